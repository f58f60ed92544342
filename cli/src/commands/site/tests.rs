//! Runs over whole sites, with a function in place of the edit of a page: it puts a mark before
//! each `<main>`, and a comment behind it.

mod faults;
#[cfg(unix)]
mod links;

use std::fs;
use std::path::PathBuf;
use std::sync::Mutex;

use clap::Parser;
use tempfile::TempDir;

use super::args::SiteArgs;
use super::page::{ChangedPage, Fault, LeftPart, Page, PageResult, PassedOver, Splice};
use super::run::{Streams, run_with};
use crate::report::failure::Failure;
use crate::report::status::Status;

const POST: &str = "<meta charset=utf-8><main>Why? Because.</main>";
const WIDGET: &[(&str, &str)] = &[
    (
        "afterword.files.json",
        r#"{"loader": {"name": "afterword.js"}, "wasm": {"name": "afterword-0123456789abcdef_bg.wasm"}}"#,
    ),
    ("afterword.js", "loader"),
    ("afterword-0123456789abcdef_bg.wasm", "wasm"),
];

#[derive(Parser)]
struct Arguments {
    #[command(flatten)]
    site: SiteArgs,
}

/// The result of a run.
#[derive(Debug)]
struct Run {
    result: Result<Status, Failure>,
    out: String,
    err: String,
}

/// A folder with a site in `public` and the widget in `widget`.
struct Site(TempDir);

impl Site {
    fn new(pages: &[(&str, &str)]) -> Self {
        let site = Self(TempDir::new().unwrap());
        pages.iter().for_each(|(path, text)| site.write(&format!("public/{path}"), text));
        WIDGET.iter().for_each(|(path, text)| site.write(&format!("widget/{path}"), text));
        site
    }

    fn path(&self, path: &str) -> PathBuf {
        self.0.path().join(path)
    }

    fn write(&self, path: &str, content: impl AsRef<[u8]>) {
        let path = self.path(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, content).unwrap();
    }

    fn read(&self, path: &str) -> String {
        fs::read_to_string(self.path(path)).unwrap()
    }

    /// Returns the paths of all files in the site, sorted.
    fn files(&self) -> Vec<String> {
        let root = self.path("public");
        let entries = walkdir::WalkDir::new(&root).sort_by_file_name().into_iter().flatten();
        let files = entries.filter(|entry| !entry.file_type().is_dir());
        files.map(|entry| entry.path().strip_prefix(&root).unwrap().display().to_string()).collect()
    }

    fn run(&self, options: &[&str]) -> Run {
        self.run_with(options, edit)
    }

    fn run_with(&self, options: &[&str], edit: impl Fn(&Page<'_>) -> PageResult + Sync) -> Run {
        let (site, widget) = (self.path("public"), self.path("widget"));
        let all = ["afterword", site.to_str().unwrap(), "--widget", widget.to_str().unwrap()];
        let args = Arguments::try_parse_from(all.iter().chain(options)).unwrap().site;
        let (mut out, mut err) = (Vec::new(), Vec::new());
        let result = run_with(&args, &edit, Streams { out: &mut out, err: &mut err });
        let root = format!("{}/", self.0.path().display());
        let text = |bytes| String::from_utf8(bytes).unwrap().replace(&root, "");
        Run { result, out: text(out), err: anstream::adapter::strip_str(&text(err)).to_string() }
    }
}

impl Run {
    #[track_caller]
    fn assert(&self, status: Status, out: &str, err: &str) {
        assert_eq!((&*self.err, &*self.out), (err, out));
        assert_eq!(self.result.as_ref().unwrap(), &status);
    }
}

fn edit(page: &Page<'_>) -> PageResult {
    let Some(at) = page.text.find("<main>") else {
        return PageResult::PassedOver(PassedOver::NoParts);
    };
    if page.text.contains("unprovable") {
        let fault = Fault::TextBetweenQuestions("b".to_owned());
        return PageResult::Left(vec![LeftPart { part: "FAQ", at: at..at + 6, fault }]);
    }
    let mark = format!("<!--afterword site {}-->", page.settings.fingerprint);
    let address = format!("<!--ä {}data/{}-->", page.folder, page.path.replace(".html", ".json"));
    PageResult::Changed(ChangedPage {
        splices: vec![Splice::insert(at, mark), Splice::insert(at + 6, address)],
        data: Some(r#"{"version": 1, "takeaways": {"items": ["A."]}}"#.to_owned()),
        questions: 2,
        takeaways: usize::from(page.path.contains('b')),
        ..ChangedPage::default()
    })
}

/// Returns the page without marks.
fn unmarked(page: &str) -> String {
    let (before, rest) = page.split_once("<!--afterword site ").unwrap();
    before.to_owned() + rest.split_once("-->").unwrap().1
}

#[test]
fn each_page_is_changed_after_the_files_that_it_names() {
    let site = Site::new(&[
        ("a.html", POST),
        ("b/index.html", POST),
        ("c.htm", "<p>Nothing."),
        ("node_modules/d.html", POST),
        ("afterword/e.html", POST),
    ]);
    let seen = Mutex::new(Vec::new());
    let run = site.run_with(&[], |page| {
        seen.lock().unwrap().push(format!("{} {}", page.path, page.folder));
        edit(page)
    });
    let summary = "3 pages: 2 with 4 questions, 1 with 1 takeaway, 1 passed over; 2 written\n";
    run.assert(Status::Done, summary, "");
    let mut seen = seen.into_inner().unwrap();
    seen.sort();
    assert_eq!(seen, ["a.html afterword/", "b/index.html ../afterword/", "c.htm afterword/"]);
    assert_eq!(
        site.files(),
        [
            "a.html",
            "afterword/afterword-0123456789abcdef_bg.wasm",
            "afterword/afterword.js",
            "afterword/data/a.json",
            "afterword/data/b/index.json",
            "afterword/e.html",
            "b/index.html",
            "c.htm",
            "node_modules/d.html",
        ]
    );
    assert_eq!(
        unmarked(&site.read("public/b/index.html")),
        "<meta charset=utf-8><main><!--ä ../afterword/data/b/index.json-->Why? Because.</main>"
    );
}

#[test]
fn a_second_run_changes_nothing() {
    let site = Site::new(&[("a.html", POST), ("c.html", "")]);
    site.run(&[]);
    let before = site.read("public/a.html");
    let run = site.run_with(&[], |page| {
        assert_eq!(page.path, "c.html");
        edit(page)
    });
    let summary = "2 pages: 1 done before, 1 passed over; nothing to write\n";
    run.assert(Status::Done, summary, "");
    assert_eq!(site.read("public/a.html"), before);
    let summary = "2 pages: 1 done before, 1 passed over; nothing would change\n";
    site.run(&["--check"]).assert(Status::Done, summary, "");
}

#[test]
fn a_check_writes_nothing_and_names_the_pages() {
    let site = Site::new(&[("a.html", POST), ("b.html", POST), ("c.html", "")]);
    let out = "would change: a.html\nwould change: b.html\n\
               3 pages: 2 with 4 questions, 1 with 1 takeaway, 1 passed over; 2 would change\n";
    site.run(&["--check"]).assert(Status::Findings, out, "");
    assert_eq!(site.files(), ["a.html", "b.html", "c.html"]);
    assert_eq!(site.read("public/a.html"), POST);
}

#[test]
fn a_page_that_cannot_be_changed_is_named() {
    let site = Site::new(&[("a.html", "<p>\n <main>unprovable"), ("b.html", POST)]);
    let out = "2 pages: 1 with 2 questions, 1 with 1 takeaway, 1 left as it was; 1 written\n";
    let err = "\
warning: FAQ: expected only questions and answers, found \"b\" between
 --> public/a.html:2:2
  |
2 |  <main>unprovable
  |  ^^^^^^ it stays as it was
  |
  = help: move the text above the first question, or into an answer
";
    site.run(&[]).assert(Status::Done, out, err);
    assert_eq!(site.read("public/a.html"), "<p>\n <main>unprovable");
    let out = "2 pages: 1 done before, 1 left as it was; nothing would change\n";
    site.run(&["--check"]).assert(Status::Done, out, err);
}

#[test]
fn a_message_shows_a_window_of_a_minified_page() {
    let words = "word ".repeat(5_000);
    let site = Site::new(&[("a.html", &format!("{words}<main>unprovable {words}"))]);
    let run = site.run_with(&[], |page| match edit(page) {
        PageResult::Left(mut left) => {
            left.iter_mut().for_each(|part| part.at.end = page.text.len());
            PageResult::Left(left)
        }
        result => result,
    });
    assert!(run.err.contains("--> public/a.html:1:25001\n"), "{}", run.err);
    assert!(run.err.contains(" word <main>unprovable word "), "{}", run.err);
    assert!(run.err.lines().all(|line| line.chars().count() < 150), "{}", run.err);
}

#[test]
fn a_part_that_is_left_fails_a_strict_run() {
    let site = Site::new(&[("a.html", "<main>unprovable"), ("b.html", "")]);
    let run = site.run(&["--strict"]);
    assert!(run.err.starts_with("error: FAQ: expected only questions"), "{}", run.err);
    assert!(matches!(run.result, Ok(Status::Findings)));
    site.write("afterword.toml", "strict = true");
    assert!(matches!(site.run(&[]).result, Ok(Status::Findings)));
    site.write("afterword.toml", "strict = false");
    assert!(matches!(site.run(&[]).result, Ok(Status::Done)));
    assert!(matches!(site.run(&["--strict", "--check"]).result, Ok(Status::Findings)));
}

#[test]
fn a_site_without_parts_says_how_to_learn_why() {
    let site = Site::new(&[("a.html", "")]);
    let out = "1 page: 1 passed over (`--explain` says why); nothing to write\n";
    site.run(&[]).assert(Status::Done, out, "");
}

#[test]
fn programs_get_an_object_for_each_page() {
    let site = Site::new(&[("a.html", "<main>unprovable"), ("b.html", POST), ("c.html", "")]);
    let run = site.run(&["--format", "json"]);
    let out = r#"{"page":"a.html","outcome":"left","questions":0,"takeaways":0,"hydrated":false,"left":[{"part":"FAQ","line":1,"column":1,"reason":"expected only questions and answers, found \"b\" between","help":"move the text above the first question, or into an answer"}]}
{"page":"b.html","outcome":"written","questions":2,"takeaways":1,"hydrated":false,"left":[]}
{"page":"c.html","outcome":"passed-over","reason":"no-parts","questions":0,"takeaways":0,"hydrated":false,"left":[]}
{"summary":{"pages":3,"withFaq":1,"questions":2,"withTakeaways":1,"takeaways":1,"passedOver":1,"doneBefore":0,"left":1,"changed":1,"removed":0}}
"#;
    let err = r#"{"file":"public/a.html","line":1,"column":1,"severity":"warning","code":"part-left","message":"FAQ: expected only questions and answers, found \"b\" between; it stays as it was","help":"move the text above the first question, or into an answer"}
"#;
    run.assert(Status::Done, out, err);
}

#[test]
fn the_reference_names_each_field_and_reason_for_programs() {
    let reference = include_str!("../../../../docs/reference/command.md");
    let site = Site::new(&[("a.html", "<main>unprovable"), ("b.html", POST), ("c.html", "")]);
    let run = site.run(&["--format", "json"]);
    let keys = run.out.split('"').filter(|word| word.chars().all(char::is_alphabetic));
    for key in keys.filter(|key| run.out.contains(&format!("\"{key}\":"))) {
        assert!(reference.contains(&format!("`{key}`")), "{key}");
    }
    let row = reference.lines().find(|line| line.starts_with("| `passed-over`")).unwrap();
    let named: Vec<&str> = row.split('`').skip(3).step_by(2).collect();
    let reasons = PassedOver::ALL.map(PassedOver::name);
    let reasons: Vec<&str> = reasons.into_iter().filter(|it| *it != "outdated").collect();
    assert_eq!(named, reasons);
    for outcome in ["left", "passed-over", "would-change", "would-write", "written"] {
        assert!(reference.contains(&format!("`{outcome}`")), "{outcome}");
    }
}

#[test]
fn passed_over_pages_are_explained() {
    let site = Site::new(&[("c.html", "")]);
    let err = "info: found neither an FAQ nor key takeaways; the page is passed over\n\
               --> public/c.html\n";
    let run = site.run(&["--explain"]);
    assert_eq!(run.err, err);
}

#[test]
fn pages_are_chosen_by_patterns() {
    let site = Site::new(&[("a.html", POST), ("b/c.html", POST), ("b/d/e.html", POST)]);
    let changed = |options: &[&str]| {
        let run = site.run(&[options, &["--check"]].concat());
        let lines = run.out.lines().filter_map(|line| line.strip_prefix("would change: "));
        lines.map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(changed(&["--include", "b/**"]), ["b/c.html", "b/d/e.html"]);
    assert_eq!(changed(&["--include", "b/**", "--exclude", "**/d/"]), ["b/c.html"]);
    site.write("afterword.toml", "exclude = ['b/']");
    assert_eq!(changed(&[]), ["a.html"]);
    assert_eq!(changed(&["--exclude", "a.html"]), ["b/c.html", "b/d/e.html"]);
}

#[test]
fn each_byte_outside_of_the_splices_stays() {
    let site = Site::new(&[]);
    let latin = b"<meta charset=latin1>\xe4\r\n<main>\xe4\r\n";
    site.write("public/latin.html", latin);
    site.write("public/utf.html", "\u{feff}ä\r\n<main>ä\0\r\n");
    site.write("public/other.html", b"<main>\xe4");
    let run = site.run(&[]);
    assert_eq!(
        run.err,
        "warning: encoding: expected UTF-8, or a declared encoding with one byte for each character, \
         found another one, and no declaration of it; the page stays as it was\n\
         --> public/other.html\n = help: let the site's generator write UTF-8\n"
    );
    let bytes = fs::read(site.path("public/latin.html")).unwrap();
    assert!(bytes.starts_with(b"<meta charset=latin1>\xe4\r\n<!--afterword site "));
    assert!(bytes.ends_with(b"<main><!--&#228; afterword/data/latin.json-->\xe4\r\n"));
    let utf = unmarked(&site.read("public/utf.html"));
    assert_eq!(utf, "\u{feff}ä\r\n<main><!--ä afterword/data/utf.json-->ä\0\r\n");
    assert_eq!(fs::read(site.path("public/other.html")).unwrap(), b"<main>\xe4");
}

#[test]
fn a_run_over_changed_pages_restores_the_widget() {
    let site = Site::new(&[("a.html", POST)]);
    site.run(&[]);
    fs::remove_file(site.path("public/afterword/afterword.js")).unwrap();
    site.run(&[]);
    assert_eq!(site.read("public/afterword/afterword.js"), "loader");
}

#[test]
fn old_files_of_the_command_and_no_others_are_removed() {
    let data = r#"{"version": 1, "takeaways": {"items": ["A."]}}"#;
    let site = Site::new(&[
        ("a.html", POST),
        ("afterword/afterword-fedcba9876543210_bg.wasm", ""),
        ("afterword/afterword-posts.js", ""),
        ("afterword/data/gone/index.json", data),
        ("afterword/data/other.json", "[]"),
        ("afterword/data/a.txt", ""),
    ]);
    let run = site.run(&[]);
    assert!(run.out.ends_with("; 1 written; 2 old files removed\n"), "{}", run.out);
    assert_eq!(
        site.files(),
        [
            "a.html",
            "afterword/afterword-0123456789abcdef_bg.wasm",
            "afterword/afterword-posts.js",
            "afterword/afterword.js",
            "afterword/data/a.json",
            "afterword/data/a.txt",
            "afterword/data/other.json",
        ]
    );
}

#[test]
fn placeholders_get_the_data_of_the_site() {
    let data = r#"{"version": 1, "takeaways": {"items": ["A."]}}"#;
    let page = "<link rel=canonical href=https://a.example/blog/p/>";
    let site = Site::new(&[("p/index.html", page), ("p/data.json", data), ("q.json", "{")]);
    site.run_with(&[], |page| {
        assert_eq!(page.folder, "/blog/afterword/");
        for address in ["data.json", "/blog/p/data.json"] {
            assert!((page.read_data)(address).is_ok(), "{address}");
        }
        let fault = (page.read_data)("/blog/q.json").unwrap_err();
        assert!(fault.starts_with("expected post data in `q.json`, found a fault: "), "{fault}");
        let fault = (page.read_data)("none.json").unwrap_err();
        assert_eq!(fault, "expected post data in `p/none.json`, found no file that can be read");
        PageResult::PassedOver(PassedOver::NoParts)
    });
}
