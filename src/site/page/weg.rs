//! The way around a report: which pages it has, in which order.

use super::super::view::{LinkView, is_concept, wederhoor};
use super::{Adres, Ground, Page};
use crate::corpus::{Nr, Rapport};
use serde::Serialize;

/// The pages of a report in reading order, in groups.
#[derive(Debug, Clone, Serialize)]
pub struct Groep {
    /// The heading of the group; empty for the first.
    pub titel: &'static str,
    /// Its pages.
    pub links: Vec<LinkView>,
}

/// Every page of a report in reading order: group, title and address.
fn stappen(ground: &Ground, nr: Nr<Rapport>) -> Vec<(&'static str, String, Adres)> {
    let corpus = ground.corpus;
    let rapport = &corpus[nr];
    let kader = &corpus[rapport.kader];
    let front = Adres::rapport(rapport);
    let mut out = vec![("", "In het kort".to_owned(), front.clone())];
    out.extend(
        rapport.hoofdstukken.iter().map(|chapter| ("Het rapport", chapter.titel.clone(), front.page(&chapter.id))),
    );
    for (at, thema) in kader.themas.iter().enumerate() {
        let titel = match &thema.id {
            Some(id) => format!("Thema {id}: {}", thema.titel),
            None => "De normen".to_owned(),
        };
        out.push((if thema.id.is_some() { "Thema's" } else { "Normen" }, titel, Adres::thema(rapport, kader, at)));
    }
    for (at, appendix) in rapport.bijlagen.iter().enumerate() {
        let titel = format!("Bijlage {}: {}", at + 1, appendix.titel);
        out.push(("Bijlagen", titel, front.page("bijlagen").page(&appendix.id)));
    }
    if rapport.reactie.is_some() {
        out.push(("Reactie en overzicht", "De instelling aan het woord".to_owned(), front.page("reactie")));
    }
    if wederhoor::is_shown(corpus, rapport) {
        out.push(("Reactie en overzicht", "Wederhoor".to_owned(), Adres::wederhoor(rapport)));
    }
    if rapport.normen().any(|(_, norm)| !norm.tekortkomingen.is_empty()) {
        out.push(("Reactie en overzicht", "Alle tekortkomingen".to_owned(), front.page("tekortkomingen")));
    }
    if ground.voor.is_some() {
        out.push(("Uw reactie", "Reageren op dit concept".to_owned(), front.page("reageren")));
    }
    out
}

/// The contents list of a report, as shown on one of its pages.
pub fn inhoudsopgave(ground: &Ground, nr: Nr<Rapport>, page: &Adres) -> Vec<Groep> {
    let mut out: Vec<Groep> = Vec::new();
    for (group, titel, to) in stappen(ground, nr) {
        let link = LinkView::new(titel, &to, page);
        match out.last_mut() {
            Some(last) if last.titel == group => last.links.push(link),
            _ => out.push(Groep { titel: group, links: vec![link] }),
        }
    }
    out
}

/// Puts a page in its place in a report: the way to it, the pages before and after it, its marks.
pub fn in_rapport<'a>(mut page: Page<'a>, ground: &Ground, nr: Nr<Rapport>) -> Page<'a> {
    let rapport = &ground.corpus[nr];
    let steps = stappen(ground, nr);
    let link = |at: usize| steps.get(at).map(|(_, titel, to)| (titel.clone(), to.clone()));
    if let Some(at) = steps.iter().position(|(_, _, to)| *to == page.adres) {
        page.vorige = at.checked_sub(1).and_then(link);
        page.volgende = link(at + 1);
    }
    let list = ground.voor.is_none().then(|| ("Rapporten".to_owned(), Adres::new("rapporten/")));
    page.kruimels = list.into_iter().collect();
    if page.adres != Adres::rapport(rapport) {
        page.kruimels.push((rapport.titel.clone(), Adres::rapport(rapport)));
    }
    let later = ground.corpus.vervangen_door(nr).map(|later| &ground.corpus[later]);
    page.vervangen_door = later.map(|later| (later.titel.clone(), Adres::rapport(later)));
    page.concept = is_concept(ground, rapport);
    page.beeld = Some(nr);
    page.in_sitemap = !page.concept;
    page.herzien = rapport.herzien.iter().map(|fix| (fix.datum.value, fix.wat.clone())).collect();
    page.gewijzigd =
        rapport.herzien.iter().map(|fix| fix.datum.value).max().or(rapport.gepubliceerd.map(|day| day.value));
    page
}
