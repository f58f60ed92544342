use super::*;

/// Splices a text into a page before the first `|`, and returns the bytes.
fn splice(page: &[u8], text: &str) -> Vec<u8> {
    let decoded = PageText::decode(page).unwrap();
    let at = decoded.text.find('|').unwrap();
    let splices = [Splice::insert(at, text.to_owned())];
    decoded.splice(page, &splices).unwrap()
}

#[test]
fn utf_8_takes_any_text() {
    let page = "<meta charset=utf-8>é\r\n|é\n".as_bytes();
    assert_eq!(splice(page, "ü"), "<meta charset=utf-8>é\r\nü|é\n".as_bytes());
    let page = "\u{feff}<meta charset=latin1>é|".as_bytes();
    assert_eq!(splice(page, "ü"), "\u{feff}<meta charset=latin1>éü|".as_bytes());
}

#[test]
fn utf_8_that_is_not_declared_takes_ascii() {
    for declaration in ["", "<meta charset=iso-8859-1>", "<!-- <meta charset=utf-8> -->"] {
        let page = format!("{declaration}é|");
        let expected = format!("{declaration}é&#252;&#128293;|");
        assert_eq!(splice(page.as_bytes(), "ü🔥"), expected.as_bytes());
    }
}

#[test]
fn each_byte_of_another_encoding_stays() {
    for declaration in [
        "<META CHARSET='ISO-8859-1'>",
        "<meta content=\"text/html; charset=windows-1252\" http-equiv=Content-Type>",
        "<meta http-equiv=content-type content='text/html;charset = \"latin1\"'>",
        "<meta charset=koi8-r>",
        "<meta charset=x-user-defined>",
    ] {
        let rest: Vec<u8> = (0x80..=0xff).collect();
        let page = [declaration.as_bytes(), &rest, b"\r\n|", &rest].concat();
        let expected = [declaration.as_bytes(), &rest, b"\r\n&#228;|", &rest].concat();
        assert_eq!(splice(&page, "ä"), expected, "{declaration}");
    }
}

#[test]
fn many_splices_leave_all_other_bytes_of_every_encoding() {
    let bytes: Vec<u8> = (0..=255).collect();
    for label in ["utf-8", "latin1", "iso-8859-7", "ibm866", "koi8-u", "macintosh", "windows-1258"]
    {
        let text = if label == "utf-8" { "aé🔥\r\n\0\u{85}".as_bytes() } else { &bytes };
        let page = [format!("<meta charset={label}>").as_bytes(), text, text].concat();
        let decoded = PageText::decode(&page).unwrap();
        let places = decoded.text.char_indices();
        let splices: Vec<_> = places.map(|(at, _)| Splice::insert(at, "<i>".to_owned())).collect();
        let spliced = decoded.splice(&page, &splices).unwrap();
        assert_eq!(spliced.len(), page.len() + 3 * splices.len(), "{label}");
        let pieces = spliced.split(|byte| *byte == b'<');
        let rest = pieces.flat_map(|piece| piece.strip_prefix(b"i>").unwrap_or(piece));
        assert!(rest.eq(page.iter().filter(|byte| **byte != b'<')), "{label}");
    }
}

#[test]
fn the_text_of_another_encoding_is_decoded() {
    let decoded = PageText::decode(b"<meta charset=iso-8859-2>\xe8").unwrap();
    assert_eq!(decoded.text, "<meta charset=iso-8859-2>č");
}

#[test]
fn other_encodings_are_named() {
    let fault = |page: &[u8]| PageText::decode(page).unwrap_err();
    assert_eq!(fault(b"<meta charset=shift_jis>\x83"), "Shift_JIS");
    assert_eq!(fault(b"<meta charset=utf-8>\xff"), "bytes that are not UTF-8");
    assert_eq!(fault(b"<meta charset=utf-16>\xff"), "bytes that are not UTF-8");
    assert_eq!(fault(b"\xff\xfe<\0p\0>\0"), "UTF-16LE");
    let far = [&[b' '; 1024][..], b"<meta charset=latin1>\xff"].concat();
    assert_eq!(fault(&far), "another one, and no declaration of it");
}

#[test]
fn scripts_take_escapes_of_json() {
    let html = "é<script type=\"application/ld+json\">{\"é\": \"<b>🔥\"}</script><p title='é'>é";
    assert_eq!(
        to_ascii(html),
        "&#233;<script type=\"application/ld+json\">{\"\\u00e9\": \"<b>\\ud83d\\udd25\"}</script>\
         <p title='&#233;'>&#233;"
    );
}

#[test]
fn splices_may_replace_and_must_be_in_order() {
    let page = b"<meta charset=latin1>\xe4\xf6\xfc";
    let decoded = PageText::decode(page).unwrap();
    let at = decoded.text.find('ö').unwrap();
    let replace = |range| Splice { range, ..Splice::insert(0, "o".to_owned()) };
    let result = decoded.splice(page, &[replace(0..0), replace(at..at + 2)]).unwrap();
    assert_eq!(result, b"o<meta charset=latin1>\xe4o\xfc");
    assert_eq!(decoded.splice(page, &[replace(at..at + 2), replace(0..0)]), None);
    assert_eq!(decoded.splice(page, &[replace(at + 1..at + 2)]), None);
    assert_eq!(decoded.splice(page, &[replace(at..1000)]), None);
}
