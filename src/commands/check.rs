//! `check`, and what `build` has in common with it: load, compile, print.

use super::options::{Format, Options};
use super::progress::Bar;
use super::{Failure, HAS_ERRORS, print_data};
use crate::compile::{BuildInfo, Compiled, compile};
use crate::diagnostic::{Report, Summary, render_github, render_human, render_json, render_sarif};
use crate::source::{Sources, load};
use jiff::Zoned;
use std::path::Path;
use std::process::ExitCode;

pub fn run(options: &Options) -> Result<ExitCode, Failure> {
    let (sources, compiled) = compile_all(options)?;
    print_report(options, &compiled.report, &sources);
    if !options.quiet && options.format == Format::Human {
        anstream::eprintln!("{}", total(&compiled.report, &sources));
    }
    Ok(status(&compiled.report))
}

/// The exit status that belongs to a report.
pub fn status(report: &Report) -> ExitCode {
    if report.has_errors() { ExitCode::from(HAS_ERRORS) } else { ExitCode::SUCCESS }
}

/// Loads content and theme, and compiles them.
pub fn compile_all(options: &Options) -> Result<(Sources, Compiled), Failure> {
    let (sources, theme) = load_all(options)?;
    let info = BuildInfo {
        dag: options.date.unwrap_or_else(|| Zoned::now().date()),
        concept: options.concept,
        theme,
        namen: Vec::new(),
        version: env!("CARGO_PKG_VERSION"),
    };
    let bar = Bar::new(options.quiet);
    let mut compiled = compile(&sources, &info, &bar);
    bar.finish();
    if options.deny_warnings {
        compiled.report.deny_warnings();
        if compiled.report.has_errors() {
            compiled.site = None;
        }
    }
    Ok((sources, compiled))
}

/// The content with the themes that it may choose from, and the name of the theme that was asked for.
fn load_all(options: &Options) -> Result<(Sources, Option<String>), Failure> {
    let content = load(&options.content, "")?;
    if let Some(folder) = &options.theme {
        let name = folder.file_name().map_or_else(|| "eigen".to_owned(), |name| name.to_string_lossy().into_owned());
        let theme = load(folder, &format!("themes/{name}/"))?;
        return Ok((content.join(theme), Some(name)));
    }
    let beside = options.content.parent().unwrap_or(Path::new("")).join("themes");
    let themes = if beside.is_dir() { load(&beside, "themes/")? } else { Sources::default() };
    Ok((content.join(themes), None))
}

/// Prints the messages in the form that was asked for.
pub fn print_report(options: &Options, report: &Report, sources: &Sources) {
    match options.format {
        Format::Human => anstream::eprint!("{}", render_human(report, sources, true)),
        Format::Json => print_data(&render_json(report, sources)),
        Format::Sarif => print_data(&render_sarif(report, sources, env!("CARGO_PKG_VERSION"))),
        Format::Github => print_data(&render_github(report, &options.content.to_string_lossy())),
    }
}

/// The last line: how many problems in how many files.
pub fn total(report: &Report, sources: &Sources) -> String {
    let Summary { fouten, waarschuwingen, hints } = report.summary();
    let count = |number: usize, one: &str, more: &str| match number {
        0 => None,
        1 => Some(format!("1 {one}")),
        number => Some(format!("{number} {more}")),
    };
    let parts: Vec<String> = [
        count(fouten, "fout", "fouten"),
        count(waarschuwingen, "waarschuwing", "waarschuwingen"),
        count(hints, "hint", "hints"),
    ]
    .into_iter()
    .flatten()
    .collect();
    let files = sources.files().filter(|(_, source)| !source.path.starts_with("themes/")).count();
    let files = if files == 1 { "1 bestand".to_owned() } else { format!("{files} bestanden") };
    if parts.is_empty() {
        format!("Niets aan te merken op {files}.")
    } else {
        format!("{} in {files}.", crate::diagnostic::listed(&parts))
    }
}
