//! The figures of one report.

use super::{Onderschrift, drawn, oordeel, oordeel_thema};
use crate::chart;
use crate::corpus::{Bron, Cijfer, Corpus, Inspectie, Kader, Nr, Object, Rapport};
use crate::site::html::Html;
use crate::site::{Adres, datum, view};

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
pub fn oordelen_per_thema(rapport: &Rapport, kader: &Kader, page: &Adres) -> Option<Html> {
    let judged: Vec<chart::Thema> =
        themas(rapport, kader).into_iter().filter(|thema| !thema.normen.is_empty()).collect();
    let under = Onderschrift::van("de oordelen in dit rapport".to_owned(), "data/oordelen.csv", page);
    (judged.len() > 1).then(|| drawn("figuur-per-thema", &under, |id| chart::oordelen_per_thema(id, &judged)))
}

/// All verdicts of a report as a picture to take along.
pub fn oordelen_bestand(corpus: &Corpus, nr: Nr<Rapport>) -> String {
    let rapport = &corpus[nr];
    chart::oordelen_bestand(&rapport.titel, &themas(rapport, &corpus[rapport.kader]))
}

/// How many shortcomings each theme has, by who has to act.
pub fn tekortkomingen_per_thema(corpus: &Corpus, rapport: &Rapport, page: &Adres) -> Option<Html> {
    let kader = &corpus[rapport.kader];
    let own = view::object_naam(corpus, rapport.object);
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
    let under = Onderschrift::van("de tekortkomingen in dit rapport".to_owned(), "data/tekortkomingen.csv", page);
    (is_any && rows.len() > 1).then(|| drawn("figuur-tekortkomingen", &under, draw))
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
pub fn bronnen(bronnen: &[Bron], page: &Adres) -> Option<Html> {
    let rows: Vec<chart::Bron> = bronnen
        .iter()
        .map(|bron| chart::Bron { wat: bron.wat.value.clone(), aantal: bron.aantal.value, wijze: bron.wijze.clone() })
        .collect();
    let under = Onderschrift::van("de verantwoording van dit rapport".to_owned(), "data/bronnen.csv", page);
    (rows.len() > 1).then(|| drawn("figuur-bronnen", &under, |id| chart::bronnen(id, &rows)))
}

/// The picture that an institution may show: the verdict on the whole.
pub fn badge(corpus: &Corpus, nr: Nr<Rapport>) -> String {
    let rapport = &corpus[nr];
    let kader = &corpus[rapport.kader];
    chart::badge(&chart::Badge {
        instelling: view::object_naam(corpus, rapport.object),
        oordeel: rapport.oordeel.as_ref().map(|nr| oordeel_thema(kader, nr.value)),
        datum: rapport.dag(),
        inspecties: inspecties(corpus, rapport),
        is_vervangen: corpus.vervangen_door(nr).is_some(),
    })
}

/// What the picture to share tells of a report.
pub fn beeld(corpus: &Corpus, nr: Nr<Rapport>) -> chart::Beeld {
    let rapport = &corpus[nr];
    let kader = &corpus[rapport.kader];
    let day = rapport.dag().map(|day| format!("{} · ", datum::voluit(day))).unwrap_or_default();
    chart::Beeld {
        boven: beeld_kop(corpus, nr),
        titel: object_voluit(corpus, rapport.object),
        oordeel: rapport.oordeel.as_ref().map(|nr| oordeel_thema(kader, nr.value)),
        normen: rapport.normen().map(|(_, norm)| oordeel(kader, norm.oordeel.value)).collect(),
        onder: format!("{day}{}", corpus.site.titel),
    }
}

/// The whole name of who was inspected: a picture is shared where nobody knows the short one.
fn object_voluit(corpus: &Corpus, object: Object) -> String {
    match object {
        Object::Instelling(nr) => corpus[nr].naam.clone(),
        Object::Regio(nr) => corpus[nr].naam.clone(),
    }
}

/// What it is, by whom, and whether a newer report took its place.
fn beeld_kop(corpus: &Corpus, nr: Nr<Rapport>) -> String {
    let names = inspecties(corpus, &corpus[nr]);
    let who = if names.is_empty() { String::new() } else { format!(" van {names}") };
    let later = if corpus.vervangen_door(nr).is_some() { ", vervangen door een nieuwer rapport" } else { "" };
    format!("Inspectierapport{who}{later}")
}

/// The short names of the inspectorates, as in a sentence.
fn inspecties(corpus: &Corpus, rapport: &Rapport) -> String {
    let short = |nr: &Nr<Inspectie>| corpus[*nr].afkorting.clone().unwrap_or_else(|| corpus[*nr].naam.clone());
    datum::opsomming(&rapport.inspecties.iter().map(short).collect::<Vec<_>>())
}

/// The same in words, for who does not see the picture.
pub fn beeld_alt(corpus: &Corpus, nr: Nr<Rapport>) -> String {
    let rapport = &corpus[nr];
    let kader = &corpus[rapport.kader];
    let mut alt = format!("{}: {}.", beeld_kop(corpus, nr), object_voluit(corpus, rapport.object));
    if let Some(oordeel) = &rapport.oordeel {
        alt.push_str(&format!(" Oordeel: {}.", kader.trede(oordeel.value).verkort));
    }
    let counts: Vec<String> = kader
        .schaal
        .iter()
        .enumerate()
        .map(|(at, trede)| (rapport.normen().filter(|(_, norm)| norm.oordeel.value.0 == at).count(), trede))
        .filter(|(count, _)| *count > 0)
        .map(|(count, trede)| format!("{count} keer {}", trede.label))
        .collect();
    if !counts.is_empty() {
        alt.push_str(&format!(" Normen: {}.", datum::opsomming(&counts)));
    }
    alt
}
