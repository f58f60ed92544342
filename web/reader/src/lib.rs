//! The reader of posts in a browser.
//!
//! Built twice: as it is, for pages whose tag has no data, it reads the HTML of an element; with the
//! feature `playground`, it reads posts in all formats, and says what the command would say of them.

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

/// Returns the post data in the HTML of an element, as JSON; an empty text if it has neither an FAQ
/// nor takeaways.
#[wasm_bindgen(js_name = readElement)]
#[must_use]
pub fn read_element(html: &str) -> String {
    let article = afterword_reader::read_element(html);
    match article.has_no_parts() {
        true => String::new(),
        false => article.post.to_json().unwrap_or_default(),
    }
}
