//! The whole report on one page, for reading on and for print.

use super::super::Html;
use super::super::html::slug;
use super::super::tekst::Writer;
use super::super::view::{CijferView, LinkView, MerkView, NormPlace, NormView, OordeelView, ThemaKort, object_link};
use super::weg::in_rapport;
use super::{Adres, Ground, Page};
use crate::corpus::{Nr, Rapport};
use serde::Serialize;

#[derive(Serialize)]
struct Inhoud {
    object: LinkView,
    oordeel: Option<OordeelView>,
    samenvatting: Html,
    themas_kort: Vec<ThemaKort>,
    hoofdstukken: Vec<Deel>,
    themas: Vec<ThemaDeel>,
    bijlagen: Vec<Deel>,
    reactie_van: Option<String>,
    reactie: Vec<Deel>,
    origineel: Option<String>,
}

#[derive(Serialize)]
struct Deel {
    titel: String,
    anker: String,
    html: Html,
    cijfers: Vec<CijferView>,
}

#[derive(Serialize)]
struct ThemaDeel {
    titel: String,
    anker: String,
    beoordeeld: bool,
    oordeel: Option<OordeelView>,
    /// The mark of the verdict.
    merk: Option<MerkView>,
    kijkt_naar: Html,
    inleiding: Html,
    onderbouwing: Html,
    cijfers: Vec<CijferView>,
    normen: Vec<NormView>,
}

pub(super) fn pages<'a>(ground: &'a Ground<'a>, nr: Nr<Rapport>) -> Vec<Page<'a>> {
    vec![page(ground, nr, &ground.corpus[nr])]
}

fn page<'a>(ground: &'a Ground<'a>, nr: Nr<Rapport>, rapport: &'a Rapport) -> Page<'a> {
    let adres = Adres::rapport(rapport).page("volledig");
    let page = Page::new(adres.clone(), "volledig.html", format!("{}: het hele rapport", rapport.titel))
        .describe(format!("Het hele rapport op één pagina: {}", rapport.titel));
    in_rapport(page, ground, nr).view(move || inhoud(ground, nr, &adres))
}

fn inhoud(ground: &Ground, nr: Nr<Rapport>, page: &Adres) -> Inhoud {
    let corpus = ground.corpus;
    let rapport = &corpus[nr];
    let kader = &corpus[rapport.kader];
    let mut writer = Writer::new(corpus, page);
    let samenvatting = writer.write(&rapport.tekst, 1, "samenvatting-").html;
    let hoofdstukken = rapport
        .hoofdstukken
        .iter()
        .map(|chapter| {
            writer.reserve(&chapter.id);
            let html = writer.write(&chapter.tekst, 1, &format!("{}-", chapter.id)).html;
            let cijfers = CijferView::all(corpus, &chapter.cijfers, &rapport.bronnen, &chapter.id, page);
            Deel { titel: chapter.titel.clone(), anker: chapter.id.clone(), html, cijfers }
        })
        .collect();
    let mut themas = Vec::new();
    for (at, judged) in rapport.themas.iter().enumerate() {
        let of = &kader.themas[at];
        let (titel, anker) = match &of.id {
            Some(id) => (format!("Thema {id}: {}", of.titel), format!("thema-{id}")),
            None => ("De normen".to_owned(), "normen".to_owned()),
        };
        writer.reserve(&anker);
        let prefix = format!("{anker}-");
        let place = NormPlace { rapport, kader, thema: at, page, shift: 2 };
        themas.push(ThemaDeel {
            beoordeeld: of.beoordeeld,
            oordeel: judged.oordeel.as_ref().map(|oordeel| OordeelView::thema(kader, oordeel.value)),
            merk: judged.oordeel.and_then(|oordeel| MerkView::at(corpus, oordeel.span, page)),
            kijkt_naar: writer.write(&of.kijkt_naar, 2, &prefix).html,
            inleiding: writer.write(&judged.inleiding, 1, &prefix).html,
            onderbouwing: writer.write(&judged.onderbouwing, 2, &prefix).html,
            cijfers: CijferView::all(corpus, &judged.cijfers, &rapport.bronnen, &anker, page),
            normen: judged.normen.iter().map(|norm| NormView::new(norm, &place, &mut writer)).collect(),
            titel,
            anker,
        });
    }
    let bijlagen = rapport
        .bijlagen
        .iter()
        .enumerate()
        .map(|(at, appendix)| {
            let anker = format!("bijlage-{}", appendix.id);
            writer.reserve(&anker);
            let html = writer.write(&appendix.tekst, 1, &format!("{anker}-")).html;
            let cijfers = CijferView::all(corpus, &appendix.cijfers, &rapport.bronnen, &anker, page);
            Deel { titel: format!("Bijlage {}: {}", at + 1, appendix.titel), anker, html, cijfers }
        })
        .collect();
    let sections = rapport.reactie.iter().flat_map(|reactie| &reactie.secties);
    let reactie = sections
        .map(|(titel, tekst)| {
            let anker = slug(titel);
            writer.reserve(&anker);
            let html = writer.write(tekst, 2, &format!("{anker}-")).html;
            Deel { titel: titel.clone(), html, anker, cijfers: Vec::new() }
        })
        .collect();
    Inhoud {
        object: object_link(corpus, rapport.object, page),
        oordeel: rapport.oordeel.as_ref().map(|oordeel| OordeelView::thema(kader, oordeel.value)),
        samenvatting,
        themas_kort: ThemaKort::all(rapport, kader, page),
        hoofdstukken,
        themas,
        bijlagen,
        reactie_van: rapport.reactie.as_ref().map(|reactie| reactie.van.clone()),
        reactie,
        origineel: rapport.origineel.clone(),
    }
}
