//! Every appendix is referred to at least once.

use super::View;
use super::taal::document::{Document, Wat};
use super::taal::passage::{Passage, Plek};
use super::taal::verwijzing::Waarheen;
use super::verwijzing_verwisseld::bedoelde_bijlage;
use crate::corpus::{Bijlage, Doel, Werk};
use crate::diagnostic::{Diagnostic, Sink, codes};
use std::collections::BTreeSet;

pub(super) fn check(_: &View, document: &Document, sink: &mut Sink) {
    match document.wat {
        Wat::Rapport(nr, rapport) => report(&rapport.bijlagen, Werk::Rapport(nr), &document.passages, sink),
        Wat::Publicatie(nr, work) => report(&work.bijlagen, Werk::Publicatie(nr), &document.passages, sink),
        Wat::Traject(_) | Wat::Overig(_) => {}
    }
}

fn report(bijlagen: &[Bijlage], werk: Werk, passages: &[Passage], sink: &mut Sink) {
    let named = named(bijlagen, werk, passages);
    for (at, bijlage) in bijlagen.iter().enumerate().filter(|(at, _)| !named.contains(at)) {
        if sink.has_error_in(bijlage.file) {
            continue;
        }
        let message = format!("naar bijlage {} (`{}`) verwijst het rapport nergens", at + 1, bijlage.titel);
        sink.report(
            Diagnostic::new(codes::BIJLAGE_NIET_GENOEMD, bijlage.file, message)
                .why("een lezer vindt een bijlage via de tekst")
                .help(format!("verwijs ernaar waar het onderwerp ter sprake komt: `[](bijlage:{})`", bijlage.id)),
        );
    }
}

/// The appendices that text outside them refers to.
fn named(bijlagen: &[Bijlage], werk: Werk, passages: &[Passage]) -> BTreeSet<usize> {
    let mut out = BTreeSet::new();
    for passage in passages.iter().filter(|_| !bijlagen.is_empty()) {
        let linked = passage.links.iter().filter_map(|link| match link.doel {
            Doel::Bijlage(of, at) if *of == werk => Some(*at),
            _ => None,
        });
        let written = passage.genoemd.iter().filter(|found| found.waarheen == Waarheen::Bijlage).filter_map(|found| {
            let number = || found.id.parse::<usize>().ok()?.checked_sub(1);
            bedoelde_bijlage(passage, found, bijlagen).or_else(number)
        });
        out.extend(linked.chain(written).filter(|at| passage.plek != Plek::Bijlage(*at)));
    }
    out
}
