//! `publish`: shows what would go to the readers, and sends it when asked to.

use super::options::{Options, Publish};
use super::{Failure, print_data};
use crate::publish::{Built, Folder, Plan, Target, Verschil, execute};
use jiff::Zoned;
use std::cell::Cell;
use std::path::PathBuf;
use std::process::ExitCode;

/// After how many files to say how far it is.
const TELL_EACH: usize = 500;

pub fn run(options: &Options, arguments: &Publish) -> Result<ExitCode, Failure> {
    let built = Built::open(&options.site_folder())?;
    if !arguments.allow_concept {
        // The real day: `--date` must not make a site public before its day.
        built.is_public(Zoned::now().date())?;
    }
    let target = open(arguments)?;
    let plan = Plan::new(&built, target.as_ref(), &arguments.to, arguments.merge, arguments.all)?;
    let says = |text: String| {
        if !options.quiet {
            anstream::eprintln!("{text}");
        }
    };
    if plan.was_cut_off {
        says("Een eerdere keer is onderbroken. Wat toen halverwege was, gaat opnieuw.".to_owned());
    }
    if plan.is_done() {
        says(format!("`{}` is al bij: {}.", arguments.to, files(plan.same)));
        return Ok(ExitCode::SUCCESS);
    }
    print_data(&listing(&plan));
    says(format!(
        "{} nieuw, {} veranderd, {} weg, {} hetzelfde; {} te versturen naar `{}`.",
        plan.count(Verschil::Nieuw),
        plan.count(Verschil::Anders),
        plan.count(Verschil::Weg),
        plan.same,
        size(plan.bytes(&built)),
        arguments.to
    ));
    if !arguments.execute {
        says("Er is nog niets gedaan. Klopt het? Geef dan dezelfde opdracht met `--execute`.".to_owned());
        return Ok(ExitCode::SUCCESS);
    }
    let total = plan.count(Verschil::Nieuw) + plan.count(Verschil::Anders);
    let told = Cell::new(0);
    execute(&plan, &built, target.as_ref(), &|done| {
        if done >= told.get() + TELL_EACH {
            told.set(done);
            says(format!("{done} van {total} bestanden zijn er."));
        }
    })?;
    says(format!("Klaar: `{}` is bij, met {}.", arguments.to, files(plan.same + total)));
    Ok(ExitCode::SUCCESS)
}

/// The place that an address names.
fn open(arguments: &Publish) -> Result<Box<dyn Target>, Failure> {
    match arguments.to.split_once("://") {
        Some(("s3", _)) => bucket(arguments),
        Some((other, _)) => Err(Failure::Message(format!(
            "naar `{other}://` kan rapporteur niet publiceren; geef een map, of `s3://bucket/map`"
        ))),
        None if arguments.endpoint.is_some() => {
            Err(Failure::Message(format!("`--endpoint` hoort bij `s3://`, en `{}` is een map", arguments.to)))
        }
        None => Ok(Box::new(Folder(PathBuf::from(&arguments.to)))),
    }
}

#[cfg(feature = "publiceren")]
fn bucket(arguments: &Publish) -> Result<Box<dyn Target>, Failure> {
    let settings: Vec<(String, String)> = std::env::vars_os()
        .filter_map(|(name, value)| Some((name.into_string().ok()?, value.into_string().ok()?)))
        .filter(|(name, _)| name.starts_with("AWS_"))
        .collect();
    let named = |key: &str| settings.iter().find(|(name, _)| name == key).map(|(_, value)| value.clone());
    let endpoint = arguments.endpoint.clone().or_else(|| named("AWS_ENDPOINT_URL")).or_else(|| named("AWS_ENDPOINT"));
    let access = crate::publish::Access { address: arguments.to.clone(), endpoint, settings };
    Ok(Box::new(crate::publish::Bucket::open(&access)?))
}

#[cfg(not(feature = "publiceren"))]
fn bucket(arguments: &Publish) -> Result<Box<dyn Target>, Failure> {
    Err(Failure::Message(format!(
        "deze rapporteur kan alleen naar een map publiceren, niet naar `{}`; het deel dat dat kan, is er niet bij gebouwd. \
         Bouw hem opnieuw met `cargo build --release --features publiceren`, of publiceer naar een map en stuur die map \
         met een ander programma",
        arguments.to
    )))
}

/// A line for each file that changes.
fn listing(plan: &Plan) -> String {
    let lines = plan.verschillen.iter().map(|(path, verschil)| match verschil {
        Verschil::Nieuw => format!("nieuw      {path}\n"),
        Verschil::Anders => format!("veranderd  {path}\n"),
        Verschil::Weg => format!("weg        {path}\n"),
    });
    lines.collect()
}

fn files(count: usize) -> String {
    if count == 1 { "1 bestand".to_owned() } else { format!("{count} bestanden") }
}

/// A number of bytes in words.
fn size(bytes: u64) -> String {
    match bytes {
        0..1_000 => format!("{bytes} bytes"),
        1_000..1_000_000 => format!("{} kB", bytes / 1_000),
        _ => format!("{},{} MB", bytes / 1_000_000, bytes % 1_000_000 / 100_000),
    }
}
