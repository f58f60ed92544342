//! The front matter of a post: the fields that become data in any case, and all others.
//!
//! A field of another type is ignored: blogs use these names for other purposes, too.

use afterword::post::is_page_address;

use crate::source::value::Table;

/// The front matter of a post.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct FrontMatter {
    /// The title; not blank.
    pub(crate) title: Option<String>,
    /// A language tag.
    pub(crate) lang: Option<String>,
    /// An absolute `http` or `https` address without a fragment.
    pub(crate) url: Option<String>,
    /// The path of such an address from the root of the site, such as `/heat-pump/`.
    pub(crate) path: Option<String>,
    /// All fields.
    pub(crate) fields: Table,
}

impl From<Table> for FrontMatter {
    fn from(fields: Table) -> Self {
        let addresses = ["url", "permalink", "canonicalURL"].map(|name| fields.text(name));
        let first_valid = |parse: fn(&str) -> Option<String>| {
            addresses.iter().flatten().find_map(|text| parse(text))
        };
        let languages = ["lang", "language"].into_iter().filter_map(|name| fields.text(name));
        Self {
            title: fields.text("title").map(str::to_owned),
            lang: languages.into_iter().find_map(parse_language_tag),
            url: first_valid(parse_page_address),
            path: first_valid(parse_site_path),
            fields,
        }
    }
}

/// Returns a valid language tag, with `-` for each `_`.
fn parse_language_tag(text: &str) -> Option<String> {
    let tag = text.replace('_', "-");
    let mut subtags = tag.split('-');
    let language = subtags.next().unwrap_or_default();
    let is_valid = matches!(language.len(), 2 | 3)
        && language.bytes().all(|byte| byte.is_ascii_alphabetic())
        && subtags.all(|subtag| {
            matches!(subtag.len(), 1..=8) && subtag.bytes().all(|byte| byte.is_ascii_alphanumeric())
        });
    is_valid.then_some(tag)
}

/// Returns the absolute address `text` without its fragment.
fn parse_page_address(text: &str) -> Option<String> {
    let address = text.split('#').next().unwrap_or_default();
    is_page_address(address).then(|| address.to_owned())
}

/// Returns the path `text` without its fragment. A path with a colon or a brace may be a pattern,
/// such as Jekyll's `/:year/:title/`.
fn parse_site_path(text: &str) -> Option<String> {
    let is_path =
        text.starts_with('/') && !text.contains([':', '{']) && !text.contains(char::is_whitespace);
    is_path.then(|| text.split('#').next().unwrap_or_default().to_owned())
}
