//! Ordered lists that unindented answers break: which blocks belong to which answer.

mod support;

use support::{afterword_in, assert_texts, extract, folder, printed_texts};

#[test]
fn an_intact_list_does_not_take_blocks_behind_it() {
    assert_texts("1. A? a\n2. B? b\n3. C? c\n\nCall us.\n", &["A? a", "B? b", "C? c"]);
    assert_texts("1. A? a\n2. B? b\n3. C?\n\nCall us.\n", &[]);
}

#[test]
fn steps_behind_a_colon_belong_to_an_unindented_answer() {
    let whole = ["A? a", "B? …", "C? c"];
    for steps in ["1. x\n2. y", "1. x\n2. y\n3. z", "1) x\n2) y", "   1. x\n   2. y", "1. x\n1. y"]
    {
        let post = format!("1. A?\n\na\n\n2. B?\n\nDo:\n\n{steps}\n\n3. C?\n\nc\n");
        assert_texts(&post, &whole);
        assert_texts(&post.replace("Do:", "**Do：**").replace("\n\n3.", "\n\nb\n\n3."), &whole);
    }
    assert_texts("## FAQ\n\n1. A?\n\nDo:\n\n1. x\n2. y\n\n1. B?\n\nb\n", &["A? …", "B? b"]);
    assert_texts("## FAQ\n\n1. A?\n\na\n\n2. B?\n\nDo:\n\n1. x\n2. y\n", &["A? a", "B? …"]);
}

#[test]
fn steps_behind_an_unindented_answer_end_it_without_a_colon_or_the_right_numbers() {
    let post = |answer: &str, steps: &str| {
        format!("## FAQ\n\n1. A?\n\na\n\n2. B?\n\n{answer}\n\n{steps}\n\n3. C?\n\nc\n")
    };
    assert_texts(&post("b", "1. x\n2. y"), &["A? a", "B? b"]);
    assert_texts(&post("b:", "1. x?\n2. y"), &["A? a", "B? b:"]);
    assert_texts(&post("b:", "1. x\n2. y\n4. z"), &["A? a", "B? b:"]);
    assert_texts(&post("b:", "2. x\n3. y"), &["A? a", "B? b:"]);
    let closing = "## FAQ\n\n1. A?\n\na\n\n2. B?\n\nb\n\nDo:\n\n1. x\n2. y\n\nz\n";
    assert!(!extract(closing).stdout.contains("\"x\""), "closing steps are in no answer");
}

#[test]
fn the_answer_of_a_single_question_may_be_unindented() {
    assert_texts("## FAQ\n\n1. A?\n\na\n", &["A? a"]);
    assert_texts("## FAQ\n\n1. A?\n\n## B\n", &[]);
}

#[test]
fn a_list_that_counts_anew_behind_an_answer_goes_on() {
    let post = "## FAQ\n\n1. A? a\n2. B?\n\nb\n\n1. C? c\n2. D?\n\nd\n";
    let page = "<article><h2>FAQ</h2><ol><li>A? a</li><li>B?</li></ol><p>b</p><ol><li>C? c</li>\
                <li>D?</li></ol><p>d</p></article>";
    let folder = folder(&[("page.html", page)]);
    let result = afterword_in(folder.path(), &["extract", "page.html"]);
    assert_eq!(printed_texts(&result), ["A? a", "B? b", "C? c", "D? d"]);
    assert_texts(post, &["A? a", "B? b", "C? c", "D? d"]);
    // Steps are no questions, and those that an answer announces are a part of it.
    assert_texts(&post.replace("1. C? c\n2. D?", "1. **Unplug** it.\n2. **Wait.**"), &[]);
    assert_texts(&post.replace("b\n\n1.", "Ask:\n\n1."), &[]);
}
