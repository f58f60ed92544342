//! The arguments of `afterword schema`.

/// Print the JSON Schema of post data.
///
/// For editors and validators. The schema describes what the widget and this command read, in draft
/// 2020-12.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  afterword schema > post.schema.json")]
pub(crate) struct SchemaArgs {}
