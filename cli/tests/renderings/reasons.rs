//! The generators, and the reasons of the differences, kept by hand.

/// A generator, by the folder of its renderings.
pub(crate) struct Generator {
    pub(crate) name: &'static str,
    pub(crate) settings: &'static str,
    /// It replaces plain quotes, dashes and dots by typographic ones.
    pub(crate) has_typography: bool,
}

/// The generators in the order of the tables.
pub(crate) const GENERATORS: [Generator; 6] = [
    Generator { name: "hugo", settings: "goldmark, with `unsafe = true`", has_typography: true },
    Generator {
        name: "markdown-it",
        settings: "as Eleventy has it, with `html: true`",
        has_typography: false,
    },
    Generator {
        name: "kramdown",
        settings: "as Jekyll has it: the parser GFM and Rouge",
        has_typography: true,
    },
    Generator {
        name: "python-markdown",
        settings: "as MkDocs has it: `toc`, `tables`, `fenced_code`",
        has_typography: false,
    },
    Generator {
        name: "cmark-gfm",
        settings: "with `--unsafe` and all extensions but `tagfilter`",
        has_typography: false,
    },
    Generator {
        name: "remark",
        settings: "remark-gfm, remark-rehype, rehype-raw, rehype-stringify",
        has_typography: false,
    },
];

/// The reason of differences: a generator, what it does, and the fixtures that it changes.
type Reason = (&'static str, &'static str, &'static [&'static str]);

const FOUR_SPACES: &str = "text and lists need four spaces to belong to an item";
const NO_MARKDOWN_IN_HTML: &str = "the Markdown in an element of HTML is text";
const ONE_TILDE: &str = "one tilde strikes text out";

const REASONS: &[Reason] = &[
    ("hugo", NO_MARKDOWN_IN_HTML, &["details-with-markdown"]),
    ("hugo", ONE_TILDE, &["scripts"]),
    ("markdown-it", NO_MARKDOWN_IN_HTML, &["details-with-markdown"]),
    ("markdown-it", "a link that may run a script is text, in Markdown", &["raw-html"]),
    ("kramdown", NO_MARKDOWN_IN_HTML, &["details"]),
    ("kramdown", "`***` in an item ends the list", &["rich-answers"]),
    ("python-markdown", "a backslash at the end of a line is text", &["bold-numbered"]),
    (
        "python-markdown",
        "bullets go on with the numbered list before them",
        &["broken-list-of-ones"],
    ),
    (
        "python-markdown",
        FOUR_SPACES,
        &["bulleted-takeaways", "list-with-dashes", "raw-html", "rich-answers", "takeaways-loose"],
    ),
    ("python-markdown", NO_MARKDOWN_IN_HTML, &["details"]),
    (
        "python-markdown",
        "checkboxes and a backslash at the end of a line are text; text needs four spaces to \
         belong to an item",
        &["rich-text"],
    ),
    ("cmark-gfm", "there are no definition lists", &["definition-list"]),
    ("cmark-gfm", NO_MARKDOWN_IN_HTML, &["details-with-markdown"]),
    ("cmark-gfm", ONE_TILDE, &["scripts"]),
    ("remark", "there are no definition lists", &["definition-list"]),
    ("remark", NO_MARKDOWN_IN_HTML, &["details-with-markdown"]),
    ("remark", ONE_TILDE, &["scripts"]),
];

/// Returns the reason why a rendering differs.
pub(crate) fn find_reason(generator: &str, fixture: &str) -> Option<&'static str> {
    let is_it = |reason: &&Reason| reason.0 == generator && reason.2.contains(&fixture);
    REASONS.iter().find(is_it).map(|reason| reason.1)
}

/// Returns the generator and the fixture of each reason.
pub(crate) fn explained_renderings() -> impl Iterator<Item = (&'static str, &'static str)> {
    let renderings = |reason: &'static Reason| reason.2.iter().map(|fixture| (reason.0, *fixture));
    REASONS.iter().flat_map(renderings)
}
