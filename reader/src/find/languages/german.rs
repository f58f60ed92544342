//! German.

use super::language::{Language, NO_WORDS};

#[rustfmt::skip]
pub(super) const GERMAN: Language = Language {
    faq: &[
        "häufig gestellte fragen", "häufige fragen", "oft gestellte fragen", "fragen und antworten",
    ],
    questions: &["fragen"],
    other_questions: &["fragen an"],
    conversations: &["gespräch"],
    tasks: &[
        "rätsel", "checkliste", "schritt", "schritte", "fehlersuche", "fehlerbehebung",
        "problembehebung", "anleitung", "übung", "übungen", "umfrage",
    ],
    key_points: &[
        "wichtigsten erkenntnisse", "wichtigste erkenntnisse", "wichtigsten punkte",
        "wichtigste punkte", "das wichtigste in kürze", "das wichtigste auf einen blick",
        "kernaussagen", "kernpunkte",
    ],
    summaries: &["zusammenfassung"],
    closings: &["fazit", "schlusswort"],
    fillers: &["die", "das", "unsere", "wichtigste", "wichtigsten"],
    reader_addresses: &[
        "schreib uns", "schreiben sie uns", "schreib mir", "schreibt uns", "in den kommentaren",
        "kontaktieren sie uns", "kontaktiere uns", "melde dich", "melden sie sich",
        "weitere fragen", "noch fragen", "danke fürs lesen", "dank fürs lesen",
    ],
    question_labels: &["f", "frage"],
    answer_labels: &["antwort"],
    ..NO_WORDS
};
