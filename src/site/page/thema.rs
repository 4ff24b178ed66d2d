//! A theme of a report: verdict, reasons, and its norms one by one.

use super::super::Html;
use super::super::tekst::{Kop, Writer};
use super::super::view::{CijferView, MerkView, NormPlace, NormView, OordeelView, ThemaKort};
use super::weg::{Groep, in_rapport, inhoudsopgave};
use super::{Adres, Ground, Page};
use crate::corpus::{Nr, Rapport};
use serde::Serialize;

#[derive(Serialize)]
struct Inhoud {
    id: Option<String>,
    beoordeeld: bool,
    oordeel: Option<OordeelView>,
    /// The mark of the verdict.
    merk: Option<MerkView>,
    kijkt_naar: Html,
    inleiding: Html,
    koppen: Vec<Kop>,
    onderbouwing: Html,
    cijfers: Vec<CijferView>,
    normen: Vec<NormView>,
    figuur: ThemaKort,
    origineel: Option<String>,
    inhoudsopgave: Vec<Groep>,
}

pub(super) fn pages<'a>(ground: &'a Ground<'a>, nr: Nr<Rapport>) -> Vec<Page<'a>> {
    let rapport = &ground.corpus[nr];
    (0..rapport.themas.len()).map(|thema| page(ground, nr, rapport, thema)).collect()
}

fn page<'a>(ground: &'a Ground<'a>, nr: Nr<Rapport>, rapport: &'a Rapport, thema: usize) -> Page<'a> {
    let kader = &ground.corpus[rapport.kader];
    let of = &kader.themas[thema];
    let adres = Adres::thema(rapport, kader, thema);
    let titel = match &of.id {
        Some(id) => format!("Thema {id}: {}", of.titel),
        None => "De normen".to_owned(),
    };
    let page = Page::new(adres.clone(), "thema.html", titel.clone()).describe(format!("{titel}. {}", rapport.titel));
    in_rapport(page, ground, nr).view(move || inhoud(ground, nr, thema, &adres))
}

fn inhoud(ground: &Ground, nr: Nr<Rapport>, thema: usize, page: &Adres) -> Inhoud {
    let rapport = &ground.corpus[nr];
    let kader = &ground.corpus[rapport.kader];
    let of = &kader.themas[thema];
    let judged = &rapport.themas[thema];
    let mut writer = Writer::new(ground.corpus, page);
    let place = NormPlace { rapport, kader, thema, page, shift: 1 };
    let inleiding = writer.write(&judged.inleiding, 0, "");
    Inhoud {
        id: of.id.clone(),
        beoordeeld: of.beoordeeld,
        oordeel: judged.oordeel.as_ref().map(|oordeel| OordeelView::thema(kader, oordeel.value)),
        merk: judged.oordeel.and_then(|oordeel| MerkView::at(ground.corpus, oordeel.span, page)),
        kijkt_naar: writer.write(&of.kijkt_naar, 1, "kijkt-naar-").html,
        inleiding: inleiding.html,
        koppen: inleiding.koppen,
        onderbouwing: writer.write(&judged.onderbouwing, 1, "oordeel-").html,
        cijfers: CijferView::all(ground.corpus, &judged.cijfers, &rapport.bronnen, "thema", page),
        normen: judged.normen.iter().map(|norm| NormView::new(norm, &place, &mut writer)).collect(),
        figuur: ThemaKort::all(rapport, kader, page).swap_remove(thema),
        origineel: rapport.origineel.clone(),
        inhoudsopgave: inhoudsopgave(ground, nr, page),
    }
}
