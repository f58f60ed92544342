//! What names key takeaways and what does not, and where the section of a name ends.

mod support;

use support::{assert_texts, explain};

#[test]
fn a_name_that_is_the_end_of_another_word_names_nothing() {
    let post = |heading: &str| format!("# Bình gốm\n\n### {heading}\n\n- Giữ nước rất lâu\n");
    for heading in [
        "Đặc điểm chính",
        "Một vài đặc điểm chính của bình gốm:",
        "Ưu điểm quan trọng",
        "Các địa điểm chính",
    ] {
        assert_texts(&post(heading), &[]);
    }
    for heading in ["Điểm chính", "Các điểm chính của bình gốm:", "Những điểm quan trọng"]
    {
        assert_texts(&post(heading), &["Giữ nước rất lâu"]);
    }
}

#[test]
fn what_was_learned_in_a_diary_is_no_takeaway() {
    let list = "- A wide shelf holds more.\n- Gloves help.\n";
    for (learned, plans) in [
        ("What I learned", "Plan for tomorrow"),
        ("Lessons learned", "Today's tasks (4)"),
        ("Was ich gelernt habe", "Aufgaben für morgen"),
        ("배운 점", "내일의 계획"),
        ("学んだこと", "明日の予定"),
    ] {
        let post = format!("## {learned}\n\n{list}");
        assert_texts(&post, &["A wide shelf holds more.", "Gloves help."]);
        let diary = format!("{post}\n## {plans}\n\n- One more shelf.\n");
        assert_texts(&diary, &[]);
        let reason = "this name alone does not make key takeaways: the post is a diary";
        assert!(explain(&diary).contains(&reason.to_owned()), "{diary}");
    }
    let named = format!("## Key takeaways\n\n{list}\n## Plan for tomorrow\n\n- One more shelf.\n");
    assert_texts(&named, &["A wide shelf holds more.", "Gloves help."]);
}

#[test]
fn takeaways_do_not_reach_across_a_break_behind_prose() {
    let links = "**Last:** [Soil](/soil/)\n\n**Next:** [Water](/water/)\n";
    for heading in ["## Key takeaways", "## 핵심 정리", "**TL;DR**"] {
        assert_texts(&format!("{heading}\n\nTake fresh soil.\n\n---\n\n{links}"), &[]);
        assert_texts(&format!("{heading}\n\nTake fresh soil.\n\n---\n\n- A\n- B\n"), &[]);
    }
    assert_texts(&format!("## Key takeaways\n\n{links}"), &[]);
    let list = "- Take fresh soil.\n- Wait.\n";
    for before in ["", "In short:\n\n---\n\n", "---\n\n", "<!-- a -->\n\n---\n\n"] {
        let post = format!("## Key takeaways\n\n{before}{list}\n---\n\nBye.\n");
        assert_texts(&post, &["Take fresh soil.", "Wait."]);
    }
}

#[test]
fn labelled_paragraphs_are_takeaways_if_they_are_short() {
    let long = "It stands on the north side of the town, where most of those who walk come from, and \
                is open all day.";
    let post =
        |first: &str, second: &str| format!("## TL;DR\n\n{first}\n\n{second}\n\n## End\n\nx\n");
    assert_texts(&post("**Gate**: Open it.", "**Bridge:** Leave it."), &["…", "…"]);
    assert_texts(&post(&format!("**Gate**: {long}"), "**Bridge:** Leave it."), &[]);
    assert_texts(&post(&format!("**Open the gate.** {long}"), "**Leave it.** So."), &["…", "…"]);
    let three =
        |long: &str| post(&format!("**Gate**: {long}"), "**Bridge:** No.\n\n**Stop:** Yes.");
    assert_texts(&three(long), &["…", "…", "…"]);
    assert_texts(&three(&format!("{long} ").repeat(6)), &[]);
}

#[test]
fn sub_headings_are_takeaways_if_their_sections_are_short() {
    let post = |name: &str, below: &str| {
        format!("## {name}\n\n### 1. Rain\n\n{below}\n\n### 2. Price\n\nIt rises.\n\n## End\n\nx\n")
    };
    for name in ["Key insights", "Key takeaways"] {
        assert_texts(&post(name, "It halves the guests."), &["…", "…"]);
        assert_texts(&post(name, "It halves the guests:\n\n- 40 of 52"), &["…", "…"]);
        assert_texts(&post(name, "So.\n\n**Evidence**:\n\n1. **Wet**: 40 of 52"), &[]);
        assert_texts(&post(name, &"It halves the guests. ".repeat(30)), &[]);
    }
}
