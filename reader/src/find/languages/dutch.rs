//! Dutch.

use super::language::{Language, NO_WORDS};

#[rustfmt::skip]
pub(super) const DUTCH: Language = Language {
    faq: &[
        "meestgestelde vragen", "vaak gestelde vragen", "veelgestelde vragen",
        "veel gestelde vragen", "meest gestelde vragen", "vragen en antwoorden",
    ],
    questions: &["vragen"],
    question_words: &[
        "wat", "waarom", "hoe", "hoeveel", "wanneer", "waar", "waarmee", "wie", "wiens", "welke",
        "welk", "kan", "kun", "mag", "moet", "is", "zijn",
    ],
    other_questions: &[
        "vragen aan", "vragen voor", "examenvragen", "sollicitatiegesprek", "examinator",
    ],
    tasks: &[
        "controlelijst", "stappen", "stappenplan", "probleemoplossing", "oefening", "oefeningen",
        "enquête",
    ],
    reader_questions: &["heb je", "ben je", "wil je", "kun je", "heeft u", "bent u", "wilt u"],
    branches: &["zo ja", "zo nee", "zo niet", "indien ja", "indien nee"],
    key_points: &[
        "belangrijkste lessen", "belangrijkste bevindingen", "hoofdpunten", "kernboodschappen",
        "belangrijkste punten", "belangrijkste inzichten", "belangrijkste conclusies", "kernpunten",
    ],
    summaries: &[
        "kort samengevat", "in het kort", "in een notendop", "in één oogopslag", "kort en krachtig",
        "kortom", "het belangrijkste", "geleerde lessen", "wat we hebben geleerd",
        "wat we geleerd hebben", "hoogtepunten", "conclusie", "conclusies", "samenvatting",
        "samengevat",
    ],
    diaries: &[
        "werklogboek", "taken van vandaag", "taken voor morgen", "plan voor morgen",
        "plannen voor morgen",
    ],
    changes: &["bugfixes", "nieuwe functies"],
    closings: &["conclusie"],
    fillers: &["de", "het", "onze", "je", "van", "dit", "artikel", "en", "antwoorden"],
    reader_addresses: &[
        "laat een reactie achter", "in de reacties", "neem contact", "bedankt voor het lezen",
        "meer vragen", "nog vragen", "andere vragen",
    ],
    question_labels: &["v", "vraag"],
    answer_labels: &["antwoord"],
    ..NO_WORDS
};
