//! The fields of front matter that a post's data takes, whatever language they are written in.
//!
//! A field of the wrong kind is passed over: blogs use these names in their own ways.

use afterword::post::is_page_address;
use serde::de::{Deserialize, Deserializer};

use super::part::Part;
use super::value::Value;

/// What a post's data takes from its front matter.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Fields {
    /// The title; not blank.
    pub(crate) title: Option<String>,
    /// A language tag.
    pub(crate) lang: Option<String>,
    /// An absolute `http` or `https` address without a fragment.
    pub(crate) url: Option<String>,
    /// The path of such an address, from the root of the site.
    pub(crate) path: Option<String>,
    /// The parts of the post.
    pub(crate) written: FrontMatterParts,
}

/// The parts of a post that its front matter has.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct FrontMatterParts {
    pub(crate) faq: Option<Part>,
    pub(crate) takeaways: Option<Part>,
}

/// The fields as they are written.
#[derive(serde::Deserialize)]
#[serde(default)]
#[derive(Default)]
struct Raw {
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

impl<'de> Deserialize<'de> for Fields {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let raw = Raw::deserialize(deserializer)?;
        let addresses = [raw.url, raw.permalink, raw.canonical_url].map(Value::text);
        let first = |valid: fn(&str) -> Option<String>| {
            addresses.iter().flatten().find_map(|text| valid(text))
        };
        let (url, path) = (first(address), first(path));
        let faqs = [("faq", raw.faq), ("faqs", raw.faqs)];
        let takeaways = [
            ("takeaways", raw.takeaways),
            ("key_takeaways", raw.takeaways_in_snake_case),
            ("keyTakeaways", raw.takeaways_in_camel_case),
        ];
        Ok(Self {
            title: raw.title.text(),
            lang: [raw.lang, raw.language].into_iter().find_map(language),
            url,
            path,
            written: FrontMatterParts {
                faq: faqs.into_iter().find_map(|(name, value)| Part::of_questions(name, value)),
                takeaways: takeaways
                    .into_iter()
                    .find_map(|(name, value)| Part::of_texts(name, value)),
            },
        })
    }
}

fn language(written: Value) -> Option<String> {
    let tag = written.text()?.replace('_', "-");
    let mut parts = tag.split('-');
    let language = parts.next().unwrap_or_default();
    let valid = matches!(language.len(), 2 | 3)
        && language.bytes().all(|byte| byte.is_ascii_alphabetic())
        && parts.all(|part| {
            matches!(part.len(), 1..=8) && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
        });
    valid.then_some(tag)
}

fn address(text: &str) -> Option<String> {
    let address = text.split('#').next().unwrap_or_default();
    is_page_address(address).then(|| address.to_owned())
}

/// A path; one with a colon may be a pattern.
fn path(text: &str) -> Option<String> {
    let valid =
        text.starts_with('/') && !text.contains([':', '{']) && !text.contains(char::is_whitespace);
    valid.then(|| text.split('#').next().unwrap_or_default().to_owned())
}
