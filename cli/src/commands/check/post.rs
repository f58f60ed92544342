//! A post: what its reader says of it, and what it has that readers of its page won't see as it is written.

use afterword_reader::{Context, check_article, read_article};

use super::findings::Findings;
use crate::io::source::Source;
use crate::report::Report;
use crate::report::failure::Failure;

/// Adds what is wrong with a post to `findings`. Returns whether the post has an FAQ or takeaways.
pub(super) fn check_post(
    source: Source,
    context: &Context,
    findings: &mut Findings,
) -> Result<bool, Failure> {
    let article = match read_article(&source.text, context) {
        Ok(article) => article,
        Err(error) => return Err(Failure::FrontMatter { source, error }),
    };
    for remark in &article.remarks {
        findings.add(&Report::from_finding(remark.finding(), &source));
    }
    for finding in check_article(&source.text, &article) {
        findings.add(&Report::from_finding(finding, &source));
    }
    Ok(!article.has_no_parts())
}
