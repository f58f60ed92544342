//! The names of the markup: custom elements, classes, `data-part` names, and the selectors that
//! find elements by them.
//!
//! Stylesheets and scripts of pages rely on all of them, so they are spelled here and nowhere else
//! in Rust. The stylesheet (`styles/`) and the scripts (`src/embed/js/`) spell them, too.
#![cfg_attr(
    not(all(feature = "embed", feature = "static-html")),
    allow(dead_code, reason = "the page and the static HTML use different names")
)]

/// The custom elements that the loader defines.
pub(crate) mod tag {
    pub(crate) const FAQ: &str = "afterword-faq";
    pub(crate) const TAKEAWAYS: &str = "afterword-takeaways";
}

/// The classes, for stylesheets.
pub(crate) mod class {
    pub(crate) const ROOT: &str = "afterword";

    pub(crate) const FAQ: &str = "afterword-faq";
    pub(crate) const TAKEAWAYS: &str = "afterword-takeaways";
    pub(crate) const HEAD: &str = "afterword-head";
    pub(crate) const HEADING: &str = "afterword-heading";
    pub(crate) const TOGGLE_ALL: &str = "afterword-toggle-all";
    /// The place of the search field in static markup; the widget's has a script of its own.
    pub(crate) const FILTER: &str = "afterword-filter";
    pub(crate) const STATUS: &str = "afterword-status";

    pub(crate) const ITEMS: &str = "afterword-items";
    pub(crate) const GROUP: &str = "afterword-group";
    pub(crate) const ITEM: &str = "afterword-item";
    pub(crate) const QUESTION: &str = "afterword-question";
    pub(crate) const QUESTION_HEADING: &str = "afterword-question-heading";
    pub(crate) const QUESTION_TEXT: &str = "afterword-question-text";
    pub(crate) const CHEVRON: &str = "afterword-chevron";
    pub(crate) const PANEL: &str = "afterword-panel";
    pub(crate) const ANSWER: &str = "afterword-answer";
    pub(crate) const PERMALINK: &str = "afterword-permalink";
    pub(crate) const PERMALINK_TEXT: &str = "afterword-permalink-text";
    /// The element that has the item's id in static markup.
    pub(crate) const TARGET: &str = "afterword-target";

    pub(crate) const CARDS: &str = "afterword-cards";
    pub(crate) const CARD: &str = "afterword-card";
    pub(crate) const CARD_TEXT: &str = "afterword-card-text";

    /// Tables and blocks of code, which scroll sideways.
    pub(crate) const SCROLL: &str = "afterword-scroll";
}

/// The values of `data-part`, for scripts.
pub(crate) mod part {
    pub(crate) const FAQ: &str = "faq";
    pub(crate) const TAKEAWAYS: &str = "takeaways";
    pub(crate) const HEADING: &str = "heading";
    pub(crate) const TOGGLE_ALL: &str = "toggle-all";
    pub(crate) const GROUP: &str = "group";
    pub(crate) const ITEM: &str = "item";
    pub(crate) const QUESTION: &str = "question";
    pub(crate) const PANEL: &str = "panel";
    pub(crate) const ANSWER: &str = "answer";
    pub(crate) const PERMALINK: &str = "permalink";
    pub(crate) const CARD: &str = "card";
}

/// The selectors.
pub(crate) mod selector {
    /// The buttons that open and close answers.
    pub(crate) const BUTTON: &str = "[data-part=question],[data-part=toggle-all]";
}
