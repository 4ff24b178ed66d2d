//! `new`: files and folders that are ready to be filled in. Nothing that exists is ever overwritten.

mod demo;
mod stubs;

use super::Failure;
use super::check::compile_all;
use super::options::{New, Options, What};
use crate::corpus::{self, Corpus, Kader, Rapport};
use crate::diagnostic::nearest;
use crate::prose::plain_blocks;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

pub fn run(options: &Options, arguments: &New) -> Result<ExitCode, Failure> {
    let content = &options.content;
    let (files, next) = match &arguments.what {
        What::Site => {
            (stubs::site(), "Vul `site.yaml` in, en maak dan een rapport met `rapporteur new rapport`.".to_owned())
        }
        What::Demo => {
            let from = content.display();
            (
                demo::files(),
                format!("Alles erin is verzonnen. `rapporteur build --content {from}` maakt er een site van."),
            )
        }
        What::Instelling { id } => {
            check_name(id)?;
            (vec![stubs::instelling(id)], format!("Vul `instellingen/{id}.yaml` in."))
        }
        What::Publicatie { id } => {
            check_name(id)?;
            (vec![stubs::publicatie(id)], format!("Vul `publicaties/{id}/publicatie.md` in."))
        }
        What::Rapport { kader, instelling, regio, id } => {
            check_name(id)?;
            let corpus = corpus(options)?;
            let kader = find_kader(&corpus, kader)?;
            let object = object(&corpus, instelling.as_deref(), regio.as_deref())?;
            let files = stubs::rapport(id, kader, &object);
            (
                files,
                format!("Vul de bestanden in `rapporten/{id}` in; `rapporteur status {id}` laat zien hoe ver u bent."),
            )
        }
        What::Reactie { rapport } => {
            check_name(rapport)?;
            let corpus = corpus(options)?;
            if !content.join("rapporten").join(rapport).is_dir() {
                let known = corpus.rapporten.iter().map(|rapport| rapport.id.as_str());
                return Err(unknown("het rapport", rapport, known));
            }
            let found = corpus.rapporten.iter().find(|found| found.id == *rapport);
            let tekortkomingen = found.map(|found| tekortkomingen(&corpus, found)).unwrap_or_default();
            (
                vec![stubs::reactie(rapport, &corpus.site.reactie_koppen, &tekortkomingen)],
                format!("Vul `rapporten/{rapport}/reactie.md` in, of geef het bestand aan de instelling."),
            )
        }
    };
    write_new(content, &files)?;
    if !options.quiet {
        if matches!(arguments.what, What::Demo) {
            anstream::eprintln!("{} bestanden gemaakt in `{}`.", files.len(), content.display());
        } else {
            for (path, _) in &files {
                anstream::eprintln!("gemaakt: {}", content.join(path).display());
            }
        }
        anstream::eprintln!("{next}");
    }
    Ok(ExitCode::SUCCESS)
}

/// The numbers and the words of the shortcomings of a report.
fn tekortkomingen(corpus: &Corpus, rapport: &Rapport) -> Vec<(String, String)> {
    let kader = &corpus[rapport.kader];
    let words = |tekst: &corpus::Tekst| plain_blocks(&tekst.blocks, &|doel| doel.woorden(corpus));
    let all = rapport.tekortkomingen().map(|(place, item)| (kader.tekortkoming_nummer(place), words(&item.tekst)));
    all.collect()
}

fn check_name(name: &str) -> Result<(), Failure> {
    let is_good = name.starts_with(|c: char| c.is_ascii_lowercase() || c.is_ascii_digit())
        && name.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '.' | '-'));
    if is_good {
        return Ok(());
    }
    Err(Failure::Message(format!(
        "`{name}` kan geen naam zijn: een naam wordt een deel van het adres en bestaat uit kleine letters, cijfers, `.` en `-`"
    )))
}

fn corpus(options: &Options) -> Result<Corpus, Failure> {
    let (_, compiled) = compile_all(options)?;
    compiled
        .corpus
        .ok_or_else(|| Failure::Message("`site.yaml` kan niet gelezen worden; `rapporteur check` zegt waarom".into()))
}

fn find_kader<'a>(corpus: &'a Corpus, id: &str) -> Result<&'a Kader, Failure> {
    let found = corpus.kaders.iter().find(|kader| kader.id == id);
    found.ok_or_else(|| unknown("het kader", id, corpus.kaders.iter().map(|kader| kader.id.as_str())))
}

/// The line of `rapport.md` that says who was inspected.
fn object(corpus: &Corpus, instelling: Option<&str>, regio: Option<&str>) -> Result<String, Failure> {
    match (instelling, regio) {
        (Some(id), _) if corpus.instellingen.iter().any(|found| found.id == id) => Ok(format!("instelling: {id}")),
        (Some(id), _) => Err(unknown("de instelling", id, corpus.instellingen.iter().map(|found| found.id.as_str()))),
        (_, Some(id)) if corpus.regios.iter().any(|found| found.id == id) => Ok(format!("regio: {id}")),
        (_, Some(id)) => Err(unknown("de regio", id, corpus.regios.iter().map(|found| found.id.as_str()))),
        (None, None) => Err(Failure::Message("zeg met `--instelling` of `--regio` waar het rapport over gaat".into())),
    }
}

fn unknown<'a>(what: &str, name: &str, known: impl Iterator<Item = &'a str>) -> Failure {
    let known: Vec<&str> = known.collect();
    let help = match nearest(name, known.iter().copied()) {
        Some(guess) => format!(" Bedoelde u `{guess}`?"),
        None if known.is_empty() => " Er is er nog geen.".to_owned(),
        None => format!(" Bekend zijn: {}.", known.join(", ")),
    };
    Failure::Message(format!("{what} `{name}` bestaat niet.{help}"))
}

/// Writes all files, or none when one of them is there already.
pub fn write_new(content: &Path, files: &[(String, String)]) -> Result<(), Failure> {
    if let Some((path, _)) = files.iter().find(|(path, _)| content.join(path).exists()) {
        return Err(Failure::Message(format!("`{}` is er al; er is niets geschreven", content.join(path).display())));
    }
    let mut done: Vec<PathBuf> = Vec::new();
    for (path, text) in files {
        let path = content.join(path);
        if let Err(error) = write_one(&path, text) {
            for made in done {
                let _ = fs::remove_file(made);
            }
            return Err(Failure::Write { path, error });
        }
        done.push(path);
    }
    Ok(())
}

fn write_one(path: &Path, text: &str) -> std::io::Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::File::create_new(path)?.write_all(text.as_bytes())
}
