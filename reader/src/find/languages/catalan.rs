//! Catalan.

use super::language::{Language, NO_WORDS, words};

#[rustfmt::skip]
pub(super) const CATALAN: Language = Language {
    faq: words![
        "preguntes més freqüents", "preguntes freqüents", "preguntes habituals",
        "preguntes i respostes", "dubtes freqüents",
    ],
    questions: words!["preguntes"],
    other_questions: words!["preguntes per a", "preguntes que cal"],
    conversations: words!["entrevista"],
    tasks: words!["qüestionari", "passos", "exercicis", "enquesta"],
    key_points: words![
        "punts clau", "idees clau", "conclusions clau", "punts principals", "idees principals",
    ],
    summaries: words!["en resum", "resum", "en poques paraules", "conclusions", "conclusió"],
    closings: words!["conclusió", "conclusions"],
    fillers: words!["els", "les", "i"],
    reader_addresses: words![
        "deixa un comentari", "als comentaris", "contacta amb nosaltres", "gràcies per llegir",
    ],
    question_labels: words!["pregunta"],
    answer_labels: words!["resposta"],
    ..NO_WORDS
};
