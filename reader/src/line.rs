//! Splits and tidies lines of rich text.
//!
//! While a post is being read, a line ending of the source stays in the text as `\n`: a question
//! may end there. [`tidy_line`] replaces those that are left by spaces.

use afterword::post::{Flow, Math, Phrasing, plain_text};

/// The white space that [`tidy_line`] removes. A no-break space is the author's decision.
const WHITE_SPACE: &[char] = &[' ', '\t', '\n', '\r'];

/// Returns the text of `line`, in which [`split_line`] counts bytes.
///
/// Inline code and mathematics of `n` bytes become `n` letters: punctuation inside of them ends no
/// sentence.
pub(crate) fn text_content(line: &[Phrasing]) -> String {
    let mut text = String::new();
    for node in line {
        match node {
            Phrasing::Text { value } => text.push_str(value),
            Phrasing::InlineCode { value } | Phrasing::InlineMath(Math { source: value }) => {
                text.extend(std::iter::repeat_n('x', value.len()));
            }
            Phrasing::Emphasis { children }
            | Phrasing::Strong { children }
            | Phrasing::Delete { children }
            | Phrasing::Link { children, .. } => text.push_str(&text_content(children)),
            Phrasing::Break => text.push('\n'),
            Phrasing::Image(_) => {}
        }
    }
    text
}

/// Splits `line` at byte `at` of its [`text_content`]. A formatted text across that place becomes
/// two.
pub(crate) fn split_line(line: Vec<Phrasing>, at: usize) -> (Vec<Phrasing>, Vec<Phrasing>) {
    let (mut before, mut after) = (Vec::new(), Vec::new());
    let mut remaining = at;
    for node in line {
        let length = text_content(std::slice::from_ref(&node)).len();
        if remaining == 0 {
            after.push(node);
        } else if length <= remaining {
            before.push(node);
        } else {
            let (first, second) = split_node(node, remaining);
            before.push(first);
            after.push(second);
        }
        remaining = remaining.saturating_sub(length);
    }
    (before, after)
}

/// Splits `node` at byte `at` of its text. Inline code, mathematics and images stay whole, in the
/// first part.
fn split_node(node: Phrasing, at: usize) -> (Phrasing, Phrasing) {
    let split_children = |children, new_node: &dyn Fn(Vec<Phrasing>) -> Phrasing| {
        let (before, after) = split_line(children, at);
        (new_node(before), new_node(after))
    };
    match node {
        Phrasing::Text { value } => {
            let (before, after) = value.split_at_checked(at).unwrap_or((&value, ""));
            (Phrasing::text(before), Phrasing::text(after))
        }
        Phrasing::Emphasis { children } => {
            split_children(children, &|children| Phrasing::Emphasis { children })
        }
        Phrasing::Strong { children } => {
            split_children(children, &|children| Phrasing::Strong { children })
        }
        Phrasing::Delete { children } => {
            split_children(children, &|children| Phrasing::Delete { children })
        }
        Phrasing::Link { url, title, rel, children } => split_children(children, &|children| {
            Phrasing::Link { url: url.clone(), title: title.clone(), rel: rel.clone(), children }
        }),
        whole => (whole, Phrasing::text("")),
    }
}

/// Adds `node` to the end of `line`; text joins the text before it.
pub(crate) fn push_node(line: &mut Vec<Phrasing>, node: Phrasing) {
    match (line.last_mut(), node) {
        (Some(Phrasing::Text { value }), Phrasing::Text { value: more }) => {
            *value = [&**value, &more].concat().into();
        }
        (_, node) => line.push(node),
    }
}

/// Returns whether `line` has no text, no code and no image.
pub(crate) fn is_empty_line(line: &[Phrasing]) -> bool {
    line.iter().all(|node| match node {
        Phrasing::Text { value } => value.trim().is_empty(),
        Phrasing::Emphasis { children }
        | Phrasing::Strong { children }
        | Phrasing::Delete { children }
        | Phrasing::Link { children, .. } => is_empty_line(children),
        Phrasing::Break => true,
        Phrasing::InlineCode { .. } | Phrasing::InlineMath(_) | Phrasing::Image(_) => false,
    })
}

/// Makes `line` what the page shows: a space for each line ending of the source, no white space at
/// its ends or around breaks, no breaks at its ends, and no empty nodes.
pub(crate) fn tidy_line(line: &mut Vec<Phrasing>) {
    join_source_lines(line);
    trim_line(line, Side::Start);
    trim_line(line, Side::End);
}

/// Returns the text of `line` as one tidy line without formatting.
pub(crate) fn plain_line(mut line: Vec<Phrasing>) -> String {
    tidy_line(&mut line);
    plain_text(&line).replace('\n', " ").trim().to_owned()
}

/// Returns the line as the name of something, such as a question: tidy, without links, images,
/// breaks and strong text, which names are anyway, and without formatting around all of it.
pub(crate) fn name_line(line: Vec<Phrasing>) -> Vec<Phrasing> {
    let mut name = Vec::new();
    push_name(line, &mut name);
    loop {
        tidy_line(&mut name);
        match &mut *name {
            [Phrasing::Emphasis { children } | Phrasing::Delete { children }] => {
                name = std::mem::take(children)
            }
            _ => return name,
        }
    }
}

fn push_name(line: Vec<Phrasing>, name: &mut Vec<Phrasing>) {
    for mut node in line {
        match node {
            Phrasing::Link { children, .. } | Phrasing::Strong { children } => {
                push_name(children, name);
            }
            Phrasing::Image(_) => {}
            Phrasing::Break => push_node(name, Phrasing::text(" ")),
            _ => {
                if let Some(children) = children_mut(&mut node) {
                    let inside = std::mem::take(children);
                    push_name(inside, children);
                }
                push_node(name, node);
            }
        }
    }
}

/// Splits `line` after each break and each line ending of the source. Those inside formatting do
/// not count.
pub(crate) fn split_source_lines(line: Vec<Phrasing>) -> Vec<Vec<Phrasing>> {
    let mut lines = vec![Vec::new()];
    let mut push = |node, ends_line| {
        if let Some(last) = lines.last_mut() {
            last.push(node);
        }
        if ends_line {
            lines.push(Vec::new());
        }
    };
    for node in line {
        match node {
            Phrasing::Text { value } if value.contains('\n') => {
                value
                    .split_inclusive('\n')
                    .for_each(|text| push(Phrasing::text(text), text.ends_with('\n')));
            }
            Phrasing::Break => push(Phrasing::Break, true),
            node => push(node, false),
        }
    }
    lines.retain(|line| !line.is_empty());
    lines
}

/// Tidies every line of `blocks` ([`tidy_line`]).
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
            Flow::Code { .. } | Flow::Math(_) | Flow::ThematicBreak => {}
        }
    }
}

fn children_mut(node: &mut Phrasing) -> Option<&mut Vec<Phrasing>> {
    match node {
        Phrasing::Emphasis { children }
        | Phrasing::Strong { children }
        | Phrasing::Delete { children }
        | Phrasing::Link { children, .. } => Some(children),
        _ => None,
    }
}

/// Replaces line endings of the source by spaces, and removes white space around breaks.
fn join_source_lines(line: &mut Vec<Phrasing>) {
    for mut node in std::mem::take(line) {
        if let Some(children) = children_mut(&mut node) {
            join_source_lines(children);
        }
        match node {
            Phrasing::Text { value } => {
                let text =
                    if value.contains('\n') { value.replace('\n', " ").into() } else { value };
                push_node(line, Phrasing::Text { value: text });
                if let [.., Phrasing::Break, Phrasing::Text { value }] = line.as_mut_slice() {
                    *value = value.trim_start_matches(WHITE_SPACE).into();
                }
            }
            Phrasing::Break => {
                trim_line(line, Side::End);
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

/// One end of a line.
#[derive(Clone, Copy)]
enum Side {
    Start,
    End,
}

/// Removes white space and breaks from one side of `line`, also inside formatting.
fn trim_line(line: &mut Vec<Phrasing>, side: Side) {
    while let Some(node) = side.node_mut(line) {
        if let Phrasing::Text { value } = node {
            *value = side.trim(value).into();
        } else if let Some(children) = children_mut(node) {
            trim_line(children, side);
        }
        if !is_empty_node(node) && *node != Phrasing::Break {
            return;
        }
        side.remove_node(line);
    }
}

impl Side {
    fn node_mut(self, line: &mut [Phrasing]) -> Option<&mut Phrasing> {
        match self {
            Self::Start => line.first_mut(),
            Self::End => line.last_mut(),
        }
    }

    fn remove_node(self, line: &mut Vec<Phrasing>) {
        match self {
            Self::Start => drop(line.remove(0)),
            Self::End => drop(line.pop()),
        }
    }

    fn trim(self, text: &str) -> &str {
        match self {
            Self::Start => text.trim_start_matches(WHITE_SPACE),
            Self::End => text.trim_end_matches(WHITE_SPACE),
        }
    }
}
