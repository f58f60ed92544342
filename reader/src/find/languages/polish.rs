//! Polish.

use super::language::{Language, NO_WORDS};

#[rustfmt::skip]
pub(super) const POLISH: Language = Language {
    faq: &[
        "najczęściej zadawane pytania i odpowiedzi", "najczęstsze pytania i odpowiedzi",
        "częste pytania", "najczęściej zadawane pytania", "często zadawane pytania",
        "najczęstsze pytania", "pytania i odpowiedzi",
    ],
    question_words: &[
        "co", "dlaczego", "jak", "jaki", "jaka", "jakie", "kiedy", "gdzie", "kto", "który", "która",
        "które", "ile", "czy", "czym", "po co",
    ],
    other_questions: &[
        "rekruter", "rekrutera", "rekruterzy", "egzaminator", "rozmowie kwalifikacyjnej",
        "pytania egzaminacyjne",
    ],
    tasks: &["lista kontrolna", "kroki", "krok po kroku", "rozwiązywanie problemów", "ćwiczenia"],
    reader_questions: &["czy masz", "czy jesteś", "czy chcesz", "czy potrzebujesz"],
    branches: &["jeśli tak", "jeśli nie", "jeżeli tak", "jeżeli nie"],
    key_points: &[
        "główne wnioski", "kluczowe informacje", "najważniejsze rzeczy", "najważniejsze wnioski",
        "najważniejsze informacje", "najważniejsze punkty", "kluczowe wnioski", "kluczowe punkty",
    ],
    summaries: &[
        "w pigułce", "w skrócie", "podsumowując", "streszczenie", "najważniejsze", "wnioski",
        "podsumowanie",
    ],
    diaries: &[
        "dziennik pracy", "zadania na dziś", "zadania na jutro", "plan na jutro", "plany na jutro",
    ],
    changes: &["poprawki błędów", "nowe funkcje"],
    closings: &["wnioski"],
    reader_addresses: &[
        "zostaw komentarz", "w komentarzach", "w komentarzu", "skontaktuj się", "więcej pytań",
    ],
    question_labels: &["pytanie"],
    answer_labels: &["o", "odp", "odpowiedź"],
    ..NO_WORDS
};
