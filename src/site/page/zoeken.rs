//! The search page: a box, and what readers can choose from.

use super::super::figuur::toon;
use super::super::view::LinkView;
use super::super::zoeken::{adres, is_on, jaar, kinds, object, oordeel};
use super::{Adres, Ground, Page};
use crate::corpus::{Kader, Nr, TredeNr};
use serde::Serialize;
use std::collections::BTreeSet;

#[derive(Serialize)]
struct Inhoud {
    filters: Vec<Filter>,
    /// Where to look without a script.
    lijsten: Vec<LinkView>,
    rapporten: Vec<Rapport>,
    /// The way to the front page of the site, where the addresses in the index begin.
    start: String,
}

/// Something to choose from.
#[derive(Serialize)]
struct Filter {
    naam: &'static str,
    titel: &'static str,
    alle: &'static str,
    waarden: Vec<Waarde>,
}

#[derive(Serialize)]
struct Waarde {
    waarde: String,
    /// The colour of a verdict.
    toon: &'static str,
}

/// A report, to look through without a script.
#[derive(Serialize)]
struct Rapport {
    titel: String,
    volledig: String,
    tekortkomingen: Option<String>,
}

pub(super) fn pages<'a>(ground: &'a Ground<'a>) -> Vec<Page<'a>> {
    if !is_on(ground) {
        return Vec::new();
    }
    let mut page = Page::new(adres(), "zoeken.html", "Zoeken").describe("Zoeken in alle rapporten en publicaties");
    page.in_sitemap = false;
    vec![page.view(move || inhoud(ground, &adres()))]
}

fn inhoud(ground: &Ground, page: &Adres) -> Inhoud {
    let corpus = ground.corpus;
    let list = |titel: &str, path: &str| LinkView::new(titel, &Adres::new(path), page);
    let lists = [
        (true, list("Alle rapporten", "rapporten/")),
        (!corpus.publicaties.is_empty(), list("Alle publicaties", "publicaties/")),
        (!corpus.instellingen.is_empty(), list("Alle instellingen", "instellingen/")),
        (!corpus.regios.is_empty(), list("Alle regio's", "regios/")),
    ];
    let reports = ground.corpus.nieuwste();
    Inhoud {
        filters: filters(ground),
        lijsten: lists.into_iter().filter(|(is_there, _)| *is_there).map(|(_, link)| link).collect(),
        rapporten: reports
            .iter()
            .take(20)
            .map(|nr| {
                let rapport = &corpus[*nr];
                let front = Adres::rapport(rapport);
                let has_any = rapport.normen().any(|(_, norm)| !norm.tekortkomingen.is_empty());
                Rapport {
                    titel: rapport.titel.clone(),
                    volledig: front.page("volledig").from_page(page),
                    tekortkomingen: has_any.then(|| front.page("tekortkomingen").from_page(page)),
                }
            })
            .collect(),
        start: Adres::voorpagina().from_page(page).trim_end_matches("index.html").to_owned(),
    }
}

/// What can be chosen. Only what differs is a choice.
fn filters(ground: &Ground) -> Vec<Filter> {
    let corpus = ground.corpus;
    let plain = |waarde: String| Waarde { waarde, toon: "" };
    let used: BTreeSet<Nr<Kader>> = corpus.rapporten.iter().map(|rapport| rapport.kader).collect();
    let kaders = || corpus.alle_kaders().filter(|(nr, _)| used.contains(nr)).map(|(_, kader)| kader);
    let institutions: BTreeSet<String> = corpus.rapporten.iter().map(|found| object(corpus, found.object)).collect();
    let themes = kaders().flat_map(|kader| &kader.themas).filter(|thema| thema.id.is_some());
    let verdicts = kaders().flat_map(|kader| {
        (0..kader.schaal.len())
            .map(TredeNr)
            .map(|nr| Waarde { waarde: oordeel(kader, nr), toon: toon(kader, nr).name() })
    });
    let of_reports = corpus.rapporten.iter().filter_map(|rapport| jaar(rapport));
    let of_others =
        corpus.publicaties.iter().filter_map(|found| found.gepubliceerd.map(|day| day.value).or(found.datum));
    let years: BTreeSet<i16> = of_reports.chain(of_others.map(|day| day.year())).collect();
    let all = [
        ("instelling", "Instelling of regio", "Alle instellingen", institutions.into_iter().map(plain).collect()),
        ("thema", "Thema", "Alle thema's", unique(themes.map(|thema| plain(thema.titel.clone())))),
        ("oordeel", "Oordeel", "Alle oordelen", unique(verdicts)),
        (
            "soort",
            "Soort tekst",
            "Alle soorten",
            kinds(corpus).into_iter().map(|kind| plain(kind.name().to_owned())).collect(),
        ),
        ("jaar", "Jaar", "Alle jaren", years.into_iter().rev().map(|year| plain(year.to_string())).collect()),
    ];
    let filter = |(naam, titel, alle, waarden)| Filter { naam, titel, alle, waarden };
    all.into_iter().map(filter).filter(|filter: &Filter| filter.waarden.len() > 1).collect()
}

/// Each value once, at its first place.
fn unique(values: impl Iterator<Item = Waarde>) -> Vec<Waarde> {
    let mut seen = BTreeSet::new();
    values.filter(|value| seen.insert(value.waarde.clone())).collect()
}
