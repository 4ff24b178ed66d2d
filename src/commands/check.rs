//! `check`, and what `build` has in common with it: load, compile, print.

pub mod since;

use super::options::{Check, Format, Options};
use super::progress::Bar;
use super::woordenboek::with_dictionary;
use super::{Failure, HAS_ERRORS, dag, print_data};
use crate::compile::{BuildInfo, Compiled, compile_to};
use crate::diagnostic::{Report, Summary, fixed_files, render_github, render_human, render_json, render_sarif};
use crate::draft::is_content;
use crate::site::{Extent, Making};
use crate::source::{Sources, load};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

pub fn run(options: &Options, arguments: &Check) -> Result<ExitCode, Failure> {
    let before = arguments.since.as_deref().map(|name| since::load(&options.content, name)).transpose()?;
    let (sources, info) = load_with(options, before)?;
    let compiled = compile_with(options, &sources, &info, Extent::Messages, &|_, _| ());
    if arguments.fix {
        return fix(options, &compiled.report, &sources);
    }
    print_report(options, &compiled.report, &sources);
    if !options.quiet && options.format == Format::Human {
        print_silenced(&compiled.report);
    }
    if !options.quiet && options.format == Format::Human {
        anstream::eprintln!("{}", total(&compiled.report, &sources));
    }
    let status = status(&compiled.report);
    leave((sources, compiled));
    Ok(status)
}

/// Leaves it to the system to take memory back at the end: giving back every piece takes longer.
pub fn leave<T>(held: T) {
    std::mem::forget(held);
}

/// Makes the changes that cannot alter meaning, shows each, and says what is left.
fn fix(options: &Options, report: &Report, sources: &Sources) -> Result<ExitCode, Failure> {
    let fixed = fixed_files(report, sources);
    let mut count = 0;
    for file in &fixed {
        let path = options.content.join(&file.path);
        let failed = |error| Failure::Write { path: path.clone(), error };
        let on_disk = fs::read(&path).map_err(failed)?;
        let Some(bytes) = file.over(&on_disk, sources) else {
            let message = format!("`{}` is intussen veranderd; er is niets in geschreven", path.display());
            return Err(Failure::Message(message));
        };
        replace(&path, &bytes).map_err(failed)?;
        print_data(&file.diff);
        count += file.fixes;
    }
    let left = report.entries.len().saturating_sub(count);
    if !options.quiet {
        let files = if fixed.len() == 1 { "1 bestand".to_owned() } else { format!("{} bestanden", fixed.len()) };
        let rest = if left == 1 { "1 melding vraagt".to_owned() } else { format!("{left} meldingen vragen") };
        anstream::eprintln!("{count} keer verbeterd in {files}; {rest} om uw oordeel.");
    }
    Ok(status(report))
}

/// Writes a file beside the old one and puts it in its place, so that nothing is ever half-written.
fn replace(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let new = path.with_file_name(format!(".{name}.rapporteur-nieuw"));
    fs::write(&new, bytes)?;
    fs::rename(&new, path)
}

/// What authors allowed, with their reasons: nothing is silent in secret.
fn print_silenced(report: &Report) {
    for found in &report.silenced {
        let (place, code) = (&found.position, found.code);
        anstream::eprintln!("toegestaan[{code}]: {}:{}:{}: {}", place.path, place.line, place.column, found.reason);
    }
}

/// The names that may not be published: from the file of `--names`, or of the environment.
pub fn names(options: &Options) -> Result<Vec<String>, Failure> {
    let path = options.names.clone().or_else(|| std::env::var_os("RAPPORTEUR_NAMEN").map(Into::into));
    let Some(path) = path else { return Ok(Vec::new()) };
    let text = fs::read_to_string(&path)
        .map_err(|error| Failure::Message(format!("kan `{}` niet lezen: {error}", path.display())))?;
    Ok(text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect())
}

/// The exit status that belongs to a report.
pub fn status(report: &Report) -> ExitCode {
    if report.has_errors() { ExitCode::from(HAS_ERRORS) } else { ExitCode::SUCCESS }
}

/// Loads content and theme, and compiles them.
pub fn compile_all(options: &Options) -> Result<(Sources, Compiled<()>), Failure> {
    let (sources, info) = load_with(options, None)?;
    let compiled = compile_with(options, &sources, &info, Extent::Messages, &|_, _| ());
    Ok((sources, compiled))
}

/// Loads content and theme, with what a run depends on besides.
pub fn load_with(options: &Options, eerder: Option<Sources>) -> Result<(Sources, BuildInfo), Failure> {
    let (sources, theme) = load_all(options)?;
    let info = BuildInfo {
        dag: dag(options),
        concept: options.concept,
        theme,
        namen: names(options)?,
        eerder,
        version: env!("CARGO_PKG_VERSION"),
    };
    Ok((sources, info))
}

/// Compiles; `take` gets each file of the site.
pub fn compile_with<T: Send>(
    options: &Options,
    sources: &Sources,
    info: &BuildInfo,
    extent: Extent,
    take: &(dyn Fn(&str, Vec<u8>) -> T + Sync),
) -> Compiled<T> {
    let bar = Bar::new(options.quiet);
    let mut compiled = compile_to(sources, info, &Making { progress: &bar, take, extent });
    bar.finish();
    if options.deny_warnings {
        compiled.report.deny_warnings();
        if compiled.report.has_errors() {
            compiled.site = None;
        }
    }
    compiled
}

/// The content with the themes that it may choose from, and the name of the theme that was asked for.
fn load_all(options: &Options) -> Result<(Sources, Option<String>), Failure> {
    let content = with_dictionary(load(&options.content, "")?, options)?;
    if let Some(folder) = &options.theme {
        let name = theme_name(folder);
        let theme = load(folder, &format!("themes/{name}/"))?;
        return Ok((content.join(theme), Some(name)));
    }
    let beside = themes_beside(options);
    let themes = if beside.is_dir() { load(&beside, "themes/")? } else { Sources::default() };
    Ok((content.join(themes), None))
}

/// The name of a theme in a folder of its own.
pub fn theme_name(folder: &Path) -> String {
    folder.file_name().map_or_else(|| "eigen".to_owned(), |name| name.to_string_lossy().into_owned())
}

/// The folder of the themes that the content may choose from.
pub fn themes_beside(options: &Options) -> PathBuf {
    options.content.parent().unwrap_or(Path::new("")).join("themes")
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
    let files = sources.files().filter(|(_, source)| is_content(&source.path)).count();
    let files = if files == 1 { "1 bestand".to_owned() } else { format!("{files} bestanden") };
    let counts = counts(report);
    if counts.is_empty() { format!("Niets aan te merken op {files}.") } else { format!("{counts} in {files}.") }
}

/// How many problems of each kind there are; empty when there are none.
pub fn counts(report: &Report) -> String {
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
    crate::diagnostic::listed(&parts)
}
