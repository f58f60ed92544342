//! German.

use super::language::{Language, NO_WORDS, words};

#[rustfmt::skip]
pub(super) const GERMAN: Language = Language {
    faq: words![
        "häufige fragen und antworten", "antworten auf häufige fragen", "meistgestellte fragen",
        "oft gefragt", "häufig gestellte fragen", "häufige fragen", "oft gestellte fragen",
        "fragen und antworten",
    ],
    questions: words!["fragen"],
    question_words: words![
        "was", "warum", "wieso", "weshalb", "wie", "wann", "wo", "wer", "wem", "wen", "wessen",
        "woher", "wohin", "womit", "wozu", "worauf", "welche", "welcher", "welches", "welchen",
        "kann", "können", "darf", "muss", "soll", "sollte", "ist", "sind", "gibt es", "lohnt",
        "brauche", "brauche ich",
    ],
    other_questions: words![
        "fragen an", "fragen für", "fragen zum nachdenken", "fragen die sie", "fragen die du",
        "prüfungsfragen", "prüfer", "bewerbungsgespräch", "vorstellungsgespräch", "personaler",
        "wird dich fragen", "wird sie fragen", "werden dich fragen", "werden sie fragen",
    ],
    conversations: words!["gespräch"],
    tasks: words![
        "rätsel", "checkliste", "schritt", "schritte", "fehlersuche", "fehlerbehebung",
        "problembehebung", "anleitung", "übung", "übungen", "umfrage",
    ],
    reader_questions: words![
        "hast du", "bist du", "willst du", "möchtest du", "kannst du", "brauchst du", "haben sie",
        "sind sie", "möchten sie", "wollen sie", "können sie", "brauchen sie",
    ],
    branches: words!["wenn ja", "wenn nein", "wenn nicht", "falls ja", "falls nein", "falls nicht"],
    key_points: words![
        "das wichtigste im überblick", "das wichtigste zusammengefasst", "wichtigsten learnings",
        "wichtigste learnings", "wichtigsten lektionen", "wichtigsten fakten",
        "zentrale erkenntnisse", "zentralen erkenntnisse", "wichtigsten erkenntnisse",
        "wichtigste erkenntnisse", "wichtigsten punkte", "wichtigste punkte",
        "das wichtigste in kürze", "das wichtigste auf einen blick", "kernaussagen", "kernpunkte",
    ],
    summaries: words![
        "auf einen blick", "kurz und knapp", "kurz und bündig", "kurz gesagt",
        "kurz zusammengefasst", "zusammengefasst", "in kürze", "kurzfassung", "das wichtigste",
        "im überblick", "erkenntnisse", "was wir gelernt haben", "was ich gelernt habe", "fazit",
        "zusammenfassung",
    ],
    diaries: words![
        "arbeitstagebuch", "arbeitsprotokoll", "heutige aufgaben", "aufgaben für morgen",
        "plan für morgen", "pläne für morgen", "plan für nächste woche", "pläne für nächste woche",
        "was ich heute gemacht habe",
    ],
    changes: words!["fehlerbehebungen", "neue funktionen", "änderungsprotokoll"],
    closings: words![
        "fazit", "schlusswort", "über diesen artikel", "über den autor", "über die autorin",
    ],
    fillers: words![
        "die", "das", "unsere", "wichtigste", "wichtigsten", "der", "des", "aus", "dieses",
        "diesem", "artikels", "artikel", "und", "antworten", "deine", "eure", "ihre", "unser",
    ],
    reader_addresses: words![
        "schreib uns", "schreiben sie uns", "schreib mir", "schreibt uns", "in den kommentaren",
        "kontaktieren sie uns", "kontaktiere uns", "melde dich", "melden sie sich",
        "weitere fragen", "noch fragen", "danke fürs lesen", "dank fürs lesen",
    ],
    question_labels: words!["f", "frage"],
    answer_labels: words!["antwort"],
    ..NO_WORDS
};
