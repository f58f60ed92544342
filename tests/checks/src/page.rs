//! The check of the command's edit of a page: nothing of the page is lost, added or moved.

use std::collections::HashMap;

use afterword_cli::page::{Page, PageResult, PageSettings, PassedOver, edit_page};
use scraper::{Html, Node, Selector};

/// The elements whose content readers of a page do not see.
const HIDDEN: [&str; 5] = ["head", "noscript", "script", "style", "template"];
/// The signs that may stand between a question and its answer.
const SEPARATORS: [char; 4] = ['-', '–', '—', ':'];

/// Edits the page `html`, checks what has become of it, and returns whether it has changed.
pub fn check_page(html: &str) -> bool {
    let PageResult::Changed(changed) = edit(html) else { return false };
    let new = changed.apply(html);
    let (old_tree, new_tree) = (Html::parse_document(html), Html::parse_document(&new));
    assert_eq!(visible_words(&old_tree), visible_words(&new_tree), "{html}\n\n{new}");
    for name in ["img", "a", "iframe", "video", "code", "input", "footer"] {
        let count = |tree: &Html| tree.select(&selector(name)).count();
        assert_eq!(count(&old_tree), count(&new_tree), "<{name}> in {html}\n\n{new}");
    }
    assert_ids(&old_tree, &new_tree, &new);
    let items = new_tree.select(&selector("details.afterword-item")).count();
    if !changed.is_hydrated {
        assert_eq!(items, changed.questions, "{new}");
        let panels = selector(".afterword-items > details > .afterword-panel");
        assert_eq!(new_tree.select(&panels).count(), items, "{new}");
    }
    let again = edit(&new);
    assert!(matches!(again, PageResult::PassedOver(PassedOver::Done)), "{again:?} of {new}");
    true
}

fn edit(html: &str) -> PageResult {
    let settings = PageSettings { fingerprint: "0".to_owned(), ..PageSettings::default() };
    edit_page(&Page {
        text: html,
        path: "a/index.html",
        folder: "/afterword/",
        settings: &settings,
        read_data: &|_| Err("no data".to_owned()),
    })
}

/// Returns the text that readers see, without white space.
fn visible_words(tree: &Html) -> String {
    let mut words = String::new();
    let mut remaining = vec![tree.tree.root()];
    while let Some(node) = remaining.pop() {
        match node.value() {
            Node::Text(text) => {
                let is_word = |c: &char| !c.is_whitespace() && !SEPARATORS.contains(c);
                words.extend(text.chars().filter(is_word));
            }
            Node::Element(element) if HIDDEN.contains(&element.name()) => {}
            _ => remaining.extend(node.children().rev()),
        }
    }
    words
}

/// Checks that every id is there as often as before, and at most once more for each question.
fn assert_ids(old: &Html, new: &Html, html: &str) {
    let count = |tree: &Html| {
        let mut counts: HashMap<String, usize> = HashMap::new();
        for element in tree.select(&selector("[id]")) {
            *counts.entry(element.attr("id").unwrap_or_default().to_owned()).or_default() += 1;
        }
        counts
    };
    let (old, new) = (count(old), count(new));
    for (id, number) in &old {
        let is_blank = id.trim().is_empty();
        let is_there = new.get(id).is_some_and(|now| now <= number);
        assert!(is_blank || is_there, "id {id:?}: {number}, {:?} in {html}", new.get(id));
    }
    assert!(new.iter().all(|(id, number)| old.contains_key(id) || *number == 1), "{html}");
}

fn selector(name: &str) -> Selector {
    Selector::parse(name).expect("a selector")
}
