//! The checks of the fuzzer, with the files that it begins with.
#![allow(clippy::unwrap_used)]

use std::collections::HashSet;
use std::fs;
use std::path::Path;

use afterword_checks::{TARGETS, run};

#[test]
fn every_seed_of_the_fuzzer_passes() {
    let seeds = Path::new(env!("CARGO_MANIFEST_DIR")).join("../fuzz/seeds");
    let mut targets = HashSet::new();
    for folder in fs::read_dir(seeds).unwrap() {
        let folder = folder.unwrap();
        let target = folder.file_name().into_string().unwrap();
        for seed in fs::read_dir(folder.path()).unwrap() {
            run(&target, &fs::read(seed.unwrap().path()).unwrap());
        }
        targets.insert(target);
    }
    assert_eq!(targets, TARGETS.map(|(name, _)| name.to_owned()).into());
}
