//! Hindi.

use super::language::{Language, NO_WORDS};

#[rustfmt::skip]
pub(super) const HINDI: Language = Language {
    faq: &[
        "अक्सर पूछे जाने वाले प्रश्न", "अक्सर पूछे जाने वाले सवाल", "सामान्य प्रश्न",
        "प्रश्न और उत्तर", "सवाल जवाब",
    ],
    key_points: &["मुख्य बातें", "मुख्य बिंदु", "प्रमुख बिंदु", "महत्वपूर्ण बिंदु"],
    summaries: &["सारांश"],
    closings: &["निष्कर्ष"],
    question_labels: &["प्रश्न", "सवाल"],
    answer_labels: &["उत्तर", "जवाब"],
    ..NO_WORDS
};
