//! A picture of more than a megabyte: slow to load on a phone.

use super::View;
use super::taal::document::alle_teksten;
use crate::corpus::Doel;
use crate::diagnostic::{Diagnostic, Place, Sink, codes};
use crate::prose::Inline;
use crate::source::{Content, FileId, Sources, Span};
use std::collections::BTreeMap;

/// The most bytes that a picture should have.
const MOST: usize = 1024 * 1024;

pub(super) fn check(view: &View, sink: &mut Sink) {
    let is_large = |(path, file): &&(String, FileId)| is_picture(path) && size(view.sources, *file) > MOST;
    let large: Vec<&(String, FileId)> = view.corpus.bestanden.iter().filter(is_large).collect();
    if large.is_empty() {
        return;
    }
    let mut used: BTreeMap<&str, Span> = BTreeMap::new();
    for tekst in alle_teksten(view.corpus) {
        tekst.each_inline(&mut |inline| {
            if let Inline::Image { target, span, .. } = inline
                && let Doel::Bestand(path) = target.as_ref()
            {
                used.entry(path).or_insert(*span);
            }
        });
    }
    for (path, file) in large {
        let size = size(view.sources, *file);
        let place = used.get(path.as_str()).map_or(Place::File(*file), |span| Place::Span(*span));
        // Tenths of a megabyte, in Dutch notation.
        let tenths = size * 10 / MOST;
        let message = format!("de afbeelding `{path}` is {},{} MB groot", tenths / 10, tenths % 10);
        sink.report(
            Diagnostic::new(codes::AFBEELDING_TE_GROOT, place, message)
                .why("op een telefoon laadt de pagina dan langzaam, en het kost de lezer data")
                .help("maak haar kleiner dan 1 MB: verklein haar tot 1600 beeldpunten breed, of kies JPEG of WebP"),
        );
    }
}

fn size(sources: &Sources, file: FileId) -> usize {
    match &sources.get(file).content {
        Content::Text(text) => text.len(),
        Content::Bytes(bytes) => bytes.len(),
        Content::Rejected(_) => 0,
    }
}

fn is_picture(path: &str) -> bool {
    let end = path.rsplit('.').next().unwrap_or("").to_lowercase();
    ["avif", "gif", "jpeg", "jpg", "png", "svg", "webp"].contains(&end.as_str())
}
