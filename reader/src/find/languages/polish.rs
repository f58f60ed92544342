//! Polish.

use super::language::{Language, NO_WORDS};

#[rustfmt::skip]
pub(super) const POLISH: Language = Language {
    faq: &[
        "najczęściej zadawane pytania", "często zadawane pytania", "najczęstsze pytania",
        "pytania i odpowiedzi",
    ],
    tasks: &["lista kontrolna", "kroki", "krok po kroku", "rozwiązywanie problemów", "ćwiczenia"],
    key_points: &[
        "najważniejsze wnioski", "najważniejsze informacje", "najważniejsze punkty",
        "kluczowe wnioski", "kluczowe punkty",
    ],
    summaries: &["podsumowanie"],
    closings: &["wnioski"],
    reader_addresses: &[
        "zostaw komentarz", "w komentarzach", "w komentarzu", "skontaktuj się", "więcej pytań",
    ],
    question_labels: &["pytanie"],
    answer_labels: &["o", "odp", "odpowiedź"],
    ..NO_WORDS
};
