//! Files for programs: data, sitemap, robots.

mod atom;
mod badge;
mod csvw;
mod data;
mod dcat;
mod diwoo;
mod json;
mod omleiding;
mod robots;
mod sitemap;

pub(super) use csvw::TABLES;
pub(super) use dcat::adres as dcat;
pub(super) use json::SCHEMA;

use super::Ground;
use super::page::Page;

/// The files of one kind: path and bytes.
pub type Files = fn(&Ground, &[Page]) -> Vec<(String, Vec<u8>)>;

/// The files of a site that is for one audience: nothing may be found in it.
pub(super) use robots::gesloten;

/// All feeds, by the name of their file.
pub const REGISTRY: &[Files] = &[
    atom::files,
    badge::files,
    csvw::files,
    data::files,
    dcat::files,
    diwoo::files,
    json::files,
    omleiding::files,
    robots::files,
    sitemap::files,
];
