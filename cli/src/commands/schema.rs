//! `afterword schema`: the JSON Schema of the post data, which the library makes from its types.

use afterword::post;

use crate::io::write;
use crate::report::failure::{Failure, Status};

/// Prints the schema.
pub(crate) fn run() -> Result<Status, Failure> {
    let schema = post::json_schema().map_err(Into::into);
    schema
        .and_then(|schema| write::print(&(schema + "\n")))
        .map_err(|error| Failure::NotPrinted { error })?;
    Ok(Status::Done)
}
