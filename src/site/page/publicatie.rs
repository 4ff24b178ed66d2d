//! A publication that is not a report.

use super::super::tekst::Writer;
use super::super::view::verband::{self, VerbandView};
use super::super::view::{CijferView, LinkView};
use super::super::{Html, datum, gegevens};
use super::weg::Groep;
use super::{Adres, Ground, Page};
use crate::corpus::{Nr, Onderwerp, Publicatie, Status, Werk};
use serde::Serialize;

#[derive(Serialize)]
struct Inhoud {
    soort: String,
    feiten: Vec<(&'static str, String)>,
    traject: Option<LinkView>,
    samenvatting: Option<String>,
    tekst: Html,
    cijfers: Vec<CijferView>,
    verwijst_naar: Vec<VerbandView>,
    verwezen_door: Vec<VerbandView>,
    origineel: Option<String>,
    inhoudsopgave: Vec<Groep>,
}

pub(super) fn pages<'a>(ground: &'a Ground<'a>, nr: Nr<Publicatie>) -> Vec<Page<'a>> {
    vec![page(ground, nr, &ground.corpus[nr])]
}

fn page<'a>(ground: &'a Ground<'a>, nr: Nr<Publicatie>, found: &'a Publicatie) -> Page<'a> {
    let adres = Adres::publicatie(ground.corpus, nr);
    let about = found.samenvatting.clone().unwrap_or_else(|| found.titel.clone());
    let page = Page::new(adres.clone(), "publicatie.html", found.titel.clone()).describe(about);
    in_publicatie(page, ground, nr)
        .about(move || gegevens::publicatie(ground.corpus, nr))
        .view(move || inhoud(ground, nr, &adres))
}

fn inhoud(ground: &Ground, nr: Nr<Publicatie>, page: &Adres) -> Inhoud {
    let corpus = ground.corpus;
    let found = &corpus[nr];
    let feiten = [
        ("Van", found.van.clone()),
        ("Aan", found.aan.clone()),
        ("Datum", found.datum.map(datum::voluit)),
        ("Kenmerk", found.kenmerk.clone()),
    ];
    Inhoud {
        soort: found.soort.clone(),
        feiten: feiten.into_iter().filter_map(|(name, value)| Some((name, value?))).collect(),
        traject: found
            .traject
            .map(|nr| LinkView::new(&corpus[nr].titel, &Adres::new(format!("trajecten/{}/", corpus[nr].id)), page)),
        samenvatting: found.samenvatting.clone(),
        tekst: Writer::new(corpus, page).write(&found.tekst, 0, "").html,
        cijfers: CijferView::of_publicatie(&found.cijfers, "_tekst"),
        verwijst_naar: verband::hiervandaan(corpus, Werk::Publicatie(nr), page),
        verwezen_door: verband::hiernaar(corpus, &[Onderwerp::Publicatie(nr)], page),
        origineel: found.origineel.clone(),
        inhoudsopgave: inhoudsopgave(ground, nr, page),
    }
}

/// The pages of a publication in reading order.
fn stappen(ground: &Ground, nr: Nr<Publicatie>) -> Vec<(&'static str, String, Adres)> {
    let found = &ground.corpus[nr];
    let front = Adres::publicatie(ground.corpus, nr);
    let mut out = vec![("", found.titel.clone(), front.clone())];
    out.extend(
        found.hoofdstukken.iter().map(|chapter| ("Hoofdstukken", chapter.titel.clone(), front.page(&chapter.id))),
    );
    for (at, appendix) in found.bijlagen.iter().enumerate() {
        let titel = format!("Bijlage {}: {}", at + 1, appendix.titel);
        out.push(("Bijlagen", titel, front.page("bijlagen").page(&appendix.id)));
    }
    out
}

/// The contents list of a publication, as shown on one of its pages.
pub(super) fn inhoudsopgave(ground: &Ground, nr: Nr<Publicatie>, page: &Adres) -> Vec<Groep> {
    let steps = stappen(ground, nr);
    if steps.len() < 2 {
        return Vec::new();
    }
    let mut out: Vec<Groep> = Vec::new();
    for (group, titel, to) in steps {
        let link = LinkView::new(titel, &to, page);
        match out.last_mut() {
            Some(last) if last.titel == group => last.links.push(link),
            _ => out.push(Groep { titel: group, links: vec![link] }),
        }
    }
    out
}

/// Puts a page in its place in a publication.
pub(super) fn in_publicatie<'a>(mut page: Page<'a>, ground: &Ground, nr: Nr<Publicatie>) -> Page<'a> {
    let found = &ground.corpus[nr];
    let front = Adres::publicatie(ground.corpus, nr);
    let steps = stappen(ground, nr);
    let link = |at: usize| steps.get(at).map(|(_, titel, to)| (titel.clone(), to.clone()));
    if let Some(at) = steps.iter().position(|(_, _, to)| *to == page.adres) {
        page.vorige = at.checked_sub(1).and_then(link);
        page.volgende = link(at + 1);
    }
    page.kruimels = vec![("Publicaties".to_owned(), Adres::new("publicaties/"))];
    if page.adres != front {
        page.kruimels.push((found.titel.clone(), front));
    }
    let first = found.gepubliceerd.map(|day| day.value).or(found.datum);
    let is_early = first.is_some_and(|first| first > ground.dag);
    page.concept = ground.concept && (found.status != Status::Gepubliceerd || is_early);
    page.in_sitemap = !page.concept;
    page.herzien = found.herzien.iter().map(|fix| (fix.datum.value, fix.wat.clone())).collect();
    page.gewijzigd = found.herzien.iter().map(|fix| fix.datum.value).max().or(first);
    page
}
