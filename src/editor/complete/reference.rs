//! The destination of a link: first what kind of thing, then which one.

use super::super::target::{parts, werk_of};
use super::super::{Cursor, Index};
use super::{Kind, Proposal};
use crate::draft::Doelsoort;
use std::ops::Range;

pub(super) fn complete(cursor: &Cursor, to: Range<usize>, is_image: bool) -> Vec<Proposal> {
    let written = &cursor.text[to.clone()];
    let files = files(cursor, &to, is_image);
    if is_image {
        return files;
    }
    let Some((soort, name)) = parts(written).filter(|_| cursor.text[to.start..cursor.offset].contains(':')) else {
        let kinds = Doelsoort::ALL.into_iter().filter(|soort| !names(cursor, *soort, "", &to).is_empty());
        let kinds = kinds.map(|soort| Proposal::new(Kind::Reference, &to, &format!("{}:", soort.word()), what(soort)));
        return kinds.chain(files).collect();
    };
    let range = to.end - name.len()..to.end;
    let end = if cursor.text[to.end..].starts_with(')') { "" } else { ")" };
    let mut out = names(cursor, soort, name, &range);
    for proposal in out.iter_mut().filter(|proposal| !proposal.insert.ends_with('/')) {
        proposal.insert.push_str(end);
    }
    out
}

/// Everything of a kind that can be referred to.
fn names(cursor: &Cursor, soort: Doelsoort, written: &str, range: &Range<usize>) -> Vec<Proposal> {
    let index = cursor.index;
    let new = |id: &str, detail: &str| Proposal::new(Kind::Reference, range, id, detail);
    match soort {
        Doelsoort::Kader => index.kaders.values().map(|found| new(&found.id, &found.titel)).collect(),
        Doelsoort::Instelling => index.instellingen.values().map(|found| new(&found.id, &found.titel)).collect(),
        Doelsoort::Regio => index.regios.values().map(|found| new(&found.id, &found.titel)).collect(),
        Doelsoort::Traject => index.trajecten.values().map(|found| new(&found.id, &found.titel)).collect(),
        Doelsoort::Rapport => index.rapporten.values().map(|found| new(&found.named.id, &found.named.titel)).collect(),
        Doelsoort::Publicatie => {
            index.publicaties.values().map(|found| new(&found.named.id, &found.named.titel)).collect()
        }
        _ => parts_of_werk(cursor, soort, written, range),
    }
}

/// What stands in this report or publication, then the other ones to choose from.
fn parts_of_werk(cursor: &Cursor, soort: Doelsoort, written: &str, range: &Range<usize>) -> Vec<Proposal> {
    let index = cursor.index;
    let (werk, _) = werk_of(cursor, written);
    let before = written.split_once('/').map(|(werk, _)| format!("{werk}/")).unwrap_or_default();
    let mut out = Vec::new();
    let mut add = |id: &str, detail: &str, text: &str| {
        let proposal = Proposal::new(Kind::Reference, range, &format!("{before}{id}"), detail);
        out.push(Proposal { documentation: text.to_owned(), ..proposal });
    };
    let kader = werk.and_then(|werk| index.kader_of(werk));
    match (soort, werk) {
        (Doelsoort::Norm, _) => {
            kader
                .into_iter()
                .flat_map(|kader| kader.normen())
                .for_each(|norm| add(&norm.id, &norm.onderdeel, &norm.tekst));
        }
        (Doelsoort::Thema, _) => {
            for thema in kader.into_iter().flat_map(|kader| &kader.themas) {
                thema.id.iter().for_each(|id| add(id, &thema.titel, &thema.kijkt_naar));
            }
        }
        (Doelsoort::Tekortkoming, Some(werk)) => {
            werk.tekortkomingen().for_each(|found| add(&found.id, &found.titel, ""));
        }
        (Doelsoort::Bijlage, Some(werk)) => werk.bijlagen.iter().for_each(|found| add(&found.id, &found.titel, "")),
        (Doelsoort::Wederhoor, _) => {}
        (_, Some(werk)) => werk.hoofdstukken.iter().for_each(|found| add(&found.id, &found.titel, "")),
        (_, None) => {}
    }
    if before.is_empty() {
        let has_other = matches!(soort, Doelsoort::Bijlage | Doelsoort::Hoofdstuk);
        let others = index.publicaties.values().filter(|_| has_other).chain(index.rapporten.values());
        for other in others.filter(|other| werk.is_none_or(|werk| werk.named.at != other.named.at)) {
            add(&format!("{}/", other.named.id), &other.named.titel, "");
        }
    }
    out
}

/// The files in the folder of the report or publication.
fn files(cursor: &Cursor, to: &Range<usize>, is_image: bool) -> Vec<Proposal> {
    let Some(folder) = Index::folder(cursor.path) else { return Vec::new() };
    let inside = cursor.index.bestanden.iter().filter_map(|path| path.strip_prefix(&folder));
    let is_picture =
        |path: &&str| [".png", ".jpg", ".jpeg", ".svg", ".webp", ".gif", ".avif"].iter().any(|end| path.ends_with(end));
    inside.filter(|path| !is_image || is_picture(path)).map(|path| Proposal::new(Kind::File, to, path, "")).collect()
}

fn what(soort: Doelsoort) -> &'static str {
    match soort {
        Doelsoort::Norm => "een norm van dit rapport, of van een ander",
        Doelsoort::Thema => "een thema van dit rapport, of van een ander",
        Doelsoort::Bijlage => "een bijlage",
        Doelsoort::Tekortkoming => "een tekortkoming, bijvoorbeeld 3.1-T2",
        Doelsoort::Hoofdstuk => "een hoofdstuk",
        Doelsoort::Rapport => "een rapport",
        Doelsoort::Publicatie => "een publicatie",
        Doelsoort::Instelling => "een instelling",
        Doelsoort::Regio => "een regio",
        Doelsoort::Traject => "een traject",
        Doelsoort::Kader => "een toetsingskader",
        Doelsoort::Wederhoor => "een punt van wederhoor, bijvoorbeeld 1",
    }
}
