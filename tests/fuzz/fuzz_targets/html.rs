#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| afterword_checks::run_target("html", bytes));
