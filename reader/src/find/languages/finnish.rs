//! Finnish.

use super::language::{Language, NO_WORDS, words};

#[rustfmt::skip]
pub(super) const FINNISH: Language = Language {
    faq: words![
        "usein kysytyt kysymykset", "usein kysyttyä", "usein kysyttyjä kysymyksiä", "ukk",
        "kysymyksiä ja vastauksia",
    ],
    tasks: words!["visa", "tietovisa", "tarkistuslista", "vaiheet", "vianetsintä", "harjoitukset"],
    branches: words!["jos kyllä", "jos ei"],
    key_points: words![
        "tärkeimmät havainnot", "avainkohdat", "tärkeimmät opit", "tärkeimmät asiat",
        "tärkeimmät kohdat", "keskeiset opit", "pääkohdat",
    ],
    summaries: words![
        "lyhyesti", "tiivistelmä", "tiivistettynä", "pähkinänkuoressa", "kohokohdat",
        "johtopäätökset", "yhteenveto",
    ],
    closings: words!["lopuksi"],
    reader_addresses: words!["jätä kommentti", "ota yhteyttä", "lisää kysymyksiä"],
    question_labels: words!["kysymys"],
    answer_labels: words!["vastaus", "v"],
    ..NO_WORDS
};
