//! The text as the Markdown library gets it: what the library does not know is replaced by bytes of
//! the same length.

use std::borrow::Cow;
use std::collections::HashSet;
use std::ops::Range;

use super::admonitions::{AdmonitionLine, find_admonitions, mark_admonitions};
use super::attribute_lists::find_attribute_lists;
use super::calls::find_calls;
use super::components::find_component_tags;
use super::definition_markers::{find_definition_markers, mark_definitions};
use super::directives::find_directives;
use super::indented_content::find_indented_contents;
use super::inline_calls::PLACEHOLDER;
use super::math::{find_math, may_have_math};
use super::patched_text::PatchedText;
use super::regions::{Region, RegionTag, pair_tags};
use super::{ContainerUse, JudgesContainer, is_in_ranges, verbatim_spans};
use crate::source::tree::Node;

/// The bytes of a line that are looked at before a call.
const MAX_LINE: usize = 2048;

/// The bytes of a blank line with a thematic break below it. Without the blank line, a break ends a
/// list, too, but no block of HTML.
const MIN_BREAK: usize = 4;

/// The text with everything replaced that the Markdown library does not know.
pub(super) struct Patch {
    pub(super) text: String,
    pub(super) regions: Vec<Region>,
    pub(super) admonitions: Vec<AdmonitionLine>,
    /// The byte ranges of calls and of mathematics within lines, in order.
    pub(super) inline_calls: Vec<Range<usize>>,
}

impl Patch {
    /// Returns `None` if nothing of `body`, which has these blocks, is to be replaced.
    pub(super) fn new(body: &str, blocks: &[Node], judges: JudgesContainer) -> Option<Self> {
        let markers = find_definition_markers(body, blocks);
        let mut tags = Vec::new();
        let mut admonitions = Vec::new();
        let mut attributes = Vec::new();
        let mut verbatim = None;
        if body.contains("{{") || body.contains("{%") {
            let verbatim = verbatim.get_or_insert_with(|| verbatim_spans(blocks));
            tags.extend(find_calls(body, verbatim));
        }
        if body.contains("::") {
            tags.extend(find_directives(body));
        }
        if body.contains('<') {
            tags.extend(find_component_tags(body));
        }
        if body.contains("!!!") || body.contains("???") {
            admonitions = find_admonitions(body);
        }
        if body.contains('{') {
            attributes = find_attribute_lists(body);
        }
        let mut math = if may_have_math(body) { find_math(body) } else { Vec::new() };
        let has_any = |lengths: [usize; 5]| lengths.into_iter().any(|length| length > 0);
        if !has_any([markers.len(), tags.len(), admonitions.len(), attributes.len(), math.len()]) {
            return None;
        }
        let verbatim = verbatim.unwrap_or_else(|| verbatim_spans(blocks));
        let is_text = |span: &Range<usize>| !is_in_ranges(&verbatim, span.start);
        math.retain(|span| is_text(span) && !is_in_address(body, span.start));
        tags.retain(|tag| is_text(&tag.span) && !is_in_ranges(&math, tag.span.start));
        tags.sort_by_key(|tag| tag.span.start);
        admonitions.retain(|line| is_text(&line.span));
        attributes.retain(is_text);
        let regions = pair_tags(tags.clone());
        let mut text = PatchedText::new(body);
        let indented = find_indented_contents(body, &regions, judges);
        let is_indented = |tag: &RegionTag| indented.contains(&tag.span.start);
        let (lines, tags): (Vec<_>, Vec<_>) = tags.into_iter().partition(is_indented);
        admonitions.extend(lines.into_iter().map(|tag| AdmonitionLine::of_tag(tag.span)));
        mark_admonitions(&mut text, &admonitions);
        let separated = separate_tags(&mut text, &regions, judges);
        let is_hidden = |tag: &RegionTag| !separated.contains(&tag.span.start);
        let tags: Vec<_> = tags.into_iter().filter(is_hidden).collect();
        let mut inline_calls = hide_tags(&mut text, &tags, &regions, judges);
        inline_calls.extend(hide_math(&mut text, math));
        inline_calls.sort_by_key(|span| span.start);
        attributes.iter().for_each(|span| text.blank_out(span));
        mark_definitions(&mut text, &markers);
        Some(Self { text: text.finish(), regions, admonitions, inline_calls })
    }

    /// Returns HTML with its calls replaced, or `None` if it has none.
    pub(super) fn of_calls(body: &str, judges: JudgesContainer) -> Option<Self> {
        let tags = find_calls(body, &[]);
        if tags.is_empty() {
            return None;
        }
        let mut text = PatchedText::new(body);
        // HTML has no fences for the code between these.
        let (code, tags): (Vec<_>, Vec<_>) = tags.into_iter().partition(is_code_call);
        code.iter().for_each(|tag| text.blank_out(&tag.span));
        let regions = pair_tags(tags.clone());
        let inline_calls = hide_tags(&mut text, &tags, &regions, judges);
        Some(Self { text: text.finish(), regions, admonitions: Vec::new(), inline_calls })
    }
}

/// Returns a line of text without calls. One that has code stays as it is.
pub(super) fn without_calls(text: &str) -> Cow<'_, str> {
    if text.contains('`') || !(text.contains("{{") || text.contains("{%")) {
        return Cow::Borrowed(text);
    }
    let mut patched = PatchedText::new(text);
    find_calls(text, &[]).iter().for_each(|call| patched.blank_out(&call.span));
    Cow::Owned(patched.finish())
}

/// Hides tags, and returns the spans of those that keep their place within a line. The tags of a
/// pair that is kept separate what is between them from the text around it.
fn hide_tags(
    text: &mut PatchedText<'_>,
    tags: &[RegionTag],
    regions: &[Region],
    judges: JudgesContainer,
) -> Vec<Range<usize>> {
    let body = text.original();
    let kept =
        regions.iter().filter(|region| judges(&region.without_content()) == ContainerUse::Kept);
    let separating: HashSet<usize> = kept.flat_map(Region::tags).map(|tag| tag.start).collect();
    let paired: HashSet<usize> =
        regions.iter().flat_map(Region::tags).map(|tag| tag.start).collect();
    let has_placeholder = body.contains(PLACEHOLDER);
    let mut inline = Vec::new();
    for tag in tags {
        let span = &tag.span;
        let is_code = is_code_call(tag) && paired.contains(&span.start);
        if is_alone(body, span) {
            if is_code { text.replace_by_fence(span) } else { text.blank_out(span) }
        } else if separating.contains(&span.start) {
            text.replace_by_blank_line(span);
        } else if has_placeholder || is_in_address(body, span.start) {
            text.blank_out(span);
        } else {
            inline.push(span.clone());
            text.replace(span, PLACEHOLDER.to_string().repeat(span.len()));
        }
    }
    inline
}

/// Hides mathematics, and returns its spans.
pub(super) fn hide_math(text: &mut PatchedText<'_>, math: Vec<Range<usize>>) -> Vec<Range<usize>> {
    if text.original().contains(PLACEHOLDER) {
        return Vec::new();
    }
    for span in &math {
        text.replace(span, PLACEHOLDER.to_string().repeat(span.len()));
    }
    math
}

/// Returns whether code stands between a call and its end.
fn is_code_call(tag: &RegionTag) -> bool {
    matches!(&*tag.name, "highlight" | "codeblock")
}

/// Returns whether byte `at` is in the address of a link, in the alternative text of an image or in
/// a tag of HTML.
pub(super) fn is_in_address(text: &str, at: usize) -> bool {
    let before = text.get(..at).unwrap_or_default();
    let near = before.get(before.ceil_char_boundary(at.saturating_sub(MAX_LINE))..);
    let line = near.unwrap_or_default().rsplit('\n').next().unwrap_or_default();
    let is_open = |open: &str, close: char| {
        line.rfind(open)
            .is_some_and(|at| !line.get(at + open.len()..).unwrap_or("").contains(close))
    };
    is_open("](", ')') || is_open("![", ']') || is_open("<", '>')
}

/// Separates the kept `regions` from a list before their tags, which would go on behind these:
/// their tags become thematic breaks, which go when blocks are gathered. Returns the places of the
/// tags.
pub(super) fn separate_tags(
    text: &mut PatchedText<'_>,
    regions: &[Region],
    judges: JudgesContainer,
) -> HashSet<usize> {
    let body = text.original();
    let kept =
        regions.iter().filter(|region| judges(&region.without_content()) == ContainerUse::Kept);
    let is_separated = |tag: &Range<usize>| {
        let has_room =
            tag.len() >= MIN_BREAK || tag.len() + 1 == MIN_BREAK && !may_be_html(body, tag.start);
        has_room && begins_line(body, tag.start) && is_alone(body, tag)
    };
    let tags: Vec<_> = kept.flat_map(Region::tags).filter(is_separated).collect();
    tags.iter().for_each(|tag| text.replace_by_break(tag));
    tags.into_iter().map(|tag| tag.start).collect()
}

/// Returns whether the line that begins at byte `at` may be in a block of HTML, which only a blank
/// line ends. The tag of a container with a name becomes one.
fn may_be_html(text: &str, at: usize) -> bool {
    let lines = text.get(..at).unwrap_or_default().lines().rev();
    let goes_on = |line: &&str| !line.trim().is_empty() && !line.starts_with(":::");
    lines.take_while(goes_on).any(|line| line.contains('<'))
}

fn begins_line(text: &str, at: usize) -> bool {
    text.get(..at).is_some_and(|before| before.is_empty() || before.ends_with('\n'))
}

/// Returns whether there is only white space beside a tag in its lines.
pub(super) fn is_alone(text: &str, span: &Range<usize>) -> bool {
    let before = text.get(..span.start).unwrap_or_default();
    let after = text.get(span.end..).unwrap_or_default();
    let before = before.trim_end_matches([' ', '\t']);
    let after = after.trim_start_matches([' ', '\t', '\r']);
    (before.is_empty() || before.ends_with('\n')) && (after.is_empty() || after.starts_with('\n'))
}
