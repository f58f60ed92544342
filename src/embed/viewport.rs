//! Where things are on the reader's screen.

use super::dom::{Element, element_by_id, window};

/// How far below the top of the screen an element begins, in CSS pixels.
pub(super) fn top(element: &Element) -> f64 {
    element.get_bounding_client_rect().top()
}

/// Whether the reader of a page that has just come waits for what the fragment names: he has not scrolled,
/// or the browser has found an element with that id, and it is still in sight.
pub(super) fn waits_for(fragment: Option<String>) -> bool {
    let Some(fragment) = fragment else { return false };
    if window().scroll_y() == 0.0 {
        return true;
    }
    // The styles that have come since may have moved it a little.
    let seen = -99.0..window().inner_height();
    element_by_id(&fragment).is_some_and(|element| seen.contains(&top(&element)))
}
