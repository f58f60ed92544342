//! The tokenizer: it reads values from JSON text.

use std::rc::Rc;

use super::{Json, LAZY_LEVEL, MAX_LEVELS, Source};
use crate::concat::concat;

/// The largest number of names that are kept to be shared; only data for other programs has more.
const MAX_NAMES: usize = 64;

/// A position in JSON text.
pub(super) struct Reader<'a> {
    source: &'a Rc<Source>,
    /// The byte offset of the next byte.
    at: usize,
}

impl<'a> Reader<'a> {
    pub(super) fn new(source: &'a Rc<Source>, at: usize) -> Self {
        Self { source, at }
    }

    /// Returns the next byte; 0 at the end.
    fn byte(&self) -> u8 {
        self.source.text.as_bytes().get(self.at).copied().unwrap_or_default()
    }

    /// Skips white space, and returns the byte after it.
    fn token(&mut self) -> u8 {
        self.skip_until(|byte| !matches!(byte, b' ' | b'\n' | b'\r' | b'\t'));
        self.byte()
    }

    fn text(&self, start: usize, end: usize) -> &str {
        self.source.text.get(start..end).unwrap_or_default()
    }

    /// Reads the value that starts here, `level` deep.
    pub(super) fn value(&mut self, level: usize) -> Json {
        match self.token() {
            b'"' => Json::String(self.string()),
            b'{' | b'[' if level >= MAX_LEVELS => {
                self.skip_value();
                Json::Null
            }
            b'{' => self.object(level),
            b'[' => self.array(level),
            b't' => {
                self.at += 4;
                Json::Boolean(true)
            }
            b'f' => {
                self.at += 5;
                Json::Boolean(false)
            }
            b'-' | b'0'..=b'9' => self.number(),
            _ => {
                self.at += 4;
                Json::Null
            }
        }
    }

    fn object(&mut self, level: usize) -> Json {
        let mut fields = Vec::new();
        self.at += 1;
        while self.token() == b'"' {
            let name = self.string();
            self.token();
            self.at += 1;
            fields.push((self.shared_name(name), self.value(level + 1)));
            if self.token() != b',' {
                break;
            }
            self.at += 1;
        }
        self.at += 1;
        Json::Object(Rc::new(fields))
    }

    fn array(&mut self, level: usize) -> Json {
        let mut items = Vec::new();
        self.at += 1;
        while !matches!(self.token(), b']' | 0) {
            if level == LAZY_LEVEL {
                items.push(Json::Unread(Rc::clone(self.source), self.at));
                self.skip_value();
            } else {
                items.push(self.value(level + 1));
            }
            if self.token() != b',' {
                break;
            }
            self.at += 1;
        }
        self.at += 1;
        Json::Array(Rc::new(items))
    }

    /// Returns the shared allocation of a field's name.
    fn shared_name(&self, name: Rc<str>) -> Rc<str> {
        let mut names = self.source.names.borrow_mut();
        if let Some(known) = names.iter().find(|known| **known == name) {
            return Rc::clone(known);
        }
        if names.len() < MAX_NAMES {
            names.push(Rc::clone(&name));
        }
        name
    }

    /// Reads a string, from its opening quotation mark on.
    fn string(&mut self) -> Rc<str> {
        let mut unescaped = String::new();
        loop {
            self.at += 1;
            let start = self.at;
            self.skip_until(|byte| matches!(byte, b'"' | b'\\'));
            let piece = self.text(start, self.at);
            if self.byte() != b'\\' {
                let text = match unescaped.is_empty() {
                    true => piece.into(),
                    false => concat(&[&unescaped, piece]).into(),
                };
                self.at += 1;
                return text;
            }
            unescaped.push_str(piece);
            self.at += 1;
            unescaped.push(self.escape());
        }
    }

    /// Reads an escape, from behind its backslash on, up to its last character.
    fn escape(&mut self) -> char {
        match self.byte() {
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => self.unicode_escape(),
            // A quotation mark, a backslash or a slash.
            byte => char::from(byte),
        }
    }

    /// Reads the escape of a UTF-16 code unit, or of two if they are a surrogate pair. Half a pair
    /// becomes the replacement character.
    fn unicode_escape(&mut self) -> char {
        let unit = self.code_unit();
        let is_high = unit & 0xfc00 == 0xd800;
        if is_high && self.text(self.at + 1, self.at + 3) == "\\u" {
            let after_high = self.at;
            self.at += 2;
            let low = self.code_unit();
            if low & 0xfc00 == 0xdc00 {
                let code = 0x1_0000 + ((unit & 0x3ff) << 10) + (low & 0x3ff);
                return char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER);
            }
            self.at = after_high;
        }
        char::from_u32(unit).unwrap_or(char::REPLACEMENT_CHARACTER)
    }

    /// Reads the UTF-16 code unit of the four digits behind `u`, up to the last of them.
    fn code_unit(&mut self) -> u32 {
        let digits = self.text(self.at + 1, self.at + 5);
        let unit =
            digits.chars().fold(0, |unit, digit| unit * 16 + digit.to_digit(16).unwrap_or(0));
        self.at += 4;
        unit
    }

    /// Reads a number. One with more digits than `f64` can hold comes out close to its value: the
    /// format has only whole numbers.
    fn number(&mut self) -> Json {
        let is_negative = self.byte() == b'-';
        self.at += usize::from(is_negative);
        let (mut number, mut exponent) = (0.0, 0);
        let mut is_fraction = false;
        loop {
            match self.byte() {
                digit @ b'0'..=b'9' => {
                    number = number * 10.0 + f64::from(digit - b'0');
                    exponent -= i32::from(is_fraction);
                }
                b'.' => is_fraction = true,
                _ => break,
            }
            self.at += 1;
        }
        if matches!(self.byte(), b'e' | b'E') {
            exponent = exponent.saturating_add(self.exponent());
        }
        // The exponents of `f64` stay below 400; beyond are zero and infinity.
        for _ in 0..exponent.unsigned_abs().min(400) {
            number = if exponent < 0 { number / 10.0 } else { number * 10.0 };
        }
        Json::Number(if is_negative { -number } else { number })
    }

    /// Reads the exponent of a number, from its `e` on.
    fn exponent(&mut self) -> i32 {
        self.at += 1;
        let is_negative = self.byte() == b'-';
        self.at += usize::from(matches!(self.byte(), b'-' | b'+'));
        let mut exponent = 0_i32;
        while let digit @ b'0'..=b'9' = self.byte() {
            exponent = exponent.saturating_mul(10).saturating_add(i32::from(digit - b'0'));
            self.at += 1;
        }
        if is_negative { -exponent } else { exponent }
    }

    /// Skips a value of any depth, without recursion.
    fn skip_value(&mut self) {
        let mut depth = 0_usize;
        let (mut is_string, mut is_escape) = (false, false);
        self.skip_until(|&byte| {
            if is_escape {
                is_escape = false;
            } else if is_string {
                is_escape = byte == b'\\';
                is_string = byte != b'"';
            } else {
                match byte {
                    b'"' => is_string = true,
                    b'{' | b'[' => depth += 1,
                    b'}' | b']' if depth > 0 => depth -= 1,
                    b'}' | b']' | b',' => return depth == 0,
                    _ => {}
                }
            }
            false
        });
    }

    /// Skips bytes up to the first for which `is_end`, or up to the end of the text.
    fn skip_until(&mut self, is_end: impl FnMut(&u8) -> bool) {
        let rest = self.source.text.as_bytes().get(self.at..).unwrap_or_default();
        self.at += rest.iter().position(is_end).unwrap_or(rest.len());
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::super::{Kind, LazyJson, Value};

    fn read(text: &str) -> LazyJson {
        LazyJson::new(text.to_owned())
    }

    fn string(text: &str) -> String {
        read(text).string().unwrap().to_string()
    }

    #[test]
    fn strings_lose_their_escapes() {
        assert_eq!(string(r#""\"\\\/\b\f\n\r\t""#), "\"\\/\u{8}\u{c}\n\r\t");
        assert_eq!(string(r#""é\u00e9\uD83D\uDD25 \u732B""#), "éé🔥 猫");
    }

    #[test]
    fn half_a_character_is_marked() {
        assert_eq!(string(r#""a\ud83d""#), "a\u{fffd}");
        assert_eq!(string(r#""\udd25b""#), "\u{fffd}b");
        assert_eq!(string(r#""\ud83d\n""#), "\u{fffd}\n");
        assert_eq!(string(r#""\ud83d\u0061""#), "\u{fffd}a");
    }

    #[test]
    #[allow(clippy::float_cmp)]
    fn numbers_have_the_value_that_they_are_written_with() {
        for (text, number) in [
            ("0", 0.0),
            ("-12", -12.0),
            ("1.0", 1.0),
            ("10e-1", 1.0),
            ("0.3E+1", 3.0),
            ("4e2", 400.0),
        ] {
            assert_eq!(read(text).number(), Some(number), "{text}");
        }
        assert_eq!(read("1e999999999999").number(), Some(f64::INFINITY));
        assert_eq!(read("1e-999999999999").number(), Some(0.0));
    }

    #[test]
    fn values_nested_too_deep_are_skipped() {
        let deep = ["{\"a\": ", &"[".repeat(100_000), &"]".repeat(100_000), ", \"b\": 1}"].concat();
        let value = read(&deep);
        assert_eq!(value.field("a").unwrap().kind(), Kind::Array);
        assert_eq!(value.field("b").unwrap().number(), Some(1.0));
    }

    #[test]
    fn a_text_that_breaks_off_is_read_up_to_its_end() {
        let text = r#"{"a": [{"b": ["\u00e9\ud83d\udd25", -1.5e+3, true, false, null]}]}"#;
        for end in 0..text.len() {
            let value = read(text.get(..end).unwrap());
            if let Some(items) = value.field("a") {
                items.item(0);
            }
        }
    }
}
