//! A picture without a description says nothing to who cannot see it (WCAG 1.1.1).

use super::View;
use super::each_tekst;
use crate::diagnostic::{Diagnostic, Sink, codes};
use crate::prose::Inline;

pub(super) fn check(view: &View, sink: &mut Sink) {
    each_tekst(view.corpus, &mut |tekst| {
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
    });
}
