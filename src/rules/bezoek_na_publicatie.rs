//! A visit comes before the decision to publish and before publication.

use super::View;
use super::taal::dag::in_woorden;
use crate::diagnostic::{Diagnostic, Sink, codes};

pub(super) fn check(view: &View, sink: &mut Sink) {
    for rapport in &view.corpus.rapporten {
        let limits = [(&rapport.besluit, "het besluit"), (&rapport.gepubliceerd, "de publicatie")];
        for visit in &rapport.bezocht {
            let late = limits
                .iter()
                .find_map(|(day, what)| day.as_ref().filter(|day| visit.value > day.value).map(|day| (day, what)));
            let Some((day, what)) = late else { continue };
            let message =
                format!("het bezoek van {} ligt na {what} van {}", in_woorden(visit.value), in_woorden(day.value));
            sink.report(
                Diagnostic::new(codes::BEZOEK_NA_PUBLICATIE, visit.span, message)
                    .related(day.span, format!("{what} staat hier"))
                    .why("een rapport kan niet gaan over een bezoek dat nog moest komen")
                    .help("controleer het jaar en de maand van beide datums"),
            );
        }
    }
}
