//! Afterword turns the FAQ and the key takeaways that end a blog post into an accessible accordion,
//! a list of takeaway cards and a schema.org `FAQPage` block.
//!
//! The data goes one way:
//!
//! ```text
//! post.json ──decode──▶ Post ─┬─▶ components ─▶ DOM
//!                             ├─▶ json_ld ────▶ <script type="application/ld+json">
//!                             └─▶ static_html ▶ HTML that needs no script
//! ```
//!
//! - [`post`] is the data model, and decodes it from JSON.
//! - [`json_ld`] and [`components`] are two views of a post. Both are pure, and serve the browser
//!   and the command line alike.
//! - [`options`] are the attributes that set a part up.
//! - `embed`, with the feature of that name, mounts the parts into a page. It is the only module
//!   that touches the document.
//! - `static_html`, with the feature `static-html`, renders the parts as HTML, for native programs.
//!
//! A Yew application can use the components with a post of its own, as `examples/yew` does. It
//! turns the default features off, so that its WebAssembly doesn't have the exports of the embedded
//! widget.

pub mod components;
mod concat;
mod decimal;
#[cfg(feature = "embed")]
pub mod embed;
pub mod json_ld;
pub mod options;
pub mod post;
#[cfg(feature = "static-html")]
pub mod static_html;

/// The stylesheet of the parts, minified. A page with the components, or with static markup, needs
/// it once: in a `<style>` element, in an adopted stylesheet or as a file.
///
/// ```
/// assert!(afterword::STYLESHEET.contains(".afterword-answer"));
/// ```
pub const STYLESHEET: &str = include_str!(concat!(env!("OUT_DIR"), "/afterword.css"));
