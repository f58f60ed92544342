//! French.

use super::language::{Language, NO_WORDS};

#[rustfmt::skip]
pub(super) const FRENCH: Language = Language {
    faq: &[
        "questions courantes", "réponses à vos questions", "foire aux questions",
        "questions fréquentes", "questions fréquemment posées", "questions les plus fréquentes",
        "questions réponses", "questions et réponses",
    ],
    question_words: &[
        "qu est ce", "qu", "que", "quoi", "quel", "quelle", "quels", "quelles", "pourquoi",
        "comment", "quand", "où", "qui", "combien", "est ce", "peut on", "faut il", "puis je",
        "dois je",
    ],
    other_questions: &[
        "questions à poser", "questions à se poser", "questions pour", "recruteur", "recruteurs",
        "examinateur", "examinateurs", "entretien d embauche", "questions d examen",
        "va vous demander", "vont vous demander",
    ],
    conversations: &["entretien"],
    tasks: &[
        "liste de contrôle", "étapes", "étape", "dépannage", "exercice", "exercices", "sondage",
    ],
    reader_questions: &[
        "avez vous", "êtes vous", "voulez vous", "pouvez vous", "souhaitez vous", "as tu", "es tu",
        "veux tu",
    ],
    branches: &["si oui", "si non", "sinon"],
    key_points: &[
        "ce qu il faut retenir", "ce qu on retient", "que retenir", "points clefs",
        "points importants", "idées clés", "enseignements clés", "principaux enseignements",
        "points clés", "points à retenir", "à retenir", "l essentiel", "points essentiels",
    ],
    summaries: &[
        "en bref", "en résumé", "pour résumer", "en un coup d œil", "en quelques mots",
        "en synthèse", "synthèse", "ce qu il faut savoir", "leçons apprises",
        "ce que nous avons appris", "en conclusion", "conclusion", "conclusions", "résumé",
    ],
    diaries: &[
        "journal de travail", "tâches du jour", "plan pour demain", "plans pour demain",
        "tâches de demain",
    ],
    changes: &[
        "corrections de bugs", "corrections de bogues", "nouvelles fonctionnalités",
        "journal des modifications",
    ],
    closings: &["conclusion", "à propos de cet article", "à propos de l auteur"],
    fillers: &[
        "les", "le", "nos", "la", "l", "vos", "des", "de", "cet", "article", "et", "réponses",
    ],
    reader_addresses: &[
        "laissez un commentaire", "en commentaire", "dans les commentaires", "contactez nous",
        "contactez moi", "merci d avoir lu", "abonnez vous", "d autres questions",
    ],
    answer_labels: &["r", "réponse"],
    ..NO_WORDS
};
