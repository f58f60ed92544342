//! The microdata of a part: facts about its questions in the attributes of the boxes around them,
//! which the part would take away.

use std::ops::Range;

use afterword_reader::{Element, Outline};

use super::elements::elements_in;
use super::fault::Fault;

/// The attributes that say something about the words in their element.
const ATTRIBUTES: [&str; 3] = ["itemprop", "itemscope", "typeof"];

/// Returns a fault if the boxes in `region` have microdata that `markup`, which takes their place,
/// does not have.
pub(super) fn find_lost_microdata(
    outline: &Outline,
    region: &Range<usize>,
    markup: &str,
) -> Option<Fault> {
    let inside = outline.elements.get(elements_in(outline, region)).unwrap_or_default();
    let old: Vec<_> = inside.iter().filter_map(find_statement).collect();
    let first = old.first()?;
    let new = Outline::parse(markup).elements.iter().filter_map(find_statement).count();
    (new != old.len()).then(|| Fault::Microdata(first.clone()))
}

/// Returns the attribute of `element` that is microdata, as a start tag.
fn find_statement(element: &Element) -> Option<String> {
    let name = ATTRIBUTES.iter().find(|name| element.attribute(name).is_some())?;
    let value = element.attribute(name).filter(|value| !value.is_empty());
    let value = value.map(|value| format!("=\"{value}\"")).unwrap_or_default();
    Some(format!("`<{} {name}{value}>`", element.name))
}
