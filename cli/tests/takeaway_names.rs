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
        let reason = "this weak name is not that of key takeaways: the post is a diary";
        assert!(explain(&diary).contains(&reason.to_owned()), "{diary}");
    }
    let named = format!("## Key takeaways\n\n{list}\n## Plan for tomorrow\n\n- One more shelf.\n");
    assert_texts(&named, &["A wide shelf holds more.", "Gloves help."]);
}
