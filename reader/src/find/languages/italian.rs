//! Italian.

use super::language::{Language, NO_WORDS};

#[rustfmt::skip]
pub(super) const ITALIAN: Language = Language {
    faq: &[
        "domande ricorrenti", "dubbi frequenti", "domande frequenti", "domande più frequenti",
        "domande comuni", "domande e risposte",
    ],
    questions: &["domande"],
    other_questions: &["domande da fare", "domande per", "domande da porre", "domande da porsi"],
    conversations: &["intervista"],
    tasks: &[
        "lista di controllo", "passaggi", "passi", "risoluzione dei problemi", "esercizio",
        "esercizi", "sondaggio",
    ],
    reader_questions: &["hai", "sei", "vuoi", "puoi", "avete"],
    branches: &["se sì", "se no"],
    key_points: &[
        "punti principali", "punti fondamentali", "punti da ricordare", "aspetti chiave",
        "messaggi chiave", "conclusioni chiave", "punti chiave", "punti salienti",
        "concetti chiave",
    ],
    summaries: &[
        "in sintesi", "sintesi", "in breve", "in poche parole", "in conclusione", "riepilogo",
        "riassumendo", "lezioni apprese", "cosa ricordare", "conclusione", "conclusioni",
        "riassunto",
    ],
    changes: &["correzioni di bug", "nuove funzionalità"],
    closings: &["conclusione", "conclusioni"],
    fillers: &["i", "il", "le", "la", "nostre", "tue", "di", "questo", "articolo", "e", "risposte"],
    reader_addresses: &[
        "lascia un commento", "nei commenti", "contattaci", "contattami", "grazie per aver letto",
        "iscriviti", "altre domande",
    ],
    question_labels: &["d", "domanda"],
    answer_labels: &["risposta"],
    ..NO_WORDS
};
