//! Reads a post, and finds its questions, answers and key takeaways.
//!
//! ```text
//! post.md ─source─▶ front matter, Document ─find─▶ FAQ, takeaways ─▶ Article { post, remarks, … }
//! ```
//!
//! - `source` turns text into a tree of blocks, each with its byte range in the text.
//! - `find` looks for the parts of a post in that tree. It doesn't know which syntax the text has.
//! - [`read_article`] runs both, and makes relative links absolute.
//! - [`check_article`] finds the places that readers of the page would not see as written.
//!
//! The crate is pure: text goes in, data and [`Finding`]s come out. It opens no file, prints
//! nothing and starts no thread, so that it serves a command and a page alike. The model of a post,
//! and its JSON, are [`afterword::post`].

mod article;
mod check;
mod find;
mod finding;
mod line;
mod source;

pub use article::{Article, Context, PostPages, read_article, read_article_among};
pub use check::{IMAGES, LINKS, check_article};
pub use find::{Decision, Place, Places, Remark};
pub use finding::{Finding, Severity};
pub use source::file::is_post;
pub use source::front_matter::Error as FrontMatterError;
pub use source::position::locate_json_error;
