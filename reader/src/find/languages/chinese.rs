//! Chinese.

use super::language::{Language, NO_WORDS};

#[rustfmt::skip]
pub(super) const CHINESE: Language = Language {
    faq: &["常见问题", "常见问答", "问与答", "常見問題", "常見問答", "問與答"],
    tasks: &["测验", "步骤", "測驗", "步驟"],
    key_points: &[
        "关键要点", "核心要点", "重点总结", "本文重点", "關鍵要點", "核心要點", "重點整理",
        "重點摘要", "本文重點",
    ],
    summaries: &["总结", "總結"],
    closings: &["结论", "结语", "結語"],
    reader_addresses: &["联系我们", "感谢阅读", "聯絡我們", "感謝閱讀"],
    question_labels: &["问", "問", "质问"],
    answer_labels: &["答"],
    ..NO_WORDS
};
