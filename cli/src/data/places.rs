//! Where the values of a JSON text are: from the path of a value to its bytes.

use std::ops::Range;

use jsonc_parser::ast::{Object, ObjectProp, Value};
use jsonc_parser::common::Ranged;
use jsonc_parser::{CollectOptions, ParseOptions, parse_to_ast};

/// Reads the text with places; `None` if it is not JSON.
pub(crate) fn parse(text: &str) -> Option<Value<'_>> {
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

/// Where the value of a path such as `faq.items[2].question` is; where it is absent, the nearest value
/// around it.
pub(crate) fn of(root: &Value<'_>, path: &str) -> Range<usize> {
    let mut value = root;
    for step in path.split(['.', '[']).filter(|step| !step.is_empty()) {
        let inner = match (value, step.strip_suffix(']')) {
            (Value::Object(object), None) => field(object, step).map(|field| &field.value),
            (Value::Array(array), Some(index)) => {
                index.parse().ok().and_then(|index: usize| array.elements.get(index))
            }
            _ => None,
        };
        let Some(inner) = inner else { break };
        value = inner;
    }
    range(value)
}

/// The field of this name; the last of several, as parsers take it.
pub(crate) fn field<'a, 'b>(object: &'b Object<'a>, name: &str) -> Option<&'b ObjectProp<'a>> {
    object.properties.iter().rev().find(|property| property.name.as_str() == name)
}

/// The bytes of a part of the text.
pub(crate) fn range(part: &impl Ranged) -> Range<usize> {
    let range = part.range();
    range.start..range.end
}
