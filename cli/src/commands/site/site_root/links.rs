//! The addresses on a page.

use html5gum::emitters::callback::{CallbackEmitter, CallbackEvent};
use html5gum::{Span, Tokenizer};

/// The addresses that are kept of one page.
const MAX_ADDRESSES: usize = 200;

/// The addresses on a page.
#[derive(Debug, Default)]
pub(super) struct PageLinks {
    /// The first `<base href>`.
    pub(super) base: Option<String>,
    /// The canonical address.
    pub(super) canonical: Option<String>,
    /// The other values of `href` and `src`, without those of the page itself.
    pub(super) addresses: Vec<String>,
}

/// The attributes of a tag.
#[derive(Default)]
struct LinkTag {
    name: Vec<u8>,
    attribute: Vec<u8>,
    address: Option<String>,
    relations: String,
}

/// Reads the addresses on a page.
pub(super) fn read_page_links(text: &str) -> PageLinks {
    let mut tag = LinkTag::default();
    let callback = |event: CallbackEvent<'_>, _: Span<usize>| match event {
        CallbackEvent::OpenStartTag { name } => {
            tag = LinkTag { name: name.to_ascii_lowercase(), ..LinkTag::default() };
            None
        }
        CallbackEvent::AttributeName { name } => {
            tag.attribute = name.to_ascii_lowercase();
            None
        }
        CallbackEvent::AttributeValue { value } => {
            tag.set_value(&String::from_utf8_lossy(value));
            None
        }
        CallbackEvent::CloseStartTag { .. } => Some(std::mem::take(&mut tag)),
        _ => None,
    };
    let mut emitter = CallbackEmitter::new(callback);
    emitter.naively_switch_states(true);
    let mut links = PageLinks::default();
    for Ok(tag) in Tokenizer::new_with_emitter(text, emitter) {
        links.add(tag);
        if links.addresses.len() == MAX_ADDRESSES {
            break;
        }
    }
    links
}

impl LinkTag {
    fn set_value(&mut self, value: &str) {
        match &*self.attribute {
            b"href" | b"src" => self.address = Some(value.trim().to_owned()),
            b"rel" => self.relations = value.to_ascii_lowercase(),
            _ => {}
        }
    }

    fn has_relation(&self, name: &str) -> bool {
        self.relations.split_ascii_whitespace().any(|relation| relation == name)
    }
}

impl PageLinks {
    fn add(&mut self, tag: LinkTag) {
        let is_canonical = tag.name == b"link" && tag.has_relation("canonical");
        let Some(address) = tag.address else { return };
        if tag.name == b"base" {
            self.base.get_or_insert(address);
        } else if is_canonical {
            self.canonical.get_or_insert(address);
        } else if !address.is_empty() && !address.starts_with(['#', '?']) {
            self.addresses.push(address);
        }
    }
}
