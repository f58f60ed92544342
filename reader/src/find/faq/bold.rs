//! Paragraphs that begin with a question: in bold (`**Why?**`, `**1. Why?**`), with a label
//! (`**Q:**`, `Q1.`), or with a number that begins no list (`1\. Why?`). The blocks up to the next
//! question are the answer.
//!
//! The signs of a question are those of [`QuestionSign`]. Bold text alone counts only if no other
//! sign is found. A line inside a paragraph begins a question only if it is marked as one. A
//! heading ends an answer, since it stands above a group.

use std::ops::Range;

use afterword::post::{Flow, Phrasing};

use super::super::findings::Findings;
use super::super::outro::{self, BlockKind, OtherItems};
use super::candidate::{Candidate, Scope};
use super::item::{Item, item_or_remark};
use super::question::{Numbers, QuestionSign, find_question_sign};
use crate::line::{split_source_lines, text_content};

const FORM: &str = "this paragraph and those that begin like it";

/// A block, or the lines of a paragraph from one sign of a question to the next.
struct Segment {
    block: Flow,
    kind: BlockKind,
    span: Range<usize>,
    sign: Option<QuestionSign>,
}

/// Finds the paragraphs of a section that begin with questions.
pub(super) fn find_bold_questions(scope: Scope<'_>) -> Option<Candidate> {
    let stretches = scope.headings.ranges_between(scope.blocks);
    let groups: Vec<_> = stretches.iter().map(|blocks| split_blocks(scope, blocks)).collect();
    let surest = groups.iter().flatten().filter_map(|segment| segment.sign).max()?;
    let least = surest.min(QuestionSign::BoldNumber);
    let mut findings = Findings::default();
    let items = read_items(gather_entries(groups, least), &mut findings);
    Candidate::new(scope, FORM, items, findings)
}

/// Splits blocks between two headings into segments.
fn split_blocks(scope: Scope<'_>, blocks: &Range<usize>) -> Vec<Segment> {
    let mut segments = Vec::new();
    for node in scope.document.blocks_in(blocks) {
        let (kind, span) = (BlockKind::from_block(node), scope.document.span(node));
        let segment = |(sign, block)| Segment { block, kind, span: span.clone(), sign };
        let blocks = scope.document.convert_blocks(std::slice::from_ref(node));
        if blocks.is_empty() && kind.is_separator() {
            segments.push(segment((None, Flow::ThematicBreak)));
        }
        for block in blocks {
            match block {
                Flow::Paragraph { children } => {
                    for (sign, children) in split_paragraph(children) {
                        segments.push(segment((sign, Flow::Paragraph { children })));
                    }
                }
                block => segments.push(segment((None, block))),
            }
        }
    }
    segments
}

/// Splits a paragraph before each line that is marked as a question.
fn split_paragraph(line: Vec<Phrasing>) -> Vec<(Option<QuestionSign>, Vec<Phrasing>)> {
    let mut parts: Vec<(Option<QuestionSign>, Vec<Phrasing>)> = Vec::new();
    for line in split_source_lines(line) {
        let sign = find_question_sign(&line);
        match parts.last_mut() {
            Some((_, part)) if sign != Some(QuestionSign::Marked) => part.extend(line),
            _ => parts.push((sign, line)),
        }
    }
    parts
}

/// Gathers each question with the segments up to the next one. Segments between a heading and the
/// first question under it belong to no question.
fn gather_entries(groups: Vec<Vec<Segment>>, least: QuestionSign) -> Vec<Vec<Segment>> {
    let mut entries: Vec<Vec<Segment>> = Vec::new();
    for group in groups {
        let mut is_intro = true;
        for segment in group {
            let is_question = segment.sign >= Some(least);
            match entries.last_mut() {
                _ if is_question => entries.push(vec![segment]),
                Some(entry) if !is_intro => entry.push(segment),
                _ => {}
            }
            is_intro &= !is_question;
        }
    }
    entries
}

fn read_items(mut entries: Vec<Vec<Segment>>, findings: &mut Findings) -> Vec<Item> {
    let last = entries.pop();
    let mut items = Vec::with_capacity(entries.len() + 1);
    for entry in entries {
        items.extend(read_entry(entry, findings));
    }
    if let Some(mut last) = last {
        let mut others = OtherItems::default();
        items.iter().for_each(|item: &Item| others.add_answer(&item.answer));
        drop_outro(&mut last, &others, findings);
        items.extend(read_entry(last, findings));
    }
    items
}

fn read_entry(mut entry: Vec<Segment>, findings: &mut Findings) -> Option<Item> {
    let kinds: Vec<BlockKind> = entry.iter().map(|segment| segment.kind).collect();
    entry.truncate(outro::count_without_separators(&kinds));
    let span = span_of_segments(&entry);
    let mut blocks = Vec::with_capacity(entry.len());
    entry.into_iter().for_each(|segment| blocks.push(segment.block));
    item_or_remark(Item::split(blocks, span.clone(), Numbers::AreLabels), span, findings)
}

/// Drops the outro that the last entry ends with.
fn drop_outro(entry: &mut Vec<Segment>, others: &OtherItems, findings: &mut Findings) {
    let Some(first) = entry.first() else { return };
    let alone = Item::split(vec![first.block.clone()], first.span.clone(), Numbers::AreLabels);
    // A block that has the question only is not counted as one of the answer.
    let start = usize::from(alone.is_err());
    let mut kinds: Vec<BlockKind> = entry.iter().skip(start).map(|segment| segment.kind).collect();
    outro::mark_addressed(&mut kinds, |at| {
        match entry.get(start + at).map(|segment| &segment.block) {
            Some(Flow::Paragraph { children }) => text_content(children),
            _ => String::new(),
        }
    });
    let (kept, reason) = outro::find_outro(&kinds, others);
    if let Some(reason) = reason {
        let outro = entry.split_off((start + kept).min(entry.len()));
        outro::report_outro(|| span_of_segments(&outro), reason, findings);
    }
}

fn span_of_segments(segments: &[Segment]) -> Range<usize> {
    let start = segments.first().map_or(0, |segment| segment.span.start);
    start..segments.last().map_or(start, |segment| segment.span.end)
}
