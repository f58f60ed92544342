//! Korean.

use super::language::{Language, NO_WORDS, words};

#[rustfmt::skip]
pub(super) const KOREAN: Language = Language {
    faq: words![
        "자주묻는질문과답변", "자주받는질문", "질의응답", "자주묻는질문", "자주하는질문",
        "질문과답변",
    ],
    question_words: words!["왜", "어떻게", "언제", "어디", "누가", "누구", "무엇", "무슨", "어떤", "얼마"],
    other_questions: words!["면접관", "면접질문", "면접에서묻는", "시험문제"],
    tasks: words!["퀴즈", "체크리스트"],
    key_points: words![
        "주요내용", "주요포인트", "핵심사항", "핵심메시지", "꼭기억할점", "핵심요약", "핵심포인트",
        "핵심정리", "핵심내용", "요점정리",
    ],
    summaries: words![
        "한눈에보기", "한줄요약", "세줄요약", "정리", "핵심", "교훈", "배운점", "결론", "요약",
    ],
    diaries: words!["작업일지", "오늘의작업", "오늘작업", "오늘한일", "오늘할일", "내일의계획", "내일계획", "내일할일", "다음할일"],
    changes: words!["버그수정", "변경사항", "새로운기능"],
    closings: words!["결론", "마무리"],
    reader_addresses: words!["문의해주세요", "댓글로"],
    question_labels: words!["문", "질문"],
    answer_labels: words!["답", "답변"],
    ..NO_WORDS
};
