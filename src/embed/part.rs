//! A part of a post on the page: its element, what is rendered for it, and what is open in it.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo_timers::callback::Timeout;
use wasm_bindgen::prelude::*;
use web_sys::{Event, EventTarget, HtmlElement, Node};

use super::adopt::{self, Adopted};
use super::content::Content;
use super::copy::Copied;
use super::dom::{Element, Target, create_element, element_by_id, window};
use super::listener::Listener;
use super::rendering::{self, Rendering};
use super::{
    address, click, dom_ids, event, find, fragment, language, memory, opening, page_changed,
    viewport,
};
use crate::components::names::{class, selector};
use crate::components::{
    Mode, OpenAttributes, OpenItems, Reason, Request, Toggle, change_open_items, section_heading,
};
use crate::json_ld::OnPage;
use crate::options::{Hash, HeadingLevel, JsonLd, Options, Print, Theme};
use crate::post::{Labels, Post};

#[wasm_bindgen]
extern "C" {
    /// `<afterword-faq>` or `<afterword-takeaways>`, as the loader defines them.
    #[wasm_bindgen(extends = Element, extends = HtmlElement, extends = web_sys::Element, extends = Node, extends = Target, extends = EventTarget)]
    #[derive(Clone, Debug, PartialEq)]
    pub type PartElement;

    /// Names the script tag that has put the element on the page.
    #[wasm_bindgen(method, setter)]
    pub(super) fn set_script(this: &PartElement, script: &Element);

    /// Appends nodes to an element, by the steps that make them (`write`); those of them that are elements.
    #[wasm_bindgen(method)]
    pub(super) fn build(this: &PartElement, parent: &Element, steps: &str) -> Vec<Element>;

    /// Those of some ids that an element of the page has which stays; between two of them is a space.
    #[wasm_bindgen(method)]
    pub(super) fn taken(this: &PartElement, leaving: &Element, ids: &str) -> String;

    /// What the items of a list begin with, so many characters each; between two of them is a NUL.
    #[wasm_bindgen(method)]
    pub(super) fn beginnings(this: &PartElement, list: &Element, most: usize) -> String;

    /// Gives the page a stylesheet with these rules.
    #[wasm_bindgen(method, catch, js_name = addSheet)]
    pub(super) fn add_sheet(this: &PartElement, rules: &str) -> Result<(), JsValue>;

    /// Takes it away again.
    #[wasm_bindgen(method, js_name = removeSheet)]
    pub(super) fn remove_sheet(this: &PartElement);

    /// Whether somebody has said `FAQPage` on this page, but for a block of the widget's own.
    #[wasm_bindgen(method, js_name = isSaid)]
    pub(super) fn is_said(this: &PartElement, own: Option<&Element>) -> bool;

    /// Copies the address of an item, unless the reader wants something else of the link.
    #[wasm_bindgen(method)]
    pub(super) fn copy(this: &PartElement, click: &Event, link: &Element, address: &str);

    /// Dispatches `afterword:…` on the element, with a detail in JSON; whether nobody has cancelled it.
    #[wasm_bindgen(method)]
    pub(super) fn dispatch(this: &PartElement, name: &str, cancelable: bool, detail: &str) -> bool;

    /// Gives the page another address, in the same entry of the history, if it may have one.
    #[wasm_bindgen(method, js_name = replaceAddress)]
    pub(super) fn replace_address(this: &PartElement, address: &str);

    /// What has been remembered under this key since the tab is there.
    #[wasm_bindgen(method)]
    pub(super) fn recall(this: &PartElement, key: &str) -> Option<String>;

    /// Remembers something, if the page has a storage of its own.
    #[wasm_bindgen(method)]
    pub(super) fn keep(this: &PartElement, key: &str, value: &str);

    /// Scrolls the page down by so many CSS pixels, at once.
    #[wasm_bindgen(method, js_name = scrollView)]
    pub(super) fn scroll_view(this: &PartElement, distance: f64);

    /// Adds items to a list; a reader further down keeps his place.
    #[wasm_bindgen(method)]
    pub(super) fn grow(this: &PartElement, list: &Element, items: &Element);

    /// Puts the rendered part in the place of its fallback; without one, puts the fallback back.
    #[wasm_bindgen(method)]
    pub(super) fn swap(this: &PartElement, root: Option<&Element>, list: Option<&Element>);
}

/// What a part is made of. Where that is the same, so is the part.
pub(super) struct Setup {
    pub(super) post: Rc<Post>,
    pub(super) options: Options,
    pub(super) labels: Labels,
    /// The language of the part, if it is known.
    pub(super) lang: Option<String>,
}

impl PartialEq for Setup {
    /// A post is the same if it is the same allocation.
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.post, &other.post)
            && self.options == other.options
            && self.labels == other.labels
            && self.lang == other.lang
    }
}

/// A part of a post, from the moment it is about to be shown until it has left the page.
pub(super) struct Part {
    pub(super) host: PartElement,
    pub(super) setup: Setup,
    pub(super) dom_ids: Rc<[Rc<str>]>,
    /// What the part is rendered into.
    pub(super) root: Element,
    pub(super) copied: RefCell<Option<Copied>>,
    pub(super) content: Content,
    /// The article's own list, if the part takes its place.
    adopted: Option<Adopted>,
    /// The part that is on the page until this one is.
    pub(super) before: RefCell<Option<Rc<Self>>>,
    pub(super) rendering: Rendering,
    /// Whether there is enough of it to be on the page.
    is_ready: Cell<bool>,
    /// Whether it is on the page.
    pub(super) shown: Cell<bool>,
    /// Whether its questions may be in the page's `FAQPage` block now.
    pub(super) says: Cell<bool>,
    /// Which answers are open.
    pub(super) open: RefCell<OpenItems>,
    listeners: RefCell<Vec<Listener>>,
    /// Runs after find-in-page has shown a panel.
    pub(super) check: RefCell<Option<Timeout>>,
    /// Where on the screen the item was whose question the reader has activated.
    top: Cell<Option<f64>>,
    /// Whether following the fragment brings its item into view.
    pub(super) goes_there: Cell<bool>,
    /// Whether the item that it names has not been rendered yet.
    pub(super) follows_later: Cell<bool>,
}

impl Part {
    pub(super) fn new(
        others: &[Rc<Self>],
        before: Option<Rc<Self>>,
        content: Content,
        host: PartElement,
        adopted: Option<Adopted>,
        setup: Setup,
    ) -> Rc<Self> {
        let adopted = adopted.or_else(|| before.as_ref()?.adopted.clone());
        // One that is not on the page yet doesn't get there any more.
        let before = before.and_then(|before| {
            if before.shown.get() {
                return Some(before);
            }
            before.rendering.stop();
            before.before.take()
        });
        let leaving = match &adopted {
            Some(adopted) if before.is_none() => &adopted.list,
            _ => host.as_ref(),
        };
        let root = new_root(&setup, leaving);
        let dom_ids = match &content {
            Content::Faq(faq) => dom_ids::of(faq, &host, leaving, others),
            Content::Takeaways(_) => Rc::new([]),
        };
        Rc::new(Self {
            host,
            setup,
            dom_ids,
            root,
            copied: RefCell::default(),
            content,
            adopted,
            before: RefCell::new(before),
            rendering: Rendering::default(),
            is_ready: Cell::default(),
            shown: Cell::default(),
            says: Cell::default(),
            open: RefCell::default(),
            listeners: RefCell::default(),
            check: RefCell::default(),
            top: Cell::default(),
            goes_there: Cell::default(),
            follows_later: Cell::default(),
        })
    }

    /// Renders the part; it shows itself.
    pub(super) fn render(self: &Rc<Self>) {
        let (level, show_heading) = self.heading();
        let title = self.content.heading().filter(|_| show_heading);
        self.root.set("data-heading", title.map(|_| ""));
        rendering::begin(self, level, title.map(|text| section_heading(level, text)));
    }

    /// Whether there is a button that opens and closes all answers.
    pub(super) fn has_toggle_all(&self) -> bool {
        let options = &self.setup.options;
        options.toggle_all.is_shown(options.mode, self.dom_ids.len())
    }

    /// Whether the reader has something to read until the part is complete.
    pub(super) fn has_fallback(&self) -> bool {
        self.adopted.is_some()
            || self.host.child_element_count() > 0
            || self.host.text_content().is_some_and(|text| !text.trim().is_empty())
    }

    /// The level of the section's heading, and whether the part shows it.
    fn heading(&self) -> (u8, bool) {
        if let Some(adopted) = &self.adopted {
            return (adopted.level, false);
        }
        let before = adopt::heading_before(&self.host, self.content.heading());
        let level = match (self.setup.options.heading_level, before) {
            (HeadingLevel::Level(level), _) => level,
            (HeadingLevel::Auto, Some((level, _))) => level.clamp(2, 5),
            (HeadingLevel::Auto, None) => 2,
        };
        (level, before.is_none_or(|(_, same)| !same))
    }

    /// The DOM ids of the open items, with spaces between them.
    pub(super) fn open_ids(&self) -> String {
        let mut ids = String::new();
        for (index, id) in self.dom_ids.iter().enumerate() {
            if self.open.borrow().is_open(index) {
                ids.extend([&**id, " "]);
            }
        }
        ids
    }

    /// There is enough of the part: it takes the place of its fallback, as soon as that does not disturb the
    /// reader. When it is there and complete, the page hears of it.
    pub(super) fn show(self: &Rc<Self>) {
        if self.shown.get() {
            return self.settle();
        }
        // Where the fragment names an item, the browser may have gone to it in the fallback already.
        self.goes_there.set(self.is_first() && viewport::waits_for(address::fragment()));
        self.is_ready.set(true);
        self.open_at_first();
        self.host.swap(Some(&self.root), self.adopted.as_ref().map(|adopted| &adopted.list));
    }

    /// Whether the reader has not seen the part yet.
    fn is_first(&self) -> bool {
        self.before.borrow().is_none()
    }

    /// Opens what is open in what the part takes the place of, now that nobody can change that any more; else
    /// what is to be open from the start.
    fn open_at_first(&self) {
        let count = self.dom_ids.len();
        let open = OpenItems::new(count, self.setup.options.mode, &opening::at_first(self));
        let rendered = self.open.replace(open);
        for index in 0..count {
            if self.open.borrow().is_open(index) != rendered.is_open(index) {
                let _ = self.show_disclosure(index);
            }
        }
        self.show_all_open();
    }

    /// The part has taken the place of its fallback.
    pub(super) fn shown(self: &Rc<Self>) {
        if self.shown.get() {
            return;
        }
        if !self.root.is_connected() {
            // Something was in the way; it may be gone.
            if self.is_ready.get() {
                self.show();
            }
            return;
        }
        self.shown.set(true);
        let is_first = self.is_first();
        if let Some(before) = self.before.take() {
            before.destroy();
        }
        if let Content::Faq(_) = self.content {
            self.listen();
        }
        if self.rendering.took_slices() {
            page_changed();
        }
        if is_first {
            self.follows_later.set(fragment::follow(self));
        }
        self.settle();
    }

    /// Whether it is on the page, all of it.
    pub(super) fn is_settled(&self) -> bool {
        self.shown.get() && self.rendering.is_complete.get()
    }

    /// More of the part is on the page.
    fn settle(self: &Rc<Self>) {
        if self.follows_later.get() {
            self.follows_later.set(fragment::follow(self));
        }
        if !self.is_settled() {
            return;
        }
        let part = Rc::clone(self);
        let ready = move || {
            part.says.set(true);
            event::ready(&part, page_changed());
        };
        match self.rendering.took_slices() {
            // A long list makes a long block: the page may do something else before.
            true => self.rendering.then(ready),
            false => ready(),
        }
    }

    /// Goes where the reader has asked to go.
    fn go(self: &Rc<Self>) {
        self.goes_there.set(true);
        self.follows_later.set(false);
        if fragment::follow(self) {
            rendering::finish(self);
            fragment::follow(self);
        }
    }

    fn listen(self: &Rc<Self>) {
        let part = Rc::clone(self);
        let in_part = Listener::new(
            // Also of what a script of the page has put in the place of the root.
            self.host.as_ref(),
            &["click", "beforematch"],
            move |event| match &*event.type_() {
                "click" => click::on_click(&part, &event),
                _ => find::open_found(&part, &event),
            },
        );
        let part = Rc::clone(self);
        let types = &["click", "hashchange", "beforeprint"];
        let on_page = Listener::new(&window(), types, move |event| match &*event.type_() {
            "beforeprint" => rendering::finish(&part),
            // Who follows a link once more leaves the fragment as it is.
            "click" if !address::is_led_to_by(&event) => {}
            _ => part.go(),
        });
        self.listeners.replace(vec![in_part, on_page]);
    }

    /// Opens or closes answers for a script: that of the item with this id, or all.
    pub(super) fn toggle(self: &Rc<Self>, id: Option<&str>, open: bool) {
        let before = self.before.borrow().clone();
        if let Some(before) = before {
            return before.toggle(id, open);
        }
        let Some(id) = id else {
            return self.ask(Request::All { open, reason: Reason::Api });
        };
        let Content::Faq(faq) = &self.content else { return };
        // On a page that had the id already, the item has another one.
        let index = self.index_of(id).or_else(|| faq.items.iter().position(|item| *item.id == *id));
        if let Some(index) = index {
            self.ask_one(index, open, Reason::Api);
        }
    }

    pub(super) fn ask_one(self: &Rc<Self>, index: usize, open: bool, reason: Reason) {
        self.ask(Request::One(Toggle { index, open, reason }));
    }

    /// Makes a change, less what a listener of the page prevents.
    pub(super) fn ask(self: &Rc<Self>, request: Request) {
        let toggles = change_open_items(&self.open, request, |toggle| self.before_toggle(toggle));
        // Nothing is borrowed while the page is told, either.
        for toggle in &toggles {
            // What is not there yet will be rendered as it is then.
            let _ = self.show_disclosure(toggle.index);
        }
        self.show_all_open();
        if self.setup.options.remember {
            memory::write(self);
        }
        toggles.into_iter().for_each(|toggle| self.toggled(toggle));
    }

    fn show_all_open(&self) {
        let all_open = self.open.borrow().are_all_open();
        // A script of the page may have put something else in the place of the root.
        let place = if self.shown.get() { self.host.as_ref() } else { &self.root };
        let texts = place.query_all(selector::TOGGLE_ALL_TEXT);
        for (text, hidden) in texts.iter().zip([all_open, !all_open]) {
            text.set("hidden", hidden.then_some(""));
        }
    }

    fn show_disclosure(&self, index: usize) -> Option<()> {
        let attributes = OpenAttributes::from(self.open.borrow().disclosure(index));
        let item = self.item(index)?;
        item.set("data-open", attributes.data_open);
        let question = item.query(selector::QUESTION)?;
        question.set("aria-expanded", Some(attributes.aria_expanded));
        item.query(selector::PANEL)?.set("hidden", attributes.hidden);
        Some(())
    }

    fn before_toggle(&self, toggle: Toggle) -> bool {
        let allowed = event::toggle(self, "before-toggle", toggle);
        let activated = toggle.open && toggle.reason == Reason::User;
        if allowed && activated && self.setup.options.mode == Mode::Single {
            self.top.set(self.item(toggle.index).map(|item| viewport::top(&item)));
        }
        allowed
    }

    /// An answer has opened or closed, and the page shows it.
    fn toggled(&self, toggle: Toggle) {
        let options = &self.setup.options;
        if let Some(item) = self.item(toggle.index)
            && toggle.open
        {
            if toggle.reason == Reason::Hash {
                if self.goes_there.get() {
                    item.scroll_into_view();
                }
            } else if toggle.reason == Reason::User
                && let Some(top) = self.top.take()
            {
                // An answer above may have closed for this one.
                self.host.scroll_view(viewport::top(&item) - top);
            }
        }
        if options.hash == Hash::Sync && !matches!(toggle.reason, Reason::Hash | Reason::All) {
            address::sync(&self.host, self.dom_id(toggle.index), toggle.open);
        }
        event::toggle(self, "toggle", toggle);
    }

    pub(super) fn dom_id(&self, index: usize) -> &str {
        self.dom_ids.get(index).map_or("", |id| id)
    }

    /// Which item has a DOM id.
    pub(super) fn index_of(&self, id: &str) -> Option<usize> {
        self.dom_ids.iter().position(|known| **known == *id)
    }

    /// The element of an item, once it has been rendered.
    pub(super) fn item(&self, index: usize) -> Option<Element> {
        let known = self.rendering.items.borrow().get(index).cloned()?;
        if !self.shown.get() || known.is_connected() {
            return Some(known);
        }
        // A script of the page may have written it anew; else it waits for its place in the list.
        let anew = element_by_id(self.dom_id(index));
        anew.filter(|item| self.host.contains(Some(item))).or(Some(known))
    }

    /// Ends all that goes on; the element is the loader's to fill.
    pub(super) fn destroy(&self) {
        // They lead back here.
        self.listeners.take();
        self.copied.take();
        self.check.take();
        self.rendering.stop();
        if let Some(before) = self.before.take() {
            before.destroy();
        }
    }

    /// Whether its questions are to be in the block.
    pub(super) fn has_json_ld(&self) -> bool {
        let options = &self.setup.options;
        matches!(self.content, Content::Faq(_))
            && options.show.json_ld
            && options.json_ld != JsonLd::Off
    }

    pub(super) fn on_page<'a>(&'a self, page_url: &'a str) -> OnPage<'a> {
        OnPage { post: &self.setup.post, page_url: Some(page_url), dom_ids: &self.dom_ids }
    }
}

/// What a part is rendered into. Its attributes are what the stylesheet and the browser need to know of
/// the options.
fn new_root(setup: &Setup, place: &Element) -> Element {
    let root = create_element("div");
    root.set_attribute("class", class::ROOT);
    match setup.options.theme {
        Theme::Auto => {}
        Theme::Light => root.set_attribute("data-theme", "light"),
        Theme::Dark => root.set_attribute("data-theme", "dark"),
    }
    if setup.options.print == Print::AsIs {
        root.set_attribute("data-print", "as-is");
    }
    if let Some(lang) = &setup.lang {
        language::set(&root, lang, place);
    }
    root
}
