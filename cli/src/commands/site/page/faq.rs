//! The FAQ of a page as static markup around its own questions and answers.

use std::ops::Range;

use afterword::post::{Faq, Question, plain_text};
use afterword::static_html::{OwnItem, escape_attribute, wrap_group};
use afterword_reader::{Element, Outline};

use super::elements::{
    contains, elements_in, heading_level, ids_in, innermost_around, is_control, is_question_box,
    is_replaced,
};
use super::fault::Fault;
use super::fragment::Fragment;
use super::letters::{Letter, VisibleText, find_text, fold_text, is_whole_text, join_letters};
use super::region::{find_region, section_level};

/// The most letters of a label or number before a question.
const MAX_LABEL: usize = 24;
/// The attributes of a question's heading that have a place of their own.
const OWN_ATTRIBUTES: [&str; 2] = ["class", "id"];

/// The FAQ of a page.
pub(super) struct PageFaq {
    /// The bytes that the markup replaces.
    pub(super) region: Range<usize>,
    pub(super) items: Vec<OwnItem>,
}

/// The page and its questions.
struct Reading<'a> {
    page: &'a str,
    outline: &'a Outline<'a>,
    text: VisibleText<'a>,
    faq: &'a Faq,
    level: u8,
}

/// The place of a question: its box or line, and the byte at which its answer begins.
struct Split<'a> {
    question: Range<usize>,
    answer_start: usize,
    /// The element that holds nothing but the question.
    question_box: Option<&'a Element<'a>>,
}

/// Finds the questions of `faq`, which stand at `spans`, with their answers.
///
/// # Errors
///
/// The reason for which the page can't be changed.
pub(super) fn find_page_faq(
    page: &str,
    outline: &Outline,
    faq: &Faq,
    spans: &[Range<usize>],
) -> Result<PageFaq, Fault> {
    if spans.len() != faq.items.len() {
        return Err(Fault::SharedPlace);
    }
    let text = VisibleText::new(page, outline);
    let spans = split_shared_spans(page, &text, faq, spans);
    let spans = complete_spans(outline, &separate_spans(&spans));
    let group = faq.items.first().and_then(|first| first.group.as_deref());
    let heading = group.and_then(|group| find_heading_before(page, outline, &spans, group));
    let all: Vec<_> = heading.into_iter().chain(spans.iter().cloned()).collect();
    let region = find_region(outline, &all).ok_or(Fault::SharedPlace)?;
    let level = section_level(outline, region.start);
    let reading = Reading { page, outline, text, faq, level };
    let items = reading.read_items(&spans, &region)?;
    Ok(PageFaq { region, items })
}

/// Returns the bytes of the last heading before the items at `spans`, if its text is `text`.
fn find_heading_before(
    page: &str,
    outline: &Outline,
    spans: &[Range<usize>],
    text: &str,
) -> Option<Range<usize>> {
    let first = spans.first()?.start;
    let before = outline.elements.iter().take_while(|element| element.start_tag.start < first);
    let last = before.filter(|element| heading_level(element).is_some()).last()?;
    let letters = VisibleText::new(page, outline).letters_in(&last.content());
    let is_same = is_whole_text(&letters, &fold_text(text));
    (is_same && last.end_tag.end <= first).then(|| last.span())
}

/// Splits spans that several questions share, such as a paragraph with lines that begin with `Q:`
/// and `A:`, before the line of each question.
fn split_shared_spans(
    page: &str,
    text: &VisibleText<'_>,
    faq: &Faq,
    spans: &[Range<usize>],
) -> Vec<Range<usize>> {
    let mut split: Vec<Range<usize>> = Vec::with_capacity(spans.len());
    for (question, span) in faq.items.iter().zip(spans) {
        let mut span = span.clone();
        let shared = split.last_mut().filter(|last| span.start <= last.start);
        if let Some(last) = shared.filter(|last| last.end == span.end) {
            let name = fold_text(&plain_text(&question.question));
            if let Some(line) = find_line(page, &text.letters_in(last), &name) {
                last.end = line;
                span.start = line;
            }
        }
        split.push(span);
    }
    split
}

/// Returns the byte at which the line of the question `name` begins, behind the first line.
fn find_line(page: &str, letters: &[Letter], name: &[char]) -> Option<usize> {
    let pairs = letters.windows(2).zip(1..);
    let line = |(pair, index): (&[Letter], usize)| {
        let [before, letter] = pair else { return None };
        let gap = page.get(before.at.end..letter.at.start)?;
        let end_of_line = gap.rfind('\n').map(|at| at + 1);
        let end_of_break = gap.rfind("<br").and_then(|at| Some(at + gap.get(at..)?.find('>')? + 1));
        Some((index, before.at.end + end_of_line.max(end_of_break)?))
    };
    let lines: Vec<(usize, usize)> = pairs.filter_map(line).collect();
    let find = |(start, _): &(usize, usize)| {
        Some(start + find_text(letters.get(*start..)?, name, MAX_LABEL)?.start)
    };
    let found = lines.iter().find_map(find)?;
    lines.iter().rfind(|(start, _)| *start <= found).map(|(_, at)| *at)
}

/// Returns the spans in order, each ending before the next begins.
fn separate_spans(spans: &[Range<usize>]) -> Vec<Range<usize>> {
    let next = spans.iter().skip(1).map(|span| span.start).chain([usize::MAX]);
    spans.iter().zip(next).map(|(span, next)| span.start..span.end.min(next)).collect()
}

/// Returns the spans, each up to the end of the elements that begin in it, and of what stands
/// behind it without text, such as a frame: it belongs to the answer.
fn complete_spans(outline: &Outline, spans: &[Range<usize>]) -> Vec<Range<usize>> {
    let next = spans.iter().skip(1).map(|span| span.start).chain([usize::MAX]);
    let complete = |(span, next): (&Range<usize>, usize)| {
        let inside = outline.elements.get(elements_in(outline, span)).unwrap_or_default();
        let ends = inside.iter().map(|element| element.end_tag.end).filter(|end| *end <= next);
        let end = ends.max().unwrap_or(span.end).max(span.end);
        let behind = if next == usize::MAX { end..end } else { end..next };
        let shown = outline.elements.get(elements_in(outline, &behind)).unwrap_or_default();
        let shown = shown.iter().filter(|it| is_replaced(it) && it.name != "hr");
        let shown = shown.map(|element| element.end_tag.end).filter(|end| *end <= next);
        span.start..shown.max().unwrap_or(end)
    };
    spans.iter().zip(next).map(complete).collect()
}

impl Reading<'_> {
    fn read_items(
        &self,
        spans: &[Range<usize>],
        region: &Range<usize>,
    ) -> Result<Vec<OwnItem>, Fault> {
        let mut items = Vec::with_capacity(spans.len());
        let mut before = region.start;
        let mut waiting_ids = Vec::new();
        for (question, span) in self.faq.items.iter().zip(spans) {
            let gap = before.min(span.start)..span.start;
            let group = self.read_gap(&gap, question, &mut waiting_ids)?;
            let mut item = self.read_item(question, span)?;
            item.group = group;
            item.other_ids.append(&mut waiting_ids);
            items.push(item);
            before = span.end;
        }
        let rest = before..region.end.max(before);
        self.refuse_text(&rest)?;
        waiting_ids.extend(self.ids_in(&rest));
        if let Some(last) = items.last_mut() {
            last.other_ids.extend(waiting_ids);
        }
        Ok(items)
    }

    /// Returns the heading of a group in `gap`, before `question`. Adds the ids there to `ids`.
    fn read_gap(
        &self,
        gap: &Range<usize>,
        question: &Question,
        ids: &mut Vec<String>,
    ) -> Result<Option<String>, Fault> {
        let headings = self.elements_in(gap).filter(|it| heading_level(it).is_some());
        let heading = headings.into_iter().next().filter(|it| contains(gap, &it.span()));
        let heading_span = heading.map_or(gap.end..gap.end, Element::span);
        for free in [gap.start..heading_span.start, heading_span.end..gap.end] {
            self.refuse_text(&free)?;
            ids.extend(self.ids_in(&free));
        }
        let Some(heading) = heading else { return Ok(None) };
        let group = question.group.as_deref().unwrap_or_default();
        let letters = self.text.letters_in(&heading.content());
        if !is_whole_text(&letters, &fold_text(group)) {
            return Err(Fault::HeadingBetween(join_letters(&letters)));
        }
        let content = self.page.get(heading.content()).unwrap_or_default().trim();
        Ok(Some(wrap_group(self.level + 1, &heading_attributes(heading, &["class"]), content)))
    }

    fn read_item(&self, question: &Question, span: &Range<usize>) -> Result<OwnItem, Fault> {
        let name = plain_text(&question.question);
        let split = self.split_item(&name, span);
        let split = split.ok_or_else(|| Fault::QuestionNotApart(name.to_string()))?;
        let level = self.level + 1 + u8::from(question.group.is_some());
        let heading = split.question_box.filter(|it| heading_level(it).is_some());
        let piece = |range| Fragment::new(self.page, self.outline, range);
        let (line, ids) = piece(split.question.clone()).into_line(split.question_box.is_some());
        // Without the page's own control, a box that it opens would stay hidden.
        let is_static = !self.elements_in(&split.question).any(is_control);
        let (answer, answer_ids) = piece(split.answer_start..span.end).into_blocks(is_static);
        let mut other_ids: Vec<String> = ids.into_iter().map(str::to_owned).collect();
        other_ids.extend(self.ids_in(&(span.start..split.question.start)));
        other_ids.extend(self.ids_in(&(split.question.end..split.answer_start)));
        other_ids.extend(answer_ids.into_iter().map(str::to_owned));
        Ok(OwnItem {
            id: question.id.to_string(),
            other_ids,
            group: None,
            level: level.min(6),
            heading_attributes: heading
                .map(|it| heading_attributes(it, &OWN_ATTRIBUTES))
                .unwrap_or_default(),
            heading_class: heading
                .and_then(|it| it.attribute("class"))
                .unwrap_or_default()
                .to_owned(),
            question: line,
            answer,
            is_open: self.elements_in(span).any(|it| {
                it.name == "details"
                    && it.attribute("open").is_some()
                    && contains(&it.span(), &split.question)
            }),
        })
    }

    /// Splits the item at `span` behind the question `name`: behind its box, if it has one, or else
    /// in the line that has the first words of the answer, too.
    fn split_item(&self, name: &str, span: &Range<usize>) -> Option<Split<'_>> {
        let letters = self.text.letters_in(span);
        let found = find_text(&letters, &fold_text(name), MAX_LABEL);
        let last = found.as_ref().and_then(|found| found.end.checked_sub(1));
        let last = letters.get(last.unwrap_or_default())?;
        let mut question_box = self.innermost_block(last, span)?;
        let is_alone = self.outline.elements.get(question_box).is_some_and(is_question_box);
        let question_end = self.outline.elements.get(question_box)?.span().end;
        if let (false, Some(found)) = (is_alone, &found) {
            let answer = self.find_content(&letters, found.end, last.at.end)?;
            if answer.start < question_end {
                let end = self.end_of_question(&letters, found.end, last);
                let start = span.start;
                return Some(Split { question: start..end, answer_start: end, question_box: None });
            }
        }
        if !is_alone && found.is_none() {
            return None;
        }
        let behind = letters.partition_point(|letter| letter.at.start < question_end);
        let answer = self.find_content(&letters, behind, question_end)?;
        let inner = self.outline.elements.get(question_box)?;
        while let Some(around) = self.outline.elements.get(question_box).and_then(|it| it.parent)
            && let Some(outer) = self.outline.elements.get(around)
            && contains(span, &outer.span())
            && outer.span().end <= answer.start
        {
            question_box = around;
        }
        let outer = self.outline.elements.get(question_box)?;
        let start = outer.start_tag.start.min(inner.start_tag.start);
        let question = if is_alone { inner.span() } else { start..outer.end_tag.end };
        Some(Split {
            question,
            answer_start: outer.end_tag.end,
            question_box: is_alone.then_some(inner),
        })
    }

    /// Returns the innermost block of the item at `span` around `letter`; a button is one, too.
    fn innermost_block(&self, letter: &Letter, span: &Range<usize>) -> Option<usize> {
        let mut around = innermost_around(self.outline, &letter.at);
        let mut first = None;
        while let Some(index) = around {
            let element = self.outline.elements.get(index)?;
            if !contains(span, &element.span()) && !span.contains(&element.start_tag.start) {
                break;
            }
            if is_question_box(element) {
                return Some(index);
            }
            if element.is_block() {
                first = first.or(Some(index));
            }
            around = element.parent;
        }
        first.or(around)
    }

    /// Returns the bytes of the first letter from the index `from` on, or of what stands before it
    /// without text, behind byte `at`.
    fn find_content(&self, letters: &[Letter], from: usize, at: usize) -> Option<Range<usize>> {
        let letter = letters.get(from).map(|letter| letter.at.clone());
        let end = letter.as_ref().map_or(usize::MAX, |letter| letter.start);
        let end = end.min(self.page.len());
        let between = at..end;
        let mut shown = self.elements_in(&between).filter(|it| is_replaced(it));
        shown.next().map(Element::span).or(letter)
    }

    /// Returns the byte behind the question that ends with `last`: signs in the same text belong to
    /// it up to the end of its formatting.
    fn end_of_question(&self, letters: &[Letter], behind: usize, last: &Letter) -> usize {
        let is_sign = |letter: &&Letter| {
            letter.run == last.run && matches!(letter.character, '?' | '!' | '？' | '！' | '.')
        };
        let signs = letters.get(behind..).unwrap_or_default().iter().take_while(is_sign);
        signs.last().unwrap_or(last).at.end
    }

    fn refuse_text(&self, range: &Range<usize>) -> Result<(), Fault> {
        let letters = self.text.letters_in(range);
        match letters.is_empty() {
            true => Ok(()),
            false => Err(Fault::TextBetweenQuestions(join_letters(&letters))),
        }
    }

    /// Returns the ids of the elements that begin in `range`.
    fn ids_in(&self, range: &Range<usize>) -> impl Iterator<Item = String> {
        ids_in(self.outline, range).map(str::to_owned)
    }

    fn elements_in(&self, range: &Range<usize>) -> impl Iterator<Item = &Element<'_>> {
        let elements = self.outline.elements.get(elements_in(self.outline, range));
        elements.unwrap_or_default().iter()
    }
}

/// Returns the attributes of a heading without those that are `left_out`, each with a space before.
fn heading_attributes(heading: &Element, left_out: &[&str]) -> String {
    let attributes = heading.attributes.iter().filter(|(name, _)| !left_out.contains(&&**name));
    attributes.map(|(name, value)| format!(" {name}=\"{}\"", escape_attribute(value))).collect()
}
