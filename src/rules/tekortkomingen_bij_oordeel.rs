//! Shortcomings as the scale asks: none, some, or at least one.

use super::View;
use crate::corpus::Tekortkomingen;
use crate::diagnostic::{Diagnostic, Sink, codes};

pub(super) fn check(view: &View, sink: &mut Sink) {
    for rapport in &view.corpus.rapporten {
        let kader = &view.corpus[rapport.kader];
        for (thema, norm) in rapport.normen() {
            let id = &kader.themas[thema].normen[norm.norm].id;
            let trede = kader.trede(norm.oordeel.value);
            let first = norm.tekortkomingen.first();
            match (trede.tekortkomingen, first) {
                // A section without items was reported when it was read.
                (Tekortkomingen::Moet, None) if norm.sectie.is_none() => {
                    let message = format!(
                        "norm {id} heeft als oordeel `{}` ({}), maar er staat geen tekortkoming bij",
                        trede.score, trede.label
                    );
                    sink.report(
                        Diagnostic::new(codes::TEKORTKOMINGEN_BIJ_OORDEEL, norm.oordeel.span, message)
                            .why("de instelling moet weten wat er beter moet")
                            .help("sluit het bestand af met `## Tekortkomingen` en een lijst, of verander het oordeel"),
                    );
                }
                (Tekortkomingen::Geen, Some(first)) => {
                    let message = format!(
                        "norm {id} heeft als oordeel `{}` ({}), maar er staat een tekortkoming bij",
                        trede.score, trede.label
                    );
                    sink.report(
                        Diagnostic::new(codes::TEKORTKOMINGEN_BIJ_OORDEEL, first.span, message)
                            .related(norm.oordeel.span, "het oordeel staat hier")
                            .why("bij dit oordeel zijn er volgens het kader geen tekortkomingen")
                            .help("verander het oordeel, of maak van de tekortkoming een bevinding"),
                    );
                }
                _ => {}
            }
        }
    }
}
