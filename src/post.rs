//! The post data: what a blog post's FAQ and takeaways are, whoever made them and whoever shows them.
//!
//! [`Post::decode`] reads version 1 of the format from any JSON ([`Value`]) and keeps what is
//! good: a bad item is left out and named in a [`Diagnostic`]. What has been decoded is safe to show:
//! every address passed the allow-list ([`Href`], [`Src`]) and block content never sits inside inline
//! content. This module knows nothing of Yew and of the page.

mod decode;
mod diagnostic;
mod id;
#[cfg(feature = "json")]
mod json;
mod labels;
#[cfg(any(feature = "embed", feature = "static-html"))]
mod language;
mod mdast;
#[cfg(feature = "schema")]
mod schema;
mod text;
mod url;

use std::rc::Rc;

pub use decode::{Decoded, Decoding, MAX_DEPTH, MAX_ITEMS, Value, flatten};
pub use diagnostic::{Diagnostic, Diagnostics, Kind, Problem};
pub use id::{UniqueIds, slug};
#[cfg(feature = "embed")]
pub(crate) use id::{numbered, slug_until};
#[cfg(feature = "json")]
pub use json::NotJson;
pub use labels::Labels;
#[cfg(any(feature = "embed", feature = "static-html"))]
pub(crate) use language::is_right_to_left;
pub(crate) use mdast::heading_tag;
pub use mdast::{
    Align, Flow, ListItem, Phrasing, Table, TableCell, TableRow, is_blank, is_blank_flow,
    plain_text,
};
#[cfg(feature = "schema")]
pub use schema::json_schema;
pub use text::JsonText;
pub use url::{Href, Src, is_page_address};

/// The version of the format that this crate reads and writes.
pub const VERSION: u32 = 1;

/// A blog post's FAQ and takeaways.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "json", derive(serde::Serialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Post {
    /// The post's own address, absolute, `http` or `https`, without a fragment.
    #[cfg_attr(feature = "json", serde(skip_serializing_if = "Option::is_none"))]
    #[cfg_attr(feature = "schema", schemars(regex(pattern = r"^\s*[Hh][Tt][Tt][Pp][Ss]?://\S")))]
    pub url: Option<Rc<str>>,
    /// The language of the post, a BCP 47 tag such as `en` or `pt-BR`.
    #[cfg_attr(feature = "json", serde(skip_serializing_if = "Option::is_none"))]
    pub lang: Option<Rc<str>>,
    /// The post's title, plain text.
    #[cfg_attr(feature = "json", serde(skip_serializing_if = "Option::is_none"))]
    pub title: Option<Rc<str>>,
    /// The questions and answers; never without an item.
    #[cfg_attr(feature = "json", serde(skip_serializing_if = "Option::is_none"))]
    pub faq: Option<Rc<Faq>>,
    /// The key takeaways; never without an item.
    #[cfg_attr(feature = "json", serde(skip_serializing_if = "Option::is_none"))]
    pub takeaways: Option<Rc<Takeaways>>,
    /// The widget's own texts, where the post has other ones.
    #[cfg_attr(feature = "json", serde(skip_serializing_if = "Labels::is_empty"))]
    #[cfg_attr(feature = "schema", schemars(with = "Option<Labels>"))]
    pub labels: Labels,
}

/// The questions of a post, in the order in which they are shown.
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
    /// The DOM id that the question asks for: unique in its post, not empty, without white
    /// space and without characters that the fragment of an address would have to escape.
    #[cfg_attr(
        feature = "schema",
        schemars(
            with = "Option<String>",
            description = "The DOM id that the question asks for; made from the question if absent."
        )
    )]
    pub id: Rc<str>,
    /// The question, plain text, not blank.
    #[cfg_attr(feature = "schema", schemars(regex(pattern = r"\S")))]
    pub question: Rc<str>,
    /// The answer; its text is not blank.
    #[cfg_attr(feature = "json", serde(serialize_with = "json::answer"))]
    #[cfg_attr(feature = "schema", schemars(with = "schema::RichText"))]
    pub answer: Vec<Flow>,
}

/// The key takeaways of a post, in the order in which they are shown.
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

/// One takeaway; its text is not blank.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "json", derive(serde::Serialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "json", serde(transparent))]
pub struct Takeaway {
    /// What it says.
    #[cfg_attr(feature = "json", serde(serialize_with = "json::takeaway"))]
    #[cfg_attr(feature = "schema", schemars(with = "schema::RichText"))]
    pub text: Vec<Phrasing>,
}
