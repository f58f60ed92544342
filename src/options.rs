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
    pub allowed: &'static [&'static str],
}

impl fmt::Display for BadOption {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { name, value, allowed } = self;
        write!(f, "{name}: expected one of {}; found \"{value}\"", allowed.join(", "))
    }
}

impl Options {
    /// Reads the options from attributes: `attribute` gives the value of one by its name, if it is set.
    pub fn read(attribute: &dyn Fn(&str) -> Option<String>) -> (Self, Vec<BadOption>) {
        let mut reader = Reader { attribute, bad: Vec::new() };
        let options = Self {
            show: reader.show(),
            mode: match reader.choice("mode", &["multiple", "single"]) {
                1 => Mode::Single,
                _ => Mode::Multiple,
            },
            heading_level: match reader.choice("heading-level", &["auto", "2", "3", "4", "5"]) {
                0 => HeadingLevel::Auto,
                1 => HeadingLevel::Level(2),
                2 => HeadingLevel::Level(3),
                3 => HeadingLevel::Level(4),
                _ => HeadingLevel::Level(5),
            },
            json_ld: match reader.choice("json-ld", &["auto", "force", "off"]) {
                1 => JsonLd::Force,
                2 => JsonLd::Off,
                _ => JsonLd::Auto,
            },
        };
        (options, reader.bad)
    }
}

struct Reader<'a> {
    attribute: &'a dyn Fn(&str) -> Option<String>,
    bad: Vec<BadOption>,
}

impl Reader<'_> {
    /// Which of the allowed values an attribute has; the first one is the default.
    fn choice(&mut self, name: &'static str, allowed: &'static [&'static str]) -> usize {
        let Some(value) = (self.attribute)(name) else { return 0 };
        let found = allowed.iter().position(|allowed| *allowed == value.trim());
        found.unwrap_or_else(|| {
            self.bad.push(BadOption { name, value, allowed });
            0
        })
    }

    fn show(&mut self) -> Show {
        const PARTS: &[&str] = &["takeaways", "faq", "json-ld"];
        let Some(value) = (self.attribute)("show") else { return Show::default() };
        let mut shown = [false; 3];
        for part in value.split(' ').filter(|part| !part.is_empty()) {
            let found = PARTS.iter().zip(&mut shown).find(|(name, _)| **name == part);
            let Some((_, shown)) = found else {
                self.bad.push(BadOption { name: "show", value, allowed: PARTS });
                return Show::default();
            };
            *shown = true;
        }
        let [takeaways, faq, json_ld] = shown;
        Show { takeaways, faq, json_ld }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(attributes: &[(&str, &str)]) -> (Options, Vec<String>) {
        let (options, bad) = Options::read(&|name| {
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
                "show: expected one of takeaways, faq, json-ld; found \"faq cards\"",
                "mode: expected one of multiple, single; found \"Single\"",
                "heading-level: expected one of auto, 2, 3, 4, 5; found \"1\"",
            ]
        );
    }
}
