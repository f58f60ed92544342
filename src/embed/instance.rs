//! The record of a part: its post, options, labels and open answers.

use std::ops::Range;
use std::rc::Rc;

use yew::virtual_dom::VNode;

use super::content::Content;
use crate::components::names::{class, part};
use crate::components::{
    Link, Mode, OpenAttributes, OpenItems, Reason, Request, Toggle, accordion_content, card,
    copy_link_label, el, group_heading, item, section_heading, takeaways_root,
};
use crate::decimal::decimal;
use crate::json_ld::OnPage;
use crate::options::{BadOption, Hash, HeadingLevel, JsonLd, Open, Options, Print, Theme};
use crate::post::{Labels, Post, is_right_to_left};

/// Texts by name: names and texts by turns, each ended by U+0000.
pub(super) struct Names(String);

impl Names {
    pub(super) fn new(text: String) -> Self {
        Self(text)
    }

    /// Returns the first text with a name.
    fn get(&self, name: &str) -> Option<&str> {
        let mut texts = self.0.split('\0');
        while let (Some(known), Some(text)) = (texts.next(), texts.next()) {
            if known == name {
                return Some(text);
            }
        }
        None
    }
}

/// A part of a post that is shown on the page, or will be.
pub(super) struct Instance {
    post: Rc<Post>,
    options: Options,
    labels: Labels,
    lang: Option<String>,
    pub(super) content: Content,
    /// The DOM id of each question.
    pub(super) dom_ids: Vec<Rc<str>>,
    pub(super) open: OpenItems,
}

impl Instance {
    /// Returns `None` if the post has no such part, or it is not to be shown.
    pub(super) fn new(
        post: Rc<Post>,
        tag: &str,
        attributes: &Names,
        labels: &Names,
        lang: Option<String>,
        warnings: &mut String,
    ) -> Option<Self> {
        let attribute = |name: &str| attributes.get(name).map(str::to_owned);
        let options = Options::read(&attribute, &mut |bad| push_warning(warnings, &bad));
        let content = Content::new(&post, options.show, tag)?;
        let own = Labels::from_names(|name| attributes.get(&label_attribute(name)).map(Into::into));
        let texts = Labels::from_names(|name| labels.get(name).map(Into::into));
        let labels = own.or(&post.labels).or(&texts);
        let open = OpenItems::new(content.question_count(), options.mode, &[]);
        Some(Self { post, options, labels, lang, content, dom_ids: Vec::new(), open })
    }

    /// Returns what the part is made of; a post is compared by its allocation.
    pub(super) fn setup(&self) -> (*const Post, &Options, &Labels, Option<&String>) {
        (Rc::as_ptr(&self.post), &self.options, &self.labels, self.lang.as_ref())
    }

    /// Returns the words of [`super::settings`].
    pub(super) fn settings(&self) -> String {
        let Options { mode, heading_level, hash, remember, json_ld, .. } = &self.options;
        let is_published = self.options.show.json_ld && *json_ld != JsonLd::Off;
        let level = match heading_level {
            HeadingLevel::Level(level) => decimal((*level).into()),
            HeadingLevel::Auto => String::new(),
        };
        let words = [
            (*hash != Hash::Off, " follow"),
            (*hash == Hash::Sync, " sync"),
            (*remember, " remember"),
            (*mode == Mode::Single, " single"),
            (is_published && self.content.question_count() > 0, " json-ld"),
            (*json_ld == JsonLd::Force, " force"),
            (self.content.has_groups(), " grouped"),
        ];
        let mut settings = level;
        words.iter().filter(|(is_set, _)| *is_set).for_each(|(_, word)| settings.push_str(word));
        settings
    }

    /// Returns the root. Its attributes are what the stylesheet and the browser need to know of the
    /// options.
    pub(super) fn frame(&self, level: u8, has_heading: bool) -> VNode {
        let title = self.content.heading().filter(|_| has_heading);
        let theme = match self.options.theme {
            Theme::Auto => None,
            Theme::Light => Some("light"),
            Theme::Dark => Some("dark"),
        };
        let is_rtl = self.lang.as_ref().map(|lang| is_right_to_left(lang));
        el!(div {
            class: class::ROOT,
            "data-theme"?: theme,
            "data-numbered"?: self.options.numbered.then_some(""),
            "data-preview"?: self.options.preview.then_some("lines"),
            "data-print"?: (self.options.print == Print::AsIs).then_some("as-is"),
            "data-heading"?: title.map(|_| ""),
            lang?: self.lang.clone(),
            dir?: is_rtl.map(|is_rtl| if is_rtl { "rtl" } else { "ltr" }),
        } [self.part(title.map(|text| section_heading(level, text)))])
    }

    fn part(&self, title: Option<VNode>) -> VNode {
        let Content::Faq(faq) = &self.content else { return takeaways_root(title, Vec::new()) };
        let (labels, count) = (&self.labels, faq.items.len());
        // What is open is decided when the part is shown.
        let has_button = self.options.toggle_all.is_shown(self.options.mode, count);
        let all_open = has_button.then_some(false);
        let content = accordion_content(title, all_open, labels, count, Vec::new());
        el!(div { class: class::FAQ, "data-part": part::FAQ } [..content.into()])
    }

    pub(super) fn items(&self, indices: Range<usize>, level: u8, page: &str) -> Vec<VNode> {
        let link = Link { text: &copy_link_label(&self.labels), page };
        let mut nodes = Vec::new();
        for index in indices {
            if let Content::Faq(faq) = &self.content
                && let Some(heading) = group_heading(faq, index, level)
            {
                nodes.push(heading);
            }
            match self.item(index, level, &link) {
                Some(item) => nodes.push(item),
                None => break,
            }
        }
        nodes
    }

    fn item(&self, index: usize, level: u8, link: &Link<'_>) -> Option<VNode> {
        Some(match &self.content {
            Content::Faq(faq) => {
                let (question, id) = (&**faq.items.get(index)?, self.dom_ids.get(index)?);
                item(question, id, level, self.open.disclosure(index), link)
            }
            Content::Takeaways(takeaways) => card(takeaways.items.get(index)?),
        })
    }

    /// Returns questions in JSON-LD.
    pub(super) fn json_ld(&self, indices: Range<usize>, url: &str) -> String {
        let mut questions = String::new();
        OnPage { post: &self.post, page_url: Some(url), dom_ids: &self.dom_ids }
            .push_questions(&mut questions, indices);
        questions
    }

    /// Opens the answers that the options name.
    pub(super) fn open_by_options(&mut self, warnings: &mut String) {
        let mut warn = |bad| push_warning(warnings, &bad);
        let Content::Faq(faq) = &self.content else { return };
        let ids: Vec<_> = faq.items.iter().map(|item| Rc::clone(&item.id)).collect();
        let open = self.options.open.indices(&ids, &mut warn);
        self.set_open(&open);
    }

    /// Opens the answers with some DOM ids.
    pub(super) fn open_ids(&mut self, ids: &Open) {
        self.set_open(&ids.indices(&self.dom_ids, &mut |_| ()));
    }

    fn set_open(&mut self, open: &[usize]) {
        self.open = OpenItems::new(self.content.question_count(), self.options.mode, open);
    }

    /// Returns the indices of the answers that a request would open or close.
    pub(super) fn toggles(&self, index: Option<usize>, open: bool) -> Vec<u32> {
        indices(&self.open.toggles(request(index, open, Reason::Api)))
    }

    /// Makes a change, and returns the indices of the answers that have changed.
    pub(super) fn change(
        &mut self,
        index: Option<usize>,
        open: bool,
        reason: usize,
        refused: &[u32],
    ) -> Vec<u32> {
        let reason = Reason::ALL.get(reason).copied().unwrap_or(Reason::Api);
        // Refusing one of two answers that change together refuses both.
        if index.is_some() && !refused.is_empty() {
            return Vec::new();
        }
        let request = request(index, open, reason);
        let mut refused_toggles = self.open.toggles(request);
        refused_toggles.retain(|toggle| refused.contains(&(toggle.index as u32)));
        indices(&self.open.change(request, &refused_toggles))
    }

    /// Returns the attributes that say whether an answer is open.
    pub(super) fn open_attributes(&self, index: usize) -> String {
        let attributes = OpenAttributes::from(self.open.disclosure(index));
        let names = [
            ("data-open=", attributes.data_open),
            ("aria-expanded=", Some(attributes.aria_expanded)),
            ("hidden=", attributes.hidden),
            ("role=", attributes.role),
        ];
        let mut texts = String::new();
        for (name, value) in names {
            if let Some(value) = value {
                texts.extend([name, value, "\0"]);
            }
        }
        texts
    }
}

fn push_warning(warnings: &mut String, bad: &BadOption) {
    warnings.extend([&bad.message(), "\0"]);
}

fn request(index: Option<usize>, open: bool, reason: Reason) -> Request {
    match index {
        Some(index) => Request::One(Toggle { index, open, reason }),
        None => Request::All { open, reason },
    }
}

fn indices(toggles: &[Toggle]) -> Vec<u32> {
    toggles.iter().map(|toggle| toggle.index as u32).collect()
}

/// Returns the attribute for a label, by its name in the data: `label-expand-all` for `expandAll`.
fn label_attribute(name: &str) -> String {
    let mut attribute = String::from("label-");
    for c in name.chars() {
        if c.is_ascii_uppercase() {
            attribute.push('-');
        }
        attribute.push(c.to_ascii_lowercase());
    }
    attribute
}
