//! Checks a post: the remarks of its reader, and the parts that its page would not show as written.

use afterword_reader::{Context, check_article, read_article};

use super::findings::Findings;
use crate::report::failure::Failure;
use crate::report::message::Message;
use crate::source::Source;

/// Adds the faults of the post in `source` to `findings`. Returns whether the post has an FAQ or
/// takeaways.
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
        findings.add(&Message::from_finding(remark.finding(), &source));
    }
    for finding in check_article(&source.text, &article) {
        findings.add(&Message::from_finding(finding, &source));
    }
    Ok(!article.has_no_parts())
}
