//! The measures on samples: of each rule a text that must fail, and texts that must pass.

use afterword_language::{Measure, SourceFile, measure_files};

fn source(path: &str, text: impl Into<String>) -> SourceFile {
    SourceFile { path: path.to_owned(), text: text.into() }
}

/// Returns the places of failing measures as they are printed.
fn offences(files: &[SourceFile]) -> Vec<String> {
    let measures = measure_files(files);
    let failing = measures.iter().filter(|measure| measure.fails());
    failing.flat_map(Measure::places).map(ToString::to_string).collect()
}

#[track_caller]
fn assert_offences(files: &[SourceFile], expected: &[&str]) {
    assert_eq!(offences(files), expected);
}

#[track_caller]
fn assert_passes(path: &str, text: impl Into<String>) {
    assert_offences(&[source(path, text)], &[]);
}

#[test]
fn no_doc_comment_begins_with_one_of_the_seven_words() {
    for word in ["What", "Whether", "Where", "How", "Who", "Those", "That"] {
        assert_offences(
            &[source("src/post.rs", format!("/// {word} it is.\nstruct Post;\n"))],
            &[&format!("src/post.rs:1: doc comment begins with `{word}`")],
        );
    }
}

#[test]
fn a_doc_comment_is_judged_by_its_first_word_alone() {
    assert_passes(
        "src/post.rs",
        "/// Returns whether it is open.\n/// What follows goes on.\nfn f() {}\n",
    );
    assert_passes("src/post.rs", "/// Whatever.\nstruct Post;\n");
    assert_passes("src/post.rs", "// What follows is hard.\nstruct Post;\n");
}

#[test]
fn doc_comments_in_macros_modules_and_functions_count() {
    let text = "//! What this is.\n\nfields! {\n    /// How many.\n    a: u8,\n}\n";
    assert_offences(
        &[source("src/a.rs", text)],
        &[
            "src/a.rs:1: doc comment begins with `What`",
            "src/a.rs:4: doc comment begins with `How`",
        ],
    );
}

#[test]
fn two_doc_comments_in_a_hundred_may_begin_as_they_like() {
    let docs = |bad| {
        let doc = |n| if n < bad { "/// How.\nstruct S;\n" } else { "/// A thing.\nstruct S;\n" };
        source("src/post.rs", (0..100).map(doc).collect::<String>())
    };
    assert!(offences(&[docs(2)]).is_empty());
    assert_eq!(offences(&[docs(3)]).len(), 3);
}

#[test]
fn each_folder_is_measured_alone() {
    let good = source("src/post.rs", "/// A thing.\nstruct S;\n".repeat(100));
    let bad = source("web/sizes.mjs", "/** How large it is. */\nlet a;\n");
    assert_offences(&[good, bad], &["web/sizes.mjs:1: doc comment begins with `How`"]);
}

#[test]
fn comments_of_scripts_styles_and_shells_count_as_documentation() {
    let bad = [
        ("bench/run.mjs", "// @ts-check\n// What it runs.\n", 2),
        ("bench/run.mjs", "  /**\n   * Where it is.\n   * @param {string} a\n   */\n", 2),
        ("styles/a.css", "/* Where the browser scrolls to. */\n", 1),
        ("bench/a.py", "def a():\n    \"\"\"How it is.\"\"\"\n", 2),
        ("tools/audit", "#!/bin/sh\n# Whether it is so.\n", 2),
    ];
    for (path, text, line) in bad {
        let found = offences(&[source(path, text)]);
        assert!(
            matches!(&found[..], [place] if place.starts_with(&format!("{path}:{line}: doc "))),
            "{text}: {found:?}"
        );
    }
}

#[test]
fn comments_inside_of_functions_and_tags_are_no_documentation() {
    assert_passes("bench/run.mjs", "f(() => {\n  // What is next?\n});\n");
    assert_passes("bench/run.mjs", "/** @param {string} that */\nconst f = (that) => {};\n");
    assert_passes("tools/audit", "f() {\n    # What is next?\n    true\n}\n");
    assert_passes("bench/a.py", "TEXT = \"\"\"\nWhat is this?\n\"\"\"\n");
}

#[test]
fn one_free_function_in_ten_may_share_its_name_with_another_one() {
    let functions = |others: usize| {
        let others: String = (0..others).map(|n| format!("fn f{n}() {{}}\n")).collect();
        [
            source("src/a.rs", format!("fn find() {{}}\n{others}")),
            source("src/b.rs", "pub(crate) fn find() {}\n"),
        ]
    };
    assert_offences(&functions(18), &[]);
    assert_offences(
        &functions(17),
        &[
            "src/a.rs:1: 2 free functions of the crate are named `find`",
            "src/b.rs:1: 2 free functions of the crate are named `find`",
        ],
    );
}

#[test]
fn methods_tests_other_crates_and_cfg_twins_share_no_name() {
    let own = "#[cfg(unix)]\nfn find() {}\n#[cfg(windows)]\nfn find() {}\n";
    let methods = "impl A {\n    fn find() {}\n}\ntrait B {\n    fn find() {}\n}\n";
    let test = "#[cfg(test)]\nmod tests {\n    fn find() {}\n}\n";
    assert_offences(
        &[
            source("src/a.rs", own),
            source("src/b.rs", methods),
            source("src/c.rs", test),
            source("cli/src/d.rs", "fn find() {}\n"),
        ],
        &[],
    );
}

#[test]
fn functions_nested_in_modules_and_functions_are_free() {
    let nested = "mod a {\n    fn find() {}\n}\nfn b() {\n    fn find() {}\n}\n";
    assert_eq!(offences(&[source("reader/src/lib.rs", nested)]).len(), 2);
}

#[test]
fn half_of_a_crates_functions_have_at_most_ten_lines() {
    let function =
        |lines: usize| format!("fn f{lines}() {{\n{}}}\n", "    a();\n".repeat(lines - 2));
    let failing = |lengths: &[usize]| {
        let text = lengths.iter().copied().map(function).collect::<String>();
        measure_files(&[source("src/lib.rs", text)]).iter().any(Measure::fails)
    };
    assert!(!failing(&[3, 10, 90]));
    assert!(failing(&[3, 11, 90]));
}

#[test]
fn source_files_have_at_most_400_lines() {
    for path in ["src/post.rs", "styles/a.css", "web/a.mjs", "bench/a.py", "tests/e2e/support/a.ts"]
    {
        let place = format!("{path}:401: 401 lines; a source file has at most 400");
        assert_passes(path, "\n".repeat(400));
        assert_offences(&[source(path, "\n".repeat(401))], &[&place]);
    }
}

#[test]
fn tests_of_behaviour_and_documents_may_be_long() {
    for path in
        ["tests/decode.rs", "cli/tests/forms.rs", "tests/e2e/a.spec.ts", "web/a.test.mjs", "a.md"]
    {
        assert_passes(path, "\n".repeat(401));
    }
}

#[test]
fn lines_of_source_have_at_most_100_columns() {
    let wide = "x ".repeat(50);
    for (path, text) in [
        ("src/a.rs", format!("// {wide}\n")),
        ("src/a.rs", format!("/// {wide}\nstruct A;\n")),
        ("src/a.rs", format!("type A = ({});\n", "String, ".repeat(13))),
        ("web/a.mjs", format!("// {wide}\n")),
        ("web/a.mjs", format!("/*\n * A\n {wide} */\n")),
        ("web/a.mjs", format!("f(); // {wide}\n")),
        ("styles/a.css", format!("/* {wide} */\n")),
        ("bench/a.py", format!("a = {wide}\n")),
        ("bench/a.py", format!("# {wide}\"{wide}\"\n")),
        ("Makefile", format!("a: {wide}\n")),
        ("tools/audit", format!("#!/bin/sh\necho {wide}\n")),
    ] {
        let found = offences(&[source(path, text.as_str())]);
        let [place] = &found[..] else { panic!("{text}: {found:?}") };
        assert!(place.ends_with(" columns; at most 100 here"), "{place}");
    }
}

#[test]
fn text_that_cannot_be_broken_may_be_wide() {
    let wide = "x ".repeat(50);
    let url = format!("https://example.org/{}", "x".repeat(90));
    assert_passes("src/a.rs", format!("const A: &str = \"{wide}\";\n"));
    assert_passes("src/a.rs", format!("const A: &str = r\"a\n{wide}\nb\";\n"));
    assert_passes("src/a.rs", format!("/// See\n/// <{url}>\nstruct A;\n"));
    assert_passes("web/a.mjs", format!("// {url}\n"));
    // Prettier breaks the code of scripts and styles where it can.
    assert_passes("web/a.mjs", format!("f(`{wide}`);\n"));
    assert_passes("bench/a.py", format!("a = f(\"{wide}\")\n"));
    assert_passes("tools/audit", format!("#!/bin/sh\necho '{wide}'\n"));
}

#[test]
fn columns_are_characters_and_a_tab_has_four() {
    assert_passes("src/a.rs", format!("// {}\n", "é".repeat(97)));
    let place = "Makefile:1: 101 columns; at most 100 here";
    assert_offences(&[source("Makefile", format!("\t{}\n", "x".repeat(97)))], &[place]);
}

#[test]
fn lines_of_markdown_have_at_most_120_columns() {
    let wide = "x ".repeat(61);
    let place = "docs/a.md:1: 122 columns; at most 120 here";
    assert_offences(&[source("docs/a.md", format!("{wide}\n"))], &[place]);
    assert_passes("docs/a.md", format!("{}\n", "x ".repeat(60)));
}

#[test]
fn tables_code_html_and_links_of_markdown_may_be_wide() {
    let wide = "x ".repeat(61);
    assert_passes("docs/a.md", format!("| {wide} |\n"));
    assert_passes("docs/a.md", format!("```sh\n{wide}\n```\n"));
    assert_passes("docs/a.md", format!("  <img alt=\"{wide}\">\n"));
    assert_passes("docs/a.md", format!("See [this](https://example.org/{}).\n", "x".repeat(120)));
    let place = "docs/a.md:4: 122 columns; at most 120 here";
    assert_offences(&[source("docs/a.md", format!("```\na\n```\n{wide}\n"))], &[place]);
}

#[test]
fn data_is_left_out() {
    let bad = "/** What it is. */\n";
    assert_passes("tests/fixtures/a.js", bad);
    assert_eq!(offences(&[source("src/loader.js", bad)]).len(), 1);
}

#[test]
fn a_file_that_cannot_be_parsed_fails() {
    let found = offences(&[source("src/a.rs", "fn a( {\n")]);
    assert!(matches!(&found[..], [place] if place.starts_with("src/a.rs:1: cannot be parsed: ")));
}
