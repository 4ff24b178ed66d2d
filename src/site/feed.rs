//! Files for programs: data, sitemap, robots.

mod badge;
mod data;
mod json;
mod robots;
mod sitemap;

use super::Ground;
use super::page::Page;

/// The files of one kind: path and bytes.
pub type Files = fn(&Ground, &[Page]) -> Vec<(String, Vec<u8>)>;

/// All feeds, by the name of their file.
pub const REGISTRY: &[Files] = &[badge::files, data::files, json::files, robots::files, sitemap::files];

/// The data files with what is in them, for the page that explains them.
pub const DATA: &[(&str, &str)] = &[
    ("data/rapporten.json", "alles in één bestand: rapporten, oordelen, tekortkomingen, cijfers, citaten en kaders"),
    ("data/oordelen.csv", "elk oordeel over een norm, met rapport, instelling en kader"),
    ("data/tekortkomingen.csv", "elke tekortkoming, met haar vaste adres"),
    ("data/cijfers.csv", "elk cijfer uit de tekst, met het geheel en de bron"),
    ("data/bronnen.csv", "met wie voor elk rapport is gesproken en wat is gelezen"),
    ("data/gebeurtenissen.csv", "elke gebeurtenis in een traject"),
    ("data/citaten.csv", "elk citaat, met de spreker"),
    ("data/kaders.csv", "de toetsingskaders met hun normen en schaal"),
    ("data/objecten.csv", "de instellingen en regio's waar de rapporten over gaan"),
];
