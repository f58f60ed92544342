//! The open answers of an accordion, and the changes that may be requested of them.

use std::cell::RefCell;

/// The number of answers that may be open at once.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mode {
    /// Any number.
    #[default]
    Multiple,
    /// One: opening another closes it.
    Single,
}

/// The cause of a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// A click on the question.
    User,
    /// The fragment of the page's address.
    Hash,
    /// Find-in-page.
    Find,
    /// A click on the button for all answers.
    All,
    /// A script.
    Api,
}

impl Reason {
    /// The causes, in the order of `REASONS` in `src/embed/js/toggle.js`.
    #[cfg(feature = "embed")]
    pub(crate) const ALL: [Self; 5] = [Self::User, Self::Hash, Self::Find, Self::All, Self::Api];

    /// Returns its name in events.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::User => "user",
            Self::Hash => "hash",
            Self::Find => "find",
            Self::All => "all",
            Self::Api => "api",
        }
    }
}

/// An answer that opens or closes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Toggle {
    /// The index of its question, from 0.
    pub index: usize,
    /// `true` if the answer opens, `false` if it closes.
    pub open: bool,
    /// The cause.
    pub reason: Reason,
}

/// A change that is requested of an accordion.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Request {
    /// One answer opens or closes.
    One(Toggle),
    /// All answers open or close. In [`Mode::Single`] this may open several.
    All {
        /// `true` if the answers open, `false` if they close.
        open: bool,
        /// The cause.
        reason: Reason,
    },
}

/// The state of an answer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Disclosure {
    /// Closed.
    #[default]
    Closed,
    /// Open from the start.
    Initial,
    /// Opened later.
    Opened(Reason),
}

/// The state of each answer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct OpenItems {
    items: Vec<Disclosure>,
    mode: Mode,
}

impl OpenItems {
    /// Returns the state of `count` answers, of which those with the indices `open` are open; only
    /// the first of them in [`Mode::Single`].
    pub(crate) fn new(count: usize, mode: Mode, open: &[usize]) -> Self {
        let mut items = vec![Disclosure::Closed; count];
        let most = if mode == Mode::Single { 1 } else { count };
        for index in open.iter().take(most) {
            if let Some(item) = items.get_mut(*index) {
                *item = Disclosure::Initial;
            }
        }
        Self { items, mode }
    }

    /// Returns the state of an answer; closed for an `index` out of range.
    pub(crate) fn disclosure(&self, index: usize) -> Disclosure {
        self.items.get(index).copied().unwrap_or_default()
    }

    /// Returns whether an answer is open; `false` for an `index` out of range.
    pub(crate) fn is_open(&self, index: usize) -> bool {
        self.disclosure(index) != Disclosure::Closed
    }

    /// Returns whether every answer is open.
    pub(crate) fn are_all_open(&self) -> bool {
        !self.items.contains(&Disclosure::Closed)
    }

    /// Returns the toggles that `request` would make, in order.
    pub(crate) fn toggles(&self, request: Request) -> Vec<Toggle> {
        let reason = match request {
            Request::All { reason, .. } | Request::One(Toggle { reason, .. }) => reason,
        };
        let opens = |index| match request {
            Request::All { open, .. } => open,
            Request::One(toggle) if toggle.index == index => toggle.open,
            Request::One(toggle) => !self.closes_others(toggle) && self.is_open(index),
        };
        (0..self.items.len())
            .map(|index| Toggle { index, open: opens(index), reason })
            .filter(|toggle| toggle.open != self.is_open(toggle.index))
            .collect()
    }

    /// Makes the change that `request` asks for, without the `refused` toggles, and returns the
    /// toggles that it has made.
    ///
    /// With a request for all answers, each toggle is refused on its own. If one answer opens and
    /// another closes for it, refusing either refuses both.
    pub(crate) fn change(&mut self, request: Request, refused: &[Toggle]) -> Vec<Toggle> {
        let mut toggles = self.toggles(request);
        if matches!(request, Request::One(_)) && !refused.is_empty() {
            toggles.clear();
        }
        toggles.retain(|toggle| !refused.contains(toggle));
        for toggle in &toggles {
            if let Some(item) = self.items.get_mut(toggle.index) {
                *item = match toggle.open {
                    true => Disclosure::Opened(toggle.reason),
                    false => Disclosure::Closed,
                };
            }
        }
        toggles
    }

    fn closes_others(&self, toggle: Toggle) -> bool {
        self.mode == Mode::Single && toggle.open
    }
}

/// Makes the change that `request` asks for, without the toggles that `may_toggle` refuses, and
/// returns the toggles that it has made.
///
/// Nothing is borrowed while `may_toggle` runs, because it may request another change. So the
/// toggles are computed anew afterwards.
pub(crate) fn change_open_items(
    items: &RefCell<OpenItems>,
    request: Request,
    may_toggle: impl Fn(Toggle) -> bool,
) -> Vec<Toggle> {
    let mut refused = items.borrow().toggles(request);
    refused.retain(|toggle| !may_toggle(*toggle));
    items.borrow_mut().change(request, &refused)
}

#[cfg(test)]
mod tests {
    use super::*;

    const USER: Reason = Reason::User;

    fn one(index: usize, open: bool) -> Request {
        Request::One(Toggle { index, open, reason: USER })
    }

    fn toggles(items: &mut OpenItems, request: Request) -> Vec<(usize, bool)> {
        items.change(request, &[]).iter().map(|toggle| (toggle.index, toggle.open)).collect()
    }

    #[test]
    fn several_may_be_open() {
        let mut items = OpenItems::new(3, Mode::Multiple, &[]);
        assert_eq!(toggles(&mut items, one(0, true)), [(0, true)]);
        assert_eq!(toggles(&mut items, one(2, true)), [(2, true)]);
        assert_eq!(toggles(&mut items, one(0, false)), [(0, false)]);
        assert!(!items.is_open(0) && items.is_open(2));
    }

    #[test]
    fn in_single_mode_opening_one_closes_the_other() {
        let mut items = OpenItems::new(3, Mode::Single, &[]);
        assert_eq!(toggles(&mut items, one(2, true)), [(2, true)]);
        assert_eq!(toggles(&mut items, one(0, true)), [(0, true), (2, false)]);
        assert_eq!(toggles(&mut items, one(0, false)), [(0, false)]);
    }

    #[test]
    fn a_request_for_the_present_state_changes_nothing() {
        let mut items = OpenItems::new(2, Mode::Multiple, &[]);
        assert_eq!(toggles(&mut items, one(0, false)), []);
        assert_eq!(toggles(&mut items, one(7, true)), []);
        assert_eq!(
            toggles(&mut items, Request::All { open: true, reason: USER }),
            [(0, true), (1, true)]
        );
        assert_eq!(toggles(&mut items, Request::All { open: true, reason: USER }), []);
    }

    #[test]
    fn some_may_be_open_from_the_start() {
        let open = |mode, indices: &[usize]| {
            let items = OpenItems::new(3, mode, indices);
            [0, 1, 2].map(|index| items.is_open(index))
        };
        assert_eq!(open(Mode::Multiple, &[2, 0, 7]), [true, false, true]);
        assert_eq!(open(Mode::Single, &[1, 0]), [false, true, false]);
    }

    #[test]
    fn all_answers_count_as_open_once_the_last_has_opened() {
        let mut items = OpenItems::new(2, Mode::Multiple, &[0]);
        assert!(!items.are_all_open());
        toggles(&mut items, one(1, true));
        assert!(items.are_all_open());
        toggles(&mut items, one(0, false));
        assert!(!items.are_all_open());
    }

    #[test]
    fn an_answer_keeps_the_reason_for_which_it_opened() {
        let mut items = OpenItems::new(2, Mode::Multiple, &[1]);
        toggles(&mut items, one(0, true));
        assert_eq!(items.disclosure(0), Disclosure::Opened(USER));
        assert_eq!(items.disclosure(1), Disclosure::Initial);
        toggles(&mut items, one(0, false));
        assert_eq!(items.disclosure(0), Disclosure::Closed);
    }
}
