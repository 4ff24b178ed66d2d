//! The site, the inspectorates, and who is inspected.

use super::{Inzage, Nr, Tekst, Waarde, Woo};
use crate::diagnostic::{Code, Level};
use crate::source::Spanned;
use jiff::civil::Date;

/// The site as a whole.
#[derive(Debug, Clone, Default)]
pub struct Site {
    /// Its name.
    pub titel: String,
    /// Its address, ending in `/`.
    pub adres: String,
    /// Its language.
    pub taal: String,
    /// Who publishes it.
    pub uitgever: String,
    /// The inspectorates, in the order of `site.yaml`.
    pub inspecties: Vec<Inspectie>,
    /// Who may be quoted.
    pub sprekers: Vec<String>,
    /// The folder under `themes/`, when it is not the built-in theme.
    pub vormgeving: Option<Spanned<String>>,
    /// The level of each rule that the site sets; `None` turns it off.
    pub controles: Vec<(Code, Option<Level>)>,
    /// The three headings of a reaction page.
    pub reactie_koppen: Vec<String>,
    /// Where readers can ask questions.
    pub contact: Option<String>,
    /// Words of another language, each with its language.
    pub vreemde_woorden: Vec<(String, String)>,
    /// Words that need explaining.
    pub begrippen: Vec<Begrip>,
    /// What readers see of the points of institutions.
    pub wederhoor: Inzage,
    /// What the Woo harvester is told; `None` when the site is not for it.
    pub woo: Option<Woo>,
    /// On what terms the data may be used.
    pub open_data: Option<OpenData>,
    /// The accessibility statement: address, status, date.
    pub toegankelijkheid: Option<(Option<String>, Option<String>, Option<Date>)>,
}

impl Site {
    /// Whether `site.yaml` could be used: without it there are checks, but no site.
    pub fn is_bekend(&self) -> bool {
        !self.adres.is_empty()
    }
}

/// On what terms the data may be used.
#[derive(Debug, Clone)]
pub struct OpenData {
    /// The address of the licence.
    pub licentie: String,
    /// The address for questions.
    pub contact: String,
    /// The theme in the list of the European Union (`SOCI`).
    pub thema: &'static str,
}

/// An inspectorate.
#[derive(Debug, Clone)]
pub struct Inspectie {
    /// Its short name in the files.
    pub id: String,
    /// Its full name.
    pub naam: String,
    /// Its abbreviation.
    pub afkorting: Option<String>,
    /// Its website.
    pub website: Option<String>,
    /// Its place in the register TOOI.
    pub tooi: Option<Waarde>,
}

/// A word that needs explaining.
#[derive(Debug, Clone)]
pub struct Begrip {
    /// The word.
    pub term: String,
    /// Its abbreviation.
    pub afkorting: Option<String>,
    /// What it means.
    pub uitleg: String,
    /// Spellings that are not used.
    pub niet: Vec<String>,
}

/// An institution under inspection.
#[derive(Debug, Clone)]
pub struct Instelling {
    /// Its name in addresses.
    pub id: String,
    /// Its full name.
    pub naam: String,
    /// Its abbreviation.
    pub afkorting: Option<String>,
    /// What kind of institution it is.
    pub soort: Option<String>,
    /// Its number at the Chamber of Commerce.
    pub kvk: Option<String>,
    /// The institution that it is a part of.
    pub onderdeel_van: Option<Nr<Instelling>>,
    /// Its website.
    pub website: Option<String>,
    /// A description.
    pub beschrijving: Tekst,
}

/// A region under inspection.
#[derive(Debug, Clone)]
pub struct Regio {
    /// Its name in addresses.
    pub id: String,
    /// Its full name.
    pub naam: String,
    /// Its abbreviation.
    pub afkorting: Option<String>,
    /// The municipalities in it.
    pub gemeenten: Vec<String>,
    /// Its website.
    pub website: Option<String>,
    /// A description.
    pub beschrijving: Tekst,
}

impl Instelling {
    /// The abbreviation, or the full name where there is none.
    pub fn kort(&self) -> &str {
        self.afkorting.as_deref().unwrap_or(&self.naam)
    }
}

impl Regio {
    /// The abbreviation, or the full name where there is none.
    pub fn kort(&self) -> &str {
        self.afkorting.as_deref().unwrap_or(&self.naam)
    }
}
