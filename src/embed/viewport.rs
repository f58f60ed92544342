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

/// Whether the reader of a page that has just come waits for what the fragment names: he has not scrolled,
/// or the browser has found an element with that id, and it is still in sight.
pub(super) fn waits_for(fragment: Option<String>) -> bool {
    let Some((fragment, window)) = fragment.zip(web_sys::window()) else { return false };
    if window.scroll_y() == Ok(0.0) {
        return true;
    }
    let element = window.document().and_then(|document| document.get_element_by_id(&fragment));
    let height = window.inner_height().ok().and_then(|height| height.as_f64());
    // The styles that have come since may have moved it a little.
    element.zip(height).is_some_and(|(element, height)| (-99.0..height).contains(&top(&element)))
}
