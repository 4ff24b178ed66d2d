//! Messages about earlier names.

use crate::diagnostic::{Diagnostic, codes};
use crate::source::{Span, Spanned};

pub(in crate::corpus) fn former_is_present(naam: &Spanned<String>) -> Diagnostic {
    Diagnostic::new(codes::DUBBELE_NAAM, naam.span, format!("`{}` is ook de naam van een map die er nu is", naam.value))
        .why("het oude adres kan niet op twee plaatsen uitkomen")
        .help("haal deze naam onder `voorheen` weg, of geef de andere map een andere naam")
}

pub(in crate::corpus) fn former_twice(naam: &Spanned<String>, earlier: Span) -> Diagnostic {
    Diagnostic::new(codes::DUBBELE_NAAM, naam.span, format!("`{}` staat twee keer onder `voorheen`", naam.value))
        .related(earlier, "eerder hier")
        .why("het oude adres kan maar op één plaats uitkomen")
        .help("laat de naam alleen staan bij wat er vroeger zo heette")
}
