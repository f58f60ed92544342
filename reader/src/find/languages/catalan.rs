//! Catalan.

use super::language::{Language, NO_WORDS};

#[rustfmt::skip]
pub(super) const CATALAN: Language = Language {
    faq: &[
        "preguntes més freqüents", "preguntes freqüents", "preguntes habituals",
        "preguntes i respostes", "dubtes freqüents",
    ],
    questions: &["preguntes"],
    other_questions: &["preguntes per a", "preguntes que cal"],
    conversations: &["entrevista"],
    tasks: &["qüestionari", "passos", "exercicis", "enquesta"],
    key_points: &[
        "punts clau", "idees clau", "conclusions clau", "punts principals", "idees principals",
    ],
    summaries: &["en resum", "resum", "en poques paraules", "conclusions", "conclusió"],
    closings: &["conclusió", "conclusions"],
    fillers: &["els", "les", "i"],
    reader_addresses: &[
        "deixa un comentari", "als comentaris", "contacta amb nosaltres", "gràcies per llegir",
    ],
    question_labels: &["pregunta"],
    answer_labels: &["resposta"],
    ..NO_WORDS
};
