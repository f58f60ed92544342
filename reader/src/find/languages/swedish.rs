//! Swedish.

use super::language::{Language, NO_WORDS};

#[rustfmt::skip]
pub(super) const SWEDISH: Language = Language {
    faq: &[
        "vanliga frågor och svar", "vanligaste frågorna", "vanliga frågor", "ofta ställda frågor",
        "frågor och svar",
    ],
    question_words: &[
        "vad", "varför", "hur", "när", "var", "vem", "vilken", "vilket", "vilka", "kan", "måste",
    ],
    tasks: &["checklista", "steg", "felsökning", "övningar"],
    reader_questions: &["har du", "är du", "vill du"],
    branches: &["om ja", "om nej"],
    key_points: &[
        "viktigaste insikterna", "viktigaste slutsatserna", "nyckelpunkter", "viktigaste punkterna",
        "viktigaste lärdomarna", "viktiga punkter", "huvudpunkter",
    ],
    summaries: &[
        "sammanfattningsvis", "i korthet", "kort sagt", "i ett nötskal", "det viktigaste",
        "lärdomar", "höjdpunkter", "slutsats", "slutsatser", "sammanfattning",
    ],
    closings: &["slutsats", "slutsatser"],
    fillers: &["de", "våra"],
    reader_addresses: &["lämna en kommentar", "kontakta oss", "fler frågor"],
    question_labels: &["fråga"],
    answer_labels: &["svar", "s"],
    ..NO_WORDS
};
