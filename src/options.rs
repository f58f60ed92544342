//! The attributes that set a part up, parsed.
//!
//! An attribute on a part's element counts first, then `data-…` on the script; where both are absent or
//! empty, the default. A value that is not allowed counts as absent, and is named in a [`BadOption`].
//! Pure: whoever calls it knows where attributes are.

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
    /// `open`: which answers are open from the start.
    pub open: Open,
    /// `heading-level`: the level of the section's heading.
    pub heading_level: HeadingLevel,
    /// `toggle-all`: whether there is a button that opens or closes all answers.
    pub toggle_all: ToggleAll,
    /// `hash`: what the fragment of the address has to do with open answers.
    pub hash: Hash,
    /// `remember`: whether the open answers stay open across reloads, until the tab is closed.
    pub remember: bool,
    /// `print`: which answers are printed.
    pub print: Print,
    /// `json-ld`: whether the page gets a `FAQPage` block.
    pub json_ld: JsonLd,
    /// `theme`: light or dark.
    pub theme: Theme,
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

/// Which answers are open from the start.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Open {
    /// No answer.
    #[default]
    None,
    /// That of the first question.
    First,
    /// All of them.
    All,
    /// Those of the items with these ids.
    Ids(Vec<String>),
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

/// Whether there is a button that opens or closes all answers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ToggleAll {
    /// From three answers on, if more than one may be open.
    #[default]
    Auto,
    /// Yes.
    On,
    /// No.
    Off,
}

/// What the fragment of the address has to do with open answers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Hash {
    /// It opens the item that it names.
    #[default]
    Open,
    /// And it names the item that was opened last.
    Sync,
    /// Nothing.
    Off,
}

/// Which answers are printed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Print {
    /// Every one.
    #[default]
    All,
    /// Those that are open.
    AsIs,
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

/// Light or dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the page around the part.
    #[default]
    Auto,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

/// A value that an attribute may not have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BadOption {
    /// The name of the attribute, without `data-`.
    pub name: &'static str,
    /// Its value.
    pub value: String,
    /// The values that it may have, the default first.
    pub allowed: &'static [&'static str],
}

impl BadOption {
    /// What is wrong, as a text.
    #[must_use]
    pub fn message(&self) -> String {
        let mut message = [self.name, "=\"", &self.value, "\" is not allowed, only"].concat();
        for (index, allowed) in self.allowed.iter().enumerate() {
            message.extend([if index > 0 { ", " } else { " " }, allowed]);
        }
        message
    }
}

impl fmt::Display for BadOption {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message())
    }
}

const OPEN: &[&str] = &["none", "first", "all", "ids of the FAQ"];

impl Options {
    /// Reads the options from attributes: `attribute` gives the value of one by its name, if it is set.
    /// `refuse` is told of every value that is not allowed.
    pub fn read(
        attribute: &dyn Fn(&str) -> Option<String>,
        refuse: &mut dyn FnMut(BadOption),
    ) -> Self {
        let attribute = |name| attribute(name).filter(|value| !value.trim().is_empty());
        let mut choice = |name, allowed: &'static [&str]| -> usize {
            let Some(value) = attribute(name) else { return 0 };
            let chosen = allowed.iter().position(|allowed| *allowed == value.trim());
            chosen.unwrap_or_else(|| {
                refuse(BadOption { name, value, allowed });
                0
            })
        };
        // The loader's, and of no interest later.
        choice("loading", &["auto", "eager", "lazy"]);
        let options = Self {
            show: Show::default(),
            open: attribute("open").map(|value| open(&value)).unwrap_or_default(),
            mode: match choice("mode", &["multiple", "single"]) {
                0 => Mode::Multiple,
                _ => Mode::Single,
            },
            heading_level: match choice("heading-level", &["auto", "2", "3", "4", "5"]) {
                0 => HeadingLevel::Auto,
                index => HeadingLevel::Level(u8::try_from(index).map_or(5, |index| index + 1)),
            },
            toggle_all: match choice("toggle-all", &["auto", "on", "off"]) {
                0 => ToggleAll::Auto,
                1 => ToggleAll::On,
                _ => ToggleAll::Off,
            },
            hash: match choice("hash", &["open", "sync", "off"]) {
                0 => Hash::Open,
                1 => Hash::Sync,
                _ => Hash::Off,
            },
            remember: choice("remember", &["off", "session"]) > 0,
            print: match choice("print", &["all", "as-is"]) {
                0 => Print::All,
                _ => Print::AsIs,
            },
            json_ld: match choice("json-ld", &["auto", "force", "off"]) {
                0 => JsonLd::Auto,
                1 => JsonLd::Force,
                _ => JsonLd::Off,
            },
            theme: match choice("theme", &["auto", "light", "dark"]) {
                0 => Theme::Auto,
                1 => Theme::Light,
                _ => Theme::Dark,
            },
        };
        let Some(value) = attribute("show") else { return options };
        match show(&value) {
            Some(show) => Self { show, ..options },
            None => {
                refuse(BadOption { name: "show", value, allowed: &["takeaways faq json-ld"] });
                options
            }
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

fn open(value: &str) -> Open {
    match value.trim() {
        "none" => Open::None,
        "first" => Open::First,
        "all" => Open::All,
        ids => Open::Ids(ids.split_ascii_whitespace().map(str::to_owned).collect()),
    }
}

impl Open {
    /// The indices of the answers that are open, of items with these ids. Of an id that no item has,
    /// `refuse` is told.
    pub fn indices<I: AsRef<str>>(
        &self,
        ids: &[I],
        refuse: &mut dyn FnMut(BadOption),
    ) -> Vec<usize> {
        match self {
            Self::None => Vec::new(),
            Self::First => vec![0],
            Self::All => (0..ids.len()).collect(),
            Self::Ids(open) => {
                let mut indices = Vec::new();
                for id in open {
                    match ids.iter().position(|known| known.as_ref() == id) {
                        Some(index) => indices.push(index),
                        None => {
                            refuse(BadOption { name: "open", value: id.clone(), allowed: OPEN });
                        }
                    }
                }
                indices
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(attributes: &[(&str, &str)]) -> (Options, Vec<String>) {
        let mut refused = Vec::new();
        let attribute = |name: &str| {
            let known = attributes.iter().find(|(known, _)| *known == name);
            known.map(|(_, value)| (*value).to_owned())
        };
        let options = Options::read(&attribute, &mut |bad| refused.push(bad.to_string()));
        (options, refused)
    }

    #[test]
    fn without_attributes_the_defaults_hold() {
        assert_eq!(read(&[]), (Options::default(), vec![]));
    }

    #[test]
    fn an_empty_attribute_is_as_if_it_were_absent() {
        assert_eq!(
            read(&[("show", ""), ("mode", " "), ("open", "")]),
            (Options::default(), vec![])
        );
    }

    #[test]
    fn every_attribute_is_read() {
        let (options, refused) = read(&[
            ("show", "faq"),
            ("mode", " single "),
            ("open", "b  a"),
            ("heading-level", "4"),
            ("toggle-all", "off"),
            ("hash", "sync"),
            ("remember", "session"),
            ("print", "as-is"),
            ("json-ld", "off"),
            ("theme", "dark"),
            ("loading", "lazy"),
        ]);
        assert_eq!(refused, Vec::<String>::new());
        assert_eq!(
            options,
            Options {
                show: Show { faq: true, takeaways: false, json_ld: false },
                mode: Mode::Single,
                open: Open::Ids(vec!["b".to_owned(), "a".to_owned()]),
                heading_level: HeadingLevel::Level(4),
                toggle_all: ToggleAll::Off,
                hash: Hash::Sync,
                remember: true,
                print: Print::AsIs,
                json_ld: JsonLd::Off,
                theme: Theme::Dark,
            }
        );
    }

    #[test]
    fn for_a_value_that_is_not_allowed_the_default_holds_and_it_is_named() {
        let (options, refused) = read(&[
            ("mode", "Single"),
            ("heading-level", "1"),
            ("show", "faq cards"),
            ("loading", "later"),
        ]);
        assert_eq!(options, Options::default());
        assert_eq!(
            refused,
            [
                "loading=\"later\" is not allowed, only auto, eager, lazy",
                "mode=\"Single\" is not allowed, only multiple, single",
                "heading-level=\"1\" is not allowed, only auto, 2, 3, 4, 5",
                "show=\"faq cards\" is not allowed, only takeaways faq json-ld",
            ]
        );
    }

    #[test]
    fn answers_that_are_open_from_the_start_are_named_by_id() {
        let indices = |open: Open| {
            let mut refused = Vec::new();
            let indices = open.indices(&["a", "b", "c"], &mut |bad| refused.push(bad.to_string()));
            (indices, refused)
        };
        assert_eq!(indices(open("none")), (vec![], vec![]));
        assert_eq!(indices(open("first")), (vec![0], vec![]));
        assert_eq!(indices(open("all")), (vec![0, 1, 2], vec![]));
        assert_eq!(
            indices(open("c d a")),
            (
                vec![2, 0],
                vec!["open=\"d\" is not allowed, only none, first, all, ids of the FAQ".to_owned()]
            )
        );
    }
}
