use super::super::article::parse_article;
use crate::source::tree::Node;

const POST: &str = "<h1>T</h1><h2>a</h2><p>b</p>";

/// Returns the text of an article with `html` behind a post.
fn text_with(html: &str) -> String {
    let page = format!("<body><article>{POST}{html}</article></body>");
    parse_article(&page).iter().map(Node::text).collect()
}

#[test]
fn furniture_behind_the_post_is_no_text_of_it() {
    for html in [
        "<div class=share-buttons><a href=x>Tweet</a></div>",
        "<section class=author-box><h3>Ann</h3><p>x</p></section>",
        "<form class=f><p>x</p><input></form>",
        "<div id=disqus_thread>x</div><script>s</script><noscript>y</noscript>",
        "<div class=giscus>x</div>",
        "<script src=https://giscus.app/client.js async></script>",
        "<div class=\"utterances\">x</div>",
        "<section id=comments><h2>Comments</h2><p>x</p></section>",
        "<section class=comments><h2>Comments</h2><p>x</p></section>",
        "<div class=post-tags><a href=x>x</a></div>",
        "<ul class=tags><li>x</li></ul>",
        "<div class=\"theme-doc-footer-edit-meta-row row\"><a href=x>Edit this page</a></div>",
        "<a class=edit-this-page href=x>Edit</a>",
        "<p class=last-updated>x</p>",
        "<div class=relatedPosts><h3>x</h3><ul><li>y</li></ul></div>",
        "<div class=post-navigation>x</div><p> </p><hr>",
        "<div class=jp-relatedposts></div><div role=complementary>x</div>",
        "<div><button>Like</button><button>Copy</button></div>",
        "<div class=entry-meta>x</div><div class=post_nav>y</div>",
        "<aside class=md-source-file>x</aside><form class=md-feedback>y</form>",
        "<div class=footnotes><p>x</p></div>",
    ] {
        assert_eq!(text_with(html), "Tab", "{html}");
    }
}

#[test]
fn furniture_before_the_post_is_no_text_of_it() {
    let html = "<article><h1>T</h1><p class=entry-meta>x</p><p>a</p></article>";
    assert_eq!(parse_article(html).iter().map(Node::text).collect::<String>(), "Ta");
}

#[test]
fn content_that_is_named_like_furniture_stays_if_a_text_follows() {
    for (html, text) in [
        ("<div class=share-buttons>x</div><p>y</p>", "Tabxy"),
        ("<div class=share>x</div>y", "Tabxy"),
        ("<div class=related>x</div><img src=a alt=y>", "Tabx"),
        ("<form>x</form><h3>y</h3>", "Tab<form>xy"),
    ] {
        assert_eq!(text_with(html), text, "{html}");
    }
}

#[test]
fn a_script_of_the_author_s_behind_the_last_text_stays() {
    assert_eq!(text_with("<script src=/embed.js></script>"), "Tab<script src=/embed.js>");
}

#[test]
fn content_at_the_end_stays_if_its_name_is_not_that_of_furniture() {
    for html in [
        "<div class=note>x</div>",
        "<p class=info-box>x</p>",
        "<aside class=callout>x</aside>",
        "<div class=has-share>x</div>",
        "<div class=\"faq meta\">x</div>",
        "<h3 class=meta>x</h3>",
        "<section id=which-license><h3>x</h3></section>",
        "<ul><li><div class=share>x</div></li></ul>",
        "<blockquote><p class=author>x</p></blockquote>",
        "<details><summary>x</summary><div class=share></div></details>",
        "<div class=answer><p class=meta>x</p></div>",
    ] {
        assert_eq!(text_with(html), "Tabx", "{html}");
    }
}

#[test]
fn furniture_is_found_in_the_box_of_the_content_and_around_it() {
    for html in [
        "<article><div class=prose><h2>a</h2>b<p class=tags>x</p></div><p class=share>y</article>",
        "<body><div><main><div><h2>a</h2>b</div><div class=share>y</div></main></div></body>",
        "<body><h2>a</h2>b<div class=share>y</div></body>",
    ] {
        let html = html.replace("<p class=share>y", "<p class=share>y</p>");
        let text: String = parse_article(&html).iter().map(Node::text).collect();
        assert_eq!(text, "ab", "{html}");
    }
    let all = "<article><div class=has-sidebar><h2>a</h2>b</div></article>";
    assert_eq!(parse_article(all).iter().map(Node::text).collect::<String>(), "ab");
    let all = "<article><div class=sidebar-layout><h2>a</h2>b</div></article>";
    assert_eq!(parse_article(all).iter().map(Node::text).collect::<String>(), "ab");
}

#[test]
fn many_boxes_are_looked_through_in_no_time() {
    for html in ["<div>", "<div class=share>", "<p class=tags></p>", "<div></div>"] {
        parse_article(&format!("<article>{}", html.repeat(20_000)));
    }
}
