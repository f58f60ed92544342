//! Prints the schema, which the library derives from its types.

use afterword::post::json_schema;

use crate::io::write::write_to_stdout;
use crate::report::failure::Failure;
use crate::report::status::Status;

/// Runs `afterword schema`.
pub(crate) fn print_schema() -> Result<Status, Failure> {
    let schema =
        json_schema().map_err(|error| Failure::StdoutUnwritable { error: error.into() })?;
    write_to_stdout((schema + "\n").as_bytes())?;
    Ok(Status::Done)
}
