//! Finnish.

use super::language::{Language, NO_WORDS};

#[rustfmt::skip]
pub(super) const FINNISH: Language = Language {
    faq: &[
        "usein kysytyt kysymykset", "usein kysyttyä", "usein kysyttyjä kysymyksiä", "ukk",
        "kysymyksiä ja vastauksia",
    ],
    tasks: &["visa", "tietovisa", "tarkistuslista", "vaiheet", "vianetsintä", "harjoitukset"],
    key_points: &[
        "tärkeimmät opit", "tärkeimmät asiat", "tärkeimmät kohdat", "keskeiset opit", "pääkohdat",
    ],
    summaries: &["yhteenveto"],
    closings: &["lopuksi"],
    reader_addresses: &["jätä kommentti", "ota yhteyttä", "lisää kysymyksiä"],
    question_labels: &["kysymys"],
    answer_labels: &["vastaus", "v"],
    ..NO_WORDS
};
