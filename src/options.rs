//! The attributes that set a part up, parsed.
//!
//! An attribute on a part's element counts first, then `data-…` on the script; where both are absent or
//! not allowed, the default. Pure: whoever calls it knows where attributes are.

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

impl Options {
    /// Reads the options from attributes: `attribute` gives the value of one by its name, if it is set.
    pub fn read(attribute: &dyn Fn(&str) -> Option<String>) -> Self {
        let choice = |name, allowed: &[&str]| {
            let value = attribute(name)?;
            allowed.iter().position(|allowed| *allowed == value.trim())
        };
        Self {
            show: attribute("show").and_then(|value| show(&value)).unwrap_or_default(),
            mode: match choice("mode", &["single"]) {
                Some(_) => Mode::Single,
                None => Mode::Multiple,
            },
            heading_level: match choice("heading-level", &["2", "3", "4", "5"]) {
                Some(0) => HeadingLevel::Level(2),
                Some(1) => HeadingLevel::Level(3),
                Some(2) => HeadingLevel::Level(4),
                Some(_) => HeadingLevel::Level(5),
                None => HeadingLevel::Auto,
            },
            json_ld: match choice("json-ld", &["force", "off"]) {
                Some(0) => JsonLd::Force,
                Some(_) => JsonLd::Off,
                None => JsonLd::Auto,
            },
        }
    }
}

fn show(value: &str) -> Option<Show> {
    let mut show = Show { takeaways: false, faq: false, json_ld: false };
    for part in value.split_ascii_whitespace() {
        match part {
            "takeaways" => show.takeaways = true,
            "faq" => show.faq = true,
            "json-ld" => show.json_ld = true,
            _ => return None,
        }
    }
    Some(show)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(attributes: &[(&str, &str)]) -> Options {
        Options::read(&|name| {
            attributes
                .iter()
                .find(|(known, _)| *known == name)
                .map(|(_, value)| (*value).to_owned())
        })
    }

    #[test]
    fn without_attributes_the_defaults_hold() {
        assert_eq!(read(&[]), Options::default());
    }

    #[test]
    fn every_attribute_is_read() {
        let options = read(&[
            ("show", "faq"),
            ("mode", " single "),
            ("heading-level", "4"),
            ("json-ld", "off"),
        ]);
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
    fn for_a_value_that_is_not_allowed_the_default_holds() {
        let options = read(&[("mode", "Single"), ("heading-level", "1"), ("show", "faq cards")]);
        assert_eq!(options, Options::default());
    }
}
