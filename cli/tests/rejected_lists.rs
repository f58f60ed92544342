//! Lists that look like an FAQ or takeaways but are neither.

mod support;

use support::{assert_failed, extract_fixture};

#[test]
fn steps_code_and_a_quiz_are_not_read_as_an_faq() {
    assert_failed(
        &extract_fixture("no-parts.md"),
        1,
        "\
error: expected an FAQ or key takeaways, found neither
--> tests/fixtures/posts/no-parts.md
 = help: write questions and answers below a heading such as \"FAQ\" (as headings, bold paragraphs, \
         `<details>`, shortcodes, a definition list or a list), and takeaways below one such as \
         \"Key Takeaways\", or both in the front matter
",
    );
}
