//! Files for programs: data, sitemap, robots.

mod atom;
mod badge;
mod beeld;
mod csvw;
mod data;
mod dcat;
mod diwoo;
mod json;
mod omleiding;
mod robots;
mod sitemap;

pub(super) use beeld::adres as beeld;
pub(super) use csvw::TABLES;
pub(super) use dcat::adres as dcat;
pub(super) use diwoo::index as diwoo;
pub(super) use json::SCHEMA;

use super::Ground;
use super::page::Page;
use crate::corpus::{Nr, Rapport};
use rayon::prelude::*;

/// Files with their paths.
pub type Files = Vec<(String, Vec<u8>)>;

/// One kind of files.
pub enum Feed {
    /// Those of a report, below its address.
    Rapport(fn(&Ground, Nr<Rapport>) -> Files),
    /// Those of the site; some tell of its pages.
    Site(fn(&Ground, &[Page]) -> Files),
}

/// The files of a site that is for one audience: nothing may be found in it.
pub(super) use robots::gesloten;

/// All feeds, by the name of their file.
pub const REGISTRY: &[Feed] = &[
    Feed::Site(atom::files),
    Feed::Rapport(badge::files),
    Feed::Site(beeld::files),
    Feed::Site(csvw::files),
    Feed::Site(data::files),
    Feed::Site(dcat::files),
    Feed::Site(diwoo::files),
    Feed::Site(json::files),
    Feed::Site(omleiding::files),
    Feed::Site(robots::files),
    Feed::Site(sitemap::files),
];

/// The files of a report.
pub fn of_rapport(ground: &Ground, nr: Nr<Rapport>) -> Files {
    let of = |feed: &Feed| if let Feed::Rapport(files) = feed { files(ground, nr) } else { Vec::new() };
    REGISTRY.iter().flat_map(of).collect()
}

/// The files of the site; these are its pages.
pub fn of_site(ground: &Ground, pages: &[Page]) -> Files {
    let of = |feed: &Feed| if let Feed::Site(files) = feed { files(ground, pages) } else { Vec::new() };
    REGISTRY.par_iter().flat_map_iter(of).collect()
}
