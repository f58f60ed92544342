//! The attributes that set a part up, parsed.
//!
//! An attribute on a part's element counts first, then `data-…` on the script; where both are absent or
//! not allowed, the default. Pure: whoever calls it knows where attributes are.

use std::fmt;

use crate::components::Mode;

/// How a part is to be shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Options {
    /// `show`: which parts.
    pub show: Show,
    /// `mode`: how many answers may be open.
    pub mode: Mode,
    /// `heading-level`: the level of the section's heading.
    pub heading_level: HeadingLevel,
    /// `json-ld`: whether the page gets a `FAQPage` block.
    pub json_ld: JsonLd,
}

/// Which parts are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Show {
    /// The list of takeaways.
    pub takeaways: bool,
    /// The questions.
    pub faq: bool,
    /// The `FAQPage` block.
    pub json_ld: bool,
}

impl Default for Show {
    fn default() -> Self {
        Self { takeaways: true, faq: true, json_ld: true }
    }
}

/// The level of a section's heading.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum HeadingLevel {
    /// That of the headings around it.
    #[default]
    Auto,
    /// A level from 2 to 5.
    Level(u8),
}

/// Whether the page gets a `FAQPage` block.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum JsonLd {
    /// If it has none yet.
    #[default]
    Auto,
    /// In any case.
    Force,
    /// No.
    Off,
}

/// An attribute whose value is not allowed; its default is used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BadOption {
    /// The attribute, without `data-`.
    pub name: &'static str,
    /// Its value.
    pub value: String,
    /// The values that are allowed.
    pub allowed: &'static str,
}

impl fmt::Display for BadOption {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: expected {}, found \"{}\"", self.name, self.allowed, self.value)
    }
}

impl Options {
    /// Reads the options from attributes: `attribute` gives the value of one by its name, if it is set.
    pub fn read(attribute: impl Fn(&str) -> Option<String>) -> (Self, Vec<BadOption>) {
        let mut bad = Vec::new();
        let options = Self {
            show: read(&attribute, &mut bad, "show", "takeaways, faq, json-ld", show),
            mode: read(&attribute, &mut bad, "mode", "multiple or single", |value| match value {
                "multiple" => Some(Mode::Multiple),
                "single" => Some(Mode::Single),
                _ => None,
            }),
            heading_level: read(
                &attribute,
                &mut bad,
                "heading-level",
                "auto or 2 to 5",
                heading_level,
            ),
            json_ld: read(
                &attribute,
                &mut bad,
                "json-ld",
                "auto, force or off",
                |value| match value {
                    "auto" => Some(JsonLd::Auto),
                    "force" => Some(JsonLd::Force),
                    "off" => Some(JsonLd::Off),
                    _ => None,
                },
            ),
        };
        (options, bad)
    }
}

fn read<T: Default>(
    attribute: impl Fn(&str) -> Option<String>,
    bad: &mut Vec<BadOption>,
    name: &'static str,
    allowed: &'static str,
    parse: impl Fn(&str) -> Option<T>,
) -> T {
    let Some(value) = attribute(name) else { return T::default() };
    parse(value.trim()).unwrap_or_else(|| {
        bad.push(BadOption { name, value, allowed });
        T::default()
    })
}

fn show(value: &str) -> Option<Show> {
    let mut show = Show { takeaways: false, faq: false, json_ld: false };
    for part in value.split_whitespace() {
        match part {
            "takeaways" => show.takeaways = true,
            "faq" => show.faq = true,
            "json-ld" => show.json_ld = true,
            _ => return None,
        }
    }
    Some(show)
}

fn heading_level(value: &str) -> Option<HeadingLevel> {
    match value {
        "auto" => Some(HeadingLevel::Auto),
        "2" => Some(HeadingLevel::Level(2)),
        "3" => Some(HeadingLevel::Level(3)),
        "4" => Some(HeadingLevel::Level(4)),
        "5" => Some(HeadingLevel::Level(5)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(attributes: &[(&str, &str)]) -> (Options, Vec<String>) {
        let (options, bad) = Options::read(|name| {
            attributes
                .iter()
                .find(|(known, _)| *known == name)
                .map(|(_, value)| (*value).to_owned())
        });
        (options, bad.iter().map(ToString::to_string).collect())
    }

    #[test]
    fn without_attributes_the_defaults_hold() {
        assert_eq!(read(&[]), (Options::default(), vec![]));
    }

    #[test]
    fn every_attribute_is_read() {
        let (options, bad) = read(&[
            ("show", "faq"),
            ("mode", " single "),
            ("heading-level", "4"),
            ("json-ld", "off"),
        ]);
        assert_eq!(bad, Vec::<String>::new());
        assert_eq!(
            options,
            Options {
                show: Show { faq: true, takeaways: false, json_ld: false },
                mode: Mode::Single,
                heading_level: HeadingLevel::Level(4),
                json_ld: JsonLd::Off,
            }
        );
    }

    #[test]
    fn a_value_that_is_not_allowed_is_named_and_the_default_holds() {
        let (options, bad) =
            read(&[("mode", "Single"), ("heading-level", "1"), ("show", "faq cards")]);
        assert_eq!(options, Options::default());
        assert_eq!(
            bad,
            [
                "show: expected takeaways, faq, json-ld, found \"faq cards\"",
                "mode: expected multiple or single, found \"Single\"",
                "heading-level: expected auto or 2 to 5, found \"1\"",
            ]
        );
    }
}
