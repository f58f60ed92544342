//! The names of fields by which front matter says what a value is.
//!
//! Names are compared without case, white space and ASCII punctuation: `faq_items`, `faqItems` and
//! `FAQ-items` are one name. `ı` is `i`, and `أ` and `إ` are `ا`, as in the words of a language.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::find::languages::words_in_all_languages;

/// The certainty with which a name says what its value is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Certainty {
    /// The name has this meaning only.
    Plain,
    /// The name may have another meaning, so the value needs the full shape of the part.
    Vague,
}

/// The length in bytes above which a name is not known.
const MAX_LENGTH: usize = 80;

#[rustfmt::skip]
const FAQ: [&str; 24] = [
    "faq", "faqs", "faqitem", "faqitems", "faqlist", "faqdata", "faqcontent", "faqblock",
    "faqsection", "faqsections", "faqentries", "faqquestions", "faqpage", "faqschema", "faqjson",
    "faqjsonld", "schemafaq", "seofaq", "pagefaq", "pagefaqs", "postfaq", "postfaqs", "articlefaq",
    "blogfaq",
];
#[rustfmt::skip]
const FAQ_IF_SHAPED: [&str; 21] = [
    "questions", "qa", "qas", "qna", "qnas", "qanda", "qandas", "questionanswer",
    "questionanswers", "questionandanswer", "questionsanswers", "questionsandanswers",
    "peoplealsoask", "paa", "mainentity", "schema", "schemaorg", "schemamarkup",
    "structureddata", "jsonld", "ldjson",
];
#[rustfmt::skip]
const TAKEAWAYS: [&str; 18] = [
    "takeaways", "takeaway", "keytakeaways", "keytakeaway", "maintakeaways", "takeawayitems",
    "tldr", "tldritems", "tldrpoints", "keypoints", "mainpoints", "summarypoints", "summaryitems",
    "summarybullets", "keyhighlights", "keyinsights", "keylearnings", "keylessons",
];
#[rustfmt::skip]
const TAKEAWAYS_IF_SHAPED: [&str; 7] = [
    SUMMARY, "highlights", "insights", "learnings", "lessons", "keyfacts", "ataglance",
];
#[rustfmt::skip]
const MAPS: [&str; 18] = [
    "seo", "schema", "schemaorg", "schemamarkup", "structureddata", "jsonld", "ldjson", "extra",
    "params", "meta", "metadata", "data", "custom", "customfields", "fields", "acf", "content",
    "page",
];

/// The name of a summary.
const SUMMARY: &str = "summary";

/// The names of maps whose fields are those of other pages.
const MAPS_OF_OTHERS: [&str; 3] = ["cascade", "defaults", "children"];

/// The names of a question alone, by language, also in plain ASCII where people write them so.
/// Behind those of the widget are some languages more.
#[rustfmt::skip]
pub(super) const QUESTIONS: &[&str] = &[
    "question", "q", "frage", "pregunta", "domanda", "pergunta", "vraag", "fråga", "fraga",
    "spørgsmål", "sporgsmal", "spoergsmaal", "spørsmål", "sporsmal", "kysymys", "pytanie",
    "otázka", "otazka", "вопрос", "питання", "запитання", "soru", "سؤال", "السؤال", "שאלה",
    "प्रश्न", "सवाल", "質問", "問い", "질문", "问题", "問題", "问", "問",
    "ερώτηση", "întrebare", "intrebare", "kérdés", "kerdes", "pertanyaan", "câuhỏi", "คำถาม",
];
/// The names of an answer alone, in the same order.
#[rustfmt::skip]
pub(super) const ANSWERS: &[&str] = &[
    "answer", "a", "acceptedanswer", "antwort", "respuesta", "réponse", "reponse", "risposta",
    "resposta", "antwoord", "svar", "vastaus", "odpowiedź", "odpowiedz", "odpověď", "odpoved",
    "ответ", "відповідь", "cevap", "yanit", "جواب", "الجواب", "اجابة", "الاجابة",
    "תשובה", "उत्तर", "जवाब", "回答", "答え", "답변", "답", "대답", "答案", "答",
    "απάντηση", "răspuns", "raspuns", "válasz", "valasz", "jawaban", "trảlời", "câutrảlời", "คำตอบ",
];
/// The names of the head of any item, which may be a question.
#[rustfmt::skip]
pub(super) const HEADS: &[&str] = &[
    "title", "name", "heading", "header", "headline", "label", "term", "summary", "subject",
];
/// The names of the text of any item, which may be an answer.
#[rustfmt::skip]
pub(super) const TEXTS: &[&str] = &[
    "text", "content", "contents", "body", "description", "desc", "value", "definition", "detail",
    "details", "response", "reply", "html", "markdown",
];
/// The names of one takeaway.
pub(super) const TAKEAWAY: &[&str] = &["text", "takeaway", "point"];
/// The names of the list of items in a table with a heading.
#[rustfmt::skip]
pub(super) const ITEMS: &[&str] = &[
    "items", "questions", "list", "entries", "faqs", "faq", "faqitems", "faqitem", "faqlist",
    "faqdata", "qa", "qas", "points", "keypoints", "takeaways", "keytakeaways", "bullets",
    "mainentity", "sections", "groups", "categories", "content", "data",
];
/// The names of the heading of a part.
pub(super) const HEADINGS: &[&str] = &["heading", "title", "headline", "header", "name", "label"];
/// The names of the label of a group.
#[rustfmt::skip]
pub(super) const GROUPS: &[&str] = &[
    "group", "category", "section", "topic", "heading", "title", "headline", "header", "name",
    "label",
];
/// The names that only items of a quiz have.
#[rustfmt::skip]
pub(super) const QUIZ: &[&str] = &[
    "options", "choices", "answers", "correct", "correctanswer", "iscorrect", "distractors",
    "points", "score",
];

/// The names of an FAQ with their certainty.
static FAQ_CERTAINTIES: LazyLock<Certainties> = LazyLock::new(|| {
    let plain = words_in_all_languages(|language| language.faq);
    let vague = words_in_all_languages(|language| language.questions);
    collect_certainties(plain.chain(FAQ), vague.chain(FAQ_IF_SHAPED))
});
/// The names of takeaways with their certainty.
static TAKEAWAYS_CERTAINTIES: LazyLock<Certainties> = LazyLock::new(|| {
    let plain = words_in_all_languages(|language| language.takeaways)
        .chain(words_in_all_languages(|language| language.key_points));
    let vague = words_in_all_languages(|language| language.summaries);
    collect_certainties(plain.chain(TAKEAWAYS), vague.chain(TAKEAWAYS_IF_SHAPED))
});

type Certainties = HashMap<String, Certainty>;

/// Returns the certainties of names, as names are compared. A name in both lists is vague.
fn collect_certainties(
    plain: impl Iterator<Item = &'static str>,
    vague: impl Iterator<Item = &'static str>,
) -> Certainties {
    let plain = plain.map(|name| (name, Certainty::Plain));
    let all = plain.chain(vague.map(|name| (name, Certainty::Vague)));
    all.map(|(name, certainty)| (fold_chars(name).collect(), certainty)).collect()
}

/// Returns the certainty with which `name` says that its value is an FAQ.
pub(super) fn faq_certainty(name: &str) -> Option<Certainty> {
    find_certainty(name, &FAQ_CERTAINTIES, "faq")
}

/// Returns the certainty with which `name` says that its value is a list of takeaways.
pub(super) fn takeaways_certainty(name: &str) -> Option<Certainty> {
    find_certainty(name, &TAKEAWAYS_CERTAINTIES, "takeaway")
}

/// Returns the certainty of `name`. Any other name with `word` in it is vague.
fn find_certainty(name: &str, known: &Certainties, word: &str) -> Option<Certainty> {
    let name = fold_name(name)?;
    let vague = name.contains(word).then_some(Certainty::Vague);
    known.get(&name).copied().or(vague)
}

/// Returns whether the vague `name` is that of a summary, and not of highlights or the like.
pub(super) fn is_summary_name(name: &str) -> bool {
    let Some(name) = fold_name(name) else { return false };
    if TAKEAWAYS_IF_SHAPED.contains(&&*name) {
        return name == SUMMARY;
    }
    let mut words = words_in_all_languages(|language| language.summaries);
    words.any(|word| fold_chars(word).eq(name.chars()))
}

/// Returns whether `name` is that of a map in which themes keep such fields.
pub(super) fn is_map_name(name: &str) -> bool {
    is_named(name, &MAPS)
}

/// Returns whether `name` is that of a map with the fields of other pages.
pub(super) fn is_map_of_others(name: &str) -> bool {
    is_named(name, &MAPS_OF_OTHERS)
}

/// Returns whether `name` is one of `names`.
pub(super) fn is_named(name: &str, names: &[&str]) -> bool {
    find_name(name, names).is_some()
}

/// Returns whether `name` is that of a language, such as `en` or `pt-BR`.
pub(super) fn is_language_code(name: &str) -> bool {
    let is_code = |part: &str| part.len() == 2 && part.bytes().all(|b| b.is_ascii_alphabetic());
    name.split(['-', '_']).all(is_code)
}

/// Returns the index of `name` in `names`, which are written as names are compared.
pub(super) fn find_name(name: &str, names: &[&str]) -> Option<usize> {
    let name = fold_name(name)?;
    names.iter().position(|known| *known == name)
}

/// Returns `name` in the spelling in which names are compared; `None` if it is too long.
fn fold_name(name: &str) -> Option<String> {
    (name.len() <= MAX_LENGTH).then(|| fold_chars(name).collect())
}

fn fold_chars(name: &str) -> impl Iterator<Item = char> {
    let is_kept = |c: &char| !c.is_whitespace() && !c.is_ascii_punctuation();
    // The lower case of `İ` has a dot above, which `i` does not show.
    let is_dot = |c: &char| *c == '\u{307}';
    let simplify = |c| match c {
        'ı' => 'i',
        'أ' | 'إ' => 'ا',
        c => c,
    };
    let lower = name.chars().filter(is_kept).flat_map(char::to_lowercase);
    lower.filter(move |c| !is_dot(c)).map(simplify)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_spelling_of_a_name_does_not_matter() {
        for name in ["faq", "FAQ", "faqItems", "faq_items", "FAQ-Items", "faq.schema", "FAQs"] {
            assert_eq!(faq_certainty(name), Some(Certainty::Plain), "{name}");
        }
        for name in ["TL;DR", "tl_dr", "tldr", "keyTakeaways", "key-takeaways", "KEY_POINTS"] {
            assert_eq!(takeaways_certainty(name), Some(Certainty::Plain), "{name}");
        }
    }

    #[test]
    fn names_are_known_in_all_languages() {
        for name in
            ["häufige-fragen", "preguntas_frecuentes", "よくある質問", "sıkça sorulan sorular"]
        {
            assert_eq!(faq_certainty(name), Some(Certainty::Plain), "{name}");
        }
        assert_eq!(takeaways_certainty("puntosClave"), Some(Certainty::Plain));
    }

    #[test]
    fn names_with_other_meanings_are_vague() {
        for name in ["questions", "Q&A", "q_and_a", "schema", "fragen", "show_faq"] {
            assert_eq!(faq_certainty(name), Some(Certainty::Vague), "{name}");
        }
        for name in ["summary", "Highlights", "zusammenfassung"] {
            assert_eq!(takeaways_certainty(name), Some(Certainty::Vague), "{name}");
        }
        for name in ["", "title", "question", "description", &"faq".repeat(40)] {
            assert_eq!((faq_certainty(name), takeaways_certainty(name)), (None, None), "{name}");
        }
    }

    #[test]
    fn known_names_are_written_as_they_are_compared() {
        let lists = [QUESTIONS, ANSWERS, HEADS, TEXTS, TAKEAWAY, ITEMS, HEADINGS, GROUPS, QUIZ];
        let names = [&FAQ[..], &FAQ_IF_SHAPED, &TAKEAWAYS, &TAKEAWAYS_IF_SHAPED, &MAPS];
        for name in lists.concat().iter().chain(names.concat().iter()) {
            assert_eq!(fold_name(name).as_deref(), Some(*name));
        }
    }
}
