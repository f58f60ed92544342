//! Typographic quotes, dashes and dots, which Hugo and Jekyll make of plain ones.

/// Replaces typographic characters in `text` by the plain ones that stand for them.
pub(crate) fn undo_typography(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '“' | '”' => plain.push('"'),
            '‘' | '’' => plain.push('\''),
            '–' => plain.push_str("--"),
            '—' => plain.push_str("---"),
            '…' => plain.push_str("..."),
            '«' => plain.push_str("<<"),
            '»' => plain.push_str(">>"),
            c => plain.push(c),
        }
    }
    plain
}
