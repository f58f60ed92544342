//! What a page gets besides its parts: the stylesheet and the `FAQPage` block in its head, the tag
//! of the widget and the command's mark at the end of its body.

use afterword::static_html::escape_attribute;
use afterword_reader::{Element, Outline};

use super::kind::MARK;
use super::{PageSettings, Splice};

/// The additions to a page.
pub(super) struct Additions<'a> {
    /// The address of the folder of the widget's files.
    pub(super) folder: &'a str,
    pub(super) settings: &'a PageSettings,
    /// The page has no static markup, and a framework that may own its head.
    pub(super) is_hydrated: bool,
    /// The text of the `FAQPage` block.
    pub(super) json_ld: Option<String>,
    /// The address of the data, if the tag itself shows the parts.
    pub(super) data: Option<String>,
}

impl Additions<'_> {
    /// Returns the splices that add all of it.
    pub(super) fn splices(&self, page: &str, outline: &Outline) -> Vec<Splice> {
        let body_end = find_body_end(page, outline);
        let in_head = self.in_head();
        let in_body = self.in_body();
        match find_head_end(outline).filter(|_| !self.is_hydrated && !in_head.is_empty()) {
            Some(at) => vec![Splice::insert(at, in_head), Splice::insert(body_end, in_body)],
            None => vec![Splice::insert(body_end, in_head + &in_body)],
        }
    }

    fn in_head(&self) -> String {
        let mut html = String::new();
        if !self.is_hydrated {
            let address = escape_attribute(&format!("{}afterword.css", self.folder));
            html += &format!("<link rel=\"stylesheet\" href=\"{address}\">\n");
        }
        if let Some(json_ld) = &self.json_ld {
            html += &format!("<script type=\"application/ld+json\">{json_ld}</script>\n");
        }
        html
    }

    fn in_body(&self) -> String {
        let source = escape_attribute(&format!("{}afterword.js", self.folder));
        let mut tag = format!("<script type=\"module\" src=\"{source}\"");
        let data = self.data.iter().map(|address| ("src", &**address));
        let options = self.settings.options.iter();
        let options = options.map(|(name, value)| (&**name, &**value));
        for (name, value) in data.chain(options) {
            tag += &format!(" data-{name}=\"{}\"", escape_attribute(value));
        }
        format!("{tag}></script>\n{MARK}{}-->\n", self.settings.fingerprint)
    }
}

/// Returns the byte before the end of the head; `None` if the page has no tag there, or no head.
fn find_head_end(outline: &Outline) -> Option<usize> {
    let head = outline.elements.iter().find(|element| element.name == "head");
    let end = head.filter(|head| !head.end_tag.is_empty()).map(|head| head.end_tag.start);
    // A head without tags is there only if something is in it.
    let mut all = outline.elements.iter().skip_while(|element| element.name == "html").peekable();
    let has_content = all.peek().is_some_and(|element| element.name != "body");
    let body = all.find(|element| element.name == "body").filter(|_| has_content);
    end.or_else(|| body.map(|body| body.start_tag.start))
}

/// Returns the byte before the end tag of the body, or of the page.
fn find_body_end(page: &str, outline: &Outline) -> usize {
    let end_of = |name: &str| {
        let element = outline.elements.iter().find(|element| element.name == name);
        element.filter(|element| !element.end_tag.is_empty()).map(|it: &Element| it.end_tag.start)
    };
    end_of("body").or_else(|| end_of("html")).unwrap_or(page.len())
}
