//! The form with which an institution responds to a draft. It needs no server: a script makes a file of it.

use super::super::voor::{SJABLOON, SOORTEN, begin, eerste_woorden};
use super::weg::{Groep, in_rapport, inhoudsopgave};
use super::{Adres, Ground, Page};
use crate::corpus::{Nr, Rapport};
use serde::Serialize;

/// A passage in a list shows so much of its text.
const KORT: usize = 80;
/// The response holds so much of it.
const LANG: usize = 400;

#[derive(Serialize)]
struct Inhoud {
    rapport: String,
    instelling: String,
    concept: String,
    soorten: Vec<(&'static str, &'static str)>,
    secties: Vec<Sectie>,
    sjabloon: String,
    inhoudsopgave: Vec<Groep>,
}

/// The passages that are numbered together.
#[derive(Serialize)]
struct Sectie {
    titel: String,
    passages: Vec<Passage>,
}

#[derive(Serialize)]
struct Passage {
    id: String,
    merk: String,
    soort: &'static str,
    kort: String,
    tekst: String,
    url: String,
}

pub(super) fn pages<'a>(ground: &'a Ground<'a>) -> Vec<Page<'a>> {
    let concepten = ground.voor.into_iter().flat_map(|voor| &voor.concepten);
    concepten.map(|(nr, concept)| page(ground, *nr, concept)).collect()
}

fn page<'a>(ground: &'a Ground<'a>, nr: Nr<Rapport>, concept: &'a str) -> Page<'a> {
    let rapport = &ground.corpus[nr];
    let adres = Adres::rapport(rapport).page("reageren");
    let page = Page::new(adres.clone(), "reageren.html", "Reageren op dit concept")
        .describe(format!("Reageren op het concept {}", rapport.titel));
    in_rapport(page, ground, nr).view(move || inhoud(ground, nr, concept, &adres))
}

fn inhoud(ground: &Ground, nr: Nr<Rapport>, concept: &str, page: &Adres) -> Inhoud {
    let rapport = &ground.corpus[nr];
    let mut secties: Vec<Sectie> = Vec::new();
    for merk in ground.merken(nr) {
        let titel = match merk.sectie.starts_with(|c: char| c.is_ascii_digit()) {
            true => format!("Norm {}", merk.sectie),
            false => capital(&merk.sectie),
        };
        let passage = Passage {
            url: Adres::rapport(rapport).file(&merk.pagina).at(merk.id()).from_page(page),
            id: merk.id(),
            soort: merk.soort.woord(),
            kort: begin(&merk.tekst, KORT),
            tekst: eerste_woorden(&merk.tekst, LANG).to_owned(),
            merk: merk.merk,
        };
        match secties.last_mut() {
            Some(last) if last.titel == titel => last.passages.push(passage),
            _ => secties.push(Sectie { titel, passages: vec![passage] }),
        }
    }
    Inhoud {
        rapport: rapport.id.clone(),
        instelling: ground.voor.map(|voor| voor.id.clone()).unwrap_or_default(),
        concept: concept.to_owned(),
        soorten: SOORTEN.to_vec(),
        secties,
        sjabloon: page.file(SJABLOON).from_page(page),
        inhoudsopgave: inhoudsopgave(ground, nr, page),
    }
}

fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map(|first| first.to_uppercase().chain(chars).collect()).unwrap_or_default()
}
