//! The file of settings, `afterword.toml`.

use std::collections::BTreeMap;
use std::fmt;
use std::ops::Range;
use std::path::{Path, PathBuf};

use serde::Deserialize;
use serde::de::{Deserializer, Visitor};
use toml::Spanned;

use super::option::{OptionFault, WidgetOption};
use super::settings::{FileSettings, parse_pattern};
use crate::commands::article_selector::parse_selector;
use crate::commands::web_address::parse_web_address;
use crate::io::read::read_source;
use crate::report::failure::{Failure, SettingsFault};
use crate::source::FileKind;

const NAME: &str = "afterword.toml";
const STOPPED: &str = "nothing is written";
const HELP: &str = "write `article`, `include`, `exclude`, `base-url`, `strict` and a table \
                    `[options]`, as `afterword site --help` explains them";

/// The contents of the file.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields, default)]
struct Document {
    article: Option<Spanned<String>>,
    include: Vec<Spanned<String>>,
    exclude: Vec<Spanned<String>>,
    base_url: Option<Spanned<String>>,
    strict: bool,
    options: BTreeMap<Spanned<String>, Spanned<OptionValue>>,
}

/// The value of an option: a text, or a number such as that of `heading-level`.
#[derive(Debug)]
struct OptionValue(String);

impl<'de> Deserialize<'de> for OptionValue {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(OptionVisitor)
    }
}

struct OptionVisitor;

impl Visitor<'_> for OptionVisitor {
    type Value = OptionValue;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a string or a whole number")
    }

    fn visit_str<E>(self, text: &str) -> Result<OptionValue, E> {
        Ok(OptionValue(text.to_owned()))
    }

    fn visit_i64<E>(self, number: i64) -> Result<OptionValue, E> {
        Ok(OptionValue(number.to_string()))
    }
}

/// Reads the file at `config`, or else the one in the current folder or beside `site`, if there is
/// one.
pub(super) fn read_settings_file(
    config: Option<&Path>,
    site: &Path,
) -> Result<FileSettings, Failure> {
    let Some(path) = config.map(Path::to_owned).or_else(|| find_settings_file(site)) else {
        return Ok(FileSettings::default());
    };
    let source = read_source(&path, FileKind::Settings)?;
    let settings = parse_settings(&source.text);
    settings.map_err(|fault| Failure::Settings { source, fault: Box::new(fault) })
}

fn find_settings_file(site: &Path) -> Option<PathBuf> {
    let site = std::path::absolute(site).ok()?;
    let beside = site.parent().map(|parent| parent.join(NAME));
    [Some(PathBuf::from(NAME)), beside].into_iter().flatten().find(|path| path.is_file())
}

fn parse_settings(text: &str) -> Result<FileSettings, SettingsFault> {
    let document: Document = toml::from_str(text).map_err(|error| SettingsFault {
        span: error.span().unwrap_or(0..0),
        title: "expected settings in TOML, found an error".to_owned(),
        label: format!("{}; {STOPPED}", error.message()),
        help: HELP,
    })?;
    let options = document.options.into_iter();
    Ok(FileSettings {
        article: parse_optional("article", document.article, parse_selector)?,
        include: parse_each("include", document.include, parse_pattern)?,
        exclude: parse_each("exclude", document.exclude, parse_pattern)?,
        base_url: parse_optional("base-url", document.base_url, parse_web_address)?,
        is_strict: document.strict,
        options: options.map(|(name, value)| to_option(&name, &value)).collect::<Result<_, _>>()?,
    })
}

fn parse_optional<T>(
    key: &str,
    value: Option<Spanned<String>>,
    parse: impl Fn(&str) -> Result<T, String>,
) -> Result<Option<T>, SettingsFault> {
    Ok(parse_each(key, value.into_iter().collect(), parse)?.pop())
}

fn parse_each<T>(
    key: &str,
    values: Vec<Spanned<String>>,
    parse: impl Fn(&str) -> Result<T, String>,
) -> Result<Vec<T>, SettingsFault> {
    let parse_one = |value: &Spanned<String>| {
        parse(value.get_ref()).map_err(|words| to_fault(value.span(), format!("{key}: {words}")))
    };
    values.iter().map(parse_one).collect()
}

fn to_option(
    name: &Spanned<String>,
    value: &Spanned<OptionValue>,
) -> Result<WidgetOption, SettingsFault> {
    let OptionValue(text) = value.get_ref();
    WidgetOption::new(name.get_ref(), text).map_err(|fault| match fault {
        OptionFault::Name(words) => to_fault(name.span(), format!("options: {words}")),
        OptionFault::Value(words) => to_fault(value.span(), words),
    })
}

fn to_fault(span: Range<usize>, title: String) -> SettingsFault {
    SettingsFault { span, title, label: STOPPED.to_owned(), help: HELP }
}

#[cfg(test)]
mod tests {
    use super::parse_settings;

    #[test]
    fn every_setting_is_read() {
        let settings = parse_settings(
            "article = '.post'\ninclude = ['posts/**']\nexclude = ['a/', 'b/']\n\
             base-url = 'https://a.example/'\nstrict = true\n[options]\nmode = 'single'\nheading-level = 3\n",
        )
        .unwrap();
        assert!(settings.article.is_some() && settings.is_strict);
        assert_eq!((settings.include.len(), settings.exclude.len()), (1, 2));
        assert_eq!(settings.base_url.unwrap().as_str(), "https://a.example/");
        let options = settings.options.iter().map(|option| (option.name, &*option.value));
        assert_eq!(options.collect::<Vec<_>>(), [("heading-level", "3"), ("mode", "single")]);
        let none = parse_settings("").unwrap();
        assert!(none.options.is_empty() && !none.is_strict);
    }

    #[test]
    fn a_fault_has_its_place() {
        for (text, place, words) in [
            ("artcle = 'a'", "artcle", "unknown field `artcle`"),
            ("article = 1", "1", "invalid type: integer `1`, expected a string"),
            ("include = 'a'", "'a'", "invalid type: string \"a\", expected a sequence"),
            ("article = 'a[['", "'a[['", "article: expected a CSS selector"),
            ("exclude = ['a', '{']", "'{'", "exclude: expected a pattern"),
            ("base-url = 'a'", "'a'", "base-url: expected an absolute address"),
            ("[options]\nmoed = 'a'", "moed", "options: expected `mode`, found `moed`"),
            ("[options]\nmode = 'a'", "'a'", "mode: expected multiple or single, found \"a\""),
            ("[options]\nmode = true", "true", "expected a string or a whole number"),
        ] {
            let fault = parse_settings(text).unwrap_err();
            assert_eq!(text.get(fault.span), Some(place), "{text}");
            let message = format!("{}; {}", fault.title, fault.label);
            assert!(message.contains(words), "{message}");
        }
    }
}
