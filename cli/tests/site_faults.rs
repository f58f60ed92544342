//! Runs of `afterword site` that are killed, or have no room or no right to write: each page stays
//! whole, old or new, and keeps its mode, and the next run does the rest.

#![cfg(unix)]
#![allow(clippy::unwrap_used)]

mod support;

use std::fs;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use support::{CommandOutput, afterword_in, write_file};
use tempfile::TempDir;

const PAGES: usize = 100;
const WORDS: usize = 500;
const MODE: u32 = 0o640;
const SITE: [&str; 4] = ["site", "public", "--widget", "widget"];

/// Returns the text of a page with an FAQ.
fn page(number: usize, words: usize) -> String {
    format!(
        "<!doctype html><title>{number}</title><main><h2>FAQ</h2><h3>Why?</h3><p>{}</p></main>\n",
        "word ".repeat(words)
    )
}

/// Creates a folder with the site of these pages in `public`, and the files of a widget.
fn blog(pages: &[(String, String)]) -> TempDir {
    let blog = TempDir::new().unwrap();
    write_file(blog.path(), "widget/afterword.files.json", r#"{"l": {"name": "afterword.js"}}"#);
    write_file(blog.path(), "widget/afterword.js", "");
    for (path, text) in pages {
        write_file(blog.path(), &format!("public/{path}"), text);
        let path = blog.path().join("public").join(path);
        fs::set_permissions(path, PermissionsExt::from_mode(MODE)).unwrap();
    }
    blog
}

fn large_blog() -> TempDir {
    let pages = (0..PAGES).map(|number| (format!("{number}/index.html"), page(number, WORDS)));
    blog(&pages.collect::<Vec<_>>())
}

fn small_blog() -> TempDir {
    blog(&[("a.html".to_owned(), page(1, 1)), ("b.html".to_owned(), page(2, 5_000))])
}

fn run_site(blog: &TempDir) -> CommandOutput {
    afterword_in(blog.path(), &SITE)
}

fn start_site(blog: &TempDir) -> Child {
    let mut command = support::command(&SITE);
    let command = command.current_dir(blog.path()).stdout(Stdio::null()).stderr(Stdio::null());
    command.spawn().unwrap()
}

/// Runs the command as `program` with `arguments` starts it.
fn run_through(blog: &TempDir, program: &str, arguments: &[&str]) -> CommandOutput {
    let mut command = Command::new(program);
    command.args(arguments).arg(env!("CARGO_BIN_EXE_afterword")).args(SITE);
    let output = command.current_dir(blog.path()).stdin(Stdio::null()).output().unwrap();
    CommandOutput {
        stdout: String::from_utf8(output.stdout).unwrap(),
        stderr: String::from_utf8(output.stderr).unwrap(),
        status: output.status.code().unwrap(),
    }
}

fn read(blog: &TempDir, path: &str) -> String {
    fs::read_to_string(blog.path().join("public").join(path)).unwrap()
}

/// Returns whether a page is new, and asserts that it is whole and has its mode.
#[track_caller]
fn is_new(path: &Path, old: &str) -> bool {
    let text = fs::read_to_string(path).unwrap();
    assert_eq!(fs::metadata(path).unwrap().permissions().mode() & 0o777, MODE);
    if text == old {
        return false;
    }
    assert!(text.contains("</details></div>") && text.ends_with("-->\n"), "{text}");
    true
}

/// Returns the number of new pages of a large blog, and asserts that all are whole.
#[track_caller]
fn count_new_pages(blog: &TempDir) -> usize {
    let path = |number: usize| blog.path().join(format!("public/{number}/index.html"));
    (0..PAGES).filter(|number| is_new(&path(*number), &page(*number, WORDS))).count()
}

fn has_temporary_files(blog: &TempDir) -> bool {
    let mut entries = walkdir::WalkDir::new(blog.path()).into_iter().flatten();
    entries.any(|entry| entry.file_name().to_string_lossy().starts_with(".afterword-"))
}

#[test]
fn a_killed_run_leaves_whole_pages_and_the_next_run_does_the_rest() {
    let blog = large_blog();
    let mut run = start_site(&blog);
    // Data is written right before the first page.
    let data = blog.path().join("public/afterword/data");
    while !data.exists() && run.try_wait().unwrap().is_none() {
        std::thread::yield_now();
    }
    run.kill().unwrap();
    run.wait().unwrap();
    let done = count_new_pages(&blog);
    let result = run_site(&blog);
    assert_eq!((result.status, &*result.stderr), (0, ""));
    assert!(result.stdout.ends_with(&format!("; {} written\n", PAGES - done)), "{result:?}");
    assert_eq!(count_new_pages(&blog), PAGES);
    assert!(!has_temporary_files(&blog));
}

#[test]
fn two_runs_at_once_leave_whole_pages_and_nothing_to_do() {
    let blog = large_blog();
    let runs = [start_site(&blog), start_site(&blog)];
    for mut run in runs {
        assert_eq!(run.wait().unwrap().code(), Some(0));
    }
    assert_eq!(count_new_pages(&blog), PAGES);
    assert!(!has_temporary_files(&blog));
    let summary = format!("{PAGES} pages: {PAGES} done before; nothing to write\n");
    assert_eq!(run_site(&blog).stdout, summary);
}

#[test]
fn a_page_without_room_stays_as_it_was() {
    let blog = small_blog();
    // Files may have 16 blocks of 512 or 1024 bytes.
    let limit = "trap '' XFSZ; ulimit -f 16; exec \"$@\"";
    let result = run_through(&blog, "sh", &["-c", limit, "sh"]);
    assert_eq!(
        result.stderr,
        "error: expected a file that can be written, found a limit of the size of files\n\
         --> public/afterword/data/b.json\n \
         = help: check the path, the permissions and the free space\n"
    );
    assert_eq!(result.status, 2);
    assert_eq!(read(&blog, "b.html"), page(2, 5_000));
    assert!(is_new(&blog.path().join("public/a.html"), &page(1, 1)));
    assert!(!has_temporary_files(&blog));
    assert!(run_site(&blog).stdout.ends_with(", 1 done before; 1 written\n"));
}

#[test]
fn pages_of_a_folder_that_can_only_be_read_stay_as_they_were() {
    let blog = small_blog();
    let public = blog.path().join("public");
    fs::set_permissions(&public, PermissionsExt::from_mode(0o555)).unwrap();
    // The superuser has to give up the right to write everywhere.
    let probe = public.join("probe");
    let result = match fs::write(&probe, "").and_then(|()| fs::remove_file(&probe)) {
        Ok(()) => run_through(&blog, "setpriv", &["--bounding-set=-all"]),
        Err(_) => run_site(&blog),
    };
    fs::set_permissions(&public, PermissionsExt::from_mode(0o755)).unwrap();
    let message = "error: expected a file that can be written, found no permission\n";
    assert!(result.stderr.starts_with(message), "{result:?}");
    assert!(result.stderr.contains(" = help: check the path, the permissions"), "{result:?}");
    assert_eq!(result.status, 2);
    assert_eq!(read(&blog, "a.html"), page(1, 1));
    assert_eq!(read(&blog, "b.html"), page(2, 5_000));
}

#[test]
fn a_loop_of_links_is_named_and_all_pages_are_done() {
    let blog = small_blog();
    symlink(".", blog.path().join("public/loop")).unwrap();
    symlink("knot", blog.path().join("public/knot")).unwrap();
    let result = run_site(&blog);
    let message = "error: expected a file or folder, found a link back to `public`; it is skipped";
    assert!(result.stderr.contains(message), "{result:?}");
    assert!(result.stdout.ends_with("; 2 written\n"), "{result:?}");
    assert_eq!(result.status, 2);
}
