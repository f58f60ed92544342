//! Turkish.

use super::language::{Language, NO_WORDS};

#[rustfmt::skip]
pub(super) const TURKISH: Language = Language {
    faq: &["sikça sorulan sorular", "sik sorulan sorular", "sss", "sorular ve cevaplar"],
    conversations: &["röportaj"],
    tasks: &["test et", "kontrol listesi", "adimlar", "sorun giderme", "aliştirmalar"],
    key_points: &[
        "önemli çikarimlar", "temel çikarimlar", "önemli noktalar", "ana noktalar", "öne çikanlar",
    ],
    summaries: &["özet"],
    closings: &["sonuç"],
    reader_addresses: &["yorum birakin", "bize ulaşin", "başka sorulariniz"],
    question_labels: &["s", "soru"],
    answer_labels: &["c", "cevap"],
    ..NO_WORDS
};
