//! Japanese.

use super::language::{Language, NO_WORDS};

#[rustfmt::skip]
pub(super) const JAPANESE: Language = Language {
    faq: &["よくある質問", "よくあるご質問", "よくいただく質問", "質疑応答"],
    tasks: &["クイズ", "チェックリスト", "手順"],
    key_points: &["重要ポイント", "重要なポイント", "この記事のポイント", "要点"],
    summaries: &["まとめ"],
    closings: &["おわりに", "最後に", "結論"],
    reader_addresses: &["お問い合わせください", "コメント欄"],
    question_labels: &["質問"],
    answer_labels: &["回答"],
    ..NO_WORDS
};
