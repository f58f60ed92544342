//! A part of a post on the page: its element, and the Yew application that renders into it.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo_events::EventListener;
use wasm_bindgen::prelude::*;
use web_sys::{
    CustomEvent, CustomEventInit, Document, Element, Event, EventTarget, HtmlElement, Node,
};
use yew::{AppHandle, Callback, Renderer};

use super::adopt::{self, Adopted};
use super::page_changed;
use crate::components::{
    Accordion, AccordionProps, Reason, Request, TakeawayCards, TakeawayCardsProps, Toggle, panel_id,
};
use crate::json_ld::{self, OnPage};
use crate::options::{HeadingLevel, JsonLd, Options, Show};
use crate::post::{Faq, Post, Takeaways, numbered, plain_text, slug};

#[wasm_bindgen]
extern "C" {
    /// `<afterword-faq>` or `<afterword-takeaways>`, as the loader defines them.
    #[wasm_bindgen(extends = HtmlElement, extends = Element, extends = Node, extends = EventTarget)]
    #[derive(Clone, Debug, PartialEq)]
    pub type PartElement;

    /// Puts the rendered part in the place of its fallback.
    #[wasm_bindgen(method)]
    fn show(this: &PartElement, root: &Element, list: Option<&Element>);
}

/// What a part shows.
#[derive(Clone)]
pub(super) enum Content {
    Takeaways(Rc<Takeaways>),
    Faq(Rc<Faq>),
}

impl Content {
    /// The parts that a post has and that are to be shown, in order.
    pub(super) fn of(post: &Post, show: Show) -> Vec<Self> {
        let mut parts = Vec::new();
        if let Some(takeaways) = post.takeaways.as_ref().filter(|_| show.takeaways) {
            parts.push(Self::Takeaways(Rc::clone(takeaways)));
        }
        if let Some(faq) = post.faq.as_ref().filter(|_| show.faq) {
            parts.push(Self::Faq(Rc::clone(faq)));
        }
        parts
    }

    pub(super) fn tag(&self) -> &'static str {
        match self {
            Self::Takeaways(_) => "afterword-takeaways",
            Self::Faq(_) => "afterword-faq",
        }
    }

    pub(super) fn heading(&self) -> Option<&str> {
        match self {
            Self::Takeaways(takeaways) => takeaways.heading.as_deref(),
            Self::Faq(faq) => faq.heading.as_deref(),
        }
    }

    /// What each item begins with, as ids: words alone, whatever a theme does to quotes and dashes.
    pub(super) fn beginnings(&self) -> Vec<String> {
        let mut beginnings = Vec::new();
        match self {
            Self::Takeaways(takeaways) => {
                beginnings.extend(takeaways.items.iter().map(|item| slug(&plain_text(&item.text))));
            }
            Self::Faq(faq) => beginnings.extend(faq.items.iter().map(|item| slug(&item.question))),
        }
        beginnings
    }
}

/// An element for a part, which names the script's data: it works wherever it is put.
pub(super) fn new_host(
    document: &Document,
    tag: &str,
    script: &Element,
) -> Result<PartElement, JsValue> {
    let host = document.create_element(tag)?;
    match script.get_attribute("data-src") {
        Some(src) => host.set_attribute("src", &src)?,
        None => {
            let from = script.get_attribute("data-from");
            host.set_attribute("from", from.as_deref().unwrap_or("#afterword-data"))?;
        }
    }
    Ok(host.unchecked_into())
}

enum App {
    Takeaways(AppHandle<TakeawayCards>),
    Faq(AppHandle<Accordion>),
}

/// A part of a post, from the moment it is about to be shown until it has left the page.
pub(super) struct Part {
    pub(super) host: PartElement,
    pub(super) options: Options,
    content: Content,
    /// The article's own list, if the part takes its place.
    adopted: Option<Adopted>,
    post: Rc<Post>,
    /// What the part is rendered into.
    root: Element,
    dom_ids: Rc<[Rc<str>]>,
    shown: Cell<bool>,
    app: RefCell<Option<App>>,
    request: RefCell<Callback<Request>>,
    found: RefCell<Option<EventListener>>,
}

impl Part {
    pub(super) fn new(
        document: &Document,
        others: &[Rc<Self>],
        content: Content,
        host: PartElement,
        adopted: Option<Adopted>,
        post: Rc<Post>,
        options: Options,
    ) -> Result<Rc<Self>, JsValue> {
        let root = document.create_element("div")?;
        root.set_attribute("class", "afterword")?;
        let leaving = adopted.as_ref().map_or(host.as_ref(), |adopted| &adopted.list);
        let dom_ids = match &content {
            Content::Faq(faq) => dom_ids(document, faq, leaving, others),
            Content::Takeaways(_) => Rc::new([]),
        };
        Ok(Rc::new(Self {
            host,
            options,
            content,
            adopted,
            post,
            root,
            dom_ids,
            shown: Cell::default(),
            app: RefCell::default(),
            request: RefCell::default(),
            found: RefCell::default(),
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
                let props = AccordionProps {
                    faq: Rc::clone(faq),
                    dom_ids: Rc::clone(&self.dom_ids),
                    heading_level: level,
                    show_heading,
                    mode: self.options.mode,
                    on_before_toggle: Callback::from(move |toggle| {
                        before.tell_toggle("before-toggle", true, toggle)
                    }),
                    on_toggle: Callback::from(move |toggle| {
                        after.tell_toggle("toggle", false, toggle);
                    }),
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
        let level = match (self.options.heading_level, before) {
            (HeadingLevel::Level(level), _) => level,
            (HeadingLevel::Auto, Some((level, _))) => level.max(2),
            (HeadingLevel::Auto, None) => 2,
        };
        (level, before.is_none_or(|(_, same)| !same))
    }

    /// The part is complete: it takes the place of its fallback.
    fn ready(self: &Rc<Self>) {
        if self.shown.replace(true) {
            return;
        }
        self.host.show(&self.root, self.adopted.as_ref().map(|adopted| &adopted.list));
        let part = Rc::clone(self);
        let open = move |event: &Event| part.open_found(event);
        *self.found.borrow_mut() = Some(EventListener::new(&self.root, "beforematch", open));
        let json_ld = page_changed();
        self.tell_ready(json_ld);
    }

    /// Opens the item whose panel find-in-page is about to show.
    fn open_found(&self, event: &Event) {
        let Some(panel) = event.target().and_then(|target| target.dyn_into::<Element>().ok())
        else {
            return;
        };
        let panel = panel.id();
        if let Some(index) = self.dom_ids.iter().position(|id| panel_id(id) == panel) {
            let toggle = Toggle { index, open: true, reason: Reason::Find };
            let request = self.request.borrow().clone();
            request.emit(Request::One(toggle));
        }
    }

    /// Ends the application; its element is the loader's to fill.
    pub(super) fn destroy(&self) {
        self.found.take();
        match self.app.take() {
            Some(App::Takeaways(app)) => app.destroy(),
            Some(App::Faq(app)) => app.destroy(),
            None => {}
        }
    }

    /// Whether the page's `FAQPage` block has this part's questions.
    pub(super) fn in_json_ld(&self) -> bool {
        matches!(self.content, Content::Faq(_))
            && self.shown.get()
            && self.options.show.json_ld
            && self.options.json_ld != JsonLd::Off
    }

    pub(super) fn on_page<'a>(&'a self, page_url: Option<&'a str>) -> OnPage<'a> {
        OnPage { post: &self.post, page_url, dom_ids: &self.dom_ids }
    }

    fn tell_ready(&self, json_ld: bool) {
        let (faq, takeaways) = match &self.content {
            Content::Faq(faq) => (faq.items.len(), 0),
            Content::Takeaways(takeaways) => (0, takeaways.items.len()),
        };
        let json_ld = json_ld && self.in_json_ld();
        let (faq, takeaways) = (faq.to_string(), takeaways.to_string());
        let counts = ["{\"faq\":", &faq, ",\"takeaways\":", &takeaways].concat();
        self.tell("ready", false, &[&counts, ",\"jsonLd\":", boolean(json_ld), "}"].concat());
    }

    fn tell_toggle(&self, name: &str, cancelable: bool, toggle: Toggle) -> bool {
        let mut detail = String::from("{\"id\":");
        json_ld::string(&mut detail, self.dom_ids.get(toggle.index).map_or("", |id| id));
        let (open, reason) = (boolean(toggle.open), toggle.reason.name());
        self.tell(
            name,
            cancelable,
            &[&detail, ",\"open\":", open, ",\"reason\":\"", reason, "\"}"].concat(),
        )
    }

    /// Dispatches `afterword:…` on the part's element; whether nobody has cancelled it.
    ///
    /// The detail is JSON: one call into JavaScript makes the whole of it.
    fn tell(&self, name: &str, cancelable: bool, detail: &str) -> bool {
        let init = [
            "{\"bubbles\":true,\"composed\":true,\"cancelable\":",
            boolean(cancelable),
            ",\"detail\":",
            detail,
            "}",
        ];
        let event = js_sys::JSON::parse(&init.concat()).and_then(|init| {
            let name = ["afterword:", name].concat();
            CustomEvent::new_with_event_init_dict(&name, init.unchecked_ref::<CustomEventInit>())
        });
        event.and_then(|event| self.host.dispatch_event(&event)).unwrap_or(true)
    }
}

fn boolean(value: bool) -> &'static str {
    if value { "true" } else { "false" }
}

/// The DOM id of each question: that of the data, unless the page has it already, in what stays, or a part
/// that is about to be shown.
fn dom_ids(
    document: &Document,
    faq: &Faq,
    leaving: &Element,
    coming: &[Rc<Part>],
) -> Rc<[Rc<str>]> {
    let taken = |id: &Rc<str>| {
        let element = document.get_element_by_id(id);
        element.is_some_and(|element| !leaving.contains(Some(&element)))
            || coming.iter().any(|part| !part.shown.get() && part.dom_ids.contains(id))
    };
    let mut ids = Vec::with_capacity(faq.items.len());
    for question in &faq.items {
        let (mut id, mut count) = (Rc::clone(&question.id), 1);
        while taken(&id) || count > 1 && faq.items.iter().any(|other| other.id == id) {
            count += 1;
            id = numbered(&question.id, count);
        }
        ids.push(id);
    }
    ids.into()
}
