//! A post's markup as it is written: as a whole, or in parts for templates.

use afterword::static_html::{Options, StaticHtml};
use serde::{Deserialize, Serialize};

use super::args::{self, Render};

/// A post's markup.
#[derive(Debug)]
pub(super) struct Markup(StaticHtml);

/// A post's markup as JSON.
#[derive(Debug, Deserialize, Serialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Document {
    #[serde(skip_serializing_if = "Option::is_none")]
    takeaways: Option<Part>,
    #[serde(skip_serializing_if = "Option::is_none")]
    faq: Option<Part>,
    #[serde(skip_serializing_if = "Option::is_none")]
    json_ld: Option<String>,
}

#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
struct Part {
    #[serde(skip_serializing_if = "Option::is_none")]
    heading: Option<String>,
    html: String,
}

/// How the arguments want it.
pub(super) fn options(args: &Render) -> Options {
    Options {
        heading_level: args.heading_level,
        toggle_all: args.toggle_all.into(),
        theme: args.theme.into(),
    }
}

impl Markup {
    pub(super) fn of(html: StaticHtml) -> Self {
        Self(html)
    }

    /// The text that is written, with a final line ending.
    pub(super) fn text(self, args: &Render) -> serde_json::Result<String> {
        let Self(html) = self;
        if args.json_ld_only {
            return Ok(StaticHtml { takeaways: None, faq: None, ..html }.to_string());
        }
        match args.format {
            args::Markup::Html => Ok(html.to_string()),
            args::Markup::Json => Document::of(html).text(),
        }
    }
}

impl Document {
    fn of(html: StaticHtml) -> Self {
        let part = |part: Option<afterword::static_html::Part>| {
            part.map(|part| Part { heading: part.heading, html: part.html })
        };
        Self { takeaways: part(html.takeaways), faq: part(html.faq), json_ld: html.json_ld }
    }

    fn text(&self) -> serde_json::Result<String> {
        Ok(serde_json::to_string_pretty(self)? + "\n")
    }
}

/// Whether a text is JSON that this command has written, to the byte.
pub(super) fn is_written_here(text: &str) -> bool {
    let Ok(document) = serde_json::from_str::<Document>(text) else { return false };
    let is_ours =
        |part: &Option<Part>| part.as_ref().is_none_or(|part| part.html.starts_with("<afterword-"));
    (document.takeaways.is_some() || document.faq.is_some())
        && is_ours(&document.takeaways)
        && is_ours(&document.faq)
        && document.text().is_ok_and(|written| written == text)
}

/// Whether a text may be replaced by HTML: it begins as this command lets it begin.
pub(super) fn may_be_replaced(text: &str) -> bool {
    text.is_empty() || text.starts_with("<afterword-")
}
