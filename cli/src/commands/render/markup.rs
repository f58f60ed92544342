//! From post data to the markup of a post.

use afterword::static_html::{Options, StaticHtml, static_html};

use super::args::RenderArgs;
use crate::post_data::decode::{PostData, decode_post_data};
use crate::post_data::text::DataText;
use crate::report::failure::Failure;
use crate::report::format::Format;
use crate::source::Source;

/// Returns the markup of the post data in `source`, or `None` if no part of it can be shown. Adds
/// the faults of the data to `messages`.
pub(super) fn render_markup(
    source: &Source,
    args: &RenderArgs,
    messages: &mut Vec<String>,
) -> Result<Option<String>, Failure> {
    let text = DataText::new(source);
    let PostData { post, messages: faults, .. } = decode_post_data(&text);
    messages.extend(faults.into_sorted().map(|fault| fault.to_text(Format::Text)));
    Ok(post.map(|post| format_markup(static_html(&post, &to_options(args)), args)))
}

fn to_options(args: &RenderArgs) -> Options {
    Options {
        heading_level: args.heading_level,
        toggle_all: args.toggle_all.into(),
        filter: args.filter.into(),
        theme: args.theme.into(),
        numbered: args.numbered,
    }
}

/// Returns the text that is written, with a final line ending.
fn format_markup(html: StaticHtml, args: &RenderArgs) -> String {
    match args.json_ld_only {
        true => StaticHtml { takeaways: None, faq: None, ..html }.to_string(),
        false => html.to_string(),
    }
}

/// Returns whether a file with this text may be replaced by HTML: it is empty, or begins as the
/// command's own HTML does.
pub(super) fn may_be_replaced(text: &str) -> bool {
    text.is_empty() || text.starts_with("<afterword-")
}
