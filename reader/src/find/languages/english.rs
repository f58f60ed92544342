//! English, with the words that other languages borrow from it.

use super::language::Language;

#[rustfmt::skip]
pub(super) const ENGLISH: Language = Language {
    faq: &[
        "frequently asked questions", "frequently asked", "commonly asked questions",
        "common questions", "questions and answers", "question and answer", "questions answered",
        "people also ask", "faq", "faqs", "f a q", "f a q s", "q a", "q as", "q and a",
    ],
    questions: &["questions"],
    other_questions: &[
        "to ask", "ask yourself", "ask your", "discussion questions", "review questions",
        "test questions", "interview questions", "questions for discussion",
        "questions for reflection",
    ],
    conversations: &["q a with", "q and a with", "questions and answers with", "interview"],
    tasks: &[
        "quiz", "trivia", "riddles", "riddle", "puzzle", "puzzles", "test yourself",
        "test your knowledge", "checklist", "check", "checks", "step", "steps", "step by step",
        "troubleshooting", "troubleshoot", "diagnose", "diagnosis", "how to", "instructions",
        "exercise", "exercises", "homework", "survey", "poll", "worksheet",
    ],
    takeaways: &[
        "takeaways", "take aways", "key takeaway", "key take away", "main takeaway",
        "main take away",
    ],
    takeaways_if_alone: &["takeaway", "take away"],
    key_points: &[
        "key points", "key point", "main points", "key learnings", "key insights", "tl dr", "tldr",
    ],
    summaries: &["summary in bullets", "summary in bullet points", "summary", "in summary"],
    closings: &[
        "conclusion", "conclusions", "final thoughts", "closing thoughts", "final words",
        "wrapping up", "wrap up", "bottom line", "the bottom line", "further reading",
        "related posts", "related articles", "references", "sources", "about the author",
    ],
    fillers: &[
        "a", "the", "our", "my", "your", "key", "main", "top", "quick", "important", "section",
        "and", "answers", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
        "ten", "twelve",
    ],
    reader_addresses: &[
        "leave a comment", "leave us a comment", "leave your comment", "comment below",
        "comments below", "in the comments", "let me know", "let us know", "contact us",
        "contact me", "get in touch", "reach out to", "drop us a line", "drop me a line",
        "thanks for reading", "thank you for reading", "subscribe", "newsletter", "more questions",
        "further questions", "other questions", "still have questions", "any questions",
        "have a question", "feel free to ask", "share this post", "share this article",
        "hope this helps", "happy reading", "happy shopping", "happy cooking", "happy baking",
        "happy coding", "happy travels",
    ],
    question_labels: &["q", "question"],
    answer_labels: &["a", "answer"],
};
