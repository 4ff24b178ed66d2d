//! `build`: what `check` does, and then the site is written.

pub mod voor;

use super::check::{compile_with, print_report, status, total};
use super::options::{Format, Options};
use super::{Failure, HAS_ERRORS, dag};
use crate::corpus::Openbaarheid;
use crate::output::{OutputError, Writing, Zicht};
use crate::site::Zoeken;
use std::collections::BTreeMap;
use std::process::ExitCode;
use std::time::Instant;

pub fn run(options: &Options) -> Result<ExitCode, Failure> {
    let start = Instant::now();
    let folder = options.site_folder();
    // Problems of the content come first, also when the folder cannot be used.
    let writing = Writing::begin(&folder);
    let take = |path: &str, bytes: Vec<u8>| writing.as_ref().ok().map(|writing| writing.put(path, &bytes));
    let (sources, compiled) = compile_with(options, None, Zoeken::Index, &take)?;
    print_report(options, &compiled.report, &sources);
    let says = !options.quiet && options.format == Format::Human;
    let Some(site) = compiled.site else {
        if says {
            anstream::eprintln!("{} Er is niets geschreven.", total(&compiled.report, &sources));
        }
        return Ok(ExitCode::from(HAS_ERRORS));
    };
    let hidden = left_out(&compiled.hidden);
    site.index_made()?;
    let files = site.into_files();
    let count = files.len();
    let hashes: Result<BTreeMap<String, String>, OutputError> =
        files.into_iter().filter_map(|(path, done)| Some(done?.map(|hash| (path, hash)))).collect();
    let zicht = if options.concept { Zicht::Concept } else { Zicht::Openbaar };
    writing?.finish(hashes?, zicht, dag(options))?;
    if says {
        let seconds = format!("{:.1}", start.elapsed().as_secs_f64()).replace('.', ",");
        anstream::eprintln!("{}", total(&compiled.report, &sources));
        anstream::eprintln!("{} bestanden geschreven in `{}`, in {seconds} s.", count, folder.display());
        hidden.iter().for_each(|line| anstream::eprintln!("{line}"));
        if options.concept {
            anstream::eprintln!("Let op: deze site toont ook concepten. Zet haar niet online.");
        }
        anstream::eprintln!("Bekijk de site: open `{}`.", folder.join("index.html").display());
    }
    Ok(status(&compiled.report))
}

/// What is not on the site, and why: an author who looks for a report must not have to guess.
fn left_out(hidden: &Openbaarheid) -> Vec<String> {
    let list = |names: &std::collections::BTreeSet<String>| names.iter().cloned().collect::<Vec<_>>().join(", ");
    let early: Vec<String> =
        [&hidden.rapporten, &hidden.publicaties].into_iter().filter(|names| !names.is_empty()).map(list).collect();
    let mut out = Vec::new();
    if !early.is_empty() {
        out.push(format!("Nog niet openbaar, en dus niet op de site: {}. `--concept` toont alles.", early.join(", ")));
    }
    let gone: Vec<String> = hidden.verlopen.iter().map(|gone| gone.id.clone()).collect();
    if !gone.is_empty() {
        out.push(format!("De laatste dag is voorbij; alleen dat staat er nog van: {}.", gone.join(", ")));
    }
    out
}
