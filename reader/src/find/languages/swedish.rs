//! Swedish.

use super::language::{Language, NO_WORDS, words};

#[rustfmt::skip]
pub(super) const SWEDISH: Language = Language {
    faq: words![
        "vanliga frågor och svar", "vanligaste frågorna", "vanliga frågor", "ofta ställda frågor",
        "frågor och svar",
    ],
    question_words: words![
        "vad", "varför", "hur", "när", "var", "vem", "vilken", "vilket", "vilka", "kan", "måste",
    ],
    tasks: words!["checklista", "steg", "felsökning", "övningar"],
    reader_questions: words!["har du", "är du", "vill du"],
    branches: words!["om ja", "om nej"],
    key_points: words![
        "viktigaste insikterna", "viktigaste slutsatserna", "nyckelpunkter", "viktigaste punkterna",
        "viktigaste lärdomarna", "viktiga punkter", "huvudpunkter",
    ],
    summaries: words![
        "sammanfattningsvis", "i korthet", "kort sagt", "i ett nötskal", "det viktigaste",
        "lärdomar", "höjdpunkter", "slutsats", "slutsatser", "sammanfattning",
    ],
    closings: words!["slutsats", "slutsatser"],
    fillers: words!["de", "våra"],
    reader_addresses: words!["lämna en kommentar", "kontakta oss", "fler frågor"],
    question_labels: words!["fråga"],
    answer_labels: words!["svar", "s"],
    ..NO_WORDS
};
