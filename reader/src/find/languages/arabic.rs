//! Arabic.

use super::language::{Language, NO_WORDS, words};

#[rustfmt::skip]
pub(super) const ARABIC: Language = Language {
    faq: words![
        "الاسئلة الاكثر شيوعا", "الاسئلة الشائعة", "اسئلة شائعة", "الاسئلة المتكررة",
        "اسئلة متكررة", "اسئلة واجوبة", "سؤال وجواب",
    ],
    key_points: words![
        "النقاط المهمة", "الافكار الرئيسية", "اهم الافكار", "النقاط الرئيسية", "النقاط الاساسية",
        "اهم النقاط", "ابرز النقاط",
    ],
    summaries: words!["باختصار", "خلاصة", "لمحة سريعة", "الخاتمة", "خاتمة", "ملخص", "الخلاصة"],
    closings: words!["خاتمة", "الخاتمة"],
    reader_addresses: words!["تواصل معنا", "اتصل بنا", "في التعليقات"],
    question_labels: words!["س", "سؤال"],
    answer_labels: words!["ج", "جواب"],
    ..NO_WORDS
};
