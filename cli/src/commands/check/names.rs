//! The names that post data knows, and what somebody may have meant who wrote another.

/// The fields of an object of the data.
#[derive(Clone, Copy, Debug)]
pub(super) struct Names {
    /// Those that are read.
    pub(super) known: &'static [&'static str],
    /// Those that are nobody's mistake.
    pub(super) passed_over: &'static [&'static str],
    /// What others call them.
    elsewhere: &'static [(&'static str, &'static str)],
}

pub(super) const POST: Names = Names {
    known: &["version", "url", "lang", "title", "faq", "takeaways", "labels"],
    passed_over: &["$schema"],
    elsewhere: &[("language", "lang"), ("permalink", "url"), ("keyTakeaways", "takeaways")],
};
pub(super) const FAQ: Names = Names {
    known: &["heading", "items"],
    passed_over: &["markdown"],
    elsewhere: &[("title", "heading"), ("questions", "items"), ("mainEntity", "items")],
};
pub(super) const TAKEAWAYS: Names = Names {
    known: &["heading", "items"],
    passed_over: &["markdown"],
    elsewhere: &[("title", "heading"), ("takeaways", "items"), ("points", "items")],
};
pub(super) const QUESTION: Names = Names {
    known: &["id", "question", "answer"],
    passed_over: &[],
    elsewhere: &[
        ("q", "question"),
        ("name", "question"),
        ("a", "answer"),
        ("text", "answer"),
        ("acceptedAnswer", "answer"),
    ],
};
pub(super) const LABELS: Names = Names {
    known: &["expandAll", "collapseAll", "copyLink", "linkCopied"],
    passed_over: &[],
    elsewhere: &[],
};

/// The nodes that are shown as what they are.
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
    "break",
    "link",
    "image",
];

impl Names {
    /// The known name that somebody may have meant.
    pub(super) fn meant_by(&self, name: &str) -> Option<&'static str> {
        let elsewhere = self.elsewhere.iter().find(|(other, _)| *other == name);
        elsewhere.map(|(_, known)| *known).or_else(|| nearest(name, self.known))
    }
}

/// The known name that is a slip of the pen away from this one.
pub(super) fn nearest(name: &str, known: &[&'static str]) -> Option<&'static str> {
    let distance = |known: &str| {
        strsim::damerau_levenshtein(&name.to_ascii_lowercase(), &known.to_ascii_lowercase())
    };
    let nearest = known.iter().map(|known| (distance(known), *known)).min()?;
    let (distance, known) = nearest;
    (distance <= 1 + known.len() / 5).then_some(known)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_of_the_pen_is_told_from_another_name() {
        assert_eq!(QUESTION.meant_by("quesiton"), Some("question"));
        assert_eq!(QUESTION.meant_by("Answers"), Some("answer"));
        assert_eq!(LABELS.meant_by("copylink"), Some("copyLink"));
        assert_eq!(nearest("paragraf", NODES), Some("paragraph"));
        assert_eq!(nearest("footnoteReference", NODES), None);
        assert_eq!(POST.meant_by("author"), None);
        assert_eq!(QUESTION.meant_by("q"), Some("question"));
    }
}
