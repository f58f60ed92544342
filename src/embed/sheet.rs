//! The stylesheet, adopted by the document: no `<style>` for a policy to block, and gone without a trace.

use js_sys::{Array, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::CssStyleSheet;

use super::dom::document;

const RULES: &str = include_str!(concat!(env!("OUT_DIR"), "/afterword.css"));
const ADOPTED: &str = "adoptedStyleSheets";

/// Gives the document the widget's rules.
pub(super) fn adopt() -> Result<CssStyleSheet, JsValue> {
    let sheet = CssStyleSheet::new()?;
    sheet.replace_sync(RULES)?;
    let sheets = sheets()?;
    sheets.push(&sheet);
    Reflect::set(&document(), &ADOPTED.into(), &sheets)?;
    Ok(sheet)
}

/// Takes them away again.
pub(super) fn discard(sheet: &CssStyleSheet) {
    if let Ok(sheets) = sheets() {
        let others = Array::new();
        for other in sheets.iter().filter(|other| other != AsRef::<JsValue>::as_ref(sheet)) {
            others.push(&other);
        }
        // A document that took the sheets takes them without ours.
        let _ = Reflect::set(&document(), &ADOPTED.into(), &others);
    }
}

/// A copy of the document's list: some browsers have it frozen.
fn sheets() -> Result<Array, JsValue> {
    let sheets = Reflect::get(&document(), &ADOPTED.into())?;
    Ok(Array::from(sheets.unchecked_ref()))
}
