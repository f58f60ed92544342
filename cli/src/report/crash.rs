//! A fault of the command itself: it costs one file at most, and is said like any other failure.

use std::panic::{AssertUnwindSafe, catch_unwind};

use super::failure::Failure;

/// Does the work on a file. A panic in it becomes a failure that names the file.
pub(crate) fn caught<T>(
    name: &str,
    work: impl FnOnce() -> Result<T, Failure>,
) -> Result<T, Failure> {
    catch_unwind(AssertUnwindSafe(work))
        .unwrap_or_else(|_| Err(Failure::Crashed { name: name.to_owned() }))
}

#[cfg(test)]
mod tests {
    use super::{Failure, caught};

    #[test]
    fn a_panic_is_a_failure_of_its_file() {
        let crash: Result<(), _> = caught("a.md", || panic!("a fault, made for this test"));
        assert!(matches!(crash, Err(Failure::Crashed { name }) if name == "a.md"));
        assert!(matches!(caught("a.md", || Ok(1)), Ok(1)));
    }
}
