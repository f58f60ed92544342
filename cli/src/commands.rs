//! The commands, a folder for each: its arguments in `args`, its work in `run`.

mod article_selector;
pub(crate) mod check;
pub(crate) mod extract;
pub(crate) mod manual;
mod nearest_name;
pub(crate) mod render;
pub(crate) mod schema;
pub(crate) mod site;
mod web_address;
