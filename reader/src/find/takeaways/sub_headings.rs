//! Sub-headings: each is a takeaway, with what stands under it. Its text becomes bold, and its number goes.

use afterword::post::{Flow, Phrasing};

use super::super::labels;
use super::super::outro::{self, OtherItems};
use super::candidate::{Candidate, Scope, line};

pub(super) fn find(scope: Scope<'_>) -> Option<Candidate> {
    let all = scope.headings.in_range(scope.blocks);
    let (first, title) = all.first()?;
    let rank = title.rank;
    let own: Vec<_> = all
        .iter()
        .take_while(|(_, title)| title.rank >= rank)
        .filter(|(_, title)| title.rank == rank)
        .collect();
    let numbered =
        own.iter().all(|(_, title)| labels::number_end(title.text().unwrap_or_default()).is_some());
    if !numbered && (own.len() < 2 || !scope.title.is_only_takeaways) {
        return None;
    }
    let ends = own.iter().skip(1).map(|(index, _)| *index).chain([scope.blocks.end]);
    let mut others = OtherItems::default();
    let mut items = Vec::new();
    let mut end = *first;
    for (at, ((index, title), next)) in own.iter().zip(ends).enumerate() {
        let blocks = index + 1..next;
        let is_last = at + 1 == own.len();
        let all = scope.document.blocks_in(&blocks);
        let (keep, _) = outro::measure_item(all, is_last, &mut others);
        end = blocks.start + keep;
        let under = scope.document.convert_blocks(scope.document.blocks_in(&(blocks.start..end)));
        items.extend(item(title.text().unwrap_or_default(), under));
    }
    (!items.is_empty()).then_some(Candidate {
        form: "this heading and its siblings",
        items,
        blocks: *first..end,
    })
}

fn item(title: &str, under: Vec<Flow>) -> Option<Vec<Phrasing>> {
    let length = labels::number_end(title).unwrap_or_default();
    let text = Phrasing::text(title.get(length..).unwrap_or_default());
    let title = if under.is_empty() { text } else { Phrasing::Strong { children: vec![text] } };
    let title = Flow::Paragraph { children: vec![title] };
    line(std::iter::once(title).chain(under).collect())
}
