//! Hindi.

use super::language::{Language, NO_WORDS, words};

#[rustfmt::skip]
pub(super) const HINDI: Language = Language {
    faq: words![
        "अक्सर पूछे गए सवाल", "प्रश्नोत्तर", "अक्सर पूछे जाने वाले प्रश्न",
        "अक्सर पूछे जाने वाले सवाल", "सामान्य प्रश्न", "प्रश्न और उत्तर", "सवाल जवाब",
    ],
    key_points: words![
        "मुख्य निष्कर्ष", "महत्वपूर्ण बातें", "मुख्य बातें", "मुख्य बिंदु", "प्रमुख बिंदु",
        "महत्वपूर्ण बिंदु",
    ],
    summaries: words!["संक्षेप में", "निष्कर्ष", "सारांश"],
    closings: words!["निष्कर्ष"],
    question_labels: words!["प्रश्न", "सवाल"],
    answer_labels: words!["उत्तर", "जवाब"],
    ..NO_WORDS
};
