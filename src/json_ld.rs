//! The schema.org [`FAQPage`](https://schema.org/FAQPage) block: the same questions as the visible
//! list, in the same order, as the text of an `application/ld+json` script.
//!
//! Answers are written in the HTML subset that readers of FAQ data know, with no attribute but the
//! absolute `href` of a link; everything else is its text. `<`, `>`, `&` and the two line separators of
//! JavaScript are escaped, so that the block can be pasted into any HTML. The output is made by hand
//! and not by a serializer, because it ships to readers.

use std::ops::Range;
use std::rc::Rc;

use crate::post::{Flow, ListItem, Phrasing, Post, Table, heading_tag};

/// A post as it stands on a page: its data, and where its questions are.
#[derive(Clone, Copy, Debug)]
pub struct OnPage<'a> {
    /// The post.
    pub post: &'a Post,
    /// The absolute address of the page, without a fragment, for a post that doesn't name its own.
    pub page_url: Option<&'a str>,
    /// The DOM id of each question, in order; those of the data if there are fewer.
    pub dom_ids: &'a [Rc<str>],
}

impl<'a> From<&'a Post> for OnPage<'a> {
    fn from(post: &'a Post) -> Self {
        Self { post, page_url: None, dom_ids: &[] }
    }
}

/// The text of the one `FAQPage` block of a page with these posts, in document order.
///
/// `None` if none of them has a question: an empty `FAQPage` is an error to those who read it. Without
/// an address, the questions have no `@id`.
pub fn json_ld<'a, P: Into<OnPage<'a>>>(posts: impl IntoIterator<Item = P>) -> Option<String> {
    let mut questions = String::new();
    for post in posts.into_iter().map(Into::into) {
        post.questions(&mut questions, 0..usize::MAX);
    }
    (!questions.is_empty()).then(|| [START, &questions, END].concat())
}

/// What comes before the questions of a block, and what after them.
pub(crate) const START: &str =
    "{\"@context\":\"https://schema.org\",\"@type\":\"FAQPage\",\"mainEntity\":[";
pub(crate) const END: &str = "]}";

impl OnPage<'_> {
    /// Writes some of its questions, behind those that are there.
    pub(crate) fn questions(&self, out: &mut String, indices: Range<usize>) {
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
                string(out, &[url, "#", id].concat());
                out.push(',');
            }
            out.push_str("\"name\":");
            string(out, &item.question);
            out.push_str(",\"acceptedAnswer\":{\"@type\":\"Answer\",\"text\":");
            string(out, &html(&item.answer));
            out.push_str("}}");
        }
    }
}

/// Writes a JSON string that no HTML parser trips over.
pub(crate) fn string(out: &mut String, text: &str) {
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

/// An answer in the HTML subset.
fn html(answer: &[Flow]) -> String {
    let mut out = String::new();
    flow(&mut out, answer);
    out
}

fn flow(out: &mut String, nodes: &[Flow]) {
    for node in nodes {
        let tag = match node {
            Flow::Paragraph { .. } | Flow::Code { .. } => "p",
            Flow::Heading { depth, .. } => heading_tag(*depth),
            Flow::Blockquote { .. } => "div",
            Flow::List { ordered: true, .. } => "ol",
            Flow::List { .. } => "ul",
            // The subset has neither.
            Flow::Table(table) => {
                rows(out, table);
                continue;
            }
            Flow::ThematicBreak => continue,
        };
        begin(out, tag);
        match node {
            Flow::Paragraph { children } | Flow::Heading { children, .. } => {
                phrasing(out, children);
            }
            Flow::Code { value, .. } => lines(out, value),
            Flow::Blockquote { children } => flow(out, children),
            Flow::List { children, .. } => children.iter().for_each(|item| list_item(out, item)),
            Flow::Table(_) | Flow::ThematicBreak => {}
        }
        end(out, tag);
    }
}

fn list_item(out: &mut String, item: &ListItem) {
    begin(out, "li");
    out.push_str(item.mark());
    let (line, blocks) = item.split_tight();
    phrasing(out, line);
    flow(out, blocks);
    end(out, "li");
}

/// A paragraph for each row of a table.
fn rows(out: &mut String, table: &Table) {
    for row in &table.children {
        begin(out, "p");
        for (index, cell) in row.children.iter().enumerate() {
            if index > 0 {
                out.push(' ');
            }
            phrasing(out, &cell.children);
        }
        end(out, "p");
    }
}

fn phrasing(out: &mut String, nodes: &[Phrasing]) {
    for node in nodes {
        let (tag, children) = match node {
            Phrasing::Text { value } | Phrasing::InlineCode { value } => {
                text(out, value);
                continue;
            }
            Phrasing::Image { alt, .. } => {
                text(out, alt);
                continue;
            }
            Phrasing::Break => {
                begin(out, "br");
                continue;
            }
            Phrasing::Link { url, children, .. } if url.is_absolute() => {
                out.push_str("<a href=\"");
                text(out, url.as_str());
                out.push_str("\">");
                phrasing(out, children);
                end(out, "a");
                continue;
            }
            Phrasing::Emphasis { children } => ("em", children),
            Phrasing::Strong { children } => ("strong", children),
            Phrasing::Link { children, .. } | Phrasing::Delete { children } => {
                phrasing(out, children);
                continue;
            }
        };
        begin(out, tag);
        phrasing(out, children);
        end(out, tag);
    }
}

fn begin(out: &mut String, tag: &str) {
    out.push_str(&["<", tag, ">"].concat());
}

fn end(out: &mut String, tag: &str) {
    out.push_str(&["</", tag, ">"].concat());
}

/// Code, its lines kept apart.
fn lines(out: &mut String, code: &str) {
    for (index, line) in code.lines().enumerate() {
        if index > 0 {
            begin(out, "br");
        }
        text(out, line);
    }
}

fn text(out: &mut String, value: &str) {
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
