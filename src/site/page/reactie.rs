//! The reaction page: the institution speaks, with the conclusion of the inspectorates beside it.

use super::super::tekst::Writer;
use super::super::view::stap::{VervolgstapView, reactie_stand};
use super::super::view::toezegging::antwoorden;
use super::super::view::{LinkView, OordeelView, object_link};
use super::super::{Html, datum};
use super::weg::{Groep, in_rapport, inhoudsopgave};
use super::{Adres, Ground, Page};
use crate::corpus::{Nr, Rapport, Tekst};
use crate::prose::{Block, Inline};
use serde::Serialize;

#[derive(Serialize)]
struct Inhoud {
    van: String,
    namens: Option<String>,
    datum: Option<String>,
    /// What there is to say of a reaction that came late.
    stand: Option<String>,
    /// What has to happen after the report.
    vervolg: Vec<VervolgstapView>,
    secties: Vec<Sectie>,
    /// Whether points of it say which shortcoming they answer.
    verwijst: bool,
    object: LinkView,
    oordeel: Option<OordeelView>,
    conclusie: Html,
    conclusie_link: Option<LinkView>,
    rapport: LinkView,
    tekortkomingen: LinkView,
    aantal_tekortkomingen: usize,
    origineel: Option<String>,
    inhoudsopgave: Vec<Groep>,
}

#[derive(Serialize)]
struct Sectie {
    titel: String,
    anker: String,
    html: Html,
}

pub(super) fn pages<'a>(ground: &'a Ground<'a>, nr: Nr<Rapport>) -> Vec<Page<'a>> {
    let rapport = &ground.corpus[nr];
    rapport.reactie.iter().map(|_| page(ground, nr, rapport)).collect()
}

fn page<'a>(ground: &'a Ground<'a>, nr: Nr<Rapport>, rapport: &'a Rapport) -> Page<'a> {
    let adres = Adres::rapport(rapport).page("reactie");
    let van = rapport.reactie.as_ref().map(|reactie| reactie.van.clone()).unwrap_or_default();
    let page = Page::new(adres.clone(), "reactie.html", "De instelling aan het woord")
        .describe(format!("De reactie van {van} op het inspectierapport"));
    in_rapport(page, ground, nr).view(move || inhoud(ground, nr, &adres))
}

fn inhoud(ground: &Ground, nr: Nr<Rapport>, page: &Adres) -> Option<Inhoud> {
    let corpus = ground.corpus;
    let rapport = &corpus[nr];
    let kader = &corpus[rapport.kader];
    let reactie = rapport.reactie.as_ref()?;
    let mut writer = Writer::new(corpus, page);
    let secties = reactie
        .secties
        .iter()
        .map(|(titel, tekst)| {
            let anker = super::super::html::slug(titel);
            writer.reserve(&anker);
            Sectie { titel: titel.clone(), html: writer.write(tekst, 1, &format!("{anker}-")).html, anker }
        })
        .collect();
    let front = Adres::rapport(rapport);
    let conclusie = rapport.hoofdstukken.iter().find(|chapter| chapter.id == "conclusie");
    Some(Inhoud {
        van: reactie.van.clone(),
        namens: reactie.namens.clone(),
        datum: reactie.datum.map(datum::voluit),
        stand: reactie_stand(corpus, rapport, ground.dag),
        vervolg: rapport.vervolg.iter().map(|step| VervolgstapView::new(step, ground.dag)).collect(),
        secties,
        verwijst: rapport.themas.iter().enumerate().any(|(thema, judged)| {
            let each = judged.normen.iter().flat_map(|norm| (0..norm.tekortkomingen.len()).map(|nr| (norm.norm, nr)));
            each.into_iter().any(|(norm, nr)| !antwoorden(rapport, (thema, norm, nr), page).is_empty())
        }),
        object: object_link(corpus, rapport.object, page),
        oordeel: rapport.oordeel.as_ref().map(|oordeel| OordeelView::thema(kader, oordeel.value)),
        conclusie: writer.write(&first_part(rapport), 1, "conclusie-").html,
        conclusie_link: conclusie.map(|chapter| LinkView::new(&chapter.titel, &front.page(&chapter.id), page)),
        rapport: LinkView::new(&rapport.titel, &front, page),
        tekortkomingen: LinkView::new("Alle tekortkomingen", &front.page("tekortkomingen"), page),
        aantal_tekortkomingen: rapport.normen().map(|(_, norm)| norm.tekortkomingen.len()).sum(),
        origineel: rapport.origineel.clone(),
        inhoudsopgave: inhoudsopgave(ground, nr, page),
    })
}

/// The summary of the report up to its first heading; it speaks for the inspectorates.
fn first_part(rapport: &Rapport) -> Tekst {
    let mut tekst = rapport.tekst.clone();
    tekst.take_section(&["Belangrijkste bevindingen"]);
    let end = tekst.blocks.iter().position(|block| matches!(block, Block::Heading { .. }));
    tekst.blocks.truncate(end.unwrap_or(tekst.blocks.len()));
    let mut has_notes = false;
    tekst.each_inline(&mut |inline| has_notes |= matches!(inline, Inline::Note { .. }));
    if !has_notes {
        tekst.notes.clear();
    }
    tekst
}
