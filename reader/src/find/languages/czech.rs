//! Czech.

use super::language::{Language, NO_WORDS};

#[rustfmt::skip]
pub(super) const CZECH: Language = Language {
    faq: &[
        "nejčastější dotazy a odpovědi", "často kladené dotazy", "často kladené otázky",
        "časté dotazy", "nejčastější dotazy", "nejčastější otázky", "otázky a odpovědi",
    ],
    question_words: &[
        "co", "proč", "jak", "jaký", "jaká", "jaké", "kdy", "kde", "kdo", "který", "která", "které",
        "kolik",
    ],
    tasks: &["kvíz", "kontrolní seznam", "postup", "řešení problémů", "cvičení"],
    branches: &["pokud ano", "pokud ne"],
    key_points: &[
        "hlavní závěry", "klíčové závěry", "nejdůležitější poznatky", "hlavní body",
        "hlavní poznatky", "klíčové body", "klíčové poznatky", "nejdůležitější body",
    ],
    summaries: &[
        "ve zkratce", "v kostce", "stručně", "souhrn", "to nejdůležitější", "závěr", "závěry",
        "shrnutí",
    ],
    closings: &["závěr"],
    reader_addresses: &[
        "v komentářích", "kontaktujte nás", "napište nám", "další otázky", "další dotazy",
    ],
    question_labels: &["otázka"],
    answer_labels: &["odpověď"],
    ..NO_WORDS
};
