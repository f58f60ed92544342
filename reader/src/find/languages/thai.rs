//! Thai, which is written without spaces between words.

use super::language::{Language, NO_WORDS};

#[rustfmt::skip]
pub(super) const THAI: Language = Language {
    faq: &["คำถามที่พบบ่อย", "คำถามพบบ่อย", "คำถามที่ถามบ่อย", "ถามตอบ"],
    tasks: &["แบบทดสอบ", "ขั้นตอน"],
    key_points: &["สรุปประเด็นสำคัญ", "ประเด็นสำคัญ", "ใจความสำคัญ", "สาระสำคัญ"],
    summaries: &["บทสรุป", "โดยสรุป", "สรุป"],
    closings: &["บทสรุป", "สรุป"],
    question_labels: &["ถาม"],
    answer_labels: &["ตอบ"],
    ..NO_WORDS
};
