//! The `FAQPage` block.

use serde::Serialize;

use crate::{Node, Post, item_content};

#[derive(Serialize)]
struct FaqPage<'a> {
    #[serde(rename = "@context")]
    context: &'static str,
    #[serde(rename = "@type")]
    kind: &'static str,
    #[serde(rename = "mainEntity")]
    main_entity: Vec<Question<'a>>,
}

#[derive(Serialize)]
struct Question<'a> {
    #[serde(rename = "@type")]
    kind: &'static str,
    #[serde(rename = "@id")]
    id: String,
    name: &'a str,
    #[serde(rename = "acceptedAnswer")]
    accepted_answer: Answer,
}

#[derive(Serialize)]
struct Answer {
    #[serde(rename = "@type")]
    kind: &'static str,
    text: String,
}

impl Post {
    /// Returns the text of the block.
    #[must_use]
    pub fn json_ld(&self) -> String {
        let questions = self.faq.items.iter().map(|item| {
            let mut text = String::new();
            push_html(&mut text, &item.answer.to_flow());
            Question {
                kind: "Question",
                id: format!("{}#{}", self.url, item.id),
                name: &item.question,
                accepted_answer: Answer { kind: "Answer", text },
            }
        });
        let page = FaqPage {
            context: "https://schema.org",
            kind: "FAQPage",
            main_entity: questions.collect(),
        };
        serde_json::to_string(&page).unwrap_or_default()
    }
}

fn push_html(out: &mut String, nodes: &[Node]) {
    for node in nodes {
        match node {
            Node::Text { value } | Node::InlineCode { value } => push_escaped(out, value),
            Node::Break => out.push_str("<br>"),
            Node::Strong { children } => push_element(out, "strong", children),
            Node::Emphasis { children } => push_element(out, "em", children),
            Node::Paragraph { children } => push_element(out, "p", children),
            Node::List { ordered, children } => {
                push_element(out, if *ordered { "ol" } else { "ul" }, children);
            }
            Node::ListItem { children } => push_element(out, "li", item_content(children)),
            Node::Link { url, children } => {
                out.push_str("<a href=\"");
                push_escaped(out, url);
                out.push_str("\">");
                push_html(out, children);
                out.push_str("</a>");
            }
        }
    }
}

fn push_element(out: &mut String, tag: &str, children: &[Node]) {
    out.extend(["<", tag, ">"]);
    push_html(out, children);
    out.extend(["</", tag, ">"]);
}

fn push_escaped(out: &mut String, text: &str) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            _ => out.push(c),
        }
    }
}
