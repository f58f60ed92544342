//! Regions: stretches of the text between two tags, which become containers.
//!
//! The Markdown library does not know the tags. So they are hidden before it parses the text, and
//! the blocks between two of them are gathered afterwards.

use std::ops::Range;

use super::{is_in_ranges, parse_line};
use crate::source::tree::{Attribute, Container, Node, Parent};

/// The deepest nesting of regions; deeper ones are left out, and their blocks stay.
const MAX_DEPTH: usize = 16;

/// The open tags among which the beginning of a region is looked for.
const MAX_OPEN: usize = 256;

/// A tag: the beginning or the end of a region, or a region without content.
#[derive(Clone, Debug)]
pub(super) struct RegionTag {
    pub(super) kind: TagKind,
    pub(super) name: String,
    /// The Markdown of the title, if the tag has one.
    pub(super) title: String,
    pub(super) attributes: Vec<Attribute>,
    pub(super) syntax: Syntax,
    pub(super) span: Range<usize>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum TagKind {
    Start,
    End,
    Single,
}

/// The syntax of a tag. Only tags of the same syntax are a pair.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Syntax {
    /// `:::tip`, with the number of its colons.
    Directive(usize),
    /// `{{< tip >}}`.
    Shortcode,
    /// `{% tip %}`.
    Liquid,
    /// `<Tip>`.
    Component,
}

/// A stretch of the text between two tags, or one tag alone.
#[derive(Debug)]
pub(super) struct Region {
    tag: RegionTag,
    span: Range<usize>,
    content: Range<usize>,
}

impl Region {
    /// Creates the region of one tag, which has no content.
    fn without_end(tag: RegionTag) -> Self {
        let span = tag.span.clone();
        Self { content: span.end..span.end, tag, span }
    }

    /// Returns whether it has content.
    pub(super) fn has_content(&self) -> bool {
        !self.content.is_empty()
    }

    /// Returns the byte ranges of its tags.
    pub(super) fn tags(&self) -> [Range<usize>; 2] {
        [self.span.start..self.content.start, self.content.end..self.span.end]
    }

    /// Returns the container that it becomes, without the blocks in it.
    pub(super) fn without_content(&self) -> Container {
        let RegionTag { name, title, attributes, syntax, .. } = self.tag.clone();
        Container {
            name,
            title: parse_line(&title),
            attributes,
            children: Vec::new(),
            is_call: !matches!(syntax, Syntax::Directive(_)),
            span: self.span.clone(),
            content: self.content.clone(),
        }
    }

    /// Returns a paragraph of its title.
    fn into_title(self) -> Node {
        let [span, _] = self.tags();
        Node::Paragraph(Parent { children: parse_line(&self.tag.title), span })
    }

    fn into_container(self, children: Vec<Node>) -> Node {
        Node::Container(Container { children, ..self.without_content() })
    }
}

/// Returns the regions of `tags`, which are in order: those that are nested, and do not cross.
pub(super) fn pair_tags(tags: Vec<RegionTag>) -> Vec<Region> {
    let mut open: Vec<RegionTag> = Vec::new();
    let mut regions = Vec::new();
    for tag in tags {
        match tag.kind {
            TagKind::Start => open.push(tag),
            TagKind::Single => {
                regions.push(Region::without_end(tag));
            }
            TagKind::End => {
                let near = open.iter().enumerate().rev().take(MAX_OPEN);
                let mut pairs = near.filter(|(_, start)| is_pair(start, &tag));
                let Some((index, _)) = pairs.next() else { continue };
                let unclosed = open.drain(index + 1..).filter(|tag| !tag.title.is_empty());
                regions.extend(unclosed.map(Region::without_end));
                if let Some(start) = open.pop() {
                    let span = start.span.start..tag.span.end;
                    let content = start.span.end..tag.span.start;
                    regions.push(Region { tag: start, span, content });
                }
            }
        }
    }
    // A directive that does not end still has its title.
    let unclosed = open.into_iter().filter(|tag| !tag.title.is_empty());
    regions.extend(unclosed.map(Region::without_end));
    regions.sort_by_key(|region| region.span.start);
    drop_deep_regions(&mut regions);
    regions
}

/// Drops the regions with content that are in more than [`MAX_DEPTH`] others. `regions` are in
/// order.
fn drop_deep_regions(regions: &mut Vec<Region>) {
    let mut ends: Vec<usize> = Vec::new();
    regions.retain(|region| {
        while ends.pop_if(|end| *end <= region.span.start).is_some() {}
        let is_kept = !region.has_content() || ends.len() < MAX_DEPTH;
        if is_kept && region.has_content() {
            ends.push(region.span.end);
        }
        is_kept
    });
}

fn is_pair(start: &RegionTag, end: &RegionTag) -> bool {
    start.syntax == end.syntax && (start.name == end.name || end.name.is_empty())
}

/// Gathers the blocks of each region in a container. The thematic breaks that stand for tags go.
///
/// A region that begins inside of a block, such as a list, stays as it is.
pub(super) fn group_blocks(mut blocks: Vec<Node>, regions: Vec<Region>) -> Vec<Node> {
    let mut tags: Vec<Range<usize>> = regions.iter().flat_map(Region::tags).collect();
    tags.sort_by_key(|tag| tag.start);
    tags.retain(|tag| !tag.is_empty());
    let is_tag = |block: &Node| {
        matches!(block, Node::ThematicBreak(_)) && is_in_ranges(&tags, block.span().start)
    };
    blocks.retain(|block| !is_tag(block));
    let mut grouper =
        Grouper { blocks: blocks.into_iter().peekable(), regions: regions.into_iter().peekable() };
    grouper.take_until(usize::MAX)
}

struct Grouper {
    blocks: std::iter::Peekable<std::vec::IntoIter<Node>>,
    regions: std::iter::Peekable<std::vec::IntoIter<Region>>,
}

impl Grouper {
    /// Returns the blocks and containers that begin before byte `end`. Its depth is that of the
    /// regions, which is bounded.
    fn take_until(&mut self, end: usize) -> Vec<Node> {
        let mut nodes: Vec<Node> = Vec::new();
        loop {
            let block = self.blocks.peek().map(|block| block.span().start);
            let region = self.regions.next_if(|region| {
                region.span.start < end && block.is_none_or(|block| region.span.start <= block)
            });
            if let Some(region) = region {
                // A block may end behind the line ending that begins the replacement of a tag.
                let is_inside = |last: &Node| region.span.start + 1 < last.span().end;
                if !nodes.last().is_some_and(is_inside) {
                    let children = self.take_until(region.span.end);
                    nodes.push(region.into_container(children));
                } else if !region.tag.title.is_empty() {
                    // Its blocks are in the block before; its title would be nowhere.
                    nodes.push(region.into_title());
                }
            } else if let Some(block) = self.blocks.next_if(|block| block.span().start < end) {
                nodes.push(block);
            } else {
                return nodes;
            }
        }
    }
}
