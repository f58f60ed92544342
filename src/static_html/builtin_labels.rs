//! The widget's own texts in the languages that it has.

use std::sync::LazyLock;

use serde_json::Value;

use crate::post::Labels;

/// The labels by language, as the browser gets them.
const LABELS: &str = include_str!("../labels.json");

/// The same, decoded once for all posts of a run.
static DECODED: LazyLock<Value> =
    LazyLock::new(|| serde_json::from_str(LABELS).unwrap_or_default());

/// Returns the labels in the language of the BCP 47 tag `lang`, by the longest known prefix of the
/// tag. Without a known prefix the labels are empty, which means English.
///
/// The browser has the same rule: `pairsOf` in `src/embed/js/index.js` takes the last known prefix,
/// and in `labels.json` a tag comes after its prefixes.
pub(super) fn builtin_labels(lang: &str) -> Labels {
    let lang = lang.to_lowercase();
    let mut prefix = Some(lang.as_str());
    while let Some(tag) = prefix {
        if let Some(labels) = DECODED.get(tag) {
            return Labels::decode(&labels);
        }
        prefix = tag.rsplit_once('-').map(|(shorter, _)| shorter);
    }
    Labels::default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn expand_all(lang: &str) -> Option<String> {
        builtin_labels(lang).expand_all.map(|label| label.to_string())
    }

    #[test]
    fn the_longest_known_prefix_of_a_language_tag_decides() {
        assert_eq!(expand_all("de").as_deref(), Some("Alle aufklappen"));
        assert_eq!(expand_all("DE-ch-1996"), expand_all("de"));
        assert_eq!(expand_all("zh-Hans-CN"), expand_all("zh"));
        assert_eq!(expand_all("zh-Hant-TW"), expand_all("zh-hant"));
        assert_ne!(expand_all("zh-Hant"), expand_all("zh"));
    }

    #[test]
    fn other_languages_have_english_labels() {
        for lang in ["", "en", "en-GB", "tlh", "d", "dev"] {
            assert_eq!(builtin_labels(lang), Labels::default(), "{lang}");
        }
    }

    #[test]
    fn the_last_known_prefix_is_the_longest() {
        let tags: Vec<_> =
            LABELS.lines().filter_map(|line| line.trim().split('"').nth(1)).collect();
        assert!(tags.contains(&"zh-hant"));
        assert!(tags.is_sorted(), "{tags:?}");
    }
}
