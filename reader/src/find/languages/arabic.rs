//! Arabic.

use super::language::{Language, NO_WORDS};

#[rustfmt::skip]
pub(super) const ARABIC: Language = Language {
    faq: &[
        "الاسئلة الشائعة", "اسئلة شائعة", "الاسئلة المتكررة", "اسئلة متكررة", "اسئلة واجوبة",
        "سؤال وجواب",
    ],
    key_points: &["النقاط الرئيسية", "النقاط الاساسية", "اهم النقاط", "ابرز النقاط"],
    summaries: &["ملخص", "الخلاصة"],
    closings: &["خاتمة", "الخاتمة"],
    reader_addresses: &["تواصل معنا", "اتصل بنا", "في التعليقات"],
    question_labels: &["س", "سؤال"],
    answer_labels: &["ج", "جواب"],
    ..NO_WORDS
};
