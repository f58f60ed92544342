//! The language of a part, and the direction of its text.

use super::dom::Element;
use crate::post::is_right_to_left;

/// Gives an element its language, and the direction of it, as far as `place`, where it will be, has not.
pub(super) fn set(element: &Element, lang: &str, place: &Element) {
    let around = place.closest("[lang]");
    let inherited = around.as_ref().filter(|around| {
        around.get_attribute("lang").is_some_and(|around| around.eq_ignore_ascii_case(lang))
    });
    if inherited.is_none() {
        element.set_attribute("lang", lang);
    }
    // Whoever says the language and the direction knows better.
    let directed = place.closest("[dir]");
    let (right_to_left, is_directed) = (is_right_to_left(lang), directed.is_some());
    let said = inherited.zip(directed).is_some_and(|(lang, dir)| lang.contains(Some(&dir)));
    if !said && (right_to_left || is_directed) {
        element.set_attribute("dir", if right_to_left { "rtl" } else { "ltr" });
    }
}
