//! The plainness with which a heading names a part. Of two headings, the plainer one wins.

/// The plainness with which a heading names an FAQ, the plainest last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::find) enum FaqPlainness {
    /// A word for questions of any kind, as in "Your questions".
    Questions,
    /// A name of an FAQ among other words, as in "Dryer FAQ".
    AmongWords,
    /// A name of an FAQ and nothing else.
    Alone,
}

/// The plainness with which a heading names key takeaways, the plainest last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::find) enum TakeawaysPlainness {
    /// A weak name, such as "Summary" or "Highlights", and nothing else.
    Summary,
    /// Another name of takeaways, such as "TL;DR".
    KeyPoints,
    /// The word "takeaways" itself.
    Takeaways,
}
