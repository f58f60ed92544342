//! The check of the two JSON readers: that of the browser and that of native programs.

use afterword::post::{LazyJson, NotJson, Post};

/// Checks that the widget's reader gives the same post and the same messages as the command's, and
/// returns the post. Of invalid JSON the widget's reader may give any post.
///
/// Texts with long numbers are not compared: the widget's reader rounds them.
#[must_use]
pub fn check_json(text: &str) -> Option<Post> {
    let browser = Post::decode(&LazyJson::new(text.to_owned()));
    match Post::from_json(text) {
        Err(NotJson::Syntax { .. }) => None,
        _ if has_long_numbers(text) => None,
        Ok(native) => {
            assert_eq!(browser.expect("a post"), native);
            Some(native.post)
        }
        Err(error) => {
            assert_eq!(browser.expect_err("no post").to_string(), error.to_string());
            None
        }
    }
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
