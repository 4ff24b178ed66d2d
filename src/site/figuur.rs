//! From the corpus to the figures of `chart`, and from a figure to what templates see.

use super::html::Html;
use crate::chart::{self, Figure, Toon};
use crate::corpus::{
    Bron, Cijfer, Corpus, Grafiek, GrafiekSoort, Kader, Moment, Nr, Object, Rapport, Traject, TredeNr,
};

/// Longer tables are folded; in print they are open.
const KORT: usize = 4;

/// From so many reports on it is also shown how often each verdict fell.
const VEEL: usize = 8;

/// What stands under a figure besides its table.
#[derive(Debug, Clone, Default)]
pub struct Onderschrift<'a> {
    /// A note.
    pub toelichting: Option<&'a str>,
    /// Where the data come from.
    pub bron: Option<&'a str>,
    /// Where the data can be had.
    pub csv: Option<String>,
}

/// A figure as it stands on a page: title, pictures, and the same as a table. `id` is unique on the page.
pub fn html(id: &str, figure: &Figure, under: &Onderschrift) -> Html {
    let mut out = Html::default();
    let title = format!("{id}-titel");
    out.open("figure", &[("class", "figuur"), ("id", id), ("aria-labelledby", &title)]);
    out.open("figcaption", &[("id", &title)]);
    out.text(&figure.title);
    out.raw("</figcaption><div class=\"figuur-platen\">");
    figure.svg.iter().for_each(|svg| out.raw(svg));
    out.raw("</div>");
    let is_long = figure.table.rows.len() > KORT;
    out.raw(if is_long {
        "<details class=\"figuur-gegevens\"><summary>Dezelfde gegevens in een tabel</summary>"
    } else {
        ""
    });
    table(&figure.table, &mut out);
    out.raw(if is_long { "</details>" } else { "" });
    if under.toelichting.is_some() || under.bron.is_some() || under.csv.is_some() {
        out.raw("<p class=\"figuur-bron\">");
        if let Some(note) = under.toelichting {
            out.text(&format!("{note} "));
        }
        if let Some(source) = under.bron {
            out.text(&format!("Bron: {}. ", source.trim_end_matches('.')));
        }
        if let Some(url) = &under.csv {
            out.open("a", &[("href", url), ("download", "download")]);
            out.raw("Gegevens (CSV)</a>");
        }
        out.raw("</p>");
    }
    out.raw("</figure>");
    out
}

fn table(table: &chart::Table, out: &mut Html) {
    out.open("div", &[("class", "tabel"), ("role", "group"), ("aria-label", &table.caption), ("tabindex", "0")]);
    out.raw("<table><caption>");
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
fn drawn(id: &str, draw: impl Fn(&str) -> Figure) -> Html {
    html(id, &draw(&format!("{id}-plaat")), &Onderschrift::default())
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
    let under =
        Onderschrift { toelichting: grafiek.toelichting.as_deref(), bron: grafiek.bron.as_deref(), csv: Some(csv) };
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

/// The themes of a report with their verdicts, as figures take them.
fn themas(rapport: &Rapport, kader: &Kader) -> Vec<chart::Thema> {
    let themas = rapport.themas.iter().zip(&kader.themas);
    themas
        .map(|(thema, of)| chart::Thema {
            nummer: of.id.clone().unwrap_or_default(),
            titel: of.titel.clone(),
            oordeel: thema.oordeel.as_ref().map(|nr| oordeel_thema(kader, nr.value)),
            normen: thema
                .normen
                .iter()
                .map(|norm| chart::Norm {
                    nummer: of.normen[norm.norm].id.clone(),
                    naam: of.normen[norm.norm].onderdeel.clone(),
                    oordeel: oordeel(kader, norm.oordeel.value),
                })
                .collect(),
        })
        .collect()
}

/// How many norms of each theme got which verdict; only where there is more than one theme to compare.
pub fn oordelen_per_thema(rapport: &Rapport, kader: &Kader) -> Option<Html> {
    let judged: Vec<chart::Thema> =
        themas(rapport, kader).into_iter().filter(|thema| !thema.normen.is_empty()).collect();
    let draw = |id: &str| Figure {
        title: "Hoe de normen van elk thema beoordeeld zijn".to_owned(),
        ..chart::oordelen_per_thema(id, &judged)
    };
    (judged.len() > 1).then(|| drawn("figuur-per-thema", draw))
}

/// How many shortcomings each theme has, by who has to act.
pub fn tekortkomingen_per_thema(corpus: &Corpus, rapport: &Rapport) -> Option<Html> {
    let kader = &corpus[rapport.kader];
    let own = super::view::object_naam(corpus, rapport.object);
    let mut partijen = vec![own];
    for (_, norm) in rapport.normen() {
        for who in norm.tekortkomingen.iter().filter_map(|item| item.verantwoordelijk.as_ref()) {
            if !partijen.contains(who) {
                partijen.push(who.clone());
            }
        }
    }
    let count = |thema: usize, at: usize| {
        let items = rapport.themas[thema].normen.iter().flat_map(|norm| &norm.tekortkomingen);
        let mine = items.filter(|item| match &item.verantwoordelijk {
            Some(who) => *who == partijen[at],
            None => at == 0,
        });
        u32::try_from(mine.count()).unwrap_or(u32::MAX)
    };
    let rows: Vec<chart::ThemaTekort> = kader
        .themas
        .iter()
        .enumerate()
        .filter(|(_, of)| !of.normen.is_empty())
        .map(|(thema, of)| chart::ThemaTekort {
            naam: of.id.as_ref().map_or_else(|| "De normen".to_owned(), |id| format!("Thema {id}: {}", of.titel)),
            aantallen: (0..partijen.len()).map(|at| count(thema, at)).collect(),
        })
        .collect();
    let is_any = rows.iter().any(|row| row.aantallen.iter().any(|count| *count > 0));
    let draw = |id: &str| chart::tekortkomingen_per_thema(id, &partijen, &rows);
    (is_any && rows.len() > 1).then(|| drawn("figuur-tekortkomingen", draw))
}

/// A count in the text as one picture; `id` is unique on the page.
pub fn cijfer(id: &str, cijfer: &Cijfer) -> Html {
    let telling = match cijfer.aantal {
        Some(aantal) => chart::Telling::Aantal(aantal.value),
        None => chart::Telling::Delen {
            delen: cijfer.delen.iter().map(|deel| (deel.wat.clone(), deel.aantal.value)).collect(),
            rest: cijfer.rest.clone(),
        },
    };
    let input = chart::Cijfer { wat: cijfer.wat.value.clone(), van: cijfer.van.value, telling };
    Html(chart::cijfer(id, &input).svg.concat())
}

/// Who was spoken to and what was read.
pub fn bronnen(bronnen: &[Bron]) -> Option<Html> {
    let rows: Vec<chart::Bron> = bronnen
        .iter()
        .map(|bron| chart::Bron { wat: bron.wat.value.clone(), aantal: bron.aantal.value, wijze: bron.wijze.clone() })
        .collect();
    (rows.len() > 1).then(|| drawn("figuur-bronnen", |id| chart::bronnen(id, &rows)))
}

/// All reports on a framework, norm by norm; nothing for a single report.
pub fn vergelijking(corpus: &Corpus, nr: Nr<Kader>, reports: &[Nr<Rapport>]) -> Vec<Html> {
    let kader = &corpus[nr];
    if reports.len() < 2 {
        return Vec::new();
    }
    let matrix = chart::Matrix {
        themas: kader
            .themas
            .iter()
            .filter(|thema| !thema.normen.is_empty())
            .map(|thema| chart::KaderThema {
                naam: thema.id.as_ref().map_or_else(String::new, |id| format!("Thema {id}: {}", thema.titel)),
                normen: thema.normen.iter().map(|norm| (norm.id.clone(), norm.onderdeel.clone())).collect(),
            })
            .collect(),
        rijen: reports
            .iter()
            .map(|at| {
                let rapport = &corpus[*at];
                let naam = super::view::object_naam(corpus, rapport.object);
                let year = rapport.dag().map(|day| format!(" ({})", day.year())).unwrap_or_default();
                chart::MatrixRij { naam: format!("{naam}{year}"), oordelen: alle_oordelen(rapport, kader) }
            })
            .collect(),
    };
    let mut out = vec![drawn("figuur-vergelijking", |id| chart::matrix(id, &matrix))];
    // Of a few reports the comparison shows it all.
    if reports.len() >= VEEL {
        out.push(drawn("figuur-verdeling", |id| chart::verdeling(id, &matrix)));
    }
    out
}

/// Per norm of the framework the verdict of a report, in the order of the framework.
fn alle_oordelen(rapport: &Rapport, kader: &Kader) -> Vec<Option<chart::Oordeel>> {
    kader
        .normen()
        .map(|(thema, at, _)| {
            let found = rapport.themas[thema].normen.iter().find(|norm| norm.norm == at)?;
            Some(oordeel(kader, found.oordeel.value))
        })
        .collect()
}

/// Successive reports about one institution or region on one framework, one figure per framework.
pub fn geschiedenis(corpus: &Corpus, object: Object) -> Vec<Html> {
    let mut out = Vec::new();
    for (nr, kader) in corpus.alle_kaders() {
        let mut reports: Vec<(jiff::civil::Date, &Rapport)> = corpus
            .alle_rapporten()
            .filter(|(_, rapport)| rapport.object == object && rapport.kader == nr)
            .filter(|(at, _)| corpus.vervangen_door(*at).is_none())
            .filter_map(|(_, rapport)| Some((rapport.dag()?, rapport)))
            .collect();
        reports.sort_by_key(|(day, rapport)| (*day, rapport.id.clone()));
        if reports.len() < 2 {
            continue;
        }
        let columns: Vec<Vec<Option<chart::Oordeel>>> =
            reports.iter().map(|(_, rapport)| alle_oordelen(rapport, kader)).collect();
        let mut at = 0;
        let mut themas = Vec::new();
        for thema in kader.themas.iter().filter(|thema| !thema.normen.is_empty()) {
            let normen = thema
                .normen
                .iter()
                .map(|norm| {
                    let oordelen = columns.iter().map(|column| column[at].clone()).collect();
                    at += 1;
                    chart::Verloop { naam: format!("{} {}", norm.id, norm.onderdeel), oordelen }
                })
                .collect();
            let naam = thema.id.as_ref().map_or_else(String::new, |id| format!("Thema {id}: {}", thema.titel));
            themas.push(chart::VerloopThema { naam, normen });
        }
        let input = chart::Geschiedenis { rapporten: reports.iter().map(|(day, _)| *day).collect(), themas };
        let id = format!("figuur-geschiedenis-{}", kader.id);
        let under = Onderschrift { toelichting: Some(&kader.titel), ..Onderschrift::default() };
        out.push(html(&id, &chart::geschiedenis(&format!("{id}-plaat"), &input), &under));
    }
    out
}

/// A course of supervision as a timeline; nothing for a single event, nor for more than a picture can hold: the
/// page lists them all.
pub fn tijdlijn(corpus: &Corpus, traject: &Traject) -> Option<Html> {
    let events: Vec<chart::Gebeurtenis> = traject
        .gebeurtenissen
        .iter()
        .map(|event| chart::Gebeurtenis {
            datum: event.datum.value.eerste(),
            is_maand: matches!(event.datum.value, Moment::Maand(_)),
            wat: event.wat.clone(),
            stuk: event
                .rapport
                .map(|nr| corpus[nr].titel.clone())
                .or_else(|| event.publicatie.map(|nr| corpus[nr].titel.clone())),
        })
        .collect();
    (2..=7).contains(&events.len()).then(|| drawn("figuur-tijdlijn", |id| chart::tijdlijn(id, &events)))
}

/// The picture that an institution may show: the verdict on the whole.
pub fn badge(corpus: &Corpus, nr: Nr<Rapport>) -> String {
    let rapport = &corpus[nr];
    let kader = &corpus[rapport.kader];
    let names: Vec<String> = rapport
        .inspecties
        .iter()
        .map(|nr| corpus[*nr].afkorting.clone().unwrap_or_else(|| corpus[*nr].naam.clone()))
        .collect();
    chart::badge(&chart::Badge {
        instelling: super::view::object_naam(corpus, rapport.object),
        oordeel: rapport.oordeel.as_ref().map(|nr| oordeel_thema(kader, nr.value)),
        datum: rapport.dag(),
        inspecties: super::datum::opsomming(&names),
        is_vervangen: corpus.rapporten.iter().any(|other| other.vervangt == Some(nr)),
    })
}
