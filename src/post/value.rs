//! JSON values, as the decoder reads them. A browser or a library has parsed the JSON.

use std::fmt;
use std::rc::Rc;

/// The type of a JSON value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Not there: the field of an object is absent.
    Nothing,
    /// `null`.
    Null,
    /// `true` or `false`.
    Boolean,
    /// A number.
    Number,
    /// A string.
    String,
    /// An array.
    Array,
    /// An object.
    Object,
}

impl Kind {
    /// Returns its name in messages.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Nothing => "nothing",
            Self::Null => "null",
            Self::Boolean => "a boolean",
            Self::Number => "a number",
            Self::String => "a string",
            Self::Array => "an array",
            Self::Object => "an object",
        }
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// A parsed JSON value that is read in place. A clone is the same value.
pub trait Value: Clone {
    /// Returns the type of the value.
    fn kind(&self) -> Kind;
    /// Returns the text of a string.
    fn string(&self) -> Option<Rc<str>>;
    /// Returns the value of a number.
    fn number(&self) -> Option<f64>;
    /// Returns the value of a boolean.
    fn boolean(&self) -> Option<bool>;
    /// Returns a field of an object; `None` if it is absent.
    fn field(&self, name: &str) -> Option<Self>;
    /// Returns the number of items of an array; 0 for any other value.
    fn len(&self) -> usize;
    /// Returns an item of an array; `None` past its end.
    fn item(&self, index: usize) -> Option<Self>;
    /// Returns whether the value has no items.
    fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

/// Returns a field that is not `null`, which counts as absent.
pub(super) fn present_field<V: Value>(parent: &V, name: &'static str) -> Option<V> {
    parent.field(name).filter(|value| value.kind() != Kind::Null)
}

/// Returns the text of a field that is a string.
pub(super) fn text_field<V: Value>(parent: &V, name: &'static str) -> Option<Rc<str>> {
    present_field(parent, name).and_then(|value| value.string())
}

/// Returns the items of an array.
pub(super) fn array_items<V: Value>(array: &V) -> impl Iterator<Item = V> {
    (0..array.len()).map_while(|index| array.item(index))
}
