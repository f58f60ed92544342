//! The fields of front matter that become data of a post, in any of its languages.
//!
//! A field of another type is ignored: blogs use these names for other purposes, too.

use afterword::post::is_page_address;
use serde::de::{Deserialize, Deserializer};

use super::part::FrontMatterPart;
use super::value::Value;

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
    pub(crate) parts: FrontMatterParts,
}

/// The parts of a post that stand in its front matter.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct FrontMatterParts {
    pub(crate) faq: Option<FrontMatterPart>,
    pub(crate) takeaways: Option<FrontMatterPart>,
}

/// The fields by the names that authors use.
#[derive(Default, serde::Deserialize)]
#[serde(default)]
struct NamedFields {
    title: Value,
    lang: Value,
    language: Value,
    url: Value,
    permalink: Value,
    #[serde(rename = "canonicalURL")]
    canonical_url: Value,
    faq: Value,
    faqs: Value,
    takeaways: Value,
    #[serde(rename = "key_takeaways")]
    takeaways_in_snake_case: Value,
    #[serde(rename = "keyTakeaways")]
    takeaways_in_camel_case: Value,
}

impl<'de> Deserialize<'de> for FrontMatter {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(NamedFields::deserialize(deserializer)?.into())
    }
}

impl From<NamedFields> for FrontMatter {
    fn from(fields: NamedFields) -> Self {
        let addresses = [fields.url, fields.permalink, fields.canonical_url].map(Value::into_text);
        let first_valid = |parse: fn(&str) -> Option<String>| {
            addresses.iter().flatten().find_map(|text| parse(text))
        };
        let (url, path) = (first_valid(parse_page_address), first_valid(parse_site_path));
        let faqs = [("faq", fields.faq), ("faqs", fields.faqs)];
        let takeaways = [
            ("takeaways", fields.takeaways),
            ("key_takeaways", fields.takeaways_in_snake_case),
            ("keyTakeaways", fields.takeaways_in_camel_case),
        ];
        let mut faqs = faqs.into_iter();
        let mut takeaways = takeaways.into_iter();
        Self {
            title: fields.title.into_text(),
            lang: [fields.lang, fields.language].into_iter().find_map(parse_language_tag),
            url,
            path,
            parts: FrontMatterParts {
                faq: faqs.find_map(|(name, value)| FrontMatterPart::from_faq(name, value)),
                takeaways: takeaways
                    .find_map(|(name, value)| FrontMatterPart::from_takeaways(name, value)),
            },
        }
    }
}

/// Returns a valid language tag, with `-` for each `_`.
fn parse_language_tag(value: Value) -> Option<String> {
    let tag = value.into_text()?.replace('_', "-");
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
