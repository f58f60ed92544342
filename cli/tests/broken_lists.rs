//! Ordered lists that unindented answers break: which blocks belong to which answer.

mod support;

use support::{assert_texts, extract};

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
