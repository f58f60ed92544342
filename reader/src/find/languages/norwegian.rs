//! Norwegian.

use super::language::{Language, NO_WORDS};

#[rustfmt::skip]
pub(super) const NORWEGIAN: Language = Language {
    faq: &["ofte stilte spørsmål", "vanlige spørsmål", "spørsmål og svar"],
    tasks: &["sjekkliste", "steg", "feilsøking", "øvelser", "oppgaver"],
    key_points: &[
        "viktigste punktene", "viktigste poengene", "viktige punkter", "hovedpunkter",
        "nøkkelpunkter",
    ],
    summaries: &["oppsummering", "sammendrag"],
    closings: &["konklusjon"],
    reader_addresses: &["kontakt oss", "flere spørsmål"],
    question_labels: &["spørsmål", "spm"],
    answer_labels: &["svar"],
    ..NO_WORDS
};
