//! Italian.

use super::language::{Language, NO_WORDS, words};

#[rustfmt::skip]
pub(super) const ITALIAN: Language = Language {
    faq: words![
        "domande ricorrenti", "dubbi frequenti", "domande frequenti", "domande più frequenti",
        "domande comuni", "domande e risposte",
    ],
    questions: words!["domande"],
    question_words: words![
        "che cosa", "che cos", "cosa", "cos", "perché", "come", "quando", "dove", "chi", "quale",
        "qual", "quali", "quanto", "quanta", "quanti", "quante", "posso", "si può", "devo",
    ],
    other_questions: words![
        "domande da fare", "domande per", "domande da porre", "domande da porsi", "esaminatore",
        "selezionatore", "selezionatori", "colloquio di lavoro", "domande d esame", "ti chiederà",
        "ti chiederanno",
    ],
    conversations: words!["intervista"],
    tasks: words![
        "lista di controllo", "passaggi", "passi", "risoluzione dei problemi", "esercizio",
        "esercizi", "sondaggio",
    ],
    reader_questions: words!["hai", "sei", "vuoi", "puoi", "avete"],
    branches: words!["se sì", "se no"],
    key_points: words![
        "punti principali", "punti fondamentali", "punti da ricordare", "aspetti chiave",
        "messaggi chiave", "conclusioni chiave", "punti chiave", "punti salienti",
        "concetti chiave",
    ],
    summaries: words![
        "in sintesi", "sintesi", "in breve", "in poche parole", "in conclusione", "riepilogo",
        "riassumendo", "lezioni apprese", "cosa ricordare", "conclusione", "conclusioni",
        "riassunto",
    ],
    diaries: words![
        "diario di lavoro", "compiti di oggi", "compiti di domani", "piano per domani",
        "piani per domani",
    ],
    changes: words!["correzioni di bug", "nuove funzionalità"],
    closings: words!["conclusione", "conclusioni"],
    fillers: words![
        "i", "il", "le", "la", "nostre", "tue", "di", "questo", "articolo", "e", "risposte",
    ],
    reader_addresses: words![
        "lascia un commento", "nei commenti", "contattaci", "contattami", "grazie per aver letto",
        "iscriviti", "altre domande",
    ],
    question_labels: words!["d", "domanda"],
    answer_labels: words!["risposta"],
    ..NO_WORDS
};
