//! What stands behind the last answer.

use super::{edit, outline, page};

#[test]
fn what_the_theme_puts_behind_the_last_answer_stays_outside() {
    let questions = "<h2>FAQ</h2><h3>Why?</h3><p>So.</p><h3>How?</h3><p>Thus.</p>";
    for furniture in [
        "<div class=\"share-buttons\"><a href=\"x\">Tweet</a></div>",
        "<section class=\"author-box\"><h3>Ann</h3><p>Writes.</p></section>",
        "<form action=\"x\"><p>Subscribe</p><input></form>",
        "<div id=\"disqus_thread\"></div><script>load()</script><noscript>No.</noscript>",
        "<script src=\"https://giscus.app/client.js\"></script>",
        "<section class=\"comments\"><h2>Comments</h2><p>Nice.</p></section>",
        "<div class=\"post-tags\"><a href=\"x\">pumps</a></div><p class=\"last-updated\">Now</p>",
    ] {
        let new = outline(&format!("{questions}{furniture}"));
        assert!(new.ends_with(&format!("<p>Thus.</p></details>}}{furniture}")), "{new}");
        let page = edit(&page(&format!("{questions}{furniture}"))).unwrap();
        assert!(page.contains(r#""text":"\u003cp\u003eThus.\u003c/p\u003e""#), "{page}");
    }
}

#[test]
fn the_footnotes_of_the_post_stay_at_its_end() {
    let questions = "<h2>FAQ</h2><h3>Why?</h3><p>So.<sup><a href=\"#n\" \
                     class=\"footnote-ref\">1</a></sup></p><h3>How?</h3><p>Thus.</p>";
    let note = "<ol><li id=\"n\"><p>See b.</p></li></ol>";
    for notes in [
        format!("<div class=\"footnotes\" role=\"doc-endnotes\"><hr>{note}</div>"),
        format!("<section data-footnotes><h2>Footnotes</h2>{note}</section>"),
        format!("<hr class=\"footnotes-sep\"><section class=\"footnotes\">{note}</section>"),
        format!("<section class=\"footnotes\">{note}</section><div class=\"share\">Tweet</div>"),
        "<div class=\"footnotes\"><p>No reference.</p></div>".to_owned(),
    ] {
        let new = outline(&format!("{questions}{notes}"));
        assert!(new.ends_with(&format!("<p>Thus.</p></details>}}{notes}")), "{new}");
        let page = edit(&page(&format!("{questions}{notes}"))).unwrap();
        assert!(page.contains(r#""text":"\u003cp\u003eThus.\u003c/p\u003e""#), "{page}");
    }
}
