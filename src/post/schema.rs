//! The JSON Schema of the post data, generated from its types.
//!
//! The schema accepts the data that [`Post::decode`](super::Post::decode) decodes without a
//! diagnostic.

use std::borrow::Cow;

use schemars::generate::SchemaSettings;
use schemars::transform::RecursiveTransform;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde_json::{Value, json};

use super::{Flow, ListItem, Math, Phrasing, Post, TableCell, TableRow, Takeaway, VERSION};

/// Returns the JSON Schema of the post data, in draft 2020-12, indented, without a final line
/// ending.
///
/// # Errors
///
/// Never; the error is the serializer's.
pub fn json_schema() -> serde_json::Result<String> {
    // Strict validators reject formats that the standard doesn't define.
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

/// The characters that the decoder trims: the white space of Unicode. They are literal, since
/// regular expressions differ in what `\s` means and in how they write other characters.
const BLANK: &str =
    "\\t-\\r \u{85}\u{a0}\u{1680}\u{2000}-\u{200a}\u{2028}\u{2029}\u{202f}\u{205f}\u{3000}";

/// Returns the pattern of text that is not blank.
pub(super) fn visible_text() -> String {
    format!("[^{BLANK}]")
}

/// Returns the pattern of a post's address, or of blank text, which counts as none.
///
/// Of ports, and of numbers and escapes in hosts, it accepts some that browsers don't: their rules
/// would be longer than the rest of the schema.
pub(super) fn page_address() -> String {
    let unfit = format!(r#"{BLANK}\x00-\x20"<>\\^`{{|}}\x7f-\x9f"#);
    let user = format!("([^{unfit}/?#]*@)?");
    let name = format!(r"([^{unfit}/?#@:%\[\]]|%[2-9A-Fa-f][0-9A-Fa-f])+");
    let host = format!(r"(\[[0-9A-Fa-f:.]+\]|{name})(:[0-9]*)?");
    let rest = format!("([/?#][^{unfit}]*)?");
    format!("^[{BLANK}]*([Hh][Tt][Tt][Pp][Ss]?://+{user}{host}{rest}[{BLANK}]*)?$")
}

/// An answer or a takeaway: plain text or nodes.
pub(super) struct RichText;

impl JsonSchema for RichText {
    fn schema_name() -> Cow<'static, str> {
        "RichText".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "Plain text, whose blank lines separate paragraphs, or nodes of mdast.",
            "anyOf": [
                {"type": "string", "pattern": visible_text()},
                {"type": "array", "items": generator.subschema_for::<Node>(), "minItems": 1},
            ],
        })
    }
}

impl JsonSchema for Takeaway {
    fn schema_name() -> Cow<'static, str> {
        "Takeaway".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let text = generator.subschema_for::<RichText>();
        let group = generator.subschema_for::<Option<String>>();
        json_schema!({
            "description": "A takeaway: its text, with the label of the list that it stands in.",
            "anyOf": [
                text,
                {
                    "type": "object",
                    "required": ["text"],
                    "properties": {"text": text, "group": group},
                },
            ],
        })
    }
}

impl JsonSchema for Math {
    fn schema_name() -> Cow<'static, str> {
        "Math".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "Mathematics in TeX, shown as its source with its delimiters.",
            "type": "object",
            "required": ["value"],
            "properties": {
                "value": {"type": "string", "description": "The source without delimiters."},
                "source": {
                    "description": "What is shown; else the value between `\\(` and `\\)`, or `$$`.",
                    "examples": ["$x^2$"],
                },
            },
        })
    }
}

/// A node of mdast. The schema allows blocks inside a line, and the other way round.
pub(super) struct Node;

impl JsonSchema for Node {
    fn schema_name() -> Cow<'static, str> {
        "Node".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let mut known = node_variants(Flow::json_schema(generator));
        known.extend(node_variants(Phrasing::json_schema(generator)));
        known.push(("listItem".to_owned(), ListItem::json_schema(generator).into()));
        known.push(("tableRow".to_owned(), TableRow::json_schema(generator).into()));
        known.push(("tableCell".to_owned(), TableCell::json_schema(generator).into()));
        let names: Vec<_> = known.iter().map(|(name, _)| name.clone()).collect();
        let children = generator.subschema_for::<Option<Vec<Node>>>();
        let rules =
            known.into_iter().map(|(name, schema)| type_rule(json!({"const": name}), &schema));
        let unknown = json!({
            "description": "A node that Afterword doesn't know: its value or its children are shown.",
            "properties": {"children": children},
        });
        let rules = rules.chain([type_rule(json!({"not": {"enum": names}}), &unknown)]);
        json_schema!({
            "description": "A node of mdast, the syntax tree of Markdown, at most 64 deep.",
            "type": "object",
            "required": ["type"],
            "properties": {"type": {"type": "string", "examples": names}},
            "allOf": rules.collect::<Vec<_>>(),
        })
    }
}

/// Returns the rule that `schema` holds for nodes whose `type` matches `kind`.
fn type_rule(kind: Value, schema: &Value) -> Value {
    json!({"if": {"properties": {"type": kind}}, "then": schema})
}

/// Returns the type and the schema of each node in the schema of an enumeration.
fn node_variants(schema: Schema) -> Vec<(String, Value)> {
    let variants = schema.get("oneOf").and_then(Value::as_array).cloned().unwrap_or_default();
    let named = |variant: Value| {
        let name = variant.pointer("/properties/type/const")?.as_str()?.to_owned();
        Some((name, variant))
    };
    variants.into_iter().filter_map(named).collect()
}
