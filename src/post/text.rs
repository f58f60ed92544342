//! JSON text read in place, for the browser: a value crosses over to WebAssembly as one text, and not piece by piece.
//!
//! Whoever has the text has had it parsed (`JSON.parse`), and says what is wrong with one that is no JSON. So this
//! reader is small: it reads any JSON as it is meant, and of anything else some value.

use std::cell::RefCell;
use std::rc::Rc;

use super::{Kind, Value};

/// How deep values may be nested to be read; what is deeper is `null`. Nodes that are too deep for a post
/// ([`super::MAX_DEPTH`]) are still found to be so.
const MAX_LEVELS: usize = 64 * 4;
/// Items of arrays at this level are read when they are asked for: those of a post's parts.
const LATER_LEVEL: usize = 2;
/// Names of fields that are kept; there are more only in data that is not meant for the widget.
const MAX_NAMES: usize = 64;

/// A value in JSON text. A clone is the same value.
#[derive(Clone, Debug)]
pub struct JsonText(Json);

#[derive(Clone, Debug)]
enum Json {
    Null,
    Boolean(bool),
    Number(f64),
    String(Rc<str>),
    Array(Rc<Vec<Json>>),
    Object(Rc<Vec<(Rc<str>, Json)>>),
    /// What begins here, and has not been read yet.
    Later(Rc<Source>, usize),
}

#[derive(Debug)]
struct Source {
    text: String,
    /// Most fields have one of few names.
    names: RefCell<Vec<Rc<str>>>,
}

impl JsonText {
    /// Reads a text that is known to be JSON.
    #[must_use]
    pub fn new(text: String) -> Self {
        let source = Rc::new(Source { text, names: RefCell::default() });
        Self(Reader { source: &source, at: 0 }.value(0))
    }
}

impl Value for JsonText {
    fn kind(&self) -> Kind {
        match self.0 {
            Json::Null | Json::Later(..) => Kind::Null,
            Json::Boolean(_) => Kind::Boolean,
            Json::Number(_) => Kind::Number,
            Json::String(_) => Kind::String,
            Json::Array(_) => Kind::Array,
            Json::Object(_) => Kind::Object,
        }
    }

    fn string(&self) -> Option<Rc<str>> {
        match &self.0 {
            Json::String(text) => Some(Rc::clone(text)),
            _ => None,
        }
    }

    fn number(&self) -> Option<f64> {
        match self.0 {
            Json::Number(number) => Some(number),
            _ => None,
        }
    }

    fn boolean(&self) -> Option<bool> {
        match self.0 {
            Json::Boolean(is_so) => Some(is_so),
            _ => None,
        }
    }

    fn field(&self, name: &str) -> Option<Self> {
        let Json::Object(fields) = &self.0 else { return None };
        // Of two with the same name, the last one counts.
        let (_, value) = fields.iter().rev().find(|(known, _)| **known == *name)?;
        Some(Self(value.clone()))
    }

    fn len(&self) -> usize {
        match &self.0 {
            Json::Array(items) => items.len(),
            _ => 0,
        }
    }

    fn item(&self, index: usize) -> Option<Self> {
        let Json::Array(items) = &self.0 else { return None };
        Some(Self(match items.get(index)? {
            Json::Later(source, at) => Reader { source, at: *at }.value(LATER_LEVEL + 1),
            read => read.clone(),
        }))
    }
}

/// Where in a text a value is read.
struct Reader<'a> {
    source: &'a Rc<Source>,
    at: usize,
}

impl Reader<'_> {
    /// The byte that is next; 0 at the end.
    fn byte(&self) -> u8 {
        self.source.text.as_bytes().get(self.at).copied().unwrap_or_default()
    }

    /// The byte that is next, behind white space.
    fn solid(&mut self) -> u8 {
        self.pass(|byte| !matches!(byte, b' ' | b'\n' | b'\r' | b'\t'));
        self.byte()
    }

    /// The text from here to there.
    fn text(&self, from: usize, to: usize) -> &str {
        self.source.text.get(from..to).unwrap_or_default()
    }

    fn value(&mut self, level: usize) -> Json {
        match self.solid() {
            b'"' => Json::String(self.string()),
            b'{' | b'[' if level >= MAX_LEVELS => {
                self.skip();
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
        while self.solid() == b'"' {
            let name = self.string();
            self.solid();
            self.at += 1;
            fields.push((self.named(name), self.value(level + 1)));
            if self.solid() != b',' {
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
        while !matches!(self.solid(), b']' | 0) {
            if level == LATER_LEVEL {
                items.push(Json::Later(Rc::clone(self.source), self.at));
                self.skip();
            } else {
                items.push(self.value(level + 1));
            }
            if self.solid() != b',' {
                break;
            }
            self.at += 1;
        }
        self.at += 1;
        Json::Array(Rc::new(items))
    }

    /// The name of a field, as it is known already.
    fn named(&self, name: Rc<str>) -> Rc<str> {
        let mut names = self.source.names.borrow_mut();
        if let Some(known) = names.iter().find(|known| **known == name) {
            return Rc::clone(known);
        }
        if names.len() < MAX_NAMES {
            names.push(Rc::clone(&name));
        }
        name
    }

    /// A string, from its quotation mark on.
    fn string(&mut self) -> Rc<str> {
        let mut unescaped = String::new();
        loop {
            self.at += 1;
            let from = self.at;
            self.pass(|byte| matches!(byte, b'"' | b'\\'));
            let piece = self.text(from, self.at);
            if self.byte() != b'\\' {
                let text = match unescaped.is_empty() {
                    true => piece.into(),
                    false => [&unescaped, piece].concat().into(),
                };
                self.at += 1;
                return text;
            }
            unescaped.push_str(piece);
            self.at += 1;
            unescaped.push(self.escaped());
        }
    }

    /// What an escape stands for, from behind its backslash to its last character.
    fn escaped(&mut self) -> char {
        match self.byte() {
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => {
                let unit = self.unit();
                // What is outside of the first plane has two; the half of a character is none.
                let is_high = unit & 0xfc00 == 0xd800;
                if is_high && self.text(self.at + 1, self.at + 3) == "\\u" {
                    let behind_high = self.at;
                    self.at += 2;
                    let low = self.unit();
                    if low & 0xfc00 == 0xdc00 {
                        let code = 0x1_0000 + ((unit & 0x3ff) << 10) + (low & 0x3ff);
                        return char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER);
                    }
                    self.at = behind_high;
                }
                char::from_u32(unit).unwrap_or(char::REPLACEMENT_CHARACTER)
            }
            // A quotation mark, a backslash or a slash.
            byte => char::from(byte),
        }
    }

    /// The four digits behind `u`; the reader is at the last of them then.
    fn unit(&mut self) -> u32 {
        let digits = self.text(self.at + 1, self.at + 5);
        let unit =
            digits.chars().fold(0, |unit, digit| unit * 16 + digit.to_digit(16).unwrap_or(0));
        self.at += 4;
        unit
    }

    /// A number. What has more digits than it can hold is near it; the format has whole numbers alone.
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
            self.at += 1;
            let shrinks = self.byte() == b'-';
            self.at += usize::from(matches!(self.byte(), b'-' | b'+'));
            let mut by = 0_i32;
            while let digit @ b'0'..=b'9' = self.byte() {
                by = by.saturating_mul(10).saturating_add(i32::from(digit - b'0'));
                self.at += 1;
            }
            exponent = exponent.saturating_add(if shrinks { -by } else { by });
        }
        // No number is larger, or smaller but for zero.
        for _ in 0..exponent.unsigned_abs().min(400) {
            number = if exponent < 0 { number / 10.0 } else { number * 10.0 };
        }
        Json::Number(if is_negative { -number } else { number })
    }

    /// Passes over a value, however deep it is, up to what follows it.
    fn skip(&mut self) {
        let mut depth = 0_usize;
        let (mut is_string, mut is_escape) = (false, false);
        self.pass(|&byte| {
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

    /// Passes over bytes until there is such a one, or none.
    fn pass(&mut self, is_end: impl FnMut(&u8) -> bool) {
        let rest = self.source.text.as_bytes().get(self.at..).unwrap_or_default();
        self.at += rest.iter().position(is_end).unwrap_or(rest.len());
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn read(text: &str) -> JsonText {
        JsonText::new(text.to_owned())
    }

    fn string(text: &str) -> String {
        read(text).string().unwrap().to_string()
    }

    #[test]
    fn each_kind_of_value_is_read() {
        for (text, kind) in [
            ("null", Kind::Null),
            (" true", Kind::Boolean),
            ("-1", Kind::Number),
            ("\"\"", Kind::String),
            ("\n[ ]", Kind::Array),
            ("{\t}", Kind::Object),
        ] {
            assert_eq!(read(text).kind(), kind, "{text}");
        }
        assert_eq!(read("true").boolean(), Some(true));
        assert_eq!(read("false").boolean(), Some(false));
    }

    #[test]
    fn fields_and_items_are_found_behind_others() {
        let value =
            read(r#" { "a" : [ 1 , { "b" : "]}" } , [ ] ] , "c\u0064" : { } , "e" : "f" } "#);
        let items = value.field("a").unwrap();
        assert_eq!(items.len(), 3);
        assert_eq!(items.item(1).unwrap().field("b").unwrap().string().as_deref(), Some("]}"));
        assert!(items.item(2).unwrap().is_empty());
        assert!(items.item(3).is_none());
        assert_eq!(value.field("cd").unwrap().kind(), Kind::Object);
        assert_eq!(value.field("e").unwrap().string().as_deref(), Some("f"));
        assert!(value.field("b").is_none());
    }

    #[test]
    fn of_two_fields_with_one_name_the_last_one_counts() {
        let value = read(r#"{"a": 1, "a": 2}"#);
        assert_eq!(value.field("a").unwrap().number(), Some(2.0));
    }

    #[test]
    fn items_that_are_read_later_are_those_that_are_there() {
        let value =
            read(r#"{"a": {"b": [1, "x,]\"", {"c": [[2]]}, null, [3, 4] , true]}, "d": 5}"#);
        let items = value.field("a").unwrap().field("b").unwrap();
        assert_eq!(items.len(), 6);
        let item = |index| items.item(index).unwrap();
        assert_eq!(item(0).number(), Some(1.0));
        assert_eq!(item(1).string().as_deref(), Some("x,]\""));
        assert_eq!(item(2).field("c").unwrap().item(0).unwrap().len(), 1);
        assert_eq!(item(3).kind(), Kind::Null);
        assert_eq!(item(4).item(1).unwrap().number(), Some(4.0));
        assert_eq!(item(5).boolean(), Some(true));
        assert_eq!(value.field("d").unwrap().number(), Some(5.0));
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
    fn what_is_too_deep_is_passed_over() {
        let deep = ["{\"a\": ", &"[".repeat(100_000), &"]".repeat(100_000), ", \"b\": 1}"].concat();
        let value = read(&deep);
        assert_eq!(value.field("a").unwrap().kind(), Kind::Array);
        assert_eq!(value.field("b").unwrap().number(), Some(1.0));
    }

    #[test]
    fn a_text_that_breaks_off_is_read_as_far_as_it_goes() {
        let text = r#"{"a": [{"b": ["\u00e9\ud83d\udd25", -1.5e+3, true, false, null]}]}"#;
        for end in 0..text.len() {
            let value = read(text.get(..end).unwrap());
            if let Some(items) = value.field("a") {
                items.item(0);
            }
        }
    }
}
