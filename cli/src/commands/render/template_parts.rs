//! The parts of a post's markup as JSON, for templates that place each part themselves.

use afterword::static_html::{Part, StaticHtml};
use serde::{Deserialize, Serialize};

/// The root of the JSON.
#[derive(Debug, Deserialize, Serialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct TemplateParts {
    #[serde(skip_serializing_if = "Option::is_none")]
    takeaways: Option<TemplatePart>,
    #[serde(skip_serializing_if = "Option::is_none")]
    faq: Option<TemplatePart>,
    #[serde(skip_serializing_if = "Option::is_none")]
    json_ld: Option<String>,
}

#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
struct TemplatePart {
    #[serde(skip_serializing_if = "Option::is_none")]
    heading: Option<String>,
    html: String,
}

impl From<StaticHtml> for TemplateParts {
    fn from(html: StaticHtml) -> Self {
        Self {
            takeaways: html.takeaways.map(TemplatePart::from),
            faq: html.faq.map(TemplatePart::from),
            json_ld: html.json_ld,
        }
    }
}

impl From<Part> for TemplatePart {
    fn from(part: Part) -> Self {
        Self { heading: part.heading, html: part.html }
    }
}

impl TemplateParts {
    /// Serializes the parts as JSON text with a final line ending.
    pub(super) fn to_json(&self) -> serde_json::Result<String> {
        Ok(serde_json::to_string_pretty(self)? + "\n")
    }
}

/// Returns whether `text` is, to the byte, JSON that the command has written.
pub(super) fn is_template_json(text: &str) -> bool {
    let Ok(parts) = serde_json::from_str::<TemplateParts>(text) else { return false };
    let is_own_html = |part: &TemplatePart| part.html.starts_with("<afterword-");
    let has_parts = parts.takeaways.is_some() || parts.faq.is_some();
    has_parts
        && [&parts.takeaways, &parts.faq].into_iter().flatten().all(is_own_html)
        && parts.to_json().is_ok_and(|json| json == text)
}
