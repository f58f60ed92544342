//! The parts of a post or page as JSON, without what a page may name as it likes: ids.

use std::path::Path;

use afterword_reader::{Context, PostFormat, read_article};
use serde_json::Value;

/// The questions, answers and takeaways of a post, in order.
#[derive(Clone)]
pub(crate) struct Parts {
    pub(crate) questions: Vec<Value>,
    pub(crate) answers: Vec<Value>,
    pub(crate) takeaways: Vec<Value>,
}

impl Parts {
    /// Reads the parts of the file at `path`.
    pub(crate) fn read(path: &Path, format: PostFormat) -> Self {
        let text = std::fs::read_to_string(path).unwrap();
        let context = Context { format, ..Context::default() };
        let post = read_article(&text, &context).unwrap().post;
        let json: Value = serde_json::from_str(&post.to_json().unwrap()).unwrap();
        let items = |part: &str| {
            let items = json.get(part).and_then(|part| part.get("items"));
            items.and_then(Value::as_array).cloned().unwrap_or_default()
        };
        let field = |name: &str| {
            let items = items("faq").into_iter();
            items.map(|item| item.get(name).cloned().unwrap_or_default()).collect()
        };
        Self {
            questions: field("question"),
            answers: field("answer"),
            takeaways: items("takeaways"),
        }
    }

    /// Returns the parts with what `change` makes of each text.
    pub(crate) fn map_texts(&self, change: fn(&str) -> String) -> Self {
        let mut changed = self.clone();
        let lists = [&mut changed.questions, &mut changed.answers, &mut changed.takeaways];
        lists.into_iter().flatten().for_each(|value| map_texts(value, change));
        changed
    }
}

fn map_texts(value: &mut Value, change: fn(&str) -> String) {
    match value {
        Value::String(text) => *text = change(text),
        Value::Array(values) => values.iter_mut().for_each(|value| map_texts(value, change)),
        Value::Object(fields) => {
            let is_code = fields.get("type").and_then(Value::as_str).is_some_and(is_code);
            let texts = fields.iter_mut().filter(|(name, _)| !is_code && *name != "url");
            texts.for_each(|(_, value)| map_texts(value, change));
        }
        _ => {}
    }
}

fn is_code(node_type: &str) -> bool {
    matches!(node_type, "code" | "inlineCode")
}

/// Returns the text of a node, of a list of nodes, or of a text.
pub(crate) fn to_text(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Array(values) => values.iter().map(to_text).collect(),
        Value::Object(fields) => {
            let text = ["value", "alt", "children"].into_iter().filter_map(|name| fields.get(name));
            text.map(to_text).collect()
        }
        _ => String::new(),
    }
}
