//! Where the links and images of an article lead: to the pages of other posts, and as a browser would follow
//! them on the article's own page.

use std::path::Path;
use std::rc::Rc;

use afterword::post::{Faq, Flow, Href, Phrasing, Src, Takeaways};
use url::Url;

use crate::source::file::is_post;

/// Finds the page of another post by its path as the article has it.
pub type PostPages<'a> = &'a dyn Fn(&str) -> Option<Url>;

/// What addresses lead on from.
pub(super) struct Links<'a> {
    pub(super) base: Option<&'a Url>,
    pub(super) posts: Option<PostPages<'a>>,
    /// Links to the files of posts whose pages aren't known, as they are written.
    pub(super) unknown: Vec<String>,
}

impl Links<'_> {
    pub(super) fn faq(&mut self, faq: &mut Faq) {
        for item in &mut faq.items {
            self.flow(&mut Rc::make_mut(item).answer);
        }
    }

    pub(super) fn takeaways(&mut self, takeaways: &mut Takeaways) {
        for item in &mut takeaways.items {
            self.line(&mut Rc::make_mut(item).text);
        }
    }

    fn flow(&mut self, blocks: &mut [Flow]) {
        for block in blocks {
            match block {
                Flow::Paragraph { children } | Flow::Heading { children, .. } => {
                    self.line(children);
                }
                Flow::Blockquote { children } => self.flow(children),
                Flow::List { children, .. } => {
                    children.iter_mut().for_each(|item| self.flow(&mut item.children));
                }
                Flow::Table(table) => {
                    let cells = table.children.iter_mut().flat_map(|row| &mut row.children);
                    cells.for_each(|cell| self.line(&mut cell.children));
                }
                Flow::Code { .. } | Flow::ThematicBreak => {}
            }
        }
    }

    fn line(&mut self, nodes: &mut [Phrasing]) {
        for node in nodes {
            match node {
                Phrasing::Link { url, children, .. } => {
                    if let Some(address) = self.link(url) {
                        *url = address;
                    }
                    self.line(children);
                }
                Phrasing::Image { url, .. } => {
                    let is_absolute = Href::new(url.as_str()).is_some_and(|url| url.is_absolute());
                    if let Some(address) = self.absolute(url.as_str(), is_absolute)
                        && let Some(address) = Src::new(&address)
                    {
                        *url = address;
                    }
                }
                Phrasing::Emphasis { children }
                | Phrasing::Strong { children }
                | Phrasing::Delete { children } => self.line(children),
                Phrasing::Text { .. } | Phrasing::InlineCode { .. } | Phrasing::Break => {}
            }
        }
    }

    fn link(&mut self, link: &Href) -> Option<Href> {
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
        Href::new(&self.absolute(link.as_str(), link.is_absolute())?)
    }

    /// A relative address that has been made absolute, or an absolute one without spaces; `None` to leave it
    /// what it is. A fragment leads to a place on the page that shows it.
    fn absolute(&self, url: &str, is_absolute: bool) -> Option<String> {
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
