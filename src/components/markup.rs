//! Markup as virtual DOM: the notation that the views are written in, and the functions behind it.

use std::rc::Rc;

use yew::virtual_dom::listeners::Listeners;
use yew::virtual_dom::{AttributeOrProperty, Attributes, VList, VNode, VTag, VText};
use yew::{AttrValue, NodeRef};

use super::names::{class, part};
use crate::post::heading_tag;

/// An element, its attributes and its children:
///
/// ```ignore
/// el!(div { class: class::PANEL, "data-part": part::PANEL, id: id, hidden?: hidden } [answer])
/// ```
///
/// The tag is a name, or an expression in parentheses. A name that isn't a Rust identifier is
/// quoted. The value of an attribute with a `?` is an `Option`: without a value, the attribute is
/// left out. The children are nodes, or one vector of them: `[..nodes]`. The braces may be left
/// out.
///
/// It expands to a call of [`element`] with an array of names and an array of values, a fraction of
/// the code that Yew's `html!` expands to.
macro_rules! el {
    (@tag ($tag:expr)) => { $tag };
    (@tag $tag:ident) => { stringify!($tag) };
    (@name $name:literal) => { $name };
    (@name $name:ident) => { stringify!($name) };
    (@value ? $value:expr) => { $value.map(Into::into) };
    (@value $value:expr) => { Some($value.into()) };
    (@children .. $children:expr) => { $children };
    (@children $($child:expr),*) => { vec![$($child),*] };
    ($tag:tt [$($children:tt)*]) => {
        $crate::components::markup::bare_element(
            $crate::components::el!(@tag $tag),
            $crate::components::el!(@children $($children)*),
        )
    };
    // The inner repetition is never filled: it only tells whether the `?` is there.
    ($tag:tt { $($name:tt $(? $($mark:ident)*)? : $value:expr),* $(,)? } [$($children:tt)*]) => {
        $crate::components::markup::element(
            $crate::components::el!(@tag $tag),
            &[$($crate::components::el!(@name $name)),*],
            [$($crate::components::el!(@value $(? $($mark)*)? $value)),*],
            $crate::components::el!(@children $($children)*),
        )
    };
}
pub(crate) use el;

/// Returns an element with the attributes `names` that have a value in `values`.
pub(crate) fn element<const N: usize>(
    tag: &'static str,
    names: &'static [&'static str; N],
    values: [Option<AttrValue>; N],
    children: Vec<VNode>,
) -> VNode {
    with_attributes(tag, names, Box::new(values), children)
}

/// Not generic over `N`, so it is compiled only once.
fn with_attributes(
    tag: &'static str,
    keys: &'static [&'static str],
    values: Box<[Option<AttrValue>]>,
    children: Vec<VNode>,
) -> VNode {
    let values =
        values.into_iter().map(|value| value.map(AttributeOrProperty::Attribute)).collect();
    new_element(tag, Attributes::Dynamic { keys, values }, children)
}

/// Returns an element without attributes.
pub(crate) fn bare_element(tag: &'static str, children: Vec<VNode>) -> VNode {
    new_element(tag, Attributes::default(), children)
}

/// Calls the function that `html!` expands to for elements other than inputs. `VTag::new` would
/// take along the code of inputs, and copy each tag to compare it with theirs.
fn new_element(tag: &'static str, attributes: Attributes, children: Vec<VNode>) -> VNode {
    let (node_ref, listeners) = (NodeRef::default(), Listeners::None);
    let children = VList::from(children).into();
    VTag::__new_other(tag.into(), node_ref, None, attributes, listeners, children).into()
}

/// Returns a text node. Yew's own conversion would take along the code that formats values of any
/// type.
pub(crate) fn text(value: impl Into<AttrValue>) -> VNode {
    VText::new(value).into()
}

/// Returns the label of a group, an element `tag`.
pub(crate) fn group_label(tag: &'static str, group: &Rc<str>) -> VNode {
    el!((tag) { class: class::GROUP, "data-part": part::GROUP } [text(Rc::clone(group))])
}

/// Returns the heading of a section, of the level 1 to 6.
pub(crate) fn section_heading(level: u8, title: &Rc<str>) -> VNode {
    let content = text(Rc::clone(title));
    el!((heading_tag(level)) { class: class::HEADING, "data-part": part::HEADING } [content])
}
