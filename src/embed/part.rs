//! A part of a post on the page: its element, and the Yew application that renders into it.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo_events::{EventListener, EventListenerOptions};
use gloo_timers::callback::Timeout;
use wasm_bindgen::prelude::*;
use web_sys::{Document, Element, Event, EventTarget, HtmlElement, Node};
use yew::{AppHandle, Callback, Renderer};

use super::adopt::{self, Adopted};
use super::content::Content;
use super::copy::Copied;
use super::{
    address, copy, document, dom_ids, event, find, fragment, language, memory, opening,
    page_changed, viewport,
};
use crate::components::{
    Accordion, AccordionProps, Mode, Reason, Request, TakeawayCards, TakeawayCardsProps, Toggle,
};
use crate::json_ld::OnPage;
use crate::options::{Hash, HeadingLevel, JsonLd, Options, Print, Theme, ToggleAll};
use crate::post::{Labels, Post};

#[wasm_bindgen]
extern "C" {
    /// `<afterword-faq>` or `<afterword-takeaways>`, as the loader defines them.
    #[wasm_bindgen(extends = HtmlElement, extends = Element, extends = Node, extends = EventTarget)]
    #[derive(Clone, Debug, PartialEq)]
    pub type PartElement;

    /// Names the script tag that has put the element on the page.
    #[wasm_bindgen(method, setter)]
    pub(super) fn set_script(this: &PartElement, script: &Element);

    /// Puts the rendered part in the place of its fallback; without one, puts the fallback back.
    #[wasm_bindgen(method)]
    pub(super) fn show(this: &PartElement, root: Option<&Element>, list: Option<&Element>);
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

enum App {
    Takeaways(AppHandle<TakeawayCards>),
    Faq(AppHandle<Accordion>),
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
    /// The part that this one takes the place of.
    pub(super) before: RefCell<Option<Rc<Self>>>,
    /// Whether it has been rendered.
    complete: Cell<bool>,
    /// Whether it is on the page.
    pub(super) shown: Cell<bool>,
    app: RefCell<Option<App>>,
    request: RefCell<Callback<Request>>,
    listeners: RefCell<Vec<EventListener>>,
    /// Runs after find-in-page has shown a panel.
    pub(super) check: RefCell<Option<Timeout>>,
    /// Remembers what is open.
    save: RefCell<Option<Timeout>>,
    /// Where on the screen the item was whose question the reader has activated.
    top: Cell<Option<f64>>,
    /// Whether following the fragment brings its item into view.
    pub(super) goes_there: Cell<bool>,
}

impl Part {
    pub(super) fn new(
        document: &Document,
        others: &[Rc<Self>],
        before: Option<Rc<Self>>,
        content: Content,
        host: PartElement,
        adopted: Option<Adopted>,
        setup: Setup,
    ) -> Result<Rc<Self>, JsValue> {
        let adopted = adopted.or_else(|| before.as_ref()?.adopted.clone());
        let leaving = match &adopted {
            Some(adopted) if before.is_none() => &adopted.list,
            _ => host.as_ref(),
        };
        let root = new_root(document, &setup, leaving)?;
        let dom_ids = match &content {
            Content::Faq(faq) => dom_ids::of(document, faq, leaving, others),
            Content::Takeaways(_) => Rc::new([]),
        };
        Ok(Rc::new(Self {
            host,
            setup,
            dom_ids,
            root,
            copied: RefCell::default(),
            content,
            adopted,
            before: RefCell::new(before),
            complete: Cell::default(),
            shown: Cell::default(),
            app: RefCell::default(),
            request: RefCell::default(),
            listeners: RefCell::default(),
            check: RefCell::default(),
            save: RefCell::default(),
            top: Cell::default(),
            goes_there: Cell::default(),
        }))
    }

    /// Renders the part; it shows itself when it is complete.
    pub(super) fn render(self: &Rc<Self>, document: &Document) {
        let (level, show_heading) = self.heading(document);
        let root = self.root.clone();
        let app = match &self.content {
            Content::Takeaways(takeaways) => {
                let part = Rc::clone(self);
                let props = TakeawayCardsProps {
                    takeaways: Rc::clone(takeaways),
                    heading_level: show_heading.then_some(level),
                    on_ready: Callback::from(move |()| part.ready()),
                };
                App::Takeaways(Renderer::<TakeawayCards>::with_root_and_props(root, props).render())
            }
            Content::Faq(faq) => {
                let (ready, before, after) = (Rc::clone(self), Rc::clone(self), Rc::clone(self));
                let options = &self.setup.options;
                let props = AccordionProps {
                    faq: Rc::clone(faq),
                    dom_ids: Rc::clone(&self.dom_ids),
                    heading_level: level,
                    show_heading,
                    mode: options.mode,
                    open: opening::at_first(self),
                    toggle_all: match options.toggle_all {
                        ToggleAll::Auto => options.mode == Mode::Multiple && faq.items.len() > 2,
                        on_or_off => on_or_off == ToggleAll::On,
                    },
                    labels: self.setup.labels.clone(),
                    page: address::for_links(document).unwrap_or_default().into(),
                    on_before_toggle: Callback::from(move |toggle| before.before_toggle(toggle)),
                    on_toggle: Callback::from(move |toggle| after.toggled(toggle)),
                    on_ready: Callback::from(move |request| {
                        *ready.request.borrow_mut() = request;
                        ready.ready();
                    }),
                };
                App::Faq(Renderer::<Accordion>::with_root_and_props(root, props).render())
            }
        };
        *self.app.borrow_mut() = Some(app);
    }

    /// The level of the section's heading, and whether the part shows it.
    fn heading(&self, document: &Document) -> (u8, bool) {
        if let Some(adopted) = &self.adopted {
            return (adopted.level, false);
        }
        let before = adopt::heading_before(document, &self.host, self.content.heading());
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
        for open in adopt::all(self.root.query_selector_all("[data-open]")) {
            ids.extend([&*open.id(), " "]);
        }
        ids
    }

    /// The part is complete: it takes the place of its fallback, as soon as that does not disturb the
    /// reader.
    fn ready(&self) {
        if self.complete.replace(true) {
            return;
        }
        // Where the fragment names an item, the browser may have gone to it in the fallback already.
        let waits = self.is_first() && viewport::waits_for(address::fragment());
        self.goes_there.set(waits);
        self.host.show(Some(&self.root), self.adopted.as_ref().map(|adopted| &adopted.list));
    }

    /// Whether the reader has not seen the part yet.
    fn is_first(&self) -> bool {
        self.before.borrow().as_ref().is_none_or(|before| !before.shown.get())
    }

    /// The part has taken the place of its fallback.
    pub(super) fn shown(self: &Rc<Self>) {
        if !self.root.is_connected() || self.shown.replace(true) {
            return;
        }
        let is_first = self.is_first();
        if let Some(before) = self.before.take() {
            before.destroy();
        }
        if let Content::Faq(_) = self.content {
            self.listen();
        }
        let json_ld = page_changed();
        event::ready(self, json_ld);
        if is_first {
            fragment::follow(self);
        }
    }

    fn listen(self: &Rc<Self>) {
        let options = EventListenerOptions::enable_prevent_default();
        let clicked = Rc::clone(self);
        let copy = move |event: &Event| copy::on_click(&clicked, event);
        let mut listeners = self.listeners.borrow_mut();
        listeners.push(EventListener::new_with_options(&self.root, "click", options, copy));
        listeners.push(find::listen(self));
        if let Some(window) = web_sys::window() {
            listeners.extend(fragment::listen(self, &window));
        }
    }

    /// Opens or closes answers for a script: that of the item with this id, or all.
    pub(super) fn toggle(&self, id: Option<&str>, open: bool) {
        let Some(id) = id else {
            return self.ask(Request::All { open, reason: Reason::Api });
        };
        let Content::Faq(faq) = &self.content else { return };
        let in_page = self.dom_ids.iter().position(|known| **known == *id);
        // On a page that had the id already, the item has another one.
        let index = in_page.or_else(|| faq.items.iter().position(|item| *item.id == *id));
        if let Some(index) = index {
            self.ask_one(index, open, Reason::Api);
        }
    }

    pub(super) fn ask_one(&self, index: usize, open: bool, reason: Reason) {
        self.ask(Request::One(Toggle { index, open, reason }));
    }

    fn ask(&self, request: Request) {
        // Not borrowed while it is called: it may lead to a listener of the page, and that back here.
        let callback = self.request.borrow().clone();
        callback.emit(request);
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
    fn toggled(self: &Rc<Self>, toggle: Toggle) {
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
                viewport::scroll_by(viewport::top(&item) - top);
            }
        }
        if options.hash == Hash::Sync && !matches!(toggle.reason, Reason::Hash | Reason::All) {
            address::sync(self.dom_id(toggle.index), toggle.open);
        }
        if options.remember {
            // Once for all that change together.
            let part = Rc::clone(self);
            *self.save.borrow_mut() = Some(Timeout::new(0, move || memory::write(&part)));
        }
        event::toggle(self, "toggle", toggle);
    }

    pub(super) fn dom_id(&self, index: usize) -> &str {
        self.dom_ids.get(index).map_or("", |id| id)
    }

    pub(super) fn item(&self, index: usize) -> Option<Element> {
        document().ok()?.get_element_by_id(self.dom_id(index))
    }

    /// Ends the application; its element is the loader's to fill.
    pub(super) fn destroy(&self) {
        self.listeners.take();
        self.copied.take();
        // It leads back here.
        self.request.take();
        self.check.take();
        self.save.take();
        if let Some(before) = self.before.take() {
            before.destroy();
        }
        match self.app.take() {
            Some(App::Takeaways(app)) => app.destroy(),
            Some(App::Faq(app)) => app.destroy(),
            None => {}
        }
    }

    /// Whether the page's `FAQPage` block has this part's questions.
    pub(super) fn in_json_ld(&self) -> bool {
        let options = &self.setup.options;
        matches!(self.content, Content::Faq(_))
            && self.shown.get()
            && options.show.json_ld
            && options.json_ld != JsonLd::Off
    }

    pub(super) fn on_page<'a>(&'a self, page_url: Option<&'a str>) -> OnPage<'a> {
        OnPage { post: &self.setup.post, page_url, dom_ids: &self.dom_ids }
    }
}

/// What a part is rendered into. Its attributes are what the stylesheet and the browser need to know of
/// the options.
fn new_root(document: &Document, setup: &Setup, place: &Element) -> Result<Element, JsValue> {
    let root = document.create_element("div")?;
    root.set_attribute("class", "afterword")?;
    match setup.options.theme {
        Theme::Auto => {}
        Theme::Light => root.set_attribute("data-theme", "light")?,
        Theme::Dark => root.set_attribute("data-theme", "dark")?,
    }
    if setup.options.print == Print::AsIs {
        root.set_attribute("data-print", "as-is")?;
    }
    if let Some(lang) = &setup.lang {
        language::set(&root, lang, place)?;
    }
    Ok(root)
}
