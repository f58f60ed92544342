//! Korean.

use super::language::{Language, NO_WORDS};

#[rustfmt::skip]
pub(super) const KOREAN: Language = Language {
    faq: &[
        "자주묻는질문과답변", "자주받는질문", "질의응답", "자주묻는질문", "자주하는질문",
        "질문과답변",
    ],
    tasks: &["퀴즈", "체크리스트"],
    key_points: &[
        "주요내용", "주요포인트", "핵심사항", "핵심메시지", "꼭기억할점", "핵심요약", "핵심포인트",
        "핵심정리", "핵심내용", "요점정리",
    ],
    summaries: &[
        "한눈에보기", "한줄요약", "세줄요약", "정리", "핵심", "교훈", "배운점", "결론", "요약",
    ],
    changes: &["버그수정", "변경사항", "새로운기능"],
    closings: &["결론", "마무리"],
    reader_addresses: &["문의해주세요", "댓글로"],
    question_labels: &["문", "질문"],
    answer_labels: &["답", "답변"],
    ..NO_WORDS
};
