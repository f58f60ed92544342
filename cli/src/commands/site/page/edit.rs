//! The edit of a page whose parts have been read: their markup, what goes with it, and the proof.

use std::ops::Range;
use std::rc::Rc;

use afterword::json_ld::json_ld;
use afterword::post::Post;
use afterword::static_html::{OwnFrame, OwnItem, wrap_faq, wrap_takeaways};
use afterword_reader::{Article, Outline, Place};

use super::faq::{PageFaq, find_page_faq};
use super::fault::Fault;
use super::head::Additions;
use super::ids::settle_ids;
use super::microdata::find_lost_microdata;
use super::placeholder::Filled;
use super::proof;
use super::region::is_heading_before;
use super::takeaways::find_page_takeaways;
use super::{ChangedPage, LeftPart, Page, PageResult, PageSettings, Splice, SpliceKind};

/// The edit of a page, as far as it has come.
pub(super) struct Edit<'a> {
    pub(super) page: &'a Page<'a>,
    pub(super) outline: &'a Outline<'a>,
    pub(super) filled: Filled,
}

impl Edit<'_> {
    /// Leaves the body as it is, and adds the data of the article, if that has parts, and of
    /// placeholders for the widget and for search engines.
    pub(super) fn describe_hydrated(mut self, read: Option<Article>) -> PageResult {
        self.filled.splices.clear();
        let post = read.map(|read| read.post);
        self.finish(post, Vec::new(), true).unwrap_or_else(|fault| self.leave(&fault))
    }

    /// Fills the placeholders of a page whose article has no parts.
    pub(super) fn fill_placeholders(&self) -> PageResult {
        self.finish(None, Vec::new(), false).unwrap_or_else(|fault| self.leave(&fault))
    }

    /// Replaces the parts that the page has by static markup.
    pub(super) fn replace_parts(mut self, read: Article) -> PageResult {
        let Article { mut post, places, .. } = read;
        let frame = self.page.frame(self.outline, post.lang.as_deref());
        let takeaways =
            places.takeaways.as_ref().map(|place| self.wrap_takeaways(&post, place, &frame));
        let takeaways = takeaways.transpose().unwrap_or_else(|left| self.note(left));
        let faq = places.faq.as_ref().map(|place| self.wrap_faq(&mut post, place, &frame));
        let faq = faq.transpose().unwrap_or_else(|left| self.note(left));
        self.finish_with(post, takeaways, faq)
    }

    fn note(&mut self, left: LeftPart) -> Option<Splice> {
        self.filled.left.push(left);
        None
    }

    /// Finishes with both parts, or else with those that lose nothing alone.
    fn finish_with(
        mut self,
        mut post: Post,
        takeaways: Option<Splice>,
        faq: Option<Splice>,
    ) -> PageResult {
        let without = |mut post: Post, has_takeaways: bool, has_faq: bool| {
            post.takeaways = post.takeaways.filter(|_| has_takeaways);
            post.faq = post.faq.filter(|_| has_faq);
            post
        };
        post = without(post, takeaways.is_some(), faq.is_some());
        self.drop_shown_headings(&mut post, &takeaways, &faq);
        let parts = [takeaways, faq];
        let all: Vec<Splice> = parts.iter().flatten().cloned().collect();
        if let Ok(result) = self.finish(Some(post.clone()), all, false) {
            return result;
        }
        let [takeaways, faq] = parts;
        let takeaways = takeaways.and_then(|splice| self.prove(splice, "takeaways"));
        let faq = faq.and_then(|splice| self.prove(splice, "FAQ"));
        post = without(post, takeaways.is_some(), faq.is_some());
        let proven = takeaways.into_iter().chain(faq).collect();
        self.finish(Some(post), proven, false).unwrap_or_else(|fault| self.leave(&fault))
    }

    fn wrap_takeaways(
        &self,
        post: &Post,
        place: &Place,
        frame: &OwnFrame,
    ) -> Result<Splice, LeftPart> {
        let left = |fault| LeftPart { part: "takeaways", at: place.span.clone(), fault };
        let takeaways = post.takeaways.as_ref().ok_or_else(|| left(Fault::SharedPlace))?;
        let found = find_page_takeaways(self.page.text, self.outline, takeaways, &place.span);
        let found = found.map_err(left)?;
        self.replace(found.region, wrap_takeaways(&found.cards, frame)).map_err(left)
    }

    fn wrap_faq(
        &mut self,
        post: &mut Post,
        place: &Place,
        frame: &OwnFrame,
    ) -> Result<Splice, LeftPart> {
        let left = |fault| LeftPart { part: "FAQ", at: place.span.clone(), fault };
        let faq = Rc::make_mut(post.faq.as_mut().ok_or_else(|| left(Fault::SharedPlace))?);
        let found = find_page_faq(self.page.text, self.outline, faq, &place.items);
        let PageFaq { region, mut items } = found.map_err(left)?;
        settle_ids(faq, self.outline, &items, &mut self.filled.ids);
        for (item, question) in items.iter_mut().zip(&faq.items) {
            item.set_id(&question.id);
        }
        open_first(&mut items, self.page.settings);
        self.replace(region, wrap_faq(&items, frame)).map_err(left)
    }

    /// Returns the change that puts `markup` in the place of `region`.
    fn replace(&self, region: Range<usize>, markup: String) -> Result<Splice, Fault> {
        match find_lost_microdata(self.outline, &region, &markup) {
            Some(fault) => Err(fault),
            None => Ok(Splice { range: region, text: markup, kind: SpliceKind::Part }),
        }
    }

    /// Returns `splice` if the page loses nothing by it, and else notes the reason.
    fn prove(&mut self, splice: Splice, part: &'static str) -> Option<Splice> {
        let Some(fault) = self.find_fault(std::slice::from_ref(&splice)) else {
            return Some(splice);
        };
        self.note(LeftPart { part, at: splice.range, fault })
    }

    /// Returns whether the page gets a `FAQPage` block if it has questions.
    fn adds_json_ld(&self) -> bool {
        let settings = self.page.settings;
        settings.shows("json-ld")
            && match settings.option("json-ld") {
                Some("off") => false,
                Some("force") => true,
                _ => !has_faq_page(self.page.text, self.outline),
            }
    }

    fn find_fault(&self, splices: &[Splice]) -> Option<Fault> {
        proof::find_fault(self.page.text, self.outline, splices)
    }

    /// Returns the page as it is: with the faults that have been noted, or else with `fault`.
    fn leave(&self, fault: &Fault) -> PageResult {
        let mut left = self.filled.left.clone();
        if left.is_empty() {
            left.push(LeftPart { part: "page", at: 0..0, fault: fault.clone() });
        }
        PageResult::Left(left)
    }

    /// Removes the headings of `post` that the page shows as something else than a heading before
    /// `parts`: the widget would show them once more.
    fn drop_shown_headings(
        &self,
        post: &mut Post,
        takeaways: &Option<Splice>,
        faq: &Option<Splice>,
    ) {
        let is_heading = |splice: &Option<Splice>, heading: &Option<Rc<str>>| {
            splice.as_ref().zip(heading.as_ref()).is_none_or(|(splice, heading)| {
                is_heading_before(self.page.text, self.outline, splice.range.start, heading)
            })
        };
        if let Some(part) = post.takeaways.as_mut()
            && !is_heading(takeaways, &part.heading)
        {
            Rc::make_mut(part).heading = None;
        }
        if let Some(part) = post.faq.as_mut()
            && !is_heading(faq, &part.heading)
        {
            Rc::make_mut(part).heading = None;
        }
    }

    /// Returns the changes: `parts`, the placeholders, and what goes with them and with `post`.
    ///
    /// # Errors
    ///
    /// The reason for which the page would lose something.
    fn finish(
        &self,
        post: Option<Post>,
        parts: Vec<Splice>,
        is_hydrated: bool,
    ) -> Result<PageResult, Fault> {
        let Self { page, outline, filled } = self;
        let post = post.filter(|post| post.faq.is_some() || post.takeaways.is_some());
        if post.is_none() && !filled.has_parts() {
            return Ok(PageResult::Left(filled.left.clone()));
        }
        let posts = post.iter().chain(&filled.with_faq).filter(|post| post.faq.is_some());
        let additions = Additions {
            folder: page.folder,
            settings: page.settings,
            is_hydrated,
            json_ld: if self.adds_json_ld() { json_ld(posts) } else { None },
            data: post.as_ref().filter(|_| is_hydrated).map(|_| page.data_address()),
        };
        let mut splices = filled.splices.clone();
        splices.extend(parts);
        splices.extend(additions.splices(page.text, outline));
        splices.sort_by_key(|splice| (splice.range.start, splice.range.end));
        if let Some(fault) = self.find_fault(&splices) {
            return Err(fault);
        }
        let post = post.as_ref();
        let questions = post.and_then(|post| post.faq.as_ref()).map_or(0, |it| it.items.len());
        let takeaways =
            post.and_then(|post| post.takeaways.as_ref()).map_or(0, |it| it.items.len());
        Ok(PageResult::Changed(ChangedPage {
            splices,
            data: post.and_then(|post| post.to_json().ok()).map(|json| json + "\n"),
            questions: questions + filled.questions,
            takeaways: takeaways + filled.takeaways,
            is_hydrated,
            left: filled.left.clone(),
        }))
    }
}

/// Opens the answers that the option `open` names.
fn open_first(items: &mut [OwnItem], settings: &PageSettings) {
    let Some(open) = settings.option("open") else { return };
    for (index, item) in items.iter_mut().enumerate() {
        item.is_open |= match open {
            "all" => true,
            "none" => false,
            "first" => index == 0,
            ids => ids.split_ascii_whitespace().any(|id| id == item.id),
        };
    }
}

/// Returns whether a page has a `FAQPage`, as microdata, or as JSON-LD, where it is a string of its
/// own or the end of an address.
fn has_faq_page(page: &str, outline: &Outline) -> bool {
    outline.elements.iter().any(|element| {
        let is_typed = element.attribute("itemtype").is_some_and(|kind| kind.contains("FAQPage"));
        let script_type = element.attribute("type").unwrap_or_default().to_ascii_lowercase();
        let is_data = element.name == "script" && script_type.contains("ld+json");
        let content = page.get(element.content()).filter(|_| is_data).unwrap_or_default();
        is_typed || content.contains("\"FAQPage\"") || content.contains("/FAQPage\"")
    })
}
