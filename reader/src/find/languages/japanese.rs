//! Japanese.

use super::language::{Language, NO_WORDS};

#[rustfmt::skip]
pub(super) const JAPANESE: Language = Language {
    faq: &[
        "よくある疑問", "よくあるqa", "質問と回答", "よくある質問", "よくあるご質問",
        "よくいただく質問", "質疑応答",
    ],
    tasks: &["クイズ", "チェックリスト", "手順"],
    branches: &["はいの場合", "いいえの場合"],
    key_points: &[
        "押さえておきたいポイント", "覚えておきたいポイント", "本記事のポイント", "この記事の要点",
        "本記事の要点", "ポイントまとめ", "要点まとめ", "重要ポイント", "重要なポイント",
        "この記事のポイント", "要点",
    ],
    summaries: &[
        "この記事のまとめ", "本記事のまとめ", "要約", "サマリー", "ハイライト", "学んだこと",
        "教訓", "結論", "まとめ",
    ],
    changes: &["バグ修正", "変更履歴", "変更点", "新機能"],
    closings: &["おわりに", "最後に", "結論"],
    reader_addresses: &["お問い合わせください", "コメント欄"],
    question_labels: &["質問"],
    answer_labels: &["回答"],
    ..NO_WORDS
};
