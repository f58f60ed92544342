//! JSON text, which two readers read.

use afterword::post::{LazyJson, NotJson, Post};

/// The widget's reader gives the same post as the command's, and the same messages, and of what is no JSON it gives
/// something. The post, if there is one.
///
/// Numbers are compared as far as both can read them exactly: the widget's reader says that it comes near the others.
#[must_use]
pub fn text_is_read_alike(text: &str) -> Option<Post> {
    let browser = Post::decode(&LazyJson::new(text.to_owned()));
    match Post::from_json(text) {
        Err(NotJson::Syntax { .. }) => None,
        _ if has_long_numbers(text) => None,
        Ok(native) => {
            assert_eq!(browser.expect("a post"), native);
            Some(native.post)
        }
        Err(why_not) => {
            assert_eq!(browser.expect_err("no post").to_string(), why_not.to_string());
            None
        }
    }
}

/// Whether a number in JSON has more digits than are sure to be exact.
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
