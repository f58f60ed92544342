//! Thai, which is written without spaces between words.

use super::language::{Language, NO_WORDS, words};

#[rustfmt::skip]
pub(super) const THAI: Language = Language {
    faq: words!["คำถามที่พบบ่อย", "คำถามพบบ่อย", "คำถามที่ถามบ่อย", "ถามตอบ"],
    tasks: words!["แบบทดสอบ", "ขั้นตอน"],
    key_points: words!["สรุปประเด็นสำคัญ", "ประเด็นสำคัญ", "ใจความสำคัญ", "สาระสำคัญ"],
    summaries: words!["บทสรุป", "โดยสรุป", "สรุป"],
    closings: words!["บทสรุป", "สรุป"],
    question_labels: words!["ถาม"],
    answer_labels: words!["ตอบ"],
    ..NO_WORDS
};
