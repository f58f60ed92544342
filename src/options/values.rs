//! The values of the options.

use crate::components::Mode;

/// The options of a part.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Options {
    /// `show`: the parts that are shown.
    pub show: Show,
    /// `mode`: the number of answers that may be open.
    pub mode: Mode,
    /// `open`: the answers that are open from the start.
    pub open: Open,
    /// `heading-level`: the level of the section's heading.
    pub heading_level: HeadingLevel,
    /// `toggle-all`: the button that opens or closes all answers.
    pub toggle_all: ToggleAll,
    /// `filter`: the search field above the questions.
    pub filter: Filter,
    /// `numbered`: `true` if the questions have numbers.
    pub numbered: bool,
    /// `preview`: `true` if closed answers show their first lines.
    pub preview: bool,
    /// `hash`: the effect of the fragment of the page's address.
    pub hash: Hash,
    /// `remember`: `true` if open answers stay open across reloads, until the tab is closed.
    pub remember: bool,
    /// `print`: the answers that are printed.
    pub print: Print,
    /// `json-ld`: the `FAQPage` block.
    pub json_ld: JsonLd,
    /// `theme`: the colours.
    pub theme: Theme,
}

/// The parts that are shown.
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

/// The answers that are open from the start.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Open {
    /// No answer.
    #[default]
    None,
    /// The first answer.
    First,
    /// All answers.
    All,
    /// The answers of the items with these ids.
    Ids(Vec<String>),
}

/// The level of a section's heading.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum HeadingLevel {
    /// The level of the nearest heading before.
    #[default]
    Auto,
    /// A level from 2 to 5.
    Level(u8),
}

/// The presence of the button that opens or closes all answers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ToggleAll {
    /// From three items on, if several answers may be open.
    #[default]
    Auto,
    /// Always.
    On,
    /// Never.
    Off,
}

impl ToggleAll {
    /// Returns whether an accordion of `count` items in `mode` has the button.
    #[must_use]
    pub fn is_shown(self, mode: Mode, count: usize) -> bool {
        match self {
            Self::Auto => mode == Mode::Multiple && count > 2,
            on_or_off => on_or_off == Self::On,
        }
    }

    /// Returns the variant with this value; the default for any other.
    #[must_use]
    pub fn from_value(value: Option<&str>) -> Self {
        match value {
            Some("on") => Self::On,
            Some("off") => Self::Off,
            _ => Self::Auto,
        }
    }
}

/// The presence of the search field above the questions.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Filter {
    /// From twelve items on.
    #[default]
    Auto,
    /// Always.
    On,
    /// Never.
    Off,
}

impl Filter {
    /// Returns whether an accordion of `count` items has the field.
    #[must_use]
    pub fn is_shown(self, count: usize) -> bool {
        match self {
            Self::Auto => count > 11,
            on_or_off => on_or_off == Self::On,
        }
    }

    /// Returns the variant with this value; the default for any other.
    #[must_use]
    pub fn from_value(value: Option<&str>) -> Self {
        match value {
            Some("on") => Self::On,
            Some("off") => Self::Off,
            _ => Self::Auto,
        }
    }
}

/// The effect of the fragment of the page's address.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Hash {
    /// The item that it names opens.
    #[default]
    Open,
    /// Also, it names the item that was opened last, or carries the words in the search field.
    Sync,
    /// None.
    Off,
}

/// The answers that are printed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Print {
    /// All answers.
    #[default]
    All,
    /// Open answers.
    AsIs,
}

/// The presence of the `FAQPage` block.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum JsonLd {
    /// Unless the page has one of its own.
    #[default]
    Auto,
    /// Always.
    Force,
    /// Never.
    Off,
}

/// The colours of a part.
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

impl Theme {
    /// Returns the variant with this value; the default for any other.
    #[must_use]
    pub fn from_value(value: Option<&str>) -> Self {
        match value {
            Some("light") => Self::Light,
            Some("dark") => Self::Dark,
            _ => Self::Auto,
        }
    }
}
