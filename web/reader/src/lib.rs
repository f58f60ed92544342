//! The reader of posts in a browser.
//!
//! Built twice: as it is, for pages whose tag has no data, it reads an element of the page; with
//! the feature `playground`, it reads posts in all formats, and says what the command would say of
//! them.

mod json;
#[cfg(feature = "playground")]
mod playground;
#[cfg(feature = "playground")]
pub use playground::{check, extract, render};

#[cfg(target_arch = "wasm32")]
use talc::{
    cell::TalcSyncCell,
    wasm::{WasmBinning, WasmGrowAndClaim},
};
use wasm_bindgen::prelude::*;

#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: TalcSyncCell<WasmGrowAndClaim, WasmBinning> =
    TalcSyncCell::new_wasm(WasmGrowAndClaim);

/// Returns the post data in an element of a page, as JSON; an empty text if it has neither an FAQ
/// nor takeaways. The element is `xml`, as `XMLSerializer` writes it.
#[wasm_bindgen(js_name = readElement)]
#[must_use]
pub fn read_element(xml: &str) -> String {
    let article = afterword_reader::read_element(xml);
    match article.has_no_parts() {
        true => String::new(),
        false => json::write_parts(&article.post),
    }
}
