//! From post data to the markup that is written.

use afterword::static_html::static_html;

use super::args::Render;
use super::markup::{self, Markup};
use crate::data::{self, Data};
use crate::io::source::Source;
use crate::report::Format;
use crate::report::failure::Failure;

/// The result for some data; `None` if nothing of it can be shown, which the messages say.
pub(super) fn rendered(
    source: &Source,
    args: &Render,
    messages: &mut Vec<String>,
) -> Result<Option<String>, Failure> {
    let Data { post, notes, .. } = data::read(source);
    messages.extend(notes.sorted().map(|report| report.message(Format::Text)));
    let Some(post) = post else { return Ok(None) };
    let html = static_html(&post, &markup::options(args));
    let text = Markup::of(html).text(args);
    text.map(Some).map_err(|error| Failure::NotPrinted { error: error.into() })
}
