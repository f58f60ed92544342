//! English, with the words that other languages borrow from it.

use super::language::{Language, words};

#[rustfmt::skip]
pub(super) const ENGLISH: Language = Language {
    faq: words![
        "questions people ask", "questions we get asked", "people also asked", "popular questions",
        "most asked questions", "frequently asked questions", "frequently asked",
        "commonly asked questions", "common questions", "questions and answers",
        "question and answer", "questions answered", "people also ask", "faq", "faqs", "f a q s",
        "f a q", "q a", "q as", "q and a",
    ],
    questions: words!["questions"],
    question_words: words![
        "what", "what s", "why", "how", "when", "where", "who", "which", "whose", "can", "could",
        "do", "does", "did", "is", "are", "should", "will", "would", "may", "must", "has", "have",
    ],
    other_questions: words![
        "to ask", "ask yourself", "ask your", "discussion questions", "review questions",
        "test questions", "interview questions", "questions for discussion",
        "questions for reflection", "questions for", "questions you should", "questions every",
        "questions that every", "questions to", "questions i ask", "questions we ask",
        "interviewer", "interviewers", "examiner", "examiners", "recruiter", "recruiters",
        "exam questions", "client questions", "will ask", "might ask you", "may ask you",
        "you will be asked", "you ll be asked", "you may be asked", "you might be asked",
    ],
    conversations: words![
        "q a with", "q and a with", "questions and answers with", "interview with", "interview",
        "conversation with", "five questions with", "questions with",
    ],
    tasks: words![
        "quiz", "trivia", "riddles", "riddle", "puzzle", "puzzles", "test yourself",
        "test your knowledge", "checklist", "check", "checks", "step by step", "step", "steps",
        "troubleshooting", "troubleshoot", "diagnose", "diagnosis", "how to", "instructions",
        "exercise", "exercises", "homework", "survey", "poll", "worksheet", "self assessment",
        "decision tree", "decide", "deciding", "decision",
    ],
    reader_questions: words![
        "do you", "are you", "have you", "can you", "did you", "will you", "would you", "could you",
        "is your", "are your", "does your", "has your", "do your",
    ],
    branches: words!["if yes", "if no", "if not", "if so", "if you answered"],
    takeaways: words![
        "takeaways", "take aways", "key takeaway", "key take away", "main takeaway",
        "main take away",
    ],
    takeaways_if_alone: words!["takeaway", "take away"],
    key_points: words![
        "key points to remember", "points to remember", "key lessons", "main lessons", "key ideas",
        "main ideas", "main insights", "main learnings", "too long didn t read", "what to remember",
        "key points", "key point", "main points", "key learnings", "key insights", "tl dr", "tldr",
    ],
    compound_beginnings: words![],
    summaries: words![
        "executive summary", "in short", "in brief", "in a nutshell", "at a glance",
        "the short version", "the gist", "the bottom line", "bottom line", "the essentials",
        "recap", "highlights", "key findings", "lessons learned", "lessons learnt",
        "lessons", "what we learned", "what we learnt", "what i learned", "what i learnt",
        "what we have learned", "learnings", "things to remember", "what you should know",
        "what you need to know", "what you should remember", "in conclusion", "conclusion",
        "conclusions", "summary in bullets", "summary in bullet points", "in summary", "summary",
    ],
    diaries: words![
        "work log", "daily log", "what i did today", "what i did this week", "today s tasks",
        "today s work", "tasks for tomorrow", "plan for tomorrow", "plans for tomorrow",
        "tomorrow s plan", "tomorrow s plans", "tomorrow s tasks", "plan for next week",
        "plans for next week", "next week s plan", "next week s plans",
    ],
    changes: words![
        "bug fixes", "bugfixes", "bug fix", "changelog", "change log", "full changes",
        "breaking changes", "release notes", "features", "new features", "enhancements",
        "deprecations", "chores",
    ],
    closings: words![
        "conclusion", "conclusions", "final thoughts", "closing thoughts", "final words",
        "wrapping up", "wrap up", "the bottom line", "bottom line", "further reading",
        "related posts", "related articles", "references", "sources", "about the author",
        "about this article", "about this post", "about the authors",
    ],
    fillers: words![
        "a", "the", "our", "my", "your", "key", "main", "top", "quick", "important", "section",
        "and", "answers", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
        "ten", "twelve", "of", "from", "this", "article", "post", "most", "final", "core",
        "biggest", "essential", "practical", "mini", "short", "popular", "to", "remember",
    ],
    reader_addresses: words![
        "leave a comment", "leave us a comment", "leave your comment", "comment below",
        "comments below", "in the comments", "let me know", "let us know", "contact us",
        "contact me", "get in touch", "reach out to", "drop us a line", "drop me a line",
        "thanks for reading", "thank you for reading", "subscribe", "newsletter", "more questions",
        "further questions", "other questions", "still have questions", "any questions",
        "have a question", "feel free to ask", "share this post", "share this article",
        "hope this helps", "happy reading", "happy shopping", "happy cooking", "happy baking",
        "happy coding", "happy travels",
    ],
    question_labels: words!["q", "question"],
    answer_labels: words!["a", "answer"],
};
