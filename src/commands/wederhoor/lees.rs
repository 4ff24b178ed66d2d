//! `wederhoor lees`: what an institution sent back becomes point files, all of them or none.

use super::super::check::{print_report, status};
use super::super::new::write_new;
use super::super::options::{Format, Options};
use super::super::{Failure, HAS_ERRORS};
use crate::antwoord::{self, MAX_BYTES};
use crate::corpus::{self, Corpus, Openbaarheid};
use crate::diagnostic::{Sink, listed};
use crate::draft::{self, Schemas};
use crate::source::{self, Sources};
use std::fs;
use std::io::Read;
use std::path::Path;
use std::process::ExitCode;

pub fn run(options: &Options, path: &Path) -> Result<ExitCode, Failure> {
    let sources = antwoord::source(&path.to_string_lossy(), bytes(path)?);
    let mut sink = Sink::new();
    let read = antwoord::read(&sources, &mut sink);
    let mut files = Vec::new();
    if let Some(read) = &read {
        let (corpus, folders) = content(options)?;
        let file = sources.files().next().map(|(file, _)| file).expect("there is one file");
        if let Some(nr) = antwoord::fit(read, file, &corpus, &folders, &mut sink) {
            let first = next_number(&options.content, &corpus[nr].id)?;
            files = antwoord::point_files(read, &corpus, nr, first);
            write_new(&options.content, &files)?;
        }
    }
    let report = sink.finish(&sources, &[]);
    print_report(options, &report, &sources);
    let says = !options.quiet && options.format == Format::Human;
    if files.is_empty() {
        if says {
            let count = report.summary().fouten;
            let what = if count == 1 { "1 fout".to_owned() } else { format!("{count} fouten") };
            anstream::eprintln!("{what} in het antwoord. Er is niets geschreven.");
        }
        return Ok(ExitCode::from(HAS_ERRORS));
    }
    if says {
        said(&files);
    }
    Ok(status(&report))
}

fn said(files: &[(String, String)]) {
    let names: Vec<String> = files.iter().map(|(path, _)| format!("`{path}`")).collect();
    let what = if files.len() == 1 { "1 punt geschreven" } else { &format!("{} punten geschreven", files.len()) };
    let shown =
        if names.len() > 6 { format!("{} tot en met {}", names[0], names[names.len() - 1]) } else { listed(&names) };
    anstream::eprintln!("{what}: {shown}.");
    anstream::eprintln!(
        "Zet bij elk punt een `besluit` en schrijf waarom; `rapporteur wederhoor` laat zien wat nog open is."
    );
}

/// The bytes of a file, and no more of them than show that it is too large.
fn bytes(path: &Path) -> Result<Vec<u8>, Failure> {
    let failed = |why: String| Failure::Message(format!("kan `{}` niet lezen: {why}", path.display()));
    let found = fs::metadata(path).map_err(|error| failed(error.to_string()))?;
    if !found.is_file() {
        return Err(failed("het is geen bestand".into()));
    }
    let mut bytes = Vec::new();
    let file = fs::File::open(path).map_err(|error| failed(error.to_string()))?;
    file.take(MAX_BYTES + 1).read_to_end(&mut bytes).map_err(|error| failed(error.to_string()))?;
    Ok(bytes)
}

/// The content as it is, and the names of all folders of reports.
fn content(options: &Options) -> Result<(Corpus, Vec<String>), Failure> {
    let sources: Sources = source::load(&options.content, "")?;
    let mut sink = Sink::new();
    let draft = draft::read_all(&sources, &Schemas::default(), &mut sink);
    let folders = draft.rapporten.iter().map(|map| map.id.clone()).collect();
    let corpus = corpus::resolve(draft, &sources, &Openbaarheid::default(), &mut sink);
    Ok((corpus, folders))
}

/// The number after the highest one that is taken, also by a file that cannot be read.
fn next_number(content: &Path, rapport: &str) -> Result<u32, Failure> {
    let folder = content.join("rapporten").join(rapport).join("wederhoor");
    let entries = match fs::read_dir(&folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(1),
        Err(error) => return Err(Failure::Message(format!("kan `{}` niet lezen: {error}", folder.display()))),
    };
    let numbers = entries.filter_map(|entry| entry.ok()?.path().file_stem()?.to_str()?.parse::<u32>().ok());
    Ok(numbers.max().unwrap_or(0).saturating_add(1))
}
