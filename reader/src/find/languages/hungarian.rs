//! Hungarian.

use super::language::{Language, NO_WORDS, words};

#[rustfmt::skip]
pub(super) const HUNGARIAN: Language = Language {
    faq: words![
        "gyakran ismételt kérdések", "gyakran feltett kérdések", "gyakori kérdések és válaszok",
        "gyakori kérdések", "gyik", "kérdések és válaszok",
    ],
    tasks: words!["kvíz", "ellenőrzőlista", "lépések", "hibaelhárítás"],
    key_points: words![
        "legfontosabb tanulságok", "legfontosabb tudnivalók", "legfontosabb pontok",
        "fő tanulságok", "főbb pontok", "fő pontok", "a lényeg röviden",
    ],
    summaries: words![
        "összefoglalás", "összefoglaló", "összegzés", "röviden", "a lényeg", "tanulságok",
    ],
    closings: words!["összegzés", "konklúzió", "következtetés", "végszó"],
    fillers: words!["az"],
    reader_addresses: words!["írj nekünk", "a hozzászólásokban", "lépjen kapcsolatba"],
    question_labels: words!["k", "kérdés"],
    answer_labels: words!["v", "válasz"],
    ..NO_WORDS
};
