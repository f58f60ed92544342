//! Dutch.

use super::language::{Language, NO_WORDS};

#[rustfmt::skip]
pub(super) const DUTCH: Language = Language {
    faq: &[
        "veelgestelde vragen", "veel gestelde vragen", "meest gestelde vragen",
        "vragen en antwoorden",
    ],
    questions: &["vragen"],
    other_questions: &["vragen aan", "vragen voor"],
    tasks: &[
        "controlelijst", "stappen", "stappenplan", "probleemoplossing", "oefening", "oefeningen",
        "enquête",
    ],
    key_points: &[
        "belangrijkste punten", "belangrijkste inzichten", "belangrijkste conclusies", "kernpunten",
    ],
    summaries: &["samenvatting", "samengevat"],
    closings: &["conclusie"],
    reader_addresses: &[
        "laat een reactie achter", "in de reacties", "neem contact", "bedankt voor het lezen",
        "meer vragen", "nog vragen", "andere vragen",
    ],
    question_labels: &["v", "vraag"],
    answer_labels: &["antwoord"],
    ..NO_WORDS
};
