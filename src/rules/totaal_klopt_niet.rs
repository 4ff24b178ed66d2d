//! Totals in tables for which the author did not say which row is the total: those in Markdown, and data without `totaal:`.

use super::View;
use super::taal::document::Document;
use crate::corpus::{Doel, Figuur, Tabel, Totaal, getal};
use crate::diagnostic::{Diagnostic, Level, Sink, codes};
use crate::prose::{Block, Inline, Table, plain_text};
use crate::source::Span;

/// What the first cell of a row of totals, or the name of a column of totals, begins with.
const TOTALEN: [&str; 4] = ["totaal", "totalen", "eindtotaal", "som"];
/// A column with one of these in its name is not added up.
const NIET_OPTELBAAR: [&str; 10] =
    ["%", "aandeel", "gemiddeld", "jaar", "mediaan", "norm", "percentage", "ratio", "score", "tarief"];

pub(super) fn check(_: &View, document: &Document, sink: &mut Sink) {
    for (_, tekst) in &document.teksten {
        tekst.each_block(&mut |block| match block {
            Block::Table(table) => report(&of_table(table), sink),
            Block::Figure { figure: Figuur::Tabel(tabel), .. } if tabel.totaal == Totaal::Onbekend => {
                report(&of_tabel(tabel), sink);
            }
            _ => {}
        });
    }
}

/// A cell with its place.
struct Cel {
    text: String,
    span: Span,
}

/// A table as text.
struct Rijen {
    /// How to say that it does not add up.
    uitweg: &'static str,
    kop: Vec<String>,
    rijen: Vec<Vec<Cel>>,
}

fn of_table(table: &Table<Doel>) -> Rijen {
    let cell = |inlines: &Vec<Inline<Doel>>| {
        let span = inlines.iter().find_map(|inline| match inline {
            Inline::Text(text) => Some(text.span),
            _ => None,
        });
        Cel { text: plain_text(inlines).trim().to_owned(), span: span.unwrap_or(table.span) }
    };
    Rijen {
        uitweg: "zeg dan boven de tabel waarom met `<!-- sta-toe: totaal-klopt-niet, omdat … -->`",
        kop: table.head.iter().map(|inlines| plain_text(inlines)).collect(),
        rijen: table.rows.iter().map(|row| row.iter().map(cell).collect()).collect(),
    }
}

fn of_tabel(tabel: &Tabel) -> Rijen {
    let cell = |text: &String| Cel { text: text.clone(), span: tabel.span };
    let uitweg = "schrijf dan `totaal: geen, want …`";
    Rijen {
        uitweg,
        kop: tabel.kop.clone(),
        rijen: tabel.rijen.iter().map(|row| row.iter().map(cell).collect()).collect(),
    }
}

fn report(table: &Rijen, sink: &mut Sink) {
    columns(table, sink);
    rows(table, sink);
}

/// The last row, when it is the only one with totals.
fn columns(table: &Rijen, sink: &mut Sink) {
    let is_total = |row: &Vec<Cel>| row.first().is_some_and(|cell| begins_with_total(&cell.text));
    let Some((total, parts)) = table.rijen.split_last().filter(|(last, _)| is_total(last)) else { return };
    let is_part_of_row = |row: &Vec<Cel>| row.first().is_some_and(|cell| is_part_of(&cell.text));
    if parts.len() < 2 || parts.iter().any(|row| is_total(row) || is_part_of_row(row)) {
        return;
    }
    for (at, cell) in total.iter().enumerate().skip(1).filter(|(at, _)| can_be_added(&table.kop, *at)) {
        let numbers: Option<Vec<f64>> = parts.iter().map(|row| row.get(at).and_then(number)).collect();
        let (Some(numbers), Some(written)) = (numbers, number(cell)) else { continue };
        let sum: f64 = numbers.iter().sum();
        if (sum - written).abs() > 0.005 {
            let name = table.kop.get(at).map_or("", String::as_str).trim();
            let what = if name.is_empty() { "deze kolom".to_owned() } else { format!("de kolom `{name}`") };
            message(cell, &what, sum, table.uitweg, sink);
        }
    }
}

/// The last column, when most rows do add up to it: then it is a total, and the others are wrong.
fn rows(table: &Rijen, sink: &mut Sink) {
    let Some(last) = table.kop.len().checked_sub(1).filter(|last| *last > 2) else { return };
    if !begins_with_total(&table.kop[last]) || (1..last).any(|at| !can_be_added(&table.kop, at)) {
        return;
    }
    let found: Vec<(&Cel, &str, f64, bool)> = table
        .rijen
        .iter()
        .filter_map(|row| {
            let numbers: Option<Vec<f64>> = row.get(1..last)?.iter().map(number).collect();
            let (cell, sum) = (row.get(last)?, numbers?.iter().sum::<f64>());
            let written = number(cell)?;
            Some((cell, row[0].text.as_str(), sum, (sum - written).abs() <= 0.005))
        })
        .collect();
    let right = found.iter().filter(|(.., is_right)| *is_right).count();
    for (cell, name, sum, _) in found.iter().filter(|(.., is_right)| !is_right && right * 2 > found.len()) {
        message(cell, &format!("de rij `{name}`"), *sum, table.uitweg, sink);
    }
}

fn begins_with_total(text: &str) -> bool {
    let first = text.split_whitespace().next().unwrap_or("").to_lowercase();
    TOTALEN.contains(&first.trim_end_matches(':'))
}

/// `waarvan meisjes` is counted in the row above it.
fn is_part_of(text: &str) -> bool {
    let lower = text.to_lowercase();
    ["waarvan", "daarvan", "subtotaal", "- ", "– "].iter().any(|start| lower.starts_with(start))
}

fn can_be_added(kop: &[String], at: usize) -> bool {
    let name = kop.get(at).map_or(String::new(), |name| name.to_lowercase());
    !NIET_OPTELBAAR.iter().any(|word| name.contains(word)) && !is_part_of(&name)
}

fn number(cell: &Cel) -> Option<f64> {
    (!cell.text.contains('%')).then(|| getal(cell.text.trim_start_matches(['€', ' ']))).flatten()
}

fn message(cell: &Cel, what: &str, sum: f64, uitweg: &str, sink: &mut Sink) {
    let sum = if sum.fract().abs() < 0.005 { format!("{sum:.0}") } else { format!("{sum:.2}").replace('.', ",") };
    sink.report(
        Diagnostic::new(
            codes::TOTAAL_KLOPT_NIET,
            cell.span,
            format!("{what} telt op tot {sum}, maar hier staat {}", cell.text),
        )
        .with_level(Level::Waarschuwing)
        .why("een lezer telt na")
        .help(format!("verbeter het totaal of een van de getallen; tellen ze niet op, {uitweg}")),
    );
}
