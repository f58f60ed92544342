//! The widget in a page: the only part of the crate that touches the document.
//!
//! What comes with the glue (`src/swap.js`) calls [`decode`], [`place`], [`mount`], [`shown`], [`copied`] and [`unmount`], the loader
//! [`toggle`]. A part is rendered into a node of its own. Where the page has a fallback for it, it takes its place in
//! one step when it is complete; until then, the page is as it was. Where there is none, it is shown when it fills a
//! screen, and grows.

mod address;
mod adopt;
mod click;
mod content;
mod copy;
mod dom;
mod dom_ids;
mod event;
mod find;
mod fragment;
mod head;
mod language;
mod listener;
mod memory;
mod opening;
mod part;
mod rendering;
mod viewport;
mod write;

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::Array;
#[cfg(target_arch = "wasm32")]
use talc::{
    cell::TalcSyncCell,
    wasm::{WasmBinning, WasmGrowAndClaim},
};
use wasm_bindgen::prelude::*;

use self::adopt::Adopted;
use self::content::Content;
use self::dom::{Element, create_element};
use self::part::{Part, PartElement, Setup};
use crate::options::Options;
use crate::post::{Decoding, Labels, LazyJson, Post, Value};

#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: TalcSyncCell<WasmGrowAndClaim, WasmBinning> =
    TalcSyncCell::new_wasm(WasmGrowAndClaim);

/// The stylesheet.
const RULES: &str = include_str!(concat!(env!("OUT_DIR"), "/afterword.css"));

thread_local! {
    static PAGE: RefCell<Page> = const { RefCell::new(Page::new()) };
}

/// What the widget has on the page.
struct Page {
    /// The parts, also those that are about to be shown.
    parts: Vec<Rc<Part>>,
    /// The elements that script tags have put on the page.
    placed: Vec<(Element, PartElement)>,
    /// The posts that have been decoded, by what the loader has read: a text that is read again is another post.
    posts: Vec<(JsValue, Rc<Post>)>,
    /// Those that are being decoded.
    decodings: Vec<(JsValue, Decoding<LazyJson>)>,
    /// The element that has given the page the stylesheet.
    sheet: Option<PartElement>,
    /// The `FAQPage` block.
    json_ld: Option<head::Block>,
    /// The warnings on the console: each is said once.
    warnings: Vec<String>,
}

impl Page {
    const fn new() -> Self {
        Self {
            parts: Vec::new(),
            placed: Vec::new(),
            posts: Vec::new(),
            decodings: Vec::new(),
            sheet: None,
            json_ld: None,
            warnings: Vec::new(),
        }
    }

    /// Brings what depends on all parts up to date.
    fn update(&mut self) {
        head::update(self);
        self.posts.retain(|(_, post)| Rc::strong_count(post) > 1);
        let parts = &self.parts;
        self.placed
            .retain(|(_, host)| host.is_connected() || parts.iter().any(|part| part.host == *host));
        if self.parts.is_empty() {
            // What is still being decoded begins anew, if anybody waits for it.
            self.decodings.clear();
            if let Some(host) = self.sheet.take() {
                host.remove_sheet();
            }
        }
    }

    fn part_of(&self, host: &Element) -> Option<usize> {
        self.parts.iter().position(|part| *host == *part.host.as_ref())
    }

    /// Whether a script tag has such an element on the page.
    fn has_placed(&self, script: &Element, tag: &str) -> bool {
        self.placed.iter().any(|(placer, host)| {
            placer == script
                && host.local_name() == tag
                && (host.is_connected() || self.part_of(host).is_some())
        })
    }
}

/// Decodes the post in what the loader has read, an array with JSON text, as far as there is time for it; whether that is done. Who has no time to
/// wait calls it again and again before [`place`] or [`mount`].
#[wasm_bindgen]
pub fn decode(data: &JsValue) -> bool {
    let has_ended = rendering::until_slice_ends();
    PAGE.with_borrow_mut(|page| {
        if page.posts.iter().any(|(known, _)| known == data) {
            return true;
        }
        let known = page.decodings.iter().position(|(known, _)| known == data);
        let index = known.unwrap_or_else(|| {
            page.decodings.push((data.clone(), decoding_of(data)));
            page.decodings.len() - 1
        });
        let Some((_, decoding)) = page.decodings.get_mut(index) else { return true };
        decoding.advance(has_ended)
    })
}

/// Shows the parts of a post that have no element of their own on the page: in the place of the
/// article's own lists where it is sure of them, else after the script.
///
/// `parts` are the names of the elements that may be made, `data` an array with JSON text, `lang` the language of the
/// parts, `labels` JSON text with the widget's own texts by language, and `tag` one of these languages. The value is
/// `undefined`, or why nothing can be shown: a text that names what is wrong with the data, or what the browser has
/// thrown.
#[wasm_bindgen]
pub fn place(
    script: &Element,
    parts: &str,
    data: &JsValue,
    lang: Option<String>,
    labels: Option<String>,
    tag: Option<String>,
) -> JsValue {
    let labels = labels_in(labels, tag);
    problem(try_place(script, parts, data, lang, &labels))
}

/// Shows a part in its element; what is in there is its fallback. If the part is there already and its
/// options, its data or its language are other ones now, it is shown anew.
///
/// The values are those of [`place`].
#[wasm_bindgen]
pub fn mount(
    host: PartElement,
    script: Option<Element>,
    data: &JsValue,
    lang: Option<String>,
    labels: Option<String>,
    tag: Option<String>,
) -> JsValue {
    let labels = labels_in(labels, tag);
    problem(try_mount(host, script.as_ref(), data, lang, &labels, None))
}

/// An error is returned and not thrown: that takes less code on both sides.
fn problem(outcome: Result<(), JsValue>) -> JsValue {
    outcome.err().unwrap_or(JsValue::UNDEFINED)
}

fn try_place(
    script: &Element,
    parts: &str,
    data: &JsValue,
    lang: Option<String>,
    labels: &Labels,
) -> Result<(), JsValue> {
    let post = post(data)?;
    let options = options(None, Some(script));
    let mut after = script.clone();
    for content in Content::of(&post, options.show) {
        let tag = content.tag();
        if !parts.split(',').any(|name| name == tag)
            || PAGE.with_borrow(|page| page.has_placed(script, tag))
        {
            continue;
        }
        let host: PartElement = create_element(tag).unchecked_into();
        host.set_script(script);
        PAGE.with_borrow_mut(|page| page.placed.push((script.clone(), host.clone())));
        match adopt::find(&host, &content) {
            Some(adopted) => {
                try_mount(host, Some(script), data, lang.clone(), labels, Some(adopted))?;
            }
            None => {
                // On the page, it shows itself like any other.
                after.after(&host);
                after = host.unchecked_into();
            }
        }
    }
    Ok(())
}

fn try_mount(
    host: PartElement,
    script: Option<&Element>,
    data: &JsValue,
    lang: Option<String>,
    labels: &Labels,
    adopted: Option<Adopted>,
) -> Result<(), JsValue> {
    let post = post(data)?;
    let attribute = |name: &str| attribute(Some(&host), script, name);
    let own_labels = Labels::from_names(|name| attribute(&label_attribute(name)).map(Into::into));
    let labels = own_labels.or(&post.labels).or(labels);
    let setup = Setup { options: options(Some(&host), script), labels, lang, post };
    let before = part_of(&host);
    let mut contents = Content::of(&setup.post, setup.options.show);
    contents.retain(|content| host.local_name() == content.tag());
    let Some(content) = contents.pop() else {
        unmount(&host);
        host.swap(None, None);
        return Ok(());
    };
    if before.as_ref().is_some_and(|part| part.setup == setup) {
        return Ok(());
    }
    let part = PAGE.with_borrow_mut(|page| {
        if page.sheet.is_none() {
            host.add_sheet(RULES)?;
            page.sheet = Some(host.clone());
        }
        page.parts.retain(|part| part.host != host);
        let part = Part::new(&page.parts, before, content, host, adopted, setup);
        page.parts.push(Rc::clone(&part));
        Ok::<_, JsValue>(part)
    })?;
    part.render();
    Ok(())
}

/// The part of an element has taken the place of its fallback; or may do so now, if something was in the way.
#[wasm_bindgen]
pub fn shown(host: &Element) {
    if let Some(part) = part_of(host) {
        part.shown();
    }
}

/// The address of an item has been copied; its link says so.
#[wasm_bindgen]
pub fn copied(host: &Element, link: Element) {
    if let Some(part) = part_of(host) {
        copy::say_copied(&part, link);
    }
}

/// Opens or closes the answer of the item with this id, or all answers, in the part of an element.
#[wasm_bindgen]
pub fn toggle(host: &Element, id: Option<String>, open: bool) {
    if let Some(part) = part_of(host) {
        part.toggle(id.as_deref(), open);
    }
}

fn part_of(host: &Element) -> Option<Rc<Part>> {
    PAGE.with_borrow(|page| page.parts.get(page.part_of(host)?).cloned())
}

/// Forgets a part whose element has left the page.
#[wasm_bindgen]
pub fn unmount(host: &Element) {
    let gone = PAGE.with_borrow_mut(|page| {
        let Some(index) = page.part_of(host) else {
            // What it had decoded until then; anybody else who waits for that begins anew.
            page.decodings.clear();
            return None;
        };
        Some(page.parts.remove(index))
    });
    if let Some(part) = gone {
        part.destroy();
        page_changed();
    }
}

/// Whether the page gets a `FAQPage` block for a part, as far as one can say before it is shown.
fn is_block_wanted(part: &Part) -> bool {
    PAGE.with_borrow(|page| head::is_wanted(page, part))
}

/// Brings what depends on all parts of the page up to date; whether the widget's `FAQPage` is there.
fn page_changed() -> bool {
    PAGE.with_borrow_mut(|page| {
        page.update();
        page.json_ld.is_some()
    })
}

/// The post in what the loader has read, decoded once, and what had to be left out of it named on the console.
fn post(data: &JsValue) -> Result<Rc<Post>, JsValue> {
    let known = PAGE.with_borrow(|page| {
        let (_, post) = page.posts.iter().find(|(known, _)| known == data)?;
        Some(Rc::clone(post))
    });
    if let Some(post) = known {
        return Ok(post);
    }
    let begun = PAGE.with_borrow_mut(|page| {
        let index = page.decodings.iter().position(|(known, _)| known == data)?;
        Some(page.decodings.remove(index).1)
    });
    let decoding = begun.unwrap_or_else(|| decoding_of(data));
    let decoded = decoding.finish().map_err(|diagnostics| diagnostics.message())?;
    for diagnostic in decoded.diagnostics {
        warn([&diagnostic.message(), "; it is left out"].concat());
    }
    let post = Rc::new(decoded.post);
    PAGE.with_borrow_mut(|page| page.posts.push((data.clone(), Rc::clone(&post))));
    Ok(post)
}

fn decoding_of(data: &JsValue) -> Decoding<LazyJson> {
    let text = data.unchecked_ref::<Array>().get(0).as_string();
    Decoding::new(LazyJson::new(text.unwrap_or_default()))
}

/// The widget's own texts in a language.
fn labels_in(labels: Option<String>, tag: Option<String>) -> Labels {
    let (Some(labels), Some(tag)) = (labels, tag) else { return Labels::default() };
    let labels = LazyJson::new(labels).field(&tag);
    labels.map(|labels| Labels::decode(&labels)).unwrap_or_default()
}

fn options(host: Option<&Element>, script: Option<&Element>) -> Options {
    Options::read(&|name| attribute(host, script, name), &mut |bad| warn(bad.message()))
}

fn attribute(host: Option<&Element>, script: Option<&Element>, name: &str) -> Option<String> {
    let own = host.and_then(|host| host.get_attribute(name));
    own.or_else(|| script?.get_attribute(&["data-", name].concat()))
}

/// The attribute for a label, by its name in the data: `label-expand-all` for `expandAll`.
fn label_attribute(name: &str) -> String {
    let mut attribute = String::from("label-");
    for c in name.chars() {
        if c.is_ascii_uppercase() {
            attribute.push('-');
        }
        attribute.push(c.to_ascii_lowercase());
    }
    attribute
}

/// Says on the console what the author would want to know, once.
fn warn(text: String) {
    PAGE.with_borrow_mut(|page| {
        if !page.warnings.contains(&text) {
            web_sys::console::warn_1(&["afterword: ", &text].concat().into());
            page.warnings.push(text);
        }
    });
}
