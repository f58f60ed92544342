//! Resolves the links and images of an article: to the pages of other posts, and against the
//! address of the article's own page.

mod srcset;

use std::path::Path;
use std::rc::Rc;

use afterword::post::{Faq, Flow, Href, Image, Phrasing, Src, Srcset, Takeaways};
use url::Url;

use self::srcset::split_candidates;
use crate::source::file::is_post;

/// Returns the address of the page of another post. The argument is the path of the post's file as
/// it stands in a link, such as `../heat-pump.md`.
pub type PageFinder<'a> = &'a dyn Fn(&str) -> Option<Url>;

/// Makes relative addresses absolute.
pub(super) struct LinkResolver<'a> {
    base: Option<&'a Url>,
    find_page: Option<PageFinder<'a>>,
    /// The links to files of posts without a known page, as the author wrote them.
    pub(super) unknown_files: Vec<String>,
}

impl<'a> LinkResolver<'a> {
    /// Returns a resolver of links relative to `base`. Without one, they stay relative.
    pub(super) fn new(base: Option<&'a Url>, find_page: Option<PageFinder<'a>>) -> Self {
        Self { base, find_page, unknown_files: Vec::new() }
    }

    pub(super) fn resolve_faq(&mut self, faq: &mut Faq) {
        for item in &mut faq.items {
            self.resolve_blocks(&mut Rc::make_mut(item).answer);
        }
    }

    pub(super) fn resolve_takeaways(&mut self, takeaways: &mut Takeaways) {
        for item in &mut takeaways.items {
            self.resolve_line(&mut Rc::make_mut(item).text);
        }
    }

    fn resolve_blocks(&mut self, blocks: &mut [Flow]) {
        for block in blocks {
            match block {
                Flow::Paragraph { children } | Flow::Heading { children, .. } => {
                    self.resolve_line(children);
                }
                Flow::Blockquote { children } => self.resolve_blocks(children),
                Flow::List { children, .. } => {
                    children.iter_mut().for_each(|item| self.resolve_blocks(&mut item.children));
                }
                Flow::Table(table) => {
                    let cells = table.children.iter_mut().flat_map(|row| &mut row.children);
                    cells.for_each(|cell| self.resolve_line(&mut cell.children));
                }
                Flow::Code { .. } | Flow::Math(_) | Flow::ThematicBreak => {}
            }
        }
    }

    fn resolve_line(&mut self, nodes: &mut [Phrasing]) {
        for node in nodes {
            match node {
                Phrasing::Link { url, children, .. } => {
                    if let Some(address) = self.resolve_link(url) {
                        *url = address;
                    }
                    self.resolve_line(children);
                }
                Phrasing::Image(image) => self.resolve_image(image),
                Phrasing::Emphasis { children }
                | Phrasing::Strong { children }
                | Phrasing::Delete { children } => self.resolve_line(children),
                Phrasing::Text { .. }
                | Phrasing::InlineCode { .. }
                | Phrasing::InlineMath(_)
                | Phrasing::Break => {}
            }
        }
    }

    /// Returns the new address of a link; `None` if it stays as it is.
    fn resolve_link(&mut self, link: &Href) -> Option<Href> {
        if let Some(find_page) = self.find_page.filter(|_| !link.is_absolute()) {
            let written = link.as_str();
            let end = written.find(['?', '#']).unwrap_or(written.len());
            let (path, query_and_fragment) = written.split_at_checked(end)?;
            let path = path.replace("%20", " ");
            if !path.starts_with("//") && is_post(Path::new(&path)) {
                match find_page(&path) {
                    Some(page) => return Href::new(&format!("{page}{query_and_fragment}")),
                    None => self.unknown_files.push(written.to_owned()),
                }
            }
        }
        Href::new(&self.resolve_address(link.as_str(), link.is_absolute())?)
    }

    /// Resolves all addresses of `image`.
    fn resolve_image(&self, image: &mut Image) {
        if let Some(address) = self.resolve_source(image.url.as_str()) {
            image.url = address;
        }
        if let Some(srcset) = &image.srcset {
            let resolve = |(address, descriptor): (&str, &str)| {
                let resolved = self.resolve_source(address);
                let address = resolved.as_ref().map_or(address, Src::as_str);
                format!("{address} {descriptor}").trim_end().to_owned()
            };
            let candidates: Vec<_> = split_candidates(srcset.as_str()).map(resolve).collect();
            image.srcset = Srcset::new(candidates.join(", ").into());
        }
    }

    /// Returns the new address of an image; `None` if it stays as it is.
    fn resolve_source(&self, address: &str) -> Option<Src> {
        let is_absolute = Href::new(address).is_some_and(|url| url.is_absolute());
        Src::new(&self.resolve_address(address, is_absolute)?)
    }

    /// Returns a relative address as an absolute one, and an absolute one with its spaces encoded;
    /// `None` if it stays as it is. A fragment does: it leads to a place on whatever page shows the
    /// data.
    fn resolve_address(&self, url: &str, is_absolute: bool) -> Option<String> {
        if is_absolute && url.contains(' ') {
            return Some(url.replace(' ', "%20"));
        }
        if is_absolute || url.is_empty() || url.starts_with('#') {
            return None;
        }
        let joined = self.base?.join(url).ok()?;
        matches!(joined.scheme(), "http" | "https").then(|| joined.into())
    }
}
