//! `wederhoor`: the points of institutions on drafts; what is open, and what became of their passages.

mod lees;
mod verschil;

use super::check::compile_all;
use super::options::{Format, Options, WatWederhoor, Wederhoor};
use super::{Failure, dag, print_data};
use crate::corpus::{Corpus, Nr, PassageNu, Punt, Rapport, Status};
use crate::prose::plain_blocks;
use jiff::civil::Date;
use serde_json::{Value, json};
use std::fmt::Write;
use std::process::ExitCode;

pub fn run(options: &Options, arguments: &Wederhoor) -> Result<ExitCode, Failure> {
    match (&arguments.what, &arguments.since) {
        (Some(WatWederhoor::Lees { bestand }), _) => lees::run(options, bestand),
        (None, Some(since)) => verschil::run(options, since),
        (None, None) => list(options),
    }
}

fn list(options: &Options) -> Result<ExitCode, Failure> {
    let (_, compiled) = compile_all(options)?;
    let Some(corpus) = &compiled.corpus else { return Err(no_site()) };
    let reports: Vec<(Nr<Rapport>, &Rapport)> = corpus.alle_rapporten().filter(|(_, found)| is_about(found)).collect();
    if options.format == Format::Json {
        let all: Vec<Value> = reports.iter().map(|(nr, found)| as_json(corpus, *nr, found)).collect();
        let text = serde_json::to_string_pretty(&json!({ "rapporten": all })).expect("values are JSON");
        print_data(&format!("{text}\n"));
        return Ok(ExitCode::SUCCESS);
    }
    if reports.is_empty() {
        print_data("Er zijn geen punten van wederhoor, en geen rapport heeft de status `wederhoor`.\n");
    }
    let texts: Vec<String> = reports.iter().map(|(nr, found)| describe(corpus, *nr, found, dag(options))).collect();
    print_data(&texts.join("\n"));
    Ok(ExitCode::SUCCESS)
}

fn no_site() -> Failure {
    Failure::Message("`site.yaml` kan niet gelezen worden; `rapporteur check` zegt waarom".into())
}

/// A report that waits for points, or has some.
fn is_about(rapport: &Rapport) -> bool {
    rapport.status == Status::Wederhoor || !rapport.punten.is_empty()
}

fn status(rapport: &Rapport) -> &'static str {
    match rapport.status {
        Status::Concept => "concept",
        Status::Wederhoor => "wederhoor",
        Status::Gepubliceerd => "gepubliceerd",
    }
}

/// What happened to the passage, in a word.
fn passage(nu: PassageNu) -> &'static str {
    match nu {
        PassageNu::Gelijk(_) => "gelijk",
        PassageNu::Veranderd(_) => "veranderd",
        PassageNu::Onbekend(_) => "onbekend",
        PassageNu::Weg => "weg",
    }
}

fn describe(corpus: &Corpus, nr: Nr<Rapport>, rapport: &Rapport, dag: Date) -> String {
    let mut out = format!("{} ({})\n{}\n", rapport.id, status(rapport), rapport.titel);
    if let Some(termijn) = rapport.termijn.as_ref().filter(|_| rapport.status == Status::Wederhoor) {
        let last = termijn.tot.value;
        let word = if dag > last { "de termijn is voorbij" } else { "de instelling kan nog reageren" };
        let _ = writeln!(out, "Reageren tot en met {last}: {word}.");
    }
    let telling = rapport.telling_wederhoor();
    if telling.punten == 0 {
        out.push_str("Nog geen punten. Een antwoord leest u met `rapporteur wederhoor lees BESTAND`.\n");
        return out;
    }
    let count = if telling.punten == 1 { "1 punt".to_owned() } else { format!("{} punten", telling.punten) };
    let _ = writeln!(
        out,
        "{count}: {} open, {} overgenomen, {} deels, {} niet.",
        telling.open, telling.overgenomen, telling.deels, telling.niet
    );
    let merken = corpus.merken(nr);
    let rows = |keep: &dyn Fn(&Punt, PassageNu) -> bool, last: &dyn Fn(&Punt, PassageNu) -> String| {
        let kept = rapport.punten.iter().map(|punt| (punt, punt.passage_nu(&merken)));
        kept.filter(|(punt, nu)| keep(punt, *nu)).map(|(punt, nu)| row(punt, last(punt, nu))).collect::<Vec<_>>()
    };
    let open = rows(&|punt, _| punt.besluit.is_none(), &|punt, _| begin(corpus, punt));
    if !open.is_empty() {
        let _ = write!(out, "\nNog te besluiten\n{}", table(&open));
    }
    let is_moved = |_: &Punt, nu: PassageNu| matches!(nu, PassageNu::Veranderd(_) | PassageNu::Weg);
    let moved = rows(&is_moved, &|punt, nu| match (punt.besluit, nu) {
        (None, PassageNu::Weg) => "de passage is weg, en het punt is nog open".to_owned(),
        (None, _) => "de passage is veranderd, en het punt is nog open".to_owned(),
        (Some(besluit), PassageNu::Weg) => format!("{}; de passage is weg", besluit.value.zin()),
        (Some(besluit), _) => format!("{}; de passage is veranderd", besluit.value.zin()),
    });
    if !moved.is_empty() {
        let _ = write!(out, "\nPassage veranderd of weg sinds het concept\n{}", table(&moved));
    }
    out
}

/// Number, mark, kind, and what there is to say.
fn row(punt: &Punt, last: String) -> [String; 4] {
    [
        punt.nr.to_string(),
        punt.bij.as_ref().map_or_else(String::new, |bij| bij.value.clone()),
        punt.soort.map_or("", |soort| soort.woord()).to_owned(),
        last,
    ]
}

/// The first words of what the institution says.
fn begin(corpus: &Corpus, punt: &Punt) -> String {
    const MOST: usize = 60;
    let text = plain_blocks(&punt.opmerking.blocks, &|doel| doel.woorden(corpus));
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match text.char_indices().nth(MOST) {
        Some((end, _)) => format!("{}…", text[..end].trim_end()),
        None => text,
    }
}

/// Rows with columns of equal width; only the first is aligned to the right.
fn table(rows: &[[String; 4]]) -> String {
    let width = |column: usize| rows.iter().map(|row| row[column].chars().count()).max().unwrap_or(0);
    let widths = [width(0), width(1), width(2), 0];
    let mut out = String::new();
    for [nr, bij, soort, last] in rows {
        let line = format!("  {nr:>0$}  {bij:<1$}  {soort:<2$}  {last}", widths[0], widths[1], widths[2]);
        out.push_str(line.trim_end());
        out.push('\n');
    }
    out
}

fn as_json(corpus: &Corpus, nr: Nr<Rapport>, rapport: &Rapport) -> Value {
    let telling = rapport.telling_wederhoor();
    let merken = corpus.merken(nr);
    let one = |punt: &Punt| {
        json!({
            "nummer": punt.nr,
            "bestand": format!("rapporten/{}/wederhoor/{}.md", rapport.id, punt.nr),
            "bij": punt.bij.as_ref().map(|bij| &bij.value),
            "soort": punt.soort.map(|soort| soort.woord()),
            "datum": punt.datum.map(|day| day.to_string()),
            "besluit": punt.besluit.map(|besluit| besluit.value.woord()),
            "passage": passage(punt.passage_nu(&merken)),
            "begin": begin(corpus, punt),
        })
    };
    json!({
        "rapport": rapport.id,
        "titel": rapport.titel,
        "status": status(rapport),
        "tot": rapport.termijn.as_ref().map(|termijn| termijn.tot.value.to_string()),
        "aantal": telling.punten,
        "open": telling.open,
        "overgenomen": telling.overgenomen,
        "deels": telling.deels,
        "niet": telling.niet,
        "punten": rapport.punten.iter().map(one).collect::<Vec<_>>(),
    })
}
