//! `afterword extract`: reads a post, writes its data, and says what is wrong.

use crate::args::Extract;
use crate::article::{self, Context};
use crate::failure::Failure;
use crate::input;
use crate::output::Output;

/// Does what the arguments ask.
pub(crate) fn run(args: &Extract) -> Result<(), Failure> {
    let output = Output::new(args.output.as_deref(), &args.post)?;
    let source = input::read(&args.post)?;
    let article = match article::read(&source.text, &Context::default()) {
        Ok(article) => article,
        Err(error) => return Err(Failure::FrontMatter { source, error }),
    };
    for decision in &article.decisions {
        decision.report(&source).print();
    }
    for remark in &article.remarks {
        remark.report(&source).print();
    }
    if article.has_no_parts() {
        return Err(Failure::NoParts { name: source.name });
    }
    let json =
        article.post.to_json().map_err(|error| Failure::NotPrinted { error: error.into() })?;
    output.write(&format!("{json}\n"))
}
