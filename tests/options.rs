//! The declaration of the attributes, and everything that repeats it.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::panic)]

use std::fs;
use std::path::Path;

use afterword::options::{ATTRIBUTES, Attribute, Form};
use afterword::post::Labels;

const DOCUMENT: &str = "docs/reference/attributes.md";
const DICTIONARY: &str = "tests/fuzz/options.dict";

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// The words of an attribute, without the description of any other text.
fn words(attribute: &Attribute) -> &'static [&'static str] {
    match attribute.form {
        Form::OneOf | Form::SomeOf => attribute.values,
        Form::Text => attribute.values.split_last().unwrap().1,
    }
}

/// The values as they are documented.
fn values_cell(attribute: &Attribute) -> String {
    if attribute.form == Form::SomeOf {
        return format!("`{}`, or some of them", attribute.values.join(" "));
    }
    let mut values: Vec<_> = words(attribute).iter().map(|word| format!("`{word}`")).collect();
    if attribute.form == Form::Text {
        let or = if values.is_empty() { "" } else { "or " };
        values.push([or, attribute.values.last().unwrap()].concat());
    }
    values.join(", ")
}

fn table_row(attribute: &Attribute) -> String {
    let Attribute { name, meaning, example, .. } = attribute;
    format!("| `{name}` | {} | {meaning} | `{example}` |", values_cell(attribute))
}

#[test]
fn the_documentation_has_a_row_for_each_attribute() {
    let text = read(DOCUMENT);
    // Prettier pads the cells.
    let lines = text.lines().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "));
    let rows: Vec<_> = lines
        .skip_while(|line| !line.starts_with("| attribute | values"))
        .skip(2)
        .take_while(|line| line.starts_with('|'))
        .collect();
    let declared: Vec<_> = ATTRIBUTES.iter().map(table_row).collect();
    assert!(rows == declared, "the table in {DOCUMENT} should have:\n{}", declared.join("\n"));
}

#[test]
fn an_example_has_a_valid_value() {
    for Attribute { name, example, values, form, .. } in ATTRIBUTES {
        let (found, value) = example.split_once("=\"").unwrap();
        let value = value.strip_suffix('"').unwrap();
        assert_eq!(found.trim_start_matches("data-"), *name);
        match form {
            Form::OneOf => assert!(values.contains(&value), "{example}"),
            Form::SomeOf => assert!(value.split(' ').all(|word| values.contains(&word))),
            Form::Text => assert!(!value.is_empty()),
        }
    }
}

#[test]
fn every_label_has_an_attribute() {
    let declared = ATTRIBUTES.iter().filter_map(|attribute| attribute.name.strip_prefix("label-"));
    let mut labels = Vec::new();
    Labels::from_names(|name| {
        let dashed = |c: char| match c.is_uppercase() {
            true => format!("-{}", c.to_ascii_lowercase()),
            false => c.to_string(),
        };
        labels.push(name.chars().map(dashed).collect::<String>());
        None
    });
    assert_eq!(declared.collect::<Vec<_>>(), labels);
}

#[test]
fn the_dictionary_of_the_fuzzer_has_each_attribute_that_is_read_and_each_word() {
    let dictionary = read(DICTIONARY);
    let mut expected = vec![r#""\x0a""#.to_owned()];
    // The others are texts, in which no value is invalid.
    for attribute in ATTRIBUTES.iter().filter(|attribute| words(attribute).len() > 1) {
        expected.push(format!("\"{}=\"", attribute.name));
        expected.extend(words(attribute).iter().map(|word| format!("\"{word}\"")));
    }
    expected.sort();
    expected.dedup();
    let mut found: Vec<_> = dictionary.lines().collect();
    found.sort_unstable();
    found.dedup();
    assert!(found == expected, "{DICTIONARY} should have:\n{}", expected.join("\n"));
}
