//! Turkish.

use super::language::{Language, NO_WORDS, words};

#[rustfmt::skip]
pub(super) const TURKISH: Language = Language {
    faq: words![
        "sik sorulanlar", "sikça sorulanlar", "soru cevap", "sorular ve yanitlar",
        "merak edilenler", "sikça sorulan sorular", "sik sorulan sorular", "sss",
        "sorular ve cevaplar",
    ],
    conversations: words!["röportaj"],
    tasks: words!["test et", "kontrol listesi", "adimlar", "sorun giderme", "aliştirmalar"],
    branches: words!["evet ise", "hayir ise"],
    key_points: words![
        "anahtar noktalar", "temel noktalar", "akilda kalmasi gerekenler", "önemli çikarimlar",
        "temel çikarimlar", "önemli noktalar", "ana noktalar", "öne çikanlar",
    ],
    summaries: words!["kisa özet", "özetle", "kisaca", "bir bakişta", "sonuçlar", "sonuç", "özet"],
    changes: words!["hata düzeltmeleri", "yeni özellikler"],
    closings: words!["sonuç"],
    reader_addresses: words!["yorum birakin", "bize ulaşin", "başka sorulariniz"],
    question_labels: words!["s", "soru"],
    answer_labels: words!["c", "cevap"],
    ..NO_WORDS
};
