//! The page of the points that the institution made on the draft: their number, or all of them, as the site says.

use super::super::tekst::Writer;
use super::super::view::wederhoor::{TellingView, is_shown, zin};
use super::super::view::{LinkView, object_link};
use super::super::{Html, datum};
use super::weg::{Groep, in_rapport, inhoudsopgave};
use super::{Adres, Ground, Page};
use crate::corpus::{Besluit, Inzage, Kader, Merk, Nr, PassageSoort, Punt, Rapport};
use serde::Serialize;

#[derive(Serialize)]
struct Inhoud {
    rapport: LinkView,
    object: LinkView,
    zin: String,
    telling: TellingView,
    punten: Vec<PuntView>,
    origineel: Option<String>,
    inhoudsopgave: Vec<Groep>,
}

#[derive(Serialize)]
struct PuntView {
    nummer: u32,
    anker: String,
    /// The passage as it is now.
    plek: Option<LinkView>,
    soort: Option<&'static str>,
    datum: Option<String>,
    besluit: Option<&'static str>,
    /// How the decision is coloured.
    toon: &'static str,
    opmerking: Html,
    onderbouwing: Html,
    reactie: Html,
}

pub(super) fn pages<'a>(ground: &'a Ground<'a>) -> Vec<Page<'a>> {
    let with_points = ground.corpus.alle_rapporten().filter(|(_, rapport)| is_shown(ground.corpus, rapport));
    with_points.map(|(nr, rapport)| page(ground, nr, rapport)).collect()
}

fn page<'a>(ground: &'a Ground<'a>, nr: Nr<Rapport>, rapport: &'a Rapport) -> Page<'a> {
    let adres = Adres::wederhoor(rapport);
    let page = Page::new(adres.clone(), "wederhoor.html", "Wederhoor")
        .describe(format!("Wat er met de opmerkingen op het concept gebeurde: {}", rapport.titel));
    in_rapport(page, ground, nr).view(move || inhoud(ground, nr, &adres))
}

fn inhoud(ground: &Ground, nr: Nr<Rapport>, page: &Adres) -> Inhoud {
    let corpus = ground.corpus;
    let rapport = &corpus[nr];
    let mut writer = Writer::new(corpus, page);
    let shown: &[Punt] = if corpus.site.wederhoor == Inzage::Alles { &rapport.punten } else { &[] };
    shown.iter().for_each(|punt| writer.reserve(&anker(punt)));
    let kader = &corpus[rapport.kader];
    let merken = if shown.is_empty() { Vec::new() } else { corpus.merken(nr) };
    Inhoud {
        rapport: LinkView::new(&rapport.titel, &Adres::rapport(rapport), page),
        object: object_link(corpus, rapport.object, page),
        zin: zin(rapport.telling_wederhoor()),
        telling: rapport.telling_wederhoor().into(),
        punten: shown.iter().map(|punt| view(punt, plek(rapport, kader, punt, &merken, page), &mut writer)).collect(),
        origineel: rapport.origineel.clone(),
        inhoudsopgave: inhoudsopgave(ground, nr, page),
    }
}

fn anker(punt: &Punt) -> String {
    format!("punt-{}", punt.nr)
}

/// The way to the passage. A mark says nothing to readers, who see none; the name of its section does.
fn plek(rapport: &Rapport, kader: &Kader, punt: &Punt, merken: &[Merk], page: &Adres) -> Option<LinkView> {
    let merk = punt.passage_nu(merken).merk()?;
    let titel = match merk.soort {
        PassageSoort::Tekortkoming => format!("tekortkoming {}", merk.merk),
        _ if kader.normen().any(|(_, _, norm)| norm.id == merk.sectie) => format!("norm {}", merk.sectie),
        _ if merk.sectie == "rapport" => "het rapport".to_owned(),
        _ => match rapport.hoofdstukken.iter().find(|chapter| chapter.id == merk.sectie) {
            Some(chapter) => format!("het hoofdstuk {}", chapter.titel),
            None => merk.sectie.clone(),
        },
    };
    let to = Adres::rapport(rapport).file(&merk.pagina);
    let to = match &merk.anker {
        Some(anker) => to.at(anker.clone()),
        None => to,
    };
    Some(LinkView::new(titel, &to, page))
}

fn view(punt: &Punt, plek: Option<LinkView>, writer: &mut Writer) -> PuntView {
    let anker = anker(punt);
    let prefix = format!("{anker}-");
    let besluit = punt.besluit.map(|besluit| besluit.value);
    PuntView {
        nummer: punt.nr,
        plek,
        soort: punt.soort.map(|soort| soort.woord()),
        datum: punt.datum.map(datum::voluit),
        besluit: besluit.map(Besluit::zin),
        toon: match besluit {
            Some(Besluit::Overgenomen) => "goed",
            Some(Besluit::Deels) => "redelijk",
            Some(Besluit::Niet) | None => "geen",
        },
        opmerking: writer.write(&punt.opmerking, 1, &prefix).html,
        onderbouwing: writer.write(&punt.onderbouwing, 1, &prefix).html,
        reactie: writer.write(&punt.reactie, 1, &prefix).html,
        anker,
    }
}
