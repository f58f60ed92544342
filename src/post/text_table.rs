//! Texts with a number each.

use std::mem;
use std::rc::Rc;

/// Numbers by texts.
///
/// It is a hash table with open addressing, at most half full: the standard library's would add
/// more than a kilobyte to what readers download. The hash has no secret seed, because an author
/// who makes texts collide slows down only their own page.
#[derive(Debug, Default)]
pub struct TextTable {
    slots: Vec<Option<(Rc<str>, u32)>>,
    taken: usize,
}

impl TextTable {
    /// Returns the number of `text`, if the table has it.
    #[must_use]
    pub fn get(&self, text: &str) -> Option<u32> {
        self.slots.get(self.slot(text))?.as_ref().map(|(_, number)| *number)
    }

    /// Sets the number of `text`.
    pub fn set(&mut self, text: &Rc<str>, number: u32) {
        if self.taken * 2 >= self.slots.len() {
            self.grow();
        }
        let slot = self.slot(text);
        if let Some(entry) = self.slots.get_mut(slot)
            && entry.replace((Rc::clone(text), number)).is_none()
        {
            self.taken += 1;
        }
    }

    fn grow(&mut self) {
        let size = (self.slots.len() * 2).max(64);
        let old = mem::take(&mut self.slots);
        self.slots.resize_with(size, || None);
        for entry in old.into_iter().flatten() {
            let slot = self.slot(&entry.0);
            if let Some(free) = self.slots.get_mut(slot) {
                *free = Some(entry);
            }
        }
    }

    /// Returns the index of the slot with `text`, or of a free slot for it. An empty table has
    /// neither.
    fn slot(&self, text: &str) -> usize {
        // FNV-1a; the number of slots is a power of two.
        let hash = text
            .bytes()
            .fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
        let last = self.slots.len().wrapping_sub(1);
        let mut slot = hash as usize & last;
        while let Some(Some((other, _))) = self.slots.get(slot)
            && **other != *text
        {
            slot = (slot + 1) & last;
        }
        slot
    }
}
