//! The widget in a page, as far as it is Rust: what a part shows, as text.
//!
//! The scripts in `src/embed/js/` own the page. They call these functions with numbers and texts,
//! and make nodes and attributes of the outcome. Nothing here touches the document or calls back,
//! so each call sees a consistent state, and neither side needs code for the objects of the other.
//!
//! A post and an instance (`instance.rs`) have numbers that the scripts give out. Calls with
//! an unknown number have an empty outcome. In lists of texts, U+0000 ends or separates a text.

mod content;
mod encode;
mod instance;
mod page;

use std::mem;
use std::rc::Rc;

#[cfg(target_arch = "wasm32")]
use talc::{
    cell::TalcSyncCell,
    wasm::{WasmBinning, WasmGrowAndClaim},
};
use wasm_bindgen::prelude::*;

use self::instance::{Instance, Names};
use self::page::{with_instance, with_page};
use crate::concat::concat;
use crate::json_ld;
use crate::options::Open;

#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: TalcSyncCell<WasmGrowAndClaim, WasmBinning> =
    TalcSyncCell::new_wasm(WasmGrowAndClaim);

/// Returns the rules of the stylesheet.
#[wasm_bindgen]
pub fn stylesheet() -> String {
    include_str!(concat!(env!("OUT_DIR"), "/embed.css")).to_owned()
}

/// Begins to decode a post from its JSON text.
#[wasm_bindgen(js_name = addPost)]
pub fn add_post(post: u32, json: String) {
    with_page(|page| page.add_post(post, json));
}

/// Decodes up to `count` further items of a post, and returns whether all are decoded.
#[wasm_bindgen]
pub fn decode(post: u32, count: usize) -> bool {
    with_page(|page| page.decode(post, count))
}

/// Decodes the rest of a post, and returns the reason if nothing of it can be shown, else an empty
/// text.
#[wasm_bindgen]
pub fn finish(post: u32) -> String {
    with_page(|page| page.finish(post)).unwrap_or_default()
}

/// Forgets a post; its instances keep it.
#[wasm_bindgen(js_name = removePost)]
pub fn remove_post(post: u32) {
    with_page(|page| page.posts.retain(|(known, _)| *known != post));
}

/// Adds an instance, and returns whether its post has such a part that is to be shown.
///
/// `tag` is the name of its element, `attributes` are names and values by turns, the element's
/// before the script tag's, and `labels` names and texts in the language of the part. An empty
/// `lang` stands for an unknown language.
#[wasm_bindgen(js_name = addInstance)]
pub fn add_instance(
    instance: u32,
    post: u32,
    tag: &str,
    attributes: String,
    labels: String,
    lang: String,
) -> bool {
    with_page(|page| {
        let post = page.post(post)?;
        let (attributes, labels) = (Names::new(attributes), Names::new(labels));
        let lang = Some(lang).filter(|lang| !lang.is_empty());
        let made = Instance::new(post, tag, &attributes, &labels, lang, &mut page.warnings)?;
        page.instances.push((instance, made));
        Some(())
    })
    .is_some()
}

/// Forgets an instance.
#[wasm_bindgen(js_name = removeInstance)]
pub fn remove_instance(instance: u32) {
    with_page(|page| page.instances.retain(|(known, _)| *known != instance));
}

/// Returns whether two instances have the same post, options, labels and language.
#[wasm_bindgen(js_name = isSame)]
pub fn is_same(instance: u32, other: u32) -> bool {
    with_page(|page| {
        let other = page.instance(other)?.setup();
        Some(page.instance(instance)?.setup() == other)
    })
    .unwrap_or_default()
}

/// Returns and forgets the warnings for the author of the page.
#[wasm_bindgen]
pub fn warnings() -> String {
    with_page(|page| mem::take(&mut page.warnings))
}

/// Returns the words that say what the scripts have to do for an instance: `follow` (the fragment),
/// `sync`, `remember`, `single`, `json-ld`, `force`, `grouped` and the level of its heading. No
/// word contains another.
#[wasm_bindgen]
pub fn settings(instance: u32) -> String {
    with_instance(instance, |instance| instance.settings())
}

/// Returns the heading of an instance's data; an empty text if there is none.
#[wasm_bindgen]
pub fn heading(instance: u32) -> String {
    with_instance(instance, |instance| {
        instance.content.heading().map_or_else(String::new, |heading| (**heading).into())
    })
}

/// Returns the plain texts of an instance's items: questions and answers by turns, or takeaways.
#[wasm_bindgen]
pub fn texts(instance: u32) -> String {
    with_instance(instance, |instance| instance.content.texts())
}

/// Returns the ids of an instance's questions, with spaces between them.
#[wasm_bindgen]
pub fn ids(instance: u32) -> String {
    with_instance(instance, |instance| instance.content.ids())
}

/// Sets the DOM ids of an instance's questions, with spaces between them.
#[wasm_bindgen(js_name = setDomIds)]
pub fn set_dom_ids(instance: u32, ids: &str) {
    with_instance(instance, |instance| instance.dom_ids = ids.split(' ').map(Rc::from).collect());
}

/// Returns the steps (`encode`) that make the root of an instance, with an empty list.
#[wasm_bindgen]
pub fn frame(instance: u32, level: u8, has_heading: bool) -> String {
    with_instance(instance, |instance| encode::encode(&[instance.frame(level, has_heading)]))
}

/// Returns the steps that make the items from `first` on, `count` at most, and the headings of the
/// groups that begin there. The headings of items without a group have the level `level`, and
/// permalinks begin with `page`.
#[wasm_bindgen]
pub fn items(instance: u32, first: usize, count: usize, level: u8, page: &str) -> String {
    with_instance(instance, |instance| {
        encode::encode(&instance.items(first..first + count, level, page))
    })
}

/// Returns the questions from `first` on in JSON-LD, `count` at most, for the page with the address
/// `url`.
#[wasm_bindgen(js_name = jsonLd)]
pub fn json_ld(instance: u32, first: usize, count: usize, url: &str) -> String {
    with_instance(instance, |instance| instance.json_ld(first..first.saturating_add(count), url))
}

/// Returns the beginning and the end of a `FAQPage` block.
#[wasm_bindgen(js_name = faqPage)]
pub fn faq_page() -> String {
    concat(&[json_ld::START, "\0", json_ld::END])
}

/// Opens the answers with the DOM ids `open`, or those that the options name, and closes the
/// others.
#[wasm_bindgen(js_name = openAtFirst)]
pub fn open_at_first(instance: u32, open: Option<String>) {
    with_page(|page| {
        let mut warnings = String::new();
        let instance = page.instance_mut(instance)?;
        match open {
            Some(ids) => instance.open_ids(&Open::Ids(ids.split(' ').map(str::to_owned).collect())),
            None => instance.open_by_options(&mut warnings),
        }
        page.warnings.push_str(&warnings);
        Some(())
    });
}

/// Returns whether the answer with an `index` is open; for -1, whether all are.
#[wasm_bindgen(js_name = isOpen)]
pub fn is_open(instance: u32, index: i32) -> bool {
    with_instance(instance, |instance| match usize::try_from(index) {
        Ok(index) => instance.open.is_open(index),
        Err(_) => instance.open.are_all_open(),
    })
}

/// Returns the indices of the answers that a request would open or close: that with an `index`, or
/// all for -1, and those that close for it.
#[wasm_bindgen]
pub fn toggles(instance: u32, index: i32, open: bool) -> Vec<u32> {
    with_instance(instance, |instance| instance.toggles(usize::try_from(index).ok(), open))
}

/// Makes the change that a request asks for, unless it is among the `refused` indices, and returns
/// the indices of the answers that have changed. `reason` is an index of `Reason::ALL`.
#[wasm_bindgen]
pub fn change(instance: u32, index: i32, open: bool, reason: usize, refused: Vec<u32>) -> Vec<u32> {
    let index = usize::try_from(index).ok();
    with_instance(instance, |instance| instance.change(index, open, reason, &refused))
}

/// Returns the attributes that say whether an answer is open: `name=value`.
#[wasm_bindgen(js_name = openAttributes)]
pub fn open_attributes(instance: u32, index: usize) -> String {
    with_instance(instance, |instance| instance.open_attributes(index))
}
