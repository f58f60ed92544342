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
//! - [`post`] is the data: what a post is, and how it is read from JSON.
//! - [`json_ld`] and [`components`] are two views of it. Both are pure, and serve browser and
//!   command line alike.
//! - [`options`] are the attributes that set a part up.
//! - `embed` mounts the parts into a page. It is the only module that touches the document, and it
//!   is there with the feature `embed`.
//! - `static_html` renders the parts as HTML, for native programs. It is there with the feature
//!   `static-html`.
//!
//! A Yew application can use the components with a post of its own; it turns the default features
//! off, so that its WebAssembly doesn't get the exports of the embedded widget.

pub mod components;
mod decimal;
#[cfg(feature = "embed")]
pub mod embed;
pub mod json_ld;
pub mod options;
pub mod post;
#[cfg(feature = "static-html")]
pub mod static_html;
