//! The JSON Schema of the post data, made from its types: what [`Post::decode`](super::Post::decode)
//! reads and has nothing to say about. What it leaves out and names, the schema rejects.

use std::borrow::Cow;

use schemars::generate::SchemaSettings;
use schemars::transform::RecursiveTransform;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde_json::{Value, json};

use super::{Flow, ListItem, Phrasing, Post, TableCell, TableRow, VERSION};

/// The JSON Schema of the post data, in draft 2020-12, indented, without a final line ending.
///
/// # Errors
///
/// Never; the type is that of the serializer.
pub fn json_schema() -> serde_json::Result<String> {
    // Validators that are strict know only the formats of the standard.
    let plain = RecursiveTransform(|schema: &mut Schema| drop(schema.remove("format")));
    let generator = SchemaSettings::draft2020_12().with_transform(plain).into_generator();
    let mut schema = generator.into_root_schema_for::<Post>();
    schema.insert("title".to_owned(), json!("Afterword post data"));
    let part = |name: &str| json!({"required": [name], "properties": {name: {"type": "object"}}});
    schema.insert("anyOf".to_owned(), json!([part("faq"), part("takeaways")]));
    schema.insert("required".to_owned(), json!(["version"]));
    if let Some(Value::Object(properties)) = schema.get_mut("properties") {
        let version = json!({"description": "The version of the format.", "const": VERSION});
        properties.insert("version".to_owned(), version);
    }
    serde_json::to_string_pretty(&schema)
}

/// An answer or a takeaway: plain text, or nodes.
pub(super) struct RichText;

impl JsonSchema for RichText {
    fn schema_name() -> Cow<'static, str> {
        "RichText".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "Plain text, in which a blank line begins a paragraph, or nodes of mdast.",
            "anyOf": [
                {"type": "string", "pattern": r"\S"},
                {"type": "array", "items": generator.subschema_for::<Node>(), "minItems": 1},
            ],
        })
    }
}

/// A node of mdast, wherever it may stand: blocks are welcome in a line, and the other way round.
pub(super) struct Node;

impl JsonSchema for Node {
    fn schema_name() -> Cow<'static, str> {
        "Node".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let mut known = variants(Flow::json_schema(generator));
        known.extend(variants(Phrasing::json_schema(generator)));
        known.push(("listItem".to_owned(), ListItem::json_schema(generator).into()));
        known.push(("tableRow".to_owned(), TableRow::json_schema(generator).into()));
        known.push(("tableCell".to_owned(), TableCell::json_schema(generator).into()));
        let names: Vec<_> = known.iter().map(|(name, _)| name.clone()).collect();
        let children = generator.subschema_for::<Option<Vec<Node>>>();
        let rules = known.into_iter().map(|(name, schema)| rule(json!({"const": name}), &schema));
        let unknown = json!({
            "description": "A node that Afterword doesn't know: its value or its children are shown.",
            "properties": {"children": children},
        });
        let rules = rules.chain([rule(json!({"not": {"enum": names}}), &unknown)]);
        json_schema!({
            "description": "A node of mdast, the syntax tree of Markdown, at most 64 deep.",
            "type": "object",
            "required": ["type"],
            "properties": {"type": {"type": "string", "examples": names}},
            "allOf": rules.collect::<Vec<_>>(),
        })
    }
}

/// What holds for nodes of a type.
fn rule(kind: Value, schema: &Value) -> Value {
    json!({"if": {"properties": {"type": kind}}, "then": schema})
}

/// The types of an enumeration's nodes, and what holds for each.
fn variants(schema: Schema) -> Vec<(String, Value)> {
    let variants = schema.get("oneOf").and_then(Value::as_array).cloned().unwrap_or_default();
    let named = |variant: Value| {
        let name = variant.pointer("/properties/type/const")?.as_str()?.to_owned();
        Some((name, variant))
    };
    variants.into_iter().filter_map(named).collect()
}
