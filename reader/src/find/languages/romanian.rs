//! Romanian, with cedillas for the commas below `ș` and `ț`.

use super::language::{Language, NO_WORDS, words};

#[rustfmt::skip]
pub(super) const ROMANIAN: Language = Language {
    faq: words!["întrebări frecvente", "întrebări şi răspunsuri", "cele mai frecvente întrebări"],
    questions: words!["întrebări"],
    other_questions: words!["întrebări pentru", "întrebări de pus"],
    conversations: words!["interviu"],
    tasks: words!["chestionar", "paşi", "exerciţii", "sondaj"],
    key_points: words![
        "puncte cheie", "idei cheie", "idei principale", "concluzii cheie", "aspecte cheie",
        "puncte principale", "de reţinut",
    ],
    summaries: words!["pe scurt", "în concluzie", "rezumat", "concluzii", "concluzie"],
    closings: words!["concluzie", "concluzii"],
    fillers: words!["cele", "mai", "importante"],
    reader_addresses: words!["lasă un comentariu", "în comentarii", "contactează ne"],
    question_labels: words!["î", "întrebare"],
    answer_labels: words!["r", "răspuns"],
    ..NO_WORDS
};
