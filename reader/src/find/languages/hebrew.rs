//! Hebrew.

use super::language::{Language, NO_WORDS};

#[rustfmt::skip]
pub(super) const HEBREW: Language = Language {
    faq: &["שאלות נפוצות", "שאלות ותשובות", "שאלות שכיחות"],
    key_points: &[
        "נקודות עיקריות", "הנקודות העיקריות", "נקודות מפתח", "תובנות מרכזיות", "עיקרי הדברים",
    ],
    summaries: &["סיכום", "תקציר"],
    closings: &["מסקנות", "לסיכום"],
    reader_addresses: &["צרו קשר", "בתגובות"],
    question_labels: &["ש", "שאלה"],
    answer_labels: &["ת", "תשובה"],
    ..NO_WORDS
};
