//! Checks all files, and prints their findings in order.

use afterword_reader::Context;

use super::args::CheckArgs;
use super::file::check_file;
use super::files::list_files;
use super::findings::Findings;
use super::printer::Printer;
use super::summary::CheckSummary;
use crate::io::batch::run_batch;
use crate::report::failure::Failure;
use crate::report::format::Format;
use crate::report::show::print_line;
use crate::report::status::Status;

/// Runs `afterword check`.
pub(crate) fn run_check(args: &CheckArgs) -> Result<Status, Failure> {
    let (files, failures) = list_files(&args.paths);
    let mut printer = Printer::new(args.format);
    let mut summary = CheckSummary::default();
    let mut folder_findings = Findings::new(args.format);
    failures.iter().for_each(|failure| folder_findings.add_failure(failure));
    printer.print(&folder_findings.texts);
    summary.add_findings(&folder_findings);
    let context = Context { base_url: args.base_url.clone(), ..Context::default() };
    let done = run_batch(
        &files,
        |file| check_file(file, &context, args.article.as_ref(), args.format),
        |(kind, findings)| {
            printer.print(&findings.texts);
            summary.add_file(kind, &findings);
        },
    );
    printer.finish()?;
    if args.format == Format::Text {
        print_line(&summary.to_text());
    }
    done.map(|()| summary.status)
}
