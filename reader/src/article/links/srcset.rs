//! Splits the `srcset` of an image as
//! [browsers do](https://html.spec.whatwg.org/multipage/images.html#parsing-a-srcset-attribute). It
//! knows no parentheses, in which they ignore commas: no valid descriptor has any.

use std::iter;

/// Returns the address and the descriptor of each candidate in `srcset`. A descriptor may be empty,
/// and is not checked.
pub(super) fn split_candidates(srcset: &str) -> impl Iterator<Item = (&str, &str)> {
    let mut rest = srcset;
    iter::from_fn(move || {
        let candidate = rest.trim_start_matches(|c: char| c == ',' || c.is_ascii_whitespace());
        let (written, after) =
            candidate.split_once(|c: char| c.is_ascii_whitespace()).unwrap_or((candidate, ""));
        let address = written.trim_end_matches(',');
        let descriptor;
        (descriptor, rest) = match address.len() < written.len() {
            true => ("", after),
            false => after.split_once(',').unwrap_or((after, "")),
        };
        (!address.is_empty()).then(|| (address, descriptor.trim_ascii()))
    })
}

#[cfg(test)]
mod tests {
    use super::split_candidates;

    #[test]
    fn candidates_are_split_as_browsers_split_them() {
        for (srcset, expected) in [
            ("a", &[("a", "")][..]),
            (" a 1x,b\t2x ", &[("a", "1x"), ("b", "2x")]),
            ("\n,, a\n  320w\n,\nb 640w,,", &[("a", "320w"), ("b", "640w")]),
            ("a, b 1.5x", &[("a", ""), ("b", "1.5x")]),
            ("a,b 2x", &[("a,b", "2x")]),
            ("a,, b 2x 3h", &[("a", ""), ("b", "2x 3h")]),
            ("/w_3,h_2/a 3w, /w_6,h_4/a 6w", &[("/w_3,h_2/a", "3w"), ("/w_6,h_4/a", "6w")]),
            ("", &[]),
            (" , ", &[]),
        ] {
            assert_eq!(split_candidates(srcset).collect::<Vec<_>>(), expected, "{srcset:?}");
        }
    }
}
