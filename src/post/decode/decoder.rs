//! Decoding values of single types, with a diagnostic for a value of another type.

use std::rc::Rc;

use super::super::diagnostic::Path;
use super::super::value::present_field;
use super::super::{Diagnostic, Kind, Problem, Value};

/// The state of the decoder. Each of its methods that returns `None` for a bad value has added a
/// diagnostic.
#[derive(Default)]
pub(super) struct Decoder {
    pub(super) diagnostics: Vec<Diagnostic>,
    /// `true` while the decoded node is inside a link.
    pub(super) in_link: bool,
}

impl Decoder {
    /// Decodes the text of an optional field. Blank text counts as absent.
    pub(super) fn optional_text<V: Value>(
        &mut self,
        parent: &V,
        path: Path<'_>,
        name: &'static str,
    ) -> Option<Rc<str>> {
        let value = present_field(parent, name)?;
        let text = trimmed(self.string(Some(&value), Path::Field(&path, name))?);
        (!text.is_empty()).then_some(text)
    }

    /// Decodes the text of a required field.
    pub(super) fn required_text<V: Value>(
        &mut self,
        parent: &V,
        path: Path<'_>,
        name: &'static str,
    ) -> Option<Rc<str>> {
        self.string(parent.field(name).as_ref(), Path::Field(&path, name))
    }

    fn string<V: Value>(&mut self, value: Option<&V>, path: Path<'_>) -> Option<Rc<str>> {
        let text = value.and_then(V::string);
        if text.is_none() {
            return self.expected("a string", value, path);
        }
        text
    }

    pub(super) fn array<V: Value>(&mut self, value: Option<V>, path: Path<'_>) -> Option<V> {
        match value {
            Some(value) if value.kind() == Kind::Array => Some(value),
            value => self.expected("an array", value.as_ref(), path),
        }
    }

    pub(super) fn object<V: Value>(&mut self, value: &V, path: Path<'_>) -> Option<()> {
        match value.kind() {
            Kind::Object => Some(()),
            _ => self.expected("an object", Some(value), path),
        }
    }

    /// Adds a diagnostic about the type of `value`, and returns `None`.
    pub(super) fn expected<V: Value, T>(
        &mut self,
        expected: &'static str,
        value: Option<&V>,
        path: Path<'_>,
    ) -> Option<T> {
        let found = value.map_or(Kind::Nothing, V::kind);
        self.fail(path, Problem::Expected { expected, found })
    }

    /// Adds a diagnostic, and returns `None`.
    pub(super) fn fail<T>(&mut self, path: Path<'_>, problem: Problem) -> Option<T> {
        self.note(path, problem);
        None
    }

    // Not inlined: it has many callers, and hardly ever runs.
    #[inline(never)]
    pub(super) fn note(&mut self, path: Path<'_>, problem: Problem) {
        self.diagnostics.push(path.diagnostic(problem));
    }
}

/// Returns `text` without white space at its ends; the same allocation if it has none.
pub(super) fn trimmed(text: Rc<str>) -> Rc<str> {
    match text.trim() {
        same if same.len() == text.len() => text,
        shorter => shorter.into(),
    }
}
