//! `build`: what `check` does, and then the site is written.

pub mod voor;

use super::check::{compile_with, leave, load_with, print_report, status, total};
use super::options::{Format, Options};
use super::{Failure, HAS_ERRORS};
use crate::corpus::{Openbaarheid, verborgen};
use crate::diagnostic::{Report, Sink};
use crate::draft::{self, Schemas};
use crate::output::{Manifest, OutputError, Writing, Zicht};
use crate::site::Extent;
use std::collections::BTreeMap;
use std::process::ExitCode;
use std::time::Instant;

pub fn run(options: &Options) -> Result<ExitCode, Failure> {
    let start = Instant::now();
    let folder = options.site_folder();
    // Problems of the content come first, also when the folder cannot be used.
    let writing = Writing::begin(&folder);
    let take = |path: &str, bytes: Vec<u8>| writing.as_ref().ok().map(|writing| writing.put(path, &bytes));
    let says = !options.quiet && options.format == Format::Human;
    let (sources, info) = load_with(options, None)?;
    let invoer = info.fingerprint(&sources);
    if writing.as_ref().is_ok_and(|writing| writing.is_current(&invoer)) {
        print_report(options, &Report::default(), &sources);
        if says {
            let draft = draft::read_all(&sources, &Schemas::default(), &mut Sink::new());
            anstream::eprintln!("{}", total(&Report::default(), &sources));
            anstream::eprintln!("Er is niets veranderd: de site in `{}` is nog goed.", folder.display());
            left_out(&verborgen(&draft, info.dag, info.concept)).iter().for_each(|line| anstream::eprintln!("{line}"));
        }
        return Ok(ExitCode::SUCCESS);
    }
    let compiled = compile_with(options, &sources, &info, Extent::Whole, &take);
    print_report(options, &compiled.report, &sources);
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
    let manifest = Manifest::new(zicht, info.dag, hashes?);
    // With messages the content is looked at again, to say them again. Names that may not be published leave no trace.
    let is_silent = compiled.report.entries.is_empty() && info.namen.is_empty();
    writing?.finish(&manifest, is_silent.then_some(invoer.as_str()))?;
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
    let status = status(&compiled.report);
    leave((sources, compiled.corpus));
    Ok(status)
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
