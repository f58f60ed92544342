//! What blogs call an FAQ and key takeaways, in English and in the languages of the widget.
//!
//! Each name is written as [`super::words`] writes a heading: lower case, one space between words, no
//! punctuation, `ı` as `i`, `أ` as `ا`. Names in scripts without spaces have none, and neither have Korean
//! ones, since Korean puts them in many ways.

/// Names of an FAQ.
#[rustfmt::skip]
pub(super) const FAQ: &[&str] = &[
    // English, and what other languages borrow from it.
    "frequently asked questions", "frequently asked", "commonly asked questions", "common questions",
    "questions and answers", "question and answer", "questions answered", "people also ask", "faq",
    "faqs", "f a q", "f a q s", "q a", "q as", "q and a",
    // German
    "häufig gestellte fragen", "häufige fragen", "oft gestellte fragen", "fragen und antworten",
    // Spanish
    "preguntas frecuentes", "preguntas más frecuentes", "preguntas comunes", "preguntas y respuestas",
    // French
    "foire aux questions", "questions fréquentes", "questions fréquemment posées",
    "questions les plus fréquentes", "questions réponses", "questions et réponses",
    // Italian
    "domande frequenti", "domande più frequenti", "domande comuni", "domande e risposte",
    // Portuguese
    "perguntas frequentes", "perguntas mais frequentes", "dúvidas frequentes", "dúvidas comuns",
    "perguntas e respostas",
    // Dutch
    "veelgestelde vragen", "veel gestelde vragen", "meest gestelde vragen", "vragen en antwoorden",
    // Swedish, Danish, Norwegian
    "vanliga frågor", "ofta ställda frågor", "frågor och svar", "ofte stillede spørgsmål",
    "spørgsmål og svar", "ofte stilte spørsmål", "vanlige spørsmål", "spørsmål og svar",
    // Finnish
    "usein kysytyt kysymykset", "usein kysyttyä", "usein kysyttyjä kysymyksiä", "ukk",
    "kysymyksiä ja vastauksia",
    // Polish, Czech
    "najczęściej zadawane pytania", "często zadawane pytania", "najczęstsze pytania",
    "pytania i odpowiedzi", "často kladené dotazy", "často kladené otázky", "časté dotazy",
    "nejčastější dotazy", "nejčastější otázky", "otázky a odpovědi",
    // Russian, Ukrainian
    "часто задаваемые вопросы", "частые вопросы", "популярные вопросы", "вопросы и ответы",
    "поширені запитання", "поширені питання", "часті запитання", "часті питання",
    "запитання та відповіді", "питання та відповіді",
    // Turkish
    "sikça sorulan sorular", "sik sorulan sorular", "sss", "sorular ve cevaplar",
    // Arabic, Hebrew
    "الاسئلة الشائعة", "اسئلة شائعة", "الاسئلة المتكررة", "اسئلة متكررة", "اسئلة واجوبة", "سؤال وجواب",
    "שאלות נפוצות", "שאלות ותשובות", "שאלות שכיחות",
    // Hindi
    "अक्सर पूछे जाने वाले प्रश्न", "अक्सर पूछे जाने वाले सवाल", "सामान्य प्रश्न", "प्रश्न और उत्तर",
    "सवाल जवाब",
    // Japanese, Korean, Chinese
    "よくある質問", "よくあるご質問", "よくいただく質問", "質疑応答", "자주묻는질문", "자주하는질문", "질문과답변", "常见问题", "常见问答", "问与答",
    "常見問題", "常見問答", "問與答",
];

/// Words that may name an FAQ: questions of any kind.
pub(super) const QUESTIONS: &[&str] =
    &["questions", "fragen", "preguntas", "domande", "perguntas", "vragen", "вопросы", "запитання"];

/// Names of questions that are no FAQ: for somebody else to answer, or to ask.
#[rustfmt::skip]
pub(super) const OTHER_QUESTIONS: &[&str] = &[
    "to ask", "ask yourself", "ask your", "discussion questions", "review questions", "test questions",
    "interview questions", "questions for discussion", "questions for reflection", "fragen an", "preguntas para",
    "domande da fare", "perguntas para", "perguntas a fazer", "vragen aan", "vragen voor", "вопросы для",
    "запитання для",
];

/// Names of a conversation with somebody.
#[rustfmt::skip]
pub(super) const CONVERSATIONS: &[&str] = &[
    "q a with", "q and a with", "questions and answers with", "interview", "entrevista", "entretien",
    "intervista", "gespräch", "интервью", "інтерв ю", "röportaj",
];

/// Headings under which a list that asks is no FAQ: of tests, of instructions, or of what to find out.
#[rustfmt::skip]
pub(super) const TASKS: &[&str] = &[
    // English
    "quiz", "trivia", "riddles", "riddle", "puzzle", "puzzles", "test yourself", "test your knowledge",
    "checklist", "check", "checks", "step", "steps", "step by step", "troubleshooting", "troubleshoot",
    "diagnose", "diagnosis", "how to", "instructions", "exercise", "exercises", "homework", "survey", "poll",
    "worksheet",
    // German
    "rätsel", "checkliste", "schritt", "schritte", "fehlersuche", "fehlerbehebung", "problembehebung",
    "anleitung", "übung", "übungen", "umfrage",
    // Spanish
    "cuestionario", "lista de verificación", "pasos", "solución de problemas", "ejercicio",
    "ejercicios", "encuesta",
    // French
    "liste de contrôle", "étapes", "étape", "dépannage", "exercice", "exercices", "sondage",
    // Italian
    "lista di controllo", "passaggi", "passi", "risoluzione dei problemi", "esercizio", "esercizi",
    "sondaggio",
    // Portuguese
    "questionário", "lista de verificação", "passos", "etapas", "solução de problemas", "exercício",
    "exercícios",
    // Dutch
    "controlelijst", "stappen", "stappenplan", "probleemoplossing", "oefening", "oefeningen", "enquête",
    // Swedish, Danish, Norwegian
    "checklista", "tjekliste", "sjekkliste", "steg", "felsökning", "fejlfinding", "feilsøking", "övningar",
    "øvelser", "oppgaver",
    // Finnish
    "visa", "tietovisa", "tarkistuslista", "vaiheet", "vianetsintä", "harjoitukset",
    // Polish, Czech
    "lista kontrolna", "kroki", "krok po kroku", "rozwiązywanie problemów", "ćwiczenia", "kvíz",
    "kontrolní seznam", "postup", "řešení problémů", "cvičení",
    // Russian, Ukrainian
    "викторина", "тест", "чек лист", "шаги", "пошагово", "поиск неисправностей", "упражнения", "вікторина",
    "кроки", "покроково", "вправи",
    // Turkish
    "test et", "kontrol listesi", "adimlar", "sorun giderme", "aliştirmalar",
    // Japanese, Korean, Chinese
    "クイズ", "チェックリスト", "手順", "퀴즈", "체크리스트", "测验", "步骤", "測驗", "步驟",
];

/// Names of key takeaways with the very word.
pub(super) const TAKEAWAYS: &[&str] = &[
    "takeaways",
    "take aways",
    "key takeaway",
    "key take away",
    "main takeaway",
    "main take away",
];

/// The same if nothing else is said: among other words, this is food to take home.
pub(super) const TAKEAWAY: &[&str] = &["takeaway", "take away"];

/// Other names of key takeaways.
#[rustfmt::skip]
pub(super) const KEY_POINTS: &[&str] = &[
    // English
    "key points", "key point", "main points", "key learnings", "key insights", "tl dr", "tldr",
    // German
    "wichtigsten erkenntnisse", "wichtigste erkenntnisse", "wichtigsten punkte", "wichtigste punkte",
    "das wichtigste in kürze", "das wichtigste auf einen blick", "kernaussagen", "kernpunkte",
    // Spanish
    "conclusiones clave", "puntos clave", "ideas clave", "ideas principales", "puntos principales",
    // French
    "points clés", "points à retenir", "à retenir", "l essentiel", "points essentiels",
    // Italian
    "punti chiave", "punti salienti", "concetti chiave",
    // Portuguese
    "principais conclusões", "pontos chave", "pontos principais", "principais pontos",
    "principais aprendizados",
    // Dutch
    "belangrijkste punten", "belangrijkste inzichten", "belangrijkste conclusies", "kernpunten",
    // Swedish, Danish, Norwegian
    "viktigaste punkterna", "viktigaste lärdomarna", "viktiga punkter", "huvudpunkter",
    "vigtigste pointer", "vigtigste punkter", "hovedpointer", "viktigste punktene",
    "viktigste poengene", "viktige punkter", "hovedpunkter", "nøkkelpunkter",
    // Finnish
    "tärkeimmät opit", "tärkeimmät asiat", "tärkeimmät kohdat", "keskeiset opit", "pääkohdat",
    // Polish, Czech
    "najważniejsze wnioski", "najważniejsze informacje", "najważniejsze punkty", "kluczowe wnioski",
    "kluczowe punkty", "hlavní body", "hlavní poznatky", "klíčové body", "klíčové poznatky",
    "nejdůležitější body",
    // Russian, Ukrainian
    "главные выводы", "ключевые выводы", "основные выводы", "ключевые моменты", "самое важное",
    "коротко о главном", "головні висновки", "ключові висновки", "основні висновки", "ключові моменти",
    "найважливіше", "коротко про головне",
    // Turkish
    "önemli çikarimlar", "temel çikarimlar", "önemli noktalar", "ana noktalar", "öne çikanlar",
    // Arabic, Hebrew
    "النقاط الرئيسية", "النقاط الاساسية", "اهم النقاط", "ابرز النقاط", "נקודות עיקריות",
    "הנקודות העיקריות", "נקודות מפתח", "תובנות מרכזיות", "עיקרי הדברים",
    // Hindi
    "मुख्य बातें", "मुख्य बिंदु", "प्रमुख बिंदु", "महत्वपूर्ण बिंदु",
    // Japanese, Korean, Chinese
    "重要ポイント", "重要なポイント", "この記事のポイント", "要点", "핵심요약", "핵심포인트", "핵심정리", "핵심내용", "요점정리", "关键要点", "核心要点",
    "重点总结", "本文重点", "關鍵要點", "核心要點", "重點整理", "重點摘要", "本文重點",
];

/// Names of a summary, which is one of key takeaways if it is a list of sentences.
#[rustfmt::skip]
pub(super) const SUMMARY: &[&str] = &[
    "summary in bullets", "summary in bullet points", "summary", "in summary", "zusammenfassung",
    "resumen", "résumé", "riassunto", "resumo", "samenvatting", "samengevat", "sammanfattning",
    "sammenfatning", "opsummering", "oppsummering", "sammendrag", "yhteenveto", "podsumowanie",
    "shrnutí", "итоги", "підсумок", "підсумки", "özet", "ملخص", "الخلاصة", "סיכום", "תקציר", "सारांश",
    "まとめ", "요약", "总结", "總結",
];

/// Headings that end an FAQ: they begin what closes an article.
#[rustfmt::skip]
pub(super) const CLOSING: &[&str] = &[
    "conclusion", "conclusions", "final thoughts", "closing thoughts", "final words", "wrapping up",
    "wrap up", "bottom line", "the bottom line", "further reading", "related posts",
    "related articles", "references", "sources", "about the author", "fazit", "schlusswort",
    "conclusión", "conclusiones", "conclusione", "conclusioni", "conclusão", "conclusões", "conclusie",
    "slutsats", "slutsatser", "konklusion", "konklusjon", "lopuksi", "wnioski", "závěr", "заключение",
    "выводы", "висновок", "висновки", "sonuç", "خاتمة", "الخاتمة", "מסקנות", "לסיכום", "निष्कर्ष",
    "おわりに", "最後に", "結論", "결론", "마무리", "结论", "结语", "結語",
];

/// Words that say nothing of what a section is about.
#[rustfmt::skip]
pub(super) const FILLERS: &[&str] = &[
    "a", "the", "our", "my", "your", "key", "main", "top", "quick", "important", "section", "and",
    "answers", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twelve",
    "die", "das", "unsere", "wichtigste", "wichtigsten", "las", "los", "les", "le", "nos", "i", "il",
    "le", "os", "as", "de", "det",
];
