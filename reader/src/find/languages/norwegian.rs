//! Norwegian.

use super::language::{Language, NO_WORDS};

#[rustfmt::skip]
pub(super) const NORWEGIAN: Language = Language {
    faq: &[
        "vanlige spørsmål og svar", "ofte stilte spørsmål", "vanlige spørsmål", "spørsmål og svar",
    ],
    question_words: &[
        "hva", "hvorfor", "hvordan", "når", "hvor", "hvem", "hvilken", "hvilket", "hvilke", "kan",
        "må",
    ],
    tasks: &["sjekkliste", "steg", "feilsøking", "øvelser", "oppgaver"],
    reader_questions: &["har du", "er du", "vil du"],
    branches: &["hvis ja", "hvis nei"],
    key_points: &[
        "viktigste lærdommene", "hovedpoenger", "viktigste punktene", "viktigste poengene",
        "viktige punkter", "hovedpunkter", "nøkkelpunkter",
    ],
    summaries: &[
        "kort oppsummert", "oppsummert", "kort fortalt", "kort sagt", "i korte trekk",
        "det viktigste", "høydepunkter", "konklusjon", "oppsummering", "sammendrag",
    ],
    closings: &["konklusjon"],
    fillers: &["de", "våre"],
    reader_addresses: &["kontakt oss", "flere spørsmål"],
    question_labels: &["spørsmål", "spm"],
    answer_labels: &["svar"],
    ..NO_WORDS
};
