//! Edits one page after the other, with what all pages of a run share.

use std::path::Path;

use afterword::static_html::escape_attribute;
use afterword_reader::has_front_matter;
use memchr::memmem;
use url::Url;

use super::data_file::read_data_file;
use super::encoding::PageText;
use super::page::{ChangedPage, LeftPart, MARK, Page, PageResult, PassedOver, encode_path};
use super::page_groups::PageGroups;
use super::pages::{SitePage, path_text};
use super::report::weigh_message;
use super::settings::Settings;
use super::site_folder::SiteFolder;
use super::site_root::SiteRoot;
use crate::io::read::read_bytes;
use crate::io::walk::join_path;
use crate::report::crash::catch_crash;
use crate::report::failure::Failure;
use crate::report::format::Format;
use crate::report::message::{Location, Message};
use crate::report::position::find_position;
use crate::source::{FileKind, Source};

/// The function that edits a page.
pub(super) type EditPage<'a> = &'a (dyn Fn(&Page<'_>) -> PageResult + Sync);

/// The settings and the state that the pages of a run share.
pub(super) struct Editor<'a> {
    pub(super) site: &'a Path,
    pub(super) settings: &'a Settings,
    pub(super) root: SiteRoot,
    /// The address of the root, for addresses of data.
    pub(super) root_url: Option<Url>,
    /// The folder to write to, unless the run only checks.
    pub(super) folder: Option<SiteFolder<'a>>,
    pub(super) edit_page: EditPage<'a>,
    pub(super) format: Format,
    pub(super) explain: bool,
}

/// A page that the run has dealt with.
#[derive(Debug)]
pub(super) struct PageReport {
    pub(super) path: String,
    pub(super) outcome: PageOutcome,
    /// The messages about it, as text.
    pub(super) messages: Vec<String>,
}

/// The outcome of a page.
#[derive(Debug)]
pub(super) enum PageOutcome {
    PassedOver(PassedOver),
    /// Its parts can't be changed.
    Left(Vec<LeftPlace>),
    Changed(Change),
    Failed(Failure),
}

/// The change of a page.
#[derive(Debug)]
pub(super) struct Change {
    pub(super) questions: usize,
    pub(super) takeaways: usize,
    pub(super) is_hydrated: bool,
    pub(super) left: Vec<LeftPlace>,
}

/// A part that stays as it was.
#[derive(Debug)]
pub(super) struct LeftPlace {
    pub(super) part: &'static str,
    pub(super) line: usize,
    pub(super) column: usize,
    pub(super) reason: String,
    pub(super) help: &'static str,
}

impl Change {
    fn new(page: &ChangedPage, left: Vec<LeftPlace>) -> Self {
        let ChangedPage { questions, takeaways, is_hydrated, .. } = *page;
        Self { questions, takeaways, is_hydrated, left }
    }
}

impl Editor<'_> {
    /// Edits a page, and writes it unless the run only checks.
    pub(super) fn process(&self, page: &SitePage) -> PageReport {
        let mut messages = Vec::new();
        let outcome = self.edit(page, &mut messages).unwrap_or_else(|failure| {
            if !PageGroups::collects(&failure) {
                let message = weigh_message(&failure, self.settings.is_strict);
                messages.push(message.to_text(self.format));
            }
            PageOutcome::Failed(failure)
        });
        if let (PageOutcome::PassedOver(reason), true) = (&outcome, self.explain) {
            messages.push(self.explain_passing_over(page, *reason));
        }
        PageReport { path: path_text(&page.path), outcome, messages }
    }

    fn edit(&self, page: &SitePage, messages: &mut Vec<String>) -> Result<PageOutcome, Failure> {
        let name = self.name(page);
        let bytes = read_bytes(&self.site.join(&page.path), FileKind::Page)?;
        if let Some(mark) = self.find_mark(&bytes) {
            return self.check_marked_page(page, &bytes, mark);
        }
        let text = PageText::decode(&bytes)
            .map_err(|found| Failure::Encoding { name: name.clone(), found })?;
        let result = catch_crash(&name, || Ok(self.edit_text(page, &text.text)))?;
        match result {
            PageResult::PassedOver(PassedOver::Outdated) => {
                Err(Failure::Outdated { name, count: 1 })
            }
            PageResult::PassedOver(reason) => Ok(PageOutcome::PassedOver(reason)),
            PageResult::Left(left) => {
                Ok(PageOutcome::Left(self.add_left_parts(name, &text, left, messages)))
            }
            PageResult::Changed(mut change) => {
                self.write(page, &text, &bytes, &change)?;
                let left = std::mem::take(&mut change.left);
                let left = self.add_left_parts(name, &text, left, messages);
                Ok(PageOutcome::Changed(Change::new(&change, left)))
            }
        }
    }

    fn edit_text(&self, page: &SitePage, text: &str) -> PageResult {
        let path = path_text(&page.path);
        let read_data = |address: &str| match &self.root_url {
            Some(root) => read_data_file(self.site, root, &path, address),
            None => Err("expected the address of the site, found none".to_owned()),
        };
        (self.edit_page)(&Page {
            text,
            path: &path,
            folder: &self.root.folder(&path, text),
            settings: &self.settings.page,
            read_data: &read_data,
        })
    }

    /// Writes a changed page, unless the run only checks.
    fn write(
        &self,
        page: &SitePage,
        text: &PageText<'_>,
        old: &[u8],
        change: &ChangedPage,
    ) -> Result<(), Failure> {
        let name = self.name(page);
        if let Some(other) = page.conflict(self.site) {
            let other = join_path(self.site, &other).display().to_string();
            return Err(Failure::SameOutput { name, other });
        }
        if has_front_matter(&text.text) {
            return Err(Failure::SourceOfPage { name });
        }
        let new = text.splice(old, &change.splices).ok_or(Failure::BadEdit { name })?;
        match &self.folder {
            Some(folder) => folder.write_page(page, change.data.as_deref(), old, &new),
            None => Ok(()),
        }
    }

    /// Returns whether the page has the mark of this run's settings; `None` if it has no mark.
    fn find_mark(&self, bytes: &[u8]) -> Option<bool> {
        let at = memmem::find(bytes, MARK.as_bytes())?;
        let rest = bytes.get(at + MARK.len()..)?;
        let fingerprint = rest.get(..memmem::find(rest, b"-->")?)?;
        Some(fingerprint == self.settings.page.fingerprint.as_bytes())
    }

    fn check_marked_page(
        &self,
        page: &SitePage,
        bytes: &[u8],
        is_current: bool,
    ) -> Result<PageOutcome, Failure> {
        let name = self.name(page);
        if !is_current {
            return Err(Failure::Outdated { name, count: 1 });
        }
        let data = page.data();
        let address = escape_attribute(&encode_path(&path_text(&data)));
        let names_data = memmem::find(bytes, address.as_bytes()).is_some();
        match names_data && !self.site.join(&data).is_file() {
            true => Err(Failure::DataGone { name, count: 1 }),
            false => Ok(PageOutcome::PassedOver(PassedOver::Done)),
        }
    }

    /// Adds a message for each part that stays as it was, and returns their places.
    fn add_left_parts(
        &self,
        name: String,
        text: &PageText<'_>,
        left: Vec<LeftPart>,
        messages: &mut Vec<String>,
    ) -> Vec<LeftPlace> {
        if left.is_empty() {
            return Vec::new();
        }
        let source = Source::new(name, text.text.clone().into_owned());
        let create_message = match self.settings.is_strict {
            true => Message::error,
            false => Message::warning,
        };
        let places = left.into_iter().map(|LeftPart { part, at, fault }| {
            let (line, column) = find_position(&source, at.start);
            let label = "it stays as it was".into();
            let location = Location::Span { source: &source, span: at, label };
            let (reason, help) = (fault.to_string(), fault.help());
            let message = create_message("part-left", format!("{part}: {reason}"));
            messages.push(message.at(location).help(help).to_text(self.format));
            LeftPlace { part, line, column, reason, help }
        });
        places.collect()
    }

    fn explain_passing_over(&self, page: &SitePage, reason: PassedOver) -> String {
        let title = format!("found {}; the page is passed over", reason.reason());
        let name = self.name(page);
        Message::info("passed-over", title).at(Location::File(&name)).to_text(self.format)
    }

    fn name(&self, page: &SitePage) -> String {
        join_path(self.site, &page.path).display().to_string()
    }
}
