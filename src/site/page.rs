//! The kinds of pages. Each says which pages there are and what its template sees; no page sees another.

mod bijlage;
mod hoofdstuk;
mod kader;
mod kadernorm;
mod lijst;
mod niet_gevonden;
mod object;
mod over;
mod publicatie;
mod rapport;
mod rapporten;
mod reactie;
mod reageren;
mod tekortkomingen;
mod thema;
mod toegankelijkheid;
mod traject;
mod verlopen;
mod volledig;
mod voor_een;
mod voorpagina;
mod wederhoor;
mod weg;
#[cfg(feature = "zoeken")]
mod zoeken;

use super::{Adres, Ground};
use crate::corpus::{Nr, Publicatie, Rapport, Werk};
use jiff::civil::Date;
use rayon::prelude::*;
use tera::Value;

/// One kind of pages.
pub enum Pages {
    /// Those of a report.
    Rapport(for<'a> fn(&'a Ground<'a>, Nr<Rapport>) -> Vec<Page<'a>>),
    /// Those of a publication that is no report.
    Publicatie(for<'a> fn(&'a Ground<'a>, Nr<Publicatie>) -> Vec<Page<'a>>),
    /// Those of a report or other publication.
    Werk(for<'a> fn(&'a Ground<'a>, Werk) -> Vec<Page<'a>>),
    /// Those of the site.
    Site(for<'a> fn(&'a Ground<'a>) -> Vec<Page<'a>>),
}

/// All kinds, by the name of their file.
pub const REGISTRY: &[Pages] = &[
    Pages::Werk(bijlage::pages),
    Pages::Werk(hoofdstuk::pages),
    Pages::Site(kader::pages),
    Pages::Site(kadernorm::pages),
    Pages::Site(lijst::pages),
    Pages::Site(niet_gevonden::pages),
    Pages::Site(object::pages),
    Pages::Site(over::pages),
    Pages::Publicatie(publicatie::pages),
    Pages::Rapport(rapport::pages),
    Pages::Site(rapporten::pages),
    Pages::Rapport(reactie::pages),
    Pages::Site(reageren::pages),
    Pages::Rapport(tekortkomingen::pages),
    Pages::Rapport(thema::pages),
    Pages::Site(toegankelijkheid::pages),
    Pages::Site(traject::pages),
    Pages::Site(verlopen::pages),
    Pages::Rapport(volledig::pages),
    Pages::Site(voor_een::pages),
    Pages::Site(voorpagina::pages),
    Pages::Site(wederhoor::pages),
    #[cfg(feature = "zoeken")]
    Pages::Site(zoeken::pages),
];

/// The kinds in the site of one audience: its reports and what it does with them.
pub const VOOR_EEN: &[Pages] = &[
    Pages::Werk(bijlage::pages),
    Pages::Werk(hoofdstuk::pages),
    Pages::Rapport(rapport::pages),
    Pages::Rapport(reactie::pages),
    Pages::Site(reageren::pages),
    Pages::Rapport(tekortkomingen::pages),
    Pages::Rapport(thema::pages),
    Pages::Rapport(volledig::pages),
    Pages::Site(voor_een::pages),
];

impl Pages {
    /// The pages of this kind that belong to one report or publication; nothing for pages of the site.
    fn of<'a>(&self, ground: &'a Ground<'a>, werk: Werk) -> Vec<Page<'a>> {
        match (self, werk) {
            (Pages::Rapport(pages), Werk::Rapport(nr)) => pages(ground, nr),
            (Pages::Publicatie(pages), Werk::Publicatie(nr)) => pages(ground, nr),
            (Pages::Werk(pages), werk) => pages(ground, werk),
            _ => Vec::new(),
        }
    }

    /// The pages of this kind that belong to no report or publication.
    fn of_site<'a>(&self, ground: &'a Ground<'a>) -> Vec<Page<'a>> {
        if let Pages::Site(pages) = self { pages(ground) } else { Vec::new() }
    }
}

/// The pages of these kinds, kind by kind, and in each by report and publication.
pub fn all<'a>(ground: &'a Ground<'a>, kinds: &[Pages]) -> Vec<Page<'a>> {
    let corpus = ground.corpus;
    let rapporten = corpus.alle_rapporten().map(|(nr, _)| Werk::Rapport(nr));
    let werken: Vec<Werk> = rapporten.chain(corpus.alle_publicaties().map(|(nr, _)| Werk::Publicatie(nr))).collect();
    let of_kind = |pages: &Pages| {
        let of_works: Vec<_> = werken.par_iter().flat_map_iter(|werk| pages.of(ground, *werk)).collect();
        of_works.into_iter().chain(pages.of_site(ground)).collect::<Vec<_>>()
    };
    kinds.par_iter().flat_map_iter(of_kind).collect()
}

/// The page at a path of the site, such as `rapporten/x/index.html`.
pub fn at<'a>(ground: &'a Ground<'a>, path: &str) -> Option<Page<'a>> {
    // Whatever else a site holds is asked for as often.
    if !path.ends_with(".html") {
        return None;
    }
    let corpus = ground.corpus;
    let mut parts = path.splitn(3, '/');
    let werk = match (parts.next(), parts.next(), parts.next()) {
        (Some("rapporten"), Some(id), Some(_)) => corpus.rapport_met_naam(id).map(Werk::Rapport),
        (Some("publicaties"), Some(id), Some(_)) => {
            corpus.alle_publicaties().find(|(_, found)| found.id == id).map(|(nr, _)| Werk::Publicatie(nr))
        }
        _ => None,
    };
    let of_work = REGISTRY.iter().flat_map(|pages| werk.map(|werk| pages.of(ground, werk)).unwrap_or_default());
    let of_site = REGISTRY.iter().flat_map(|pages| pages.of_site(ground));
    of_work.chain(of_site).find(|page| page.adres.path() == path)
}

/// Makes JSON-LD when the page is rendered.
pub type Gegevens<'a> = Box<dyn Fn() -> serde_json::Value + Send + Sync + 'a>;

/// One page. What it shows is made only when it is rendered.
pub struct Page<'a> {
    /// Its address.
    pub adres: Adres,
    /// Its template.
    pub sjabloon: &'static str,
    /// Its title.
    pub titel: String,
    /// One sentence about it, for search engines.
    pub beschrijving: String,
    /// The way to it from the front page.
    pub kruimels: Vec<(String, Adres)>,
    /// The page before it.
    pub vorige: Option<(String, Adres)>,
    /// The page after it.
    pub volgende: Option<(String, Adres)>,
    /// The report that replaces the one it belongs to.
    pub vervangen_door: Option<(String, Adres)>,
    /// Whether it is a draft.
    pub concept: bool,
    /// Whether it stands in the sitemap.
    pub in_sitemap: bool,
    /// The feed that tells what is new here.
    pub feed: Adres,
    /// The report whose picture goes with it when it is shared; else that of the site.
    pub beeld: Option<Nr<Rapport>>,
    /// What it is about, for search engines (JSON-LD).
    pub gegevens: Option<Gegevens<'a>>,
    /// The corrections of the work that it is part of: day and what changed.
    pub herzien: Vec<(Date, String)>,
    /// When it changed last, when that is known.
    pub gewijzigd: Option<Date>,
    /// What its template sees as `inhoud`.
    pub view: Box<dyn Fn() -> Value + Send + Sync + 'a>,
}

impl<'a> Page<'a> {
    /// A page with a title and a template.
    pub fn new(adres: Adres, sjabloon: &'static str, titel: impl Into<String>) -> Self {
        Page {
            adres,
            sjabloon,
            titel: titel.into(),
            beschrijving: String::new(),
            kruimels: Vec::new(),
            vorige: None,
            volgende: None,
            vervangen_door: None,
            concept: false,
            in_sitemap: true,
            feed: Adres::voorpagina().file("feed.xml"),
            beeld: None,
            gegevens: None,
            herzien: Vec::new(),
            gewijzigd: None,
            view: Box::new(Value::none),
        }
    }

    /// Adds what the template sees; called when the page is rendered.
    pub fn view<T: serde::Serialize>(mut self, make: impl Fn() -> T + Send + Sync + 'a) -> Self {
        self.view = Box::new(move || Value::from_serializable(&make()));
        self
    }

    /// Adds what it is about.
    pub fn about(mut self, make: impl Fn() -> serde_json::Value + Send + Sync + 'a) -> Self {
        self.gegevens = Some(Box::new(make));
        self
    }

    /// Adds the sentence for search engines.
    pub fn describe(mut self, text: impl Into<String>) -> Self {
        self.beschrijving = text.into();
        self
    }

    /// A page that only one audience may see: nothing about it is for search engines.
    pub fn confidential(mut self) -> Self {
        self.in_sitemap = false;
        self.gegevens = None;
        self
    }

    /// Adds the way to it.
    pub fn under(mut self, kruimels: Vec<(String, Adres)>) -> Self {
        self.kruimels = kruimels;
        self
    }
}
