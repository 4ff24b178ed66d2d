//! `badge.svg` of each report: the verdict as a picture that an institution may show.

use super::super::page::Page;
use super::super::{Adres, Ground, figuur};

pub(super) fn files(ground: &Ground, _: &[Page]) -> Vec<(String, Vec<u8>)> {
    ground
        .corpus
        .alle_rapporten()
        .map(|(nr, rapport)| {
            let path = Adres::rapport(rapport).file("badge.svg").path();
            (path, figuur::badge(ground.corpus, nr).into_bytes())
        })
        .collect()
}
