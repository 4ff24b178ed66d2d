//! Messages about the metadata of the Wet open overheid.

use super::super::woo::Lijst;
use crate::diagnostic::{Diagnostic, codes, nearest};
use crate::source::{Span, Spanned};

pub(in crate::corpus) fn unknown_value(lijst: Lijst, written: &Spanned<String>) -> Diagnostic {
    let (what, example) = match lijst {
        Lijst::Categorie => ("informatiecategorie", "onderzoeksrapporten"),
        Lijst::Documentsoort => ("documentsoort", "inspectierapport"),
        Lijst::Thema | Lijst::Organisatie => ("thema", "jeugdzorg"),
    };
    let help = match nearest(&written.value, lijst.labels()) {
        Some(guess) => format!("bedoelde u `{guess}`?"),
        None => format!("neem een naam uit de waardelijst van DiWoo, bijvoorbeeld `{example}`"),
    };
    let message = format!("`{}` is geen {what} uit de waardelijst van DiWoo", written.value);
    Diagnostic::new(codes::ONBEKENDE_WOO_WAARDE, written.span, message)
        .why("met een andere naam haalt de Woo-zoekdienst van de overheid het document niet op")
        .help(help)
}

pub(in crate::corpus) fn unknown_organisation(span: Span, naam: &str) -> Diagnostic {
    let found = Diagnostic::new(codes::ONBEKENDE_WOO_WAARDE, span, "dit adres staat niet in het register van TOOI");
    let found = found.why("met een onbekend adres is het bestand voor de Woo-zoekdienst ongeldig");
    match Lijst::Organisatie.find(naam) {
        Some(waarde) => found.help(format!("schrijf `{}`: dat is {}", waarde.uri(), waarde.label)),
        None => found.help("neem het adres over van organisaties.overheid.nl, of haal de regel weg"),
    }
}
