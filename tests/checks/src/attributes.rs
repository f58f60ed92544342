//! The check of the options that attributes set.

use afterword::options::{BadOption, Options};

/// Checks that a value that is not allowed is reported and has the effect of an absent attribute.
///
/// `text` has one attribute in a line, as `name=value`.
pub fn check_attributes(text: &str) {
    let attributes: Vec<_> = text.lines().filter_map(|line| line.split_once('=')).collect();
    let (options, refused) = read_options(&attributes);
    for bad in &refused {
        assert!(!bad.allowed.contains(&bad.value.trim_ascii()), "{bad}");
        assert!(attributes.contains(&(bad.name, &bad.value)), "{bad}");
    }
    let good = |(name, _): &&(&str, &str)| refused.iter().all(|bad| bad.name != *name);
    let good: Vec<_> = attributes.iter().filter(good).copied().collect();
    assert_eq!(read_options(&good), (options.clone(), Vec::new()));
    let ids: Vec<_> = attributes.iter().map(|(name, _)| *name).collect();
    let mut unknown = Vec::new();
    for index in options.open.indices(&ids, &mut |bad| unknown.push(bad.value)) {
        assert!(index < ids.len().max(1), "{index} of {ids:?}");
    }
    assert!(unknown.iter().all(|id| !ids.contains(&&**id)), "{unknown:?}");
}

fn read_options(attributes: &[(&str, &str)]) -> (Options, Vec<BadOption>) {
    let mut refused = Vec::new();
    let attribute = |name: &str| {
        let found = attributes.iter().find(|(known, _)| *known == name);
        found.map(|(_, value)| (*value).to_owned())
    };
    let options = Options::read(&attribute, &mut |bad| refused.push(bad));
    (options, refused)
}
