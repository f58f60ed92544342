//! The calls that a site generator expands: shortcodes of Hugo, tags of Liquid and other templates,
//! and kramdown's attributes.

use std::ops::Range;

/// The delimiters of calls.
struct Delimiters {
    open: &'static str,
    close: &'static str,
    /// The call is expanded in code, too.
    count_in_code: bool,
}

/// The delimiters, the longer ones first. Hugo expands shortcodes in code, too.
const DELIMITERS: [Delimiters; 5] = [
    Delimiters { open: "{{<", close: ">}}", count_in_code: true },
    Delimiters { open: "{{%", close: "%}}", count_in_code: true },
    Delimiters { open: "{%", close: "%}", count_in_code: false },
    Delimiters { open: "{{", close: "}}", count_in_code: false },
    Delimiters { open: "{:", close: "}", count_in_code: false },
];

/// The length in bytes up to which a call is looked for.
const LONGEST_CALL: usize = 4096;

/// Finds the calls in `text`, and returns the span of each; `is_code` returns whether a byte is in
/// code.
///
/// End tags, `{{< /name >}}`, and Hugo's escaped calls, `{{</* name */>}}`, are left out.
pub(super) fn find_calls(text: &str, is_code: impl Fn(usize) -> bool) -> Vec<Range<usize>> {
    let mut calls = Vec::new();
    let mut from = 0;
    while let Some(start) = text.get(from..).and_then(|rest| rest.find('{')).map(|at| from + at) {
        from = start + 1;
        let rest = text.get(start..).unwrap_or_default();
        let Some(delimiters) = DELIMITERS.iter().find(|it| rest.starts_with(it.open)) else {
            continue;
        };
        if !delimiters.count_in_code && is_code(start) {
            continue;
        }
        let inner = rest.get(delimiters.open.len()..).unwrap_or_default();
        let near = inner.get(..inner.floor_char_boundary(LONGEST_CALL)).unwrap_or_default();
        let Some(length) = near.find(delimiters.close) else { continue };
        from = start + delimiters.open.len() + length + delimiters.close.len();
        if !inner.trim_start().starts_with('/') {
            calls.push(start..from);
        }
    }
    calls
}
