//! Parses a page beside what becomes of it.
//!
//! Both have most of their bytes in common, and these are tokenized once, for two trees. That is
//! the same as parsing each alone: at the bounds of a changed place the tokenizer has just read a
//! comment, so it holds nothing, and begins the next bytes as text; in the common bytes it depends
//! on the tree only by what that answers to a tag, and the answers are compared. If a bound is not
//! read as a comment, or the answers differ, each page is parsed alone.

use std::borrow::Cow;
use std::cell::Cell;
use std::mem::discriminant;

use html5ever::TokenizerResult;
use html5ever::buffer_queue::BufferQueue;
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{Doctype, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts};
use html5ever::tree_builder::{TreeBuilder, TreeBuilderOpts};
use memchr::memmem;

use super::tree::{Handle, Tree, TreeMaker};

/// The texts of the comments that bound a changed place.
pub(super) const BOUNDS: [&str; 2] = ["afterword-begin", "afterword-end"];

const BYTE_ORDER_MARK: char = '\u{feff}';

/// A page, and what becomes of it.
pub(super) struct Pair<T> {
    pub(super) old: T,
    pub(super) new: T,
}

/// The bytes between two bounds.
pub(super) struct Piece<'a> {
    pub(super) text: Cow<'a, str>,
    pub(super) side: Side,
    /// The text of the comment behind it.
    pub(super) bound: Option<&'static str>,
}

/// The pages that have a piece.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    Both,
    Old,
    New,
}

type Builder = TreeBuilder<Handle, TreeMaker>;

/// Parses both pages that `pieces` make up.
pub(super) fn parse_both(pieces: &[Piece<'_>]) -> Pair<Tree> {
    parse_together(pieces).unwrap_or_else(|| Pair {
        old: parse_alone(pieces, Side::Old),
        new: parse_alone(pieces, Side::New),
    })
}

fn parse_alone(pieces: &[Piece<'_>], side: Side) -> Tree {
    let tokenizer = new_tokenizer(new_builder());
    for piece in pieces.iter().filter(|piece| [Side::Both, side].contains(&piece.side)) {
        feed(&tokenizer, &piece.text);
        piece.bound.iter().for_each(|bound| feed(&tokenizer, &format!("<!--{bound}-->")));
    }
    tokenizer.end();
    tokenizer.sink.sink.into_tree()
}

/// Parses both pages with one tokenizer. Returns `None` if each must be parsed alone.
fn parse_together(pieces: &[Piece<'_>]) -> Option<Pair<Tree>> {
    // Otherwise a comment of the page's own could be taken for a bound.
    let has_bound = |piece: &Piece<'_>| {
        BOUNDS.iter().any(|bound| memmem::find(piece.text.as_bytes(), bound.as_bytes()).is_some())
    };
    if pieces.iter().any(has_bound) {
        return None;
    }
    let builders = Pair { old: new_builder(), new: new_builder() };
    let tokenizer = new_tokenizer(PairSink {
        builders,
        side: Cell::new(Side::Both),
        last_comment: Cell::new(None),
        differs: Cell::new(false),
    });
    let sink = &tokenizer.sink;
    for piece in pieces {
        sink.side.set(piece.side);
        feed(&tokenizer, &piece.text);
        if let Some(bound) = piece.bound {
            feed(&tokenizer, &format!("<!--{bound}-->"));
            let is_bounded = sink.last_comment.take().is_some_and(|text| *text == *bound);
            if !is_bounded || sink.differs.get() {
                return None;
            }
        }
    }
    tokenizer.end();
    let PairSink { builders: Pair { old, new }, differs, .. } = tokenizer.sink;
    let trees = Pair { old: old.sink.into_tree(), new: new.sink.into_tree() };
    (!differs.get()).then_some(trees)
}

fn new_builder() -> Builder {
    TreeBuilder::new(TreeMaker::new(), TreeBuilderOpts::default())
}

fn new_tokenizer<S: TokenSink>(sink: S) -> Tokenizer<S> {
    // It would drop the mark at the beginning of each piece.
    let options = TokenizerOpts { discard_bom: false, ..TokenizerOpts::default() };
    Tokenizer::new(sink, options)
}

fn feed<S: TokenSink>(tokenizer: &Tokenizer<S>, text: &str) {
    let input = BufferQueue::default();
    input.push_back(StrTendril::from_slice(text));
    while !matches!(tokenizer.feed(&input), TokenizerResult::Done) {}
}

/// Hands each token to the trees of the pages that have it.
struct PairSink {
    builders: Pair<Builder>,
    side: Cell<Side>,
    /// The text of the last token, if that is a comment.
    last_comment: Cell<Option<StrTendril>>,
    /// The trees have answered differently to the same token.
    differs: Cell<bool>,
}

impl TokenSink for PairSink {
    type Handle = Handle;

    fn process_token(&self, token: Token, line: u64) -> TokenSinkResult<Handle> {
        self.last_comment.set(match &token {
            Token::CommentToken(text) => Some(text.clone()),
            _ => None,
        });
        let Pair { old, new } = &self.builders;
        match self.side.get() {
            Side::Old => old.process_token(token, line),
            Side::New => new.process_token(token, line),
            Side::Both => {
                let answer = new.process_token(copy_token(&token), line);
                let result = old.process_token(token, line);
                if !is_same_answer(&result, &answer) {
                    self.differs.set(true);
                }
                result
            }
        }
    }

    fn end(&self) {
        self.builders.old.end();
        self.builders.new.end();
    }

    fn adjusted_current_node_present_but_not_in_html_namespace(&self) -> bool {
        let Pair { old, new } = &self.builders;
        let is_foreign =
            |builder: &Builder| builder.adjusted_current_node_present_but_not_in_html_namespace();
        match self.side.get() {
            Side::Old => is_foreign(old),
            Side::New => is_foreign(new),
            Side::Both => {
                let result = is_foreign(old);
                if result != is_foreign(new) {
                    self.differs.set(true);
                }
                result
            }
        }
    }
}

fn copy_token(token: &Token) -> Token {
    match token {
        Token::DoctypeToken(doctype) => Token::DoctypeToken(Doctype::clone(doctype)),
        Token::TagToken(tag) => Token::TagToken(tag.clone()),
        Token::CommentToken(text) => Token::CommentToken(text.clone()),
        Token::CharacterTokens(text) => Token::CharacterTokens(text.clone()),
        Token::NullCharacterToken => Token::NullCharacterToken,
        Token::EOFToken => Token::EOFToken,
        Token::ParseError(error) => Token::ParseError(error.clone()),
    }
}

/// Returns whether the tokenizer goes on in the same way after both answers.
fn is_same_answer(one: &TokenSinkResult<Handle>, other: &TokenSinkResult<Handle>) -> bool {
    match (one, other) {
        (TokenSinkResult::RawData(one), TokenSinkResult::RawData(other)) => one == other,
        _ => discriminant(one) == discriminant(other),
    }
}

/// Returns `page` without its byte order mark, which is no text of it.
pub(super) fn strip_mark(page: &str) -> &str {
    page.strip_prefix(BYTE_ORDER_MARK).unwrap_or(page)
}

#[cfg(test)]
mod tests {
    use super::super::tree::{Content, Step, Tree};
    use super::{BOUNDS, Pair, Piece, Side, parse_alone, parse_together};

    /// Returns the pieces of a page: what both pages begin with, the old and the new piece, and the
    /// end of both.
    fn pieces<'a>([before, old, new, after]: [&'a str; 4]) -> [Piece<'a>; 4] {
        let [begin, end] = BOUNDS;
        let piece = |text: &'a str, side, bound| Piece { text: text.into(), side, bound };
        [
            piece(before, Side::Both, Some(begin)),
            piece(old, Side::Old, Some(end)),
            piece(new, Side::New, Some(end)),
            piece(after, Side::Both, None),
        ]
    }

    /// Returns the contents of the nodes as they are entered; `None` for one that is left.
    fn steps(tree: &Tree) -> Vec<Option<&Content>> {
        let step = |step| match step {
            Step::Enter(node) => Some(&node.content),
            Step::Leave(..) => None,
        };
        tree.walk().map(step).collect()
    }

    #[test]
    fn pages_that_are_parsed_together_have_the_trees_that_they_have_alone() {
        for page in [
            ["<!doctype html><title>a</title><p>", "b", "<div>c</div>", "d<p>e"],
            ["<table><tr><td>", "a<b>", "<div>b</div>", "<tr>c</table>d"],
            ["<b><p>a", "</b>b", "<i>c</b></i>", "d<template><p>e</template>"],
            ["<pre>", "\na", "<listing>\n", "\nb<script>1<!--</script>c&amp;d"],
            [
                "<svg>",
                "<g/>",
                "<foreignObject><p>a</p></foreignObject>",
                "<![CDATA[b]]></svg>\0<form>",
            ],
            ["<body>a\r", "\n", "", "\nb<html lang=c><body id=d></html>\u{feff}e"],
        ] {
            let pieces = pieces(page);
            let Some(Pair { old, new }) = parse_together(&pieces) else { panic!("{page:?}") };
            assert_eq!(steps(&old), steps(&parse_alone(&pieces, Side::Old)), "{page:?}");
            assert_eq!(steps(&new), steps(&parse_alone(&pieces, Side::New)), "{page:?}");
        }
    }

    #[test]
    fn pages_that_would_be_tokenized_differently_are_parsed_alone() {
        for page in [
            ["<p>", "a", "<svg>", "<title><b></title>"],
            ["<p>", "<math>", "a", "<![CDATA[<b>]]>"],
            ["<script>", "a", "b", "</script>"],
            ["<p>", "a", "<textarea>", "b</textarea>"],
            ["<p>", "<a title='", "b", "'>c"],
            ["<p><!--afterword-end-->", "a", "b", "c"],
        ] {
            assert!(parse_together(&pieces(page)).is_none(), "{page:?}");
        }
    }
}
