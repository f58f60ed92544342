//! Runs over all pages of a site.

use std::io::{self, ErrorKind, Write};
use std::path::Path;

use url::Url;

use super::args::SiteArgs;
use super::editor::{EditPage, Editor};
use super::encoding::PageText;
use super::page::edit_page;
use super::page_list::PageList;
use super::pages::{SitePage, SitePages, path_text};
use super::report::{SiteCounts, SiteReport};
use super::settings::Settings;
use super::site_folder::SiteFolder;
use super::site_root::{ASKED_PAGES, SiteRoot, find_root};
use super::widget::Widget;
use crate::io::batch::run_chunks;
use crate::io::read::read_bytes;
use crate::report::failure::Failure;
use crate::report::status::Status;
use crate::source::FileKind;

/// The address of a root that is not known.
const UNKNOWN_SITE: &str = "https://site.invalid/";

/// The streams that a run prints to.
pub(super) struct Streams<'a> {
    pub(super) out: &'a mut dyn Write,
    pub(super) err: &'a mut dyn Write,
}

/// Runs `afterword site`.
pub(crate) fn run_site(args: &SiteArgs) -> Result<Status, Failure> {
    let (mut out, mut err) = (anstream::stdout(), anstream::stderr());
    run_with(args, &edit_page, Streams { out: &mut out, err: &mut err })
}

/// Runs the command with another function that edits pages.
pub(super) fn run_with(
    args: &SiteArgs,
    edit_page: EditPage<'_>,
    streams: Streams<'_>,
) -> Result<Status, Failure> {
    let widget = Widget::load(args.widget.as_deref())?;
    let settings = Settings::read(args, &widget)?;
    let SitePages { pages, temporary_files, failures } = SitePages::list(&args.site, &settings)?;
    let root = ask_for_root(&args.site, &pages);
    let root_url = to_url(&root, settings.page.base_url.as_ref());
    let open_folder = || SiteFolder::open(&args.site, &widget, &temporary_files);
    let folder = (!args.check).then(open_folder).transpose()?;
    let (site, format, explain) = (&*args.site, args.format, args.explain);
    let editor =
        Editor { site, settings: &settings, root, root_url, folder, edit_page, format, explain };
    let mut report = SiteReport {
        out: streams.out,
        err: streams.err,
        format,
        is_check: args.check,
        is_strict: settings.is_strict,
        counts: SiteCounts::default(),
        status: Status::Done,
        result: Ok(()),
    };
    for failure in failures {
        report.add_failure(&failure);
    }
    let process = |page: SitePage| editor.process(&page);
    let done = run_chunks(pages.len(), pages.chunks(), process, |page| report.add_page(&page));
    if let (Some(folder), Ok(())) = (&editor.folder, &done) {
        report.complete(folder)?;
    }
    report.add_common_failures(&args.site.display().to_string(), settings.page.article.is_some());
    if args.check {
        report.check_widget(&widget.missing_files(&args.site));
    }
    report.print_summary();
    check_output(report.result)?;
    done.map(|()| report.status)
}

/// Returns the address of the site's root: the first that a page tells.
fn ask_for_root(site: &Path, pages: &PageList) -> SiteRoot {
    let is_file = |path: &str| site.join(path).is_file();
    let root_of_page = |page: SitePage| {
        let bytes = read_bytes(&site.join(&page.path), FileKind::Page).ok()?;
        let text = PageText::decode(&bytes).ok()?;
        find_root(&path_text(&page.path), &text.text, is_file)
    };
    let root = pages.iter().take(ASKED_PAGES).find_map(root_of_page);
    root.map_or(SiteRoot::Relative, SiteRoot::Path)
}

/// Returns the whole address of the root, whose origin only counts for addresses that have one.
fn to_url(root: &SiteRoot, base_url: Option<&Url>) -> Option<Url> {
    match (root, base_url) {
        (SiteRoot::Path(path), Some(base_url)) => base_url.join(path).ok(),
        (SiteRoot::Relative, Some(base_url)) => Some(base_url.clone()),
        (root, None) => Url::parse(UNKNOWN_SITE).ok()?.join(root.path()).ok(),
    }
}

/// Returns the failure for standard output that can't be written, unless the other program has
/// closed the pipe.
fn check_output(result: io::Result<()>) -> Result<(), Failure> {
    match result {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => {
            Err(Failure::StdoutUnwritable { error })
        }
        _ => Ok(()),
    }
}
