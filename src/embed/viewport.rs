//! Where things are on the reader's screen.

use web_sys::{Element, ScrollBehavior, ScrollToOptions};

/// How far below the top of the screen an element begins, in CSS pixels.
pub(super) fn top(element: &Element) -> f64 {
    element.get_bounding_client_rect().top()
}

/// Scrolls by this much, at once, whatever the page says about smooth scrolling.
pub(super) fn scroll_by(distance: f64) {
    let options = ScrollToOptions::new();
    options.set_top(distance);
    options.set_behavior(ScrollBehavior::Instant);
    if distance != 0.0
        && let Some(window) = web_sys::window()
    {
        window.scroll_by_with_scroll_to_options(&options);
    }
}

/// Brings an item into view, below what the stylesheet's `scroll-margin` leaves room for.
///
/// At the page's first address the browser did not find the item, so it has not gone there; unless the
/// reader has scrolled since, or the browser has brought back where he was.
pub(super) fn bring(item: &Element, at_first: bool) {
    let scrolled = web_sys::window().and_then(|window| window.scroll_y().ok());
    if !at_first || scrolled == Some(0.0) {
        item.scroll_into_view();
    }
}
