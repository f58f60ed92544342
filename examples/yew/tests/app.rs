//! The application in a real page, driven as a reader would.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used)]

use afterword_example_yew::App;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::{AppHandle, Renderer};

wasm_bindgen_test_configure!(run_in_browser);

/// The application on the page, until it is dropped.
struct Page {
    root: Element,
    app: Option<AppHandle<App>>,
}

impl Page {
    async fn open() -> Self {
        let document = web_sys::window().unwrap().document().unwrap();
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

    fn open_answers(&self) -> usize {
        self.texts("[data-part=question][aria-expanded=true]").len()
    }
}

impl Drop for Page {
    fn drop(&mut self) {
        self.app.take().into_iter().for_each(AppHandle::destroy);
        self.root.remove();
    }
}

#[wasm_bindgen_test]
async fn the_post_is_shown_with_takeaways_and_closed_questions() {
    let page = Page::open().await;
    assert_eq!(
        page.texts("h1, h2"),
        ["The First Loaf", "3 Key Takeaways", "Questions About the First Loaf"]
    );
    assert_eq!(page.texts("[data-part=card]").len(), 3);
    assert_eq!(page.texts("h3 > [data-part=question]").len(), 3);
    assert_eq!(page.open_answers(), 0);
}

#[wasm_bindgen_test]
async fn an_opened_answer_counts_once_as_read() {
    let page = Page::open().await;
    assert_eq!(page.texts("#progress"), ["0 of 3 answers read"]);
    for _ in 0..3 {
        page.click("#why-flat--question").await;
    }
    assert_eq!(page.texts("#progress"), ["1 of 3 answers read"]);
    assert_eq!(page.open_answers(), 1);
}

#[wasm_bindgen_test]
async fn a_button_of_the_application_opens_all_answers() {
    let page = Page::open().await;
    page.click("#open-all").await;
    assert_eq!(page.open_answers(), 3);
    assert_eq!(page.texts("#progress"), ["3 of 3 answers read"]);
}

#[wasm_bindgen_test]
async fn answers_stay_open_while_the_reader_wants_that() {
    let page = Page::open().await;
    page.click("#why-flat--question").await;
    page.click("#keep-open").await;
    page.click("#why-flat--question").await;
    assert_eq!(page.open_answers(), 1);
    page.click("#keep-open").await;
    page.click("#why-flat--question").await;
    assert_eq!(page.open_answers(), 0);
}
