//! A picture without a description says nothing to who cannot see it (WCAG 1.1.1).

use super::View;
use super::taal::document::Document;
use crate::diagnostic::{Diagnostic, Sink, codes};
use crate::prose::Inline;

pub(super) fn check(_: &View, document: &Document, sink: &mut Sink) {
    for (_, tekst) in &document.teksten {
        tekst.each_inline(&mut |inline| {
            if let Inline::Image { alt, span, .. } = inline
                && alt.trim().is_empty() {
                    sink.report(
                        Diagnostic::new(codes::AFBEELDING_ZONDER_ALT, *span, "deze afbeelding heeft geen beschrijving")
                            .why("wie de afbeelding niet kan zien, mist wat erop staat")
                            .help("schrijf tussen de rechte haken wat er te zien is: `![Plattegrond van de groep](plattegrond.png)`"),
                    );
                }
        });
    }
}
