//! Writes the parts of a post as JSON.
//!
//! [`Post::to_json`] does so for files that people read. The code that serde derives for it is a
//! tenth of what a page without data downloads, and its texts are a little shorter: here, the
//! content of a line is always a list of nodes. The sizes of images and the relations of links are
//! left out: the page shows its own.

use afterword::post::{
    Align, Faq, Flow, ListItem, Math, Phrasing, Post, Table, Takeaways, VERSION,
};

/// Returns the FAQ and the takeaways of `post` as post data.
pub(crate) fn write_parts(post: &Post) -> String {
    let mut writer = Writer::default();
    writer.open('{');
    writer.number("version", VERSION);
    if let Some(faq) = &post.faq {
        writer.key("faq");
        writer.write_faq(faq);
    }
    if let Some(takeaways) = &post.takeaways {
        writer.key("takeaways");
        writer.write_takeaways(takeaways);
    }
    writer.json.push('}');
    writer.json
}

/// A JSON text as far as it is written.
#[derive(Default)]
struct Writer {
    json: String,
}

impl Writer {
    fn write_faq(&mut self, faq: &Faq) {
        self.open('{');
        self.optional_text("heading", faq.heading.as_deref());
        self.list("items", &faq.items, |writer, item| {
            writer.open('{');
            writer.text("id", &item.id);
            writer.optional_text("group", item.group.as_deref());
            writer.line("question", &item.question);
            writer.blocks("answer", &item.answer);
            writer.json.push('}');
        });
        self.json.push('}');
    }

    fn write_takeaways(&mut self, takeaways: &Takeaways) {
        self.open('{');
        self.optional_text("heading", takeaways.heading.as_deref());
        self.list("items", &takeaways.items, |writer, item| {
            writer.open('{');
            writer.optional_text("group", item.group.as_deref());
            writer.line("text", &item.text);
            writer.json.push('}');
        });
        self.json.push('}');
    }

    fn write_block(&mut self, block: &Flow) {
        match block {
            Flow::Paragraph { children } => self.parent("paragraph", children),
            Flow::Heading { depth, children } => {
                self.node("heading");
                self.number("depth", u32::from(*depth));
                self.line("children", children);
            }
            Flow::Blockquote { children } => {
                self.node("blockquote");
                self.blocks("children", children);
            }
            Flow::List { ordered, start, children } => {
                self.node("list");
                self.word("ordered", if *ordered { "true" } else { "false" });
                start.iter().for_each(|start| self.number("start", *start));
                self.list("children", children, Self::write_item);
            }
            Flow::Code { lang, value } => {
                self.node("code");
                self.optional_text("lang", lang.as_deref());
                self.text("value", value);
            }
            Flow::Math(math) => self.math("math", math),
            Flow::Table(table) => self.write_table(table),
            Flow::ThematicBreak => self.node("thematicBreak"),
        }
        self.json.push('}');
    }

    fn write_item(&mut self, item: &ListItem) {
        self.node("listItem");
        if let Some(checked) = item.checked {
            self.word("checked", if checked { "true" } else { "false" });
        }
        self.blocks("children", &item.children);
        self.json.push('}');
    }

    fn write_table(&mut self, table: &Table) {
        self.node("table");
        self.list("align", &table.align, |writer, align| {
            writer.json.push_str(match align {
                Some(Align::Left) => "\"left\"",
                Some(Align::Right) => "\"right\"",
                Some(Align::Center) => "\"center\"",
                None => "null",
            });
        });
        self.list("children", &table.children, |writer, row| {
            writer.node("tableRow");
            writer.list("children", &row.children, |writer, cell| {
                writer.parent("tableCell", &cell.children);
                writer.json.push('}');
            });
            writer.json.push('}');
        });
    }

    fn write_inline(&mut self, node: &Phrasing) {
        match node {
            Phrasing::Text { value } => self.literal("text", value),
            Phrasing::Emphasis { children } => self.parent("emphasis", children),
            Phrasing::Strong { children } => self.parent("strong", children),
            Phrasing::Delete { children } => self.parent("delete", children),
            Phrasing::InlineCode { value } => self.literal("inlineCode", value),
            Phrasing::InlineMath(math) => self.math("inlineMath", math),
            Phrasing::Break => self.node("break"),
            Phrasing::Link { url, title, children, .. } => {
                self.node("link");
                self.text("url", url.as_str());
                self.optional_text("title", title.as_deref());
                self.line("children", children);
            }
            Phrasing::Image(image) => {
                self.node("image");
                self.text("url", image.url.as_str());
                self.optional_text("title", image.title.as_deref());
                self.text("alt", &image.alt);
            }
        }
        self.json.push('}');
    }

    fn literal(&mut self, node_type: &str, value: &str) {
        self.node(node_type);
        self.text("value", value);
    }

    fn math(&mut self, node_type: &str, math: &Math) {
        self.literal(node_type, math.value());
        self.text("source", &math.source);
    }

    fn parent(&mut self, node_type: &str, children: &[Phrasing]) {
        self.node(node_type);
        self.line("children", children);
    }

    /// Begins a node, which its type begins.
    fn node(&mut self, node_type: &str) {
        self.open('{');
        self.text("type", node_type);
    }

    fn line(&mut self, name: &str, nodes: &[Phrasing]) {
        self.list(name, nodes, Self::write_inline);
    }

    fn blocks(&mut self, name: &str, blocks: &[Flow]) {
        self.list(name, blocks, Self::write_block);
    }

    /// Writes a field that is a list, each item by `write`.
    fn list<T>(&mut self, name: &str, items: &[T], write: impl Fn(&mut Self, &T)) {
        self.key(name);
        self.open('[');
        for item in items {
            self.separate();
            write(self, item);
        }
        self.json.push(']');
    }

    fn optional_text(&mut self, name: &str, text: Option<&str>) {
        if let Some(text) = text {
            self.text(name, text);
        }
    }

    fn text(&mut self, name: &str, text: &str) {
        self.key(name);
        self.quote(text);
    }

    fn number(&mut self, name: &str, number: u32) {
        self.word(name, &number.to_string());
    }

    /// Writes a field whose value needs no quotes.
    fn word(&mut self, name: &str, word: &str) {
        self.key(name);
        self.json.push_str(word);
    }

    fn key(&mut self, name: &str) {
        self.separate();
        self.quote(name);
        self.json.push(':');
    }

    /// Opens an object or a list.
    fn open(&mut self, bracket: char) {
        self.separate();
        self.json.push(bracket);
    }

    /// Writes a comma behind a value.
    fn separate(&mut self) {
        if !self.json.is_empty() && !self.json.ends_with(['{', '[', ':', ',']) {
            self.json.push(',');
        }
    }

    fn quote(&mut self, text: &str) {
        self.json.push('"');
        for c in text.chars() {
            match c {
                '"' | '\\' => self.json.extend(['\\', c]),
                '\0'..='\u{1f}' => {
                    let digits = [u32::from(c) / 16, u32::from(c) % 16];
                    self.json.push_str("\\u00");
                    self.json
                        .extend(digits.map(|digit| char::from_digit(digit, 16).unwrap_or('0')));
                }
                c => self.json.push(c),
            }
        }
        self.json.push('"');
    }
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use afterword::post::{Post, Takeaway, Takeaways};

    use super::write_parts;

    #[test]
    fn every_node_is_written_as_it_is_decoded() {
        let xml = "<article><h2>Key takeaways</h2><ul><li>a <b>b</b>, \"\\{[:,\u{7}\u{301}</li>\
             <li>c</li></ul><h2>FAQ</h2><h3>Why <i>d</i> and <code>e</code>?</h3><p>f<br/>g <del>h\
             </del>\u{20}<a href=\"/i\" title=\"j\">k</a> <img src=\"/l\" alt=\"m\" title=\"n\"/>\
             </p><h3>How?</h3><h4>o</h4><blockquote><p>p</p></blockquote><ol start=\"12\">\
             <li>q</li></ol><ul><li><input type=\"checkbox\" checked=\"\"/>r</li></ul><pre>\
             <code class=\"language-c\">s\n\tt</code></pre><hr/><p>u</p><table><tr>\
             <th align=\"right\">v</th><th>w</th></tr><tr><td>x</td><td>y</td></tr></table>\
             <p><math><semantics><annotation encoding=\"application/x-tex\">z</annotation>\
             </semantics></math> a</p></article>";
        let mut post = afterword_reader::read_element(xml).post;
        let mut takeaways = Takeaways::clone(post.takeaways.as_ref().unwrap());
        let text = takeaways.items.first().unwrap().text.clone();
        takeaways.items.push(Rc::new(Takeaway { group: Some("b".into()), text }));
        post.takeaways = Some(Rc::new(takeaways));
        let decoded = Post::from_json(&write_parts(&post)).unwrap();
        assert!(decoded.diagnostics.is_empty(), "{:?}", decoded.diagnostics);
        assert_eq!(decoded.post, post);
    }
}
