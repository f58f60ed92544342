//! Korean.

use super::language::{Language, NO_WORDS};

#[rustfmt::skip]
pub(super) const KOREAN: Language = Language {
    faq: &["자주묻는질문", "자주하는질문", "질문과답변"],
    tasks: &["퀴즈", "체크리스트"],
    key_points: &["핵심요약", "핵심포인트", "핵심정리", "핵심내용", "요점정리"],
    summaries: &["요약"],
    closings: &["결론", "마무리"],
    reader_addresses: &["문의해주세요", "댓글로"],
    question_labels: &["문", "질문"],
    answer_labels: &["답", "답변"],
    ..NO_WORDS
};
