//! Hebrew.

use super::language::{Language, NO_WORDS};

#[rustfmt::skip]
pub(super) const HEBREW: Language = Language {
    faq: &["שאלות ותשובות נפוצות", "שאלות נפוצות", "שאלות ותשובות", "שאלות שכיחות"],
    key_points: &[
        "תובנות עיקריות", "המסקנות העיקריות", "נקודות עיקריות", "הנקודות העיקריות", "נקודות מפתח",
        "תובנות מרכזיות", "עיקרי הדברים",
    ],
    summaries: &["לסיכום", "בקצרה", "בקיצור", "במבט אחד", "מסקנות", "סיכום", "תקציר"],
    closings: &["מסקנות", "לסיכום"],
    reader_addresses: &["צרו קשר", "בתגובות"],
    question_labels: &["ש", "שאלה"],
    answer_labels: &["ת", "תשובה"],
    ..NO_WORDS
};
