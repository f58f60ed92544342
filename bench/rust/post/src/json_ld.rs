//! The `FAQPage` block.

use serde::Serialize;

use crate::{Node, Post, line};

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
    /// The text of the block.
    #[must_use]
    pub fn json_ld(&self) -> String {
        let questions = self.faq.items.iter().map(|item| {
            let mut text = String::new();
            html(&mut text, &item.answer.flow());
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

fn html(out: &mut String, nodes: &[Node]) {
    for node in nodes {
        match node {
            Node::Text { value } | Node::InlineCode { value } => escape(out, value),
            Node::Break => out.push_str("<br>"),
            Node::Strong { children } => element(out, "strong", children),
            Node::Emphasis { children } => element(out, "em", children),
            Node::Paragraph { children } => element(out, "p", children),
            Node::List { ordered, children } => {
                element(out, if *ordered { "ol" } else { "ul" }, children);
            }
            Node::ListItem { children } => element(out, "li", line(children)),
            Node::Link { url, children } => {
                out.push_str("<a href=\"");
                escape(out, url);
                out.push_str("\">");
                html(out, children);
                out.push_str("</a>");
            }
        }
    }
}

fn element(out: &mut String, tag: &str, children: &[Node]) {
    out.extend(["<", tag, ">"]);
    html(out, children);
    out.extend(["</", tag, ">"]);
}

fn escape(out: &mut String, text: &str) {
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
