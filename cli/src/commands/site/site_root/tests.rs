use super::*;

const FILES: [&str; 5] =
    ["index.html", "css/style.css", "posts/a/index.html", "posts/b.html", "favicon.ico"];

fn root(path: &str, text: &str) -> Option<String> {
    find_root(path, text, |file| FILES.contains(&file))
}

#[test]
fn paths_of_files_tell_the_root() {
    for (expected, text) in [
        (Some("/"), "<link href=/css/style.css>"),
        (Some("/blog/"), "<link href='/blog/css/style.css?v=1'>"),
        (Some("/my%20blog/"), "<LINK HREF=\"/my%20blog/css/style.css#a\">"),
        (Some("/blog/"), "<a href=/blog/posts/a/>"),
        (Some("/blog/"), "<a href=/blog/posts/a>"),
        (Some("/blog/"), "<a href=/blog/posts/b>"),
        (None, "<a href=/blog/>"),
        (None, "<a href=/blog/posts/c/><script src=/app.js></script>"),
        (None, "<link href=css/style.css><a href=../posts/a/>"),
        (None, "<a href='//other.example/css/style.css'>"),
        (None, "<a href='https://other.example/css/style.css'>"),
        (None, "<!-- <link href=/css/style.css> --><a href=mailto:a@b.c><a href=#a>"),
        (None, "<script>'<link href=/css/style.css>'</script>"),
    ] {
        assert_eq!(root("index.html", text).as_deref(), expected, "{text}");
    }
}

#[test]
fn most_addresses_decide() {
    let text = "<link href=/favicon.ico><link href=/blog/css/style.css><a href=/blog/posts/a/>";
    assert_eq!(root("index.html", text).as_deref(), Some("/blog/"));
    let text = "<link href=/favicon.ico><link href=/blog/css/style.css>";
    assert_eq!(root("index.html", text).as_deref(), Some("/"));
}

#[test]
fn absolute_addresses_count_with_the_origin_of_the_page() {
    let text = "<link rel=canonical href=https://a.example/x/><link href=";
    for (address, expected) in [
        ("https://a.example/blog/css/style.css", Some("/blog/")),
        ("//a.example/blog/css/style.css", Some("/blog/")),
        ("https://b.example/blog/css/style.css", None),
    ] {
        assert_eq!(root("posts/a/index.html", &format!("{text}{address}>")).as_deref(), expected);
    }
}

#[test]
fn the_page_s_own_address_tells_the_root() {
    for (path, address, expected) in [
        ("posts/a/index.html", "https://a.example/blog/posts/a/", Some("/blog/")),
        ("posts/a/index.html", "https://a.example/posts/a", Some("/")),
        ("posts/a/index.html", "https://a.example/posts/a/index.html", Some("/")),
        ("posts/b.html", "https://a.example/blog/posts/b", Some("/blog/")),
        ("posts/b.html", "https://a.example/blog/posts/b.html", Some("/blog/")),
        ("index.html", "https://a.example/blog/", Some("/blog/")),
        ("index.html", "https://a.example", Some("/")),
        ("index.html", "https://a.example/posts/a/", None),
        ("posts/a/index.html", "https://a.example/other/", None),
        ("posts/a/index.html", "https://a.example/my-posts/a/", None),
        ("posts/a/index.html", "/posts/a/", None),
    ] {
        let text = format!("<link rel='x canonical' href='{address}'>");
        assert_eq!(root(path, &text).as_deref(), expected, "{path} {address}");
    }
}

#[test]
fn relative_addresses_count_with_a_base_that_is_known() {
    for (base, expected) in [
        ("/blog/", Some("/blog/")),
        ("https://a.example/blog/", Some("/blog/")),
        ("./", None),
        ("../", None),
    ] {
        let text = format!("<base href='{base}'><link href=css/style.css>");
        assert_eq!(root("posts/b.html", &text).as_deref(), expected, "{base}");
    }
}

#[test]
fn each_page_has_its_address_of_the_folder() {
    let at_blog = SiteRoot::Path("/blog/".to_owned());
    assert_eq!(at_blog.folder("posts/a/index.html", "<base href='../'>"), "/blog/afterword/");
    for (path, base, expected) in [
        ("index.html", "", "afterword/"),
        ("posts/a/index.html", "", "../../afterword/"),
        ("posts/a/index.html", "<base href=../../>", "afterword/"),
        ("posts/a/index.html", "<BASE href=../>", "../afterword/"),
        ("posts/a/index.html", "<base href=./b/>", "../../../afterword/"),
        ("posts/a/index.html", "<base target=_blank>", "../../afterword/"),
        ("posts/a/index.html", "<base href=/>", "afterword/"),
    ] {
        assert_eq!(SiteRoot::Relative.folder(path, base), expected, "{path} {base}");
    }
}
