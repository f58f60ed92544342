//! `afterword extract`: reads posts, writes their data, and says what is wrong.

mod folder;

use std::path::Path;

use crate::addresses::Addresses;
use crate::args::Extract;
use crate::article::{self, Article, Context, Place, Posts};
use crate::crash::caught;
use crate::document::{self, Markdown};
use crate::failure::{Failure, Status};
use crate::input::{self, Kind, Source, is_stream};
use crate::output::Output;
use crate::report::{self, Format};

/// Does what the arguments ask.
pub(crate) fn run(args: &Extract) -> Result<Status, Failure> {
    let options = Options::new(args)?;
    if !is_stream(&args.posts) && args.posts.is_dir() {
        return folder::run(args, &options);
    }
    let name = || input::name(&args.posts);
    if args.out_dir.is_some() {
        return Err(Failure::OutDirForOne { name: name() });
    }
    let output = Output::new(args.output.as_deref(), &args.posts)?;
    let source = input::read(&args.posts, Kind::Post)?;
    let context = options.context(Path::new(""), &args.posts);
    let mut messages = Vec::new();
    let linked = |link: &str| options.addresses.linked(Path::new(""), &args.posts, link);
    let data = caught(&name(), || options.data(source, &context, &linked, &mut messages));
    messages.iter().for_each(|message| report::say(message));
    output.write(&data?.ok_or_else(|| Failure::NoParts { name: name() })?)?;
    Ok(Status::Done)
}

/// What is the same for all posts of a run.
#[derive(Debug)]
struct Options {
    context: Context,
    addresses: Addresses,
    with_markdown: bool,
    explain: bool,
    format: Format,
}

impl Options {
    fn new(args: &Extract) -> Result<Self, Failure> {
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
    fn context(&self, folder: &Path, post: &Path) -> Context {
        let url = self.addresses.of(folder, post);
        Context { url: url.or_else(|| self.context.url.clone()), ..self.context.clone() }
    }

    /// A post's data as JSON text; `None` if it has neither an FAQ nor takeaways.
    fn data(
        &self,
        source: Source,
        context: &Context,
        linked: Posts<'_>,
        messages: &mut Vec<String>,
    ) -> Result<Option<String>, Failure> {
        let article = match article::read_among(&source.text, context, Some(linked)) {
            Ok(article) => article,
            Err(error) => return Err(Failure::FrontMatter { source, error }),
        };
        if self.explain {
            let reports = article.decisions.iter().map(|decision| decision.report(&source));
            messages.extend(reports.map(|report| report.code("decision").message(self.format)));
        }
        let reports = article.remarks.iter().map(|remark| remark.report(&source));
        messages.extend(reports.map(|report| report.code("remark").message(self.format)));
        if article.has_no_parts() {
            return Ok(None);
        }
        let markdown = match self.with_markdown {
            true => markdown(&source.text, &article),
            false => Markdown::default(),
        };
        let text = document::write(&article.post, &markdown);
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
