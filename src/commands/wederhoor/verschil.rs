//! `wederhoor --since`: the draft that an institution saw beside the report as it is now.

use super::super::check::{compile_all, since};
use super::super::options::{Format, Options};
use super::super::{Failure, print_data};
use crate::corpus::{Corpus, Merk};
use crate::eerder::wederhoor::{PuntVerschil, Vergelijking, Wijziging, eerder, vergelijk, verschil};
use serde_json::{Value, json};
use std::fmt::Write;
use std::process::ExitCode;

pub fn run(options: &Options, name: &str) -> Result<ExitCode, Failure> {
    let old = eerder(&since::load(&options.content, name)?);
    let (_, compiled) = compile_all(options)?;
    let Some(corpus) = &compiled.corpus else { return Err(super::no_site()) };
    let found = vergelijk(&old, corpus);
    if options.format == Format::Json {
        let all: Vec<Value> = found.iter().map(|one| as_json(corpus, one)).collect();
        let text = serde_json::to_string_pretty(&json!({ "rapporten": all })).expect("values are JSON");
        print_data(&format!("{text}\n"));
        return Ok(ExitCode::SUCCESS);
    }
    if found.is_empty() {
        print_data("Er is geen rapport met punten dat toen ook al bestond.\n");
    }
    let texts: Vec<String> = found.iter().map(|one| describe(corpus, one)).collect();
    print_data(&texts.join("\n"));
    Ok(ExitCode::SUCCESS)
}

fn describe(corpus: &Corpus, found: &Vergelijking) -> String {
    let rapport = &corpus[found.rapport];
    let mut out = format!("{} ({})\n{}\n", rapport.id, super::status(rapport), rapport.titel);
    for (punt, verschil) in rapport.punten.iter().zip(&found.punten) {
        let besluit = punt.besluit.map_or("nog open", |besluit| besluit.value.zin());
        let bij = punt.bij.as_ref().map_or("", |bij| bij.value.as_str());
        let _ = writeln!(out, "\nPunt {}, bij {bij}: {besluit}", punt.nr);
        let _ = write!(out, "  opmerking: {}\n{}", super::begin(corpus, punt), sides(verschil));
    }
    match found.zonder_punt.len() {
        0 => out.push_str("\nBuiten de punten om is er niets veranderd.\n"),
        count => {
            let _ = writeln!(out, "\nVeranderd zonder dat een punt erom vroeg: {count}");
            for change in &found.zonder_punt {
                let _ = write!(out, "\n{}{}", place(change), both(change));
            }
        }
    }
    out
}

fn sides(punt: &PuntVerschil) -> String {
    match &punt.wijziging {
        Some(change) => both(change),
        None if punt.is_gevonden => "  de passage is niet veranderd\n".to_owned(),
        None => "  de passage is in het concept niet gevonden\n".to_owned(),
    }
}

fn place(change: &Wijziging) -> String {
    let name = |merk: &Merk| merk.merk.clone();
    match (&change.voor, &change.na) {
        (Some(was), Some(is)) if was.merk != is.merk => format!("{} (in het concept {})\n", is.merk, was.merk),
        (_, Some(is)) => format!("{}\n", name(is)),
        (Some(was), None) => format!("{} in het concept\n", name(was)),
        (None, None) => String::new(),
    }
}

fn both(change: &Wijziging) -> String {
    let line = |word: &str, text: &str| match text {
        "" => String::new(),
        text => format!("  {word}: {text}\n"),
    };
    let (voor, na) = texts(change);
    let gone = if change.na.is_none() { "  na: (de passage is weg)\n" } else { "" };
    let new = if change.voor.is_none() { "  voor: (stond er nog niet)\n" } else { "" };
    format!("{new}{}{}{gone}", line("voor", &voor), line("na", &na))
}

/// The sentences before and after.
fn texts(change: &Wijziging) -> (String, String) {
    let text = |merk: &Option<Merk>| merk.as_ref().map(|merk| merk.tekst.clone()).unwrap_or_default();
    verschil(&text(&change.voor), &text(&change.na))
}

fn as_json(corpus: &Corpus, found: &Vergelijking) -> Value {
    let rapport = &corpus[found.rapport];
    let change = |change: &Wijziging| {
        let (voor, na) = texts(change);
        json!({
            "bij": change.na.as_ref().map(|merk| &merk.merk),
            "bij_in_concept": change.voor.as_ref().map(|merk| &merk.merk),
            "voor": voor,
            "na": na,
        })
    };
    let punten = rapport.punten.iter().zip(&found.punten).map(|(punt, verschil)| {
        json!({
            "nummer": punt.nr,
            "besluit": punt.besluit.map(|besluit| besluit.value.woord()),
            "gevonden": verschil.is_gevonden,
            "wijziging": verschil.wijziging.as_ref().map(change),
        })
    });
    json!({
        "rapport": rapport.id,
        "status": super::status(rapport),
        "punten": punten.collect::<Vec<_>>(),
        "zonder_punt": found.zonder_punt.iter().map(change).collect::<Vec<_>>(),
    })
}
