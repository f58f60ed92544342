//! Italian.

use super::language::{Language, NO_WORDS};

#[rustfmt::skip]
pub(super) const ITALIAN: Language = Language {
    faq: &[
        "domande ricorrenti", "dubbi frequenti", "domande frequenti", "domande più frequenti",
        "domande comuni", "domande e risposte",
    ],
    questions: &["domande"],
    question_words: &[
        "che cosa", "che cos", "cosa", "cos", "perché", "come", "quando", "dove", "chi", "quale",
        "qual", "quali", "quanto", "quanta", "quanti", "quante", "posso", "si può", "devo",
    ],
    other_questions: &[
        "domande da fare", "domande per", "domande da porre", "domande da porsi", "esaminatore",
        "selezionatore", "selezionatori", "colloquio di lavoro", "domande d esame", "ti chiederà",
        "ti chiederanno",
    ],
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
    diaries: &[
        "diario di lavoro", "compiti di oggi", "compiti di domani", "piano per domani",
        "piani per domani",
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
