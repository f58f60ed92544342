//! Vietnamese.

use super::language::{Language, NO_WORDS, words};

#[rustfmt::skip]
pub(super) const VIETNAMESE: Language = Language {
    faq: words!["câu hỏi thường gặp", "câu hỏi phổ biến", "hỏi đáp", "giải đáp thắc mắc"],
    question_words: words![
        "tại sao", "vì sao", "làm sao", "làm thế nào", "như thế nào", "khi nào", "bao giờ", "ở đâu",
        "ai", "có nên",
    ],
    other_questions: words!["nhà tuyển dụng", "người phỏng vấn"],
    tasks: words!["câu đố", "các bước"],
    key_points: words!["điểm chính", "điểm quan trọng", "điểm mấu chốt", "ý chính"],
    compound_beginnings: words![
        "đặc", "địa", "thời", "quan", "ưu", "nhược", "khuyết", "trọng", "nhấn",
    ],
    summaries: words!["tóm tắt", "tóm lại", "tổng kết", "kết luận"],
    closings: words!["kết luận", "lời kết"],
    fillers: words!["các", "những"],
    reader_addresses: words!["để lại bình luận", "liên hệ với chúng tôi"],
    question_labels: words!["hỏi"],
    answer_labels: words!["đáp"],
    ..NO_WORDS
};
