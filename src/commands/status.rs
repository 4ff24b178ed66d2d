//! `status`: how far a report is, norm by norm.

use super::check::compile_all;
use super::options::{Options, Status};
use super::{Failure, print_data};
use crate::corpus::{self, Corpus, Rapport};
use crate::diagnostic::{Report, nearest};
use crate::prose::Block;
use crate::source::{FileId, Sources};
use std::fmt::Write;
use std::process::ExitCode;

pub fn run(options: &Options, arguments: &Status) -> Result<ExitCode, Failure> {
    let (sources, compiled) = compile_all(options)?;
    let Some(corpus) = &compiled.corpus else {
        return Err(Failure::Message("`site.yaml` kan niet gelezen worden; `rapporteur check` zegt waarom".into()));
    };
    if let Some(name) = &arguments.rapport
        && !corpus.rapporten.iter().any(|rapport| rapport.id == *name)
    {
        let guess = nearest(name, corpus.rapporten.iter().map(|rapport| rapport.id.as_str()));
        let guess = guess.map(|guess| format!(" Bedoelde u `{guess}`?")).unwrap_or_default();
        return Err(Failure::Message(format!("het rapport `{name}` is er niet, of kan niet gelezen worden.{guess}")));
    }
    let wanted =
        corpus.rapporten.iter().filter(|rapport| arguments.rapport.as_ref().is_none_or(|id| *id == rapport.id));
    let texts: Vec<String> = wanted.map(|rapport| describe(corpus, rapport, &compiled.report, &sources)).collect();
    if texts.is_empty() {
        print_data("Er is nog geen rapport dat gelezen kan worden.\n");
    }
    print_data(&texts.join("\n"));
    Ok(ExitCode::SUCCESS)
}

fn describe(corpus: &Corpus, rapport: &Rapport, report: &Report, sources: &Sources) -> String {
    let kader = &corpus[rapport.kader];
    let status = match rapport.status {
        corpus::Status::Concept => "concept",
        corpus::Status::Wederhoor => "wederhoor",
        corpus::Status::Gepubliceerd => "gepubliceerd",
    };
    let mut out = format!("{} ({status})\n{}\n\n", rapport.id, rapport.titel);
    let mut rows = vec![["norm", "oordeel", "woorden", "tekortkomingen", "citaten", "meldingen"].map(str::to_owned)];
    let mut judged = 0;
    for (at, thema) in rapport.themas.iter().enumerate() {
        let of = &kader.themas[at];
        if let Some(id) = &of.id {
            let verdict = match (&thema.oordeel, of.beoordeeld) {
                (Some(oordeel), _) => kader.trede(oordeel.value).verkort.clone(),
                (None, true) => "nog geen oordeel".to_owned(),
                (None, false) => "krijgt geen oordeel".to_owned(),
            };
            let words = thema.inleiding.words() + thema.onderbouwing.words();
            let problems = thema.file.map_or(0, |file| problems(report, sources, file));
            rows.push([
                format!("thema {id}"),
                verdict,
                words.to_string(),
                String::new(),
                String::new(),
                none(problems),
            ]);
        }
        for (position, norm) in of.normen.iter().enumerate() {
            let found = thema.normen.iter().find(|found| found.norm == position);
            judged += usize::from(found.is_some());
            rows.push(match found {
                None => [
                    norm.id.clone(),
                    "nog geen oordeel".to_owned(),
                    String::new(),
                    String::new(),
                    String::new(),
                    String::new(),
                ],
                Some(found) => [
                    norm.id.clone(),
                    kader.trede(found.oordeel.value).score.clone(),
                    found.bevindingen.words().to_string(),
                    none(found.tekortkomingen.len()),
                    none(quotes(&found.bevindingen)),
                    none(problems(report, sources, found.file)),
                ],
            });
        }
    }
    out.push_str(&table(&rows));
    let total = kader.normen().count();
    let missing = total - judged;
    let folder = format!("rapporten/{}/", rapport.id);
    let all = report.entries.iter().filter(|(place, _)| place.path.starts_with(&folder)).count();
    let said = if all == 1 { "1 melding".to_owned() } else { format!("{all} meldingen") };
    let _ = writeln!(out, "\n{judged} van {total} normen hebben een oordeel; {said}.");
    let mut todo = Vec::new();
    if missing > 0 {
        todo.push(if missing == 1 {
            "nog 1 norm beoordelen".into()
        } else {
            format!("nog {missing} normen beoordelen")
        });
    }
    if rapport.oordeel.is_none() {
        todo.push("een oordeel over het geheel geven (`oordeel` in rapport.md)".to_owned());
    }
    match rapport.telling_wederhoor().open {
        0 => {}
        1 => todo.push("over 1 punt van het wederhoor besluiten (`rapporteur wederhoor`)".to_owned()),
        count => todo.push(format!("over {count} punten van het wederhoor besluiten (`rapporteur wederhoor`)")),
    }
    if rapport.reactie.is_none() {
        todo.push("de reactie van de instelling opnemen (`rapporteur new reactie`)".to_owned());
    }
    if rapport.tekst.is_empty() {
        todo.push("een samenvatting schrijven (in rapport.md)".to_owned());
    }
    if all > 0 {
        todo.push("de meldingen van `rapporteur check` nalopen".to_owned());
    }
    for item in todo {
        let _ = writeln!(out, "- {item}");
    }
    out
}

fn none(number: usize) -> String {
    if number == 0 { "·".to_owned() } else { number.to_string() }
}

fn problems(report: &Report, sources: &Sources, file: FileId) -> usize {
    let path = &sources.get(file).path;
    report.entries.iter().filter(|(place, _)| place.path == *path).count()
}

fn quotes(tekst: &corpus::Tekst) -> usize {
    let mut count = 0;
    tekst.each_block(&mut |block| count += usize::from(matches!(block, Block::Quote { by: Some(_), .. })));
    count
}

/// Rows with columns of equal width; the first row is the header.
fn table(rows: &[[String; 6]]) -> String {
    let width = |column: usize| rows.iter().map(|row| row[column].chars().count()).max().unwrap_or(0);
    let widths: Vec<usize> = (0..6).map(width).collect();
    let mut out = String::new();
    for row in rows {
        let cells: Vec<String> = row
            .iter()
            .enumerate()
            .map(|(at, cell)| {
                let space = " ".repeat(widths[at] - cell.chars().count());
                if at < 2 { format!("{cell}{space}") } else { format!("{space}{cell}") }
            })
            .collect();
        out.push_str(cells.join("  ").trim_end());
        out.push('\n');
    }
    out
}
