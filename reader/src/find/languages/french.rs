//! French.

use super::language::{Language, NO_WORDS, words};

#[rustfmt::skip]
pub(super) const FRENCH: Language = Language {
    faq: words![
        "questions courantes", "réponses à vos questions", "foire aux questions",
        "questions fréquentes", "questions fréquemment posées", "questions les plus fréquentes",
        "questions réponses", "questions et réponses",
    ],
    question_words: words![
        "qu est ce", "qu", "que", "quoi", "quel", "quelle", "quels", "quelles", "pourquoi",
        "comment", "quand", "où", "qui", "combien", "est ce", "peut on", "faut il", "puis je",
        "dois je",
    ],
    other_questions: words![
        "questions à poser", "questions à se poser", "questions pour", "recruteur", "recruteurs",
        "examinateur", "examinateurs", "entretien d embauche", "questions d examen",
        "va vous demander", "vont vous demander",
    ],
    conversations: words!["entretien"],
    tasks: words![
        "liste de contrôle", "étapes", "étape", "dépannage", "exercice", "exercices", "sondage",
    ],
    reader_questions: words![
        "avez vous", "êtes vous", "voulez vous", "pouvez vous", "souhaitez vous", "as tu", "es tu",
        "veux tu",
    ],
    branches: words!["si oui", "si non", "sinon"],
    key_points: words![
        "ce qu il faut retenir", "ce qu on retient", "que retenir", "points clefs",
        "points importants", "idées clés", "enseignements clés", "principaux enseignements",
        "points clés", "points à retenir", "à retenir", "l essentiel", "points essentiels",
    ],
    summaries: words![
        "en bref", "en résumé", "pour résumer", "en un coup d œil", "en quelques mots",
        "en synthèse", "synthèse", "ce qu il faut savoir", "leçons apprises",
        "ce que nous avons appris", "en conclusion", "conclusion", "conclusions", "résumé",
    ],
    diaries: words![
        "journal de travail", "tâches du jour", "plan pour demain", "plans pour demain",
        "tâches de demain",
    ],
    changes: words![
        "corrections de bugs", "corrections de bogues", "nouvelles fonctionnalités",
        "journal des modifications",
    ],
    closings: words!["conclusion", "à propos de cet article", "à propos de l auteur"],
    fillers: words![
        "les", "le", "nos", "la", "l", "vos", "des", "de", "cet", "article", "et", "réponses",
    ],
    reader_addresses: words![
        "laissez un commentaire", "en commentaire", "dans les commentaires", "contactez nous",
        "contactez moi", "merci d avoir lu", "abonnez vous", "d autres questions",
    ],
    answer_labels: words!["r", "réponse"],
    ..NO_WORDS
};
