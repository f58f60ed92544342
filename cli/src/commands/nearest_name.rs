//! Misspelled names.

/// Returns the known name that `name` is a misspelling of: one wrong letter, and one more for every
/// five letters.
pub(super) fn find_nearest(name: &str, known: &[&'static str]) -> Option<&'static str> {
    let distance_to = |known: &str| {
        strsim::damerau_levenshtein(&name.to_ascii_lowercase(), &known.to_ascii_lowercase())
    };
    let (distance, nearest) = known.iter().map(|known| (distance_to(known), *known)).min()?;
    (distance <= 1 + nearest.len() / 5).then_some(nearest)
}
