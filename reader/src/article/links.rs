//! The addresses of an article's links and images: those of other posts' files become those of
//! their pages, and relative ones become absolute, as a browser would resolve them on the article's
//! page.

use std::path::Path;
use std::rc::Rc;

use afterword::post::{Faq, Flow, Href, Phrasing, Src, Takeaways};
use url::Url;

use crate::source::file::is_post;

/// A function from the path of another post, as the article has it, to the address of its page.
pub type PostPages<'a> = &'a dyn Fn(&str) -> Option<Url>;

/// The resolver of an article's addresses.
pub(super) struct LinkResolver<'a> {
    /// The address against which relative addresses are resolved.
    pub(super) base: Option<&'a Url>,
    pub(super) posts: Option<PostPages<'a>>,
    /// The links to files of posts whose pages are unknown, as they are written.
    pub(super) unknown: Vec<String>,
}

impl LinkResolver<'_> {
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
                Flow::Code { .. } | Flow::ThematicBreak => {}
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
                Phrasing::Image { url, .. } => {
                    let is_absolute = Href::new(url.as_str()).is_some_and(|url| url.is_absolute());
                    if let Some(address) = self.make_absolute(url.as_str(), is_absolute)
                        && let Some(address) = Src::new(&address)
                    {
                        *url = address;
                    }
                }
                Phrasing::Emphasis { children }
                | Phrasing::Strong { children }
                | Phrasing::Delete { children } => self.resolve_line(children),
                Phrasing::Text { .. } | Phrasing::InlineCode { .. } | Phrasing::Break => {}
            }
        }
    }

    fn resolve_link(&mut self, link: &Href) -> Option<Href> {
        if let Some(posts) = self.posts.filter(|_| !link.is_absolute()) {
            let written = link.as_str();
            let end = written.find(['?', '#']).unwrap_or(written.len());
            let (path, rest) = written.split_at_checked(end)?;
            let path = path.replace("%20", " ");
            if !path.starts_with("//") && is_post(Path::new(&path)) {
                match posts(&path) {
                    Some(page) => return Href::new(&format!("{page}{rest}")),
                    None => self.unknown.push(written.to_owned()),
                }
            }
        }
        Href::new(&self.make_absolute(link.as_str(), link.is_absolute())?)
    }

    /// Returns a relative address as an absolute one, or an absolute one with its spaces escaped.
    /// Returns `None` for an address that stays as it is, such as a fragment, which names a place
    /// on the page that shows it.
    fn make_absolute(&self, url: &str, is_absolute: bool) -> Option<String> {
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
