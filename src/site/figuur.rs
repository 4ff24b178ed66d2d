//! From the corpus to the figures of `chart`, and from a figure to what templates see.

mod rapport;
mod verloop;

pub use rapport::{
    badge, beeld, beeld_alt, bronnen, cijfer, oordelen_bestand, oordelen_per_thema, tekortkomingen_per_thema,
};
pub use verloop::{geschiedenis, tijdlijn, vergelijking};

use super::Adres;
use super::html::Html;
use crate::chart::{self, Figure, Toon};
use crate::corpus::{Grafiek, GrafiekSoort, Kader, TredeNr};

/// Longer tables are folded; in print they are open.
const KORT: usize = 4;
/// So are wider ones.
const BREED: usize = 7;

/// What stands under a figure besides its table.
#[derive(Debug, Clone, Default)]
pub struct Onderschrift {
    /// A note.
    pub toelichting: Option<String>,
    /// Where the data come from.
    pub bron: Option<String>,
    /// Where the data can be had: the words of the link and its address.
    pub csv: Option<(&'static str, String)>,
}

impl Onderschrift {
    /// Of a figure that a page makes of data that stand in one of the data files of the site.
    fn van(bron: String, bestand: &str, page: &Adres) -> Self {
        let csv = Some(("Gegevens van de hele site (CSV)", Adres::new(bestand).from_page(page)));
        Onderschrift { toelichting: None, bron: Some(bron), csv }
    }
}

/// A figure as it stands on a page: title, pictures, and the same as a table. `id` is unique on the page.
///
/// The pictures stand there twice, for a wide and a narrow place; the style sheet shows one, and without a style
/// sheet that is the narrow one.
pub fn html(id: &str, figure: &Figure, under: &Onderschrift) -> Html {
    let mut out = Html::default();
    let title = format!("{id}-titel");
    out.open("figure", &[("class", "figuur"), ("id", id), ("aria-labelledby", &title)]);
    out.open("figcaption", &[("id", &title)]);
    out.text(&figure.title);
    out.raw("</figcaption>");
    if !figure.breed.is_empty() {
        out.raw("<div class=\"figuur-platen figuur-platen--breed\" hidden>");
        figure.breed.iter().for_each(|svg| out.raw(svg));
        out.raw("</div>");
    }
    out.raw("<div class=\"figuur-platen\">");
    figure.svg.iter().for_each(|svg| out.raw(svg));
    out.raw("</div>");
    let is_long = figure.table.rows.len() > KORT || figure.table.head.len() > BREED;
    out.raw(if is_long {
        "<details class=\"figuur-gegevens\"><summary>Dezelfde gegevens in een tabel</summary>"
    } else {
        ""
    });
    table(&figure.table, figure.table.caption == figure.title, &mut out);
    out.raw(if is_long { "</details>" } else { "" });
    if under.toelichting.is_some() || under.bron.is_some() || under.csv.is_some() {
        out.raw("<p class=\"figuur-bron\">");
        if let Some(note) = &under.toelichting {
            out.text(&format!("{note} "));
        }
        if let Some(source) = &under.bron {
            out.text(&format!("Bron: {}. ", source.trim_end_matches('.')));
        }
        if let Some((words, url)) = &under.csv {
            out.open("a", &[("href", url), ("download", "download")]);
            out.text(words);
            out.raw("</a>");
        }
        out.raw("</p>");
    }
    out.raw("</figure>");
    out
}

/// A table; its caption is for those who do not see it where the same words already stand above the figure.
fn table(table: &chart::Table, is_named: bool, out: &mut Html) {
    out.open("div", &[("class", "tabel"), ("role", "group"), ("aria-label", &table.caption), ("tabindex", "0")]);
    out.raw(if is_named { "<table><caption class=\"vh\">" } else { "<table><caption>" });
    out.text(&table.caption);
    out.raw("</caption><thead><tr>");
    let class = |at: usize| if table.numeric.get(at) == Some(&true) { "getal" } else { "" };
    for (at, name) in table.head.iter().enumerate() {
        out.open("th", &[("scope", "col"), ("class", class(at))]);
        out.text(name);
        out.raw("</th>");
    }
    out.raw("</tr></thead><tbody>");
    for row in &table.rows {
        out.raw("<tr>");
        for (at, cell) in row.iter().enumerate() {
            let name = if at == 0 { "th" } else { "td" };
            out.open(name, &[("scope", if at == 0 { "row" } else { "" }), ("class", class(at))]);
            out.text(cell);
            out.close(name);
        }
        out.raw("</tr>");
    }
    out.raw("</tbody></table></div>");
}

/// A figure that a page makes of a report or of several.
fn drawn(id: &str, under: &Onderschrift, draw: impl Fn(&str) -> Figure) -> Html {
    html(id, &draw(&format!("{id}-plaat")), under)
}

/// A figure that an author wrote in the text.
pub fn grafiek(id: &str, grafiek: &Grafiek, csv: String) -> Html {
    let input = chart::Grafiek {
        soort: match grafiek.soort {
            GrafiekSoort::Lijn => chart::Soort::Lijn,
            GrafiekSoort::Staaf => chart::Soort::Staaf,
            GrafiekSoort::Gestapeld => chart::Soort::Gestapeld,
            GrafiekSoort::Punt => chart::Soort::Punt,
        },
        titel: grafiek.titel.clone(),
        x_naam: grafiek.x_naam.clone(),
        x: grafiek.x.clone(),
        reeksen: grafiek
            .reeksen
            .iter()
            .map(|reeks| chart::Reeks { naam: reeks.naam.clone(), waarden: reeks.waarden.clone() })
            .collect(),
        eenheid: grafiek.eenheid.clone(),
    };
    let under = Onderschrift {
        toelichting: grafiek.toelichting.clone(),
        bron: grafiek.bron.clone(),
        csv: Some(("Gegevens (CSV)", csv)),
    };
    html(id, &chart::reeks(&format!("{id}-plaat"), &input), &under)
}

/// The tone of a verdict, whatever the number of levels on its scale.
pub fn toon(kader: &Kader, nr: TredeNr) -> Toon {
    match kader.plaats(nr) {
        None => Toon::Geen,
        Some(at) if at <= 0.01 => Toon::Goed,
        Some(at) if at <= 0.5 => Toon::Redelijk,
        Some(at) if at < 0.99 => Toon::Matig,
        Some(_) => Toon::Slecht,
    }
}

/// A verdict on a norm, as figures take it.
fn oordeel(kader: &Kader, nr: TredeNr) -> chart::Oordeel {
    let trede = kader.trede(nr);
    let is_sign = trede.score.chars().count() <= 2;
    chart::Oordeel {
        teken: if is_sign { trede.score.clone() } else { String::new() },
        woord: trede.label.clone(),
        toon: toon(kader, nr),
    }
}

fn oordeel_thema(kader: &Kader, nr: TredeNr) -> chart::Oordeel {
    chart::Oordeel { woord: kader.trede(nr).verkort.clone(), ..oordeel(kader, nr) }
}
