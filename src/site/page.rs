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
use jiff::civil::Date;
use tera::Value;

/// The pages of one kind.
pub type Pages = for<'a> fn(&'a Ground<'a>) -> Vec<Page<'a>>;

/// All kinds, by the name of their file.
pub const REGISTRY: &[Pages] = &[
    bijlage::pages,
    hoofdstuk::pages,
    kader::pages,
    kadernorm::pages,
    lijst::pages,
    niet_gevonden::pages,
    object::pages,
    over::pages,
    publicatie::pages,
    rapport::pages,
    rapporten::pages,
    reactie::pages,
    reageren::pages,
    tekortkomingen::pages,
    thema::pages,
    toegankelijkheid::pages,
    traject::pages,
    verlopen::pages,
    volledig::pages,
    voor_een::pages,
    voorpagina::pages,
    wederhoor::pages,
    #[cfg(feature = "zoeken")]
    zoeken::pages,
];

/// The kinds in the site of one audience: its reports and what it does with them.
pub const VOOR_EEN: &[Pages] = &[
    bijlage::pages,
    hoofdstuk::pages,
    rapport::pages,
    reactie::pages,
    reageren::pages,
    tekortkomingen::pages,
    thema::pages,
    volledig::pages,
    voor_een::pages,
];

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
