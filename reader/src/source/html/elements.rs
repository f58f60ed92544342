//! The elements of HTML, by what a browser shows of them.

use crate::letters::is_capital;

/// The elements that begin and end a line.
const BLOCKS: [&str; 52] = [
    "address",
    "article",
    "aside",
    "blockquote",
    "body",
    "caption",
    "center",
    "col",
    "colgroup",
    "dd",
    "details",
    "dialog",
    "dir",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hgroup",
    "hr",
    "html",
    "legend",
    "li",
    "main",
    "menu",
    "nav",
    "ol",
    "p",
    "pre",
    "search",
    "section",
    "summary",
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "tr",
    "ul",
    "listing",
    "xmp",
];
/// The elements without content and end tag.
const VOID: [&str; 14] = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source",
    "track", "wbr",
];
/// The elements whose content is no text of the page; a browser with scripts shows no `noscript`.
const HIDDEN: [&str; 18] = [
    "audio", "canvas", "datalist", "head", "iframe", "noembed", "noframes", "noscript", "object",
    "rp", "script", "select", "style", "svg", "template", "textarea", "title", "video",
];
/// The elements that show more than text, and `sup` and `sub`, which may change a number.
const KEPT: [&str; 16] = [
    "audio", "button", "canvas", "embed", "form", "iframe", "input", "math", "object", "script",
    "select", "sub", "sup", "svg", "textarea", "video",
];
/// The elements whose end tags may be left out at the end of their parent.
const IMPLIED_ENDS: [&str; 12] =
    ["body", "caption", "colgroup", "dd", "dt", "html", "li", "p", "tbody", "td", "tfoot", "th"];

/// Returns whether the element `name` begins and ends a line.
pub(in crate::source) fn is_block_element(name: &str) -> bool {
    BLOCKS.contains(&name)
}

/// Returns whether the element `name` has neither content nor an end tag.
pub(super) fn is_void(name: &str) -> bool {
    VOID.contains(&name)
}

/// Returns whether the content of the element `name` is no text of the page.
pub(super) fn is_hidden(name: &str) -> bool {
    HIDDEN.contains(&name)
}

/// Returns whether the tags of an element stay in the tree: it shows more than its text, or it is a
/// component. `name` is in lower case, and `written` as in the text.
pub(super) fn is_kept(name: &str, written: &str) -> bool {
    let is_component = name.contains('-')
        || (written.starts_with(is_capital) && written.contains(char::is_lowercase));
    KEPT.contains(&name) || is_component
}

/// Returns whether the end tag of the element `name` may be left out.
pub(super) fn has_implied_end(name: &str) -> bool {
    IMPLIED_ENDS.contains(&name) || matches!(name, "thead" | "tr")
}

/// Returns the elements that a start tag `name` ends, and those beyond which it ends none.
pub(super) fn ended_by_start(name: &str) -> (&'static [&'static str], &'static [&'static str]) {
    match name {
        "li" => (&["li"], &["ul", "ol", "menu", "dir", "table", "blockquote", "details"]),
        "dt" | "dd" => (&["dt", "dd"], &["dl", "table", "blockquote", "details"]),
        "td" | "th" => (&["td", "th", "caption"], &["tr", "table"]),
        "tr" => (&["tr", "caption", "colgroup"], &["tbody", "thead", "tfoot", "table"]),
        "thead" | "tbody" | "tfoot" => {
            (&["thead", "tbody", "tfoot", "caption", "colgroup"], &["table"])
        }
        _ => (&[], &[]),
    }
}
