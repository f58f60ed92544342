//! Danish.

use super::language::{Language, NO_WORDS, words};

#[rustfmt::skip]
pub(super) const DANISH: Language = Language {
    faq: words![
        "ofte stillede spørgsmål og svar", "hyppigt stillede spørgsmål",
        "oftest stillede spørgsmål", "typiske spørgsmål", "ofte stillede spørgsmål",
        "spørgsmål og svar",
    ],
    question_words: words![
        "hvad", "hvorfor", "hvordan", "hvornår", "hvor", "hvem", "hvilken", "hvilket", "hvilke",
        "kan", "skal",
    ],
    tasks: words!["tjekliste", "fejlfinding", "øvelser"],
    reader_questions: words!["har du", "er du", "vil du"],
    branches: words!["hvis ja", "hvis nej"],
    key_points: words![
        "vigtigste konklusioner", "vigtigste læringer", "hovedpunkter", "nøglepunkter",
        "vigtigste pointer", "vigtigste punkter", "hovedpointer",
    ],
    summaries: words![
        "kort fortalt", "kort sagt", "i korte træk", "det vigtigste", "resumé", "højdepunkter",
        "konklusion", "sammenfatning", "opsummering",
    ],
    closings: words!["konklusion"],
    fillers: words!["det", "de", "vores"],
    reader_addresses: words!["kontakt os", "flere spørgsmål"],
    question_labels: words!["spørgsmål", "spm"],
    answer_labels: words!["svar"],
    ..NO_WORDS
};
