//! The search for a part among the fields of front matter, also in maps such as `seo` or `params`.
//! In a map of another name, a plain name is vague.

use std::ops::Range;

use super::names::{Certainty, ITEMS, is_map_name, is_map_of_others};
use super::texts::find_field;
use crate::find::findings::Findings;
use crate::find::remarks::RemarkKind;
use crate::source::front_matter::{Field, Table, Value};

/// The levels of maps in which fields are looked for.
const MAX_MAPS: usize = 3;
/// The number of fields that are explained.
const MAX_EXPLAINED: usize = 20;
/// The number of names of fields that a remark repeats, and the characters of each.
const SHOWN_NAMES: usize = 4;
const SHOWN_CHARS: usize = 30;

/// The kind of a part: its names and its shapes.
pub(super) struct PartKind<T> {
    /// The name of the part, with its article.
    pub(super) name: &'static str,
    /// The name of its items.
    pub(super) items: &'static str,
    pub(super) certainty: fn(&str) -> Option<Certainty>,
    pub(super) read: fn(&Field, Certainty) -> Option<T>,
}

/// A part that a field has.
#[derive(Debug)]
pub(super) struct Candidate<T> {
    pub(super) part: T,
    pub(super) certainty: Certainty,
    /// The name of the field.
    pub(super) name: String,
    /// The byte range of the name in the file.
    pub(super) span: Range<usize>,
}

/// Finds the first field of `fields` that has the part under a plain name, or else under a vague
/// one. Adds decisions on other fields that may be meant to have it, and a remark if none has it.
pub(super) fn find_candidate<T>(
    fields: &Table,
    kind: &PartKind<T>,
    findings: &mut Findings,
) -> Option<Candidate<T>> {
    let mut named = Vec::new();
    collect_named(fields, kind.certainty, MAX_MAPS, &mut named);
    let (mut candidates, mut unread) = (Vec::new(), Vec::new());
    for (field, certainty) in named {
        match (kind.read)(field, certainty) {
            Some(part) => {
                let (name, span) = (field.name.clone(), field.span.clone());
                candidates.push(Candidate { part, certainty, name, span });
            }
            None => unread.push((field, certainty)),
        }
    }
    let doubt = |candidate: &Candidate<T>| {
        let name = candidate.name.to_lowercase();
        let says_it = name.contains("faq") || name.contains("takeaway");
        (candidate.certainty == Certainty::Vague, !says_it)
    };
    let best = (0..candidates.len()).min_by_key(|index| candidates.get(*index).map(doubt));
    let best = best.map(|index| candidates.remove(index));
    for Candidate { name, span, .. } in candidates.into_iter().take(MAX_EXPLAINED) {
        let part = kind.name;
        let text = format!("`{name}` in the front matter is left out: another field has {part}");
        findings.add_decision(|| span, || text);
    }
    for (field, certainty) in unread.into_iter().take(MAX_EXPLAINED) {
        explain_unread(field, certainty, kind.name, best.is_some(), findings);
    }
    best
}

/// Collects the fields whose name may mean the part: first those of `fields`, then those of maps
/// within, on as many levels as `maps`.
fn collect_named<'a>(
    fields: &'a Table,
    find_certainty: fn(&str) -> Option<Certainty>,
    maps: usize,
    named: &mut Vec<(&'a Field, Certainty)>,
) {
    let with_certainty = |field: &'a Field| Some((field, find_certainty(&field.name)?));
    named.extend(fields.0.iter().filter_map(with_certainty));
    let Some(maps) = maps.checked_sub(1) else { return };
    for field in &fields.0 {
        let Value::Table(table) = &field.value else { continue };
        if is_map_name(&field.name) {
            collect_named(table, find_certainty, maps, named);
        } else if !is_map_of_others(&field.name) && find_certainty(&field.name).is_none() {
            // What is in a map of another name may be meant for another place of the page.
            let plain = table
                .0
                .iter()
                .filter(|field| find_certainty(&field.name) == Some(Certainty::Plain));
            named.extend(plain.map(|field| (field, Certainty::Vague)));
        }
    }
}

/// Adds what an author who expects a part in `field` may want to know. Flags, links and settings
/// are for the theme; items with other names of fields are a remark.
fn explain_unread(
    field: &Field,
    certainty: Certainty,
    part: &'static str,
    has_part: bool,
    findings: &mut Findings,
) {
    let (name, is_plain) = (&field.name, certainty == Certainty::Plain);
    let reason = match &field.value {
        Value::Missing => return,
        Value::Text(_) | Value::Word(_) if is_plain => "it has one value, and no list of items",
        Value::Text(_) | Value::Word(_) => return,
        Value::Table(_) if is_map_name(name) => return,
        value => {
            if let Some(item) = first_table(value)
                && is_plain
                && !has_part
            {
                let found = describe_names(item);
                let kind = RemarkKind::UnreadField { name: name.clone(), part, found };
                findings.add_remark(field.span.clone(), kind);
                return;
            }
            "its items have another shape"
        }
    };
    let text = format!("`{name}` in the front matter is not read as {part}: {reason}");
    findings.add_decision(|| field.span.clone(), || text);
}

/// Returns the first table in the list of items.
fn first_table(value: &Value) -> Option<&Table> {
    match value {
        Value::List(items) => items.iter().find_map(|item| match item {
            Value::Table(table) => Some(table),
            _ => None,
        }),
        Value::Table(table) => match find_field(table, ITEMS)? {
            list @ Value::List(_) => first_table(list),
            _ => None,
        },
        _ => None,
    }
}

/// Returns the names of the fields of an item, such as "`name`, `link`".
fn describe_names(table: &Table) -> String {
    let quote = |field: &Field| {
        let shown = field.name.chars().filter(|c| !c.is_control()).take(SHOWN_CHARS);
        format!("`{}`", shown.collect::<String>())
    };
    let names: Vec<_> = table.0.iter().take(SHOWN_NAMES).map(quote).collect();
    if names.is_empty() { "none".to_owned() } else { names.join(", ") }
}
