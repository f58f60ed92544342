//! Japanese.

use super::language::{Language, NO_WORDS, words};

#[rustfmt::skip]
pub(super) const JAPANESE: Language = Language {
    faq: words![
        "よくある疑問", "よくあるqa", "質問と回答", "よくある質問", "よくあるご質問",
        "よくいただく質問", "質疑応答",
    ],
    question_words: words![
        "なぜ", "どうして", "どうやって", "どのように", "どの", "どう", "どこ", "いつ", "誰", "だれ", "何", "なに", "いくら",
    ],
    other_questions: words!["面接官", "試験官", "面接で聞かれる", "試験問題"],
    tasks: words!["クイズ", "チェックリスト", "手順"],
    branches: words!["はいの場合", "いいえの場合"],
    key_points: words![
        "押さえておきたいポイント", "覚えておきたいポイント", "本記事のポイント", "この記事の要点",
        "本記事の要点", "ポイントまとめ", "要点まとめ", "重要ポイント", "重要なポイント",
        "この記事のポイント", "要点",
    ],
    summaries: words![
        "この記事のまとめ", "本記事のまとめ", "要約", "サマリー", "ハイライト", "学んだこと",
        "教訓", "結論", "まとめ",
    ],
    diaries: words!["今日の作業", "今日やったこと", "今日のタスク", "明日の予定", "明日やること", "作業日誌", "作業ログ"],
    changes: words!["バグ修正", "変更履歴", "変更点", "新機能"],
    closings: words!["おわりに", "最後に", "結論"],
    reader_addresses: words!["お問い合わせください", "コメント欄"],
    question_labels: words!["質問"],
    answer_labels: words!["回答"],
    ..NO_WORDS
};
