//! Reads a post: finds its questions with their answers, and its key takeaways.
//!
//! ```text
//! post.md ─source─▶ front matter, Document ─find─▶ FAQ, takeaways ─▶ Article { post, remarks, … }
//! ```
//!
//! - `source` parses the text into a tree of blocks, each with its byte range in the text.
//! - `find` looks for the parts of the post in that tree. It must not know the syntax of the text.
//! - [`read_article`] runs both, and makes relative links absolute.
//! - [`check_article`] finds faults that readers of the page would notice.
//!
//! The crate is pure: its input is text, its output are data and [`Finding`]s. It opens no file,
//! prints nothing and starts no thread, so it serves a command and a web page alike; lints and a
//! build for WebAssembly guard that. The model of a post, and its JSON, are in [`afterword::post`].

// The other code is compiled, but not called, and no part of a WebAssembly file.
#![cfg_attr(not(feature = "articles"), allow(dead_code, unreachable_pub))]

mod article;
mod check;
mod find;
mod finding;
mod letters;
mod line;
mod source;

pub use article::{Article, Context, PageFinder, read_element};
#[cfg(feature = "articles")]
pub use article::{read_article, read_linked_article, read_page};
pub use check::{
    BlockedAddress, KnownQuestions, check_article, explain_duplicate_question,
    explain_missing_parts, judge_image, judge_link,
};
pub use find::{Decision, Place, Places, Remark};
pub use finding::{Finding, Severity};
pub use source::file::{POST_EXTENSIONS, is_post};
pub use source::format::PostFormat;
pub use source::front_matter::{FrontMatterError, has_front_matter};
pub use source::position::{LineStarts, locate_json_error};
pub use source::{ArticlePlace, Element, HtmlPage, Outline, TextRun, locate_article};
