//! Messages about what became of the shortcomings of an earlier report.

use super::super::{Stand, StandVan};
use crate::diagnostic::{Diagnostic, codes};
use crate::source::{Span, Spanned};

pub(in crate::corpus) fn number_form(span: Span, written: &str) -> Diagnostic {
    Diagnostic::new(codes::ONBEKENDE_VERWIJZING, span, format!("`{written}` is geen nummer van een tekortkoming"))
        .help("schrijf bijvoorbeeld `3.1-T2`: de norm, dan `-T` en het volgnummer in het eerdere rapport")
}

pub(in crate::corpus) fn follows_nothing(span: Span) -> Diagnostic {
    Diagnostic::new(
        codes::ONTBREKENDE_SLEUTEL,
        span,
        "dit gaat over een tekortkoming uit een eerder rapport, maar niet gezegd is welk rapport",
    )
    .why("de lezer moet kunnen zien wat er van de eerdere tekortkoming geworden is")
    .help("zet in `rapport.md`: `vervolg_op: naam-van-het-eerdere-rapport`")
}

pub(in crate::corpus) fn said_twice(nummer: Spanned<&str>, stand: Stand, other: &StandVan) -> Diagnostic {
    let message = match stand == other.stand {
        true => format!("tekortkoming {} wordt twee keer genoemd", nummer.value),
        false => {
            format!("tekortkoming {} is hier `{}`, maar elders `{}`", nummer.value, stand.woord(), other.stand.woord())
        }
    };
    Diagnostic::new(codes::VERVOLG_TEGENSTRIJDIG, nummer.span, message)
        .related(other.span, "eerder hier")
        .why("van elke eerdere tekortkoming is er één stand: opgelost, nog open of erger")
        .help("haal een van beide weg; staat de tekortkoming er nog, dan hoort zij alleen bij de norm")
}
