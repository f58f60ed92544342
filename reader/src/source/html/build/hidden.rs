//! Elements without text of the author: `<script>` and the like, and those that generators add, as
//! are links of headings to themselves, numbers of lines, buttons that copy code, words for screen
//! readers, and the second copy of a formula.

use super::{Builder, is_heading_name};
use crate::source::html::elements::{
    ended_by_start, has_implied_end, is_block_element, is_hidden, is_void,
};
use crate::source::tag::Tag;

/// The classes of elements that only screen readers read.
const SCREEN_READER_CLASSES: [&str; 5] =
    ["screen-reader-only", "screen-reader-text", "sr-only", "visually-hidden", "visuallyhidden"];
/// The classes of the numbers of lines, within code.
const NUMBER_CLASSES: [&str; 7] =
    ["gutter", "line-number", "lineno", "linenos", "ln", "lnt", "rouge-gutter"];
/// The classes of the elements around these numbers, which stand beside code.
const NUMBER_BOX_CLASSES: [&str; 8] = [
    "blob-num",
    "gutter",
    "hljs-ln-numbers",
    "line-numbers-rows",
    "line-numbers-wrapper",
    "lineno",
    "linenodiv",
    "linenos",
];

/// An open element whose content is hidden.
pub(super) struct HiddenElement {
    name: String,
    /// The number of open elements of that name.
    depth: usize,
    /// The number of open blocks in it that have other names.
    block_depth: usize,
}

impl HiddenElement {
    pub(super) fn new(name: &str) -> Self {
        Self { name: name.to_owned(), depth: 1, block_depth: 0 }
    }

    /// Reads a tag inside of the element; returns whether the tag is part of it.
    fn reads(&mut self, tag: &Tag, name: &str) -> bool {
        if self.name == "head" {
            return name != "body";
        }
        if is_hidden(&self.name) || !is_block_element(name) || is_void(name) {
            return true;
        }
        if self.block_depth == 0 && self.ends_before(tag, name) {
            return false;
        }
        if !has_implied_end(name) && name != self.name {
            self.block_depth = match tag.is_end() {
                true => self.block_depth.saturating_sub(1),
                false => self.block_depth + 1,
            };
        }
        true
    }

    /// Returns whether `tag`, of a block, ends an element whose own end tag is missing: it ends the
    /// block around it, or begins one that can't be in it.
    fn ends_before(&self, tag: &Tag, name: &str) -> bool {
        let is_in_line = !is_block_element(&self.name);
        if tag.is_end() {
            let ends_row = matches!(name, "tr" | "tbody" | "thead" | "tfoot");
            return is_in_line || ends_row || !has_implied_end(name);
        }
        (is_in_line && (has_implied_end(name) || is_heading_name(name)))
            || ended_by_start(name).0.contains(&&*self.name)
    }
}

impl Builder {
    /// Follows an element whose content is hidden; returns whether `tag` stands in it or ends it.
    pub(super) fn skips_tag(&mut self, tag: &Tag, name: &str) -> bool {
        let Some(hidden) = &mut self.hidden else { return false };
        if hidden.name == name && tag.is_end() {
            hidden.depth -= 1;
            if hidden.depth == 0 {
                self.hidden = None;
            }
        } else if !hidden.reads(tag, name) {
            self.hidden = None;
            return false;
        } else if hidden.name == name && !is_void(name) {
            hidden.depth += 1;
        }
        true
    }

    /// Returns whether the element that `tag` starts is no text of the author.
    pub(super) fn is_decoration(&self, tag: &Tag, name: &str) -> bool {
        let is_block = is_block_element(name);
        let is_aria_hidden = tag.attribute("aria-hidden") == Some("true");
        (is_aria_hidden && (!is_block || self.is_in_control() || self.is_in_code()))
            || (!is_block && tag.has_class(&SCREEN_READER_CLASSES))
            || (name == "a" && self.leads_to_heading(tag))
            || self.is_around_code(tag, name)
    }

    /// Returns whether a link leads to the heading right before it.
    fn leads_to_heading(&self, link: &Tag) -> bool {
        let target = link.attribute("href").and_then(|href| href.strip_prefix('#'));
        let is_after = self.line_span.is_none() && !self.is_in_control();
        is_after && target.is_some() && target == self.last_heading_id.as_deref()
    }

    /// Returns whether an element is what highlighters put beside code: numbers of lines, the name
    /// of the language, a button that copies it.
    fn is_around_code(&self, tag: &Tag, name: &str) -> bool {
        if self.is_in_code() {
            let style = tag.attribute("style").unwrap_or_default().replace(' ', "");
            return tag.has_class(&NUMBER_CLASSES) || style.contains("user-select:none");
        }
        let is_in_box = || self.open.iter().rev().take(3).any(|open| open.lang.is_some());
        match name {
            "td" => tag.has_class(&NUMBER_BOX_CLASSES),
            "div" | "pre" | "span" => {
                let is_number = tag.has_class(&NUMBER_BOX_CLASSES) && !tag.has_class(&["gutter"]);
                is_number || (name == "span" && tag.has_class(&["lang"]) && is_in_box())
            }
            "button" => {
                let class = tag.attribute("class").unwrap_or_default();
                class.contains("copy") || class.contains("clipboard")
            }
            "clipboard-copy" => true,
            _ => false,
        }
    }
}
