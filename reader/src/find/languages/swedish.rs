//! Swedish.

use super::language::{Language, NO_WORDS};

#[rustfmt::skip]
pub(super) const SWEDISH: Language = Language {
    faq: &["vanliga frågor", "ofta ställda frågor", "frågor och svar"],
    tasks: &["checklista", "steg", "felsökning", "övningar"],
    key_points: &[
        "viktigaste punkterna", "viktigaste lärdomarna", "viktiga punkter", "huvudpunkter",
    ],
    summaries: &["sammanfattning"],
    closings: &["slutsats", "slutsatser"],
    reader_addresses: &["lämna en kommentar", "kontakta oss", "fler frågor"],
    question_labels: &["fråga"],
    answer_labels: &["svar", "s"],
    ..NO_WORDS
};
