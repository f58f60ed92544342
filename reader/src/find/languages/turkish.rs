//! Turkish.

use super::language::{Language, NO_WORDS};

#[rustfmt::skip]
pub(super) const TURKISH: Language = Language {
    faq: &[
        "sik sorulanlar", "sikça sorulanlar", "soru cevap", "sorular ve yanitlar",
        "merak edilenler", "sikça sorulan sorular", "sik sorulan sorular", "sss",
        "sorular ve cevaplar",
    ],
    conversations: &["röportaj"],
    tasks: &["test et", "kontrol listesi", "adimlar", "sorun giderme", "aliştirmalar"],
    branches: &["evet ise", "hayir ise"],
    key_points: &[
        "anahtar noktalar", "temel noktalar", "akilda kalmasi gerekenler", "önemli çikarimlar",
        "temel çikarimlar", "önemli noktalar", "ana noktalar", "öne çikanlar",
    ],
    summaries: &["kisa özet", "özetle", "kisaca", "bir bakişta", "sonuçlar", "sonuç", "özet"],
    changes: &["hata düzeltmeleri", "yeni özellikler"],
    closings: &["sonuç"],
    reader_addresses: &["yorum birakin", "bize ulaşin", "başka sorulariniz"],
    question_labels: &["s", "soru"],
    answer_labels: &["c", "cevap"],
    ..NO_WORDS
};
