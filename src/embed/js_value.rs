//! Post data read in place from the values that the browser has parsed.

use std::cell::RefCell;
use std::ptr;
use std::rc::Rc;

use js_sys::{Array, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use crate::post::{Kind, Value};

thread_local! {
    /// The names of fields as strings of JavaScript: making one takes longer than reading a field.
    static NAMES: RefCell<Vec<(&'static str, JsValue)>> = const { RefCell::new(Vec::new()) };
}

impl Value for JsValue {
    fn kind(&self) -> Kind {
        if self.is_undefined() {
            Kind::Nothing
        } else if self.is_null() {
            Kind::Null
        } else if self.is_string() {
            Kind::String
        } else if Array::is_array(self) {
            Kind::Array
        } else if self.is_object() {
            Kind::Object
        } else if self.as_bool().is_some() {
            Kind::Boolean
        } else {
            Kind::Number
        }
    }

    fn string(&self) -> Option<Rc<str>> {
        self.as_string().map(Into::into)
    }

    fn number(&self) -> Option<f64> {
        self.as_f64()
    }

    fn boolean(&self) -> Option<bool> {
        self.as_bool()
    }

    fn field(&self, name: &'static str) -> Option<Self> {
        let value = NAMES.with_borrow_mut(|names| {
            let index = names.iter().position(|(known, _)| ptr::eq(*known, name));
            let index = index.unwrap_or_else(|| {
                names.push((name, name.into()));
                names.len() - 1
            });
            Reflect::get(self, &names.get(index)?.1).ok()
        });
        value.filter(|value| !value.is_undefined())
    }

    fn len(&self) -> usize {
        self.dyn_ref::<Array>().map_or(0, |array| array.length() as usize)
    }

    fn item(&self, index: usize) -> Option<Self> {
        let index = u32::try_from(index).ok()?;
        let array = self.dyn_ref::<Array>()?;
        (index < array.length()).then(|| array.get(index))
    }
}
