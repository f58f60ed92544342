//! Panics: each costs the command one file at most, and is a failure like any other.

use std::panic::{AssertUnwindSafe, catch_unwind};

use super::failure::Failure;

/// Runs `work` on the file `name`, and turns a panic into [`Failure::Crashed`].
pub(crate) fn catch_crash<T>(
    name: &str,
    work: impl FnOnce() -> Result<T, Failure>,
) -> Result<T, Failure> {
    catch_unwind(AssertUnwindSafe(work))
        .unwrap_or_else(|_| Err(Failure::Crashed { name: name.to_owned() }))
}

#[cfg(test)]
mod tests {
    use super::{Failure, catch_crash};

    #[test]
    fn a_panic_is_a_failure_of_its_file() {
        let crash: Result<(), _> = catch_crash("a.md", || panic!("a fault, made for this test"));
        assert!(matches!(crash, Err(Failure::Crashed { name }) if name == "a.md"));
        assert!(matches!(catch_crash("a.md", || Ok(1)), Ok(1)));
    }
}
