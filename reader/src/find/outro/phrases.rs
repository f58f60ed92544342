//! What authors say to their readers when all else is said, in English and in other languages of the widget.

/// As [`super::super::headings`] writes its names.
#[rustfmt::skip]
pub(in crate::find) const PHRASES: &[&str] = &[
    // English
    "leave a comment", "leave us a comment", "leave your comment", "comment below", "comments below",
    "in the comments", "let me know", "let us know", "contact us", "contact me", "get in touch", "reach out to",
    "drop us a line", "drop me a line", "thanks for reading", "thank you for reading", "subscribe",
    "newsletter", "more questions", "further questions", "other questions", "still have questions",
    "any questions", "have a question", "feel free to ask", "share this post", "share this article",
    "hope this helps", "happy reading", "happy shopping", "happy cooking", "happy baking", "happy coding",
    "happy travels",
    // German
    "schreib uns", "schreiben sie uns", "schreib mir", "schreibt uns", "in den kommentaren",
    "kontaktieren sie uns", "kontaktiere uns", "melde dich", "melden sie sich", "weitere fragen",
    "noch fragen", "danke fürs lesen", "dank fürs lesen",
    // Spanish
    "deja un comentario", "déjanos un comentario", "en los comentarios", "contáctanos",
    "contacta con nosotros", "gracias por leer", "suscríbete", "más preguntas", "más dudas",
    // French
    "laissez un commentaire", "en commentaire", "dans les commentaires", "contactez nous", "contactez moi",
    "merci d avoir lu", "abonnez vous", "d autres questions",
    // Italian
    "lascia un commento", "nei commenti", "contattaci", "contattami", "grazie per aver letto", "iscriviti",
    "altre domande",
    // Portuguese
    "deixe um comentário", "nos comentários", "entre em contato", "entre em contacto", "fale conosco",
    "obrigado por ler", "inscreva se", "mais perguntas", "outras dúvidas",
    // Dutch
    "laat een reactie achter", "in de reacties", "neem contact", "bedankt voor het lezen", "meer vragen",
    "nog vragen", "andere vragen",
    // Swedish, Danish, Norwegian
    "lämna en kommentar", "kontakta oss", "fler frågor", "kontakt os", "flere spørgsmål", "kontakt oss",
    "flere spørsmål",
    // Finnish
    "jätä kommentti", "ota yhteyttä", "lisää kysymyksiä",
    // Polish, Czech
    "zostaw komentarz", "w komentarzach", "w komentarzu", "skontaktuj się", "więcej pytań", "v komentářích",
    "kontaktujte nás", "napište nám", "další otázky", "další dotazy",
    // Russian, Ukrainian
    "в комментариях", "свяжитесь с нами", "напишите нам", "подписывайтесь", "остались вопросы",
    "в коментарях", "у коментарях", "напишіть нам", "підписуйтесь", "залишились питання",
    // Turkish
    "yorum birakin", "bize ulaşin", "başka sorulariniz",
    // Arabic, Hebrew
    "تواصل معنا", "اتصل بنا", "في التعليقات", "צרו קשר", "בתגובות",
    // Japanese, Korean, Chinese
    "お問い合わせください", "コメント欄", "문의해주세요", "댓글로", "联系我们", "感谢阅读", "聯絡我們", "感謝閱讀",
];
