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
use super::{document, page_changed};
use crate::components::{
    Accordion, AccordionProps, Reason, Request, TakeawayCards, TakeawayCardsProps, Toggle, panel_id,
};
use crate::json_ld::{self, OnPage};
use crate::options::{HeadingLevel, JsonLd, Options, Show};
use crate::post::{Post, UniqueIds, plain_text};

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

/// Which part of a post.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Kind {
    Takeaways,
    Faq,
}

impl Kind {
    /// The parts that a post has and that are to be shown.
    pub(super) fn of(post: &Post, show: Show) -> impl Iterator<Item = Self> + use<> {
        let takeaways = (show.takeaways && post.takeaways.is_some()).then_some(Self::Takeaways);
        let faq = (show.faq && post.faq.is_some()).then_some(Self::Faq);
        takeaways.into_iter().chain(faq)
    }

    pub(super) fn tag(self) -> &'static str {
        match self {
            Self::Takeaways => "afterword-takeaways",
            Self::Faq => "afterword-faq",
        }
    }

    /// Elements of the author's own that show this part of the script's post.
    pub(super) fn unclaimed_selector(self) -> String {
        [self.tag(), ":not([src]):not([from])"].concat()
    }

    /// An element for this part, which names the script's data: it works wherever it is put.
    pub(super) fn new_host(
        self,
        document: &Document,
        script: &Element,
    ) -> Result<PartElement, JsValue> {
        let host = document.create_element(self.tag())?;
        match script.get_attribute("data-src") {
            Some(src) => host.set_attribute("src", &src)?,
            None => {
                let from = script.get_attribute("data-from");
                host.set_attribute("from", from.as_deref().unwrap_or("#afterword-data"))?;
            }
        }
        Ok(host.unchecked_into())
    }

    pub(super) fn heading(self, post: &Post) -> Option<&str> {
        match self {
            Self::Takeaways => post.takeaways.as_ref()?.heading.as_deref(),
            Self::Faq => post.faq.as_ref()?.heading.as_deref(),
        }
    }

    /// What each item begins with.
    pub(super) fn texts(self, post: &Post) -> Vec<String> {
        let mut texts = Vec::new();
        match (self, &post.takeaways, &post.faq) {
            (Self::Takeaways, Some(takeaways), _) => {
                texts.extend(takeaways.items.iter().map(|item| plain_text(&item.text)));
            }
            (Self::Faq, _, Some(faq)) => {
                texts.extend(faq.items.iter().map(|item| item.question.to_string()));
            }
            _ => {}
        }
        texts
    }
}

/// Where a part is shown.
pub(super) enum Where {
    /// In its element, which is on the page.
    Inside,
    /// In the place of the article's own list.
    InPlaceOf(Adopted),
    /// After another element.
    After(Element),
}

enum App {
    Takeaways(AppHandle<TakeawayCards>),
    Faq(AppHandle<Accordion>),
}

/// A part of a post, from the moment it is about to be shown until it has left the page.
pub(super) struct Part {
    pub(super) host: PartElement,
    pub(super) options: Options,
    kind: Kind,
    place: Where,
    post: Rc<Post>,
    /// What the part is rendered into.
    root: Element,
    /// The level of the section's heading.
    level: u8,
    /// Whether the heading is shown, because the page doesn't have it.
    show_heading: bool,
    dom_ids: Rc<[Rc<str>]>,
    shown: Cell<bool>,
    app: RefCell<Option<App>>,
    request: RefCell<Callback<Request>>,
    found: RefCell<Option<EventListener>>,
}

impl Part {
    pub(super) fn new(
        kind: Kind,
        host: PartElement,
        place: Where,
        post: Rc<Post>,
        options: Options,
    ) -> Result<Rc<Self>, JsValue> {
        let document = document()?;
        let root = document.create_element("div")?;
        root.set_attribute("class", "afterword")?;
        let (level, show_heading) = heading(&document, kind, &host, &place, &post, &options)?;
        let leaving = match &place {
            Where::InPlaceOf(adopted) => &adopted.list,
            Where::Inside | Where::After(_) => host.as_ref(),
        };
        let dom_ids = match kind {
            Kind::Faq => dom_ids(&document, &post, leaving),
            Kind::Takeaways => Rc::new([]),
        };
        Ok(Rc::new(Self {
            host,
            options,
            kind,
            place,
            post,
            root,
            level,
            show_heading,
            dom_ids,
            shown: Cell::default(),
            app: RefCell::default(),
            request: RefCell::default(),
            found: RefCell::default(),
        }))
    }

    /// Renders the part; it shows itself when it is complete.
    pub(super) fn render(self: &Rc<Self>) {
        let app = match self.kind {
            Kind::Takeaways => self.render_takeaways().map(App::Takeaways),
            Kind::Faq => self.render_faq().map(App::Faq),
        };
        *self.app.borrow_mut() = app;
    }

    fn render_takeaways(self: &Rc<Self>) -> Option<AppHandle<TakeawayCards>> {
        let part = Rc::clone(self);
        let props = TakeawayCardsProps {
            takeaways: Rc::clone(self.post.takeaways.as_ref()?),
            heading_level: self.show_heading.then_some(self.level),
            on_ready: Callback::from(move |()| part.ready()),
        };
        Some(Renderer::<TakeawayCards>::with_root_and_props(self.root.clone(), props).render())
    }

    fn render_faq(self: &Rc<Self>) -> Option<AppHandle<Accordion>> {
        let (ready, before, after) = (Rc::clone(self), Rc::clone(self), Rc::clone(self));
        let props = AccordionProps {
            faq: Rc::clone(self.post.faq.as_ref()?),
            dom_ids: Rc::clone(&self.dom_ids),
            heading_level: self.level,
            show_heading: self.show_heading,
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
        Some(Renderer::<Accordion>::with_root_and_props(self.root.clone(), props).render())
    }

    /// The part is complete: it takes the place of its fallback.
    fn ready(self: &Rc<Self>) {
        if self.shown.replace(true) {
            return;
        }
        match &self.place {
            Where::Inside => self.host.show(&self.root, None),
            Where::InPlaceOf(adopted) => self.host.show(&self.root, Some(&adopted.list)),
            Where::After(element) => {
                self.host.show(&self.root, None);
                // Without a parent there is no page to show it on.
                let _ = element.after_with_node_1(&self.host);
            }
        }
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
        self.kind == Kind::Faq
            && self.shown.get()
            && self.options.show.json_ld
            && self.options.json_ld != JsonLd::Off
    }

    pub(super) fn on_page<'a>(&'a self, page_url: Option<&'a str>) -> OnPage<'a> {
        OnPage { post: &self.post, page_url, dom_ids: &self.dom_ids }
    }

    fn tell_ready(&self, json_ld: bool) {
        let (faq, takeaways) = match self.kind {
            Kind::Faq => (self.post.faq.as_ref().map_or(0, |faq| faq.items.len()), 0),
            Kind::Takeaways => (0, self.post.takeaways.as_ref().map_or(0, |part| part.items.len())),
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

/// The level of the section's heading, and whether the part shows it.
fn heading(
    document: &Document,
    kind: Kind,
    host: &PartElement,
    place: &Where,
    post: &Post,
    options: &Options,
) -> Result<(u8, bool), JsValue> {
    let node = match place {
        Where::InPlaceOf(adopted) => return Ok((adopted.level, false)),
        Where::Inside => host.as_ref(),
        Where::After(element) => element,
    };
    let before = adopt::heading_before(document, node, kind.heading(post))?;
    let same = before.is_some_and(|(_, same)| same);
    let level = match options.heading_level {
        HeadingLevel::Level(level) => level,
        HeadingLevel::Auto => before.map_or(2, |(level, _)| level.max(2)),
    };
    Ok((level, !same))
}

/// The DOM id of each question: that of the data, unless the page has it already, in what stays.
fn dom_ids(document: &Document, post: &Post, leaving: &Element) -> Rc<[Rc<str>]> {
    let taken = |id: &str| {
        let element = document.get_element_by_id(id);
        element.is_some_and(|element| !leaving.contains(Some(&element)))
    };
    let mut unique = UniqueIds::default();
    let mut ids = Vec::new();
    if let Some(faq) = &post.faq {
        ids.extend(faq.items.iter().map(|question| unique.take_unless(&question.id, &taken)));
    }
    ids.into()
}
