//! Tests of the names of headings.

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
        "Key points to remember",
        "Ce qu'il faut retenir",
        "Aprendizajes clave",
        "ポイントまとめ",
        "TL;DR – summary",
    ] {
        assert_eq!(title(text).takeaways, Some(TakeawaysPlainness::KeyPoints), "{text}");
    }
    for text in [
        "Summary",
        "Summary in bullets",
        "Executive summary",
        "Highlights",
        "🌟 Highlights:",
        "In short",
        "At a glance",
        "Conclusion",
        "Lessons learned",
        "What we learned",
        "What you should know",
        "Summary of this article",
        "Fazit",
        "Auf einen Blick",
        "Kurz und knapp",
        "En résumé",
        "En bref",
        "En resumen",
        "In sintesi",
        "Em resumo",
        "Kort samengevat",
        "W pigułce",
        "Kort sagt",
        "Ve zkratce",
        "Lyhyesti",
        "Главное",
        "Коротко",
        "Головне",
        "Özetle",
        "الخلاصة",
        "בקצרה",
        "संक्षेप में",
        "まとめ",
        "この記事のまとめ",
        "교훈",
        "小结",
        "En resum",
        "Με λίγα λόγια",
        "Összefoglalás",
        "Ringkasan",
        "Pe scurt",
        "สรุป",
        "Tóm tắt",
        "Podsumowanie",
    ] {
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
    let labels = include_str!("../../../../src/labels.json");
    for line in labels.lines().filter_map(|line| line.trim().strip_prefix('"')) {
        let code = line.split('"').next().unwrap_or_default();
        let row = HEADINGS_BY_LANGUAGE.iter().find(|(known, ..)| *known == code);
        assert!(row.is_some(), "HEADINGS_BY_LANGUAGE has no row for {code}");
        let (_, faq, takeaways) = row.unwrap();
        assert_eq!(title(faq).faq, Some(FaqPlainness::Alone), "{code}");
        assert!(title(takeaways).is_only_takeaways, "{code}");
    }
}

/// A heading of an FAQ and one of takeaways, for each language that posts are read in but the
/// widget has no labels for.
const HEADINGS_BY_OTHER_LANGUAGE: &[(&str, &str, &str)] = &[
    ("ca", "Preguntes freqüents", "Punts clau"),
    ("el", "Συχνές ερωτήσεις", "ΒΑΣΙΚΑ ΣΗΜΕΙΑ"),
    ("hu", "Gyakran ismételt kérdések", "Legfontosabb tanulságok"),
    ("id", "Pertanyaan yang Sering Diajukan", "Poin Penting"),
    ("ro", "Întrebări și răspunsuri", "Idei principale"),
    ("th", "คำถามที่พบบ่อย", "ประเด็นสำคัญ"),
    ("vi", "Câu hỏi thường gặp", "Những điểm chính"),
];

#[test]
fn headings_are_known_in_further_languages() {
    for (code, faq, takeaways) in HEADINGS_BY_OTHER_LANGUAGE {
        assert_eq!(title(faq).faq, Some(FaqPlainness::Alone), "{code}");
        assert!(title(takeaways).is_only_takeaways, "{code}");
    }
}

#[test]
fn other_headings_name_no_takeaways() {
    for text in [
        "Key pointers",
        "Keys",
        "Take the tray away",
        "Points",
        "",
        "A summary of what changed",
        "The best takeaway in town",
        "Take-away mugs: which one?",
        "Highlights of Rome",
        "What you should know about tents",
        "Lessons for beginners",
        "Fazit zur Pumpe",
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
        "The most popular questions",
        "Mini-FAQ",
        "Dudas frecuentes",
        "Questions courantes",
        "常见问题解答",
    ] {
        assert_eq!(title(text).faq, Some(FaqPlainness::Alone), "{text}");
    }
    for text in ["Dryer FAQs", "Frequently asked questions about dryers", "烘干机常见问题"] {
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
        "Three questions for cellar owners",
        "Questions every buyer should ask",
        "Preguntas para tu casero",
    ] {
        assert_eq!(title(text).faq, None, "{text}");
    }
}

#[test]
fn questions_below_some_headings_are_for_readers_to_answer() {
    for text in ["A quiz", "Check these first", "How to find out", "Fehlersuche", "クイズに挑戦"]
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
