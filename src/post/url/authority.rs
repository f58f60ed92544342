//! The host and the port of an address, checked for what the
//! [host parser](https://url.spec.whatwg.org/#concept-host-parser) of the URL Standard refuses.
//!
//! This code is downloaded by readers, so it is small, and believes the author in what posts hardly
//! ever have: numbers in IPv4 and IPv6 addresses are not read, non-ASCII labels all count as valid,
//! and an escape such as `%61` in a host as invalid. `https:a` has a host only on pages with
//! another scheme, and is never checked.

/// Returns whether `rest` begins with a host and, maybe, user information and a port, up to the
/// first slash, question mark or number sign. Browsers ignore further slashes before it.
pub(super) fn is_authority(rest: &str) -> bool {
    let (mut is_valid, mut length, mut in_brackets, mut port) = (true, 0, false, None);
    let mut has_begun = false;
    for byte in rest.bytes() {
        length += 1;
        has_begun |= !matches!(byte, b'/' | b'\\');
        match byte {
            _ if !has_begun => length = 0,
            b'/' | b'\\' | b'?' | b'#' => {
                length -= 1;
                break;
            }
            // What stands before it is a name, and maybe a password.
            b'@' => (is_valid, length, in_brackets, port) = (true, 0, false, None),
            b'[' if length == 1 => in_brackets = true,
            b']' if in_brackets => in_brackets = false,
            b':' if port.is_none() => {
                if !in_brackets {
                    is_valid &= length > 1;
                    port = Some(0);
                }
            }
            byte => {
                if let Some(number) = &mut port {
                    *number = *number * 10 + u32::from(byte.wrapping_sub(b'0'));
                    is_valid &= byte.is_ascii_digit() && *number <= 0xffff;
                    *number &= 0xffff;
                } else {
                    is_valid &= match in_brackets {
                        true => byte.is_ascii_hexdigit() || byte == b'.',
                        false => !matches!(
                            byte,
                            0..=b' ' | b'%' | b'<' | b'>' | b'[' | b']' | b'^' | b'|' | 0x7f
                        ),
                    };
                }
            }
        }
    }
    is_valid && length > 0 && !in_brackets
}
