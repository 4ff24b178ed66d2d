//! Publication at the earliest two weeks after the decision (Gezondheidswet art. 44a, Jeugdwet art. 9.7 and on).

use super::View;
use crate::corpus::{Rapport, Status};
use crate::diagnostic::{Diagnostic, Sink, codes};
use jiff::{Span, ToSpan};

pub(super) fn check(view: &View, sink: &mut Sink) {
    view.corpus.rapporten.iter().for_each(|rapport| check_one(rapport, sink));
}

fn check_one(rapport: &Rapport, sink: &mut Sink) {
    let two_weeks: Span = 14.days();
    if let (Some(besluit), Some(first)) = (&rapport.besluit, &rapport.gepubliceerd) {
        let earliest = besluit.value.saturating_add(two_weeks);
        if first.value < earliest {
            let message = format!("het rapport verschijnt op {}, binnen twee weken na het besluit", first.value);
            sink.report(
                Diagnostic::new(codes::PUBLICATIE_TE_VROEG, first.span, message)
                    .related(besluit.span, "het besluit staat hier")
                    .why("in die twee weken kan de instelling de rechter vragen om publicatie tegen te houden")
                    .help(format!("kies een dag vanaf {earliest}")),
            );
        }
    }
    if let (Some(first), Some(last)) = (&rapport.gepubliceerd, &rapport.tot)
        && last.value < first.value
    {
        sink.report(
            Diagnostic::new(
                codes::PUBLICATIE_TE_VROEG,
                last.span,
                "de laatste dag online (`tot`) ligt voor de dag van publicatie",
            )
            .related(first.span, "de dag van publicatie staat hier")
            .help("controleer beide datums"),
        );
    }
    let is_public = rapport.status == Status::Gepubliceerd;
    // A date that could not be read was reported there, and is not a missing one.
    let is_absent = rapport.gepubliceerd.is_none() && !sink.has_error_in(rapport.file);
    if is_public && is_absent && rapport.origineel.is_none() {
        sink.report(
            Diagnostic::new(
                codes::PUBLICATIE_TE_VROEG,
                rapport.file,
                "de status is `gepubliceerd`, maar er staat geen dag van publicatie",
            )
            .why("zonder dag zou het rapport meteen openbaar zijn")
            .help("voeg `gepubliceerd: …` toe, minstens twee weken na het besluit"),
        );
    }
}
