//! The stylesheet, adopted by the document: no `<style>` for a policy to block, and gone without a trace.

use std::cell::RefCell;

use js_sys::{Array, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CssStyleSheet, Document};

const RULES: &str = include_str!(concat!(env!("OUT_DIR"), "/afterword.css"));
const ADOPTED: &str = "adoptedStyleSheets";

thread_local! {
    static SHEET: RefCell<Option<CssStyleSheet>> = const { RefCell::new(None) };
}

/// Gives the document the widget's rules, once.
pub(super) fn adopt(document: &Document) -> Result<(), JsValue> {
    SHEET.with_borrow_mut(|adopted| {
        if adopted.is_none() {
            let sheet = CssStyleSheet::new()?;
            sheet.replace_sync(RULES)?;
            let sheets = sheets(document)?;
            sheets.push(&sheet);
            Reflect::set(document, &ADOPTED.into(), &sheets)?;
            *adopted = Some(sheet);
        }
        Ok(())
    })
}

/// Takes them away again.
pub(super) fn discard(document: &Document) {
    let Some(sheet) = SHEET.take() else { return };
    if let Ok(sheets) = sheets(document) {
        let others = sheets.filter(&mut |other, _, _| other != *AsRef::<JsValue>::as_ref(&sheet));
        // A document that took the sheets takes them without ours.
        let _ = Reflect::set(document, &ADOPTED.into(), &others);
    }
}

/// A copy of the document's list: some browsers have it frozen.
fn sheets(document: &Document) -> Result<Array, JsValue> {
    let sheets = Reflect::get(document, &ADOPTED.into())?;
    Ok(Array::from(sheets.unchecked_ref()))
}
