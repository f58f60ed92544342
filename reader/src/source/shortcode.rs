//! A shortcode: a call that a site generator expands, such as `{{< faq question="…" >}}`.

use std::ops::Range;

/// A shortcode and what it encloses.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Shortcode {
    pub(crate) name: String,
    /// Its values, with their names if they have one.
    pub(crate) arguments: Vec<(Option<String>, String)>,
    /// Where its tags and all between them are, in bytes.
    pub(crate) at: Range<usize>,
    /// Where that which it encloses is.
    pub(crate) content: Range<usize>,
}

impl Shortcode {
    pub(super) fn moved(&self, by: usize) -> Self {
        let moved = |range: &Range<usize>| range.start + by..range.end + by;
        Self { at: moved(&self.at), content: moved(&self.content), ..self.clone() }
    }

    /// The value of the first of these names that there is; else the first value without a name.
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
