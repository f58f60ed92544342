//! Rendering a part: its frame and the first screenful at once, the rest in slices of time, so that the page
//! answers the reader meanwhile.
//!
//! A part that has a fallback takes its place when it is complete: the fallback has all of it. One that has none
//! is shown as soon as it fills a screen.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo_timers::callback::Timeout;
use js_sys::Date;
use yew::virtual_dom::VNode;

use super::content::Content;
use super::dom::{Element, create_fragment};
use super::part::{Part, PartElement};
use super::{address, is_block_wanted, page_changed, write};
use crate::components::names::{class, part, selector};
use crate::components::{Link, accordion_content, card, copy_link_label, el, item, takeaways_root};

/// Items that fill the screen of any device, closed.
const SCREENFUL: usize = 24;
/// Items that cross over to JavaScript at once.
const BATCH: usize = 8;
/// How long the page may have to wait; shorter than what a reader notices, also on a slow phone.
const SLICE_MS: f64 = 16.0;
/// Items that come into the list together: few enough to be laid out in no time.
const TOGETHER: usize = 200;
/// Time enough for the browser to show what it has.
const FRAME_MS: u32 = 17;

/// How far a part has been rendered.
#[derive(Default)]
pub(super) struct Rendering {
    /// The level of the items' headings.
    level: Cell<u8>,
    /// What the items are in.
    list: RefCell<Option<Element>>,
    /// The items that have been rendered.
    pub(super) items: RefCell<Vec<Element>>,
    /// Where the last of them wait for their place in the list.
    waiting: RefCell<Option<Element>>,
    /// How many are in the list.
    listed: Cell<usize>,
    /// Questions in JSON-LD, how many, and the address of the page that they name.
    json_ld: RefCell<String>,
    written: Cell<usize>,
    url: RefCell<String>,
    /// Whether more of them are to be written before the rest of the items.
    writes: Cell<bool>,
    /// Renders the next of them.
    next: RefCell<Option<Timeout>>,
    pub(super) is_complete: Cell<bool>,
}

impl Rendering {
    /// Whether one was not enough.
    pub(super) fn took_slices(&self) -> bool {
        !self.is_complete.get() || self.items.borrow().len() > SCREENFUL
    }

    /// Runs when the page has had its turn.
    pub(super) fn then(&self, run: impl FnOnce() + 'static) {
        self.next.replace(Some(Timeout::new(0, run)));
    }

    /// Leaves the rest.
    pub(super) fn stop(&self) {
        self.next.take();
    }

    /// Hands over the questions of a part in JSON-LD.
    pub(super) fn with_json_ld(&self, part: &Part, url: &str, take: impl FnOnce(&str)) {
        if *self.url.borrow() != *url {
            // The router has changed it since.
            self.url.replace(url.to_owned());
            self.json_ld.take();
            self.written.set(0);
        }
        self.write_json_ld(part, usize::MAX);
        take(&self.json_ld.borrow());
    }

    /// Writes questions in JSON-LD; whether these are all.
    fn write_json_ld(&self, part: &Part, count: usize) -> bool {
        let (from, all) = (self.written.get(), part.dom_ids.len());
        let to = all.min(from.saturating_add(count));
        part.on_page(&self.url.borrow()).push_questions(&mut self.json_ld.borrow_mut(), from..to);
        self.written.set(to);
        to == all
    }

    /// Puts the items that wait into the list.
    fn list(&self, host: &PartElement) {
        if let (Some(list), Some(waiting)) = (&*self.list.borrow(), &*self.waiting.borrow()) {
            host.grow(list, waiting);
        }
        self.listed.set(self.items.borrow().len());
    }
}

/// Renders a part into its root. It shows itself when there is enough of it.
pub(super) fn begin(part: &Rc<Part>, level: u8, title: Option<VNode>) {
    let node = match &part.content {
        Content::Faq(faq) => {
            // What is open is decided when the part is shown.
            let all_open = part.has_toggle_all().then_some(false);
            let (labels, count) = (&part.setup.labels, faq.items.len());
            let content = accordion_content(title, all_open, labels, count, Vec::new()).into();
            el!(div { class: class::FAQ, "data-part": part::FAQ } [..content])
        }
        Content::Takeaways(_) => takeaways_root(title, Vec::new()),
    };
    let mut steps = String::new();
    write::add(&mut steps, &node);
    part.host.build(&part.root, &steps);
    let rendering = &part.rendering;
    rendering.list.replace(part.root.query(selector::LIST));
    rendering.waiting.replace(Some(create_fragment()));
    rendering.level.set(level + 1);
    rendering.url.replace(address::page());
    // A short one is written when the block is made.
    rendering
        .writes
        .set(part.dom_ids.len() > SCREENFUL && part.has_json_ld() && is_block_wanted(part));
    slice(part, !part.has_fallback())
}

/// Whether a slice of time that begins now has ended.
pub(super) fn until_slice_ends() -> impl Fn() -> bool {
    let end = Date::now() + SLICE_MS;
    move || Date::now() > end
}

/// Renders what there is time for; of what is about to be shown, a screenful.
fn slice(part: &Rc<Part>, shows_at_once: bool) {
    let has_ended = until_slice_ends();
    let is_enough = |count: usize| match shows_at_once {
        true => count >= SCREENFUL,
        false => has_ended(),
    };
    let rendering = &part.rendering;
    let writes = !shows_at_once && rendering.writes.get();
    if writes {
        let mut is_written = rendering.write_json_ld(part, BATCH);
        while !is_written && !has_ended() {
            is_written = rendering.write_json_ld(part, BATCH);
        }
        rendering.writes.set(!is_written);
        if is_written && part.shown.get() {
            part.says.set(true);
            page_changed();
        }
    }
    let is_complete = !writes && items(part, is_enough);
    // The browser lays out the list each time that it grows, so it doesn't grow with each slice.
    let waiting = rendering.items.borrow().len() - rendering.listed.get();
    if is_complete || shows_at_once || waiting >= TOGETHER {
        rendering.list(&part.host);
    }
    if !is_complete {
        let rest = Rc::clone(part);
        let pause = if shows_at_once { FRAME_MS } else { 0 };
        let next = Timeout::new(pause, move || slice(&rest, false));
        rendering.next.replace(Some(next));
    }
    if is_complete || shows_at_once || part.shown.get() {
        part.show();
    }
}

/// Renders all that is left, for a reader who wants it now.
pub(super) fn finish(part: &Rc<Part>) {
    if part.rendering.is_complete.get() {
        return;
    }
    part.rendering.stop();
    items(part, |_| false);
    part.rendering.list(&part.host);
    part.show();
}

/// Renders items until there are enough; whether these are all.
fn items(part: &Part, is_enough: impl Fn(usize) -> bool) -> bool {
    let Some(waiting) = part.rendering.waiting.borrow().clone() else { return true };
    let page = address::for_links().unwrap_or_default();
    let link = Link { text: &copy_link_label(&part.setup.labels), page: &page };
    let level = part.rendering.level.get();
    loop {
        let first = part.rendering.items.borrow().len();
        let mut steps = String::new();
        for index in first..first + BATCH {
            let node = match &part.content {
                Content::Faq(faq) => {
                    faq.items.get(index).zip(part.dom_ids.get(index)).map(|(question, id)| {
                        item(question, id, level, part.open.borrow().disclosure(index), &link)
                    })
                }
                Content::Takeaways(takeaways) => {
                    takeaways.items.get(index).map(|takeaway| card(takeaway))
                }
            };
            node.iter().for_each(|node| write::add(&mut steps, node));
        }
        let built = part.host.build(&waiting, &steps);
        let count = first + built.len();
        part.rendering.items.borrow_mut().extend(built);
        if count < first + BATCH {
            part.rendering.is_complete.set(true);
            return true;
        }
        // However long they take, the next slice begins behind them.
        if is_enough(count) {
            return false;
        }
    }
}
