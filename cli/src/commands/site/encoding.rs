//! The text of a page from its bytes, and the bytes of the changed page: outside of its splices,
//! each byte stays.

use std::borrow::Cow;
use std::fmt::Write;
use std::ops::Range;

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252, X_USER_DEFINED};
use html5gum::emitters::callback::{CallbackEmitter, CallbackEvent};
use html5gum::{Span, Tokenizer};

use super::page::Splice;

/// The bytes at the beginning of a page in which browsers look for its encoding.
const PRESCAN: usize = 1024;
/// The beginning of the tag that declares an encoding.
const META: &[u8] = b"<meta";
const BYTE_ORDER_MARK: &str = "\u{feff}";

/// The text of a page.
#[derive(Debug)]
pub(super) struct PageText<'a> {
    pub(super) text: Cow<'a, str>,
    form: Form,
}

/// The relation of the text to its bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Form {
    /// UTF-8 that browsers read as such.
    Utf8,
    /// UTF-8 that browsers may read as something else: ASCII is safe.
    Utf8Undeclared,
    /// A byte for each character: ASCII is safe.
    SingleByte,
}

impl<'a> PageText<'a> {
    /// Decodes the bytes of a page.
    ///
    /// # Errors
    ///
    /// The found encoding, in words, if places in the text are not places in the bytes.
    pub(super) fn decode(bytes: &'a [u8]) -> Result<Self, String> {
        let declared = find_declared_encoding(bytes);
        if let Ok(text) = str::from_utf8(bytes) {
            let is_safe = text.starts_with(BYTE_ORDER_MARK) || declared == Some(UTF_8);
            let form = if is_safe { Form::Utf8 } else { Form::Utf8Undeclared };
            return Ok(Self { text: Cow::Borrowed(text), form });
        }
        match declared {
            Some(encoding) if encoding.is_single_byte() && !has_byte_order_mark(bytes) => {
                let (text, _) = encoding.decode_without_bom_handling(bytes);
                Ok(Self { text, form: Form::SingleByte })
            }
            Some(encoding) if encoding == UTF_8 => Err("bytes that are not UTF-8".to_owned()),
            Some(encoding) => Err(encoding.name().to_owned()),
            None => Err(match Encoding::for_bom(bytes) {
                Some((encoding, _)) => encoding.name().to_owned(),
                None => "another one, and no declaration of it".to_owned(),
            }),
        }
    }

    /// Returns `bytes`, of which this is the text, with the splices. Returns `None` if the splices
    /// are not in order, or not between characters.
    pub(super) fn splice(&self, bytes: &[u8], splices: &[Splice]) -> Option<Vec<u8>> {
        let added: usize = splices.iter().map(|splice| splice.text.len()).sum();
        let mut page = Vec::with_capacity(bytes.len() + added);
        let (mut text_at, mut byte_at) = (0, 0);
        for Splice { range, text, .. } in splices {
            let kept = byte_at + self.count_bytes(text_at..range.start)?;
            page.extend_from_slice(bytes.get(byte_at..kept)?);
            page.extend_from_slice(self.encode(text).as_bytes());
            byte_at = kept + self.count_bytes(range.clone())?;
            text_at = range.end;
        }
        page.extend_from_slice(bytes.get(byte_at..)?);
        Some(page)
    }

    /// Returns the number of bytes of the page for a range of its text.
    fn count_bytes(&self, range: Range<usize>) -> Option<usize> {
        let text = self.text.get(range)?;
        Some(if self.form == Form::SingleByte { text.chars().count() } else { text.len() })
    }

    fn encode<'t>(&self, text: &'t str) -> Cow<'t, str> {
        match self.form {
            Form::Utf8 => Cow::Borrowed(text),
            Form::Utf8Undeclared | Form::SingleByte => to_ascii(text),
        }
    }
}

fn has_byte_order_mark(bytes: &[u8]) -> bool {
    Encoding::for_bom(bytes).is_some()
}

/// Returns the encoding that the page declares, as the [prescan] of browsers finds it.
///
/// [prescan]: https://html.spec.whatwg.org/multipage/parsing.html#prescan-a-byte-stream-to-determine-its-encoding
fn find_declared_encoding(bytes: &[u8]) -> Option<&'static Encoding> {
    let beginning = bytes.get(..PRESCAN).unwrap_or(bytes);
    if !beginning.windows(META.len()).any(|bytes| bytes.eq_ignore_ascii_case(META)) {
        return None;
    }
    let beginning: String = beginning.iter().map(|byte| char::from(*byte)).collect();
    let mut meta = None;
    let emitter = CallbackEmitter::new(|event: CallbackEvent<'_>, _: Span<usize>| match event {
        CallbackEvent::OpenStartTag { name } => {
            meta = (name == b"meta").then(Meta::default);
            None
        }
        CallbackEvent::AttributeName { name } => {
            meta.iter_mut().for_each(|meta| meta.begin_attribute(name));
            None
        }
        CallbackEvent::AttributeValue { value } => {
            meta.iter_mut().for_each(|meta| meta.set_value(value));
            None
        }
        CallbackEvent::CloseStartTag { .. } => meta.take()?.encoding(),
        _ => None,
    });
    Tokenizer::new_with_emitter(&beginning, emitter).next().map(|Ok(encoding)| encoding)
}

/// The attributes of a `<meta>` that declare an encoding.
#[derive(Default)]
struct Meta {
    attribute: Vec<u8>,
    charset: Option<String>,
    http_equiv: Option<String>,
    content: Option<String>,
}

impl Meta {
    fn begin_attribute(&mut self, name: &[u8]) {
        self.attribute = name.to_ascii_lowercase();
    }

    fn set_value(&mut self, value: &[u8]) {
        let place = match &*self.attribute {
            b"charset" => &mut self.charset,
            b"http-equiv" => &mut self.http_equiv,
            b"content" => &mut self.content,
            _ => return,
        };
        place.get_or_insert_with(|| String::from_utf8_lossy(value).into_owned());
    }

    fn encoding(&self) -> Option<&'static Encoding> {
        let is_pragma = self
            .http_equiv
            .as_ref()
            .is_some_and(|http_equiv| http_equiv.trim().eq_ignore_ascii_case("content-type"));
        let in_content = self.content.as_deref().filter(|_| is_pragma).and_then(find_charset);
        let label = self.charset.as_deref().or(in_content)?;
        let encoding = Encoding::for_label(label.as_bytes())?;
        Some(if [UTF_16BE, UTF_16LE].contains(&encoding) {
            UTF_8
        } else if encoding == X_USER_DEFINED {
            WINDOWS_1252
        } else {
            encoding
        })
    }
}

/// Returns the label behind `charset=`.
fn find_charset(content: &str) -> Option<&str> {
    let lower = content.to_ascii_lowercase();
    let rest = content.get(lower.find("charset")? + "charset".len()..)?;
    let value = rest.trim_start().strip_prefix('=')?.trim_start();
    let value = match value.strip_prefix(['"', '\'']) {
        Some(quoted) => quoted.split(['"', '\'']).next(),
        None => value.split(|c: char| c == ';' || c.is_ascii_whitespace()).next(),
    };
    value.filter(|label| !label.is_empty())
}

/// Returns HTML with the same meaning in ASCII: with character references, and in scripts, which
/// have none, with the escapes of JSON.
fn to_ascii(html: &str) -> Cow<'_, str> {
    if html.is_ascii() {
        return Cow::Borrowed(html);
    }
    let scripts = find_scripts(html);
    let mut ascii = String::with_capacity(html.len() + html.len() / 4);
    for (at, character) in html.char_indices() {
        let is_in_script = || scripts.iter().any(|script| script.contains(&at));
        // Writing to a string never fails.
        let _ = match character {
            _ if character.is_ascii() => ascii.write_char(character),
            _ if is_in_script() => escape_for_json(character, &mut ascii),
            _ => write!(ascii, "&#{};", u32::from(character)),
        };
    }
    Cow::Owned(ascii)
}

fn escape_for_json(character: char, json: &mut String) -> std::fmt::Result {
    let mut units = [0; 2];
    character.encode_utf16(&mut units).iter().try_for_each(|unit| write!(json, "\\u{unit:04x}"))
}

/// Returns the places of the contents of scripts.
fn find_scripts(html: &str) -> Vec<Range<usize>> {
    let (mut is_script, mut start) = (false, None);
    let callback = |event: CallbackEvent<'_>, span: Span<usize>| match event {
        CallbackEvent::OpenStartTag { name } => {
            is_script = name == b"script";
            None
        }
        CallbackEvent::CloseStartTag { .. } => {
            start = is_script.then_some(span.end);
            None
        }
        CallbackEvent::EndTag { .. } => start.take().map(|start| start..span.start),
        _ => None,
    };
    let mut emitter = CallbackEmitter::new(callback);
    emitter.naively_switch_states(true);
    Tokenizer::new_with_emitter(html, emitter).map(|Ok(script)| script).collect()
}

#[cfg(test)]
mod tests;
