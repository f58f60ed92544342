//! A measure: a count of offending places, and the share of the whole that is allowed.

use std::fmt::{self, Display, Formatter};

/// A place that departs from the language, displayed as `path:line: message`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The path from the repository's root.
    pub path: String,
    /// The line, from 1.
    pub line: usize,
    /// The fault, and the limit that it exceeds.
    pub message: String,
}

impl Display for Place {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.path, self.line, self.message)
    }
}

/// A rule, the places that offend it, and the figure that decides whether it fails.
#[derive(Debug)]
pub struct Measure {
    name: String,
    limit: Limit,
    whole: usize,
    places: Vec<Place>,
}

/// The largest figure that passes.
#[derive(Debug, Clone, Copy)]
enum Limit {
    /// Offending places, in per cent of everything counted.
    Percent(usize),
    /// Offending places.
    Places(usize),
    /// A median, which is compared with the limit.
    Median { most: usize, found: usize },
}

impl Measure {
    /// Returns a measure that fails when more than `percent` of the counted items offend.
    pub(crate) fn percent(name: impl Into<String>, percent: usize) -> Self {
        Self::new(name, Limit::Percent(percent))
    }

    /// Returns a measure that fails when one item offends.
    pub(crate) fn none_allowed(name: impl Into<String>) -> Self {
        Self::new(name, Limit::Places(0))
    }

    /// Returns a measure that fails when the median `found` is larger than `most`.
    pub(crate) fn median(name: impl Into<String>, most: usize, found: usize) -> Self {
        Self::new(name, Limit::Median { most, found })
    }

    fn new(name: impl Into<String>, limit: Limit) -> Self {
        Self { name: name.into(), limit, whole: 0, places: Vec::new() }
    }

    /// Counts one item, which offends if `place` is given.
    pub(crate) fn count(&mut self, place: Option<Place>) {
        self.whole += 1;
        self.places.extend(place);
    }

    /// Returns the number of items counted, offending or not.
    pub(crate) fn whole(&self) -> usize {
        self.whole
    }

    /// Returns whether the limit is exceeded.
    pub fn fails(&self) -> bool {
        match self.limit {
            Limit::Percent(most) => self.places.len() * 100 > self.whole * most,
            Limit::Places(most) => self.places.len() > most,
            Limit::Median { most, found } => found > most,
        }
    }

    /// Returns the offending places, in the order of the files.
    pub fn places(&self) -> &[Place] {
        &self.places
    }
}

/// Writes the figure beside its limit: `ok    src: doc comments …: 1 of 210 (at most 2 %)`.
impl Display for Measure {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let verdict = if self.fails() { "FAILS" } else { "ok" };
        write!(f, "{verdict:5} {}: ", self.name)?;
        let (places, whole) = (self.places.len(), self.whole);
        match self.limit {
            Limit::Percent(most) => write!(f, "{places} of {whole} (at most {most} %)"),
            Limit::Places(most) => write!(f, "{places} (at most {most})"),
            Limit::Median { most, found } => write!(f, "{found} (at most {most})"),
        }
    }
}
