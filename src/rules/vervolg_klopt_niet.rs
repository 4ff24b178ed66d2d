//! A report follows up an earlier report about the same institution or region.

use super::View;
use crate::diagnostic::{Diagnostic, Sink, codes};

pub(super) fn check(view: &View, sink: &mut Sink) {
    for (nr, rapport) in view.corpus.alle_rapporten() {
        let Some(vervolg) = &rapport.vervolg_op else { continue };
        let earlier = &view.corpus[vervolg.rapport.value];
        let is_later = match (earlier.dag(), rapport.dag()) {
            (Some(first), Some(own)) => first >= own,
            _ => false,
        };
        let (message, help) = if vervolg.rapport.value == nr {
            ("een rapport kan geen vervolg zijn op zichzelf".to_owned(), "noem het eerdere rapport")
        } else if earlier.object != rapport.object {
            (
                format!("`{}` gaat over een andere instelling of regio", earlier.id),
                "noem een rapport over dezelfde instelling of regio, of haal de regel weg",
            )
        } else if is_later {
            (
                format!("`{}` is niet ouder dan dit rapport", earlier.id),
                "noem het eerdere rapport, of verbeter de datums",
            )
        } else {
            continue;
        };
        let mut found = Diagnostic::new(codes::VERVOLG_KLOPT_NIET, vervolg.rapport.span, message)
            .why("een vervolg zegt wat er in de loop van de tijd van tekortkomingen geworden is")
            .help(help);
        if let Some(day) = earlier.gepubliceerd.filter(|_| is_later && vervolg.rapport.value != nr) {
            found = found.related(day.span, "de dag van dat rapport");
        }
        sink.report(found);
    }
}
