//! Counts of one to four people in a table by place or organisation: who knows the place knows the people.

use super::View;
use super::taal::document::Document;
use super::taal::naam::Namen;
use crate::corpus::{Doel, Figuur, Grafiek, Tabel, Tekst};
use crate::diagnostic::{Diagnostic, Sink, codes};
use crate::prose::{Block, Table, plain_text};
use crate::source::Span;

/// Counts above this are large enough.
const MOST: u32 = 4;
/// The most cells that a message names.
const SHOWN: usize = 3;

/// Words in the name of a first column that holds places or organisations.
const PLACES: [&str; 22] = [
    "aanbieder",
    "buurt",
    "cluster",
    "gebied",
    "gemeente",
    "gezinshuis",
    "groep",
    "instelling",
    "locatie",
    "organisatie",
    "plaats",
    "postcode",
    "provincie",
    "regio",
    "school",
    "stad",
    "stadsdeel",
    "team",
    "unit",
    "vestiging",
    "wijk",
    "woonplaats",
];
/// Columns with these words in their name do not count people.
const NO_COUNT: [&str; 14] = [
    "%",
    "aandeel",
    "bedrag",
    "cijfer",
    "dagen",
    "euro",
    "gemiddeld",
    "jaar",
    "maanden",
    "nr",
    "nummer",
    "percentage",
    "score",
    "weken",
];

pub(super) fn check(view: &View, document: &Document, sink: &mut Sink) {
    for (_, tekst) in &document.teksten {
        check_one(tekst, &view.namen, sink);
    }
}

fn check_one(tekst: &Tekst, names: &Namen, sink: &mut Sink) {
    tekst.each_block(&mut |block| {
        let (rows, span) = match block {
            Block::Figure { figure: Figuur::Tabel(tabel), span } => (of_tabel(tabel), *span),
            Block::Figure { figure: Figuur::Grafiek(grafiek), span } => (of_grafiek(grafiek), *span),
            Block::Table(table) => (of_table(table), table.span),
            _ => return,
        };
        report(&rows, span, names, sink);
    });
}

/// A table as text: the names of its columns and its rows.
struct Rows {
    head: Vec<String>,
    rows: Vec<Vec<String>>,
}

fn of_tabel(tabel: &Tabel) -> Rows {
    Rows { head: tabel.kop.clone(), rows: tabel.rijen.clone() }
}

fn of_table(table: &Table<Doel>) -> Rows {
    let text = |row: &Vec<Vec<_>>| row.iter().map(|cell| plain_text(cell)).collect();
    Rows { head: text(&table.head), rows: table.rows.iter().map(text).collect() }
}

fn of_grafiek(grafiek: &Grafiek) -> Rows {
    let head = std::iter::once(grafiek.x_naam.clone()).chain(grafiek.reeksen.iter().map(|reeks| reeks.naam.clone()));
    let row = |(nr, x): (usize, &String)| {
        let value = |reeks: &crate::corpus::Reeks| reeks.waarden.get(nr).copied().flatten();
        let cells = grafiek.reeksen.iter().map(|reeks| value(reeks).map_or(String::new(), |value| value.to_string()));
        std::iter::once(x.clone()).chain(cells).collect()
    };
    Rows { head: head.collect(), rows: grafiek.x.iter().enumerate().map(row).collect() }
}

fn report(table: &Rows, span: Span, names: &Namen, sink: &mut Sink) {
    let cells = small_cells(table, names);
    if cells.is_empty() {
        return;
    }
    let shown: Vec<&str> = cells.iter().take(SHOWN).map(String::as_str).collect();
    let more = match cells.len().saturating_sub(SHOWN) {
        0 => String::new(),
        more => format!(", en nog {more}"),
    };
    sink.report(
        Diagnostic::new(
            codes::KLEINE_AANTALLEN,
            span,
            format!("in deze tabel staan aantallen van 1 tot en met {MOST}: {}{more}", shown.join(", ")),
        )
        .why("bij zo weinig mensen op één plek is te herkennen om wie het gaat")
        .help(
            "voeg rijen samen, of schrijf `minder dan 5`; gaat het niet om mensen, sta het dan toe met \
             `<!-- sta-toe: kleine-aantallen, omdat … -->`",
        ),
    );
}

/// The small counts, each as `row (column): number`.
fn small_cells(table: &Rows, names: &Namen) -> Vec<String> {
    let by_head = table.head.first().is_some_and(|name| has_word(name, &PLACES));
    let known = table.rows.iter().filter(|row| row.first().is_some_and(|cell| names.is_plaats(&cell.to_lowercase())));
    if !by_head && known.count() * 2 <= table.rows.len().max(1) {
        return Vec::new();
    }
    let mut out = Vec::new();
    for column in 1..table.head.len() {
        let cells: Vec<&str> = table.rows.iter().map(|row| row.get(column).map_or("", String::as_str).trim()).collect();
        let is_count =
            cells.iter().all(|cell| !cell.contains([',', '%', '€']) && (!cell.contains('.') || is_grouped(cell)));
        if has_word(&table.head[column], &NO_COUNT) || !is_count {
            continue;
        }
        for (row, cell) in table.rows.iter().zip(cells) {
            if cell.parse::<u32>().is_ok_and(|count| (1..=MOST).contains(&count)) {
                out.push(format!("`{}` ({}): {cell}", row[0], table.head[column]));
            }
        }
    }
    out
}

/// `1.234` is a count, `6.7` is not.
fn is_grouped(cell: &str) -> bool {
    cell.rsplit('.').next().is_some_and(|group| group.len() == 3)
}

fn has_word(name: &str, words: &[&str]) -> bool {
    let lower = name.to_lowercase();
    let parts: Vec<&str> = lower.split([' ', '/', '(', ')', '-']).collect();
    words.iter().any(|word| {
        parts.iter().any(|part| {
            part == word || part.strip_prefix(word).is_some_and(|end| matches!(end, "s" | "n" | "en" | "'s"))
        }) || (*word == "%" && lower.contains('%'))
    })
}
