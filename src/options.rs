//! The options: attributes that set a part up.
//!
//! An attribute of the part's element counts first, then `data-…` on the script tag, then the
//! default. An empty value counts as absent. An invalid one does, too, and is named in a
//! [`BadOption`]. This module is pure: the caller knows the elements.
//!
//! Each attribute is declared here once. The reader goes by the declaration, and tests compare the
//! documentation, the fuzzer's dictionary and the Hugo theme with it. Readers of a page don't
//! download the meanings and examples, because `read` only uses names and values.

mod read;
mod values;

pub use read::BadOption;
pub use values::{
    Filter, Hash, HeadingLevel, JsonLd, Open, Options, Print, Show, Theme, ToggleAll,
};

/// The declaration of an attribute.
#[derive(Clone, Copy, Debug)]
pub struct Attribute {
    /// The name on an element; on the script tag, `data-` precedes it.
    pub name: &'static str,
    /// The form of its value.
    pub form: Form,
    /// The values, the default first.
    pub values: &'static [&'static str],
    /// The meaning, as Markdown.
    pub meaning: &'static str,
    /// An attribute with this name.
    pub example: &'static str,
}

/// The form of an attribute's value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// One of the values.
    OneOf,
    /// Some of the values, separated by spaces; all of them by default.
    SomeOf,
    /// One of the values, or a text that the last of them describes.
    Text,
}

macro_rules! attributes {
    ($(
        $(#[doc = $meaning:literal])+
        $constant:ident: $name:literal $form:ident [$($value:literal),+], $example:literal;
    )+) => {
        $(
            $(#[doc = $meaning])+
            const $constant: Attribute = Attribute {
                name: $name,
                form: Form::$form,
                values: &[$($value),+],
                meaning: concat!($($meaning),+).trim_ascii(),
                example: $example,
            };
        )+

        /// All attributes, in the order of the documentation.
        pub const ATTRIBUTES: &[Attribute] = &[$($constant),+];
    };
}

attributes! {
    /// The address of the data, relative to the page.
    SRC: "src" Text ["an address"], r#"data-src="/posts/pan.json""#;

    /// The element with the data, if there is no `src`. A script element has it as JSON; any other
    /// element, such as `article`, is read itself.
    FROM: "from" Text ["script#afterword-data", "a CSS selector"], r#"data-from="article""#;

    /// The parts that are shown. The `FAQPage` block only comes with the questions.
    SHOW: "show" SomeOf ["takeaways", "faq", "json-ld"], r#"data-show="faq json-ld""#;

    /// The number of answers that may be open. With `single`, opening one closes the other, and the
    /// question stays where it is on the screen.
    MODE: "mode" OneOf ["multiple", "single"], r#"data-mode="single""#;

    /// The answers that are open from the start.
    OPEN: "open" Text ["none", "first", "all", "ids of items"],
        r#"open="can-it-be-saved which-oil""#;

    /// The level of a heading that the widget shows. `auto`: the level of the nearest heading
    /// before, but never 1.
    HEADING_LEVEL: "heading-level" OneOf ["auto", "2", "3", "4", "5"], r#"heading-level="3""#;

    /// The button that opens or closes all answers. `auto`: from three items on, with
    /// `mode="multiple"`.
    TOGGLE_ALL: "toggle-all" OneOf ["auto", "on", "off"], r#"data-toggle-all="off""#;

    /// The search field above the questions. `auto`: from twelve questions on.
    FILTER: "filter" OneOf ["auto", "on", "off"], r#"data-filter="off""#;

    /// The numbers before the questions, which go on through groups.
    NUMBERED: "numbered" OneOf ["off", "on"], r#"data-numbered="on""#;

    /// The part of a closed answer that is shown. `lines`: its first lines, two unless
    /// `--afterword-preview-lines` says otherwise; a click on them opens it.
    PREVIEW: "preview" OneOf ["off", "lines"], r#"data-preview="lines""#;

    /// The effect of the fragment of the page's address. `open`: the item that it names
    /// (`/pan/#can-it-be-saved`) opens and is brought into view. `sync`: the address also names the
    /// item that was opened last, or the words in the search field; the history gets no new
    /// entries.
    HASH: "hash" OneOf ["open", "sync", "off"], r#"data-hash="sync""#;

    /// The memory for open answers. `session`: they stay open across reloads of the page, until the
    /// tab is closed.
    REMEMBER: "remember" OneOf ["off", "session"], r#"data-remember="session""#;

    /// The answers that are printed. `as-is`: only open ones.
    PRINT: "print" OneOf ["all", "as-is"], r#"data-print="as-is""#;

    /// The `FAQPage` block. `auto`: unless the page has one of its own.
    JSON_LD: "json-ld" OneOf ["auto", "force", "off"], r#"data-json-ld="off""#;

    /// The colours. `auto` follows the page around the part, whatever makes it dark, and changes
    /// with it.
    THEME: "theme" OneOf ["auto", "light", "dark"], r#"theme="dark""#;

    /// The moment when the widget and the data are fetched. `lazy`: when the part comes near the
    /// screen (for a script tag: one of the last headings and lists before it), the address may
    /// name one of its items, or a method is called. `auto`: `lazy` for an element with static
    /// markup on a page that has a `FAQPage`, else `eager`. `hydrated`: at once, but the part is
    /// only shown after a framework has hydrated the page. Next, Gatsby, Docusaurus, Remix, Nuxt,
    /// VitePress and Astro are recognized without it.
    LOADING: "loading" OneOf ["auto", "eager", "lazy", "hydrated"], r#"data-loading="lazy""#;

    /// The language of the widget's own texts, and the direction of text. The default is the
    /// nearest `lang` inside the page's body, then that of the data, then that of the page.
    LANG: "lang" Text ["a language tag"], r#"lang="pt-BR""#;

    /// The text of the button that opens all answers.
    LABEL_EXPAND_ALL: "label-expand-all" Text ["text"], r#"data-label-expand-all="Show all""#;

    /// The text of the same button when all answers are open.
    LABEL_COLLAPSE_ALL: "label-collapse-all" Text ["text"], r#"data-label-collapse-all="Hide all""#;

    /// The name of the links to items.
    LABEL_COPY_LINK: "label-copy-link" Text ["text"], r#"data-label-copy-link="Copy address""#;

    /// The announcement that a link has been copied.
    LABEL_LINK_COPIED: "label-link-copied" Text ["text"], r#"data-label-link-copied="Address copied""#;

    /// The name of the search field.
    LABEL_FILTER: "label-filter" Text ["text"], r#"data-label-filter="Find a question""#;

    /// The name of the button that empties the search field.
    LABEL_CLEAR_FILTER: "label-clear-filter" Text ["text"], r#"data-label-clear-filter="Show all""#;

    /// The text that says how many questions are shown.
    LABEL_FILTER_COUNT: "label-filter-count" Text ["text with {shown} and {total}"],
        r#"data-label-filter-count="{shown} of {total}""#;
}
