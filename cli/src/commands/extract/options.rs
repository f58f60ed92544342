//! A run of `extract`: the settings that all posts share, and the way from a post to its data.

use std::path::Path;

use afterword_reader::{Article, Context, Place, PostPages, read_article_among};

use super::addresses::Addresses;
use super::args::Extract;
use super::post_json::{self, Markdown};
use crate::io::read::is_stream;
use crate::io::source::Source;
use crate::report::failure::Failure;
use crate::report::{Format, Report};

/// What is the same for all posts of a run.
#[derive(Debug)]
pub(super) struct Options {
    pub(super) context: Context,
    pub(super) addresses: Addresses,
    with_markdown: bool,
    explain: bool,
    pub(super) format: Format,
}

impl Options {
    pub(super) fn new(args: &Extract) -> Result<Self, Failure> {
        let addresses = match &args.urls {
            Some(list) if is_stream(list) && is_stream(&args.posts) => {
                return Err(Failure::StdinTwice);
            }
            Some(list) => Addresses::read(list, args.base_url.as_ref())?,
            None => Addresses::default(),
        };
        Ok(Self {
            context: Context { url: args.url.clone(), base_url: args.base_url.clone() },
            addresses,
            with_markdown: args.with_markdown,
            explain: args.explain,
            format: args.format,
        })
    }

    /// What the text of a post can't say.
    pub(super) fn context(&self, folder: &Path, post: &Path) -> Context {
        let url = self.addresses.of(folder, post);
        Context { url: url.or_else(|| self.context.url.clone()), ..self.context.clone() }
    }

    /// A post's data as JSON text; `None` if it has neither an FAQ nor takeaways.
    pub(super) fn data(
        &self,
        source: Source,
        context: &Context,
        linked: PostPages<'_>,
        messages: &mut Vec<String>,
    ) -> Result<Option<String>, Failure> {
        let article = match read_article_among(&source.text, context, Some(linked)) {
            Ok(article) => article,
            Err(error) => return Err(Failure::FrontMatter { source, error }),
        };
        if self.explain {
            let reports = article
                .decisions
                .iter()
                .map(|decision| Report::from_finding(decision.finding(), &source));
            messages.extend(reports.map(|report| report.message(self.format)));
        }
        let reports =
            article.remarks.iter().map(|remark| Report::from_finding(remark.finding(), &source));
        messages.extend(reports.map(|report| report.message(self.format)));
        if article.has_no_parts() {
            return Ok(None);
        }
        let markdown = match self.with_markdown {
            true => markdown(&source.text, &article),
            false => Markdown::default(),
        };
        let text = post_json::write(&article.post, &markdown);
        text.map(Some).map_err(|error| Failure::NotPrinted { error: error.into() })
    }
}

/// The Markdown from which the parts were made; empty where more stands in it than the part has.
fn markdown(text: &str, article: &Article) -> Markdown {
    let of = |place: &Option<Place>| {
        let Place { span, is_whole } = place.clone()?;
        let markdown = text.get(span).filter(|_| is_whole).unwrap_or_default();
        Some(markdown.trim_end().to_owned())
    };
    Markdown { faq: of(&article.places.faq), takeaways: of(&article.places.takeaways) }
}
