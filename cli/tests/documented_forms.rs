//! The forms of `docs/forms.md`: each block of it is a post that is read as the page says.

#![allow(clippy::unwrap_used)]

mod support;

use support::{afterword_in, folder, printed_texts, root};

/// The first words of each section's heading, with the texts of all posts in it.
const SECTIONS: [(&str, &[&str]); 4] = [
    ("Questions under ", QUESTIONS),
    ("Questions anywhere", QUESTIONS),
    ("Takeaways", &["Insulate the house.", "Take a small one."]),
    ("What is no FAQ", &[]),
];
const QUESTIONS: &[&str] = &["Is it loud? Hardly.", "Is it dear? At first."];

#[test]
fn each_form_of_the_page_is_read() {
    let page = std::fs::read_to_string(root().join("docs/forms.md")).unwrap();
    for (heading, expected) in SECTIONS {
        let (_, section) = page.split_once(&format!("\n## {heading}")).unwrap();
        let posts = read_blocks(section);
        assert!(posts.len() > 1, "{heading}");
        for (name, post) in posts {
            let folder = folder(&[(name, post)]);
            let printed = printed_texts(&afterword_in(folder.path(), &["extract", name]));
            assert_eq!(printed, expected, "{post}");
        }
    }
}

/// Returns the file names and texts of the blocks up to the next heading of the page.
fn read_blocks(section: &str) -> Vec<(&str, &str)> {
    let mut blocks = Vec::new();
    let mut rest = section;
    while let Some(at) = rest.find("\n```post") {
        if rest.get(..at).unwrap().contains("\n## ") {
            break;
        }
        let (name, block) = rest.get(at + 4..).unwrap().split_once('\n').unwrap();
        let (post, after) = block.split_once("\n```\n").unwrap();
        blocks.push((name, post));
        rest = after;
    }
    blocks
}
