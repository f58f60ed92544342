//! Romanian, with cedillas for the commas below `ș` and `ț`.

use super::language::{Language, NO_WORDS};

#[rustfmt::skip]
pub(super) const ROMANIAN: Language = Language {
    faq: &["întrebări frecvente", "întrebări şi răspunsuri", "cele mai frecvente întrebări"],
    questions: &["întrebări"],
    other_questions: &["întrebări pentru", "întrebări de pus"],
    conversations: &["interviu"],
    tasks: &["chestionar", "paşi", "exerciţii", "sondaj"],
    key_points: &[
        "puncte cheie", "idei cheie", "idei principale", "concluzii cheie", "aspecte cheie",
        "puncte principale", "de reţinut",
    ],
    summaries: &["pe scurt", "în concluzie", "rezumat", "concluzii", "concluzie"],
    closings: &["concluzie", "concluzii"],
    fillers: &["cele", "mai", "importante"],
    reader_addresses: &["lasă un comentariu", "în comentarii", "contactează ne"],
    question_labels: &["î", "întrebare"],
    answer_labels: &["r", "răspuns"],
    ..NO_WORDS
};
