//! Runs over sites with faults, and runs that are disturbed.

use super::*;

#[test]
fn a_page_that_changes_meanwhile_is_left() {
    let site = Site::new(&[("a.html", POST)]);
    let run = site.run_with(&[], |page| {
        site.write("public/a.html", "new");
        edit(page)
    });
    assert!(run.err.starts_with(
        "warning: expected the page that was read, found another one; the page stays as it is\n\
         --> public/a.html\n"
    ));
    assert!(matches!(run.result, Ok(Status::Done)));
    assert_eq!(site.read("public/a.html"), "new");
    assert!(!site.files().iter().any(|path| path.contains(".tmp")));
}

#[test]
fn pages_of_other_settings_and_pages_without_their_data_are_named() {
    let site = Site::new(&[("a.html", POST)]);
    site.run(&[]);
    let before = site.read("public/a.html");
    let run = site.run(&["--option", "mode=single"]);
    assert!(
        run.err
            .starts_with("warning: expected new pages, found 1 with the parts of an earlier run")
    );
    assert!(matches!(run.result, Ok(Status::Done)));
    fs::remove_file(site.path("public/afterword/data/a.json")).unwrap();
    let run = site.run(&[]);
    assert!(run.err.starts_with("warning: expected the data that an earlier run wrote"));
    assert!(matches!(run.result, Ok(Status::Done)));
    assert_eq!(site.read("public/a.html"), before);
}

#[test]
fn the_widget_of_pages_that_are_left_to_another_version_stays() {
    let site = Site::new(&[("a.html", POST)]);
    site.run(&[]);
    let before = site.files();
    let name = "afterword-fedcba9876543210_bg.wasm";
    site.write(&format!("widget/{name}"), "new wasm");
    let list = format!(r#"{{"loader": {{"name": "afterword.js"}}, "wasm": {{"name": "{name}"}}}}"#);
    site.write("widget/afterword.files.json", list);
    let run = site.run(&[]);
    assert_eq!(run.out, "1 page: 1 left as it was; nothing to write\n");
    assert_eq!(site.files(), before);
}

#[test]
fn one_message_names_the_first_pages_of_other_settings() {
    let paths = ["a.html", "b.html", "c.html", "d.html"];
    let site = Site::new(&paths.map(|path| (path, POST)));
    site.run(&[]);
    let run = site.run(&["--option", "mode=single"]);
    let err = "warning: expected new pages, found 4 with the parts of an earlier run with other \
               settings or another version; nothing is changed there\n\
               --> public/a.html, public/b.html, public/c.html, …\n \
               = help: build the site again, and then run the same command\n";
    run.assert(Status::Done, "4 pages: 4 left as they were; nothing to write\n", err);
}

#[test]
fn a_check_fails_for_pages_of_other_settings_and_for_missing_files() {
    let site = Site::new(&[("a.html", POST)]);
    site.run(&[]);
    let run = site.run(&["--check", "--option", "mode=single"]);
    assert!(
        run.err.starts_with("error: expected new pages, found 1 with the parts of an earlier run")
    );
    assert!(matches!(run.result, Ok(Status::Findings)));
    for change in [fs::remove_file, |path: PathBuf| fs::write(path, "other")] {
        change(site.path("public/afterword/afterword.js")).unwrap();
        let out = "would write: afterword/afterword.js\n\
                   1 page: 1 done before; nothing would change\n";
        site.run(&["--check"]).assert(Status::Findings, out, "");
        let run = site.run(&["--check", "--format", "json"]);
        let line = r#"{"file":"afterword/afterword.js","outcome":"would-write"}"#;
        assert!(run.out.contains(line), "{}", run.out);
        site.run(&[]);
        assert!(matches!(site.run(&["--check"]).result, Ok(Status::Done)));
    }
    fs::remove_file(site.path("public/afterword/data/a.json")).unwrap();
    let run = site.run(&["--check"]);
    assert!(run.err.starts_with("error: expected the data that an earlier run wrote"));
    assert!(matches!(run.result, Ok(Status::Findings)));
}

#[test]
fn a_selector_that_selects_nothing_on_any_page_is_named() {
    let site = Site::new(&[("a.html", ""), ("b.html", "")]);
    let nowhere = |_: &Page<'_>| PageResult::PassedOver(PassedOver::NoArticle);
    let run = site.run_with(&["--article", ".post"], nowhere);
    let err = "warning: `article`: expected an element that the selector selects, found none on \
               any page; no part is looked for\n--> public\n = help: name the element around \
               the posts, as the pages have it\n";
    assert_eq!(run.err, err);
    assert!(matches!(run.result, Ok(Status::Done)));
    let run = site.run_with(&["--article", ".post", "--strict"], nowhere);
    assert!(matches!(run.result, Ok(Status::Findings)));
    let run = site.run_with(&["--article", ".post"], |page| match page.path {
        "a.html" => PageResult::PassedOver(PassedOver::NoParts),
        _ => nowhere(page),
    });
    assert_eq!(run.err, "");
}

#[test]
fn two_pages_with_one_place_for_their_data_are_told_apart() {
    let site = Site::new(&[("a.htm", POST), ("a.html", POST)]);
    let run = site.run(&[]);
    assert!(run.err.contains("found that of `public/a.html`"), "{}", run.err);
    assert_eq!(site.read("public/a.htm"), POST);
    assert!(site.read("public/a.html").contains("<!--afterword site "));
}

#[test]
fn a_folder_without_pages_is_wrong_use() {
    let site = Site::new(&[("a.txt", POST)]);
    assert!(matches!(site.run(&[]).result, Err(Failure::NoPages { .. })));
    assert_eq!(site.files(), ["a.txt"]);
    let site = Site::new(&[("a.html", POST)]);
    assert!(matches!(site.run(&["--exclude", "*"]).result, Err(Failure::NoPages { .. })));
    assert!(matches!(Site::new(&[]).run(&[]).result, Err(Failure::Unreadable { .. })));
}

#[test]
fn two_runs_at_once_leave_whole_pages() {
    let pages: Vec<_> = (0..300).map(|number| format!("{number}.html")).collect();
    let site = Site::new(&pages.iter().map(|path| (&**path, POST)).collect::<Vec<_>>());
    std::thread::scope(|scope| {
        let runs = [0, 1].map(|_| scope.spawn(|| site.run(&[])));
        for run in runs {
            assert!(run.join().unwrap().result.is_ok());
        }
    });
    for page in &pages {
        let path = format!("public/{page}");
        assert!(unmarked(&site.read(&path)).ends_with("-->Why? Because.</main>"), "{path}");
    }
    assert!(site.files().iter().all(|path| !path.contains(".tmp")));
}

#[test]
fn leftovers_of_a_killed_run_are_removed() {
    let site = Site::new(&[("a.html", POST)]);
    site.write("public/.afterword-abc.tmp/.afterword-def.tmp", "half");
    site.write("public/posts/.afterword-ghi.tmp", "half");
    site.run(&[]);
    assert!(site.files().iter().all(|path| !path.contains(".tmp")));
}

#[test]
fn a_crash_costs_one_page() {
    let site = Site::new(&[("a.html", POST), ("b.html", POST)]);
    let run = site.run_with(&[], |page| match page.path {
        "a.html" => panic!("a fault, made for this test"),
        _ => edit(page),
    });
    assert!(run.err.starts_with("error: afterword crashed on this file; it is skipped\n"));
    assert_eq!(site.read("public/a.html"), POST);
    assert!(site.read("public/b.html").contains("<!--afterword site "));
}

#[test]
fn a_source_of_a_page_is_never_written_to() {
    let site = Site::new(&[("a.html", "---\ntitle: A\n---\n<main>Why?")]);
    let run = site.run(&[]);
    assert!(
        run.err.starts_with("warning: expected a built page, found a source with front matter;")
    );
    assert!(matches!(run.result, Ok(Status::Done)));
    assert!(site.read("public/a.html").ends_with("<main>Why?"));
}

#[test]
fn an_edit_out_of_bounds_is_refused() {
    let site = Site::new(&[("a.html", POST)]);
    let run = site.run_with(&[], |_| {
        let splices = vec![Splice { range: 5..1000, ..Splice::insert(0, String::new()) }];
        PageResult::Changed(ChangedPage { splices, ..ChangedPage::default() })
    });
    assert!(run.err.starts_with("error: afterword found no valid edit of this file"));
    assert_eq!(site.read("public/a.html"), POST);
}

#[test]
fn a_widget_without_its_loader_is_refused() {
    let site = Site::new(&[("a.html", POST)]);
    for (manifest, words) in [
        ("{", "found another list: "),
        (r#"{"a": {"name": "../afterword.js"}}"#, "found the name \"../afterword.js\""),
        (r#"{"a": {"name": "afterword-0123456789abcdef_bg.wasm"}}"#, "found no `afterword.js`"),
    ] {
        site.write("widget/afterword.files.json", manifest);
        let failure = site.run(&[]).result.unwrap_err();
        let text = failure.message().to_text(crate::report::format::Format::Json);
        assert!(text.contains(&words.replace('"', "\\\"")), "{text}");
    }
    assert_eq!(site.files(), ["a.html"]);
}

#[test]
fn no_page_is_changed_where_the_widget_cannot_be_written() {
    let site = Site::new(&[("a.html", POST), ("afterword/afterword.js/b", "")]);
    let run = site.run(&[]);
    assert!(run.err.starts_with("error: expected a file that can be written, found a folder\n"));
    assert!(matches!(run.result, Ok(Status::Unusable)));
    assert_eq!(site.read("public/a.html"), POST);
}
