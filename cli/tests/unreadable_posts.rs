//! Posts that cannot be read, and wrong use of the command.

mod support;

use support::{afterword, assert_failed, extract};

#[test]
fn a_missing_post_is_named() {
    assert_failed(
        &afterword(&["extract", "posts/none.md"]),
        2,
        "error: expected a file that can be read, found no such file or folder\n--> posts/none.md\n \
         = help: check the path and the permissions of the file\n",
    );
}

#[test]
fn a_pipe_is_read_to_its_end() {
    let result = afterword(&["extract", "/dev/null"]);
    assert_eq!(result.status, 1);
}

#[test]
fn a_post_in_another_encoding_is_named_with_the_place_of_its_first_bad_byte() {
    assert_failed(
        &extract(b"# \xc3\x89t\xc3\xa9\n\nL\xc3\xa0 caf\xe9\n"),
        2,
        "\
error: expected UTF-8 text, found another encoding; the file is not read
--> <stdin>:3:7
 = help: save the file as UTF-8
",
    );
}

#[test]
fn an_empty_post_has_no_parts() {
    assert_eq!(extract("").status, 1);
}

#[test]
fn wrong_use_prints_the_usage() {
    for arguments in [&[][..], &["extract"], &["extract", "a.md", "b.md"], &["mend"]] {
        let result = afterword(arguments);
        assert_eq!((result.status, &*result.stdout), (2, ""), "{arguments:?}");
        assert!(result.stderr.contains("Usage: afterword"), "{}", result.stderr);
    }
}

#[test]
fn help_lists_the_exit_statuses() {
    let result = afterword(&["extract", "--help"]);
    assert_eq!((result.status, &*result.stderr), (0, ""));
    assert!(result.stdout.contains("  2  wrong use, or a file that can't be read or written"));
}
