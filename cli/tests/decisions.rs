//! The reasons that `--explain` prints for each decision.

mod support;

use support::{assert_texts, explain};

#[test]
fn each_decision_has_a_reason() {
    assert_eq!(
        explain(
            "## FAQ\n\nIntro.\n\n### A?\n\na\n\n## Key Takeaways\n\n- B.\n\nEnd.\n\n## TL;DR\n\n- C.\n"
        ),
        [
            "this is not part of an answer: it stands before the first question",
            "this heading and its siblings are read as the FAQ, 1 in all: the heading above names it",
            "the items of this list are read as the key takeaways, 1 in all: the heading above names them",
            "this is not a takeaway: it stands behind the last one",
            "the items of this list are not read as the key takeaways: another heading names them more plainly",
        ]
    );
    assert_eq!(
        explain(
            "1. A? a\n2. B? b\n3. C? c\n\n# D\n\n1. E? e\n2. F? f\n3. G? g\n4. H? h\n\n# I\n\n1. Go.\n2. Come.\n"
        ),
        [
            "the items of this list are not read as the FAQ: another place has more questions",
            "the items of this list are read as the FAQ, 4 in all: no heading names an FAQ, and no other list \
             has as many questions",
            "this list is not read as the FAQ: an item has no question",
        ]
    );
}

#[test]
fn a_list_below_another_heading_is_rejected_with_a_reason() {
    let list = "1. Is it on? Yes.\n2. Is it wet? No.\n3. Is it old? A bit.\n";
    let answers = ["Is it on? Yes.", "Is it wet? No.", "Is it old? A bit."];
    assert_texts(&format!("## Repairing a pump\n\n{list}"), &answers);
    let rejected = |post: &str, reason: &str| {
        let reason = format!("this list is not read as the FAQ: {reason}");
        assert!(explain(post).contains(&reason), "{:?}", explain(post));
        assert_texts(post, &[]);
    };
    rejected(
        "## Why?\n\n1. Is it on? Yes.\n2. Is it wet? No.\n",
        "no heading names an FAQ; expected 3 items or more, found 2",
    );
    rejected(
        &format!("## FAQ\n\nSee below.\n\n## Repairing a pump\n\n{list}"),
        "a heading elsewhere names an FAQ",
    );
    for list in [
        "1. **Do you sleep alone?** → A sack\n2. Is there snow? → A dome\n3. Why? Because.\n",
        "1. Is it warm?\n   - If no → Stay\n\n2. Is it dry?\n   - If no → Wait\n\n3. Why?\n   - So.\n",
        "1. Is it warm? If no, stay.\n2. Is it dry? If not, wait.\n3. Why? Because.\n",
        "1. Do you have a dog? Take the big one.\n2. Are you alone? Take both.\n3. Is your bag full? Go.\n",
        "1. Ist es warm? Wenn nein, bleib.\n2. Ist es nass? Falls ja, warte.\n3. Wie? So.\n",
    ] {
        rejected(&format!("## My way\n\n{list}"), "its questions lead readers to a choice");
        assert_ne!(explain(&format!("## FAQ\n\n{list}")), [""; 0]);
        assert_texts(&format!("## Some questions\n\n{list}"), &[]);
    }
    rejected(
        &format!("## A pub quiz\n\n### Round one\n\n{list}"),
        "the heading above announces questions for readers to answer",
    );
    // The heading of the whole post may say anything.
    assert_texts(&format!("# How to mend a pump\n\n## Repair\n\n{list}"), &answers);
    for heading in
        ["Quiz", "Check these first", "Discussion questions", "Questions to ask a plumber"]
    {
        rejected(
            &format!("## {heading}\n\n{list}"),
            "the heading above announces questions for readers to answer",
        );
    }
}
