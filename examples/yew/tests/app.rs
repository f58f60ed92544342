//! The application in a real page, driven as a reader would.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used)]

use afterword_example_yew::App;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::wasm_bindgen::JsCast;
use web_sys::{Element, HtmlAnchorElement, HtmlElement};
use yew::{AppHandle, Renderer};

wasm_bindgen_test_configure!(run_in_browser);

/// The application on the page, until it is dropped.
struct Page {
    root: Element,
    app: Option<AppHandle<App>>,
}

impl Page {
    async fn open() -> Self {
        let document = gloo_utils::document();
        let root = document.create_element("main").unwrap();
        document.body().unwrap().append_child(&root).unwrap();
        let app = Renderer::<App>::with_root(root.clone()).render();
        yew::platform::time::sleep(std::time::Duration::ZERO).await;
        Self { root, app: Some(app) }
    }

    fn texts(&self, selector: &str) -> Vec<String> {
        let found = self.root.query_selector_all(selector).unwrap();
        (0..found.length()).map(|index| found.get(index).unwrap().text_content().unwrap()).collect()
    }

    async fn click(&self, selector: &str) {
        let element = self.root.query_selector(selector).unwrap().unwrap();
        element.unchecked_into::<HtmlElement>().click();
        yew::platform::time::sleep(std::time::Duration::ZERO).await;
    }

    fn open_questions(&self) -> Vec<String> {
        self.texts("[data-part=question][aria-expanded=true]")
    }
}

impl Drop for Page {
    fn drop(&mut self) {
        self.app.take().into_iter().for_each(AppHandle::destroy);
        self.root.remove();
    }
}

#[wasm_bindgen_test]
async fn the_post_is_shown_with_takeaways_and_questions_below_the_applications_own_heading() {
    let page = Page::open().await;
    assert_eq!(
        page.texts("h1, h2"),
        ["The First Loaf", "3 Key Takeaways", "Questions About the First Loaf"]
    );
    assert_eq!(page.texts("[data-part=card]").len(), 3);
    assert_eq!(page.texts("h3 > [data-part=question]").len(), 3);
}

#[wasm_bindgen_test]
async fn the_first_answer_is_open_from_the_start() {
    let page = Page::open().await;
    assert_eq!(page.open_questions(), ["Which flour should I buy?"]);
    assert_eq!(page.texts("#progress"), ["1 of 3 answers read"]);
}

#[wasm_bindgen_test]
async fn an_opened_answer_counts_once_as_read() {
    let page = Page::open().await;
    for _ in 0..3 {
        page.click("#why-flat--question").await;
    }
    assert_eq!(page.texts("#progress"), ["2 of 3 answers read"]);
    assert_eq!(page.open_questions().len(), 2);
}

#[wasm_bindgen_test]
async fn a_button_of_the_application_opens_the_next_unread_answer() {
    let page = Page::open().await;
    page.click("#how-to-keep--question").await;
    page.click("#open-unread").await;
    assert_eq!(page.open_questions().len(), 3);
    assert_eq!(page.texts("#progress"), ["3 of 3 answers read"]);
    assert_eq!(page.texts("#open-unread:disabled").len(), 1);
}

#[wasm_bindgen_test]
async fn a_button_with_the_posts_own_labels_opens_and_closes_all_answers() {
    let page = Page::open().await;
    let visible_text = || page.texts("[data-part=toggle-all] > :not([hidden])");
    assert_eq!(visible_text(), ["Open all answers"]);
    page.click("[data-part=toggle-all]").await;
    assert_eq!(page.open_questions().len(), 3);
    assert_eq!(visible_text(), ["Close all answers"]);
    page.click("[data-part=toggle-all]").await;
    assert_eq!(page.open_questions().len(), 0);
}

#[wasm_bindgen_test]
async fn one_answer_is_open_at_a_time_while_the_reader_wants_that() {
    let page = Page::open().await;
    page.click("#one-at-a-time").await;
    assert_eq!(page.texts("[data-part=toggle-all]").len(), 0);
    page.click("#why-flat--question").await;
    assert_eq!(page.open_questions(), ["Why is my loaf flat?"]);
    page.click("#open-unread").await;
    assert_eq!(page.open_questions(), ["How do I keep it?"]);
    page.click("#one-at-a-time").await;
    page.click("#why-flat--question").await;
    assert_eq!(page.open_questions(), ["Which flour should I buy?", "Why is my loaf flat?"]);
}

#[wasm_bindgen_test]
async fn answers_stay_open_while_the_reader_wants_that() {
    let page = Page::open().await;
    page.click("#keep-open").await;
    page.click("#which-flour--question").await;
    assert_eq!(page.open_questions().len(), 1);
    page.click("#keep-open").await;
    page.click("#which-flour--question").await;
    assert_eq!(page.open_questions().len(), 0);
}

#[wasm_bindgen_test]
async fn permalinks_lead_to_the_page_even_if_it_has_a_base() {
    let document = gloo_utils::document();
    let base = document.create_element("base").unwrap();
    base.set_attribute("href", "/elsewhere/").unwrap();
    document.head().unwrap().append_child(&base).unwrap();
    let page = Page::open().await;
    let permalink = page.root.query_selector("#why-flat--permalink").unwrap().unwrap();
    let address = permalink.unchecked_into::<HtmlAnchorElement>().href();
    base.remove();
    let location = gloo_utils::window().location();
    let (origin, path) = (location.origin().unwrap(), location.pathname().unwrap());
    assert_eq!(address, format!("{origin}{path}#why-flat"));
}
