//! The settings of a run: the arguments, and the file of settings where they say nothing.

use globset::{Glob, GlobBuilder, GlobSet, GlobSetBuilder};
use scraper::Selector;
use url::Url;

use super::args::SiteArgs;
use super::option::WidgetOption;
use super::page::PageSettings;
use super::settings_file::read_settings_file;
use super::widget::Widget;
use crate::report::failure::Failure;

/// The settings of a run.
#[derive(Debug)]
pub(super) struct Settings {
    pub(super) page: PageSettings,
    /// The patterns that choose pages; all pages without one.
    pub(super) include: Option<GlobSet>,
    pub(super) exclude: GlobSet,
    /// Pages and parts that stay as they were make the run fail.
    pub(super) is_strict: bool,
}

/// The settings of a file.
#[derive(Debug, Default)]
pub(super) struct FileSettings {
    pub(super) article: Option<Selector>,
    pub(super) include: Vec<Glob>,
    pub(super) exclude: Vec<Glob>,
    pub(super) base_url: Option<Url>,
    pub(super) is_strict: bool,
    pub(super) options: Vec<WidgetOption>,
}

impl Settings {
    /// Returns the settings of `args` and of the file that they name or that stands beside the
    /// site.
    pub(super) fn read(args: &SiteArgs, widget: &Widget) -> Result<Self, Failure> {
        let file = read_settings_file(args.config.as_deref(), &args.site)?;
        let include = first_of(&args.include, &file.include);
        let mut page = PageSettings {
            article: args.article.clone().or(file.article),
            base_url: args.base_url.clone().or(file.base_url),
            options: merge_options(file.options, &args.option),
            fingerprint: String::new(),
        };
        page.fingerprint = fingerprint(&page, widget);
        Ok(Self {
            page,
            include: (!include.is_empty()).then(|| to_set(include)),
            exclude: to_set(first_of(&args.exclude, &file.exclude)),
            is_strict: args.strict || file.is_strict,
        })
    }

    /// Returns whether the page at `path`, which is relative to the site, is chosen.
    pub(super) fn chooses(&self, path: &str) -> bool {
        self.include.as_ref().is_none_or(|include| include.is_match(path))
            && !self.exclude.is_match(path)
    }
}

/// Parses a pattern of paths. One that ends in `/` has everything in the folder.
///
/// # Errors
///
/// The expected and the found text, for clap and for the file of settings.
pub(super) fn parse_pattern(text: &str) -> Result<Glob, String> {
    let all = if text.ends_with('/') { "**" } else { "" };
    let pattern = format!("{}{all}", text.trim_start_matches("./").trim_start_matches('/'));
    let glob = GlobBuilder::new(&pattern).literal_separator(true).build();
    glob.map_err(|error| format!("expected a pattern such as `posts/**`, found {}", error.kind()))
}

fn first_of<'a>(arguments: &'a [Glob], file: &'a [Glob]) -> &'a [Glob] {
    if arguments.is_empty() { file } else { arguments }
}

fn to_set(patterns: &[Glob]) -> GlobSet {
    let mut builder = GlobSetBuilder::new();
    for pattern in patterns {
        builder.add(pattern.clone());
    }
    // Each pattern is valid, and so is the set of them.
    builder.build().unwrap_or_default()
}

/// Returns all options, sorted by their names. Those of the arguments count more.
fn merge_options(file: Vec<WidgetOption>, arguments: &[WidgetOption]) -> Vec<(String, String)> {
    let mut options = std::collections::BTreeMap::new();
    for WidgetOption { name, value } in file.into_iter().chain(arguments.iter().cloned()) {
        options.insert(name.to_owned(), value);
    }
    options.into_iter().collect()
}

/// Returns a text that changes with the settings of pages and with the widget.
fn fingerprint(page: &PageSettings, widget: &Widget) -> String {
    let mut hash = Fnv::new();
    hash.add(env!("CARGO_PKG_VERSION").as_bytes());
    hash.add(page.article.as_ref().map(selector_text).unwrap_or_default().as_bytes());
    hash.add(page.base_url.as_ref().map(Url::as_str).unwrap_or_default().as_bytes());
    for (name, value) in &page.options {
        hash.add(name.as_bytes());
        hash.add(value.as_bytes());
    }
    for file in widget.files() {
        hash.add(file.name.as_bytes());
        hash.add(&file.content);
    }
    format!("{:016x}", hash.0)
}

fn selector_text(selector: &Selector) -> String {
    use scraper::selector::ToCss;

    selector.to_css_string()
}

/// The hash FNV-1a, which is the same on every system and in every version.
struct Fnv(u64);

impl Fnv {
    fn new() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }

    /// Adds a text and its end.
    fn add(&mut self, bytes: &[u8]) {
        for byte in bytes.iter().chain(&[0xff]) {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::commands::article_selector::parse_selector;

    #[test]
    fn a_pattern_matches_whole_paths() {
        let matches = |pattern, path| to_set(&[parse_pattern(pattern).unwrap()]).is_match(path);
        assert!(matches("posts/**", "posts/a/index.html"));
        assert!(matches("./posts/", "posts/a/index.html"));
        assert!(matches("/*.html", "index.html"));
        assert!(matches("**/index.html", "index.html"));
        assert!(!matches("*.html", "posts/index.html"));
        assert!(!matches("posts", "posts/index.html"));
        let fault = parse_pattern("posts/{a").unwrap_err();
        assert!(fault.starts_with("expected a pattern such as `posts/**`, found "), "{fault}");
    }

    #[test]
    fn the_options_of_arguments_count_more() {
        let option = |name, value: &str| WidgetOption { name, value: value.to_owned() };
        let options = merge_options(
            vec![option("theme", "dark"), option("mode", "single")],
            &[option("theme", "light")],
        );
        let expected = [("mode", "single"), ("theme", "light")];
        assert_eq!(options, expected.map(|(name, value)| (name.to_owned(), value.to_owned())));
    }

    #[test]
    fn the_fingerprint_changes_with_every_setting() {
        let of = |page: PageSettings| fingerprint(&page, &Widget::default());
        let options = |value: &str| vec![("mode".to_owned(), value.to_owned())];
        let mut prints = vec![
            of(PageSettings::default()),
            of(PageSettings { options: options("single"), ..PageSettings::default() }),
            of(PageSettings { options: options("multiple"), ..PageSettings::default() }),
            of(PageSettings { article: parse_selector("a").ok(), ..PageSettings::default() }),
            of(PageSettings {
                base_url: Url::parse("https://a.b").ok(),
                ..PageSettings::default()
            }),
        ];
        assert_eq!(prints.first(), Some(&of(PageSettings::default())));
        prints.sort();
        prints.dedup();
        assert_eq!(prints.len(), 5);
    }
}
