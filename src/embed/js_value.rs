//! Post data read in place from the values that the browser has parsed.

use std::rc::Rc;

use js_sys::{Array, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use crate::post::{Kind, Value};

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

    fn field(&self, name: &str) -> Option<Self> {
        Reflect::get(self, &name.into()).ok().filter(|value| !value.is_undefined())
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
