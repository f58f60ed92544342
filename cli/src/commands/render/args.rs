//! The arguments of `afterword render`.

use std::path::PathBuf;

use afterword::options::{Filter, Theme, ToggleAll};
use clap::ValueEnum;

/// Write post data as HTML that needs no script: cards, `<details>` and the FAQPage block.
///
/// One file of data gives one piece of HTML, on standard output or in FILE. A folder gives a file
/// for each post: `a/b.json` becomes `a/b.html` in DIR. JSON files that are not post data are
/// ignored. On a page with afterword.css, the HTML takes the same space as the widget that replaces
/// it.
#[derive(Debug, clap::Args)]
#[command(after_help = AFTER_HELP)]
pub(crate) struct RenderArgs {
    /// The post data, or a folder of it; `-` reads it from standard input.
    #[arg(value_name = "POST.json|FOLDER")]
    pub(crate) data: PathBuf,
    /// The file for the result of one post; `-`, the default, is standard output.
    #[arg(short, long, value_name = "FILE", conflicts_with = "out_dir")]
    pub(crate) output: Option<PathBuf>,
    /// The folder for the results of a folder. It is created if it is missing, and may be the
    /// folder of the data.
    #[arg(long, value_name = "DIR")]
    pub(crate) out_dir: Option<PathBuf>,
    /// Write the FAQPage block only: the whole script element, or nothing without questions.
    #[arg(long, conflicts_with = "out_dir")]
    pub(crate) json_ld_only: bool,
    /// The level of the parts' headings, from 2 to 5; questions are one level deeper.
    #[arg(
        long,
        value_name = "LEVEL",
        default_value_t = 2,
        value_parser = clap::value_parser!(u8).range(2..=5),
    )]
    pub(crate) heading_level: u8,
    /// Keep space for the widget's button that opens and closes all answers.
    #[arg(long, value_name = "WHEN", default_value = "auto")]
    pub(crate) toggle_all: ToggleAllArg,
    /// Keep space for the widget's search field.
    #[arg(long, value_name = "WHEN", default_value = "auto")]
    pub(crate) filter: FilterArg,
    /// The colours of the parts; `auto` follows the page.
    #[arg(long, value_name = "THEME", default_value = "auto")]
    pub(crate) theme: ThemeArg,
    /// Put numbers before the questions.
    #[arg(long)]
    pub(crate) numbered: bool,
}

/// [`ToggleAll`] as an argument.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum ToggleAllArg {
    /// With three questions or more
    Auto,
    /// Always
    On,
    /// Never
    Off,
}

/// [`Filter`] as an argument.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum FilterArg {
    /// With twelve questions or more
    Auto,
    /// Always
    On,
    /// Never
    Off,
}

/// [`Theme`] as an argument.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum ThemeArg {
    Auto,
    Light,
    Dark,
}

impl From<ToggleAllArg> for ToggleAll {
    fn from(arg: ToggleAllArg) -> Self {
        match arg {
            ToggleAllArg::Auto => Self::Auto,
            ToggleAllArg::On => Self::On,
            ToggleAllArg::Off => Self::Off,
        }
    }
}

impl From<FilterArg> for Filter {
    fn from(arg: FilterArg) -> Self {
        match arg {
            FilterArg::Auto => Self::Auto,
            FilterArg::On => Self::On,
            FilterArg::Off => Self::Off,
        }
    }
}

impl From<ThemeArg> for Theme {
    fn from(arg: ThemeArg) -> Self {
        match arg {
            ThemeArg::Auto => Self::Auto,
            ThemeArg::Light => Self::Light,
            ThemeArg::Dark => Self::Dark,
        }
    }
}

const AFTER_HELP: &str = "\
Examples:
  afterword render assets/afterword/posts/dryer.json
  afterword extract dryer.md | afterword render - --heading-level 3
  afterword render assets/afterword --out-dir layouts/partials/afterword
  afterword render dryer.json --json-ld-only

Exit status:
  0  done
  1  the data has faults; its valid items are written
  2  wrong use, or a file that can't be read or written";
