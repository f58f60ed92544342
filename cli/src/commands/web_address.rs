//! Addresses that the user passes to the command.

use url::Url;

/// Parses an absolute `http` or `https` address.
///
/// # Errors
///
/// A message for clap, which puts the option and its value before it.
pub(super) fn parse_web_address(text: &str) -> Result<Url, String> {
    match Url::parse(text) {
        Ok(url) if is_web_address(&url) => Ok(url),
        _ => Err("expected an absolute address, such as https://blog.example/".to_owned()),
    }
}

/// Returns whether `url` has the scheme `http` or `https`.
pub(super) fn is_web_address(url: &Url) -> bool {
    matches!(url.scheme(), "http" | "https")
}
