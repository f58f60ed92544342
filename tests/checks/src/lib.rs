//! Checks that hold for any data and any post: for those that the property tests generate, for the
//! files in `tests/fuzz/seeds`, and for those of the fuzzer. A check panics if it fails.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a check fails by panicking"
)]

mod address;
mod attributes;
mod json;
mod markdown;
mod markup;
mod page;
mod post;

use afterword_reader::PostFormat;

pub use address::{check_address, check_srcset};
pub use attributes::check_attributes;
pub use json::check_json;
pub use markdown::check_article;
pub use page::check_page;
pub use post::{check_ids, check_json_ld, check_post, check_round_trip, check_static_html};

/// A check of any bytes.
pub type Check = fn(&[u8]);

/// The targets of the fuzzer, by the names of the folders of their seeds.
pub const TARGETS: [(&str, Check); 6] = [
    ("html", |bytes| {
        let _ = check_page(&decode_text(bytes));
    }),
    ("json", |bytes| {
        if let Some(post) = check_json(&decode_text(bytes)) {
            check_post(&post);
        }
    }),
    ("markdown", |bytes| check_article(&decode_text(bytes), PostFormat::Markdown)),
    ("mdx", |bytes| check_article(&decode_text(bytes), PostFormat::Mdx)),
    ("options", |bytes| check_attributes(&decode_text(bytes))),
    ("url", |bytes| {
        check_address(&decode_text(bytes));
        check_srcset(&decode_text(bytes));
    }),
];

/// Runs the check of the target of this name.
pub fn run_target(target: &str, bytes: &[u8]) {
    let (_, check) = TARGETS.iter().find(|(name, _)| *name == target).expect("a target");
    check(bytes);
}

/// Decodes bytes as `Response.text()` does: without a byte order mark, and with U+FFFD for bytes
/// that are not UTF-8.
fn decode_text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).trim_start_matches('\u{feff}').to_owned()
}
