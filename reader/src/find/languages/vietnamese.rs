//! Vietnamese.

use super::language::{Language, NO_WORDS};

#[rustfmt::skip]
pub(super) const VIETNAMESE: Language = Language {
    faq: &["câu hỏi thường gặp", "câu hỏi phổ biến", "hỏi đáp", "giải đáp thắc mắc"],
    question_words: &[
        "tại sao", "vì sao", "làm sao", "làm thế nào", "như thế nào", "khi nào", "bao giờ", "ở đâu",
        "ai", "có nên",
    ],
    other_questions: &["nhà tuyển dụng", "người phỏng vấn"],
    tasks: &["câu đố", "các bước"],
    key_points: &["điểm chính", "điểm quan trọng", "điểm mấu chốt", "ý chính"],
    compound_beginnings: &["đặc", "địa", "thời", "quan", "ưu", "nhược", "khuyết", "trọng", "nhấn"],
    summaries: &["tóm tắt", "tóm lại", "tổng kết", "kết luận"],
    closings: &["kết luận", "lời kết"],
    fillers: &["các", "những"],
    reader_addresses: &["để lại bình luận", "liên hệ với chúng tôi"],
    question_labels: &["hỏi"],
    answer_labels: &["đáp"],
    ..NO_WORDS
};
