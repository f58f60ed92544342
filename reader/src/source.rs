//! Parses the text of a post: into its front matter, and a tree of blocks with their byte ranges.
//!
//! [`markdown`] makes the tree. [`document`] holds it and converts parts of it to rich text. This
//! module must not know of questions and takeaways.

mod document;
pub(crate) mod file;
mod footnotes;
pub(crate) mod front_matter;
mod html;
mod markdown;
pub(crate) mod position;
mod rich_text;
mod shortcode;
mod tag;
mod tree;

pub(crate) use document::Document;
pub(crate) use html::find_start_tag_names;
pub(crate) use markdown::{parse_flow, parse_line, parse_markdown};
pub(crate) use shortcode::Shortcode;
pub(crate) use tag::{Tag, TagRole};
pub(crate) use tree::{Heading, HtmlBlock, List, Node};
