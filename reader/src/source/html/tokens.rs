//! Cutting HTML in tags and text. What a tag is says the specification of Markdown, under "Raw HTML".

use super::attributes::decode;
use crate::source::tree::{Literal, Node};

/// What begins a comment or the like, and what ends it; the longer beginnings first.
const ENCLOSED: [(&str, &str); 4] =
    [("<!--", "-->"), ("<![CDATA[", "]]>"), ("<?", "?>"), ("<!", ">")];

/// Text and tags of a block of HTML. Their places are those in the block, without its blank lines.
pub(crate) fn tokens(html: &str) -> Vec<Node> {
    let html = without_blank_lines(html);
    let last_ends = ENCLOSED.map(|(_, end)| html.rfind(end).unwrap_or(0));
    let mut nodes = Vec::new();
    let (mut done, mut from) = (0, 0);
    while let Some(at) = html.get(from..).and_then(|rest| rest.find('<')).map(|at| from + at) {
        let rest = html.get(at..).unwrap_or_default();
        let Some(length) = enclosed(rest, last_ends.map(|end| end > at)).or_else(|| tag(rest))
        else {
            from = at + 1;
            continue;
        };
        push_text(&html, done..at, &mut nodes);
        from = at + length;
        done = from;
        let value = html.get(at..done).unwrap_or_default().to_owned();
        nodes.push(Node::Html(Literal { value, at: at..done }));
    }
    push_text(&html, done..html.len(), &mut nodes);
    nodes
}

fn push_text(html: &str, at: std::ops::Range<usize>, nodes: &mut Vec<Node>) {
    let text = html.get(at.clone()).unwrap_or_default();
    if !text.is_empty() {
        nodes.push(Node::Text(Literal { value: decode(text), at }));
    }
}

/// Blank lines mean nothing, except to Markdown.
fn without_blank_lines(html: &str) -> String {
    let lines: Vec<_> = html.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    lines.join("\n").replace('\0', "\u{fffd}")
}

/// The length of the comment or the like that a text begins with. Only ends that there are, are looked for.
fn enclosed(text: &str, ends: [bool; 4]) -> Option<usize> {
    if !text.starts_with("<!") && !text.starts_with("<?") {
        return None;
    }
    if let Some(short) = ["<!-->", "<!--->"].into_iter().find(|short| text.starts_with(short)) {
        return Some(short.len());
    }
    let mut kinds = ENCLOSED.into_iter().zip(ends);
    let ((begin, end), is_there) = kinds.find(|((begin, _), _)| text.starts_with(begin))?;
    let content = text.get(begin.len()..).filter(|_| is_there)?;
    let is_declaration = begin == "<!";
    if is_declaration && !content.starts_with(|c: char| c.is_ascii_alphabetic()) {
        return None;
    }
    Some(begin.len() + content.find(end)? + end.len())
}

/// The length of the tag that a text begins with.
fn tag(text: &str) -> Option<usize> {
    let rest = text.strip_prefix('<')?;
    let rest = match rest.strip_prefix('/') {
        Some(rest) => without_space(without_name(rest)?),
        None => {
            let mut rest = without_name(rest)?;
            while let Some(after) = without_attribute(rest) {
                rest = after;
            }
            let rest = without_space(rest);
            rest.strip_prefix('/').unwrap_or(rest)
        }
    };
    Some(text.len() - rest.strip_prefix('>')?.len())
}

fn without_name(text: &str) -> Option<&str> {
    let rest = text.strip_prefix(|c: char| c.is_ascii_alphabetic())?;
    Some(rest.trim_start_matches(|c: char| c.is_ascii_alphanumeric() || c == '-'))
}

fn without_space(text: &str) -> &str {
    text.trim_start_matches([' ', '\t', '\n', '\r'])
}

/// What follows the attribute, with white space before it, that a text begins with.
fn without_attribute(text: &str) -> Option<&str> {
    let name = without_space(text);
    let rest = name.strip_prefix(|c: char| c.is_ascii_alphabetic() || matches!(c, '_' | ':'))?;
    if name.len() == text.len() {
        return None;
    }
    let is_of_name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '.' | ':' | '-');
    let rest = rest.trim_start_matches(is_of_name);
    let Some(value) = without_space(rest).strip_prefix('=').map(without_space) else {
        return Some(rest);
    };
    for quote in ['"', '\''] {
        if let Some(value) = value.strip_prefix(quote) {
            return value.split_once(quote).map(|(_, after)| after);
        }
    }
    let ends = |c: char| " \t\r\n\"'=<>`".contains(c);
    let after = value.find(ends).map_or("", |end| value.get(end..).unwrap_or_default());
    (after.len() < value.len()).then_some(after)
}

#[cfg(test)]
mod tests {
    use super::tokens;

    /// Each token; text in brackets.
    fn cut(html: &str) -> Vec<String> {
        let token = |node: &super::Node| match node {
            super::Node::Text(text) => format!("[{}]", text.value),
            node => node.to_string(),
        };
        tokens(html).iter().map(token).collect()
    }

    #[test]
    fn tags_are_told_from_text() {
        let tags =
            "<a><B c-d/><e f='>' g=\">\" h=i\nj ><!--<k>--><!-->< </l ><?m>?><!N><![CDATA[<o>]]>";
        assert_eq!(
            cut(tags),
            [
                "<a>",
                "<B c-d/>",
                "<e f='>' g=\">\" h=i\nj >",
                "<!--<k>-->",
                "<!-->",
                "[< ]",
                "</l >",
                "<?m>?>",
                "<!N>",
                "<![CDATA[<o>]]>"
            ]
        );
        for text in ["1 < 2 > 1", "<1>", "<a b=>", "<a b='c>", "<a\"b\">", "</a b>", "<!-- a", "<"]
        {
            assert_eq!(cut(text), [format!("[{text}]")]);
        }
        assert_eq!(cut("&lt;a&gt;\n\n &amp;lt; &x;"), ["[<a>\n&lt; &x;]"]);
    }

    #[test]
    fn text_full_of_beginnings_is_read_in_no_time() {
        for beginning in ["<!--", "<?", "<a b='", "<a b=\"", "<![CDATA[", "<!A", "<a ", "<"] {
            let html = beginning.repeat(200_000);
            assert_eq!(tokens(&html).len(), 1, "{beginning}");
        }
    }
}
