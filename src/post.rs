//! The post data: the FAQ and the takeaways of a blog post.
//!
//! [`Post::decode`] decodes version 1 of the format from any JSON ([`Value`]). A bad item is left
//! out and named in a [`Diagnostic`]. A decoded post is safe to show: every address has passed the
//! allow-list ([`Href`], [`Src`], [`Srcset`]), and inline content never contains blocks. This
//! module knows neither Yew nor the page.

mod decode;
mod diagnostic;
mod id;
mod labels;
#[cfg(any(feature = "embed", feature = "static-html"))]
mod language;
mod lazy_json;
mod mdast;
#[cfg(feature = "json")]
mod native_json;
mod plain_text;
mod rel;
#[cfg(feature = "schema")]
mod schema;
mod text_table;
mod url;
mod value;

use std::rc::Rc;

#[cfg(feature = "embed")]
pub(crate) use decode::Decoding;
pub use decode::{Decoded, MAX_DEPTH, MAX_ITEMS};
pub use diagnostic::{Diagnostic, Diagnostics, Problem};
pub use id::{UniqueIds, slug};
pub use labels::Labels;
#[cfg(any(feature = "embed", feature = "static-html"))]
pub(crate) use language::is_right_to_left;
pub use lazy_json::LazyJson;
pub(crate) use mdast::heading_tag;
pub use mdast::{Align, Flow, Image, ListItem, Math, Phrasing, Table, TableCell, TableRow};
#[cfg(feature = "json")]
pub use native_json::{NotJson, without_byte_order_mark};
#[cfg(feature = "embed")]
pub(crate) use plain_text::push_flow_text;
pub use plain_text::{flatten_flow, is_blank, is_blank_flow, plain_text};
pub use rel::Rel;
#[cfg(feature = "schema")]
pub use schema::json_schema;
#[doc(hidden)]
pub use text_table::TextTable;
pub use url::{Href, Src, Srcset, is_page_address, is_valid_address};
pub use value::{Kind, Value};

/// The version of the format.
pub const VERSION: u32 = 1;

/// A blog post's FAQ and takeaways.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "json", derive(serde::Serialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Post {
    /// The post's own address, absolute, `http` or `https`, without a fragment.
    #[cfg_attr(feature = "json", serde(skip_serializing_if = "Option::is_none"))]
    #[cfg_attr(feature = "schema", schemars(regex(pattern = schema::page_address())))]
    pub url: Option<Rc<str>>,
    /// The language of the post, a BCP 47 tag such as `en` or `pt-BR`.
    #[cfg_attr(feature = "json", serde(skip_serializing_if = "Option::is_none"))]
    pub lang: Option<Rc<str>>,
    /// The post's title, plain text.
    #[cfg_attr(feature = "json", serde(skip_serializing_if = "Option::is_none"))]
    pub title: Option<Rc<str>>,
    /// The questions and answers; absent rather than without an item.
    #[cfg_attr(feature = "json", serde(skip_serializing_if = "Option::is_none"))]
    pub faq: Option<Rc<Faq>>,
    /// The key takeaways; absent rather than without an item.
    #[cfg_attr(feature = "json", serde(skip_serializing_if = "Option::is_none"))]
    pub takeaways: Option<Rc<Takeaways>>,
    /// The texts that replace the widget's own.
    #[cfg_attr(feature = "json", serde(skip_serializing_if = "Labels::is_empty"))]
    #[cfg_attr(feature = "schema", schemars(with = "Option<Labels>"))]
    pub labels: Labels,
}

/// The questions of a post, in the order of the page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "json", derive(serde::Serialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Faq {
    /// The section's heading, plain text.
    #[cfg_attr(feature = "json", serde(skip_serializing_if = "Option::is_none"))]
    pub heading: Option<Rc<str>>,
    /// The questions.
    #[cfg_attr(feature = "schema", schemars(length(min = 1, max = MAX_ITEMS)))]
    pub items: Vec<Rc<Question>>,
}

/// A question with its answer.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "json", derive(serde::Serialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Question {
    /// The requested DOM id: unique in its post, not empty, without white space and without
    /// characters that need an escape in the fragment of an address.
    #[cfg_attr(
        feature = "schema",
        schemars(
            with = "Option<String>",
            description = "The requested DOM id of the item; made from the question if absent."
        )
    )]
    pub id: Rc<str>,
    /// The sub-heading that the question stands under, plain text; the questions of a group stand
    /// together.
    #[cfg_attr(feature = "json", serde(skip_serializing_if = "Option::is_none"))]
    pub group: Option<Rc<str>>,
    /// The question, the content of one line without links; its text is not blank.
    #[cfg_attr(feature = "json", serde(serialize_with = "native_json::serialize_line"))]
    #[cfg_attr(feature = "schema", schemars(with = "schema::RichText"))]
    pub question: Vec<Phrasing>,
    /// The answer; its text is not blank.
    #[cfg_attr(feature = "json", serde(serialize_with = "native_json::serialize_answer"))]
    #[cfg_attr(feature = "schema", schemars(with = "schema::RichText"))]
    pub answer: Vec<Flow>,
}

impl Question {
    /// Returns the question as plain text.
    #[must_use]
    pub fn name(&self) -> String {
        plain_text(&self.question)
    }
}

/// The key takeaways of a post, in the order of the page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "json", derive(serde::Serialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Takeaways {
    /// The section's heading, plain text.
    #[cfg_attr(feature = "json", serde(skip_serializing_if = "Option::is_none"))]
    pub heading: Option<Rc<str>>,
    /// The takeaways.
    #[cfg_attr(feature = "schema", schemars(length(min = 1, max = MAX_ITEMS)))]
    pub items: Vec<Rc<Takeaway>>,
}

/// A takeaway; its text is not blank.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Takeaway {
    /// The label of the list that the takeaway stands in, plain text.
    pub group: Option<Rc<str>>,
    /// The text.
    pub text: Vec<Phrasing>,
}
