//! The sizes of an image: its addresses in several of them, and the room that it takes.

use std::num::NonZeroU32;
use std::rc::Rc;

use afterword::post::Srcset;

use super::READS_ARTICLES;
use super::tag::Tag;

/// The attributes of an image of HTML that are about its sizes. Markdown's own images have none.
#[derive(Clone, Debug, Default)]
pub(crate) struct ImageSizes {
    pub(crate) srcset: Option<Srcset>,
    pub(crate) sizes: Option<Rc<str>>,
    pub(crate) width: Option<NonZeroU32>,
    pub(crate) height: Option<NonZeroU32>,
}

impl ImageSizes {
    /// Reads the attributes of `img`. Pages that load images late have the addresses in
    /// `data-srcset`. A width or height in another unit than pixels is left out.
    ///
    /// Of an element of the page that shows the parts, the images themselves are shown, so their
    /// sizes aren't read.
    pub(super) fn from_tag(img: &Tag) -> Self {
        if !READS_ARTICLES {
            return Self::default();
        }
        let text = |name| img.attribute(name).map(join_words).filter(|text| !text.is_empty());
        let late = text("data-srcset");
        let srcset = text("srcset").filter(|set| late.is_none() || !set.starts_with("data:"));
        let length = |name| img.attribute(name)?.trim().parse().ok();
        Self {
            srcset: srcset.or(late).and_then(|set| Srcset::new(set.into())),
            sizes: text("sizes").map(Rc::from),
            width: length("width"),
            height: length("height"),
        }
    }
}

/// Returns the words of `text` with one space between them, however the author has indented them.
pub(super) fn join_words(text: &str) -> String {
    text.split_ascii_whitespace().collect::<Vec<_>>().join(" ")
}
