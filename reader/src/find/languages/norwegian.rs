//! Norwegian.

use super::language::{Language, NO_WORDS, words};

#[rustfmt::skip]
pub(super) const NORWEGIAN: Language = Language {
    faq: words![
        "vanlige spørsmål og svar", "ofte stilte spørsmål", "vanlige spørsmål", "spørsmål og svar",
    ],
    question_words: words![
        "hva", "hvorfor", "hvordan", "når", "hvor", "hvem", "hvilken", "hvilket", "hvilke", "kan",
        "må",
    ],
    tasks: words!["sjekkliste", "steg", "feilsøking", "øvelser", "oppgaver"],
    reader_questions: words!["har du", "er du", "vil du"],
    branches: words!["hvis ja", "hvis nei"],
    key_points: words![
        "viktigste lærdommene", "hovedpoenger", "viktigste punktene", "viktigste poengene",
        "viktige punkter", "hovedpunkter", "nøkkelpunkter",
    ],
    summaries: words![
        "kort oppsummert", "oppsummert", "kort fortalt", "kort sagt", "i korte trekk",
        "det viktigste", "høydepunkter", "konklusjon", "oppsummering", "sammendrag",
    ],
    closings: words!["konklusjon"],
    fillers: words!["de", "våre"],
    reader_addresses: words!["kontakt oss", "flere spørsmål"],
    question_labels: words!["spørsmål", "spm"],
    answer_labels: words!["svar"],
    ..NO_WORDS
};
