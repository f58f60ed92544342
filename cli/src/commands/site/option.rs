//! The options of the widget, as `NAME=VALUE`.

use afterword::options::{ATTRIBUTES, Attribute, Options};

use crate::commands::nearest_name::find_nearest;

/// The attributes that name the data, which each page has its own of.
const DATA_ATTRIBUTES: [&str; 2] = ["src", "from"];

/// A valid option of the widget.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct WidgetOption {
    pub(super) name: &'static str,
    pub(super) value: String,
}

/// A fault of an option, in words.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum OptionFault {
    Name(String),
    Value(String),
}

impl WidgetOption {
    /// Returns the option with this name and value.
    ///
    /// # Errors
    ///
    /// If the widget has no option of that name, or the value is none of the option's.
    pub(super) fn new(name: &str, value: &str) -> Result<Self, OptionFault> {
        let known = known_options().find(|attribute| attribute.name == name);
        let Attribute { name, .. } = known.ok_or_else(|| OptionFault::Name(unknown_name(name)))?;
        let attribute = |asked: &str| (asked == *name).then(|| value.to_owned());
        let mut fault = None;
        Options::read(&attribute, &mut |bad| fault = Some(bad.message()));
        match fault {
            Some(fault) => Err(OptionFault::Value(fault)),
            None => Ok(Self { name, value: value.to_owned() }),
        }
    }
}

/// Parses `NAME=VALUE`.
///
/// # Errors
///
/// A message for clap, which puts the option and its value before it.
pub(super) fn parse_option(text: &str) -> Result<WidgetOption, String> {
    let Some((name, value)) = text.split_once('=') else {
        return Err("expected NAME=VALUE, such as mode=single".to_owned());
    };
    WidgetOption::new(name.trim(), value).map_err(|fault| match fault {
        OptionFault::Name(message) | OptionFault::Value(message) => message,
    })
}

fn known_options() -> impl Iterator<Item = &'static Attribute> {
    ATTRIBUTES.iter().filter(|attribute| !DATA_ATTRIBUTES.contains(&attribute.name))
}

fn unknown_name(name: &str) -> String {
    let names: Vec<_> = known_options().map(|attribute| attribute.name).collect();
    let expected = match find_nearest(name, &names) {
        Some(nearest) => format!("`{nearest}`"),
        None => format!("one of `{}`", names.join("`, `")),
    };
    format!("expected {expected}, found `{name}`")
}

#[cfg(test)]
mod tests {
    use super::{WidgetOption, parse_option};

    #[test]
    fn an_option_has_a_known_name_and_a_valid_value() {
        let option = WidgetOption { name: "mode", value: "single".to_owned() };
        assert_eq!(parse_option("mode=single"), Ok(option));
        let option =
            WidgetOption { name: "label-expand-all", value: "Show all = everything".to_owned() };
        assert_eq!(parse_option("label-expand-all=Show all = everything"), Ok(option));
        assert_eq!(parse_option("mode").unwrap_err(), "expected NAME=VALUE, such as mode=single");
        assert_eq!(parse_option("moed=single").unwrap_err(), "expected `mode`, found `moed`");
        assert_eq!(
            parse_option("mode=Single").unwrap_err(),
            "mode: expected multiple or single, found \"Single\""
        );
        for text in ["src=a.json", "from=#a", "colour=red"] {
            assert!(parse_option(text).unwrap_err().starts_with("expected one of `show`, "));
        }
    }
}
