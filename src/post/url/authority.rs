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

/// Returns whether `rest` begins with a host and, maybe, user information and a port, up to the
/// first slash, question mark or number sign. Browsers ignore further slashes before it.
pub(super) fn is_authority(rest: &str) -> bool {
    let is_slash = |c| matches!(c, '/' | '\\');
    let rest = rest.trim_start_matches(is_slash);
    let end = rest.find(|c| is_slash(c) || matches!(c, '?' | '#')).unwrap_or(rest.len());
    let authority = rest.get(..end).unwrap_or_default();
    let host = authority.rsplit('@').next().unwrap_or_default();
    let (is_host, port) = match host.strip_prefix('[').and_then(|host| host.split_once(']')) {
        Some((address, "")) => (is_ipv6(address), ""),
        Some((address, port)) => {
            (is_ipv6(address) && port.starts_with(':'), port.get(1..).unwrap_or_default())
        }
        None => {
            let (host, port) = host.split_once(':').unwrap_or((host, ""));
            (is_domain(host.as_bytes()) && parse_ipv4(host) != Some(false), port)
        }
    };
    is_host && (port.is_empty() || is_number(port, 0xffff))
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
        if code <= 0x20
            || code == 0x7f
            || b"#%/:<>?@[\\]^|".iter().any(|bad| u32::from(*bad) == code)
        {
            return false;
        }
    }
    !host.is_empty()
}

/// Returns whether `host` is an IPv4 address, or `None` if its last label is not a number.
fn parse_ipv4(host: &str) -> Option<bool> {
    let host = host.strip_suffix('.').unwrap_or(host);
    let mut labels = host.rsplit('.');
    let last = labels.next().unwrap_or_default();
    if !is_number(last, u64::MAX) {
        return None;
    }
    // The last number stands for all bytes that have none of their own.
    let mut bytes = 4;
    for label in labels {
        bytes -= 1;
        if !is_number(label, 0xff) {
            return Some(false);
        }
    }
    Some(bytes > 0 && is_number(last, (1 << (8 * bytes)) - 1))
}

/// Returns whether `text` is an IPv6 address.
fn is_ipv6(text: &str) -> bool {
    let (before, after) = text.split_once("::").unwrap_or((text, ""));
    let count = count_pieces(before) + count_pieces(after);
    // Two colons stand for at least one piece.
    if before.len() < text.len() { count < 8 } else { count == 8 }
}

/// Returns the number of 16-bit pieces in a part of an IPv6 address; more than 8 if it is invalid.
fn count_pieces(part: &str) -> usize {
    let count = |piece: &str| match piece.len() {
        1..=4 if piece.bytes().all(|byte| byte.is_ascii_hexdigit()) => 1,
        _ if piece.contains('.') && parse_ipv4(piece) == Some(true) => 2,
        _ => 9,
    };
    if part.is_empty() { 0 } else { part.split(':').map(count).sum() }
}

/// Returns whether `text` is a decimal number of at most `limit`.
fn is_number(text: &str, limit: u64) -> bool {
    let mut number = 0_u64;
    !text.is_empty()
        && text.bytes().all(|byte| {
            number = number.saturating_mul(10).saturating_add(u64::from(byte.wrapping_sub(b'0')));
            byte.is_ascii_digit() && number <= limit
        })
}
