//! Italian.

use super::language::{Language, NO_WORDS};

#[rustfmt::skip]
pub(super) const ITALIAN: Language = Language {
    faq: &["domande frequenti", "domande più frequenti", "domande comuni", "domande e risposte"],
    questions: &["domande"],
    other_questions: &["domande da fare"],
    conversations: &["intervista"],
    tasks: &[
        "lista di controllo", "passaggi", "passi", "risoluzione dei problemi", "esercizio",
        "esercizi", "sondaggio",
    ],
    key_points: &["punti chiave", "punti salienti", "concetti chiave"],
    summaries: &["riassunto"],
    closings: &["conclusione", "conclusioni"],
    fillers: &["i", "il", "le"],
    reader_addresses: &[
        "lascia un commento", "nei commenti", "contattaci", "contattami", "grazie per aver letto",
        "iscriviti", "altre domande",
    ],
    question_labels: &["d", "domanda"],
    answer_labels: &["risposta"],
    ..NO_WORDS
};
