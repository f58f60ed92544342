//! Parses the text of a post: into its front matter, and a tree of blocks with their byte ranges.
//!
//! [`markdown`] makes the tree. [`document`] holds it and converts parts of it to rich text. This
//! module must not know of questions and takeaways.

/// Whole articles are read, and not only the elements of pages, which have neither raw HTML nor
/// attributes with lists.
pub(crate) const READS_ARTICLES: bool = cfg!(feature = "articles");

mod document;
pub(crate) mod file;
mod footnotes;
pub(crate) mod format;
pub(crate) mod front_matter;
mod html;
mod image_sizes;
mod lines;
mod markdown;
mod mdx;
pub(crate) mod position;
mod rich_text;
mod tag;
mod tree;
mod value;

pub(crate) use document::Document;
pub(crate) use format::PostFormat;
pub use html::{ArticlePlace, Element, HtmlPage, Outline, TextRun, locate_article};
pub(crate) use html::{PageHead, read_page_head};
pub(crate) use markdown::{
    ContainerUse, parse_document, parse_element, parse_flow, parse_line, parse_page,
};
pub(crate) use tag::{Tag, TagRole};
pub(crate) use tree::{Attribute, Container, Heading, HtmlBlock, List, Literal, Node, Value};
