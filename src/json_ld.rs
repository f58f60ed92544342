//! The schema.org [`FAQPage`](https://schema.org/FAQPage) block: the same questions as the visible
//! list, in the same order, as the text of an `application/ld+json` script.
//!
//! Answers are serialized in the HTML subset that consumers of FAQ data know, whose only attribute
//! is the absolute `href` of a link; everything else becomes its text. `<`, `>`, `&` and the two
//! line separators of JavaScript are escaped, so that the block can be pasted into any HTML. The
//! JSON is concatenated, because a serializer would have to be downloaded by readers.

use std::ops::Range;
use std::rc::Rc;

use crate::concat::concat;
use crate::post::{Flow, ListItem, Math, Phrasing, Post, Table, heading_tag};

/// A post on a page: its data, the address of the page and the DOM ids of its questions.
#[derive(Clone, Copy, Debug)]
pub struct OnPage<'a> {
    /// The post.
    pub post: &'a Post,
    /// The absolute address of the page, without a fragment, for a post without an address.
    pub page_url: Option<&'a str>,
    /// The DOM id of each question, in order; a question without one has the id of the data.
    pub dom_ids: &'a [Rc<str>],
}

impl<'a> From<&'a Post> for OnPage<'a> {
    fn from(post: &'a Post) -> Self {
        Self { post, page_url: None, dom_ids: &[] }
    }
}

/// Returns the text of the one `FAQPage` block of a page with `posts`, in document order.
///
/// Returns `None` if no post has a question: consumers report an empty `FAQPage` as an error. The
/// questions of a post without an address have no `@id`.
pub fn json_ld<'a, P: Into<OnPage<'a>>>(posts: impl IntoIterator<Item = P>) -> Option<String> {
    let mut questions = String::new();
    for post in posts.into_iter().map(Into::into) {
        post.push_questions(&mut questions, 0..usize::MAX);
    }
    (!questions.is_empty()).then(|| concat(&[START, &questions, END]))
}

/// The text of a block before its questions.
pub(crate) const START: &str =
    "{\"@context\":\"https://schema.org\",\"@type\":\"FAQPage\",\"mainEntity\":[";
/// The text of a block after its questions.
pub(crate) const END: &str = "]}";

impl OnPage<'_> {
    /// Appends the questions with these `indices` to `out`, which has only questions.
    pub(crate) fn push_questions(&self, out: &mut String, indices: Range<usize>) {
        let url = self.post.url.as_deref().or(self.page_url);
        let Some(faq) = &self.post.faq else { return };
        for index in indices {
            let Some(item) = faq.items.get(index) else { break };
            if !out.is_empty() {
                out.push(',');
            }
            out.push_str("{\"@type\":\"Question\",");
            if let Some(url) = url {
                out.push_str("\"@id\":");
                let id = self.dom_ids.get(index).unwrap_or(&item.id);
                push_json_string(out, &concat(&[url, "#", id]));
                out.push(',');
            }
            out.push_str("\"name\":");
            push_json_string(out, &item.name());
            out.push_str(",\"acceptedAnswer\":{\"@type\":\"Answer\",\"text\":");
            push_json_string(out, &answer_html(&item.answer));
            out.push_str("}}");
        }
    }
}

/// Appends `text` as a JSON string, without a character that means something to an HTML parser.
pub(crate) fn push_json_string(out: &mut String, text: &str) {
    out.push('"');
    for c in text.chars() {
        match c {
            '"' | '\\' => {
                out.push('\\');
                out.push(c);
            }
            '\0'..='\u{1f}' | '<' | '>' | '&' | '\u{7f}' | '\u{2028}' | '\u{2029}' => {
                out.push_str("\\u");
                let code = u32::from(c);
                for shift in [12, 8, 4, 0] {
                    out.push(hex_digit(code >> shift));
                }
            }
            _ => out.push(c),
        }
    }
    out.push('"');
}

fn hex_digit(value: u32) -> char {
    char::from_digit(value & 0xf, 16).unwrap_or('0')
}

/// Returns an answer in the HTML subset.
fn answer_html(answer: &[Flow]) -> String {
    let mut out = String::new();
    push_flow(&mut out, answer);
    out
}

fn push_flow(out: &mut String, nodes: &[Flow]) {
    for node in nodes {
        let tag = match node {
            Flow::Paragraph { .. } | Flow::Code { .. } | Flow::Math(_) => "p",
            Flow::Heading { depth, .. } => heading_tag(*depth),
            Flow::Blockquote { .. } => "div",
            Flow::List { ordered: true, .. } => "ol",
            Flow::List { .. } => "ul",
            // The subset has no tables and no thematic breaks.
            Flow::Table(table) => {
                push_table(out, table);
                continue;
            }
            Flow::ThematicBreak => continue,
        };
        push_start_tag(out, tag);
        match node {
            Flow::Paragraph { children } | Flow::Heading { children, .. } => {
                push_phrasing(out, children);
            }
            Flow::Code { value, .. } | Flow::Math(Math { source: value }) => push_lines(out, value),
            Flow::Blockquote { children } => push_flow(out, children),
            Flow::List { children, .. } => {
                children.iter().for_each(|item| push_list_item(out, item))
            }
            Flow::Table(_) | Flow::ThematicBreak => {}
        }
        push_end_tag(out, tag);
    }
}

fn push_list_item(out: &mut String, item: &ListItem) {
    push_start_tag(out, "li");
    out.push_str(item.mark());
    let (line, blocks) = item.split_tight();
    push_phrasing(out, line);
    push_flow(out, blocks);
    push_end_tag(out, "li");
}

/// Appends a paragraph for each row of a table.
fn push_table(out: &mut String, table: &Table) {
    for row in &table.children {
        push_start_tag(out, "p");
        for (index, cell) in row.children.iter().enumerate() {
            if index > 0 {
                out.push(' ');
            }
            push_phrasing(out, &cell.children);
        }
        push_end_tag(out, "p");
    }
}

fn push_phrasing(out: &mut String, nodes: &[Phrasing]) {
    for node in nodes {
        let (tag, children) = match node {
            Phrasing::Text { value }
            | Phrasing::InlineCode { value }
            | Phrasing::InlineMath(Math { source: value }) => {
                push_escaped(out, value);
                continue;
            }
            Phrasing::Image(image) => {
                push_escaped(out, &image.alt);
                continue;
            }
            Phrasing::Break => {
                push_start_tag(out, "br");
                continue;
            }
            Phrasing::Link { url, children, .. } if url.is_absolute() => {
                out.push_str("<a href=\"");
                push_escaped(out, url.as_str());
                out.push_str("\">");
                push_phrasing(out, children);
                push_end_tag(out, "a");
                continue;
            }
            Phrasing::Emphasis { children } => ("em", children),
            Phrasing::Strong { children } => ("strong", children),
            Phrasing::Link { children, .. } | Phrasing::Delete { children } => {
                push_phrasing(out, children);
                continue;
            }
        };
        push_start_tag(out, tag);
        push_phrasing(out, children);
        push_end_tag(out, tag);
    }
}

fn push_start_tag(out: &mut String, tag: &str) {
    out.push_str(&concat(&["<", tag, ">"]));
}

fn push_end_tag(out: &mut String, tag: &str) {
    out.push_str(&concat(&["</", tag, ">"]));
}

/// Appends code, with a line break between its lines.
fn push_lines(out: &mut String, code: &str) {
    for (index, line) in code.lines().enumerate() {
        if index > 0 {
            push_start_tag(out, "br");
        }
        push_escaped(out, line);
    }
}

/// Appends text with its special characters escaped for HTML.
fn push_escaped(out: &mut String, value: &str) {
    for c in value.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            _ => out.push(c),
        }
    }
}
