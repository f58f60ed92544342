//! `afterword site`: the parts of all pages of a built site.
//!
//! ```text
//! DIR ─pages─▶ bytes ─encoding─▶ text ─page─▶ splices ─encoding─▶ bytes ─site_folder─▶ DIR
//!                      widget, settings, site_root ──┘
//! ```

pub(crate) mod args;
mod data_file;
mod editor;
mod encoding;
mod option;
pub mod page;
mod page_groups;
mod page_list;
mod pages;
mod report;
pub(crate) mod run;
mod settings;
mod settings_file;
mod site_folder;
mod site_root;
#[cfg(test)]
mod tests;
mod widget;
