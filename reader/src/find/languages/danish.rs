//! Danish.

use super::language::{Language, NO_WORDS};

#[rustfmt::skip]
pub(super) const DANISH: Language = Language {
    faq: &[
        "ofte stillede spørgsmål og svar", "hyppigt stillede spørgsmål",
        "oftest stillede spørgsmål", "typiske spørgsmål", "ofte stillede spørgsmål",
        "spørgsmål og svar",
    ],
    question_words: &[
        "hvad", "hvorfor", "hvordan", "hvornår", "hvor", "hvem", "hvilken", "hvilket", "hvilke",
        "kan", "skal",
    ],
    tasks: &["tjekliste", "fejlfinding", "øvelser"],
    reader_questions: &["har du", "er du", "vil du"],
    branches: &["hvis ja", "hvis nej"],
    key_points: &[
        "vigtigste konklusioner", "vigtigste læringer", "hovedpunkter", "nøglepunkter",
        "vigtigste pointer", "vigtigste punkter", "hovedpointer",
    ],
    summaries: &[
        "kort fortalt", "kort sagt", "i korte træk", "det vigtigste", "resumé", "højdepunkter",
        "konklusion", "sammenfatning", "opsummering",
    ],
    closings: &["konklusion"],
    fillers: &["det", "de", "vores"],
    reader_addresses: &["kontakt os", "flere spørgsmål"],
    question_labels: &["spørgsmål", "spm"],
    answer_labels: &["svar"],
    ..NO_WORDS
};
