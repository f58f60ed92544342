//! Headings: which of them name an FAQ or key takeaways, and how plainly. It knows words, not
//! lists.
//!
//! A paragraph that consists of one bold name and nothing else counts as a heading, too. It ranks
//! just below the heading before it.

mod anchor;
mod ids;
mod plainness;
mod words;

use super::languages::WordList;
use crate::line::plain_line;
use crate::source::{Document, Heading, Node};
use anchor::{remove_anchor_link, split_id};
pub(super) use ids::HeadingIds;
pub(super) use plainness::{FaqPlainness, TakeawaysPlainness};
use words::HeadingWords;

/// The text of a heading, and what the search for parts reads from it.
#[derive(Clone, Debug)]
pub(super) struct Title {
    /// The rank, from 2 for the highest. Bold paragraphs have odd ranks.
    pub(super) rank: u8,
    /// The id that the author has given the heading, as in `## FAQ {#faq}`, or that site generators
    /// give it ([`ids`]). Bold paragraphs and headings without a letter or a digit have none.
    pub(super) id: Option<String>,
    pub(super) faq: Option<FaqPlainness>,
    pub(super) takeaways: Option<TakeawaysPlainness>,
    /// The heading names takeaways and, apart from their number, says nothing else.
    pub(super) is_only_takeaways: bool,
    /// The heading opens a section that closes an article, such as "Conclusion".
    pub(super) is_closing: bool,
    text: String,
}

impl Title {
    /// Reads `block` if it is a heading. `rank` is the rank of the heading before it.
    pub(super) fn from_block(document: &Document<'_>, block: &Node, rank: u8) -> Option<Self> {
        let (depth, line) = match block {
            Node::Heading(Heading { depth, children, .. }) => {
                (*depth, document.convert_line(children))
            }
            Node::Html(html) => document.html_heading(html)?,
            Node::Paragraph(paragraph) => {
                return Self::from_bold(document, &paragraph.children, rank);
            }
            _ => return None,
        };
        Some(Self::new(depth * 2, plain_line(remove_anchor_link(line))))
    }

    /// Reads a paragraph that consists of one bold name.
    fn from_bold(document: &Document<'_>, nodes: &[Node], rank: u8) -> Option<Self> {
        let [Node::Strong(strong), rest @ ..] = nodes else { return None };
        let is_alone = rest.iter().all(|node| !node.to_string().contains(char::is_alphanumeric));
        if !is_alone || strong.children.len() != 1 {
            return None;
        }
        let title = Self::new(rank | 1, plain_line(document.convert_line(&strong.children)));
        let is_name = title.faq == Some(FaqPlainness::Alone) || title.is_only_takeaways;
        is_name.then_some(title)
    }

    fn new(rank: u8, text: String) -> Self {
        let (text, id) = split_id(text);
        let words = HeadingWords::from_text(&text);
        let takeaways = words.takeaways();
        let names: [WordList; 3] = [
            |language| language.takeaways,
            |language| language.takeaways_if_alone,
            |language| language.key_points,
        ];
        Self {
            rank,
            id,
            faq: words.faq(),
            takeaways,
            is_only_takeaways: takeaways > Some(TakeawaysPlainness::Summary)
                && words.consists_of(&names),
            is_closing: words.consists_of_name(|language| language.closings),
            text,
        }
    }

    /// Gives the title the id that its heading has on the page.
    pub(super) fn assign_id(&mut self, ids: &mut HeadingIds) {
        match &self.id {
            Some(id) => ids.reserve(id),
            None if self.is_heading() => self.id = ids.generate(&self.text),
            None => {}
        }
    }

    /// Returns whether this is a heading, and not a bold paragraph.
    pub(super) fn is_heading(&self) -> bool {
        self.rank.is_multiple_of(2)
    }

    /// Returns whether questions below the heading are for readers to answer, or to ask others, as
    /// in a quiz or a checklist.
    pub(super) fn is_task(&self) -> bool {
        HeadingWords::from_text(&self.text).is_task()
    }

    /// Returns the text, unless it is empty.
    pub(super) fn text(&self) -> Option<&str> {
        Some(&*self.text).filter(|text| !text.is_empty())
    }
}

/// Returns whether `text` has a word of this list, as a whole word.
pub(super) fn contains_name(text: &str, list: WordList) -> bool {
    HeadingWords::from_text(text).contains_any(list)
}

#[cfg(test)]
mod tests {
    use super::{FaqPlainness, TakeawaysPlainness, Title};

    fn title(text: &str) -> Title {
        Title::new(4, text.to_owned())
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
    const HEADINGS_BY_LANGUAGE: &[(&str, &str, &str)] = &[
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
            let row = HEADINGS_BY_LANGUAGE.iter().find(|(known, ..)| *known == code);
            assert!(row.is_some(), "HEADINGS_BY_LANGUAGE has no row for {code}");
            let (_, faq, takeaways) = row.unwrap();
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
    }
}
