//! What looks like a part of a post, and is none.

mod common;

use common::{assert_failed, extract_fixture};

#[test]
fn steps_code_and_a_quiz_are_no_faq() {
    assert_failed(
        &extract_fixture("no-parts.md"),
        1,
        "\
error: no FAQ and no key takeaways found
--> tests/fixtures/posts/no-parts.md
 = help: end the post with an ordered list of questions and their answers, or with a list under a \
         heading such as \"Key Takeaways\"
",
    );
}
