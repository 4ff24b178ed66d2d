//! The lists of reports: all of them, and those of one institution, theme, verdict or year.
//!
//! Each choice is a page, so that choosing works without a script. A long list goes on at the next page.

mod keuze;

use super::super::view::{LinkView, RapportKort, ThemaKort};
use super::{Adres, Ground, Page};
use crate::corpus::{Nr, Rapport};
use keuze::{Keuze, Soort};
use serde::Serialize;
use std::sync::Arc;

/// As many reports stand on one page.
const OP_EEN_PAGINA: usize = 50;

/// A kind with more choices than this stands on the first list only, so that no list grows with the others.
const OP_ELKE_LIJST: usize = 60;

#[derive(Serialize)]
struct Inhoud {
    rapporten: Vec<Rij>,
    aantal: usize,
    /// What was chosen: its kind and its words.
    gekozen: Option<(&'static str, String)>,
    alle: LinkView,
    keuzes: Vec<Groep>,
    bladzijde: usize,
    bladzijden: usize,
}

/// A report with the names of the choices that it belongs to.
#[derive(Serialize)]
struct Rij {
    kort: RapportKort,
    sleutels: Vec<String>,
    /// The theme that was chosen, with the verdict on it.
    thema: Option<ThemaKort>,
}

/// The choices of one kind.
#[derive(Serialize)]
struct Groep {
    titel: &'static str,
    keuzes: Vec<KeuzeView>,
}

#[derive(Serialize)]
struct KeuzeView {
    link: LinkView,
    aantal: usize,
    sleutel: String,
}

pub(super) fn pages<'a>(ground: &'a Ground<'a>) -> Vec<Page<'a>> {
    let soorten = Arc::new(keuze::alle(ground));
    let all = list(ground, None, ground.corpus.nieuwste(), &soorten);
    let chosen = soorten.iter().flat_map(|soort| &soort.keuzes);
    all.into_iter().chain(chosen.flat_map(|keuze| list(ground, Some(keuze), &keuze.rapporten, &soorten))).collect()
}

/// The pages of one list.
fn list<'a>(
    ground: &'a Ground<'a>,
    gekozen: Option<&Keuze>,
    reports: &[Nr<Rapport>],
    soorten: &Arc<Vec<Soort>>,
) -> Vec<Page<'a>> {
    let (titel, about) = match gekozen {
        None => ("Rapporten".to_owned(), "Alle inspectierapporten op deze site".to_owned()),
        Some(keuze) => (keuze.titel.clone(), format!("Inspectierapporten: {}", keuze.titel)),
    };
    let adres = |nr: usize| match (gekozen, nr) {
        (None, 0) => Adres::new("rapporten/"),
        (None, nr) => Adres::new(keuze::MAP).page("bladzijde").page(&(nr + 1).to_string()),
        (Some(keuze), 0) => keuze.adres.clone(),
        (Some(keuze), nr) => keuze.adres.page(&(nr + 1).to_string()),
    };
    let parts: Vec<&[Nr<Rapport>]> =
        if reports.is_empty() { vec![&[]] } else { reports.chunks(OP_EEN_PAGINA).collect() };
    let last = parts.len() - 1;
    let one = |(nr, part): (usize, &&[Nr<Rapport>])| {
        let here = adres(nr);
        let (part, count) = (part.to_vec(), reports.len());
        let is_first = gekozen.is_none() && nr == 0;
        let thema = gekozen.and_then(|keuze| keuze.thema);
        let gekozen = gekozen.map(|keuze| (keuze.soort, keuze.titel.clone()));
        let soorten = Arc::clone(soorten);
        let mut page = Page::new(here.clone(), "rapporten.html", titel.clone()).describe(about.clone());
        if here != adres(0) || gekozen.is_some() {
            page.kruimels = vec![("Rapporten".to_owned(), Adres::new("rapporten/"))];
        }
        page.vorige = (nr > 0).then(|| ("Nieuwere rapporten".to_owned(), adres(nr - 1)));
        page.volgende = (nr < last).then(|| ("Oudere rapporten".to_owned(), adres(nr + 1)));
        page.view(move || Inhoud {
            rapporten: part
                .iter()
                .map(|at| Rij {
                    kort: RapportKort::new(ground, *at, &here),
                    sleutels: keuze::sleutels(ground.corpus, &soorten, *at),
                    thema: thema.map(|thema| chosen_theme(ground, *at, thema, &here)),
                })
                .collect(),
            aantal: count,
            gekozen: gekozen.clone(),
            alle: LinkView::new("Alle rapporten", &Adres::new("rapporten/"), &here),
            keuzes: soorten
                .iter()
                .filter(|soort| is_first || soort.keuzes.len() <= OP_ELKE_LIJST)
                .map(|soort| groep(soort, &here))
                .collect(),
            bladzijde: nr + 1,
            bladzijden: last + 1,
        })
    };
    parts.iter().enumerate().map(one).collect()
}

fn chosen_theme(ground: &Ground, nr: Nr<Rapport>, thema: usize, page: &Adres) -> ThemaKort {
    let rapport = &ground.corpus[nr];
    ThemaKort::all(rapport, &ground.corpus[rapport.kader], page).swap_remove(thema)
}

fn groep(soort: &Soort, page: &Adres) -> Groep {
    let keuze = |keuze: &Keuze| KeuzeView {
        link: LinkView::new(&keuze.titel, &keuze.adres, page),
        aantal: keuze.rapporten.len(),
        sleutel: keuze.sleutel.clone(),
    };
    Groep { titel: soort.titel, keuzes: soort.keuzes.iter().map(keuze).collect() }
}
