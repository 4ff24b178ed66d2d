//! Every data file and every picture of a report is used.

use super::View;
use super::taal::document::alle_teksten;
use crate::corpus::{Doel, Figuur};
use crate::diagnostic::{Diagnostic, Sink, codes};
use crate::prose::{Block, Inline};
use std::collections::BTreeSet;

const BEELDEN: [&str; 7] = [".png", ".jpg", ".jpeg", ".svg", ".gif", ".webp", ".avif"];

pub(super) fn check(view: &View, sink: &mut Sink) {
    let mut used: BTreeSet<&str> = BTreeSet::new();
    for tekst in alle_teksten(view.corpus) {
        tekst.each_block(&mut |block| match block {
            Block::Figure { figure: Figuur::Grafiek(grafiek), .. } => drop(used.insert(&grafiek.data)),
            Block::Figure { figure: Figuur::Tabel(tabel), .. } => drop(used.insert(&tabel.data)),
            _ => {}
        });
        tekst.each_inline(&mut |inline| {
            if let Inline::Link { target, .. } | Inline::Image { target, .. } = inline
                && let Doel::Bestand(path) = target.as_ref()
            {
                used.insert(path);
            }
        });
    }
    let broken = broken_folders(view, sink);
    let works = view.corpus.rapporten.iter().map(|rapport| ("rapporten", rapport.id.as_str()));
    let works: BTreeSet<(&str, &str)> =
        works.chain(view.corpus.publicaties.iter().map(|publicatie| ("publicaties", publicatie.id.as_str()))).collect();
    for (file, source) in view.sources.files() {
        let mut parts = source.path.splitn(3, '/');
        let (Some(kind), Some(id), Some(inside)) = (parts.next(), parts.next(), parts.next()) else { continue };
        if !works.contains(&(kind, id)) {
            continue;
        }
        let is_data = inside.starts_with("data/") && inside.ends_with(".csv");
        let is_picture = BEELDEN.iter().any(|end| inside.to_lowercase().ends_with(end));
        if (!is_data && !is_picture) || used.contains(source.path.as_str()) || broken.contains(&(kind, id)) {
            continue;
        }
        let (what, help) = if is_data {
            ("dit gegevensbestand", "toon het met een blok `grafiek` of `tabel`, of haal het bestand weg".to_owned())
        } else {
            ("deze afbeelding", format!("toon haar met `![Wat erop te zien is]({inside})`, of haal het bestand weg"))
        };
        sink.report(
            Diagnostic::new(codes::BESTAND_NIET_GEBRUIKT, file, format!("{what} komt nergens in de tekst voor"))
                .why("wat er los bij ligt, wordt wel gepubliceerd maar niet uitgelegd")
                .help(help),
        );
    }
}

/// The works with an error in them: a figure that could not be made is not in the corpus, its file is used.
fn broken_folders<'a>(view: &View<'a>, sink: &Sink) -> BTreeSet<(&'a str, &'a str)> {
    let broken = view.sources.files().filter(|(file, _)| sink.has_error_in(*file));
    let folder = |path: &'a str| {
        let mut parts = path.splitn(3, '/');
        Some((parts.next()?, parts.next()?))
    };
    broken.filter_map(|(_, source)| folder(&source.path)).collect()
}
