//! Czech.

use super::language::{Language, NO_WORDS, words};

#[rustfmt::skip]
pub(super) const CZECH: Language = Language {
    faq: words![
        "nejčastější dotazy a odpovědi", "často kladené dotazy", "často kladené otázky",
        "časté dotazy", "nejčastější dotazy", "nejčastější otázky", "otázky a odpovědi",
    ],
    question_words: words![
        "co", "proč", "jak", "jaký", "jaká", "jaké", "kdy", "kde", "kdo", "který", "která", "které",
        "kolik",
    ],
    tasks: words!["kvíz", "kontrolní seznam", "postup", "řešení problémů", "cvičení"],
    branches: words!["pokud ano", "pokud ne"],
    key_points: words![
        "hlavní závěry", "klíčové závěry", "nejdůležitější poznatky", "hlavní body",
        "hlavní poznatky", "klíčové body", "klíčové poznatky", "nejdůležitější body",
    ],
    summaries: words![
        "ve zkratce", "v kostce", "stručně", "souhrn", "to nejdůležitější", "závěr", "závěry",
        "shrnutí",
    ],
    closings: words!["závěr"],
    reader_addresses: words![
        "v komentářích", "kontaktujte nás", "napište nám", "další otázky", "další dotazy",
    ],
    question_labels: words!["otázka"],
    answer_labels: words!["odpověď"],
    ..NO_WORDS
};
