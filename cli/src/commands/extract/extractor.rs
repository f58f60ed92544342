//! From a post to its JSON, with the settings that all posts of a run share.

use std::path::Path;

use afterword_reader::{Article, Context, PostFormat, read_linked_article};
use scraper::Selector;

use super::addresses::Addresses;
use super::args::ExtractArgs;
use super::post_json::to_post_json;
use crate::commands::article_selector::find_article;
use crate::io::read::is_standard_stream;
use crate::report::failure::Failure;
use crate::report::format::Format;
use crate::report::message::Message;
use crate::source::Source;

/// The settings of a run.
#[derive(Debug)]
pub(super) struct Extractor {
    context: Context,
    article: Option<Selector>,
    addresses: Addresses,
    explain: bool,
    format: Format,
}

impl Extractor {
    /// Returns the settings that `args` name, and reads the list of addresses.
    pub(super) fn new(args: &ExtractArgs) -> Result<Self, Failure> {
        let addresses = match &args.urls {
            Some(list) if is_standard_stream(list) && is_standard_stream(&args.posts) => {
                return Err(Failure::StdinTwice);
            }
            Some(list) => Addresses::read_list(list, args.base_url.as_ref())?,
            None => Addresses::default(),
        };
        Ok(Self {
            context: Context {
                url: args.url.clone(),
                base_url: args.base_url.clone(),
                ..Context::default()
            },
            article: args.article.clone(),
            addresses,
            explain: args.explain,
            format: args.format,
        })
    }

    /// Returns the data of the post in `source` as JSON, or `None` if it has neither an FAQ nor
    /// takeaways. Adds the reader's messages to `messages`.
    ///
    /// `post` is the path of the post relative to `folder`.
    pub(super) fn extract_json(
        &self,
        source: Source,
        folder: &Path,
        post: &Path,
        messages: &mut Vec<String>,
    ) -> Result<Option<String>, Failure> {
        let find_page = |link: &str| self.addresses.find_linked_page(folder, post, link);
        let mut context = self.context_of(folder, post);
        if context.format == PostFormat::Html {
            context.article = find_article(&source, self.article.as_ref())?;
        }
        let article = match read_linked_article(&source.text, &context, &find_page) {
            Ok(article) => article,
            Err(error) => return Err(Failure::FrontMatter { source, error }),
        };
        self.add_messages(&article, &source, messages);
        if article.has_no_parts() {
            return Ok(None);
        }
        let json = to_post_json(&article.post);
        json.map(Some).map_err(|error| Failure::StdoutUnwritable { error: error.into() })
    }

    /// Returns the reader's context, with the format of `post`, and its address if the list has it.
    fn context_of(&self, folder: &Path, post: &Path) -> Context {
        let url = self.addresses.find_page(folder, post);
        Context {
            format: PostFormat::from_path(post),
            url: url.or_else(|| self.context.url.clone()),
            ..self.context.clone()
        }
    }

    fn add_messages(&self, article: &Article, source: &Source, messages: &mut Vec<String>) {
        let decisions = article.decisions.iter().filter(|_| self.explain);
        let decisions = decisions.map(|decision| decision.finding());
        let remarks = article.remarks.iter().map(|remark| remark.finding());
        messages.extend(
            decisions
                .chain(remarks)
                .map(|finding| Message::from_finding(finding, source).to_text(self.format)),
        );
    }
}
