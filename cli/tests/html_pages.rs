//! Pages of HTML: the article in them, what they say of themselves, and hostile ones.

#![allow(clippy::unwrap_used)]

mod support;

use afterword_reader::{Context, PostFormat, check_article, read_article};
use support::{afterword_in, folder};

/// Reads the page and returns its questions with the ids, and its takeaways.
fn read_page(html: &str) -> (Vec<String>, usize) {
    let context = Context { format: PostFormat::Html, ..Context::default() };
    let article = read_article(html, &context).unwrap();
    let _ = check_article(html, &article);
    let faq = article.post.faq;
    let items = faq.iter().flat_map(|faq| &faq.items);
    let questions = items.map(|item| format!("{} #{}", item.name(), item.id));
    let takeaways = article.post.takeaways;
    (questions.collect(), takeaways.map_or(0, |takeaways| takeaways.items.len()))
}

const ARTICLE: &str = "<h1>Dough</h1><p>Dough is simple.</p>\
    <h2 id=\"faq\">FAQ</h2>\n<h3 id=\"rest\">How long?</h3>\n<p>An hour.</p>\n\
    <h3>Can I freeze it?</h3><ul><li>Yes</ul>\n<!-- end -->\n<p>Enjoy.</p>\
    <h2>Key takeaways</h2>\n<ul>\n<li>Rest it.</li>\n<li>Freeze it.</li>\n</ul>";

#[test]
fn the_parts_of_the_article_are_found() {
    let expected = ["How long? #rest", "Can I freeze it? #can-i-freeze-it"];
    for (before, after) in [
        ("", ""),
        ("<html><body><main><article>", "</article></main></body></html>"),
        ("<body><header><h2>FAQ</h2><h3>Ours?</h3><p>No.</p></header><div class=\"x\">", "</div>"),
        ("<article><p>Other</p></article><main>", "</main><article>Next</article>"),
    ] {
        let (questions, takeaways) = read_page(&format!("{before}{ARTICLE}{after}"));
        assert_eq!((questions, takeaways), (expected.map(str::to_owned).to_vec(), 2), "{before}");
    }
}

#[test]
fn extract_takes_title_language_and_address_from_the_page() {
    let html = format!(
        "<!doctype html>\n<html lang=\"de\"><head><title>Teig</title><link rel=\"canonical\" \
         href=\"https://a.example/b/\"></head><body><article>{ARTICLE}<p><a href=\"c\">d</a></p>\
         </article></body></html>"
    );
    let folder = folder(&[("page.html", &html)]);
    let result = afterword_in(folder.path(), &["extract", "page.html"]);
    assert_eq!((result.status, &*result.stderr), (0, ""));
    let head = "{\n  \"version\": 1,\n  \"url\": \"https://a.example/b/\",\n  \"lang\": \"de\",\n  \
                \"title\": \"Teig\",\n  \"faq\": {\n    \"heading\": \"FAQ\",\n";
    assert!(result.stdout.starts_with(head), "{}", result.stdout);
    assert!(!result.stdout.contains("Enjoy"), "{}", result.stdout);
}

#[test]
fn check_names_faults_of_a_page_with_their_place() {
    let html = "<article>\n<h2>FAQ</h2>\n<h3>A?</h3>\n<p>b <iframe src=\"c\"></iframe></p>\n";
    let folder = folder(&[("page.htm", html)]);
    let result = afterword_in(folder.path(), &["check", "page.htm"]);
    assert_eq!(result.status, 1);
    let warning = "warning: this part has an element that rich text cannot hold: `<iframe>`\n";
    assert!(result.stdout.starts_with(warning), "{}", result.stdout);
    assert!(result.stdout.contains(" --> page.htm:4:6\n"), "{}", result.stdout);
}

#[test]
fn a_hidden_faq_page_is_named_and_not_taken() {
    let html = "<head><script type=\"application/ld+json\">{\"@type\": \"FAQPage\", \"mainEntity\": \
                [{\"@type\": \"Question\", \"name\": \"A?\"}]}</script></head><p>B</p>";
    let folder = folder(&[("page.html", html)]);
    let result = afterword_in(folder.path(), &["extract", "--explain", "page.html"]);
    assert_eq!((result.status, &*result.stdout), (1, ""));
    let reason = "info: this FAQPage is not read: readers of the page see no such questions\n";
    assert!(result.stderr.contains(reason), "{}", result.stderr);
    let help = "help: write the questions and answers into the article, below a heading such as";
    assert!(result.stderr.contains(help), "{}", result.stderr);
}

#[test]
fn a_page_that_is_not_utf_8_is_an_error_in_words() {
    let folder = folder(&[]);
    std::fs::write(folder.path().join("page.html"), b"<h2>FAQ</h2><h3>A\xe9?</h3><p>b").unwrap();
    let result = afterword_in(folder.path(), &["extract", "page.html"]);
    assert_eq!(result.status, 2);
    let error = "error: expected UTF-8 text, found another encoding; the file is not read\n";
    assert!(result.stderr.starts_with(error), "{}", result.stderr);
}

#[test]
fn hostile_pages_are_read_in_no_time() {
    for begin in [
        "<div>",
        "<ul><li>",
        "<b>",
        "<table><tr><td>",
        "<details>",
        "<div class=faq-item>",
        "<a\0>",
    ] {
        let deep = begin.repeat(5_000);
        read_page(&format!("{deep}{ARTICLE}"));
        read_page(&format!("<article>{ARTICLE}<h3>More?</h3>{deep}text"));
    }
    for end in 0..ARTICLE.len() {
        read_page(ARTICLE.get(..end).unwrap());
    }
}

/// An HTML post, as Hugo and Jekyll have it in their content folders.
const HTML_POST: &str = "---\ntitle: Dough\nurl: https://a.example/dough/\n---\n\
    <h2>FAQ</h2>\n<h3>How long?</h3>\n<p>An hour.</p>\n<h3>Why?</h3>\n<p>To rise.</p>\n";

#[test]
fn html_posts_of_a_folder_are_read_and_other_pages_are_not() {
    let page = format!("<!doctype html>\n<html><body>{ARTICLE}</body></html>");
    let blog = folder(&[
        ("content/dough.html", HTML_POST),
        ("content/oven.htm", &format!("\u{feff}\n{HTML_POST}")),
        ("content/page.html", &page),
        ("content/empty.html", ""),
        ("content/tag.html", "{{ define \"main\" }}{{ end }}"),
        ("content/broken.html", "---\na: [\n---\n"),
    ]);
    let result = afterword_in(blog.path(), &["extract", "content", "--out-dir", "data"]);
    assert_eq!(result.status, 1);
    assert!(result.stderr.contains(" --> content/broken.html:2:4\n"), "{}", result.stderr);
    let counts =
        "\n3 posts: 2 with an FAQ or takeaways, 0 without, 1 skipped; 2 written, 0 unchanged\n";
    assert!(result.stderr.ends_with(counts), "{}", result.stderr);
    let data = std::fs::read_to_string(blog.path().join("data/dough.json")).unwrap();
    assert!(data.contains("\"title\": \"Dough\"") && data.contains("\"How long?\""), "{data}");
    assert!(!blog.path().join("data/page.json").exists());

    std::fs::remove_file(blog.path().join("content/broken.html")).unwrap();
    let check = afterword_in(blog.path(), &["check", "content"]);
    assert_eq!((check.status, &*check.stderr), (0, "2 posts: no faults\n"), "{}", check.stdout);
    let named = afterword_in(blog.path(), &["check", "content/page.html"]);
    assert_eq!((named.status, &*named.stderr), (0, "1 post: no faults\n"), "{}", named.stdout);
}

#[test]
fn data_of_html_posts_is_pruned_with_them() {
    let blog = folder(&[("content/a.html", HTML_POST), ("content/b.html", HTML_POST)]);
    let arguments = ["extract", "content", "--out-dir", "data", "--prune"];
    assert_eq!(afterword_in(blog.path(), &arguments).status, 0);
    std::fs::remove_file(blog.path().join("content/a.html")).unwrap();
    assert_eq!(afterword_in(blog.path(), &arguments).status, 0);
    let exists = ["a", "b"].map(|name| blog.path().join(format!("data/{name}.json")).exists());
    assert_eq!(exists, [false, true]);
}

#[test]
fn an_html_post_is_never_written_to() {
    let blog = folder(&[("post.html", HTML_POST), ("page.html", "<p>old"), ("post.md", "")]);
    let post = "## FAQ\n\n### A?\n\nb\n";
    std::fs::write(blog.path().join("post.md"), post).unwrap();
    for (output, status) in [("post.html", 2), ("page.html", 0), ("new.html", 0)] {
        let result = afterword_in(blog.path(), &["extract", "post.md", "-o", output]);
        assert_eq!(result.status, status, "{output}: {}", result.stderr);
    }
    assert_eq!(std::fs::read_to_string(blog.path().join("post.html")).unwrap(), HTML_POST);
}

#[test]
fn calls_of_a_generator_in_an_html_post_are_no_text() {
    let post = "---\ntitle: Dough\n---\n{% include toc.html %}\n<h2>FAQ</h2>\n<h3>How long?</h3>\n\
                <p><a href=\"{{ site.url }}/rest\">An</a> hour{{< note >}}.</p>\n<h3>Why?</h3>\n\
                {% highlight sh %}\nknead\n{% endhighlight %}\n<p>To rise.</p>\n";
    let folder = folder(&[("post.html", post)]);
    let result = afterword_in(folder.path(), &["extract", "post.html"]);
    assert_eq!(result.status, 0, "{}", result.stderr);
    for call in ["{{", "{%", "highlight", "note", "\u{1}"] {
        assert!(!result.stdout.contains(call), "{call}: {}", result.stdout);
    }
    // In a page, which a generator has made, braces are text.
    let html = "<article><h2>FAQ</h2><h3>How?</h3><p>By {{ name }}.</p></article>";
    let context = Context { format: PostFormat::Html, ..Context::default() };
    let json = read_article(html, &context).unwrap().post.to_json().unwrap();
    assert!(json.contains("By {{ name }}."), "{json}");
}

#[test]
fn a_selector_names_the_article() {
    let html = format!("<article>One.</article><div class=\"post\">{ARTICLE}</div>");
    let folder = folder(&[("page.html", &html), ("post.md", "## FAQ\n\n### Why?\n\nSo.\n")]);
    let run = |arguments: &[&str]| afterword_in(folder.path(), arguments);
    assert!(run(&["extract", "page.html"]).stderr.starts_with("error: expected an FAQ"));
    assert_eq!(run(&["extract", "page.html", "--article", ".post"]).status, 0);
    assert_eq!(run(&["check", "page.html", "post.md", "--article", ".post"]).status, 0);
    for command in ["extract", "check"] {
        let result = run(&[command, "page.html", "--article", ".content"]);
        let message = "`--article`: expected an element that the selector selects, found none";
        let output = result.stderr + &result.stdout;
        assert!(output.contains(message), "{output}");
        assert_eq!(result.status, 1);
    }
}
