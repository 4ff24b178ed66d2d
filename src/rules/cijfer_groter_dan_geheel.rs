//! A part is never larger than its whole, and a whole never larger than its source.

use super::View;
use super::cijfers;
use crate::diagnostic::{Diagnostic, Sink, codes};

pub(super) fn check(view: &View, sink: &mut Sink) {
    for (cijfer, bronnen) in cijfers(view.corpus) {
        let van = cijfer.van;
        if let Some(aantal) = cijfer.aantal.filter(|aantal| aantal.value > van.value) {
            let message = format!("{} is meer dan het geheel van {}", aantal.value, van.value);
            sink.report(
                Diagnostic::new(codes::CIJFER_GROTER_DAN_GEHEEL, aantal.span, message)
                    .related(van.span, "het geheel staat hier")
                    .help("controleer beide getallen in de aantekeningen van het bezoek"),
            );
        }
        let Some(bron) = cijfer.bron.map(|at| &bronnen[at]) else { continue };
        if van.value > bron.aantal.value {
            let message =
                format!("het geheel is {}, maar de bron `{}` telt er {}", van.value, bron.wat.value, bron.aantal.value);
            sink.report(
                Diagnostic::new(codes::CIJFER_GROTER_DAN_GEHEEL, van.span, message)
                    .related(bron.aantal.span, "de bron staat hier")
                    .help("verbeter het cijfer of de bron; gaat het om iets anders, haal dan `bron` weg"),
            );
        }
    }
}
