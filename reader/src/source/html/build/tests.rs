//! Tests of the tree of HTML.

use std::fmt::Write;

use super::super::page::tokenize_page;
use super::{Built, build_blocks, build_page};
use crate::source::tree::Node;

fn build_html(html: &str) -> Built {
    build_blocks(tokenize_page(html, 0))
}

/// Returns the tree of `html` on one line: each node as `name(children)`, text in quotes.
fn outline(html: &str) -> String {
    let mut outline = String::new();
    build_html(html).blocks.iter().for_each(|block| write_node(block, &mut outline));
    outline
}

/// Returns the tree of the page `html` on one line.
pub(super) fn outline_page(html: &str) -> String {
    let mut outline = String::new();
    build_page(tokenize_page(html, 0)).iter().for_each(|block| write_node(block, &mut outline));
    outline
}

fn write_node(node: &Node, outline: &mut String) {
    let name = match node {
        Node::Text(text) => return write!(outline, "{:?}", text.value).unwrap(),
        Node::InlineCode(code) => return write!(outline, "`{}`", code.value).unwrap(),
        Node::Code(code) => {
            let lang = code.lang.as_deref().unwrap_or_default();
            return write!(outline, "code:{lang}[{}]", code.value).unwrap();
        }
        Node::Image(image) => {
            return write!(outline, "img[{} {}]", image.url, image.alt).unwrap();
        }
        Node::Tag(tag) => return outline.push_str(&tag.source),
        Node::Html(html) => return outline.push_str(&html.source),
        Node::Break(_) => return outline.push('/'),
        Node::ThematicBreak(_) => return outline.push_str("hr"),
        Node::Paragraph(_) => "p".to_owned(),
        Node::Heading(heading) => {
            let id = heading.id.as_ref().map(|id| format!("#{id}"));
            format!("h{}{}", heading.depth, id.unwrap_or_default())
        }
        Node::Blockquote(_) => "quote".to_owned(),
        Node::List(list) => list.start.map_or("ul".to_owned(), |start| format!("ol{start}")),
        Node::ListItem(item) => match item.checked {
            Some(checked) => format!("li:{checked}"),
            None => "li".to_owned(),
        },
        Node::Table(table) => format!("table{:?}", table.align),
        Node::TableRow(_) => "tr".to_owned(),
        Node::TableCell(_) => "td".to_owned(),
        Node::Emphasis(_) => "i".to_owned(),
        Node::Strong(_) => "b".to_owned(),
        Node::Delete(_) => "s".to_owned(),
        Node::Link(link) => format!("a:{}", link.url),
        Node::Container(container) => {
            let mut title = String::new();
            container.title.iter().for_each(|node| write_node(node, &mut title));
            format!("{}<{title}>", container.name)
        }
        node => format!("{node:?}"),
    };
    outline.push_str(&name);
    outline.push('(');
    node.children().iter().for_each(|child| write_node(child, outline));
    outline.push(')');
}

#[test]
fn end_tags_may_be_left_out() {
    assert_eq!(outline("<p>a<p>b<h2 id=c>d</h2>e"), "p(\"a\")p(\"b\")h2#c(\"d\")p(\"e\")");
    assert_eq!(
        outline("<ul><li>a<ul><li>b<li>c</ul><li>d</ul>"),
        "ul(li(p(\"a\")ul(li(p(\"b\"))li(p(\"c\"))))li(p(\"d\")))"
    );
    assert_eq!(
        outline("<dl><dt>a<dd>b<dd>c<div><dt>d<dd>e</div></dl>"),
        "p(\"a\")ul(li(p(\"b\"))li(p(\"c\")))p(\"d\")ul(li(p(\"e\")))"
    );
    assert_eq!(
        outline(
            "<table><thead><tr><th align=right>a<th style='text-align: center'>b<tbody><tr><td>c<td>d</table>"
        ),
        "table[Some(Right), Some(Center)](tr(td(\"a\")td(\"b\"))tr(td(\"c\")td(\"d\")))"
    );
    assert_eq!(outline("<table><td>a</table>"), "table[None](tr(td(\"a\")))");
}

#[test]
fn formatting_goes_on_across_blocks_up_to_its_end() {
    assert_eq!(outline("<b>a<p>b</b>c</p>d"), "p(b(\"a\"))p(b(\"b\")\"c\")p(\"d\")");
    assert_eq!(outline("<b>a<i>b</b>c</i>d"), "p(b(\"a\"i(\"b\"))i(\"c\")\"d\")");
    assert_eq!(
        outline("<a href=/b><h3>c</h3><p>d</p></a>e"),
        "h3(a:/b(\"c\"))p(a:/b(\"d\"))p(\"e\")"
    );
    assert_eq!(outline("<ul><li><b>a<li>b</ul>c"), "ul(li(p(b(\"a\")))li(p(\"b\")))p(\"c\")");
    assert_eq!(outline("<b>a <strong>b</strong> c</b>"), "p(b(\"a b c\"))");
}

#[test]
fn white_space_is_collapsed_outside_of_code() {
    assert_eq!(
        outline(" <p> a \n b&nbsp; <b> c </b> d </p> "),
        "p(\"a\\nb\\u{a0} \"b(\"c \")\"d\")"
    );
    assert_eq!(outline("<p>a<br> b <wbr>c</p>"), "p(\"a\"/\"b c\")");
    assert_eq!(
        outline(
            "<div class='language-js x'><pre>\n<code> a\n  <span>b</span>\n</code></pre></div>"
        ),
        "code:js[ a\n  b]"
    );
    assert_eq!(
        outline("<pre><code class=lang-c><div>a</div><div>b</div></code></pre><p>d"),
        "code:c[a\nb]p(\"d\")"
    );
    assert_eq!(outline("<p>a <code> b\n c </code>"), "p(\"a \"`b\nc `)");
}

#[test]
fn character_references_are_decoded_once() {
    assert_eq!(
        outline("<p>&lt;b&gt; &amp;lt; &#x26; &no; &copy&#0;\0"),
        "p(\"<b> &lt; & &no; ©��\")"
    );
}

#[test]
fn hidden_content_is_left_out() {
    assert_eq!(
        outline(
            "<head><title>a</title><p>b</head><p>c<!-- d --><style>e</style> f<template><template>g</template>h</template></p><noscript><img src=i></noscript>"
        ),
        "p(\"c f\")"
    );
    assert_eq!(
        outline("<p>a <script>b<p></script><script type='application/ld+json'>{}</script></p>"),
        "p(\"a \"<script>)"
    );
    assert_eq!(
        outline("<p>a</p><iframe src=b>c</iframe><p>d <svg><text>e</text></svg>"),
        "p(\"a\")<iframe src=b>p(\"d \"<svg>)"
    );
}

#[test]
fn decoration_of_the_title_of_a_fold_is_left_out() {
    assert_eq!(
        outline(
            "<h3><button>a <svg></svg><span aria-hidden=true>+</span></button></h3><button>b</button>"
        ),
        "h3(\"a\")p(<button>\"b\")"
    );
}

#[test]
fn the_link_of_a_heading_to_itself_is_left_out() {
    for anchor in [
        "<a href=#b>#</a>",
        "<a class=anchor aria-hidden=true href=#b><svg></svg></a>",
        "<a href=#b class=hash-link>\u{200b}</a>",
        "<a href=#b>Permalink</a>",
    ] {
        assert_eq!(
            outline(&format!("<h2 id=b>a {anchor}</h2>c")),
            "h2#b(\"a\")p(\"c\")",
            "{anchor}"
        );
        assert_eq!(
            outline(&format!("<div><h2 id=b>a</h2>{anchor}</div><p>c")),
            "h2#b(\"a\")p(\"c\")",
            "{anchor}"
        );
    }
    assert_eq!(outline("<h2 id=b><a href=#b>a</a></h2>"), "h2#b(a:#b(\"a\"))");
    assert_eq!(outline("<h2 id=b>a <a href=#c>d</a></h2>"), "h2#b(\"a \"a:#c(\"d\"))");
    assert_eq!(outline("<h2 id=b>a</h2><p>c <a href=#b>d</a>"), "h2#b(\"a\")p(\"c \"a:#b(\"d\"))");
}

#[test]
fn what_highlighters_put_around_code_is_left_out() {
    let code = "code:sh[a\nb]";
    for html in [
        "<div class=highlight><pre><code class=language-sh data-lang=sh><span><span class=ln>1</span>a\n\
         </span><span style='color:red; user-select: none'>2</span>b</code></pre></div>",
        "<div class=chroma><table><tr><td><pre><code><span class=lnt>1\n</span></code></pre><td><pre>\
         <code data-lang=sh>a\nb</code></pre></table></div>",
        "<div class='language-sh highlighter-rouge'><pre><code><table><tbody><tr><td class='gutter gl'>\
         <pre class=lineno>1\n2\n</pre></td><td class=code><pre>a\nb\n</pre></td></tr></tbody></table>\
         </code></pre></div>",
        "<div class='language-sh'><button class=copy>Copy</button><span class=lang>sh</span><pre><code>\
         a\nb</code></pre><div class=line-numbers-wrapper aria-hidden=true>1<br>2</div></div>",
        "<figure><figcaption><span class=sr-only>Terminal</span></figcaption><pre data-language=sh>\
         <code><div class=ec-line><div class=gutter><div class=ln>1</div></div><div>a</div></div><div \
         class=ec-line>b</div></code></pre><button data-copied=x class=copy></button></figure>",
        "<table><tr><td class=linenos><div class=linenodiv><pre>1\n2</pre></div><td><pre lang=x>\
         <code class=lang-sh>a\nb</code></pre></table>",
    ] {
        assert_eq!(outline(html), code, "{html}");
    }
    assert_eq!(outline("<div class=gutter>a <span class=lang>b</span></div>"), "p(\"a b\")");
    assert_eq!(outline("<div class=lang-en><h3><button>a</button></h3></div>"), "h3(\"a\")");
}

#[test]
fn words_for_screen_readers_are_left_out() {
    assert_eq!(outline("<p>a<span class='b sr-only'> (new tab)</span> c"), "p(\"a c\")");
    assert_eq!(outline("<h2 class=sr-only>a</h2>"), "h2(\"a\")");
    assert_eq!(
        outline("<p>a<i class=icon aria-hidden=true>b</i><div aria-hidden=true>c</div>"),
        "p(\"a\")p(\"c\")"
    );
}

#[test]
fn an_element_without_an_end_hides_no_other_block() {
    for begin in ["<p>a<span class=sr-only>b</p>", "<ul><li>a<i aria-hidden=true>b<li></ul>"] {
        let outline = outline(&format!("{begin}<p>c</p>"));
        assert!(outline.ends_with("p(\"c\")") && !outline.contains('b'), "{outline}");
    }
    assert_eq!(outline("<h2 id=b>a</h2><a href=#b>#<p>c"), "h2#b(\"a\")p(\"c\")");
}

#[test]
fn a_script_hides_nothing_behind_it() {
    assert_eq!(outline("<p>a<script>b</script>c"), "p(\"a\"<script>\"c\")");
}

#[test]
fn a_table_that_arranges_blocks_is_no_table() {
    assert_eq!(
        outline("<table><tr><td><h2>a</h2><p>b</p><td><p>c</table>"),
        "h2(\"a\")p(\"b\")p(\"c\")"
    );
    assert_eq!(
        outline(
            "<table><caption>t</caption><tr><td><p>a</p><p>b</p><td><ul><li>c<li>d</ul></table>"
        ),
        "p(\"t\")table[None, None](tr(td(\"a\"/\"b\")td(\"c\"/\"d\")))"
    );
}

#[test]
fn folds_and_named_boxes_are_containers() {
    assert_eq!(
        outline("<details><summary><b>a</b></summary>b<p>c</p></details>"),
        "details<b(\"a\")>(p(\"b\")p(\"c\"))"
    );
    assert_eq!(
        outline("<div><div class='faq-item'><p>a</p></div><section>b</section></div>"),
        "div<>(p(\"a\"))p(\"b\")"
    );
}

#[test]
fn other_elements_of_lines_and_lists_are_read() {
    assert_eq!(
        outline(
            "<ol start=3><li><input type=checkbox checked> a<li><p><input type=checkbox>b</ol>"
        ),
        "ol3(li:true(p(\"a\"))li:false(p(\"b\")))"
    );
    assert_eq!(outline("<ul>a<li>b</li><p>c</p></ul>"), "ul(li(p(\"a\"))li(p(\"b\")p(\"c\")))");
    assert_eq!(
        outline("<img src='data:x' data-src=/a alt=b><del>c</del><x-y>d</x-y><a name=e>f</a>"),
        "p(img[/a b]s(\"c\")<x-y>\"df\")"
    );
    assert_eq!(outline("a<hr>b<blockquote>c</blockquote>"), "p(\"a\")hrp(\"b\")quote(p(\"c\"))");
}

#[test]
fn a_piece_is_balanced_if_its_elements_begin_and_end_in_it() {
    for html in ["<p>a", "<div>a<p>b</div>", "<ul><li>a</ul>", "</p>", "a", "<b>a", "<hr>"] {
        assert!(build_html(html).is_balanced, "{html}");
    }
    for html in ["<div>a", "a</div>", "<ul><li>a", "<details>", "</li></ul>", "<script>a"] {
        assert!(!build_html(html).is_balanced, "{html}");
    }
}

#[test]
fn every_node_has_its_place() {
    let html = "<div>é <h2>a</h2>\n<p>b <i>c</i>\n<ul><li>d</ul></div>";
    let blocks = build_html(html).blocks;
    let source = |block: &Node| html.get(block.span().clone()).unwrap_or_default();
    let sources: Vec<_> = blocks.iter().map(source).collect();
    assert_eq!(sources, ["é ", "<h2>a</h2>", "<p>b <i>c</i>\n", "<ul><li>d</ul>"]);
}

#[test]
fn hostile_html_is_read_in_no_time() {
    for begin in [
        "<div>",
        "<p>",
        "<b>",
        "<i><b>",
        "<ul><li>",
        "<li>",
        "<table><tr><td>",
        "<td>",
        "</b>",
        "<dl><dd>",
        "<blockquote>",
        "<details><summary>",
        "<pre>",
        "<h1>",
        "<a href=b>",
        "<template>",
        "<select>",
        "<b><p></b>",
        "</div>",
        "<p></i>",
        "<!--",
        "<![CDATA[",
        "&",
        "<",
        "<x-y>",
        "<div class=faq>",
        "<script>",
        "<svg>",
        "\0",
        "<tr>",
        "<input>",
    ] {
        let html = format!("{}a", begin.repeat(5_000));
        let built = build_html(&html);
        assert!(built.blocks.len() <= 15_000, "{begin}");
        let closed = format!("{html}{}", "</div></b></p></td></ul>".repeat(1_000));
        build_html(&closed);
    }
}

#[test]
fn text_below_the_deepest_block_stays() {
    let html = format!("{}a<b>b</b>{}<p>c", "<ul><li>".repeat(200), "</ul>".repeat(200));
    let text: String = build_html(&html).blocks.iter().map(Node::text).collect();
    assert_eq!(text, "abc");
}

#[test]
fn a_blank_line_in_a_box_of_a_page_ends_a_paragraph() {
    let page = "<div>a<br>\n<br><b>c</b><br>d<br><br><br>e</div>";
    assert_eq!(outline_page(page), "p(\"a\")p(b(\"c\")/\"d\")p(\"e\")");
    assert_eq!(outline_page("<span>a<br><br>b</span>"), "p(\"a\")p(\"b\")");
    assert_eq!(outline_page("<ul><li><b>a</b><br><br>b"), outline_page("<ul><li><b>a</b><p>b"));
    assert_eq!(outline_page("<p>a<br><br>b</p>"), "p(\"a\"//\"b\")");
    assert_eq!(outline("<div>a<br><br>b</div>"), "p(\"a\"//\"b\")");
}

#[test]
fn lists_of_one_fold_each_are_one_list() {
    let fold = |name| format!("<details><summary>{name}</summary>x</details>");
    let (one, other) = (fold("a"), fold("b"));
    let list = outline(&format!("<ul><li>{one}<li>{other}</ul>"));
    assert_eq!(outline(&format!("<ul><li>{one}</ul><div><ul><li>{other}</ul></div>")), list);
    let lists = outline(&format!("<ul><li>{one}</ul><ul><li>y{other}</ul>"));
    assert_eq!(lists.matches("ul(").count(), 2, "{lists}");
}
