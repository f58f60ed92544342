//! The check of addresses, with hosts and ports of all kinds.

use afterword::post::{Href, Src, is_valid_address};
use afterword_checks::{check_address, check_srcset};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use url::Url;

/// The beginnings of addresses with a host.
const STARTS: [&str; 9] = [
    "http://",
    "https://",
    "HTTPS://",
    "//",
    "https:///",
    "http:\\\\",
    "/\\",
    " https://",
    "h\nttp://",
];
const USERS: [&str; 6] = ["", "", "", "user@", "user:[pass@", "@"];
/// The labels of hosts, and characters that stand in hosts by mistake.
const LABELS: [&str; 39] = [
    "a",
    "example",
    "www",
    "A-b",
    "-",
    "_x",
    "é",
    "猫",
    "0",
    "1",
    "10",
    "127",
    "255",
    "256",
    "999",
    "65536",
    "4294967295",
    "4294967296",
    "16777216",
    "",
    "%20",
    "%2F",
    "%zz",
    "%",
    "%4",
    "%25",
    "{x}",
    "$x",
    "a b",
    "<x>",
    "[x]",
    "[",
    "]",
    "^",
    "|",
    "'",
    "\"",
    "*",
    "\u{7f}",
];
/// The labels that are no numbers, without those in brackets.
const NAMES: [&str; 24] = [
    "a", "example", "www", "A-b", "-", "_x", "é", "猫", "%20", "%2F", "%zz", "%", "%4", "%25",
    "{x}", "$x", "a b", "<x>", "^", "|", "'", "\"", "*", "\u{7f}",
];
const PIECES: [&str; 10] = ["", "", "0", "1", "db8", "FFFF", "12345", "g", " ", "ffff"];
const PORTS: [&str; 12] =
    ["", "", "", ":", ":80", ":65535", ":65536", ":99999", ":00080", ":8a", ":-1", ":x"];
/// The pieces of sets of addresses.
const SET_PIECES: [&str; 20] = [
    "a.png",
    "/b,c",
    "https://a.example/",
    "javascript:",
    "data:",
    "java",
    "script:",
    "1x",
    "640w",
    " ",
    " ",
    "\n",
    "\t",
    "\u{c}",
    ",",
    ",",
    "(",
    ")",
    "\u{1}",
    "\0",
];
const ENDS: [&str; 10] = ["", "/", "/a b", "?a b", "#x:y@z", "\\x", "/[x]", "/%zz", "/a@b:c", " "];

proptest! {
    #![proptest_config(ProptestConfig {
        failure_persistence: None,
        cases: 2048,
        ..ProptestConfig::default()
    })]

    #[test]
    fn a_link_is_refused_only_if_browsers_cannot_parse_it(address in any_address()) {
        prop_assert!(Href::new(&address).is_some() || !is_parsed(&address), "{}", address);
        check_address(&address);
    }

    #[test]
    fn a_link_without_numbers_is_allowed_if_browsers_can_parse_it(address in plain_address()) {
        let is_valid = is_parsed(&address);
        prop_assert_eq!(Href::new(&address).is_some(), is_valid, "{}", address);
        prop_assert_eq!(Src::new(&address).is_some(), is_valid, "{}", address);
        prop_assert_eq!(is_valid_address(&address), is_valid, "{}", address);
    }

    #[test]
    fn a_set_of_addresses_has_no_other_scheme(pieces in vec(select(&SET_PIECES[..]), 0..10)) {
        check_srcset(&pieces.concat());
    }
}

/// Returns whether the URL Standard's parser takes an address on a page.
fn is_parsed(address: &str) -> bool {
    Url::parse("https://blog.example/posts/").is_ok_and(|page| page.join(address).is_ok())
}

fn plain_address() -> impl Strategy<Value = String> {
    let names = vec(select(&NAMES[..]), 1..6).prop_map(|labels| labels.join("."));
    let ipv6 =
        select(vec!["[::1]", "[2001:db8::1]", "[::ffff:1.2.3.4]", "[", "[::1", "[::g]", "::1]"])
            .prop_map(str::to_owned);
    with_surroundings(prop_oneof![3 => names, 1 => ipv6])
}

fn any_address() -> impl Strategy<Value = String> {
    let names = vec(select(&LABELS[..]), 1..6).prop_map(|labels| labels.join("."));
    let numbers = vec(select(&LABELS[8..19]), 1..6).prop_map(|labels| labels.join("."));
    let colons =
        vec(select(&PIECES[..]), 1..10).prop_map(|pieces| format!("[{}]", pieces.join(":")));
    let whole =
        vec(select(&PIECES[2..6]), 7..9).prop_map(|pieces| format!("[{}]", pieces.join(":")));
    let mapped = select(vec!["[::ffff:1.2.3.4]", "[::ffff:1.2.3.256]", "[1:2:3:4:5:6:1.2.3.4]"])
        .prop_map(str::to_owned);
    let host = prop_oneof![3 => names, 2 => numbers, 2 => colons, 1 => whole, 1 => mapped];
    with_surroundings(host)
}

/// Returns addresses with these hosts, and all kinds of schemes, users, ports and paths.
fn with_surroundings(host: impl Strategy<Value = String>) -> impl Strategy<Value = String> {
    (select(&STARTS[..]), select(&USERS[..]), host, select(&PORTS[..]), select(&ENDS[..]))
        .prop_map(|(start, user, host, port, end)| [start, user, &host, port, end].concat())
}
