//! The checks on the seeds of the fuzzer.
#![allow(clippy::unwrap_used)]

use std::collections::HashSet;
use std::fs;
use std::path::Path;

use afterword_checks::{TARGETS, run_target};

#[test]
fn every_seed_of_the_fuzzer_passes() {
    let seeds = Path::new(env!("CARGO_MANIFEST_DIR")).join("../fuzz/seeds");
    let mut targets = HashSet::new();
    for folder in fs::read_dir(seeds).unwrap() {
        let folder = folder.unwrap();
        let target = folder.file_name().into_string().unwrap();
        for seed in fs::read_dir(folder.path()).unwrap() {
            run_target(&target, &fs::read(seed.unwrap().path()).unwrap());
        }
        targets.insert(target);
    }
    assert_eq!(targets, TARGETS.map(|(name, _)| name.to_owned()).into());
}
