//! A text of which bytes are replaced by as many others, so that every byte offset stays.

use std::ops::Range;

/// A text with replacements.
pub(super) struct PatchedText<'a> {
    original: &'a str,
    replacements: Vec<(Range<usize>, String)>,
}

impl<'a> PatchedText<'a> {
    pub(super) fn new(original: &'a str) -> Self {
        Self { original, replacements: Vec::new() }
    }

    /// Returns the text as it was.
    pub(super) fn original(&self) -> &'a str {
        self.original
    }

    /// Replaces the bytes of `span` by others, which must be as many.
    pub(super) fn replace(&mut self, span: &Range<usize>, bytes: String) {
        debug_assert_eq!(bytes.len(), span.len());
        self.replacements.push((span.clone(), bytes));
    }

    /// Replaces bytes by spaces; line endings stay.
    pub(super) fn blank_out(&mut self, span: &Range<usize>) {
        let hidden = self.original.get(span.clone()).unwrap_or_default();
        let blank = |byte| if matches!(byte, b'\n' | b'\r') { char::from(byte) } else { ' ' };
        self.replace(span, hidden.bytes().map(blank).collect());
    }

    /// Replaces bytes, at least two, by a blank line.
    pub(super) fn replace_by_blank_line(&mut self, span: &Range<usize>) {
        self.replace(span, format!("\n{}\n", " ".repeat(span.len().saturating_sub(2))));
    }

    /// Replaces the bytes of a line, at least three, by a thematic break, if there are more below a
    /// blank line.
    pub(super) fn replace_by_break(&mut self, span: &Range<usize>) {
        let start = if span.len() > 3 { "\n" } else { "" };
        let end = " ".repeat(span.len().saturating_sub(4));
        self.replace(span, format!("{start}___{end}"));
    }

    /// Replaces bytes, at least three, by the fence of a block of code.
    pub(super) fn replace_by_fence(&mut self, span: &Range<usize>) {
        self.replace(span, format!("```{}", " ".repeat(span.len().saturating_sub(3))));
    }

    /// Returns the text with all replacements; of two that overlap, with the first.
    pub(super) fn finish(mut self) -> String {
        self.replacements.sort_by_key(|(span, _)| span.start);
        let mut text = String::with_capacity(self.original.len());
        for (span, bytes) in &self.replacements {
            if span.start >= text.len() {
                text.push_str(self.original.get(text.len()..span.start).unwrap_or_default());
                text.push_str(bytes);
            }
        }
        text.push_str(self.original.get(text.len()..).unwrap_or_default());
        text
    }
}

#[cfg(test)]
mod tests {
    use super::PatchedText;

    #[test]
    fn every_offset_stays() {
        let mut text = PatchedText::new("aé\nb {{x}} c");
        text.replace_by_blank_line(&(6..11));
        text.blank_out(&(1..4));
        text.blank_out(&(7..8));
        assert_eq!(text.finish(), "a  \nb \n   \n c");
    }
}
