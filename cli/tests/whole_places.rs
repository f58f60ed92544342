//! Whole parts: their data has all of the text in their place.

#![allow(clippy::unwrap_used)]

mod support;

use afterword_reader::{Context, read_article};
use support::{afterword_given, extract};

/// Returns whether the FAQ and the takeaways are whole, `None` for a missing part.
fn find_completeness(text: &str) -> (Option<bool>, Option<bool>) {
    let places = read_article(text, &Context::default()).unwrap().places;
    (places.faq.map(|place| place.is_whole), places.takeaways.map(|place| place.is_whole))
}

#[track_caller]
fn assert_whole(faq: &str) {
    assert_eq!(find_completeness(&format!("## FAQ\n\n{faq}\n")), (Some(true), None), "{faq}");
}

#[track_caller]
fn assert_not_whole(faq: &str) {
    assert_eq!(find_completeness(&format!("## FAQ\n\n{faq}\n")), (Some(false), None), "{faq}");
}

#[test]
fn a_part_that_is_only_items_is_whole() {
    for faq in [
        "Intro.\n\n### A?\n\na\n\n---\n\n### B? {#b}\n\nb\n\n---\n\nEnd.",
        "**Q1: A?**\n\nA: a\n\n**Q2: B?**\n\nA: b",
        "**1. A?**\na\n\n**2. B?**\nb",
        "1. A?\n\na\n\n2. B?\n\nb",
        "<details><summary>A?</summary>\n\na\n\n</details>\n\n<!-- c -->\n\n<details><summary>B?</summary>b</details>",
        "{{< faq \"A?\" >}}\na\n{{< /faq >}}\n\n{{< faq \"B?\" >}}\nb\n{{< /faq >}}",
        "A?\n: a\n\nB?\n: b",
    ] {
        assert_whole(faq);
    }
    let groups = "### Group\n\n#### A?\n\na\n\n### Other\n\n#### B?\n\nb";
    assert_whole(groups);
    assert_eq!(find_completeness("## TL;DR\n\n1. **A:** b\n2. ![c](d)"), (None, Some(true)));
}

#[test]
fn a_part_with_text_between_its_questions_is_not_whole() {
    for faq in [
        "### Group\n\n#### A?\n\na\n\n### Other\n\nProse.\n\n#### B?\n\nb",
        "### A?\n\na\n\n### B?\n\n### C?\n\nc",
        "1. A?\n\n   a\n\n### Other\n\nProse.\n\n1. B?\n\n   b",
        "{{< faq \"A prose?\" >}}\na\n{{< /faq >}}\n\nProse.\n\n{{< faq \"B?\" >}}\nb\n{{< /faq >}}",
        "### A?\n\na\n\n### B? ![b](b.png)\n\nb",
    ] {
        assert_not_whole(faq);
    }
}

#[test]
fn unread_shortcodes_and_template_tags_are_named() {
    for call in [
        "{{< ref \"a.md\" >}}",
        "{{< youtube a >}}",
        "{{% notice %}}",
        "{% post_url 2020-01-01-a %}",
        "{{ site.price }}",
        "{: .lead}",
        "`{{< a >}}`",
        "{{< details \"More\" >}}",
    ] {
        let faq = format!("### A?\n\na {call} a\n\n### B?\n\nb");
        assert_not_whole(&faq);
        let result = extract(format!("## FAQ\n\n{faq}\n"));
        let call = call.trim_matches('`');
        let warning = format!("warning: this part has a shortcode that is not read: `{call}`\n");
        assert!(result.stderr.starts_with(&warning), "{}", result.stderr);
        assert!(result.stderr.contains(" --> <stdin>:5:"), "{}", result.stderr);
    }
    for text in ["{{</* ref \"a.md\" */>}}", "`{{ a }}`", "`{% a %}`", "{a}"] {
        assert_whole(&format!("### A?\n\na {text} a\n\n### B?\n\nb"));
    }
}

#[test]
fn elements_that_rich_text_cannot_carry_are_named() {
    for name in
        ["iframe", "video", "audio", "form", "svg", "object", "canvas", "input", "select", "pre"]
    {
        let faq = format!("### A?\n\na\n\n<{name} id=\"b\"></{name}>\n\n### B?\n\nb <{name}> b");
        assert_not_whole(&faq);
        let result = extract(format!("## FAQ\n\n{faq}\n"));
        let warning =
            format!("warning: this part has an element that rich text cannot hold: `<{name}>`\n");
        assert_eq!(result.stderr.matches(&warning).count(), 1, "{}", result.stderr);
    }
    assert_not_whole("### A?\n\n<my-chart></my-chart>\n\na\n\n### B?\n\n<Tabs.Tab>b</Tabs.Tab>");
    assert_whole("### A?\n\na <BR> c <sup>b</sup> <!-- <iframe> --> `<video>`");
}

#[test]
fn takeaways_with_unread_content_are_not_whole() {
    assert_eq!(find_completeness("## TL;DR\n\n- A {{< b >}}\n- C"), (None, Some(false)));
    assert_eq!(find_completeness("## TL;DR\n\n- A <svg></svg>\n- C"), (None, Some(false)));
}

#[test]
fn check_names_unread_shortcodes() {
    let text = "## FAQ\n\n### A?\n\na {{< b >}}\n";
    let folder = tempfile::TempDir::new().unwrap();
    let result = afterword_given(folder.path(), &["check", "-"], text);
    assert!(
        result.stdout.contains("not read: `{{< b >}}`\n --> <stdin>:5:3\n"),
        "{}",
        result.stdout
    );
    assert_eq!(result.status, 1);
}
