//! The host and the port of an address, checked by the
//! [host parser](https://url.spec.whatwg.org/#concept-host-parser) of the URL Standard.
//!
//! This code is downloaded by readers, so it leaves out what posts hardly ever have. Of a host that
//! is beyond it, it believes the author, as long as it isn't a number:
//!
//! - Non-ASCII and `xn--` labels count as valid: the tables of IDNA are larger than the widget.
//! - A host whose dots or digits are percent-encoded is not decoded before its numbers are read.
//! - Numbers in hosts are decimal: `0x7f.0.0.1` is refused, and `08.0.0.1` is not.
//! - An IPv4 address inside an IPv6 address may stand anywhere in it, and be shortened.
//! - `tel://` and `mailto://` have no host that is checked.
//! - `https:a` has a host only on pages with another scheme, and is never checked.
//!
//! It reads bytes, and multiplies small numbers only: searches in strings and large numbers would
//! add kilobytes.

/// Returns whether `rest` begins with a host and, maybe, user information and a port, up to the
/// first slash, question mark or number sign. Browsers ignore further slashes before it.
pub(super) fn is_authority(rest: &str) -> bool {
    let is_slash = |byte: &u8| matches!(byte, b'/' | b'\\');
    let mut rest = rest.as_bytes();
    while let [b'/' | b'\\', behind @ ..] = rest {
        rest = behind;
    }
    let is_end = |byte: &u8| is_slash(byte) || matches!(byte, b'?' | b'#');
    let authority = rest.split(is_end).next().unwrap_or_default();
    let host = authority.rsplit(|byte| *byte == b'@').next().unwrap_or_default();
    let (is_host, port) = match host {
        [b'[', address @ ..] => {
            let (address, port) = split_at(address, b']');
            (is_ipv6(address), port)
        }
        _ => {
            let end = host.iter().position(|byte| *byte == b':').unwrap_or(host.len());
            let (host, port) = host.split_at_checked(end).unwrap_or_default();
            (is_domain(host) && parse_ipv4(host) != Some(false), port)
        }
    };
    is_host
        && match port {
            [] | [b':'] => true,
            [b':', port @ ..] => is_number(port, 0xffff),
            _ => false,
        }
}

/// Splits `text` at the first `byte`, or at its end.
fn split_at(text: &[u8], byte: u8) -> (&[u8], &[u8]) {
    let mut parts = text.splitn(2, |other| *other == byte);
    let before = parts.next().unwrap_or_default();
    // Without the byte, what is behind it is no port.
    (before, parts.next().unwrap_or(b"?"))
}

/// Returns whether `host` is not empty, and no character in it, once percent-decoded, is forbidden.
fn is_domain(host: &[u8]) -> bool {
    let mut bytes = host.iter();
    let digit = |byte: Option<&u8>| byte.and_then(|byte| char::from(*byte).to_digit(16));
    while let Some(byte) = bytes.next() {
        let code = match byte {
            b'%' => match digit(bytes.next()).zip(digit(bytes.next())) {
                Some((high, low)) => high * 16 + low,
                None => return false,
            },
            byte => u32::from(*byte),
        };
        let is_forbidden = b"#%/:<>?@[\\]^|\x7f".iter().any(|bad| u32::from(*bad) == code);
        if code <= 0x20 || is_forbidden {
            return false;
        }
    }
    !host.is_empty()
}

/// Returns whether `host` is an IPv4 address, or `None` if its last label is not a number.
fn parse_ipv4(host: &[u8]) -> Option<bool> {
    let mut labels = host.strip_suffix(b".").unwrap_or(host).rsplit(|byte| *byte == b'.');
    let last = labels.next().unwrap_or_default();
    if last.is_empty() || !last.iter().all(u8::is_ascii_digit) {
        return None;
    }
    // The last number stands for all bytes that have none of their own.
    let mut limit = 0xffff_ffff;
    for label in labels {
        limit >>= 8;
        if !is_number(label, 0xff) {
            return Some(false);
        }
    }
    Some(limit > 0 && is_number(last, limit))
}

/// Returns whether `text` is an IPv6 address.
fn is_ipv6(text: &[u8]) -> bool {
    let Some(gap) = text.windows(2).position(|pair| pair == b"::") else {
        return count_pieces(text) == 8;
    };
    let (before, after) = (text.get(..gap), text.get(gap + 2..));
    // Two colons stand for at least one piece.
    before.map_or(0, count_pieces) + after.map_or(0, count_pieces) < 8
}

/// Returns the number of 16-bit pieces in a part of an IPv6 address; more than 8 if it is invalid.
fn count_pieces(part: &[u8]) -> usize {
    let count = |piece: &[u8]| match piece.len() {
        1..=4 if piece.iter().all(u8::is_ascii_hexdigit) => 1,
        _ if piece.contains(&b'.') && parse_ipv4(piece) == Some(true) => 2,
        _ => 9,
    };
    if part.is_empty() { 0 } else { part.split(|byte| *byte == b':').map(count).sum() }
}

/// Returns whether `text` is a decimal number of at most `limit`, which is at most 32 bits long.
fn is_number(text: &[u8], limit: u64) -> bool {
    let mut number = 0;
    !text.is_empty()
        && text.iter().all(|byte| {
            number = number * 10 + u64::from(byte.wrapping_sub(b'0'));
            byte.is_ascii_digit() && number <= limit
        })
}
