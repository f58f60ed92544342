//! Indonesian.

use super::language::{Language, NO_WORDS};

#[rustfmt::skip]
pub(super) const INDONESIAN: Language = Language {
    faq: &[
        "pertanyaan yang sering diajukan", "pertanyaan yang sering ditanyakan",
        "pertanyaan yang sering muncul", "pertanyaan umum", "tanya jawab",
    ],
    tasks: &["kuis", "langkah"],
    key_points: &["poin penting", "poin utama", "poin kunci", "inti artikel"],
    summaries: &["ringkasan", "rangkuman", "singkatnya", "kesimpulan"],
    closings: &["kesimpulan", "penutup"],
    fillers: &["dan", "jawaban", "artikel", "ini"],
    reader_addresses: &["tinggalkan komentar", "di kolom komentar", "hubungi kami"],
    question_labels: &["tanya", "pertanyaan"],
    answer_labels: &["jawab", "jawaban"],
    ..NO_WORDS
};
