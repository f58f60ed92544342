//! Finnish.

use super::language::{Language, NO_WORDS};

#[rustfmt::skip]
pub(super) const FINNISH: Language = Language {
    faq: &[
        "usein kysytyt kysymykset", "usein kysyttyä", "usein kysyttyjä kysymyksiä", "ukk",
        "kysymyksiä ja vastauksia",
    ],
    tasks: &["visa", "tietovisa", "tarkistuslista", "vaiheet", "vianetsintä", "harjoitukset"],
    branches: &["jos kyllä", "jos ei"],
    key_points: &[
        "tärkeimmät havainnot", "avainkohdat", "tärkeimmät opit", "tärkeimmät asiat",
        "tärkeimmät kohdat", "keskeiset opit", "pääkohdat",
    ],
    summaries: &[
        "lyhyesti", "tiivistelmä", "tiivistettynä", "pähkinänkuoressa", "kohokohdat",
        "johtopäätökset", "yhteenveto",
    ],
    closings: &["lopuksi"],
    reader_addresses: &["jätä kommentti", "ota yhteyttä", "lisää kysymyksiä"],
    question_labels: &["kysymys"],
    answer_labels: &["vastaus", "v"],
    ..NO_WORDS
};
