//! The kinds of remarks, with the data that their messages need.

/// The subject of a remark.
#[derive(Debug, PartialEq, Eq)]
pub(in crate::find) enum RemarkKind {
    /// An item that keeps a list from being read as the FAQ, though most of the list asks.
    ListNotRead(Fault),
    /// A question that is left out of the FAQ.
    ItemLeftOut(Fault),
    /// A heading that names an FAQ and nothing else, without questions below it.
    NoQuestions,
    /// A second FAQ, with the number of its questions.
    SecondFaq(usize),
    /// Takeaways that are named as plainly as later ones.
    SecondTakeaways,
    /// A name of takeaways with prose behind or below it, in a post without takeaways.
    ProseTakeaways,
    /// The first question that is left out because the FAQ has another form, with the number of
    /// such questions.
    OtherForm(usize),
    /// A `<details>` element without an end tag.
    UnclosedDetails,
    /// Blocks behind the last answer that are left out of it on a guess.
    PossibleAnswer,
    /// A heading behind the questions that does not ask, with the blocks under it.
    HeadingDoesNotAsk,
    /// A part in the text that differs from the front matter's. `part` names it in the plural.
    DiffersFromFrontMatter { part: &'static str, origin: Origin, difference: Difference },
    /// A field of the front matter that is named as a part, but whose items have other fields.
    UnreadField {
        /// The name of the field.
        name: String,
        /// The name of the part, with its article.
        part: &'static str,
        /// The names of the fields of an item.
        found: String,
    },
    /// An item of the front matter without a text that it needs.
    IncompleteItem {
        /// The name of the part, such as "FAQ".
        part: &'static str,
        /// The number of the item, from 1.
        item: usize,
        /// A noun with its article, such as "an answer".
        missing: &'static str,
    },
    /// A box named as an FAQ whose items are no literal, with its name.
    UnknownItems(String),
    /// A link to the file of a post whose page is not known.
    UnknownPost(String),
    /// Content of a part that its data cannot hold.
    Unsupported(Unsupported),
}

/// A text that an item lacks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::find) enum Fault {
    /// Neither a question mark nor a first line that could be a question.
    NoQuestion,
    /// Nothing behind the question.
    NoAnswer,
}

/// The place from which a part is taken that stands in two.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::find) enum Origin {
    FrontMatter,
    Text,
}

/// The first difference between a part in the front matter and the same part in the text.
#[derive(Debug, PartialEq, Eq)]
pub(in crate::find) enum Difference {
    /// The numbers of items.
    Count { front_matter: usize, text: usize },
    /// The question with this number, from 1.
    Question(usize),
    /// The answer with this number, from 1.
    Answer(usize),
    /// The takeaway with this number, from 1.
    Takeaway(usize),
}

/// Content that the data cannot hold.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(in crate::find) enum Unsupported {
    /// A call of a shortcode or a tag of a template, as written.
    Call(String),
    /// The name of an HTML element or a component.
    Element(String),
}
