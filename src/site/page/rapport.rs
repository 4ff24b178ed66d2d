//! A report's front page: the verdict, the summary, the facts, what follows.

use super::super::tekst::Writer;
use super::super::view::stap::{VervolgstapView, reactie_stand};
use super::super::view::verband::{self, VerbandView};
use super::super::view::vervolg;
use super::super::view::wederhoor::WederhoorKort;
use super::super::view::{
    LinkView, MerkView, OordeelView, RapportKort, ThemaKort, TredeView, datum_zin, doel_link, object_link, object_naam,
    rapport_link,
};
use super::super::{Html, datum, figuur, gegevens};
use super::weg::{Groep, in_rapport, inhoudsopgave};
use super::{Adres, Ground, Page};
use crate::corpus::{Corpus, Doel, Kader, Nr, Onderwerp, Rapport, Tekst, Werk};
use crate::prose::Block;
use serde::Serialize;

#[derive(Serialize)]
struct Inhoud {
    object: LinkView,
    oordeel: Option<OordeelView>,
    /// The mark of the verdict.
    merk: Option<MerkView>,
    conclusie: Option<LinkView>,
    samenvatting: Option<String>,
    kern: Vec<Html>,
    tekst: Html,
    themas: Vec<ThemaKort>,
    schaal: Vec<TredeView>,
    figuur_themas: Option<Html>,
    figuur_bronnen: Option<Html>,
    badge: String,
    plaatje: String,
    csv: String,
    telling: String,
    aantal_normen: usize,
    aantal_tekortkomingen: usize,
    tekortkomingen: LinkView,
    reactie: Option<LinkView>,
    reactie_van: Option<String>,
    /// What there is to say of a reaction that is late or absent.
    reactie_stand: Option<String>,
    wederhoor: Option<WederhoorKort>,
    volledig: LinkView,
    inspecties: Vec<(String, Option<String>)>,
    bezocht: Option<String>,
    datum: Option<String>,
    tot: Option<String>,
    kader: LinkView,
    bronnen: Vec<(String, u32, Option<String>)>,
    /// The marks of the sources, one for each.
    bron_merken: Vec<MerkView>,
    vervolg: Vec<VervolgstapView>,
    vervangt: Option<RapportKort>,
    vervolg_op: Option<Opvolging>,
    vervolgen: Vec<Opvolging>,
    traject: Option<LinkView>,
    verwijst_naar: Vec<VerbandView>,
    verwezen_door: Vec<VerbandView>,
    origineel: Option<String>,
    inhoudsopgave: Vec<Groep>,
}

/// The other report of a follow-up, and what became of the shortcomings.
#[derive(Serialize)]
struct Opvolging {
    rapport: LinkView,
    telling: String,
    overzicht: String,
}

impl Opvolging {
    /// `later` is the report that says what became of them.
    fn new(corpus: &Corpus, other: Nr<Rapport>, later: Nr<Rapport>, page: &Adres) -> Self {
        let rapport = &corpus[later];
        Opvolging {
            rapport: rapport_link(corpus, other, page),
            telling: vervolg::telling(corpus, rapport),
            overzicht: Adres::rapport(rapport).page("tekortkomingen").at("_eerdere").from_page(page),
        }
    }
}

pub(super) fn pages<'a>(ground: &'a Ground<'a>, nr: Nr<Rapport>) -> Vec<Page<'a>> {
    vec![page(ground, nr, &ground.corpus[nr])]
}

fn page<'a>(ground: &'a Ground<'a>, nr: Nr<Rapport>, rapport: &'a Rapport) -> Page<'a> {
    let adres = Adres::rapport(rapport);
    let about = rapport
        .samenvatting
        .clone()
        .unwrap_or_else(|| format!("Inspectierapport over {}", object_naam(ground.corpus, rapport.object)));
    let page = Page::new(adres.clone(), "rapport.html", rapport.titel.clone()).describe(about);
    in_rapport(page, ground, nr)
        .about(move || gegevens::rapport(ground.corpus, nr))
        .view(move || inhoud(ground, nr, &adres))
}

fn inhoud(ground: &Ground, nr: Nr<Rapport>, page: &Adres) -> Inhoud {
    let corpus = ground.corpus;
    let rapport = &corpus[nr];
    let kader = &corpus[rapport.kader];
    let link = |titel: &str, name: &str| LinkView::new(titel, &page.page(name), page);
    let mut writer = Writer::new(corpus, page);
    let (kern, tekst) = kern_en_tekst(&rapport.tekst);
    let conclusie = rapport.hoofdstukken.iter().find(|chapter| chapter.id == "conclusie");
    Inhoud {
        object: object_link(corpus, rapport.object, page),
        oordeel: rapport.oordeel.as_ref().map(|oordeel| OordeelView::thema(kader, oordeel.value)),
        merk: rapport.oordeel.and_then(|oordeel| MerkView::at(corpus, oordeel.span, page)),
        conclusie: conclusie.map(|chapter| link(&chapter.titel, &chapter.id)),
        samenvatting: rapport.samenvatting.clone(),
        kern: kern.iter().map(|item| writer.write(item, 1, "").html).collect(),
        tekst: writer.write(&tekst, 0, "").html,
        themas: ThemaKort::all(rapport, kader, page),
        schaal: TredeView::counted(rapport, kader),
        figuur_themas: figuur::oordelen_per_thema(rapport, kader, page),
        figuur_bronnen: figuur::bronnen(&rapport.bronnen, page),
        badge: page.file("badge.svg").from_page(page),
        plaatje: page.file("oordelen.svg").from_page(page),
        csv: Adres::new("data/oordelen.csv").from_page(page),
        telling: telling(rapport, kader),
        aantal_normen: rapport.normen().count(),
        aantal_tekortkomingen: rapport.normen().map(|(_, norm)| norm.tekortkomingen.len()).sum(),
        tekortkomingen: link("Alle tekortkomingen", "tekortkomingen"),
        reactie: rapport.reactie.as_ref().map(|_| link("De instelling aan het woord", "reactie")),
        reactie_van: rapport.reactie.as_ref().map(|reactie| reactie.van.clone()),
        reactie_stand: reactie_stand(corpus, rapport, ground.dag),
        wederhoor: WederhoorKort::new(corpus, nr, page),
        volledig: link("Het hele rapport op één pagina", "volledig"),
        inspecties: rapport
            .inspecties
            .iter()
            .map(|nr| (corpus[*nr].naam.clone(), corpus[*nr].website.clone()))
            .collect(),
        bezocht: (!rapport.bezocht.is_empty())
            .then(|| datum::reeks(&rapport.bezocht.iter().map(|day| day.value).collect::<Vec<_>>())),
        datum: rapport.gepubliceerd.as_ref().and_then(|_| datum_zin(rapport)),
        tot: rapport.tot.as_ref().map(|day| datum::voluit(day.value)),
        kader: LinkView::new(&kader.titel, &Adres::kader(corpus, rapport.kader), page),
        bronnen: rapport
            .bronnen
            .iter()
            .map(|bron| (bron.wat.value.clone(), bron.aantal.value, bron.wijze.clone()))
            .collect(),
        bron_merken: rapport.bronnen.iter().filter_map(|bron| MerkView::at(corpus, bron.wat.span, page)).collect(),
        vervolg: rapport.vervolg.iter().map(|step| VervolgstapView::new(step, ground.dag)).collect(),
        vervangt: rapport.vervangt.map(|earlier| RapportKort::new(ground, earlier, page)),
        vervolg_op: rapport.vervolg_op.as_ref().map(|found| Opvolging::new(corpus, found.rapport.value, nr, page)),
        vervolgen: corpus.vervolgen(nr).map(|(later, _)| Opvolging::new(corpus, later, later, page)).collect(),
        traject: rapport.traject.and_then(|nr| doel_link(corpus, &Doel::Traject(nr), page)),
        verwijst_naar: verband::hiervandaan(corpus, Werk::Rapport(nr), page),
        verwezen_door: verband::hiernaar(corpus, &[Onderwerp::Rapport(nr)], page),
        origineel: rapport.origineel.clone(),
        inhoudsopgave: inhoudsopgave(ground, nr, page),
    }
}

/// The points under the heading `Belangrijkste bevindingen`, and the rest of the summary.
fn kern_en_tekst(tekst: &Tekst) -> (Vec<Tekst>, Tekst) {
    let mut rest = tekst.clone();
    let Some(section) = rest.take_section(&["Belangrijkste bevindingen"]) else { return (Vec::new(), rest) };
    let items = section.body.blocks.into_iter().flat_map(|block| match block {
        Block::List { items, .. } => items.into_iter().map(|item| item.blocks).collect(),
        other => vec![vec![other]],
    });
    (items.map(|blocks| Tekst::part(blocks, &section.body.notes)).collect(), rest)
}

/// The finding in one sentence: `Van de 20 normen kregen er 7 ‘voldoet’ en 13 ‘voldoet grotendeels niet’.`
fn telling(rapport: &Rapport, kader: &Kader) -> String {
    let total = rapport.normen().count();
    let mut parts: Vec<String> = Vec::new();
    for (at, trede) in kader.schaal.iter().enumerate() {
        let count = rapport.normen().filter(|(_, norm)| norm.oordeel.value.0 == at).count();
        if count > 0 {
            parts.push(format!("{count} ‘{}’", trede.label));
        }
    }
    if parts.is_empty() {
        String::new()
    } else {
        format!("Van de {total} normen kregen er {}.", datum::opsomming(&parts))
    }
}
