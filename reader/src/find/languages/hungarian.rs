//! Hungarian.

use super::language::{Language, NO_WORDS};

#[rustfmt::skip]
pub(super) const HUNGARIAN: Language = Language {
    faq: &[
        "gyakran ismételt kérdések", "gyakran feltett kérdések", "gyakori kérdések és válaszok",
        "gyakori kérdések", "gyik", "kérdések és válaszok",
    ],
    tasks: &["kvíz", "ellenőrzőlista", "lépések", "hibaelhárítás"],
    key_points: &[
        "legfontosabb tanulságok", "legfontosabb tudnivalók", "legfontosabb pontok",
        "fő tanulságok", "főbb pontok", "fő pontok", "a lényeg röviden",
    ],
    summaries: &["összefoglalás", "összefoglaló", "összegzés", "röviden", "a lényeg", "tanulságok"],
    closings: &["összegzés", "konklúzió", "következtetés", "végszó"],
    fillers: &["az"],
    reader_addresses: &["írj nekünk", "a hozzászólásokban", "lépjen kapcsolatba"],
    question_labels: &["k", "kérdés"],
    answer_labels: &["v", "válasz"],
    ..NO_WORDS
};
