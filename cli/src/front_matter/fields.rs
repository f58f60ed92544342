//! The fields of front matter that a post's data takes, whatever language they are written in.
//!
//! A field of the wrong kind is passed over: blogs use these names in their own ways.

use std::fmt;

use serde::de::{Deserialize, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};

/// What a post's data takes from its front matter.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Fields {
    /// The title; not blank.
    pub(crate) title: Option<String>,
    /// A language tag.
    pub(crate) lang: Option<String>,
    /// An absolute `http` or `https` address without a fragment.
    pub(crate) url: Option<String>,
}

/// The fields as they are written.
#[derive(serde::Deserialize)]
#[serde(default)]
#[derive(Default)]
struct Written {
    title: Scalar,
    lang: Scalar,
    language: Scalar,
    url: Scalar,
    permalink: Scalar,
    #[serde(rename = "canonicalURL")]
    canonical_url: Scalar,
}

impl<'de> Deserialize<'de> for Fields {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let written = Written::deserialize(deserializer)?;
        let addresses = [written.url, written.permalink, written.canonical_url];
        Ok(Self {
            title: written.title.text(),
            lang: [written.lang, written.language].into_iter().find_map(language),
            url: addresses.into_iter().find_map(address),
        })
    }
}

fn language(written: Scalar) -> Option<String> {
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

fn address(written: Scalar) -> Option<String> {
    let text = written.text()?;
    let (scheme, rest) = text.split_once("://")?;
    let web = ["http", "https"].iter().any(|known| scheme.eq_ignore_ascii_case(known));
    let address = text.split('#').next().unwrap_or_default();
    let valid = web && !rest.is_empty() && !text.contains(char::is_whitespace);
    valid.then(|| address.to_owned())
}

/// A value that is text, or can be read as text.
#[derive(Default)]
enum Scalar {
    Text(String),
    #[default]
    Other,
}

impl Scalar {
    /// Its text, trimmed; `None` if nothing is left.
    fn text(self) -> Option<String> {
        match self {
            Self::Text(text) => Some(text.trim().to_owned()).filter(|text| !text.is_empty()),
            Self::Other => None,
        }
    }
}

impl<'de> Deserialize<'de> for Scalar {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(ScalarVisitor)
    }
}

struct ScalarVisitor;

impl<'de> Visitor<'de> for ScalarVisitor {
    type Value = Scalar;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_str<E>(self, text: &str) -> Result<Scalar, E> {
        Ok(Scalar::Text(text.to_owned()))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Scalar, E> {
        Ok(Scalar::Text(number.to_string()))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Scalar, E> {
        Ok(Scalar::Text(number.to_string()))
    }

    fn visit_f64<E>(self, _: f64) -> Result<Scalar, E> {
        Ok(Scalar::Other)
    }

    fn visit_bool<E>(self, _: bool) -> Result<Scalar, E> {
        Ok(Scalar::Other)
    }

    fn visit_unit<E>(self) -> Result<Scalar, E> {
        Ok(Scalar::Other)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Scalar, A::Error> {
        while items.next_element::<IgnoredAny>()?.is_some() {}
        Ok(Scalar::Other)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<Scalar, A::Error> {
        while fields.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
        Ok(Scalar::Other)
    }
}
