//! Danish.

use super::language::{Language, NO_WORDS};

#[rustfmt::skip]
pub(super) const DANISH: Language = Language {
    faq: &["ofte stillede spørgsmål", "spørgsmål og svar"],
    tasks: &["tjekliste", "fejlfinding", "øvelser"],
    key_points: &["vigtigste pointer", "vigtigste punkter", "hovedpointer"],
    summaries: &["sammenfatning", "opsummering"],
    closings: &["konklusion"],
    fillers: &["det"],
    reader_addresses: &["kontakt os", "flere spørgsmål"],
    question_labels: &["spørgsmål", "spm"],
    answer_labels: &["svar"],
    ..NO_WORDS
};
