//! What templates see: one type per thing that pages show. Everything is ready to print.

pub mod dossier;
mod merk;
mod norm;
pub mod stap;
pub mod toezegging;
pub mod verband;
pub mod vervolg;
pub mod wederhoor;

pub use merk::{MerkView, VoorView};
pub use norm::{CijferView, NormPlace, NormView};

use super::page::Page;
#[cfg(feature = "zoeken")]
use super::zoeken;
use super::{Adres, Ground, Html, datum, feed, figuur, link, theme};
use crate::chart;
use crate::corpus::{Corpus, Doel, Kader, Nr, Object, Rapport, RapportNorm, RapportThema, Status, TredeNr};
use serde::Serialize;

/// A link.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LinkView {
    /// The words.
    pub titel: String,
    /// The address, relative to the page.
    pub url: String,
    /// Whether it leads to the page that it stands on.
    pub huidig: bool,
}

impl LinkView {
    /// A link on a page.
    pub fn new(titel: impl Into<String>, to: &Adres, page: &Adres) -> Self {
        LinkView { titel: titel.into(), url: to.from_page(page), huidig: to == page }
    }
}

/// The site, as every page shows it.
#[derive(Debug, Clone, Serialize)]
pub struct SiteView {
    titel: String,
    taal: String,
    uitgever: String,
    contact: Option<String>,
    menu: Vec<LinkView>,
    voet: Vec<LinkView>,
    start: String,
    /// The way to the folder with the files of the theme, with a slash at its end.
    thema: String,
    versie: &'static str,
}

impl SiteView {
    pub(super) fn new(ground: &Ground, page: &Adres) -> Self {
        let corpus = ground.corpus;
        let item = |titel: &str, path: &str| LinkView::new(titel, &Adres::new(path), page);
        if let Some(voor) = ground.voor {
            let reports = voor.concepten.iter().map(|(nr, _)| rapport_link(corpus, *nr, page));
            return SiteView { menu: reports.collect(), voet: Vec::new(), ..SiteView::bare(ground, page) };
        }
        let mut menu = vec![item("Rapporten", "rapporten/")];
        if !corpus.publicaties.is_empty() {
            menu.push(item("Publicaties", "publicaties/"));
        }
        if !corpus.instellingen.is_empty() {
            menu.push(item("Instellingen", "instellingen/"));
        }
        if !corpus.regios.is_empty() {
            menu.push(item("Regio's", "regios/"));
        }
        if !corpus.trajecten.is_empty() {
            menu.push(item("Trajecten", "trajecten/"));
        }
        menu.push(item("Toetsingskaders", "kaders/"));
        #[cfg(feature = "zoeken")]
        if zoeken::is_on(ground) {
            menu.push(LinkView::new("Zoeken", &zoeken::adres(), page));
        }
        let voet = vec![
            item("Over deze site", "over/"),
            item("Open data", "open-data/"),
            item("Toegankelijkheid", "toegankelijkheid/"),
        ];
        SiteView { menu, voet, ..SiteView::bare(ground, page) }
    }

    /// The site without its links.
    fn bare(ground: &Ground, page: &Adres) -> Self {
        let site = &ground.corpus.site;
        SiteView {
            titel: site.titel.clone(),
            taal: site.taal.clone(),
            uitgever: site.uitgever.clone(),
            contact: site.contact.clone(),
            menu: Vec::new(),
            voet: Vec::new(),
            start: Adres::voorpagina().from_page(page),
            thema: theme::asset("x").from_page(page).trim_end_matches('x').to_owned(),
            versie: ground.version,
        }
    }
}

/// The page itself.
#[derive(Debug, Clone, Serialize)]
pub struct PaginaView {
    titel: String,
    beschrijving: String,
    adres: String,
    kruimels: Vec<LinkView>,
    vorige: Option<LinkView>,
    volgende: Option<LinkView>,
    vervangen_door: Option<LinkView>,
    concept: bool,
    /// Who may see it, when that is not everybody.
    voor: Option<VoorView>,
    /// Whether search engines may show it.
    zoekbaar: bool,
    /// The corrections of the work that it is part of: day in words and what changed.
    herzien: Vec<(String, String)>,
    /// The feed that tells what is new here.
    feed: String,
    /// JSON-LD, ready to stand in a `script` element; empty when there is none.
    gegevens: Html,
    /// `article` or `website`, for Open Graph.
    og_soort: &'static str,
    /// The picture to share; none in a site with drafts.
    beeld: Option<BeeldView>,
}

/// The picture that goes with a page when it is shared.
#[derive(Debug, Clone, Serialize)]
struct BeeldView {
    adres: String,
    breed: u32,
    hoog: u32,
    alt: String,
}

impl BeeldView {
    fn new(ground: &Ground, page: &Page) -> Self {
        let corpus = ground.corpus;
        let (of, alt) = match page.beeld {
            Some(nr) => (Adres::rapport(&corpus[nr]), figuur::beeld_alt(corpus, nr)),
            None => (Adres::voorpagina(), corpus.site.titel.clone()),
        };
        let adres = feed::beeld(&of).absolute(&corpus.site.adres);
        BeeldView { adres, breed: chart::BEELD_BREED, hoog: chart::BEELD_HOOG, alt }
    }
}

impl PaginaView {
    pub(super) fn new(ground: &Ground, page: &Page) -> Self {
        PaginaView {
            titel: page.titel.clone(),
            beschrijving: page.beschrijving.clone(),
            adres: page.adres.absolute(&ground.corpus.site.adres),
            kruimels: page.kruimels.iter().map(|(titel, to)| LinkView::new(titel, to, &page.adres)).collect(),
            vorige: page.vorige.as_ref().map(|(titel, to)| LinkView::new(titel, to, &page.adres)),
            volgende: page.volgende.as_ref().map(|(titel, to)| LinkView::new(titel, to, &page.adres)),
            vervangen_door: page.vervangen_door.as_ref().map(|(titel, to)| LinkView::new(titel, to, &page.adres)),
            concept: page.concept,
            voor: VoorView::new(ground, &page.adres),
            zoekbaar: page.in_sitemap,
            herzien: page.herzien.iter().map(|(day, wat)| (datum::voluit(*day), wat.clone())).collect(),
            feed: page.feed.from_page(&page.adres),
            gegevens: page.gegevens.as_ref().map(|make| Html::json(&make())).unwrap_or_default(),
            og_soort: if page.gegevens.is_some() { "article" } else { "website" },
            beeld: (!ground.concept).then(|| BeeldView::new(ground, page)),
        }
    }
}

/// A verdict: sign, words and tone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct OordeelView {
    /// What authors write.
    pub score: String,
    /// The sign that goes before the words (`++`, `−`), when the scale has signs; never read aloud.
    pub teken: Option<String>,
    /// The words for readers.
    pub woord: String,
    /// `goed`, `redelijk`, `matig`, `slecht` or `geen`: which colour it has.
    pub toon: &'static str,
    /// What it means.
    pub toelichting: Option<String>,
}

impl OordeelView {
    /// A verdict on a norm.
    pub fn norm(kader: &Kader, nr: TredeNr) -> Self {
        let trede = kader.trede(nr);
        OordeelView {
            score: trede.score.clone(),
            teken: teken(&trede.score),
            woord: trede.label.clone(),
            toon: figuur::toon(kader, nr).name(),
            toelichting: trede.toelichting.clone(),
        }
    }

    /// A verdict on a theme or the whole.
    pub fn thema(kader: &Kader, nr: TredeNr) -> Self {
        OordeelView { teken: None, woord: kader.trede(nr).verkort.clone(), ..OordeelView::norm(kader, nr) }
    }
}

/// A score of at most two characters as a sign, with a true minus; a longer one is a word already.
fn teken(score: &str) -> Option<String> {
    (score.chars().count() <= 2).then(|| score.replace('-', "−"))
}

/// A report in a list.
#[derive(Debug, Clone, Serialize)]
pub struct RapportKort {
    titel: String,
    url: String,
    object: LinkView,
    oordeel: Option<OordeelView>,
    datum: Option<String>,
    jaar: Option<i16>,
    samenvatting: Option<String>,
    kader: LinkView,
    reactie: Option<String>,
    vervangen_door: Option<LinkView>,
    vervolgen: Vec<LinkView>,
    concept: bool,
}

impl RapportKort {
    /// A report in a list on a page.
    pub fn new(ground: &Ground, nr: Nr<Rapport>, page: &Adres) -> Self {
        let corpus = ground.corpus;
        let rapport = &corpus[nr];
        let kader = &corpus[rapport.kader];
        RapportKort {
            titel: rapport.titel.clone(),
            url: Adres::rapport(rapport).from_page(page),
            object: object_link(corpus, rapport.object, page),
            oordeel: rapport.oordeel.as_ref().map(|oordeel| OordeelView::thema(kader, oordeel.value)),
            datum: datum_zin(rapport),
            jaar: rapport.dag().map(|day| day.year()),
            samenvatting: rapport.samenvatting.clone(),
            kader: LinkView::new(&kader.titel, &Adres::kader(corpus, rapport.kader), page),
            reactie: rapport.reactie.as_ref().map(|_| Adres::rapport(rapport).page("reactie").from_page(page)),
            vervangen_door: corpus.vervangen_door(nr).map(|later| rapport_link(corpus, later, page)),
            vervolgen: corpus.vervolgen(nr).map(|(later, _)| rapport_link(corpus, later, page)).collect(),
            concept: is_concept(ground, rapport),
        }
    }
}

/// The link to the front page of a report.
pub fn rapport_link(corpus: &Corpus, nr: Nr<Rapport>, page: &Adres) -> LinkView {
    LinkView::new(&corpus[nr].titel, &Adres::rapport(&corpus[nr]), page)
}

/// Whether a report is shown only because drafts are asked for.
pub fn is_concept(ground: &Ground, rapport: &Rapport) -> bool {
    let is_early = rapport.gepubliceerd.as_ref().is_some_and(|first| first.value > ground.dag);
    ground.concept && (rapport.status != Status::Gepubliceerd || is_early)
}

/// When a report came out, or when the visits were.
pub fn datum_zin(rapport: &Rapport) -> Option<String> {
    match &rapport.gepubliceerd {
        Some(day) => Some(format!("gepubliceerd op {}", datum::voluit(day.value))),
        None => rapport
            .bezocht
            .iter()
            .map(|day| day.value)
            .max()
            .map(|day| format!("bezocht tot en met {}", datum::voluit(day))),
    }
}

/// The link to who was inspected.
pub fn object_link(corpus: &Corpus, object: Object, page: &Adres) -> LinkView {
    LinkView::new(object_naam(corpus, object), &Adres::object(corpus, object), page)
}

/// The short name of who was inspected.
pub fn object_naam(corpus: &Corpus, object: Object) -> String {
    match object {
        Object::Instelling(nr) => corpus[nr].kort().to_owned(),
        Object::Regio(nr) => corpus[nr].kort().to_owned(),
    }
}

/// A norm in the verdict figure.
#[derive(Debug, Clone, Serialize)]
pub struct NormKort {
    id: String,
    onderdeel: String,
    oordeel: OordeelView,
    tekortkomingen: usize,
    url: String,
}

/// A theme with its verdict and the short names of its norms.
#[derive(Debug, Clone, Serialize)]
pub struct ThemaKort {
    id: Option<String>,
    titel: String,
    beoordeeld: bool,
    oordeel: Option<OordeelView>,
    url: String,
    normen: Vec<NormKort>,
}

impl ThemaKort {
    /// All themes of a report, for the verdict figure on a page.
    pub fn all(rapport: &Rapport, kader: &Kader, page: &Adres) -> Vec<ThemaKort> {
        let one = |(at, thema): (usize, &RapportThema)| ThemaKort {
            id: kader.themas[at].id.clone(),
            titel: kader.themas[at].titel.clone(),
            beoordeeld: kader.themas[at].beoordeeld,
            oordeel: thema.oordeel.as_ref().map(|oordeel| OordeelView::thema(kader, oordeel.value)),
            url: Adres::thema(rapport, kader, at).from_page(page),
            normen: thema.normen.iter().map(|norm| norm_kort(rapport, kader, at, norm, page)).collect(),
        };
        rapport.themas.iter().enumerate().map(one).collect()
    }
}

fn norm_kort(rapport: &Rapport, kader: &Kader, thema: usize, norm: &RapportNorm, page: &Adres) -> NormKort {
    let of = &kader.themas[thema].normen[norm.norm];
    NormKort {
        id: of.id.clone(),
        onderdeel: of.onderdeel.clone(),
        oordeel: OordeelView::norm(kader, norm.oordeel.value),
        tekortkomingen: norm.tekortkomingen.len(),
        url: Adres::norm(rapport, kader, thema, norm.norm).from_page(page),
    }
}

/// A level of a scale, with how many norms have it.
#[derive(Debug, Clone, Serialize)]
pub struct TredeView {
    oordeel: OordeelView,
    aantal: usize,
}

impl TredeView {
    /// The scale of a report's framework with the number of norms on each level.
    pub fn counted(rapport: &Rapport, kader: &Kader) -> Vec<TredeView> {
        (0..kader.schaal.len())
            .map(TredeNr)
            .map(|nr| TredeView {
                oordeel: OordeelView::norm(kader, nr),
                aantal: rapport.normen().filter(|(_, norm)| norm.oordeel.value == nr).count(),
            })
            .collect()
    }
}

/// The words of a target, for links that pages make themselves.
pub fn doel_link(corpus: &Corpus, doel: &Doel, page: &Adres) -> Option<LinkView> {
    let to = link::adres(corpus, doel)?;
    Some(LinkView::new(doel.woorden(corpus), &to, page))
}
