//! A course of supervision as a timeline.

use super::super::tekst::Writer;
use super::super::view::{LinkView, doel_link};
use super::super::{Html, datum, figuur};
use super::{Adres, Ground, Page};
use crate::corpus::{Doel, Nr, Traject};
use serde::Serialize;

#[derive(Serialize)]
struct Inhoud {
    start: Option<String>,
    tekst: Html,
    figuur: Option<Html>,
    gebeurtenissen: Vec<EventView>,
}

#[derive(Serialize)]
struct EventView {
    datum: String,
    iso: String,
    wat: String,
    link: Option<LinkView>,
    url: Option<String>,
}

pub(super) fn pages<'a>(ground: &'a Ground<'a>) -> Vec<Page<'a>> {
    ground.corpus.alle_trajecten().map(|(nr, traject)| page(ground, nr, traject)).collect()
}

fn page<'a>(ground: &'a Ground<'a>, nr: Nr<Traject>, traject: &'a Traject) -> Page<'a> {
    let adres = Adres::new(format!("trajecten/{}/", traject.id));
    Page::new(adres.clone(), "traject.html", traject.titel.clone())
        .describe(format!("De gebeurtenissen in: {}", traject.titel))
        .under(vec![("Trajecten".to_owned(), Adres::new("trajecten/"))])
        .view(move || inhoud(ground, nr, &adres))
}

fn inhoud(ground: &Ground, nr: Nr<Traject>, page: &Adres) -> Inhoud {
    let corpus = ground.corpus;
    let traject = &corpus[nr];
    let gebeurtenissen = traject
        .gebeurtenissen
        .iter()
        .map(|event| {
            let doel = event.rapport.map(Doel::Rapport).or(event.publicatie.map(Doel::Publicatie));
            EventView {
                datum: datum::moment(event.datum.value),
                iso: datum::iso(event.datum.value),
                wat: event.wat.clone(),
                link: doel.and_then(|doel| doel_link(corpus, &doel, page)),
                url: event.url.clone(),
            }
        })
        .collect();
    Inhoud {
        figuur: figuur::tijdlijn(corpus, traject),
        start: traject.start.map(datum::moment),
        tekst: Writer::new(corpus, page).write(&traject.tekst, 0, "").html,
        gebeurtenissen,
    }
}
