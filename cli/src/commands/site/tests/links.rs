//! Links, modes and owners.

use std::os::unix::fs::{MetadataExt, PermissionsExt, chown, symlink};

use super::*;

#[test]
fn a_page_keeps_its_mode_and_its_owner() {
    let site = Site::new(&[("a.html", POST)]);
    let path = site.path("public/a.html");
    fs::set_permissions(&path, PermissionsExt::from_mode(0o640)).unwrap();
    // Only the superuser may give files away.
    let is_given = chown(&path, Some(12345), Some(54321)).is_ok();
    let run = site.run(&[]);
    assert_eq!(run.err, "");
    let metadata = fs::metadata(&path).unwrap();
    assert_eq!(metadata.mode() & 0o7777, 0o640);
    if is_given {
        assert_eq!((metadata.uid(), metadata.gid()), (12345, 54321));
    }
}

#[test]
fn a_link_stays_a_link_and_its_target_is_written() {
    let site = Site::new(&[("a.html", POST), ("b/c.html", POST), (".hidden/d.html", POST)]);
    symlink("a.html", site.path("public/link.html")).unwrap();
    symlink("b", site.path("public/linked")).unwrap();
    symlink(".hidden/d.html", site.path("public/shown.html")).unwrap();
    let run = site.run(&[]);
    assert_eq!(run.err, "");
    assert!(run.out.ends_with("; 3 written\n"), "{}", run.out);
    assert!(site.path("public/shown.html").is_symlink());
    let page = unmarked(&site.read("public/.hidden/d.html"));
    assert!(page.contains("<!--ä afterword/data/shown.json-->"), "{page}");
    assert!(!site.path("public/afterword/data/link.json").exists());
}

#[test]
fn a_link_out_of_the_site_is_named() {
    let site = Site::new(&[("a.html", POST)]);
    site.write("out.html", POST);
    symlink("../out.html", site.path("public/link.html")).unwrap();
    let run = site.run(&[]);
    assert!(run.err.starts_with("warning: expected a file of the site, found a link"));
    assert!(run.err.contains("--> public/link.html\n"), "{}", run.err);
    assert!(matches!(run.result, Ok(Status::Done)));
    assert_eq!(site.read("out.html"), POST);
}

#[test]
fn a_loop_of_links_ends() {
    let site = Site::new(&[("a/b.html", POST)]);
    symlink("..", site.path("public/a/loop")).unwrap();
    let run = site.run(&[]);
    assert!(run.err.starts_with("error: expected a file or folder, found a link back to"));
    assert!(run.out.ends_with("; 1 written\n"), "{}", run.out);
}

#[test]
fn a_page_whose_data_cannot_be_written_stays_as_it_was() {
    let site = Site::new(&[("a.html", POST), ("b.html", POST)]);
    fs::create_dir_all(site.path("public/afterword/data")).unwrap();
    // This device is always full.
    symlink("/dev/full", site.path("public/afterword/data/a.json")).unwrap();
    let run = site.run(&[]);
    assert!(run.err.starts_with("error: expected a file that can be written, found "));
    assert!(matches!(run.result, Ok(Status::Unusable)));
    assert_eq!(site.read("public/a.html"), POST);
    assert!(unmarked(&site.read("public/b.html")).contains("Because."));
}
