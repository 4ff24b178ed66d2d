//! Every appendix is referred to at least once.

use super::View;
use super::taal::stuk::{Plek, Stuk};
use super::taal::verwijzing::Waarheen;
use super::verwijzing_verwisseld::bedoelde_bijlage;
use crate::corpus::{Bijlage, Doel, Werk};
use crate::diagnostic::{Diagnostic, Sink, codes};
use std::collections::BTreeSet;

pub(super) fn check(view: &View, sink: &mut Sink) {
    for (nr, rapport, stukken) in view.rapporten() {
        report(&rapport.bijlagen, Werk::Rapport(nr), stukken, sink);
    }
    for (nr, publicatie, stukken) in view.publicaties() {
        report(&publicatie.bijlagen, Werk::Publicatie(nr), stukken, sink);
    }
}

fn report(bijlagen: &[Bijlage], werk: Werk, stukken: &[Stuk], sink: &mut Sink) {
    let named = named(bijlagen, werk, stukken);
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
fn named(bijlagen: &[Bijlage], werk: Werk, stukken: &[Stuk]) -> BTreeSet<usize> {
    let mut out = BTreeSet::new();
    for stuk in stukken.iter().filter(|_| !bijlagen.is_empty()) {
        let linked = stuk.links.iter().filter_map(|link| match link.doel {
            Doel::Bijlage(of, at) if *of == werk => Some(*at),
            _ => None,
        });
        let written = stuk.genoemd.iter().filter(|found| found.waarheen == Waarheen::Bijlage).filter_map(|found| {
            let number = || found.id.parse::<usize>().ok()?.checked_sub(1);
            bedoelde_bijlage(&stuk.text, found, bijlagen).or_else(number)
        });
        out.extend(linked.chain(written).filter(|at| stuk.plek != Plek::Bijlage(*at)));
    }
    out
}
