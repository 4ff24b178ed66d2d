//! The pictures of each report to take along: `badge.svg`, the verdict on the whole, and `oordelen.svg`, all verdicts.

use super::super::{Adres, Ground, figuur};
use super::Files;
use crate::corpus::{Nr, Rapport};

pub(super) fn files(ground: &Ground, nr: Nr<Rapport>) -> Files {
    let rapport = &ground.corpus[nr];
    let file = |name: &str, svg: String| (Adres::rapport(rapport).file(name).path(), svg.into_bytes());
    let mut out = vec![file("badge.svg", figuur::badge(ground.corpus, nr))];
    if rapport.normen().next().is_some() {
        out.push(file("oordelen.svg", figuur::oordelen_bestand(ground.corpus, nr)));
    }
    out
}
