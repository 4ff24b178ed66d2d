//! What a name in a text leads to: a reference, or the value of a key.

use super::index::{KaderEntry, Location, Named, NormEntry, ThemaEntry, Werk};
use super::yaml::YamlSpot;
use super::{Cursor, Index};
use crate::draft::{Doelsoort, InRapport, Place, classify};
use std::fmt::Write;

/// What a name leads to.
pub(super) struct Target {
    /// What it is, in a few words.
    pub(super) title: String,
    /// More about it, as Markdown.
    pub(super) body: String,
    /// Where it was written.
    pub(super) at: Location,
}

impl Target {
    fn named(word: &str, named: &Named) -> Target {
        Target { title: format!("{word} {}", named.titel), body: String::new(), at: named.at.clone() }
    }
}

/// The kind and the name of a destination such as `norm:3.1`.
pub(super) fn parts(to: &str) -> Option<(Doelsoort, &str)> {
    let (word, name) = to.split_once(':')?;
    Some((Doelsoort::ALL.into_iter().find(|soort| soort.word() == word)?, name))
}

/// The report or publication that a name is in, and the rest of the name: `rapport/3.1`, or `3.1` for this one.
pub(super) fn werk_of<'i, 'n>(cursor: &Cursor<'i>, name: &'n str) -> (Option<&'i Werk>, &'n str) {
    match name.split_once('/') {
        Some((werk, id)) => (cursor.index.publicaties.get(werk).or_else(|| cursor.index.rapporten.get(werk)), id),
        None => (cursor.index.werk(cursor.path), name),
    }
}

/// What the destination of a link leads to.
pub(super) fn of_reference(cursor: &Cursor, to: &str) -> Option<Target> {
    let Some((soort, name)) = parts(to) else { return file(cursor, to) };
    let index = cursor.index;
    let (werk, id) = werk_of(cursor, name);
    match soort {
        Doelsoort::Kader => index.kaders.get(name).map(of_kader),
        Doelsoort::Instelling => index.instellingen.get(name).map(|found| Target::named("Instelling:", found)),
        Doelsoort::Regio => index.regios.get(name).map(|found| Target::named("Regio:", found)),
        Doelsoort::Traject => index.trajecten.get(name).map(|found| Target::named("Traject:", found)),
        Doelsoort::Rapport => index.rapporten.get(name).map(|found| Target::named("Rapport:", &found.named)),
        Doelsoort::Publicatie => index.publicaties.get(name).map(|found| Target::named("Publicatie:", &found.named)),
        Doelsoort::Hoofdstuk => {
            werk?.hoofdstukken.iter().find(|found| found.id == id).map(|found| Target::named("Hoofdstuk:", found))
        }
        Doelsoort::Bijlage => {
            let at = werk?.bijlagen.iter().position(|found| found.id == id)?;
            Some(Target::named(&format!("Bijlage {}:", at + 1), &werk?.bijlagen[at]))
        }
        Doelsoort::Norm => Some(of_norm(index, werk?, index.kader_of(werk?)?.norm(id)?)),
        Doelsoort::Thema => Some(of_thema(werk?, index.kader_of(werk?)?.thema(id)?)),
        Doelsoort::Tekortkoming => werk?.tekortkomingen().find(|found| found.id == id).map(of_tekortkoming),
        Doelsoort::Wederhoor => None,
    }
}

/// A file in the folder of the report or publication.
fn file(cursor: &Cursor, to: &str) -> Option<Target> {
    let path = format!("{}{}", Index::folder(cursor.path)?, to.strip_prefix("./").unwrap_or(to));
    let found = cursor.index.bestanden.contains(&path);
    found.then(|| Target { title: to.to_owned(), body: String::new(), at: Location { path, range: 0..0 } })
}

/// What the value of a key leads to.
pub(super) fn of_value(cursor: &Cursor, spot: &YamlSpot) -> Option<Target> {
    let index = cursor.index;
    let written = cursor.text.get(spot.written.clone())?.trim_matches(['"', '\'']);
    let named = |word: &str, found: Option<&Named>| found.map(|found| Target::named(word, found));
    let werk = || index.werk(cursor.path);
    let is_in = |list: &'static str| spot.keys().first() == Some(&list);
    match *spot.keys().last()? {
        _ if spot.block.is_some() => {
            let name = written.strip_prefix("data/").unwrap_or(written);
            let found = werk()?.data.iter().find(|data| data.name == name)?;
            let body = format!("Kolommen: {}", found.columns.join(", "));
            Some(Target { title: found.name.clone(), body, at: found.at.clone() })
        }
        "kader" => index.kaders.get(written).map(of_kader),
        "instelling" | "onderdeel_van" => named("Instelling:", index.instellingen.get(written)),
        "regio" => named("Regio:", index.regios.get(written)),
        "traject" => named("Traject:", index.trajecten.get(written)),
        "vervangt" | "vervolg_op" | "rapport" => {
            named("Rapport:", index.rapporten.get(written).map(|werk| &werk.named))
        }
        "publicatie" => named("Publicatie:", index.publicaties.get(written).map(|werk| &werk.named)),
        "inspecties" => named("Inspectie:", index.inspecties.iter().find(|found| found.id == written)),
        "hoofdstukken" => named("Hoofdstuk:", werk()?.hoofdstukken.iter().find(|found| found.id == written)),
        "bron" if is_in("cijfers") => {
            let found = werk()?.bronnen.iter().find(|found| found.id == written)?;
            Some(Target {
                title: format!("Bron: {} {}", found.titel, found.id),
                body: String::new(),
                at: found.at.clone(),
            })
        }
        "opgelost" | "nog_open" => {
            let found = index.vervolg_op(werk()?)?.tekortkomingen().find(|found| found.id == written)?;
            Some(of_tekortkoming(found))
        }
        "oordeel" => of_oordeel(cursor, written),
        _ => None,
    }
}

/// The norm or theme that a file is about, with the verdict that was written.
pub(super) fn of_oordeel(cursor: &Cursor, written: &str) -> Option<Target> {
    let kader = cursor.index.kader(cursor.path)?;
    let trede = kader.trede(written);
    let is_norm = matches!(classify(cursor.path), Place::Rapport(_, InRapport::Norm { .. }));
    let verdict = trede.map(|trede| {
        let label = if is_norm { &trede.label } else { &trede.verkort };
        format!("Oordeel `{}`: {label}. {}", trede.score, trede.uitleg)
    });
    let Some(mut target) = subject(cursor) else {
        let trede = trede?;
        return Some(Target { title: verdict?, body: String::new(), at: trede.at.clone() });
    };
    if let Some(verdict) = verdict {
        target.body = format!("{}\n\n{verdict}", target.body);
    }
    Some(target)
}

/// The norm or theme of the framework that a file is about.
pub(super) fn subject(cursor: &Cursor) -> Option<Target> {
    let index = cursor.index;
    if let Some(norm) = index.norm(cursor.path) {
        return Some(Target { title: norm_title(norm), body: norm_body(norm), at: norm.at.clone() });
    }
    let thema = index.thema(cursor.path)?;
    Some(Target { title: thema_title(thema), body: thema.kijkt_naar.clone(), at: thema.at.clone()? })
}

fn of_tekortkoming(found: &Named) -> Target {
    Target { title: format!("Tekortkoming {}", found.id), body: found.titel.clone(), at: found.at.clone() }
}

fn of_kader(kader: &KaderEntry) -> Target {
    let mut body = String::new();
    for trede in &kader.schaal {
        let _ = writeln!(body, "- `{}` {}", trede.score, trede.label);
    }
    Target { title: format!("Kader: {}", kader.titel), body, at: kader.at.clone() }
}

/// A norm in a report leads to its file, or to the framework when there is none yet.
fn of_norm(index: &Index, werk: &Werk, norm: &NormEntry) -> Target {
    let file = werk.norm(&norm.id);
    let mut body = norm_body(norm);
    let trede = file.and_then(|file| index.kader_of(werk)?.trede(file.oordeel.as_deref()?));
    if let Some(trede) = trede {
        let _ = write!(body, "\n\nOordeel in dit rapport: `{}`, {}.", trede.score, trede.label);
    }
    Target { title: norm_title(norm), body, at: file.map_or(&norm.at, |file| &file.at).clone() }
}

fn of_thema(werk: &Werk, thema: &ThemaEntry) -> Target {
    let file = werk.themas.iter().find(|file| Some(&file.id) == thema.id.as_ref()).map(|file| &file.at);
    let at = file.or(thema.at.as_ref()).unwrap_or(&werk.named.at).clone();
    Target { title: thema_title(thema), body: thema.kijkt_naar.clone(), at }
}

fn norm_title(norm: &NormEntry) -> String {
    format!("Norm {}: {}", norm.id, norm.onderdeel)
}

fn thema_title(thema: &ThemaEntry) -> String {
    format!("Thema {}: {}", thema.id.as_deref().unwrap_or_default(), thema.titel)
}

fn norm_body(norm: &NormEntry) -> String {
    match norm.kijkt_naar.as_str() {
        "" => norm.tekst.clone(),
        kijkt_naar => format!("{}\n\n*Waar kijken de inspecties naar?*\n\n{kijkt_naar}", norm.tekst),
    }
}
