//! The check of the JSON reader, with a JSON library as the judge.

use afterword::post::{LazyJson, NotJson, Post};
use serde_json::Value;

/// Checks that the reader gives the same post and the same messages as a JSON library does, and
/// returns the post. Of invalid JSON the reader may give any post.
///
/// Texts with long numbers are not compared: the reader rounds them. Nor are texts that the library
/// refuses though they are JSON: half a surrogate pair, numbers out of range, deep nesting.
#[must_use]
pub fn check_json(text: &str) -> Option<Post> {
    let decoded = Post::from_json(text);
    if let Err(NotJson::Syntax { .. }) = decoded {
        assert!(serde_json::from_str::<Value>(text).is_err(), "{text}");
        let _ = Post::decode(&LazyJson::new(text.to_owned()));
        return None;
    }
    if let Ok(value) = serde_json::from_str::<Value>(text)
        && !has_long_numbers(text)
    {
        match (&decoded, Post::decode(&&value)) {
            (Ok(decoded), Ok(judged)) => assert_eq!(*decoded, judged),
            (Err(error), Err(judged)) => assert_eq!(error.to_string(), judged.to_string()),
            (decoded, judged) => panic!("{decoded:?} is not {judged:?}"),
        }
    }
    decoded.ok().map(|decoded| decoded.post)
}

/// Returns whether a number has more than 15 digits, the most that an `f64` keeps exactly.
fn has_long_numbers(text: &str) -> bool {
    let (mut is_string, mut is_escape, mut digits) = (false, false, 0);
    text.bytes().any(|byte| {
        match byte {
            _ if is_escape => is_escape = false,
            b'\\' => is_escape = is_string,
            b'"' => is_string = !is_string,
            b'0'..=b'9' if !is_string => digits += 1,
            b'.' => {}
            _ => digits = 0,
        }
        digits > 15
    })
}
