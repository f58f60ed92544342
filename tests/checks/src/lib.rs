//! What holds of any data and any post, whoever makes them up: the property tests, the files in `tests/fuzz/seeds`, or the
//! fuzzer. Each check panics where something doesn't hold.

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
mod post;

pub use address::addresses_are_allowed;
pub use attributes::bad_attributes_count_as_absent;
pub use json::text_is_read_alike;
pub use markdown::article_becomes_good_data;
pub use post::{block_is_true, ids_are_fit, markup_is_true, post_holds, reads_back};

/// What checks any bytes.
pub type Check = fn(&[u8]);

/// The targets of the fuzzer, by the names of their seeds.
pub const TARGETS: [(&str, Check); 4] = [
    ("json", |bytes| {
        if let Some(post) = text_is_read_alike(&text(bytes)) {
            post_holds(&post);
        }
    }),
    ("markdown", |bytes| article_becomes_good_data(&text(bytes))),
    ("options", |bytes| bad_attributes_count_as_absent(&text(bytes))),
    ("url", |bytes| addresses_are_allowed(&text(bytes))),
];

/// Does what the target of this name does.
pub fn run(target: &str, bytes: &[u8]) {
    let (_, check) = TARGETS.iter().find(|(name, _)| *name == target).expect("a target");
    check(bytes);
}

/// Bytes as a browser reads the text of a file.
fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).trim_start_matches('\u{feff}').to_owned()
}
