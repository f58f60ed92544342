//! Greek, with `σ` for `ς` and without accents, as capitals are written.

use super::language::{Language, NO_WORDS, words};

#[rustfmt::skip]
pub(super) const GREEK: Language = Language {
    faq: words![
        "συχνεσ ερωτησεισ και απαντησεισ", "συχνεσ ερωτησεισ", "συνηθεισ ερωτησεισ",
        "συχνεσ αποριεσ", "ερωτησεισ και απαντησεισ",
    ],
    tasks: words!["κουιζ", "βηματα", "ασκησεισ"],
    key_points: words![
        "βασικα σημεια", "κυρια σημεια", "βασικα συμπερασματα", "κυρια συμπερασματα",
        "τα σημαντικοτερα",
    ],
    summaries: words![
        "συνοψη", "περιληψη", "με λιγα λογια", "εν συντομια", "συμπερασματα", "συμπερασμα",
    ],
    closings: words!["συμπερασμα", "συμπερασματα", "επιλογοσ"],
    fillers: words!["τα", "οι", "μασ"],
    reader_addresses: words!["στα σχολια", "επικοινωνηστε μαζι μασ"],
    question_labels: words!["ε", "ερώτηση"],
    answer_labels: words!["α", "απάντηση"],
    ..NO_WORDS
};
