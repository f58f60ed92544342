//! Opening and closing answers, by the reader or by a script, and the changes of the DOM.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

mod browser;

use std::cell::RefCell;
use std::rc::Rc;

use afterword::components::{AccordionProps, Mode, Reason, Request, Toggle};
use browser::{MountedAccordion, attribute, click, recorder, serialize_content, three_questions};
use js_sys::Array;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{Element, MutationObserver, MutationObserverInit, MutationRecord, Node};
use yew::Callback;

wasm_bindgen_test_configure!(run_in_browser);

const OPEN: bool = true;

fn user(index: usize, open: bool) -> Toggle {
    Toggle { index, open, reason: Reason::User }
}

/// The changes of the DOM below an element.
struct Changes {
    observer: MutationObserver,
    records: Array,
    _callback: Closure<dyn FnMut(Array)>,
}

impl Changes {
    fn observe(element: &Element) -> Self {
        let records = Array::new();
        let all = records.clone();
        let callback = Closure::new(move |new: Array| {
            new.for_each(&mut |record, _, _| {
                all.push(&record);
            });
        });
        let observer = MutationObserver::new(callback.as_ref().unchecked_ref()).unwrap();
        let options = MutationObserverInit::new();
        options.set_attributes(true);
        options.set_character_data(true);
        options.set_child_list(true);
        options.set_subtree(true);
        observer.observe_with_options(element, &options).unwrap();
        Self { observer, records, _callback: callback }
    }

    /// Returns for each change the id of the element, and the attribute or, for another change,
    /// `childList` or `characterData`.
    fn list(&self) -> Vec<(String, String)> {
        let records = self.records.concat(&self.observer.take_records());
        records
            .iter()
            .map(|record| {
                let record: MutationRecord = record.unchecked_into();
                let target: Element = record.target().unwrap().unchecked_into();
                (target.id(), record.attribute_name().unwrap_or_else(|| record.type_()))
            })
            .collect()
    }
}

fn collect_nodes(root: &Node, found: &mut Vec<Node>) {
    let children = root.child_nodes();
    for index in 0..children.length() {
        let child = children.item(index).unwrap();
        collect_nodes(&child, found);
        found.push(child);
    }
}

#[wasm_bindgen_test]
async fn a_click_opens_and_a_second_one_closes() {
    let mounted = MountedAccordion::new(three_questions()).await;
    let closed = serialize_content(&mounted.root);
    mounted.click(1).await;
    assert_eq!(mounted.expanded(), [false, OPEN, false]);
    let hidden: Vec<_> = mounted
        .all("[data-part=panel]")
        .iter()
        .map(|panel| panel.get_attribute("hidden"))
        .collect();
    let until_found = Some("until-found".to_owned());
    assert_eq!(hidden, [until_found.clone(), None, until_found]);
    assert_eq!(attribute(&mounted.one("[data-open]"), "id"), "b");
    mounted.click(1).await;
    assert_eq!(serialize_content(&mounted.root), closed);
}

#[wasm_bindgen_test]
async fn a_toggle_changes_attributes_of_its_own_item_and_nothing_else() {
    let mounted = MountedAccordion::new(three_questions()).await;
    let mut before = Vec::new();
    collect_nodes(&mounted.root, &mut before);
    let changes = Changes::observe(&mounted.root);
    mounted.click(1).await;

    let mut changed = changes.list();
    changed.sort();
    let expected = [
        ("b", "data-open"),
        ("b--panel", "aria-labelledby"),
        ("b--panel", "hidden"),
        ("b--panel", "role"),
        ("b--question", "aria-expanded"),
    ];
    assert_eq!(changed, expected.map(|(id, name)| (id.to_owned(), name.to_owned())));
    let mut after = Vec::new();
    collect_nodes(&mounted.root, &mut after);
    assert_eq!(before, after);
}

#[wasm_bindgen_test]
async fn text_that_a_translator_has_replaced_stays_replaced() {
    let mounted = MountedAccordion::new(three_questions()).await;
    for text in mounted.all(".afterword-question-text, p") {
        text.set_inner_html("<font><font>translated</font></font>");
    }
    mounted.click(0).await;
    mounted.click(0).await;
    mounted.click(2).await;
    assert_eq!(mounted.expanded(), [false, false, OPEN]);
    assert_eq!(mounted.texts("font > font"), ["translated"; 6]);
}

#[wasm_bindgen_test]
async fn in_single_mode_opening_one_closes_the_other() {
    let mut props = three_questions();
    props.mode = Mode::Single;
    let mounted = MountedAccordion::new(props).await;
    mounted.click(0).await;
    mounted.click(2).await;
    assert_eq!(mounted.expanded(), [false, false, OPEN]);
    mounted.click(2).await;
    assert_eq!(mounted.expanded(), [false; 3]);
}

#[wasm_bindgen_test]
async fn on_before_toggle_can_prevent_a_toggle() {
    let mut props = three_questions();
    let (on_toggle, toggles) = recorder();
    props.on_before_toggle = Callback::from(|toggle: Toggle| toggle.index != 1);
    props.on_toggle = on_toggle;
    let mounted = MountedAccordion::new(props).await;
    let closed = serialize_content(&mounted.root);
    mounted.click(1).await;
    assert_eq!(serialize_content(&mounted.root), closed);
    assert_eq!(*toggles.borrow(), []);
    mounted.click(0).await;
    assert_eq!(mounted.expanded(), [OPEN, false, false]);
}

#[wasm_bindgen_test]
async fn a_prevented_toggle_closes_no_other_answer() {
    let mut props = three_questions();
    props.mode = Mode::Single;
    props.on_before_toggle = Callback::from(|toggle: Toggle| toggle.index != 2);
    let mounted = MountedAccordion::new(props).await;
    mounted.click(0).await;
    mounted.click(2).await;
    assert_eq!(mounted.expanded(), [OPEN, false, false]);
}

#[wasm_bindgen_test]
async fn each_toggle_of_all_answers_can_be_prevented_on_its_own() {
    let mut props = three_questions();
    let (on_toggle, toggles) = recorder();
    props.on_before_toggle = Callback::from(|toggle: Toggle| toggle.index != 1);
    props.on_toggle = on_toggle;
    let (mounted, request) = with_request(props).await;
    request.emit(Request::All { open: true, reason: Reason::Api });
    yew::scheduler::flush().await;
    assert_eq!(mounted.expanded(), [OPEN, false, OPEN]);
    let api = |index| Toggle { index, open: true, reason: Reason::Api };
    assert_eq!(*toggles.borrow(), [api(0), api(2)]);
}

#[wasm_bindgen_test]
async fn the_button_for_all_answers_follows_every_cause_of_a_change() {
    let mut props = three_questions();
    props.toggle_all = true;
    let (mounted, request) = with_request(props).await;
    let button = mounted.one("[data-part=toggle-all]");
    let visible_text = || mounted.texts("[data-part=toggle-all] > :not([hidden])");
    assert_eq!(visible_text(), ["Expand all"]);
    click(&button).await;
    assert_eq!(
        (mounted.expanded(), visible_text()),
        (vec![OPEN; 3], vec!["Collapse all".to_owned()])
    );
    mounted.click(1).await;
    assert_eq!(visible_text(), ["Expand all"]);
    request.emit(Request::One(Toggle { index: 1, open: true, reason: Reason::Find }));
    yew::scheduler::flush().await;
    assert_eq!(visible_text(), ["Collapse all"]);
    click(&button).await;
    assert_eq!(
        (mounted.expanded(), visible_text()),
        (vec![false; 3], vec!["Expand all".to_owned()])
    );
}

#[wasm_bindgen_test]
async fn an_open_item_has_the_reason_for_opening() {
    let (mounted, request) = with_request(three_questions()).await;
    mounted.click(0).await;
    request.emit(Request::One(Toggle { index: 2, open: true, reason: Reason::Hash }));
    yew::scheduler::flush().await;
    let opened_by = |id| attribute(&mounted.one(id), "data-open");
    assert_eq!((opened_by("#a"), opened_by("#c")), ("user".to_owned(), "hash".to_owned()));
}

#[wasm_bindgen_test]
async fn on_before_toggle_comes_before_the_dom_changes_and_on_toggle_after() {
    let mut props = three_questions();
    props.mode = Mode::Single;
    let order = Rc::new(RefCell::new(Vec::new()));
    let (before, after) = (Rc::clone(&order), Rc::clone(&order));
    let expanded = || {
        let document = gloo_utils::document();
        let open = document.query_selector("[aria-expanded=true]").unwrap();
        open.map_or_else(String::new, |open| open.id())
    };
    props.on_before_toggle = Callback::from(move |toggle| {
        before.borrow_mut().push(("before", toggle, expanded()));
        true
    });
    props.on_toggle =
        Callback::from(move |toggle| after.borrow_mut().push(("after", toggle, expanded())));
    let mounted = MountedAccordion::new(props).await;
    mounted.click(0).await;
    mounted.click(2).await;
    let (a, c) = ("a--question".to_owned(), "c--question".to_owned());
    assert_eq!(
        *order.borrow(),
        [
            ("before", user(0, true), String::new()),
            ("after", user(0, true), a.clone()),
            ("before", user(0, false), a.clone()),
            ("before", user(2, true), a),
            ("after", user(0, false), c.clone()),
            ("after", user(2, true), c),
        ]
    );
}

/// Mounts an accordion, and returns the callback that requests changes, too.
async fn with_request(mut props: AccordionProps) -> (MountedAccordion, Callback<Request>) {
    let (on_ready, requests) = recorder();
    props.on_ready = on_ready;
    let mounted = MountedAccordion::new(props).await;
    let request = requests.borrow()[0].clone();
    (mounted, request)
}

#[wasm_bindgen_test]
async fn a_script_can_request_one_answer_or_all() {
    let mut props = three_questions();
    let (on_toggle, toggles) = recorder();
    props.on_toggle = on_toggle;
    let (mounted, request) = with_request(props).await;
    let toggle = Toggle { index: 1, open: true, reason: Reason::Api };
    request.emit(Request::One(toggle));
    yew::scheduler::flush().await;
    assert_eq!(mounted.expanded(), [false, OPEN, false]);
    assert_eq!(toggles.borrow_mut().split_off(0), [toggle]);

    request.emit(Request::All { open: true, reason: Reason::All });
    yew::scheduler::flush().await;
    assert_eq!(mounted.expanded(), [OPEN; 3]);
    let all = |index| Toggle { index, open: true, reason: Reason::All };
    assert_eq!(*toggles.borrow(), [all(0), all(2)]);
}

#[wasm_bindgen_test]
async fn consecutive_requests_build_on_each_other() {
    let (mounted, request) = with_request(three_questions()).await;
    request.emit(Request::One(user(0, true)));
    request.emit(Request::One(user(2, true)));
    request.emit(Request::One(user(0, false)));
    yew::scheduler::flush().await;
    assert_eq!(mounted.expanded(), [false, false, OPEN]);
}

#[wasm_bindgen_test]
async fn a_request_without_a_change_calls_nothing() {
    let mut props = three_questions();
    let (on_toggle, toggles) = recorder();
    props.on_toggle = on_toggle;
    let (mounted, request) = with_request(props).await;
    let closed = serialize_content(&mounted.root);
    request.emit(Request::One(user(0, false)));
    request.emit(Request::One(user(9, true)));
    request.emit(Request::All { open: false, reason: Reason::Api });
    yew::scheduler::flush().await;
    assert_eq!(serialize_content(&mounted.root), closed);
    assert_eq!(*toggles.borrow(), []);
}

#[wasm_bindgen_test]
async fn on_before_toggle_can_request_another_change() {
    let mut props = three_questions();
    let request: Rc<RefCell<Callback<Request>>> = Rc::default();
    let (kept, used) = (Rc::clone(&request), Rc::clone(&request));
    props.on_ready = Callback::from(move |request| *kept.borrow_mut() = request);
    props.on_before_toggle = Callback::from(move |toggle: Toggle| {
        if toggle.index == 0 {
            used.borrow().emit(Request::One(user(1, true)));
        }
        true
    });
    let mounted = MountedAccordion::new(props).await;
    mounted.click(0).await;
    assert_eq!(mounted.expanded(), [OPEN, OPEN, false]);
}

#[wasm_bindgen_test]
async fn new_questions_begin_closed() {
    let mut mounted = MountedAccordion::new(three_questions()).await;
    mounted.click(0).await;
    mounted.update(three_questions()).await;
    assert_eq!(mounted.expanded(), [false; 3]);
    mounted.click(1).await;
    assert_eq!(mounted.expanded(), [false, OPEN, false]);
}

#[wasm_bindgen_test]
async fn the_same_questions_stay_open_when_another_property_changes() {
    let props = three_questions();
    let mut mounted = MountedAccordion::new(props.clone()).await;
    mounted.click(0).await;
    let (on_toggle, toggles) = recorder();
    mounted.update(AccordionProps { on_toggle, heading_level: 3, ..props }).await;
    assert_eq!(mounted.expanded(), [OPEN, false, false]);
    mounted.click(1).await;
    assert_eq!(*toggles.borrow(), [user(1, true)]);
}

#[wasm_bindgen_test]
async fn in_single_mode_one_answer_is_open_even_if_a_callback_opens_another() {
    let mut props = three_questions();
    props.mode = Mode::Single;
    let request: Rc<RefCell<Callback<Request>>> = Rc::default();
    let (kept, used) = (Rc::clone(&request), Rc::clone(&request));
    props.on_ready = Callback::from(move |request| *kept.borrow_mut() = request);
    props.on_before_toggle = Callback::from(move |toggle: Toggle| {
        if toggle.index == 1 && toggle.open {
            used.borrow().emit(Request::One(user(2, true)));
        }
        true
    });
    let mounted = MountedAccordion::new(props).await;
    mounted.click(0).await;
    mounted.click(1).await;
    assert_eq!(mounted.expanded(), [false, OPEN, false]);
}
