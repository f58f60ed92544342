//! A piece of a page without the tags that must not go along: those whose other half is elsewhere,
//! and those of boxes that the part replaces. All other bytes stay as they are.

use std::collections::BTreeMap;
use std::ops::Range;

use afterword_reader::{Element, Outline, TextRun};

use super::elements::{contains, elements_in, ids_in, is_cell, is_figure, is_replaced};

/// The boxes that may stand around a whole answer.
const BOXES: [&str; 3] = ["article", "div", "section"];

/// A piece of a page.
pub(super) struct Fragment<'a> {
    page: &'a str,
    outline: &'a Outline<'a>,
    range: Range<usize>,
    /// The indexes of the elements that begin in the range.
    elements: Range<usize>,
    /// The elements that go along, by their index less that of the first.
    kept: Vec<bool>,
}

/// A run of text and elements between blocks.
struct Line {
    range: Range<usize>,
}

impl<'a> Fragment<'a> {
    /// Returns the piece at `range`, with the elements that are in it as a whole.
    pub(super) fn new(page: &'a str, outline: &'a Outline<'a>, range: Range<usize>) -> Self {
        let elements = elements_in(outline, &range);
        let all = outline.elements.get(elements.clone()).unwrap_or_default();
        let kept = all.iter().map(|element| contains(&range, &element.span())).collect();
        Self { page, outline, range, elements, kept }
    }

    /// Returns the ids of the elements whose tags stay behind.
    fn dropped_ids(&self) -> impl Iterator<Item = &'a str> {
        let dropped = self.all().filter(|(index, _)| !self.is_kept(*index));
        dropped.filter_map(|(_, element)| element.attribute("id"))
    }

    /// Returns the piece as text and elements of a line. The tags of blocks, buttons and bold text
    /// around all of it stay behind, and so do the signs of a control that opens something. The
    /// second value has the ids of all that stays behind.
    pub(super) fn into_line(mut self, is_control: bool) -> (String, Vec<&'a str>) {
        let mut removed = Vec::new();
        for index in self.elements.clone() {
            let Some(element) = self.outline.elements.get(index) else { continue };
            let is_sign = element.name == "svg" || element.attribute("aria-hidden") == Some("true");
            if is_control && is_sign && element.name != "a" {
                removed.push(element.span());
            }
            let is_box = element.is_block() || matches!(&*element.name, "button" | "summary");
            if is_box || self.is_bold_around_all(element) {
                self.drop_tags(index);
            }
        }
        let mut ids: Vec<_> = self.dropped_ids().collect();
        ids.extend(removed.iter().flat_map(|sign| ids_in(self.outline, sign)));
        (self.write(&removed, BTreeMap::new()).trim().to_owned(), ids)
    }

    /// Returns the piece as it is, without the halves of elements, and their ids.
    pub(super) fn into_content(self) -> (String, Vec<&'a str>) {
        let ids = self.dropped_ids().collect();
        (self.write(&[], BTreeMap::new()).trim().to_owned(), ids)
    }

    /// Returns the piece as blocks: each run of text and elements of a line becomes a paragraph.
    /// Boxes around all of it stay behind, and so does a dash or a break at its beginning. The
    /// second value has the ids of these boxes. If `keeps_figure`, the box of nothing but a frame,
    /// code or the like stays: it gives that its size and its colours.
    pub(super) fn into_blocks(mut self, keeps_figure: bool) -> (String, Vec<&'a str>) {
        while self.drop_outermost(keeps_figure) {}
        let lines = self.lines();
        let mut inserted = BTreeMap::new();
        let mut removed = Vec::new();
        for (line, number) in lines.iter().zip(0..) {
            let mut line = self.trim_line(line.range.clone());
            if number == 0 {
                line = self.trim_start(line, &mut removed);
            }
            if !line.is_empty() {
                inserted.insert(line.start, "<p>");
                inserted.insert(line.end, "</p>");
            }
        }
        let ids = self.dropped_ids().collect();
        (self.write(&removed, inserted).trim().to_owned(), ids)
    }

    /// Drops the tags of cells without their list or table, and of a box around all; returns
    /// whether there were any.
    fn drop_outermost(&mut self, keeps_figure: bool) -> bool {
        let top: Vec<usize> = self.top_level().collect();
        let name = |index: &usize| self.outline.elements.get(*index);
        let mut dropped: Vec<usize> =
            top.iter().copied().filter(|index| name(index).is_some_and(is_cell)).collect();
        if let [only] = &*top
            && let Some(element) = name(only).filter(|it| BOXES.contains(&&*it.name))
            && !self.has_text_beside(&element.span())
            && !(keeps_figure && self.is_figure_box(element))
        {
            dropped.push(*only);
        }
        dropped.iter().for_each(|index| self.drop_tags(*index));
        !dropped.is_empty()
    }

    /// Returns whether a box has nothing but figures, and is not hidden.
    fn is_figure_box(&self, element: &Element) -> bool {
        let style = element.attribute("style").unwrap_or_default();
        if element.attribute("hidden").is_some() || style.contains("display") {
            return false;
        }
        let content = element.content();
        let inside = elements_in(self.outline, &content);
        let inside = self.outline.elements.get(inside).unwrap_or_default().iter();
        let figures: Vec<_> = inside.filter(|it| is_figure(it)).map(Element::span).collect();
        let mut texts = self.outline.texts.iter().filter(|text| contains(&content, &text.span));
        let is_blank = |text: &TextRun| text.value.trim().is_empty();
        let is_in_figure = |text: &TextRun| figures.iter().any(|it| contains(it, &text.span));
        !figures.is_empty() && texts.all(|text| is_blank(text) || is_in_figure(text))
    }

    /// Returns the indexes of the kept elements that stand in no other kept one.
    fn top_level(&self) -> impl Iterator<Item = usize> {
        self.elements.clone().filter(|index| {
            let mut around = self.outline.ancestors(*index);
            self.is_kept(*index) && !around.any(|around| self.is_kept(around))
        })
    }

    /// Returns the runs between blocks.
    fn lines(&self) -> Vec<Line> {
        let element = |index: usize| self.outline.elements.get(index);
        let is_block = |element: &&Element| element.is_block() || element.name == "script";
        let blocks = self.top_level().filter_map(element).filter(is_block);
        // A dropped block begins and ends a line, too.
        let dropped = self.all().filter(|(index, it)| !self.is_kept(*index) && it.is_block());
        let dropped = dropped.flat_map(|(_, it)| [it.start_tag.clone(), it.end_tag.clone()]);
        let halves = self.foreign_ends().filter(|it| it.is_block()).map(|it| it.end_tag.clone());
        let breaks = blocks.map(Element::span).chain(dropped).chain(halves);
        let mut breaks: Vec<Range<usize>> = breaks.collect();
        breaks.sort_by_key(|at| at.start);
        let mut lines = Vec::new();
        let mut start = self.range.start;
        for at in breaks.into_iter().filter(|at| at.start < self.range.end) {
            lines.push(Line { range: start..at.start.max(start) });
            start = start.max(at.end);
        }
        lines.push(Line { range: start..self.range.end.max(start) });
        lines.retain(|line| self.has_content(&line.range));
        lines
    }

    /// Returns whether readers see something in `range`.
    fn has_content(&self, range: &Range<usize>) -> bool {
        let elements = self.outline.elements.get(elements_in(self.outline, range));
        let is_shown = |element: &Element| is_replaced(element) || element.name.contains('-');
        elements.unwrap_or_default().iter().any(is_shown) || self.has_text(range)
    }

    fn has_text(&self, range: &Range<usize>) -> bool {
        let texts = &self.outline.texts;
        let first = texts.partition_point(|run| run.span.end <= range.start);
        let texts = texts.iter().skip(first).take_while(|run| run.span.start < range.end);
        let part = |at: &Range<usize>| {
            self.page.get(at.start.max(range.start)..at.end.min(range.end)).unwrap_or_default()
        };
        texts.map(|run| part(&run.span)).any(|text| !text.trim().is_empty())
    }

    fn has_text_beside(&self, span: &Range<usize>) -> bool {
        self.has_content(&(self.range.start..span.start))
            || self.has_content(&(span.end..self.range.end))
    }

    /// Returns `line` without the white space at its ends.
    fn trim_line(&self, line: Range<usize>) -> Range<usize> {
        let text = self.page.get(line.clone()).unwrap_or_default();
        let start = line.start + (text.len() - text.trim_start().len());
        start..line.end - (text.len() - text.trim_end().len())
    }

    /// Returns `line` without the breaks and the dash that it begins with. Tags of other halves may
    /// stand before them.
    fn trim_start(&self, line: Range<usize>, removed: &mut Vec<Range<usize>>) -> Range<usize> {
        let mut start = line.start;
        loop {
            let rest = self.page.get(start..line.end).unwrap_or_default();
            let blank = rest.len() - rest.trim_start().len();
            let next = start + blank;
            let length = self.separator_length(next, &line);
            if length == 0 {
                return start + blank..line.end.max(start + blank);
            }
            removed.push(next..next + length);
            start = next + length;
        }
    }

    /// Returns the length of a break, a dash or a dropped tag at byte `at`.
    fn separator_length(&self, at: usize, line: &Range<usize>) -> usize {
        let rest = self.page.get(at..line.end).unwrap_or_default();
        if let Some(dash) = rest.chars().next().filter(|c| matches!(c, '-' | '–' | '—' | ':')) {
            let is_alone = rest.chars().nth(1).is_none_or(char::is_whitespace);
            return if is_alone { dash.len_utf8() } else { 0 };
        }
        let is_there = |element: &&Element| element.start_tag.start == at && element.name == "br";
        let found = self.all().find(|(_, element)| is_there(element));
        if let Some((_, element)) = found {
            return element.start_tag.len();
        }
        let is_end = rest.starts_with("</") && !self.is_end_of_kept(at);
        if is_end { rest.find('>').map_or(0, |end| end + 1) } else { 0 }
    }

    fn is_end_of_kept(&self, at: usize) -> bool {
        self.all().any(|(index, element)| element.end_tag.start == at && self.is_kept(index))
    }

    fn is_bold_around_all(&self, element: &Element) -> bool {
        matches!(&*element.name, "strong" | "b") && !self.has_text_beside(&element.span())
    }

    fn all(&self) -> impl Iterator<Item = (usize, &'a Element<'a>)> {
        let outline = self.outline;
        self.elements.clone().filter_map(|index| Some((index, outline.elements.get(index)?)))
    }

    fn is_kept(&self, index: usize) -> bool {
        let at = index.checked_sub(self.elements.start);
        at.and_then(|at| self.kept.get(at)) == Some(&true)
    }

    fn drop_tags(&mut self, index: usize) {
        let at = index.checked_sub(self.elements.start);
        if let Some(kept) = at.and_then(|at| self.kept.get_mut(at)) {
            *kept = false;
        }
    }

    /// Returns the bytes of the piece without dropped tags and what is `removed`, with what is
    /// `inserted` at its places.
    fn write(&self, removed: &[Range<usize>], inserted: BTreeMap<usize, &str>) -> String {
        let dropped = self.all().filter(|(index, _)| !self.is_kept(*index));
        let tags = dropped.flat_map(|(_, element)| [&element.start_tag, &element.end_tag]);
        let mut gaps: Vec<Range<usize>> = tags.chain(removed).cloned().collect();
        gaps.extend(self.foreign_ends().map(|element| element.end_tag.clone()));
        // In the part, they would end elements of the part.
        let stray = self.outline.stray_end_tags.iter();
        gaps.extend(stray.filter(|tag| contains(&self.range, tag)).cloned());
        gaps.sort_by_key(|gap| gap.start);
        let mut written = String::new();
        let mut at = self.range.start;
        let mut inserted = inserted.into_iter().peekable();
        let mut copy = |from: usize, to: usize| {
            let mut from = from;
            while let Some((place, text)) = inserted.next_if(|(place, _)| *place <= to) {
                let place = place.max(from);
                written += self.page.get(from..place).unwrap_or_default();
                written += text;
                from = place;
            }
            written += self.page.get(from..to).unwrap_or_default();
        };
        for gap in gaps {
            let start = gap.start.clamp(at, self.range.end);
            copy(at, start);
            at = gap.end.clamp(start, self.range.end);
        }
        copy(at, self.range.end.max(at));
        written
    }

    /// Returns the elements that begin before the range and end in it, with an end tag.
    fn foreign_ends(&self) -> impl Iterator<Item = &'a Element<'a>> {
        let before = self.outline.elements.get(..self.elements.start).unwrap_or_default();
        before.iter().filter(|it| !it.end_tag.is_empty() && contains(&self.range, &it.end_tag))
    }
}

#[cfg(test)]
mod tests {
    use afterword_reader::Outline;

    use super::Fragment;

    /// Returns the blocks of the piece of `page` between two bars, which are not part of it.
    fn blocks(page: &str) -> String {
        let (start, end) = (page.find('|').unwrap_or(0), page.rfind('|').unwrap_or(0) - 1);
        let page = page.replace('|', "");
        Fragment::new(&page, &Outline::parse(&page), start..end).into_blocks(true).0
    }

    #[test]
    fn lines_become_paragraphs_and_blocks_stay() {
        assert_eq!(blocks("<p><b>Q?</b>|<br>A &amp; <i>b</i>.</p>|"), "<p>A &amp; <i>b</i>.</p>");
        assert_eq!(blocks("<li><b>Q?</b>| – A<ul><li>c</ul>d|"), "<p>A</p><ul><li>c</ul><p>d</p>");
        assert_eq!(blocks("<h3>Q</h3>|<p>A<p>b|<h3>"), "<p>A<p>b");
        assert_eq!(blocks("<b>Q?|</b> A|"), "<p>A</p>");
        assert_eq!(blocks("<ul><li>Q?|\nA\n</li>|</ul>"), "<p>A</p>");
        assert_eq!(blocks("<p>Q?</p>|<img src=a> b|"), "<p><img src=a> b</p>");
    }

    #[test]
    fn cells_boxes_and_halves_of_elements_stay_behind() {
        assert_eq!(blocks("<dt>Q</dt>|<dd>A</dd><dd><p>b</p></dd>|"), "<p>A</p><p>b</p>");
        assert_eq!(blocks("<div>Q</div>|<div class=x><div><p>A</p></div></div>|"), "<p>A</p>");
        assert_eq!(blocks("<div><h3>Q</h3>|<div id=a><p>A</p>|</div></div>"), "<p>A</p>");
        assert_eq!(blocks("<tr><td>Q|</td><td>A</td></tr>|"), "<p>A</p>");
        assert_eq!(blocks("<h3>Q</h3>|<p>a</details></section>b</p>|"), "<p>ab</p>");
        assert_eq!(blocks("<p>Q</p>|<div>a</div><div>b</div>|"), "<div>a</div><div>b</div>");
    }

    #[test]
    fn the_box_of_a_figure_stays_unless_it_is_hidden() {
        for figure in ["<div class=x><pre><b>a</b></pre></div>", "<div><iframe></iframe></div>"] {
            assert_eq!(blocks(&format!("<h3>Q</h3>|{figure}|")), figure);
            assert_eq!(blocks(&format!("<h3>Q</h3>|<div hidden>{figure}</div>|")), figure);
        }
        assert_eq!(blocks("<h3>Q</h3>|<div>a<pre>b</pre></div>|"), "<p>a</p><pre>b</pre>");
        let page = "<div><pre>a</pre></div>";
        let outline = Outline::parse(page);
        let fragment = Fragment::new(page, &outline, 0..page.len());
        assert_eq!(fragment.into_blocks(false).0, "<pre>a</pre>");
    }

    #[test]
    fn a_question_is_a_line_without_the_boxes_around_it() {
        let line = |page: &str| {
            Fragment::new(page, &Outline::parse(page), 0..page.len()).into_line(true).0
        };
        assert_eq!(line("<p><strong>A <code>b</code>?</strong></p>"), "A <code>b</code>?");
        assert_eq!(line("<button>A <b>b</b><svg><path/></svg></button>"), "A <b>b</b>");
        assert_eq!(line("<h3>A?<a href=#a>#</a></h3>"), "A?<a href=#a>#</a>");
    }
}
