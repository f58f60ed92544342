//! The widget in a page: the only part of the crate that touches the document.
//!
//! The loader calls [`place`], [`mount`] and [`unmount`]. A part is rendered into a node of its own and
//! shown in one step when it is complete; until then, the page is as it was.

mod adopt;
mod head;
mod js_value;
mod part;
mod sheet;

use std::cell::RefCell;
use std::rc::Rc;

#[cfg(target_arch = "wasm32")]
use talc::{
    cell::TalcSyncCell,
    wasm::{WasmBinning, WasmGrowAndClaim},
};
use wasm_bindgen::prelude::*;
use web_sys::{CssStyleSheet, Document, Element};

use self::adopt::Adopted;
use self::part::{Content, Part, PartElement};
use crate::options::Options;
use crate::post::Post;

#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: TalcSyncCell<WasmGrowAndClaim, WasmBinning> =
    TalcSyncCell::new_wasm(WasmGrowAndClaim);

thread_local! {
    static PAGE: RefCell<Page> = const { RefCell::new(Page::new()) };
}

/// What the widget has on the page.
struct Page {
    /// The parts, also those that are about to be shown.
    parts: Vec<Rc<Part>>,
    /// The posts that have been decoded, by the parsed JSON they came from.
    posts: Vec<(JsValue, Rc<Post>)>,
    /// The stylesheet, while it is adopted.
    sheet: Option<CssStyleSheet>,
    /// The `FAQPage` block.
    json_ld: Option<Element>,
}

impl Page {
    const fn new() -> Self {
        Self { parts: Vec::new(), posts: Vec::new(), sheet: None, json_ld: None }
    }

    /// Brings what depends on all parts up to date.
    fn update(&mut self, document: &Document) {
        head::update(document, self);
        if self.parts.is_empty()
            && let Some(sheet) = self.sheet.take()
        {
            sheet::discard(document, &sheet);
        }
    }

    /// The post in parsed JSON, decoded once, and what had to be left out of it named on the console.
    fn post(&mut self, data: &JsValue) -> Result<Rc<Post>, JsValue> {
        if let Some((_, post)) = self.posts.iter().find(|(known, _)| known == data) {
            return Ok(Rc::clone(post));
        }
        let decoded = Post::decode(data).map_err(|diagnostics| diagnostics.to_string())?;
        for diagnostic in decoded.diagnostics {
            web_sys::console::warn_1(&format!("afterword: {diagnostic}; it is left out").into());
        }
        let post = Rc::new(decoded.post);
        self.posts.push((data.clone(), Rc::clone(&post)));
        Ok(post)
    }
}

/// Shows the parts of a post that have no element of their own on the page: in the place of the
/// article's own lists where it is sure of them, else after the script.
///
/// The value is `undefined`, or why nothing can be shown: a text that names what is wrong with the data,
/// or what the browser has thrown.
#[wasm_bindgen]
pub fn place(script: &Element, data: &JsValue) -> JsValue {
    problem(try_place(script, data))
}

/// Shows a part in its element; what is in there is its fallback.
///
/// The value is that of [`place`].
#[wasm_bindgen]
pub fn mount(host: PartElement, script: Option<Element>, data: &JsValue) -> JsValue {
    problem(try_mount(host, script.as_ref(), data))
}

/// An error is returned and not thrown: that takes less code on both sides.
fn problem(outcome: Result<(), JsValue>) -> JsValue {
    outcome.err().unwrap_or(JsValue::UNDEFINED)
}

fn try_place(script: &Element, data: &JsValue) -> Result<(), JsValue> {
    let document = document()?;
    let post = post(data)?;
    let options = options(None, Some(script));
    let mut after = script.clone();
    for content in Content::of(&post, options.show) {
        let tag = content.tag();
        // Elements of the author's own show the script's post, too.
        if document.query_selector(&format!("{tag}:not([src]):not([from])"))?.is_some() {
            continue;
        }
        let host = part::new_host(&document, tag, script)?;
        match adopt::find(&document, &content) {
            Some(adopted) => show(&document, content, host, Some(adopted), &post, options.clone())?,
            None => {
                // On the page, it shows itself like any other.
                after.after_with_node_1(&host)?;
                after = host.unchecked_into();
            }
        }
    }
    Ok(())
}

fn try_mount(host: PartElement, script: Option<&Element>, data: &JsValue) -> Result<(), JsValue> {
    let post = post(data)?;
    let options = options(Some(&host), script);
    for content in Content::of(&post, options.show) {
        if host.local_name() == content.tag() {
            return show(&document()?, content, host, None, &post, options);
        }
    }
    Ok(())
}

/// Forgets a part whose element has left the page.
#[wasm_bindgen]
pub fn unmount(host: &Element) {
    let gone = PAGE.with_borrow_mut(|page| {
        let index = page.parts.iter().position(|part| *host == *part.host.as_ref())?;
        Some(page.parts.remove(index))
    });
    if let Some(part) = gone {
        part.destroy();
        page_changed();
    }
}

fn show(
    document: &Document,
    content: Content,
    host: PartElement,
    adopted: Option<Adopted>,
    post: &Rc<Post>,
    options: Options,
) -> Result<(), JsValue> {
    let part = PAGE.with_borrow_mut(|page| {
        let part =
            Part::new(document, &page.parts, content, host, adopted, Rc::clone(post), options)?;
        if page.sheet.is_none() {
            page.sheet = Some(sheet::adopt(document)?);
        }
        page.parts.push(Rc::clone(&part));
        Ok::<_, JsValue>(part)
    })?;
    part.render(document);
    Ok(())
}

/// Brings what depends on all parts of the page up to date; whether the widget's `FAQPage` is there.
fn page_changed() -> bool {
    PAGE.with_borrow_mut(|page| {
        if let Ok(document) = document() {
            page.update(&document);
        }
        page.json_ld.is_some()
    })
}

fn post(data: &JsValue) -> Result<Rc<Post>, JsValue> {
    PAGE.with_borrow_mut(|page| page.post(data))
}

fn options(host: Option<&Element>, script: Option<&Element>) -> Options {
    Options::read(&|name| {
        host.and_then(|host| host.get_attribute(name))
            .or_else(|| script.and_then(|script| script.get_attribute(&["data-", name].concat())))
    })
}

fn document() -> Result<Document, JsValue> {
    web_sys::window()
        .and_then(|window| window.document())
        .ok_or_else(|| "there is no document".into())
}
