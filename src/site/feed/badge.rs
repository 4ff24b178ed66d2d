//! The pictures of each report to take along: `badge.svg`, the verdict on the whole, and `oordelen.svg`, all verdicts.

use super::super::page::Page;
use super::super::{Adres, Ground, figuur};

pub(super) fn files(ground: &Ground, _: &[Page]) -> Vec<(String, Vec<u8>)> {
    let mut out = Vec::new();
    for (nr, rapport) in ground.corpus.alle_rapporten() {
        let mut add = |name: &str, svg: String| out.push((Adres::rapport(rapport).file(name).path(), svg.into_bytes()));
        add("badge.svg", figuur::badge(ground.corpus, nr));
        if rapport.normen().next().is_some() {
            add("oordelen.svg", figuur::oordelen_bestand(ground.corpus, nr));
        }
    }
    out
}
