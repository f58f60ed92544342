//! The spans of JSON values: from the path of a value to its byte offsets.

use std::ops::Range;

use jsonc_parser::ast::{Object, ObjectProp, Value};
use jsonc_parser::common::Ranged;
use jsonc_parser::{CollectOptions, ParseOptions, parse_to_ast};

/// Parses `text` into a syntax tree with spans. Returns `None` if it is not JSON.
pub(super) fn parse_with_spans(text: &str) -> Option<Value<'_>> {
    let strict = ParseOptions {
        allow_comments: false,
        allow_loose_object_property_names: false,
        allow_trailing_commas: false,
        allow_missing_commas: false,
        allow_single_quoted_strings: false,
        allow_hexadecimal_numbers: false,
        allow_unary_plus_numbers: false,
        allow_bare_decimal_point_numbers: false,
        allow_non_finite_numbers: false,
        allow_extended_string_escapes: false,
    };
    parse_to_ast(text, &CollectOptions::default(), &strict).ok()?.value
}

/// Returns the span of the value at `path`, such as `faq.items[2].question`. If the value is
/// absent, returns the span of the nearest value around it.
pub(super) fn find_span(tree: &Value<'_>, path: &str) -> Range<usize> {
    let mut value = tree;
    for step in path.split(['.', '[']).filter(|step| !step.is_empty()) {
        let child = match (value, step.strip_suffix(']')) {
            (Value::Object(object), None) => find_field(object, step).map(|field| &field.value),
            (Value::Array(array), Some(index)) => {
                index.parse().ok().and_then(|index: usize| array.elements.get(index))
            }
            _ => None,
        };
        let Some(child) = child else { break };
        value = child;
    }
    span_of(value)
}

/// Returns the field `name` of `object`. If there are several, returns the last, which counts.
pub(crate) fn find_field<'a, 'b>(object: &'b Object<'a>, name: &str) -> Option<&'b ObjectProp<'a>> {
    object.properties.iter().rev().find(|property| property.name.as_str() == name)
}

/// Returns the byte offsets of a node of the syntax tree.
pub(crate) fn span_of(node: &impl Ranged) -> Range<usize> {
    let range = node.range();
    range.start..range.end
}
