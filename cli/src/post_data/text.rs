//! The JSON of a source, and the copy of it that the parser with spans can read.
//!
//! That parser refuses half a surrogate pair and deep nesting; `JSON.parse` and the decoder don't.
//! The copy has something else in their place, at the same byte offsets.

use std::ops::Range;

use afterword::post::without_byte_order_mark;

use crate::source::Source;

/// The largest depth of nested values in the copy: the decoder's, and half of the parser's.
const MAX_LEVELS: usize = 256;
/// The length of an escape such as `\ud83d`.
const ESCAPE_LENGTH: usize = 6;

/// The text of post data.
pub(crate) struct DataText<'a> {
    pub(super) source: &'a Source,
    /// The JSON: the source without a byte order mark.
    pub(super) json: &'a str,
    /// The JSON for the parser with spans.
    pub(super) masked: String,
}

impl<'a> DataText<'a> {
    /// Returns the text of the post data in `source`.
    pub(crate) fn new(source: &'a Source) -> Self {
        let json = without_byte_order_mark(&source.text);
        Self { source, json, masked: Mask::new(json).finish() }
    }

    /// Returns the byte offset of the JSON in the source.
    pub(super) fn json_start(&self) -> usize {
        self.source.text.len() - self.json.len()
    }
}

/// The copy while it is made.
struct Mask {
    bytes: Vec<u8>,
    /// The byte offset of the next byte.
    at: usize,
    depth: usize,
    /// The byte offset of the value that is nested too deep.
    deep_start: usize,
}

impl Mask {
    fn new(json: &str) -> Self {
        Self { bytes: json.as_bytes().to_vec(), at: 0, depth: 0, deep_start: 0 }
    }

    fn finish(mut self) -> String {
        while let Some(byte) = self.byte(0) {
            match byte {
                b'"' => self.mask_string(),
                b'[' | b'{' => self.open(),
                b']' | b'}' => self.close(),
                _ => {}
            }
            self.at += 1;
        }
        String::from_utf8(self.bytes).unwrap_or_default()
    }

    /// Returns the byte `distance` behind the next one.
    fn byte(&self, distance: usize) -> Option<u8> {
        self.bytes.get(self.at + distance).copied()
    }

    fn open(&mut self) {
        if self.depth == MAX_LEVELS {
            self.deep_start = self.at;
        }
        self.depth += 1;
    }

    fn close(&mut self) {
        self.depth = self.depth.saturating_sub(1);
        if self.depth == MAX_LEVELS {
            self.fill(self.deep_start..self.at + 1, b" ");
            self.fill(self.deep_start..self.deep_start + 1, b"0");
        }
    }

    /// Masks the string that begins here, and stops at its last quotation mark.
    fn mask_string(&mut self) {
        self.at += 1;
        while let Some(byte) = self.byte(0).filter(|byte| *byte != b'"') {
            self.at += match byte {
                b'\\' => self.mask_escape(),
                _ => 1,
            };
        }
    }

    /// Masks the escape that begins here, and returns the length of its character.
    fn mask_escape(&mut self) -> usize {
        match (self.code_unit(0), self.code_unit(ESCAPE_LENGTH)) {
            (Some(0xd800..=0xdbff), Some(0xdc00..=0xdfff)) => 2 * ESCAPE_LENGTH,
            (Some(0xd800..=0xdfff), _) => {
                self.fill(self.at..self.at + ESCAPE_LENGTH, br"\ufffd");
                ESCAPE_LENGTH
            }
            _ => 2,
        }
    }

    /// Returns the code unit of the escape `distance` behind the next byte.
    fn code_unit(&self, distance: usize) -> Option<u16> {
        let start = self.at + distance;
        let escape = str::from_utf8(self.bytes.get(start..start + ESCAPE_LENGTH)?).ok()?;
        u16::from_str_radix(escape.strip_prefix("\\u")?, 16).ok()
    }

    /// Overwrites bytes with `pattern`, over and over.
    fn fill(&mut self, range: Range<usize>, pattern: &[u8]) {
        let bytes = self.bytes.get_mut(range).unwrap_or_default();
        for (byte, new) in bytes.iter_mut().zip(pattern.iter().cycle()) {
            *byte = *new;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mask(json: &str) -> String {
        Mask::new(json).finish()
    }

    #[test]
    fn half_a_surrogate_pair_is_replaced() {
        assert_eq!(
            mask(r#"["\ud83d", "\udd25\ud83d\u0061"]"#),
            r#"["\ufffd", "\ufffd\ufffd\u0061"]"#
        );
        for same in [r#"["\ud83d\udd25", "\\ud83d", "\u00e9", "\"[{"]"#, r#""\ud8"#, "\"\\"] {
            assert_eq!(mask(same), same);
        }
    }

    #[test]
    fn what_is_nested_too_deep_becomes_a_number() {
        let nest = |depth| "[".repeat(depth) + &"]".repeat(depth);
        assert_eq!(mask(&nest(MAX_LEVELS)), nest(MAX_LEVELS));
        let deep = mask(&nest(100_000));
        assert_eq!(deep.len(), 200_000);
        assert_eq!(deep.replace(' ', ""), nest(MAX_LEVELS).replace("[]", "[0]"));
    }
}
