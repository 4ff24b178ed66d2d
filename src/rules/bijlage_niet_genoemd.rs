//! Every appendix is referred to at least once.

use super::View;
use super::taal::stuk::{Plek, Stuk, van_publicatie, van_rapport};
use super::taal::verwijzing::{Waarheen, genoemd};
use super::verwijzing_verwisseld::bedoelde_bijlage;
use crate::corpus::{Bijlage, Doel, Werk};
use crate::diagnostic::{Diagnostic, Sink, codes};

pub(super) fn check(view: &View, sink: &mut Sink) {
    for (nr, rapport) in view.corpus.alle_rapporten() {
        report(&rapport.bijlagen, Werk::Rapport(nr), &van_rapport(rapport), sink);
    }
    for (nr, publicatie) in view.corpus.alle_publicaties() {
        report(&publicatie.bijlagen, Werk::Publicatie(nr), &van_publicatie(publicatie), sink);
    }
}

fn report(bijlagen: &[Bijlage], werk: Werk, stukken: &[Stuk], sink: &mut Sink) {
    for (at, bijlage) in bijlagen.iter().enumerate() {
        let doel = Doel::Bijlage(werk, at);
        let number = (at + 1).to_string();
        let mut others = stukken.iter().filter(|stuk| stuk.plek != Plek::Bijlage(at));
        let is_named = others.any(|stuk| {
            stuk.links.iter().any(|link| *link.doel == doel)
                || genoemd(stuk).iter().any(|found| match bedoelde_bijlage(&stuk.text, found, bijlagen) {
                    Some(meant) => meant == at,
                    None => found.waarheen == Waarheen::Bijlage && found.id == number,
                })
        });
        if !is_named && !sink.has_error_in(bijlage.file) {
            let message = format!("naar bijlage {number} (`{}`) verwijst het rapport nergens", bijlage.titel);
            sink.report(
                Diagnostic::new(codes::BIJLAGE_NIET_GENOEMD, bijlage.file, message)
                    .why("een lezer vindt een bijlage via de tekst")
                    .help(format!("verwijs ernaar waar het onderwerp ter sprake komt: `[](bijlage:{})`", bijlage.id)),
            );
        }
    }
}
