//! Formulas of a page: KaTeX, Temml and Pandoc keep the TeX that an author has written beside the
//! MathML that readers see. The TeX stands in its place, between dollar signs as in Markdown.

use super::footnotes::is_element;
use crate::source::tree::{Literal, Node};

/// Replaces each `<math>` in `tokens` that has its TeX by that.
pub(super) fn restore_tex(tokens: Vec<Node>) -> Vec<Node> {
    if !tokens.iter().any(|token| is_tag(token, "annotation", false)) {
        return tokens;
    }
    let mut restored = Vec::with_capacity(tokens.len());
    let mut at = 0;
    while let Some(token) = tokens.get(at) {
        let rest = tokens.get(at..).unwrap_or_default();
        let (node, length) = read_formula(rest).unwrap_or_else(|| (token.clone(), 1));
        restored.push(node);
        at += length;
    }
    restored
}

/// Returns the TeX of the `<math>` that `tokens` begin with, and the number of its tokens.
fn read_formula(tokens: &[Node]) -> Option<(Node, usize)> {
    let Node::Tag(math) = tokens.first().filter(|token| is_tag(token, "math", false))? else {
        return None;
    };
    // Formulas are not nested, so each token is looked at once.
    let is_math = |token: &Node| is_tag(token, "math", true) || is_tag(token, "math", false);
    let end = 1 + tokens.iter().skip(1).position(is_math)?;
    tokens.get(end).filter(|token| is_tag(token, "math", true))?;
    let formula = tokens.get(..end)?;
    let annotation = formula.iter().position(|token| match token {
        Node::Tag(tag) => tag.attribute("encoding") == Some("application/x-tex"),
        _ => false,
    })?;
    let Some(Node::Text(tex)) = formula.get(annotation + 1) else { return None };
    let is_display = math.attribute("display") == Some("block");
    let dollars = if is_display { "$$" } else { "$" };
    let span = math.span.start..tokens.get(end)?.span().end;
    let value = [dollars, tex.value.trim(), dollars].concat();
    Some((Node::InlineMath(Literal { value, span }), end + 1))
}

fn is_tag(token: &Node, name: &str, is_end: bool) -> bool {
    matches!(token, Node::Tag(tag) if tag.is_end() == is_end && is_element(tag, name))
}

#[cfg(test)]
mod tests {
    use super::super::article::parse_article;
    use crate::source::tree::Node;

    fn text(html: &str) -> String {
        parse_article(html).iter().map(Node::text).collect()
    }

    #[test]
    fn formulas_are_their_tex() {
        let annotation = "<annotation encoding=\"application/x-tex\">a^2 &lt; b</annotation>";
        let math = format!("<semantics><mrow><mi>a</mi></mrow>{annotation}</semantics></math>");
        assert_eq!(text(&format!("<p>x <math>{math} y")), "x $a^2 < b$ y");
        assert_eq!(text(&format!("<math display=block>{math}")), "$$a^2 < b$$");
        let katex = format!(
            "<span class=katex><span class=katex-mathml><math>{math}</span><span class=katex-html \
             aria-hidden=true><span class=base>a2</span></span></span>"
        );
        assert_eq!(text(&format!("<p>x {katex} y")), "x $a^2 < b$ y");
    }

    #[test]
    fn formulas_without_tex_or_without_an_end_keep_their_text() {
        assert!(text("<p>x <math><mi>a</mi></math> y").contains('a'));
        let cut = "<math><annotation encoding=\"application/x-tex\">".repeat(20_000);
        assert!(text(&format!("<p>x{cut}a")).contains('a'));
    }
}
