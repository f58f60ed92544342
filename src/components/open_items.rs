//! Which answers are open: the accordion's state, and the changes that may be asked of it.

/// How many answers may be open at once.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mode {
    /// Any number.
    #[default]
    Multiple,
    /// One: opening another closes it.
    Single,
}

/// What a change came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// The reader, on the question itself.
    User,
    /// The fragment of the address.
    Hash,
    /// Find-in-page.
    Find,
    /// The button that opens or closes all.
    All,
    /// A script.
    Api,
}

impl Reason {
    /// Its name in events.
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

/// One answer that opens or closes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Toggle {
    /// Which question, from 0.
    pub index: usize,
    /// Whether its answer is open now.
    pub open: bool,
    /// What it came from.
    pub reason: Reason,
}

/// A change that is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Request {
    /// One answer opens or closes.
    One(Toggle),
    /// All of them do. In [`Mode::Single`] this may open several.
    All {
        /// Whether they open.
        open: bool,
        /// What it comes from.
        reason: Reason,
    },
}

/// Whether an answer is open, and since when.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Disclosure {
    /// It is closed.
    #[default]
    Closed,
    /// It was open from the start.
    Initial,
    /// It has been opened.
    Opened(Reason),
}

/// Which answers are open.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OpenItems {
    items: Vec<Disclosure>,
    mode: Mode,
}

impl OpenItems {
    /// `count` answers, closed but for these; in [`Mode::Single`], but for the first of these.
    #[must_use]
    pub fn new(count: usize, mode: Mode, open: &[usize]) -> Self {
        let mut items = vec![Disclosure::Closed; count];
        let most = if mode == Mode::Single { 1 } else { count };
        for index in open.iter().take(most) {
            if let Some(item) = items.get_mut(*index) {
                *item = Disclosure::Initial;
            }
        }
        Self { items, mode }
    }

    /// The state of an answer; closed for one that doesn't exist.
    #[must_use]
    pub fn disclosure(&self, index: usize) -> Disclosure {
        self.items.get(index).copied().unwrap_or_default()
    }

    /// Whether an answer is open; `false` for one that doesn't exist.
    #[must_use]
    pub fn is_open(&self, index: usize) -> bool {
        self.disclosure(index) != Disclosure::Closed
    }

    /// Whether all of them are.
    #[must_use]
    pub fn are_all_open(&self) -> bool {
        !self.items.contains(&Disclosure::Closed)
    }

    /// What a request would open and close, in order.
    #[must_use]
    pub fn toggles(&self, request: Request) -> Vec<Toggle> {
        let reason = match request {
            Request::All { reason, .. } | Request::One(Toggle { reason, .. }) => reason,
        };
        let wanted = |index| match request {
            Request::All { open, .. } => open,
            Request::One(toggle) if toggle.index == index => toggle.open,
            Request::One(toggle) => !self.closes_others(toggle) && self.is_open(index),
        };
        (0..self.items.len())
            .map(|index| Toggle { index, open: wanted(index), reason })
            .filter(|toggle| toggle.open != self.is_open(toggle.index))
            .collect()
    }

    /// Makes a change, less the toggles that somebody has refused; what it has opened and closed.
    ///
    /// Of all answers, each is refused for itself. Where one opens and another closes for it, both do or
    /// neither.
    pub fn change(&mut self, request: Request, refused: &[Toggle]) -> Vec<Toggle> {
        // Not those that somebody was asked about: whoever was may have made a change of his own.
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
    fn what_is_so_already_is_no_change() {
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
    fn whether_all_are_open_follows_every_change() {
        let mut items = OpenItems::new(2, Mode::Multiple, &[0]);
        assert!(!items.are_all_open());
        toggles(&mut items, one(1, true));
        assert!(items.are_all_open());
        toggles(&mut items, one(0, false));
        assert!(!items.are_all_open());
    }

    #[test]
    fn an_answer_knows_what_has_opened_it() {
        let mut items = OpenItems::new(2, Mode::Multiple, &[1]);
        toggles(&mut items, one(0, true));
        assert_eq!(items.disclosure(0), Disclosure::Opened(USER));
        assert_eq!(items.disclosure(1), Disclosure::Initial);
        toggles(&mut items, one(0, false));
        assert_eq!(items.disclosure(0), Disclosure::Closed);
    }
}
