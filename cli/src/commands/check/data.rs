//! Checks post data: the decoder's problems, and the faults that the decoder ignores.

mod duplicates;
mod fields;
mod known_names;
mod nodes;

use super::findings::Findings;
use crate::post_data::decode::{PostData, decode_post_data};
use crate::post_data::text::DataText;
use crate::source::Source;
use fields::check_fields;

/// Adds the faults of the post data in `source` to `findings`.
pub(super) fn check_data(source: &Source, findings: &mut Findings) {
    let text = DataText::new(source);
    let PostData { tree, mut messages, .. } = decode_post_data(&text);
    if let Some(tree) = &tree {
        check_fields(tree, &mut messages);
    }
    messages.into_sorted().for_each(|message| findings.add(&message));
}
