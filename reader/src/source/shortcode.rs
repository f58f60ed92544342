//! A shortcode: a call that a site generator expands, such as `{{< faq question="…" >}}`.

use std::ops::Range;

/// A shortcode with its content.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Shortcode {
    pub(crate) name: String,
    /// The values, each with its name if it has one.
    pub(crate) arguments: Vec<(Option<String>, String)>,
    /// The byte range of both tags and the content.
    pub(crate) span: Range<usize>,
    /// The byte range of the content.
    pub(crate) content: Range<usize>,
}

impl Shortcode {
    /// Returns the shortcode with its spans moved by `offset` bytes.
    pub(super) fn moved(&self, offset: usize) -> Self {
        let moved = |range: &Range<usize>| range.start + offset..range.end + offset;
        Self { span: moved(&self.span), content: moved(&self.content), ..self.clone() }
    }

    /// Returns the argument with the first of `names` that is set, or else the first one without a
    /// name.
    pub(crate) fn argument(&self, names: &[&str]) -> Option<&str> {
        let mut arguments = self.arguments.iter();
        let named = names.iter().find_map(|wanted| {
            let mut arguments = self.arguments.iter();
            arguments.find(|(name, _)| name.as_deref() == Some(*wanted))
        });
        let found = named.or_else(|| arguments.find(|(name, _)| name.is_none()));
        found.map(|(_, value)| &**value)
    }
}
