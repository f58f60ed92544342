//! French.

use super::language::{Language, NO_WORDS};

#[rustfmt::skip]
pub(super) const FRENCH: Language = Language {
    faq: &[
        "foire aux questions", "questions fréquentes", "questions fréquemment posées",
        "questions les plus fréquentes", "questions réponses", "questions et réponses",
    ],
    conversations: &["entretien"],
    tasks: &[
        "liste de contrôle", "étapes", "étape", "dépannage", "exercice", "exercices", "sondage",
    ],
    key_points: &[
        "points clés", "points à retenir", "à retenir", "l essentiel", "points essentiels",
    ],
    summaries: &["résumé"],
    fillers: &["les", "le", "nos"],
    reader_addresses: &[
        "laissez un commentaire", "en commentaire", "dans les commentaires", "contactez nous",
        "contactez moi", "merci d avoir lu", "abonnez vous", "d autres questions",
    ],
    answer_labels: &["r", "réponse"],
    ..NO_WORDS
};
