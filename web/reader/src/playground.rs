//! The work of the command's `extract`, `check` and `render` on texts, for a page.
//!
//! Results are JSON texts, so that no code for JavaScript's objects is needed.

use std::path::Path;

use afterword::options::{Filter, Theme, ToggleAll};
use afterword::post::Post;
use afterword::static_html::{Options, static_html};
use afterword_reader::{
    Article, Context, Finding, FrontMatterError, LineStarts, Place, PostFormat, Severity,
    check_article, explain_missing_parts, read_article,
};
use serde::Serialize;
use serde_json::value::RawValue;
use url::Url;
use wasm_bindgen::prelude::*;

/// The outcome of [`extract`].
#[derive(Default, Serialize)]
struct Extract<'a> {
    /// The post data; absent without an FAQ and takeaways.
    data: Option<Box<RawValue>>,
    faq: Option<PartPlace>,
    takeaways: Option<PartPlace>,
    /// The reasons for which each part was chosen, or another one was not.
    decisions: Vec<Record<'a>>,
    /// Faults that the author may want to fix.
    messages: Vec<Record<'a>>,
}

/// The place of a part in the text.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct PartPlace {
    /// The first line, from 1.
    line: usize,
    /// The last line.
    end_line: usize,
    /// The data has everything that readers see there.
    is_whole: bool,
}

/// A message, with the fields of the command's `--format json`. Lines and columns count from 1,
/// columns in characters.
#[derive(Serialize)]
struct Record<'a> {
    file: &'a str,
    line: Option<usize>,
    column: Option<usize>,
    severity: &'static str,
    code: &'static str,
    message: String,
    help: Option<String>,
}

/// A post, and what turns its findings into records.
struct Source<'a> {
    name: &'a str,
    text: &'a str,
    lines: LineStarts,
}

impl<'a> Source<'a> {
    fn new(name: &'a str, text: &'a str) -> Self {
        Self { name, text, lines: LineStarts::new(text) }
    }

    fn read(&self, url: Option<&str>) -> Result<Article, FrontMatterError> {
        let url = url.and_then(|url| Url::parse(url).ok());
        let format = PostFormat::from_path(Path::new(self.name));
        read_article(self.text, &Context { format, url, ..Context::default() })
    }

    fn record(&self, finding: Finding<'_>) -> Record<'a> {
        let Finding { severity, code, message, span, label, help } = finding;
        let severity = match severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Info => "info",
        };
        let (line, column) =
            span.as_ref().map(|span| self.lines.find_position(self.text, span.start)).unzip();
        let message = match span {
            Some(_) => format!("{message}; {label}"),
            None => message.into_owned(),
        };
        let help = help.map(Into::into);
        Record { file: self.name, line, column, severity, code, message, help }
    }

    fn locate(&self, place: &Place) -> PartPlace {
        let last = place.span.end.saturating_sub(1).max(place.span.start);
        let find_line = |offset| self.lines.find_position(self.text, offset).0;
        let is_whole = place.is_whole;
        PartPlace { line: find_line(place.span.start), end_line: find_line(last), is_whole }
    }
}

/// Extracts the data of the post `text`, as `afterword extract --explain` does. The file's `name`
/// decides on the format. The result is an `Extract` as JSON.
#[wasm_bindgen]
#[must_use]
pub fn extract(text: &str, name: &str, url: Option<String>) -> String {
    let source = Source::new(name, text);
    let article = match source.read(url.as_deref()) {
        Ok(article) => article,
        Err(error) => {
            let messages = vec![source.record(error.finding())];
            return to_json(&Extract { messages, ..Extract::default() });
        }
    };
    to_json(&Extract {
        data: serialize_post(&article),
        faq: article.places.faq.as_ref().map(|place| source.locate(place)),
        takeaways: article.places.takeaways.as_ref().map(|place| source.locate(place)),
        decisions: article.decisions.iter().map(|it| source.record(it.finding())).collect(),
        messages: article.remarks.iter().map(|it| source.record(it.finding())).collect(),
    })
}

/// Checks the post `text`, as `afterword check` does. The result is a list of `Record`s as JSON.
#[wasm_bindgen]
#[must_use]
pub fn check(text: &str, name: &str) -> String {
    let source = Source::new(name, text);
    let article = match source.read(None) {
        Ok(article) => article,
        Err(error) => return to_json(&[source.record(error.finding())]),
    };
    let remarks = article.remarks.iter().map(|remark| remark.finding());
    let missing = article.has_no_parts().then(explain_missing_parts);
    let findings = remarks.chain(check_article(text, &article)).chain(missing);
    to_json(&findings.map(|finding| source.record(finding)).collect::<Vec<_>>())
}

/// Renders post data as static markup, as `afterword render` does; an empty text if it has no part
/// that can be shown.
///
/// `toggle_all`, `filter`, `theme` and `numbered` are values of the attributes; an unknown one
/// counts as the default.
#[wasm_bindgen]
#[must_use]
pub fn render(
    json: &str,
    heading_level: u8,
    toggle_all: &str,
    filter: &str,
    theme: &str,
    numbered: &str,
) -> String {
    let Ok(decoded) = Post::from_json(json) else { return String::new() };
    let options = Options {
        heading_level,
        toggle_all: ToggleAll::from_value(Some(toggle_all)),
        filter: Filter::from_value(Some(filter)),
        theme: Theme::from_value(Some(theme)),
        numbered: numbered == "on",
    };
    static_html(&decoded.post, &options).to_string()
}

fn serialize_post(article: &Article) -> Option<Box<RawValue>> {
    let json = (!article.has_no_parts()).then(|| article.post.to_json())?.ok()?;
    RawValue::from_string(json).ok()
}

fn to_json(value: &impl Serialize) -> String {
    serde_json::to_string(value).unwrap_or_default()
}
