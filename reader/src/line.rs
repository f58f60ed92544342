//! A line of rich text: splitting it, and tidying what splitting and Markdown leave behind.
//!
//! While a post is being read, the line endings of its source stay in the text as `\n`, since a
//! question may end at one. [`tidy_line`] turns the others into spaces.

use afterword::post::{Flow, Phrasing, plain_text};

/// The white space that is removed from the ends of a line; a no-break space stays, as the author
/// meant it.
const SPACE: [char; 4] = [' ', '\t', '\n', '\r'];

/// Returns the text of a line, in which the byte offsets are those of [`split_line`]. Code becomes
/// letters `x`, so that no sign in it counts as one of the text.
pub(crate) fn text_content(line: &[Phrasing]) -> String {
    let mut text = String::new();
    for node in line {
        match node {
            Phrasing::Text { value } => text.push_str(value),
            Phrasing::InlineCode { value } => text.extend(std::iter::repeat_n('x', value.len())),
            Phrasing::Emphasis { children }
            | Phrasing::Strong { children }
            | Phrasing::Delete { children }
            | Phrasing::Link { children, .. } => text.push_str(&text_content(children)),
            Phrasing::Break => text.push('\n'),
            Phrasing::Image { .. } => {}
        }
    }
    text
}

/// Splits a line at the byte offset `at` of its [`text_content`]. A node that lies across the
/// offset becomes two; code and other nodes that cannot be split go before it.
pub(crate) fn split_line(line: Vec<Phrasing>, at: usize) -> (Vec<Phrasing>, Vec<Phrasing>) {
    let (mut before, mut after) = (Vec::new(), Vec::new());
    let mut left = at;
    for node in line {
        let length = text_content(std::slice::from_ref(&node)).len();
        if left == 0 {
            after.push(node);
        } else if length <= left {
            before.push(node);
        } else {
            let (first, second) = split_node(node, left);
            before.push(first);
            after.push(second);
        }
        left = left.saturating_sub(length);
    }
    (before, after)
}

fn split_node(node: Phrasing, at: usize) -> (Phrasing, Phrasing) {
    let both = |children, with: &dyn Fn(Vec<Phrasing>) -> Phrasing| {
        let (before, after) = split_line(children, at);
        (with(before), with(after))
    };
    match node {
        Phrasing::Text { value } => {
            let (before, after) = value.split_at_checked(at).unwrap_or((&value, ""));
            (Phrasing::text(before), Phrasing::text(after))
        }
        Phrasing::Emphasis { children } => {
            both(children, &|children| Phrasing::Emphasis { children })
        }
        Phrasing::Strong { children } => both(children, &|children| Phrasing::Strong { children }),
        Phrasing::Delete { children } => both(children, &|children| Phrasing::Delete { children }),
        Phrasing::Link { url, title, children } => both(children, &|children| Phrasing::Link {
            url: url.clone(),
            title: title.clone(),
            children,
        }),
        whole => (whole, Phrasing::text("")),
    }
}

/// Adds a node to a line; text joins the text before it.
pub(crate) fn push_node(line: &mut Vec<Phrasing>, node: Phrasing) {
    match (line.last_mut(), node) {
        (Some(Phrasing::Text { value }), Phrasing::Text { value: more }) => {
            *value = format!("{value}{more}").into();
        }
        (_, node) => line.push(node),
    }
}

/// Returns whether a line has no text, no code and no image.
pub(crate) fn is_empty_line(line: &[Phrasing]) -> bool {
    line.iter().all(|node| match node {
        Phrasing::Text { value } => value.trim().is_empty(),
        Phrasing::Emphasis { children }
        | Phrasing::Strong { children }
        | Phrasing::Delete { children }
        | Phrasing::Link { children, .. } => is_empty_line(children),
        Phrasing::Break => true,
        Phrasing::InlineCode { .. } | Phrasing::Image { .. } => false,
    })
}

/// Makes a line as a reader sees it: a line ending of the source becomes a space; white space at
/// the ends and around breaks, breaks at the ends, and empty nodes are removed.
pub(crate) fn tidy_line(line: &mut Vec<Phrasing>) {
    join_source_lines(line);
    trim_side(line, Side::Start);
    trim_side(line, Side::End);
}

/// Returns the text of a line without its formatting, with spaces for its breaks.
pub(crate) fn plain_line(mut line: Vec<Phrasing>) -> String {
    tidy_line(&mut line);
    plain_text(&line).replace('\n', " ").trim().to_owned()
}

/// Splits a line of rich text into the lines of its source, each with the line ending or break at
/// its end. A line ending inside formatting splits nothing.
pub(crate) fn split_source_lines(line: Vec<Phrasing>) -> Vec<Vec<Phrasing>> {
    let mut lines = vec![Vec::new()];
    let mut add = |node, ends| {
        if let Some(last) = lines.last_mut() {
            last.push(node);
        }
        if ends {
            lines.push(Vec::new());
        }
    };
    for node in line {
        match node {
            Phrasing::Text { value } if value.contains('\n') => {
                value
                    .split_inclusive('\n')
                    .for_each(|text| add(Phrasing::text(text), text.ends_with('\n')));
            }
            Phrasing::Break => add(Phrasing::Break, true),
            node => add(node, false),
        }
    }
    lines.retain(|line| !line.is_empty());
    lines
}

/// Tidies every line of `blocks` with [`tidy_line`].
pub(crate) fn tidy_blocks(blocks: &mut [Flow]) {
    for block in blocks {
        match block {
            Flow::Paragraph { children } | Flow::Heading { children, .. } => tidy_line(children),
            Flow::Blockquote { children } => tidy_blocks(children),
            Flow::List { children, .. } => {
                children.iter_mut().for_each(|item| tidy_blocks(&mut item.children));
            }
            Flow::Table(table) => {
                let cells = table.children.iter_mut().flat_map(|row| &mut row.children);
                cells.for_each(|cell| tidy_line(&mut cell.children));
            }
            Flow::Code { .. } | Flow::ThematicBreak => {}
        }
    }
}

fn children_of(node: &mut Phrasing) -> Option<&mut Vec<Phrasing>> {
    match node {
        Phrasing::Emphasis { children }
        | Phrasing::Strong { children }
        | Phrasing::Delete { children }
        | Phrasing::Link { children, .. } => Some(children),
        _ => None,
    }
}

/// Joins the lines of the source with spaces, and trims around breaks.
fn join_source_lines(line: &mut Vec<Phrasing>) {
    for mut node in std::mem::take(line) {
        if let Some(children) = children_of(&mut node) {
            join_source_lines(children);
        }
        match node {
            Phrasing::Text { value } => {
                let text =
                    if value.contains('\n') { value.replace('\n', " ").into() } else { value };
                push_node(line, Phrasing::Text { value: text });
                if let [.., Phrasing::Break, Phrasing::Text { value }] = line.as_mut_slice() {
                    *value = value.trim_start_matches(SPACE).into();
                }
            }
            Phrasing::Break => {
                trim_side(line, Side::End);
                line.push(Phrasing::Break);
            }
            node => line.push(node),
        }
        line.pop_if(|last| is_empty_node(last));
    }
}

fn is_empty_node(node: &Phrasing) -> bool {
    match node {
        Phrasing::Text { value } => value.is_empty(),
        Phrasing::Emphasis { children }
        | Phrasing::Strong { children }
        | Phrasing::Delete { children }
        | Phrasing::Link { children, .. } => children.is_empty(),
        _ => false,
    }
}

#[derive(Clone, Copy)]
enum Side {
    Start,
    End,
}

/// Removes white space and breaks from one end of a line, also inside the nodes there.
fn trim_side(line: &mut Vec<Phrasing>, side: Side) {
    while let Some(node) = side.outermost(line) {
        if let Phrasing::Text { value } = node {
            *value = side.trim_text(value).into();
        } else if let Some(children) = children_of(node) {
            trim_side(children, side);
        }
        if !is_empty_node(node) && *node != Phrasing::Break {
            return;
        }
        side.remove_outermost(line);
    }
}

impl Side {
    fn outermost(self, line: &mut [Phrasing]) -> Option<&mut Phrasing> {
        match self {
            Self::Start => line.first_mut(),
            Self::End => line.last_mut(),
        }
    }

    fn remove_outermost(self, line: &mut Vec<Phrasing>) {
        match self {
            Self::Start => drop(line.remove(0)),
            Self::End => drop(line.pop()),
        }
    }

    fn trim_text(self, text: &str) -> &str {
        match self {
            Self::Start => text.trim_start_matches(SPACE),
            Self::End => text.trim_end_matches(SPACE),
        }
    }
}
