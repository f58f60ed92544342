//! What headings say: whether one names an FAQ, or key takeaways. It knows words, not lists.
//!
//! The names are in [`names`]. A paragraph that is only bold, and only such a name, is a heading, too:
//! it ranks just below the one before it.

mod ids;
mod names;
mod plainness;
mod words;

use afterword::post::Phrasing;

use crate::line::{plain_line, text_content};
use crate::source::{Document, Heading, Node};
pub(super) use ids::Ids;
pub(super) use plainness::{FaqPlainness, TakeawaysPlainness};
use words::HeadingWords;

/// A heading as a reader sees it.
#[derive(Clone, Debug)]
pub(super) struct Title {
    /// From 2, the highest; the odd ones are bold paragraphs.
    pub(super) rank: u8,
    /// The id that its author has given it, as in `## FAQ {#faq}`; else the one that site generators give it
    /// ([`ids`]). `None` in a paragraph, or without any letter or digit.
    pub(super) id: Option<String>,
    pub(super) faq: Option<FaqPlainness>,
    pub(super) takeaways: Option<TakeawaysPlainness>,
    /// Whether it says nothing but the name of takeaways, or how many.
    pub(super) is_only_takeaways: bool,
    /// Whether it begins what is_closing an article.
    pub(super) is_closing: bool,
    text: String,
}

impl Title {
    /// What a block says, if it is a heading; `rank` is that of the heading before it.
    pub(super) fn from_block(document: &Document<'_>, block: &Node, rank: u8) -> Option<Self> {
        match block {
            Node::Heading(Heading { depth, children, .. }) => Some(Self::new(
                depth * 2,
                plain_line(without_anchor(document.convert_line(children))),
            )),
            Node::Html(html) => {
                let (depth, content) = document.parse_html_heading(&html.value)?;
                Some(Self::new(depth * 2, plain_line(without_anchor(content))))
            }
            Node::Paragraph(paragraph) => {
                let [Node::Strong(strong), rest @ ..] = &*paragraph.children else { return None };
                let is_alone =
                    rest.iter().all(|node| !node.to_string().contains(char::is_alphanumeric));
                let short = is_alone && strong.children.len() == 1;
                let title =
                    short.then(|| Self::new(rank | 1, plain(document, &strong.children)))?;
                (title.faq == Some(FaqPlainness::Alone) || title.is_only_takeaways).then_some(title)
            }
            _ => None,
        }
    }

    fn new(rank: u8, text: String) -> Self {
        let (text, id) = without_id(text);
        let said = HeadingWords::of(&text);
        let takeaways = said.takeaways();
        Self {
            rank,
            id,
            faq: said.faq(),
            takeaways,
            is_only_takeaways: takeaways.is_some_and(|name| name > TakeawaysPlainness::Summary)
                && said.only(&[names::TAKEAWAYS, names::TAKEAWAY, names::KEY_POINTS]),
            is_closing: said.names(names::CLOSING) && said.only(&[names::CLOSING]),
            text,
        }
    }

    /// Gives it the id that it has on the page, unless it is a paragraph.
    pub(super) fn take_id(&mut self, ids: &mut Ids) {
        match &self.id {
            Some(id) => ids.reserve(id),
            None if self.rank.is_multiple_of(2) => self.id = ids.take(&self.text),
            None => {}
        }
    }

    /// Returns whether this is a heading, and not a bold paragraph.
    pub(super) fn is_heading(&self) -> bool {
        self.rank.is_multiple_of(2)
    }

    /// Whether questions below it are for readers to answer, or to ask others: a quiz, a checklist.
    pub(super) fn is_task(&self) -> bool {
        HeadingWords::of(&self.text).is_task()
    }

    /// Its text; `None` if there is none.
    pub(super) fn text(&self) -> Option<&str> {
        Some(&*self.text).filter(|text| !text.is_empty())
    }
}

/// Whether a text has one of these names, in whole words.
pub(super) fn contains_name(text: &str, names: &[&str]) -> bool {
    HeadingWords::of(text).names(names)
}

/// The line of a heading without the link at its end that leads to the heading itself: its text is a symbol.
fn without_anchor(mut line: Vec<Phrasing>) -> Vec<Phrasing> {
    let is_blank =
        |node: &Phrasing| matches!(node, Phrasing::Text { value } if value.trim().is_empty());
    let is_symbol = |node: &Phrasing| {
        let text = text_content(std::slice::from_ref(node));
        matches!(node, Phrasing::Link { .. }) && !text.contains(char::is_alphanumeric)
    };
    let Some(last) = line.iter().rposition(|node| !is_blank(node)) else { return line };
    if last > 0 && line.get(last).is_some_and(is_symbol) {
        line.truncate(last);
    }
    line
}

fn plain(document: &Document<'_>, nodes: &[Node]) -> String {
    plain_line(document.convert_line(nodes))
}

/// Parts the `{#id}` that ends a heading from its text.
fn without_id(text: String) -> (String, Option<String>) {
    let Some(open) = text.rfind('{').filter(|_| text.ends_with('}')) else { return (text, None) };
    let (before, attributes) = text.split_at_checked(open).unwrap_or((&text, ""));
    let attributes = attributes.trim_matches(['{', '}', ':']).trim();
    if !attributes.starts_with(['#', '.']) {
        return (text, None);
    }
    let id = attributes.split_whitespace().find_map(|attribute| attribute.strip_prefix('#'));
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
    let id = id.filter(|id| !id.is_empty() && id.chars().all(plain)).map(str::to_owned);
    (before.trim_end().to_owned(), id)
}

#[cfg(test)]
mod tests {
    use super::words::split_words;
    use super::{FaqPlainness, TakeawaysPlainness, Title, names};

    fn title(text: &str) -> Title {
        Title::new(4, text.to_owned())
    }

    #[test]
    fn names_are_written_as_headings_are_read() {
        let all = [
            names::FAQ,
            names::QUESTIONS,
            names::OTHER_QUESTIONS,
            names::CONVERSATIONS,
            names::TASKS,
            names::TAKEAWAYS,
            names::TAKEAWAY,
            names::KEY_POINTS,
            names::SUMMARY,
            names::CLOSING,
            names::FILLERS,
            super::super::outro::PHRASES,
        ];
        for name in all.iter().copied().flatten() {
            assert_eq!(split_words(name).join(" "), *name);
        }
    }

    #[test]
    fn takeaways_are_named_in_many_ways() {
        for text in [
            "Key Takeaways",
            "🔑 5 KEY TAKEAWAYS:",
            "Takeaways",
            "Our main take-aways",
            "Takeaway",
            "The take-away:",
            "1 takeaway",
            "Key takeaway for owners",
        ] {
            assert_eq!(title(text).takeaways, Some(TakeawaysPlainness::Takeaways), "{text}");
        }
        for text in [
            "TL;DR",
            "tl;dr:",
            "TLDR",
            "Key points",
            "7 Key Points 📌",
            "Die wichtigsten Erkenntnisse",
            "ÖNEMLİ ÇIKARIMLAR",
            "À retenir",
            "L’essentiel",
            "关键要点：",
            "この記事の要点",
            "핵심 요약",
            "أهم النقاط",
            "Главные выводы",
            "मुख्य बिंदु",
            "נקודות עיקריות",
        ] {
            assert_eq!(title(text).takeaways, Some(TakeawaysPlainness::KeyPoints), "{text}");
        }
        for text in ["Summary", "Summary in bullets", "Podsumowanie", "まとめ"] {
            assert_eq!(title(text).takeaways, Some(TakeawaysPlainness::Summary), "{text}");
        }
    }

    /// A heading of an FAQ and one of takeaways, for each language in which the widget has labels.
    const LANGUAGES: &[(&str, &str, &str)] = &[
        ("ar", "الأسئلة الشائعة", "أهم النقاط"),
        ("cs", "Často kladené dotazy", "Klíčové body"),
        ("da", "Ofte stillede spørgsmål", "Vigtigste pointer"),
        ("de", "Häufige Fragen", "Das Wichtigste in Kürze"),
        ("es", "Preguntas frecuentes", "Puntos clave"),
        ("fi", "Usein kysytyt kysymykset", "Tärkeimmät opit"),
        ("fr", "Questions fréquentes", "Points clés"),
        ("he", "שאלות נפוצות", "נקודות מפתח"),
        ("hi", "अक्सर पूछे जाने वाले सवाल", "मुख्य बातें"),
        ("it", "Domande frequenti", "Punti chiave"),
        ("ja", "よくあるご質問", "重要なポイント"),
        ("ko", "자주 묻는 질문", "핵심 요약"),
        ("nb", "Ofte stilte spørsmål", "Viktigste punktene"),
        ("nl", "Veelgestelde vragen", "Belangrijkste punten"),
        ("no", "Vanlige spørsmål", "Hovedpunkter"),
        ("pl", "Najczęściej zadawane pytania", "Najważniejsze wnioski"),
        ("pt", "Perguntas frequentes", "Principais conclusões"),
        ("ru", "Часто задаваемые вопросы", "Ключевые выводы"),
        ("sv", "Vanliga frågor", "Viktigaste punkterna"),
        ("tr", "Sıkça Sorulan Sorular", "Önemli noktalar"),
        ("uk", "Поширені запитання", "Головні висновки"),
        ("zh", "常见问题", "关键要点"),
        ("zh-hant", "常見問題", "重點整理"),
        ("zh-hk", "常見問題", "重點摘要"),
        ("zh-tw", "常見問答", "關鍵要點"),
    ];

    #[test]
    fn headings_are_known_in_each_language_of_the_widget() {
        let labels = include_str!("../../../src/labels.json");
        for line in labels.lines().filter_map(|line| line.trim().strip_prefix('"')) {
            let code = line.split('"').next().unwrap_or_default();
            let (_, faq, takeaways) = LANGUAGES.iter().find(|(known, ..)| *known == code).unwrap();
            assert_eq!(title(faq).faq, Some(FaqPlainness::Alone), "{code}");
            assert!(title(takeaways).is_only_takeaways, "{code}");
        }
    }

    #[test]
    fn other_headings_name_no_takeaways() {
        for text in [
            "Conclusion",
            "Key pointers",
            "Keys",
            "Take the tray away",
            "Points",
            "",
            "A summary of what changed",
            "The best takeaway in town",
            "Take-away mugs: which one?",
            "Highlights",
            "In short",
            "At a glance",
        ] {
            assert_eq!(title(text).takeaways, None, "{text}");
        }
    }

    #[test]
    fn an_faq_is_named_in_many_ways() {
        for text in [
            "FAQ",
            "FAQs:",
            "F.A.Q.",
            "❓ Frequently Asked Questions (FAQ)",
            "Q&A",
            "Our 10 FAQs",
            "Häufig gestellte Fragen",
            "SIKÇA SORULAN SORULAR",
            "よくある質問",
            "자주 묻는 질문 5",
            "常见问题",
            "الأسئلة الشائعة",
            "שאלות נפוצות",
            "अक्सर पूछे जाने वाले प्रश्न",
            "Часті запитання",
        ] {
            assert_eq!(title(text).faq, Some(FaqPlainness::Alone), "{text}");
        }
        for text in ["Dryer FAQs", "Frequently asked questions about dryers", "烘干机常见问题"]
        {
            assert_eq!(title(text).faq, Some(FaqPlainness::AmongWords), "{text}");
        }
        for text in ["Your questions", "How to write an FAQ", "Questions?"] {
            assert_eq!(title(text).faq, Some(FaqPlainness::Questions), "{text}");
        }
        for text in [
            "Facts",
            "A question of taste",
            "Why?",
            "",
            "Questions to ask your plumber",
            "5 questions to ask yourself",
            "Discussion questions",
            "Q&A with the inventor",
            "Fragen an den Installateur",
        ] {
            assert_eq!(title(text).faq, None, "{text}");
        }
    }

    #[test]
    fn questions_below_some_headings_are_for_readers_to_answer() {
        for text in
            ["A quiz", "Check these first", "How to find out", "Fehlersuche", "クイズに挑戦"]
        {
            assert!(title(text).is_task(), "{text}");
        }
        for text in ["Understanding pumps", "Before you buy", "Checkered past", ""] {
            assert!(!title(text).is_task(), "{text}");
        }
    }

    #[test]
    fn an_id_is_no_part_of_a_heading() {
        let title = title("Is it {safe}? {#safe .big}");
        assert_eq!((title.text(), title.id.as_deref()), (Some("Is it {safe}?"), Some("safe")));
        assert_eq!(super::without_id("A set {a}".to_owned()), ("A set {a}".to_owned(), None));
    }
}
