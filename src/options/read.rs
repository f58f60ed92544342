//! Reading the options from attributes.

use std::fmt;

use super::{
    Attribute, FILTER, Filter, HASH, HEADING_LEVEL, Hash, HeadingLevel, JSON_LD, JsonLd, LOADING,
    MODE, NUMBERED, OPEN, Open, Options, PREVIEW, PRINT, Print, REMEMBER, SHOW, Show, THEME,
    TOGGLE_ALL, Theme, ToggleAll,
};
use crate::components::Mode;
use crate::concat::concat;

/// An invalid value of an attribute.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BadOption {
    /// The name of the attribute, without `data-`.
    pub name: &'static str,
    /// The value.
    pub value: String,
    /// The values that are valid, the default first.
    pub allowed: &'static [&'static str],
}

impl BadOption {
    /// Returns the message: the attribute, the valid values and the found one.
    #[must_use]
    pub fn message(&self) -> String {
        let mut message = concat(&[self.name, ": expected "]);
        let count = self.allowed.len();
        for (index, value) in self.allowed.iter().enumerate() {
            let separator = match index {
                0 => "",
                last if last + 1 == count => " or ",
                _ => ", ",
            };
            message.extend([separator, value]);
        }
        message.extend([", found \"", &self.value, "\""]);
        message
    }
}

impl fmt::Display for BadOption {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message())
    }
}

impl Options {
    /// Reads the options from attributes. `attribute` returns the value of an attribute by its
    /// name, and `refuse` is called with every invalid value.
    pub fn read(
        attribute: &dyn Fn(&str) -> Option<String>,
        refuse: &mut dyn FnMut(BadOption),
    ) -> Self {
        let mut reader = Reader { attribute, refuse };
        // Only the loader uses it, but the widget names an invalid value.
        reader.index(LOADING.name, LOADING.values);
        Self {
            show: reader.show(),
            mode: reader.one_of(MODE, &[Mode::Multiple, Mode::Single]),
            open: reader.value(OPEN.name).map(|value| parse_open(&value)).unwrap_or_default(),
            heading_level: reader.one_of(HEADING_LEVEL, &HEADING_LEVELS),
            toggle_all: reader
                .one_of(TOGGLE_ALL, &[ToggleAll::Auto, ToggleAll::On, ToggleAll::Off]),
            filter: reader.one_of(FILTER, &[Filter::Auto, Filter::On, Filter::Off]),
            numbered: reader.index(NUMBERED.name, NUMBERED.values) != 0,
            preview: reader.index(PREVIEW.name, PREVIEW.values) != 0,
            hash: reader.one_of(HASH, &[Hash::Open, Hash::Sync, Hash::Off]),
            remember: reader.index(REMEMBER.name, REMEMBER.values) != 0,
            print: reader.one_of(PRINT, &[Print::All, Print::AsIs]),
            json_ld: reader.one_of(JSON_LD, &[JsonLd::Auto, JsonLd::Force, JsonLd::Off]),
            theme: reader.one_of(THEME, &[Theme::Auto, Theme::Light, Theme::Dark]),
        }
    }
}

const HEADING_LEVELS: [HeadingLevel; 5] = [
    HeadingLevel::Auto,
    HeadingLevel::Level(2),
    HeadingLevel::Level(3),
    HeadingLevel::Level(4),
    HeadingLevel::Level(5),
];

struct Reader<'a> {
    attribute: &'a dyn Fn(&str) -> Option<String>,
    refuse: &'a mut dyn FnMut(BadOption),
}

impl Reader<'_> {
    /// Returns the value of an attribute, if it is there and not blank.
    fn value(&self, name: &str) -> Option<String> {
        (self.attribute)(name).filter(|value| !value.trim().is_empty())
    }

    /// Returns the variant for an attribute's value. `variants` has the order of the declared
    /// values.
    fn one_of<T: Copy + Default>(&mut self, attribute: Attribute, variants: &'static [T]) -> T {
        let index = self.index(attribute.name, attribute.values);
        variants.get(index).copied().unwrap_or_default()
    }

    /// Returns the index of an attribute's value among the `declared` ones; 0, the default, if it
    /// is absent or invalid.
    // A copy in each of its callers would cost readers 200 bytes.
    #[inline(never)]
    fn index(&mut self, name: &'static str, declared: &'static [&'static str]) -> usize {
        let Some(value) = self.value(name) else { return 0 };
        let index = declared.iter().position(|known| *known == value.trim());
        index.unwrap_or_else(|| {
            (self.refuse)(BadOption { name, value, allowed: declared });
            0
        })
    }

    fn show(&mut self) -> Show {
        let Some(value) = self.value(SHOW.name) else { return Show::default() };
        parse_show(&value).unwrap_or_else(|| {
            (self.refuse)(BadOption { name: SHOW.name, value, allowed: SHOW.values });
            Show::default()
        })
    }
}

fn parse_show(value: &str) -> Option<Show> {
    let mut show = Show { takeaways: false, faq: false, json_ld: false };
    for word in value.split_ascii_whitespace() {
        match SHOW.values.iter().position(|known| *known == word)? {
            0 => show.takeaways = true,
            1 => show.faq = true,
            _ => show.json_ld = true,
        }
    }
    Some(show)
}

fn parse_open(value: &str) -> Open {
    let value = value.trim();
    match OPEN.values.iter().position(|known| *known == value) {
        Some(0) => Open::None,
        Some(1) => Open::First,
        Some(2) => Open::All,
        _ => Open::Ids(value.split_ascii_whitespace().map(str::to_owned).collect()),
    }
}

impl Open {
    /// Returns the indices of the open answers among items with `ids`. `refuse` is called with
    /// every id that no item has.
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
                        None => refuse(BadOption {
                            name: OPEN.name,
                            value: id.clone(),
                            allowed: OPEN.values,
                        }),
                    }
                }
                indices
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Filter, Hash, HeadingLevel, JsonLd, Print, Theme, ToggleAll};
    use super::*;
    use crate::components::Mode;

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
    fn an_empty_attribute_counts_as_absent() {
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
            ("filter", "on"),
            ("numbered", "on"),
            ("preview", "lines"),
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
                filter: Filter::On,
                numbered: true,
                preview: true,
                hash: Hash::Sync,
                remember: true,
                print: Print::AsIs,
                json_ld: JsonLd::Off,
                theme: Theme::Dark,
            }
        );
    }

    #[test]
    fn the_first_declared_value_is_the_default_and_each_other_one_is_different() {
        use super::super::{ATTRIBUTES, Form};

        let is_read = |attribute: &&Attribute| {
            attribute.form == Form::OneOf && attribute.name != LOADING.name
        };
        for Attribute { name, values, .. } in ATTRIBUTES.iter().filter(is_read) {
            let results: Vec<_> = values.iter().map(|value| read(&[(name, value)])).collect();
            for (index, (options, refused)) in results.iter().enumerate() {
                assert_eq!(*refused, Vec::<String>::new());
                assert_eq!(*options == Options::default(), index == 0, "{name}");
                assert_eq!(results.iter().filter(|(other, _)| other == options).count(), 1);
            }
        }
    }

    #[test]
    fn an_invalid_value_is_named_and_the_default_holds() {
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
                "loading: expected auto, eager, lazy or hydrated, found \"later\"",
                "show: expected takeaways, faq or json-ld, found \"faq cards\"",
                "mode: expected multiple or single, found \"Single\"",
                "heading-level: expected auto, 2, 3, 4 or 5, found \"1\"",
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
        assert_eq!(indices(parse_open("none")), (vec![], vec![]));
        assert_eq!(indices(parse_open("first")), (vec![0], vec![]));
        assert_eq!(indices(parse_open("all")), (vec![0, 1, 2], vec![]));
        assert_eq!(
            indices(parse_open("c d a")),
            (
                vec![2, 0],
                vec!["open: expected none, first, all or ids of items, found \"d\"".to_owned()]
            )
        );
    }
}
