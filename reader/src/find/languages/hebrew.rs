//! Hebrew.

use super::language::{Language, NO_WORDS, words};

#[rustfmt::skip]
pub(super) const HEBREW: Language = Language {
    faq: words!["שאלות ותשובות נפוצות", "שאלות נפוצות", "שאלות ותשובות", "שאלות שכיחות"],
    key_points: words![
        "תובנות עיקריות", "המסקנות העיקריות", "נקודות עיקריות", "הנקודות העיקריות", "נקודות מפתח",
        "תובנות מרכזיות", "עיקרי הדברים",
    ],
    summaries: words!["לסיכום", "בקצרה", "בקיצור", "במבט אחד", "מסקנות", "סיכום", "תקציר"],
    closings: words!["מסקנות", "לסיכום"],
    reader_addresses: words!["צרו קשר", "בתגובות"],
    question_labels: words!["ש", "שאלה"],
    answer_labels: words!["ת", "תשובה"],
    ..NO_WORDS
};
