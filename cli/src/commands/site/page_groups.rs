//! The pages that an earlier run has changed, and that stay as they were for one reason: a change
//! of settings concerns all pages of a site, which one message names.

use crate::report::failure::Failure;

/// The most pages that a message names.
const MAX_NAMES: usize = 3;

/// The pages of a run that stay as they were, by the reason.
#[derive(Debug, Default)]
pub(super) struct PageGroups {
    outdated: PageGroup,
    without_data: PageGroup,
}

/// The number of some pages, and the names of the first ones.
#[derive(Debug, Default)]
struct PageGroup {
    count: usize,
    names: Vec<String>,
}

impl PageGroups {
    /// Returns whether a failure is told once for all of its pages.
    pub(super) fn collects(failure: &Failure) -> bool {
        matches!(failure, Failure::Outdated { .. } | Failure::DataGone { .. })
    }

    /// Adds the page of `failure`, if it is collected.
    pub(super) fn add(&mut self, failure: &Failure) {
        match failure {
            Failure::Outdated { name, .. } => self.outdated.add(name),
            Failure::DataGone { name, .. } => self.without_data.add(name),
            _ => {}
        }
    }

    /// Returns a failure for each reason.
    pub(super) fn failures(&self) -> Vec<Failure> {
        let outdated = self.outdated.tell(|name, count| Failure::Outdated { name, count });
        let without_data = self.without_data.tell(|name, count| Failure::DataGone { name, count });
        outdated.into_iter().chain(without_data).collect()
    }
}

impl PageGroup {
    fn add(&mut self, name: &str) {
        self.count += 1;
        if self.names.len() < MAX_NAMES {
            self.names.push(name.to_owned());
        }
    }

    /// Returns the failure of all pages, if there are any.
    fn tell(&self, failure: impl FnOnce(String, usize) -> Failure) -> Option<Failure> {
        let rest = if self.count > self.names.len() { ", …" } else { "" };
        (self.count > 0).then(|| failure(self.names.join(", ") + rest, self.count))
    }
}
