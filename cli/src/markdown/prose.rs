//! Prose that nobody looks for: most of a post, and most of the time that reading it as Markdown takes.
//!
//! Before a text is read, its plain paragraphs are cut down to their first letters, so that each is still a
//! block; after that, the places of all nodes are put right. Only paragraphs that could be nothing else are
//! cut, and none under a heading that matters, or after a list, a definition or anything unknown up to the
//! next heading. Whatever is in doubt stays.

use markdown::mdast::Node;
use markdown::unist::{Point, Position};

/// Shorter paragraphs cost little.
const SHORT: usize = 64;

/// A text without its prose.
#[derive(Debug)]
pub(super) struct Shortened {
    pub(super) text: String,
    /// Where something is missing in it, and how much is up to there, in bytes.
    cuts: Vec<(usize, usize)>,
}

/// How long nothing may be cut.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Keep {
    Nothing,
    /// Up to the next heading.
    Stretch,
    /// Up to the next heading that is not deeper.
    Section(u8),
    Rest,
}

/// What tells the one kind of text from the other.
#[derive(Clone, Copy)]
pub(super) struct Interests<'a> {
    /// Whether what stands under a heading with this text is looked at.
    pub(super) matters: fn(&str) -> bool,
    /// The shortcodes that are looked at.
    pub(super) shortcodes: &'a [&'a str],
}

/// A reader of lines that knows what may be cut.
struct Scanner<'a> {
    interests: Interests<'a>,
    keep: Keep,
    /// The depth of the last heading.
    depth: u8,
    /// What the open block of code is fenced by.
    fence: Option<&'a str>,
}

/// What a few lines between two blank ones are.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// A paragraph of plain text.
    Prose,
    /// What belongs to a paragraph before it, or may.
    Sequel,
    /// Anything else.
    Other,
}

/// Cuts the prose out of a text; `None` if nothing can be cut.
pub(super) fn shorten(text: &str, interests: Interests<'_>) -> Option<Shortened> {
    if text.bytes().zip(text.bytes().skip(1)).any(|(byte, next)| byte == b'\r' && next != b'\n') {
        return None;
    }
    let mut scanner = Scanner { interests, keep: Keep::Nothing, depth: 1, fence: None };
    let mut short = Shortened { text: String::new(), cuts: Vec::new() };
    let (mut copied, mut removed) = (0, 0);
    let mut pending: Option<(usize, usize)> = None;
    let mut cut = |from: usize, to: usize| {
        short.text.push_str(text.get(copied..from).unwrap_or_default());
        removed += to - from;
        short.cuts.push((short.text.len(), removed));
        copied = to;
    };
    for (start, chunk) in chunks(text) {
        let was_kept = scanner.keep;
        let kind = scanner.read(chunk);
        if let Some((from, to)) = pending.take().filter(|_| kind != Kind::Sequel) {
            cut(from, to);
        }
        let content = chunk.trim_end();
        let first = content.chars().next().map_or(0, char::len_utf8);
        if kind == Kind::Prose && was_kept == Keep::Nothing && content.len() > SHORT {
            pending = Some((start + first, start + content.len()));
        }
    }
    if let Some((from, to)) = pending {
        cut(from, to);
    }
    // With a fence that is not closed, nobody knows what was code.
    if scanner.fence.is_some() || short.cuts.is_empty() {
        return None;
    }
    short.text.push_str(text.get(copied..).unwrap_or_default());
    Some(short)
}

/// The stretches between blank lines, and where they begin.
fn chunks(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut at = 0;
    let mut lines = text.split_inclusive('\n').peekable();
    std::iter::from_fn(move || {
        while lines.next_if(|line| line.trim().is_empty()).map(|line| at += line.len()).is_some() {}
        let start = at;
        while lines.next_if(|line| !line.trim().is_empty()).map(|line| at += line.len()).is_some() {
        }
        text.get(start..at).filter(|chunk| !chunk.is_empty()).map(|chunk| (start, chunk))
    })
}

impl<'a> Scanner<'a> {
    /// Takes note of a chunk.
    fn read(&mut self, chunk: &'a str) -> Kind {
        let mut kind = Kind::Prose;
        for (index, line) in chunk.lines().enumerate() {
            if self.fence.is_none() && is_prose(line) {
                continue;
            }
            let is_sequel = index == 0 && line.starts_with([' ', '\t', ':']);
            let is_list = index == 0 && is_list(line);
            kind = match kind {
                Kind::Sequel => Kind::Sequel,
                _ if is_sequel || is_list => Kind::Sequel,
                _ => Kind::Other,
            };
            self.line(line, index == 0);
        }
        kind
    }

    /// Takes note of a line that is not prose.
    fn line(&mut self, line: &'a str, is_first: bool) {
        let content = line.trim();
        if let Some((depth, title)) = heading(content) {
            if is_first && line.starts_with('#') && self.fence.is_none() {
                self.depth = depth;
                if self.keep <= Keep::Stretch
                    || matches!(self.keep, Keep::Section(of) if of >= depth)
                {
                    self.keep = Keep::Nothing;
                }
            }
            // Where there is more than words, a reader sees others than these.
            if title.contains(['&', '\\', '<', '*', '_', '`', '['])
                || (self.interests.matters)(title)
            {
                self.section(depth);
            }
            return;
        }
        if self.opens_or_closes(content) || self.fence.is_some() {
            return;
        }
        let is_underline = ['=', '-'].iter().any(|c| content.trim_start_matches(*c).is_empty());
        match content.chars().next() {
            Some('=' | '-') if is_underline => {
                if !is_first {
                    self.at_least(Keep::Rest);
                }
            }
            Some('<') => self.html(content),
            Some('{') if !self.interests.shortcodes.iter().any(|name| content.contains(name)) => {}
            Some('{') => self.at_least(Keep::Rest),
            // If it is bold to its end, it may stand for a heading.
            Some('*' | '_') if !is_list(line) => {
                let words = content.trim_matches(|c: char| !c.is_alphanumeric());
                if !words.contains(['*', '_'])
                    && (words.contains('&') || (self.interests.matters)(words))
                {
                    self.section(self.depth);
                }
            }
            Some('!' | '>' | '[' | '|' | '`' | '"' | '“' | '(') => {}
            _ if content.contains("{{") || content.contains("<h") => self.at_least(Keep::Rest),
            _ => self.at_least(Keep::Stretch),
        }
    }

    fn html(&mut self, line: &str) {
        let line = line.to_ascii_lowercase();
        let is_whole_comment = line.starts_with("<!--") && line.ends_with("-->");
        let may_be_more = ["<h", "<!", "<?", "<pre", "<script", "<style", "<textarea"];
        if is_whole_comment {
        } else if may_be_more.iter().any(|tag| line.contains(tag)) {
            self.at_least(Keep::Rest);
        } else {
            self.at_least(Keep::Stretch);
        }
    }

    /// Whether a line is a fence.
    fn opens_or_closes(&mut self, line: &'a str) -> bool {
        let length = |c| line.len() - line.trim_start_matches(c).len();
        let marks = length('`').max(length('~'));
        let (marks, rest) = line.split_at_checked(marks).unwrap_or_default();
        match self.fence {
            Some(fence) if marks.starts_with(fence) && rest.trim().is_empty() => self.fence = None,
            None if marks.len() >= 3 && !rest.contains('`') => self.fence = Some(marks),
            _ => return false,
        }
        true
    }

    fn section(&mut self, depth: u8) {
        self.keep = match self.keep {
            Keep::Section(outer) => Keep::Section(outer.min(depth)),
            keep => keep.max(Keep::Section(depth)),
        };
    }

    fn at_least(&mut self, keep: Keep) {
        self.keep = self.keep.max(keep);
    }
}

/// Whether a line can be nothing but text.
fn is_prose(line: &str) -> bool {
    line.starts_with(char::is_alphabetic) && !line.contains(['<', '>', '{', '|'])
}

fn is_list(line: &str) -> bool {
    let line = line.trim_start();
    line.starts_with(|c: char| c.is_ascii_digit())
        || line
            .strip_prefix(['-', '+', '*'])
            .is_some_and(|rest| rest.trim_start().len() < rest.len())
}

/// The depth and the text of a heading.
fn heading(line: &str) -> Option<(u8, &str)> {
    let rest = line.trim_start_matches('#');
    let depth = u8::try_from(line.len() - rest.len()).ok()?;
    let is_heading = (1..=6).contains(&depth) && (rest.is_empty() || rest.starts_with([' ', '\t']));
    is_heading.then_some((depth, rest))
}

impl Shortened {
    /// Gives nodes the places that they have in the whole text.
    pub(super) fn restore(&self, nodes: &mut [Node]) {
        for node in nodes {
            if let Some(Position { start, end }) = node.position_mut() {
                self.restore_point(start);
                self.restore_point(end);
            }
            self.restore(node.children_mut().map_or(&mut [], |children| children));
        }
    }

    /// What ends at a cut ends before it; nothing starts there.
    fn restore_point(&self, point: &mut Point) {
        let cuts = self.cuts.partition_point(|(at, _)| *at < point.offset);
        let removed = cuts.checked_sub(1).and_then(|last| self.cuts.get(last));
        point.offset += removed.map_or(0, |(_, removed)| *removed);
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::string_slice)]
mod tests {
    use std::fs;
    use std::path::Path;

    use super::{Interests, shorten};
    use crate::front_matter;
    use crate::markdown::Document;
    use crate::parts::{self, SHORTCODES, matters};

    const PROSE: &str = "Long prose, which goes on and on (as prose does), with a [link](/a/), *words* and\n\
        some `code` in it, and does not say anything that anybody looks for.";

    /// What is left of a text.
    fn short(text: &str) -> String {
        let interests = Interests { matters, shortcodes: SHORTCODES };
        shorten(text, interests).map_or_else(|| text.to_owned(), |short| short.text)
    }

    /// Asserts that the same is found, with the same places, whether prose is cut or not.
    #[track_caller]
    fn assert_same(text: &str) {
        let found = |matters: Option<fn(&str) -> bool>| {
            let (fields, body) = front_matter::read(text).unwrap();
            let document = Document::parse(text, body, None, SHORTCODES, matters);
            format!("{:?}", parts::find(&document, &fields.written))
        };
        let (short, whole) = (found(Some(matters)), found(None));
        assert!(short == whole, "{text}\n\ncut:\n{short}\nwhole:\n{whole}");
    }

    fn fixtures() -> Vec<String> {
        let posts = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/fixtures/posts");
        let paths = fs::read_dir(posts).unwrap().map(|entry| entry.unwrap().path());
        let posts = paths.filter(|path| path.extension().is_some_and(|ending| ending == "md"));
        let posts: Vec<_> = posts.map(|path| fs::read_to_string(path).unwrap()).collect();
        assert!(posts.len() > 5);
        posts
    }

    #[test]
    fn plain_paragraphs_are_cut_to_their_first_letter() {
        let text = format!("# Pans\n\n{PROSE}\n\n{PROSE}\n\nShort.\n\n## Care\n\nÄ{PROSE}\n");
        assert_eq!(short(&text), "# Pans\n\nL\n\nL\n\nShort.\n\n## Care\n\nÄ\n");
    }

    #[test]
    fn what_may_belong_to_a_part_is_not_cut() {
        for text in [
            format!("## FAQ\n\n{PROSE}\n\n### Why?\n\n{PROSE}\n"),
            format!("## Q&amp;A\n\n{PROSE}\n"),
            format!("## [Summary](#s)\n\n{PROSE}\n"),
            format!("**Key takeaways:**\n\n{PROSE}\n"),
            format!("FAQ\n---\n\n{PROSE}\n"),
            format!("<h2>FAQ</h2>\n\n{PROSE}\n"),
            format!("1. Why?\n\n{PROSE}\n\n2. How?\n\n{PROSE}\n"),
            format!("{{{{< faq \"Why?\" >}}}}\n\n{PROSE}\n\n{{{{< /faq >}}}}\n"),
            format!("{PROSE}\n\n: What it means\n"),
            format!("{PROSE}\n===\n"),
            format!("## FAQ\n\n```\n\n# Why?\n\n```\n\n{PROSE}\n"),
            format!("```\n\n{PROSE}\n"),
            format!("<!--\n\n{PROSE}\n\n-->\n"),
        ] {
            assert_eq!(short(&text), text);
        }
    }

    #[test]
    fn the_same_is_found_in_every_fixture_and_every_two_of_them() {
        let fixtures = fixtures();
        for one in &fixtures {
            assert_same(one);
            for other in &fixtures {
                let (_, body) = front_matter::read(other).unwrap();
                assert_same(&format!("{one}\n\n{}", &other[body..]));
            }
        }
    }

    #[test]
    fn the_same_is_found_with_prose_between_any_lines() {
        for text in fixtures() {
            let (_, body) = front_matter::read(&text).unwrap();
            let ends: Vec<_> = text.match_indices('\n').map(|(at, _)| at + 1).collect();
            for at in ends.into_iter().filter(|at| *at >= body) {
                let (before, after) = text.split_at(at);
                assert_same(&format!("{before}\n{PROSE}\n\n{PROSE}\n\n{after}"));
                assert_same(&format!("{before}{PROSE}\n{after}"));
                assert_same(&format!("{before}## {PROSE}\n\n{PROSE}\n\n{PROSE}\n\n{after}"));
            }
            let spread = text[body..].replace('\n', &format!("\n\n{PROSE}\n\n"));
            assert_same(&format!("{}{spread}", &text[..body]));
        }
    }
}
