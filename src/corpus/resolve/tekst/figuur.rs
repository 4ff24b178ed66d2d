//! Resolves the blocks `grafiek` and `tabel`: finds the data file, its columns and its numbers.

use super::super::super::figuur::{Punt, getal, punt};
use super::super::super::{Figuur, Grafiek, GrafiekSoort, Reeks, Tabel, Totaal, diags};
use super::{Context, Here};
use crate::diagnostic::Sink;
use crate::draft::{self, Blok, GrafiekYaml, TabelYaml};
use crate::source::{Span, Spanned};
use crate::syntax::{Cell, Csv};

pub(super) fn resolve(block: Blok, context: &Context, here: Here, sink: &mut Sink) -> Option<Figuur> {
    match block {
        Blok::Grafiek(yaml) => grafiek(*yaml, context, here, sink).map(|found| Figuur::Grafiek(Box::new(found))),
        Blok::Tabel(yaml) => tabel(*yaml, context, here, sink).map(|found| Figuur::Tabel(Box::new(found))),
    }
}

fn data<'a>(
    name: &Spanned<draft::Tekst>,
    context: &'a Context,
    here: Here,
    sink: &mut Sink,
) -> Option<(String, &'a Csv)> {
    let folder = here.folder()?;
    let written = name.value.0.trim();
    let path = format!("{folder}data/{}", written.strip_prefix("data/").unwrap_or(written));
    match context.names.own_data().data(&path) {
        Some((_, csv)) => csv.as_deref().map(|csv| (path, csv)),
        None => {
            let folder = format!("{folder}data/");
            sink.report(diags::unknown_data(name.span, written, context.names.own_data().data_in(&folder)));
            None
        }
    }
}

fn column(csv: &Csv, name: &str, span: Span, sink: &mut Sink) -> Option<usize> {
    let found = csv.column(name);
    if found.is_none() {
        sink.report(diags::unknown_column(span, name, csv));
    }
    found
}

fn grafiek(yaml: GrafiekYaml, context: &Context, here: Here, sink: &mut Sink) -> Option<Grafiek> {
    let (path, csv) = data(&yaml.data, context, here, sink)?;
    let x = column(csv, &yaml.x.value.0, yaml.x.span, sink);
    let mut reeksen = Vec::new();
    let total = yaml.totaal.as_ref().map(|text| text.value.0.trim());
    let mut is_whole = x.is_none_or(|x| is_dated(csv, x, (&yaml.x.value.0, total), sink));
    for (name, span) in &yaml.y.value.0 {
        let span = span.unwrap_or(yaml.y.span);
        let Some(at) = column(csv, &name.0, span, sink) else {
            is_whole = false;
            continue;
        };
        let mut waarden = Vec::new();
        for row in &csv.rows {
            let cell: &Cell = &row[at];
            let waarde = getal(&cell.text);
            if waarde.is_none() && !cell.text.is_empty() {
                sink.report(diags::not_a_number(cell, &name.0));
                is_whole = false;
            }
            waarden.push(waarde);
        }
        report_points(csv, at, sink);
        if csv.rows.iter().all(|row| row[at].text.is_empty()) {
            sink.report(diags::no_numbers(span, &name.0, csv));
            is_whole = false;
        }
        reeksen.push(Reeks { naam: name.0.clone(), waarden });
    }
    let x = x?;
    let total = match &yaml.totaal {
        Some(written) => {
            let found = csv.rows.iter().position(|row| row[x].text == written.value.0.trim());
            if found.is_none() {
                sink.report(diags::unknown_row(written.span, written.value.0.trim(), &yaml.x.value.0));
            }
            Some(found?)
        }
        None => None,
    };
    if is_whole
        && total.is_none()
        && let Some(row) = sum_row(csv, x, &reeksen)
    {
        sink.report(diags::total_drawn(&csv.rows[row][x], yaml.data.span));
        is_whole = false;
    }
    let is_drawn = |row: &usize| total != Some(*row);
    for reeks in &mut reeksen {
        reeks.waarden = (0..csv.rows.len()).filter(is_drawn).map(|row| reeks.waarden[row]).collect();
    }
    is_whole.then(|| Grafiek {
        soort: match yaml.soort {
            draft::GrafiekSoort::Lijn => GrafiekSoort::Lijn,
            draft::GrafiekSoort::Staaf => GrafiekSoort::Staaf,
            draft::GrafiekSoort::Gestapeld => GrafiekSoort::Gestapeld,
            draft::GrafiekSoort::Punt => GrafiekSoort::Punt,
        },
        titel: yaml.titel.0,
        x_naam: yaml.x.value.0,
        x: (0..csv.rows.len()).filter(is_drawn).map(|row| csv.rows[row][x].text.clone()).collect(),
        reeksen,
        eenheid: yaml.eenheid.map(|text| text.0),
        bron: yaml.bron.map(|text| text.0),
        toelichting: yaml.toelichting.map(|text| text.0),
        data: path,
    })
}

/// Whether a column that holds days holds nothing else: one day that is none would make names of them all.
fn is_dated(csv: &Csv, at: usize, (name, total): (&str, Option<&str>), sink: &mut Sink) -> bool {
    let is_day = |text: &str| text.parse::<jiff::civil::Date>().is_ok();
    let looks_like = |text: &str| {
        let parts: Vec<&str> = text.split(['-', '/']).collect();
        parts.len() == 3 && parts.iter().all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit()))
    };
    let cells = || csv.rows.iter().map(|row| &row[at]).filter(|cell| Some(cell.text.as_str()) != total);
    if !cells().any(|cell| is_day(&cell.text) || looks_like(&cell.text)) {
        return true;
    }
    let wrong = cells().find(|cell| !is_day(&cell.text));
    if let Some(cell) = wrong {
        sink.report(diags::not_a_day(cell, name));
    }
    wrong.is_none()
}

/// The row with the sums of all others, which a figure must not draw beside them.
fn sum_row(csv: &Csv, x: usize, reeksen: &[Reeks]) -> Option<usize> {
    const NAMEN: [&str; 6] = ["totaal", "samen", "eindtotaal", "alles", "alle", "som"];
    let is_total = |text: &str| {
        text.split_whitespace().next().is_some_and(|word| NAMEN.contains(&word.to_lowercase().trim_end_matches(':')))
    };
    let row = csv.rows.iter().position(|row| is_total(&row[x].text)).filter(|_| csv.rows.len() > 2)?;
    let sums = |reeks: &Reeks| {
        let others = reeks.waarden.iter().enumerate().filter(|(at, _)| *at != row);
        let sum: f64 = others.filter_map(|(_, value)| *value).sum();
        reeks.waarden[row].is_none_or(|total| (total - sum).abs() < 0.005 * reeks.waarden.len() as f64)
    };
    let has_any = reeksen.iter().any(|reeks| reeks.waarden[row].is_some());
    (has_any && reeksen.iter().all(sums)).then_some(row)
}

fn tabel(yaml: TabelYaml, context: &Context, here: Here, sink: &mut Sink) -> Option<Tabel> {
    let (path, csv) = data(&yaml.data, context, here, sink)?;
    let mut columns = Vec::new();
    for name in &yaml.kolommen {
        columns.push(column(csv, &name.value.0, name.span, sink));
    }
    let columns: Vec<usize> = columns.into_iter().collect::<Option<_>>()?;
    let columns = if columns.is_empty() { (0..csv.header.len()).collect() } else { columns };
    let rijen: Vec<Vec<String>> =
        csv.rows.iter().map(|row| columns.iter().map(|at| row[*at].text.clone()).collect()).collect();
    let written_total = yaml.totaal.as_ref().map(|text| text.value.0.trim());
    let total = written_total.and_then(|name| csv.rows.iter().position(|row| row[0].text == name));
    let is_numeric = |at: &usize| {
        let others = csv.rows.iter().enumerate().filter(|(row, _)| Some(*row) != total);
        let filled: Vec<&str> = others.map(|(_, row)| row[*at].text.as_str()).filter(|text| !text.is_empty()).collect();
        !filled.is_empty() && filled.iter().all(|text| getal(text).is_some())
    };
    let getallen: Vec<bool> = columns.iter().map(is_numeric).collect();
    let totaal = match &yaml.totaal {
        None => Totaal::Onbekend,
        Some(text) => {
            let written = text.value.0.trim();
            match total {
                Some(row) => {
                    report_sums(csv, row, &columns, &getallen, sink);
                    Totaal::Rij(row)
                }
                None => match written.strip_prefix("geen") {
                    Some(reason) if reason.trim_matches([' ', ',', ':', '.', '-', '–']).len() > 2 => {
                        let reason = reason.trim_matches([' ', ',', ':', '-', '–']);
                        Totaal::Geen(reason.strip_prefix("want ").unwrap_or(reason).to_owned())
                    }
                    _ => {
                        sink.report(diags::unknown_total(text.span, written));
                        Totaal::Onbekend
                    }
                },
            }
        }
    };
    Some(Tabel {
        titel: yaml.titel.0,
        kop: columns.iter().map(|at| csv.header[*at].text.clone()).collect(),
        getallen,
        rijen,
        totaal,
        bron: yaml.bron.map(|text| text.0),
        data: path,
        span: yaml.data.span,
    })
}

/// In one column a point parts thousands (`1.234`) or a fraction (`6.7`), or one of them is read as another number.
fn report_points(csv: &Csv, at: usize, sink: &mut Sink) {
    let first = |wanted: Punt| csv.rows.iter().map(|row| &row[at]).find(|cell| punt(&cell.text) == Some(wanted));
    if let (Some(thousands), Some(fraction)) = (first(Punt::Duizend), first(Punt::Deel)) {
        sink.report(diags::mixed_points(thousands, fraction));
    }
}

/// Every cell of the total row is the sum of the cells above and below it.
fn report_sums(csv: &Csv, total: usize, columns: &[usize], numeric: &[bool], sink: &mut Sink) {
    for (at, _) in columns.iter().zip(numeric).filter(|(_, numeric)| **numeric) {
        let others = csv.rows.iter().enumerate().filter(|(row, _)| *row != total);
        let sum: f64 = others.filter_map(|(_, row)| getal(&row[*at].text)).sum();
        let cell = &csv.rows[total][*at];
        if cell.text.is_empty() {
            continue;
        }
        report_points(csv, *at, sink);
        let Some(written) = getal(&cell.text) else {
            sink.report(diags::not_a_number(cell, &csv.header[*at].text));
            continue;
        };
        if (sum - written).abs() > 0.005 {
            sink.report(diags::wrong_total(cell, &csv.header[*at].text, sum));
        }
    }
}
