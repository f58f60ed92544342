//! The names that post data has, and the names that authors write in their place.

use crate::commands::nearest_name::find_nearest;

/// The names of the fields of an object.
#[derive(Clone, Copy, Debug)]
pub(super) struct FieldNames {
    /// The names that are read.
    known: &'static [&'static str],
    /// The names that are not read, and no fault.
    ignored: &'static [&'static str],
    /// Other formats' names, each with the known name for it.
    synonyms: &'static [(&'static str, &'static str)],
}

pub(super) const POST: FieldNames = FieldNames {
    known: &["version", "url", "lang", "title", "faq", "takeaways", "labels"],
    ignored: &["$schema"],
    synonyms: &[("language", "lang"), ("permalink", "url"), ("keyTakeaways", "takeaways")],
};
pub(super) const FAQ: FieldNames = FieldNames {
    known: &["heading", "items"],
    ignored: &["markdown"],
    synonyms: &[("title", "heading"), ("questions", "items"), ("mainEntity", "items")],
};
pub(super) const TAKEAWAYS: FieldNames = FieldNames {
    known: &["heading", "items"],
    ignored: &["markdown"],
    synonyms: &[("title", "heading"), ("takeaways", "items"), ("points", "items")],
};
pub(super) const QUESTION: FieldNames = FieldNames {
    known: &["id", "group", "question", "answer"],
    ignored: &[],
    synonyms: &[
        ("q", "question"),
        ("name", "question"),
        ("a", "answer"),
        ("text", "answer"),
        ("acceptedAnswer", "answer"),
    ],
};
/// A takeaway with a label.
pub(super) const TAKEAWAY: FieldNames = FieldNames {
    known: &["group", "text"],
    ignored: &[],
    synonyms: &[("label", "group"), ("title", "group"), ("takeaway", "text"), ("value", "text")],
};
pub(super) const LABELS: FieldNames = FieldNames {
    known: &[
        "expandAll",
        "collapseAll",
        "copyLink",
        "linkCopied",
        "filter",
        "clearFilter",
        "filterCount",
    ],
    ignored: &[],
    synonyms: &[],
};

/// The types of nodes that are shown with their meaning. Other nodes show their children or value.
pub(super) const NODES: &[&str] = &[
    "paragraph",
    "heading",
    "blockquote",
    "list",
    "listItem",
    "code",
    "table",
    "tableRow",
    "tableCell",
    "thematicBreak",
    "text",
    "emphasis",
    "strong",
    "delete",
    "inlineCode",
    "inlineMath",
    "math",
    "break",
    "link",
    "image",
];

impl FieldNames {
    /// Returns whether a field `name` is no fault.
    pub(super) fn allows(&self, name: &str) -> bool {
        self.known.contains(&name) || self.ignored.contains(&name)
    }

    /// Returns the known name that the author of `name` probably meant.
    pub(super) fn find_meant(&self, name: &str) -> Option<&'static str> {
        let synonym = self.synonyms.iter().find(|(other, _)| *other == name);
        synonym.map(|(_, known)| *known).or_else(|| find_nearest(name, self.known))
    }

    /// Returns all known names for a message.
    pub(super) fn list_known(&self) -> String {
        let known: Vec<_> = self.known.iter().map(|name| format!("`{name}`")).collect();
        known.join(", ")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_misspelled_name_is_told_from_another_name() {
        assert_eq!(QUESTION.find_meant("quesiton"), Some("question"));
        assert_eq!(QUESTION.find_meant("Answers"), Some("answer"));
        assert_eq!(LABELS.find_meant("copylink"), Some("copyLink"));
        assert_eq!(find_nearest("paragraf", NODES), Some("paragraph"));
        assert_eq!(find_nearest("footnoteReference", NODES), None);
        assert_eq!(POST.find_meant("author"), None);
        assert_eq!(QUESTION.find_meant("q"), Some("question"));
    }
}
