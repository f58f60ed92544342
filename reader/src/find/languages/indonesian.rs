//! Indonesian.

use super::language::{Language, NO_WORDS, words};

#[rustfmt::skip]
pub(super) const INDONESIAN: Language = Language {
    faq: words![
        "pertanyaan yang sering diajukan", "pertanyaan yang sering ditanyakan",
        "pertanyaan yang sering muncul", "pertanyaan umum", "tanya jawab",
    ],
    tasks: words!["kuis", "langkah"],
    key_points: words!["poin penting", "poin utama", "poin kunci", "inti artikel"],
    summaries: words!["ringkasan", "rangkuman", "singkatnya", "kesimpulan"],
    closings: words!["kesimpulan", "penutup"],
    fillers: words!["dan", "jawaban", "artikel", "ini"],
    reader_addresses: words!["tinggalkan komentar", "di kolom komentar", "hubungi kami"],
    question_labels: words!["tanya", "pertanyaan"],
    answer_labels: words!["jawab", "jawaban"],
    ..NO_WORDS
};
