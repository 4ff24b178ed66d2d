//! What is said of data files, and of the figures and tables that draw from them.

use super::{Cell, Csv, guess};
use crate::diagnostic::{Diagnostic, codes};
use crate::source::Span;

pub(in crate::corpus) fn unknown_data<'a>(span: Span, name: &str, known: impl Iterator<Item = &'a str>) -> Diagnostic {
    let known: Vec<&str> = known.collect();
    let help = if known.is_empty() {
        "zet het bestand in de map `data` van het rapport of de publicatie".to_owned()
    } else {
        guess(name, "gegevensbestand", &known)
    };
    Diagnostic::new(codes::ONBEKENDE_VERWIJZING, span, format!("het gegevensbestand `{name}` is er niet")).help(help)
}

pub(in crate::corpus) fn unknown_column(span: Span, name: &str, csv: &Csv) -> Diagnostic {
    let known: Vec<&str> = csv.header.iter().map(|cell| cell.text.as_str()).collect();
    Diagnostic::new(codes::CSV_FOUT, span, format!("de kolom `{name}` is er niet"))
        .related(csv.header[0].span, "de kolommen staan hier")
        .help(guess(name, "kolom", &known))
}

pub(in crate::corpus) fn mixed_points(thousands: &Cell, fraction: &Cell) -> Diagnostic {
    let (read, other) = (thousands.text.replace('.', ""), fraction.text.replace('.', ","));
    let message =
        format!("hier betekent `{}` {read}, en `{}` in dezelfde kolom {other}", thousands.text, fraction.text);
    Diagnostic::new(codes::CSV_FOUT, thousands.span, message)
        .related(fraction.span, "hier staat een punt voor de decimalen")
        .why("in één kolom kan een punt niet het ene en het andere betekenen")
        .help("zet voor decimalen een komma, en laat punten tussen duizendtallen weg")
}

pub(in crate::corpus) fn not_a_number(cell: &Cell, column: &str) -> Diagnostic {
    Diagnostic::new(
        codes::CSV_FOUT,
        cell.span,
        format!("in de kolom `{column}` staat `{}`: dat is geen getal", cell.text),
    )
    .help("schrijf `1234,5` of `1.234,5`; laat de cel leeg als het getal onbekend is")
}

pub(in crate::corpus) fn not_a_day(cell: &Cell, column: &str) -> Diagnostic {
    const WAAROM: &str = "een grafiek zet dagen alleen op hun plaats als alle cellen in de kolom een datum zijn";
    let parts: Vec<&str> = cell.text.split(['-', '/']).collect();
    let other_way = match parts.as_slice() {
        [day, month, year] => format!("{year}-{month:0>2}-{day:0>2}").parse::<jiff::civil::Date>().ok(),
        _ => None,
    };
    let (found, help) = match (other_way, cell.text.as_str()) {
        (_, "") => ("staat een lege cel".to_owned(), "vul de datum in als jaar-maand-dag, of haal de regel weg".into()),
        (Some(day), text) => (format!("staat `{text}`: de dag hoort achteraan"), format!("schrijf `{day}`")),
        (None, text) if parts.len() == 3 => {
            (format!("staat `{text}`: die dag bestaat niet"), "schrijf de goede datum, als jaar-maand-dag".to_owned())
        }
        (None, text) => {
            (format!("staat `{text}`: dat is geen datum"), "schrijf een datum als jaar-maand-dag: `2026-01-31`".into())
        }
    };
    Diagnostic::new(codes::CSV_FOUT, cell.span, format!("in de kolom `{column}` {found}")).why(WAAROM).help(help)
}

pub(in crate::corpus) fn no_numbers(span: Span, column: &str, csv: &Csv) -> Diagnostic {
    Diagnostic::new(codes::CSV_FOUT, span, format!("in de kolom `{column}` staat geen enkel getal"))
        .related(csv.header[0].span, "de kolommen staan hier")
        .why("de grafiek zou leeg zijn")
        .help("vul de getallen in, kies een andere kolom of haal de grafiek weg")
}

pub(in crate::corpus) fn total_drawn(cell: &Cell, figure: Span) -> Diagnostic {
    Diagnostic::new(codes::CSV_FOUT, cell.span, format!("de rij `{}` telt de andere rijen op", cell.text))
        .related(figure, "deze grafiek gebruikt het bestand")
        .why("de grafiek zou het totaal tekenen alsof het een van de delen is")
        .help(format!("schrijf bij de grafiek `totaal: {}`: dan blijft deze rij eruit", cell.text))
}

pub(in crate::corpus) fn unknown_row(span: Span, written: &str, column: &str) -> Diagnostic {
    Diagnostic::new(codes::CSV_FOUT, span, format!("er is geen rij met `{written}` in de kolom `{column}`"))
        .help("noem de cel van de rij met totalen zoals hij in het bestand staat, of haal `totaal` weg")
}

pub(in crate::corpus) fn unknown_total(span: Span, written: &str) -> Diagnostic {
    if written.starts_with("geen") {
        return Diagnostic::new(codes::CSV_FOUT, span, "bij `geen` ontbreekt de reden")
            .why("een lezer die natelt wil weten waarom de rijen samen geen geheel zijn")
            .help("schrijf bijvoorbeeld `totaal: geen, want een jeugdige kan vaker meetellen`");
    }
    Diagnostic::new(codes::CSV_FOUT, span, format!("er is geen rij die met `{written}` begint"))
        .help("noem de eerste cel van de rij met totalen, of schrijf `geen, want …` met de reden")
}

pub(in crate::corpus) fn wrong_total(cell: &Cell, column: &str, sum: f64) -> Diagnostic {
    let sum = if sum.fract() == 0.0 { format!("{sum:.0}") } else { format!("{sum:.2}").replace('.', ",") };
    Diagnostic::new(
        codes::TOTAAL_KLOPT_NIET,
        cell.span,
        format!("de kolom `{column}` telt op tot {sum}, maar hier staat {}", cell.text),
    )
    .why("een lezer telt na")
    .help("verbeter het totaal of een van de getallen; tellen de rijen niet op, schrijf dan `totaal: geen, want …`")
}
