//! Polish.

use super::language::{Language, NO_WORDS, words};

#[rustfmt::skip]
pub(super) const POLISH: Language = Language {
    faq: words![
        "najczęściej zadawane pytania i odpowiedzi", "najczęstsze pytania i odpowiedzi",
        "częste pytania", "najczęściej zadawane pytania", "często zadawane pytania",
        "najczęstsze pytania", "pytania i odpowiedzi",
    ],
    question_words: words![
        "co", "dlaczego", "jak", "jaki", "jaka", "jakie", "kiedy", "gdzie", "kto", "który", "która",
        "które", "ile", "czy", "czym", "po co",
    ],
    other_questions: words![
        "rekruter", "rekrutera", "rekruterzy", "egzaminator", "rozmowie kwalifikacyjnej",
        "pytania egzaminacyjne",
    ],
    tasks: words![
        "lista kontrolna", "kroki", "krok po kroku", "rozwiązywanie problemów", "ćwiczenia",
    ],
    reader_questions: words!["czy masz", "czy jesteś", "czy chcesz", "czy potrzebujesz"],
    branches: words!["jeśli tak", "jeśli nie", "jeżeli tak", "jeżeli nie"],
    key_points: words![
        "główne wnioski", "kluczowe informacje", "najważniejsze rzeczy", "najważniejsze wnioski",
        "najważniejsze informacje", "najważniejsze punkty", "kluczowe wnioski", "kluczowe punkty",
    ],
    summaries: words![
        "w pigułce", "w skrócie", "podsumowując", "streszczenie", "najważniejsze", "wnioski",
        "podsumowanie",
    ],
    diaries: words![
        "dziennik pracy", "zadania na dziś", "zadania na jutro", "plan na jutro", "plany na jutro",
    ],
    changes: words!["poprawki błędów", "nowe funkcje"],
    closings: words!["wnioski"],
    reader_addresses: words![
        "zostaw komentarz", "w komentarzach", "w komentarzu", "skontaktuj się", "więcej pytań",
    ],
    question_labels: words!["pytanie"],
    answer_labels: words!["o", "odp", "odpowiedź"],
    ..NO_WORDS
};
