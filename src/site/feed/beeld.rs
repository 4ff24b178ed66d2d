//! The pictures to share (Open Graph): `beeld.png` of each report, and one of the site for all other pages.

use super::super::page::Page;
use super::super::{Adres, Ground, figuur};
use crate::chart::{self, Letters};
use rayon::prelude::*;

pub(super) fn files(ground: &Ground, _: &[Page]) -> Vec<(String, Vec<u8>)> {
    let corpus = ground.corpus;
    // Nobody shares a draft.
    if ground.concept {
        return Vec::new();
    }
    let site = chart::Beeld {
        boven: corpus.site.uitgever.clone(),
        titel: corpus.site.titel.clone(),
        oordeel: None,
        normen: Vec::new(),
        onder: corpus.site.adres.trim_end_matches('/').trim_start_matches("https://").to_owned(),
    };
    let mut files = vec![(adres(&Adres::voorpagina()).path(), chart::beeld(&Letters::default(), &site))];
    let rapporten: Vec<_> = corpus.alle_rapporten().collect();
    files.par_extend(rapporten.into_par_iter().map_init(Letters::default, |letters, (nr, rapport)| {
        (adres(&Adres::rapport(rapport)).path(), chart::beeld(letters, &figuur::beeld(corpus, nr)))
    }));
    files
}

/// The picture of a report, by its front page, or of the site.
pub fn adres(of: &Adres) -> Adres {
    of.file("beeld.png")
}
