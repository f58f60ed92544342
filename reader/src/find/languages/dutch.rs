//! Dutch.

use super::language::{Language, NO_WORDS, words};

#[rustfmt::skip]
pub(super) const DUTCH: Language = Language {
    faq: words![
        "meestgestelde vragen", "vaak gestelde vragen", "veelgestelde vragen",
        "veel gestelde vragen", "meest gestelde vragen", "vragen en antwoorden",
    ],
    questions: words!["vragen"],
    question_words: words![
        "wat", "waarom", "hoe", "hoeveel", "wanneer", "waar", "waarmee", "wie", "wiens", "welke",
        "welk", "kan", "kun", "mag", "moet", "is", "zijn",
    ],
    other_questions: words![
        "vragen aan", "vragen voor", "examenvragen", "sollicitatiegesprek", "examinator",
    ],
    tasks: words![
        "controlelijst", "stappen", "stappenplan", "probleemoplossing", "oefening", "oefeningen",
        "enquête",
    ],
    reader_questions: words!["heb je", "ben je", "wil je", "kun je", "heeft u", "bent u", "wilt u"],
    branches: words!["zo ja", "zo nee", "zo niet", "indien ja", "indien nee"],
    key_points: words![
        "belangrijkste lessen", "belangrijkste bevindingen", "hoofdpunten", "kernboodschappen",
        "belangrijkste punten", "belangrijkste inzichten", "belangrijkste conclusies", "kernpunten",
    ],
    summaries: words![
        "kort samengevat", "in het kort", "in een notendop", "in één oogopslag", "kort en krachtig",
        "kortom", "het belangrijkste", "geleerde lessen", "wat we hebben geleerd",
        "wat we geleerd hebben", "hoogtepunten", "conclusie", "conclusies", "samenvatting",
        "samengevat",
    ],
    diaries: words![
        "werklogboek", "taken van vandaag", "taken voor morgen", "plan voor morgen",
        "plannen voor morgen",
    ],
    changes: words!["bugfixes", "nieuwe functies"],
    closings: words!["conclusie"],
    fillers: words!["de", "het", "onze", "je", "van", "dit", "artikel", "en", "antwoorden"],
    reader_addresses: words![
        "laat een reactie achter", "in de reacties", "neem contact", "bedankt voor het lezen",
        "meer vragen", "nog vragen", "andere vragen",
    ],
    question_labels: words!["v", "vraag"],
    answer_labels: words!["antwoord"],
    ..NO_WORDS
};
