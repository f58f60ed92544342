//! JSON text read in place: to the widget, data crosses over as one text.
//!
//! The loader has parsed the text with `JSON.parse` before, and has reported an invalid one; native
//! programs do so with `serde_json` (`native_json.rs`). So this reader is small: it reads any valid
//! JSON, and some value from any other text.

mod reader;

use std::cell::RefCell;
use std::rc::Rc;

use self::reader::Reader;
use super::{Kind, Value};

/// The largest depth of nested values; deeper ones are `null`. It is enough to find nodes that are
/// nested deeper than [`MAX_DEPTH`](super::MAX_DEPTH).
const MAX_LEVELS: usize = 64 * 4;
/// The level of the arrays whose items are read only on request: the items of a post's parts.
const LAZY_LEVEL: usize = 2;

/// A value in JSON text.
#[derive(Clone, Debug)]
pub struct LazyJson(Json);

#[derive(Clone, Debug)]
enum Json {
    Null,
    Boolean(bool),
    Number(f64),
    String(Rc<str>),
    Array(Rc<Vec<Json>>),
    Object(Rc<Vec<(Rc<str>, Json)>>),
    /// A value that has not been read yet, and the byte offset of its start.
    Unread(Rc<Source>, usize),
}

#[derive(Debug)]
struct Source {
    text: String,
    /// The names of fields so far: objects share the allocations.
    names: RefCell<Vec<Rc<str>>>,
}

impl LazyJson {
    /// Reads a text that is known to be valid JSON.
    #[must_use]
    pub fn new(text: String) -> Self {
        let source = Rc::new(Source { text, names: RefCell::default() });
        Self(Reader::new(&source, 0).value(0))
    }
}

impl Value for LazyJson {
    fn kind(&self) -> Kind {
        match self.0 {
            Json::Null | Json::Unread(..) => Kind::Null,
            Json::Boolean(_) => Kind::Boolean,
            Json::Number(_) => Kind::Number,
            Json::String(_) => Kind::String,
            Json::Array(_) => Kind::Array,
            Json::Object(_) => Kind::Object,
        }
    }

    fn string(&self) -> Option<Rc<str>> {
        match &self.0 {
            Json::String(text) => Some(Rc::clone(text)),
            _ => None,
        }
    }

    fn number(&self) -> Option<f64> {
        match self.0 {
            Json::Number(number) => Some(number),
            _ => None,
        }
    }

    fn boolean(&self) -> Option<bool> {
        match self.0 {
            Json::Boolean(value) => Some(value),
            _ => None,
        }
    }

    fn field(&self, name: &str) -> Option<Self> {
        let Json::Object(fields) = &self.0 else { return None };
        // As with `JSON.parse`, the last of two fields with one name counts.
        let (_, value) = fields.iter().rev().find(|(known, _)| **known == *name)?;
        Some(Self(value.clone()))
    }

    fn len(&self) -> usize {
        match &self.0 {
            Json::Array(items) => items.len(),
            _ => 0,
        }
    }

    fn item(&self, index: usize) -> Option<Self> {
        let Json::Array(items) = &self.0 else { return None };
        Some(Self(match items.get(index)? {
            Json::Unread(source, start) => Reader::new(source, *start).value(LAZY_LEVEL + 1),
            read => read.clone(),
        }))
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn read(text: &str) -> LazyJson {
        LazyJson::new(text.to_owned())
    }

    #[test]
    fn each_kind_of_value_is_read() {
        for (text, kind) in [
            ("null", Kind::Null),
            (" true", Kind::Boolean),
            ("-1", Kind::Number),
            ("\"\"", Kind::String),
            ("\n[ ]", Kind::Array),
            ("{\t}", Kind::Object),
        ] {
            assert_eq!(read(text).kind(), kind, "{text}");
        }
        assert_eq!(read("true").boolean(), Some(true));
        assert_eq!(read("false").boolean(), Some(false));
    }

    #[test]
    fn fields_and_items_are_found_behind_others() {
        let value =
            read(r#" { "a" : [ 1 , { "b" : "]}" } , [ ] ] , "c\u0064" : { } , "e" : "f" } "#);
        let items = value.field("a").unwrap();
        assert_eq!(items.len(), 3);
        assert_eq!(items.item(1).unwrap().field("b").unwrap().string().as_deref(), Some("]}"));
        assert!(items.item(2).unwrap().is_empty());
        assert!(items.item(3).is_none());
        assert_eq!(value.field("cd").unwrap().kind(), Kind::Object);
        assert_eq!(value.field("e").unwrap().string().as_deref(), Some("f"));
        assert!(value.field("b").is_none());
    }

    #[test]
    fn of_two_fields_with_one_name_the_last_one_counts() {
        let value = read(r#"{"a": 1, "a": 2}"#);
        assert_eq!(value.field("a").unwrap().number(), Some(2.0));
    }

    #[test]
    fn items_that_are_read_later_have_the_same_values() {
        let value =
            read(r#"{"a": {"b": [1, "x,]\"", {"c": [[2]]}, null, [3, 4] , true]}, "d": 5}"#);
        let items = value.field("a").unwrap().field("b").unwrap();
        assert_eq!(items.len(), 6);
        let item = |index| items.item(index).unwrap();
        assert_eq!(item(0).number(), Some(1.0));
        assert_eq!(item(1).string().as_deref(), Some("x,]\""));
        assert_eq!(item(2).field("c").unwrap().item(0).unwrap().len(), 1);
        assert_eq!(item(3).kind(), Kind::Null);
        assert_eq!(item(4).item(1).unwrap().number(), Some(4.0));
        assert_eq!(item(5).boolean(), Some(true));
        assert_eq!(value.field("d").unwrap().number(), Some(5.0));
    }
}
