//! The words of messages about points of the institution.

use crate::diagnostic::{Diagnostic, codes};
use crate::source::{FileId, Span};

pub(in crate::corpus) fn point_name(file: FileId, name: &str) -> Diagnostic {
    Diagnostic::new(codes::ONGELDIGE_NAAM, file, format!("`{name}` is geen nummer van een punt van wederhoor"))
        .why("de naam van het bestand is het nummer van het punt, en zo verwijst een rapport ernaar")
        .help("noem het bestand `1.md`, of het eerste nummer dat nog vrij is; zonder nullen ervoor")
}

pub(in crate::corpus) fn point_text_outside(span: Span) -> Diagnostic {
    Diagnostic::new(codes::WEDERHOOR_VORM, span, "deze tekst staat niet onder een van de vaste koppen van een punt")
        .why("zo is niet te zien wie hier spreekt: de instelling of de inspecties")
        .help("zet er `## Opmerking` boven als de instelling dit zegt, of `## Reactie van de inspecties`")
}

pub(in crate::corpus) fn point_section_unknown(span: Span, title: &str) -> Diagnostic {
    let guess = crate::diagnostic::nearest(title, super::super::resolve::PUNT_KOPPEN);
    let help = match guess {
        Some(guess) => format!("bedoelde u `## {guess}`?"),
        None => "gebruik `## Opmerking`, `## Onderbouwing` en `## Reactie van de inspecties`".to_owned(),
    };
    Diagnostic::new(codes::WEDERHOOR_VORM, span, format!("een punt van wederhoor heeft geen kop `{title}`"))
        .why("de koppen liggen vast: zo is altijd te zien wie er spreekt")
        .help(help)
}

pub(in crate::corpus) fn point_section_twice(span: Span, title: &str, earlier: Span) -> Diagnostic {
    Diagnostic::new(codes::WEDERHOOR_VORM, span, format!("de kop `{title}` staat er twee keer"))
        .related(earlier, "eerder hier")
        .why("de tekst onder de tweede kop zou niet op de site komen")
        .help("zet alles onder één kop")
}

pub(in crate::corpus) fn point_section_order(span: Span, title: &str, earlier: Span) -> Diagnostic {
    Diagnostic::new(codes::WEDERHOOR_VORM, span, format!("de kop `{title}` staat niet op zijn plaats"))
        .related(earlier, "deze kop hoort erna")
        .why("eerst spreekt de instelling, dan antwoorden de inspecties")
        .help("zet de koppen in deze volgorde: `Opmerking`, `Onderbouwing`, `Reactie van de inspecties`")
}

pub(in crate::corpus) fn point_without_remark(span: Span) -> Diagnostic {
    Diagnostic::new(codes::WEDERHOOR_VORM, span, "in dit punt staat niet wat de instelling opmerkt")
        .why("zonder opmerking is er niets om over te besluiten")
        .help("zet de woorden van de instelling onder `## Opmerking`; is er niets, haal het bestand dan weg")
}

pub(in crate::corpus) fn point_markup(span: Span) -> Diagnostic {
    Diagnostic::new(codes::WEDERHOOR_VORM, span, "in de woorden van de instelling staat opmaak")
        .why("wat de instelling stuurt is platte tekst: er mag nooit een link, beeld of blok van haar op de site komen")
        .help("maak er gewone alinea's van; zet voor een teken dat opmaak lijkt een `\\`, bijvoorbeeld `\\*`")
}

pub(in crate::corpus) fn unknown_point(span: Span, name: &str, known: &[String]) -> Diagnostic {
    let help = match known {
        [] => "dit rapport heeft geen punten van wederhoor; haal de verwijzing weg".to_owned(),
        [one] => format!("dit rapport heeft alleen punt {one}"),
        [first, .., last] => format!("dit rapport heeft de punten {first} tot en met {last}"),
    };
    Diagnostic::new(codes::ONBEKENDE_VERWIJZING, span, format!("een punt van wederhoor `{name}` bestaat niet"))
        .help(help)
}

pub(in crate::corpus) fn points_not_shown(span: Span, name: &str) -> Diagnostic {
    Diagnostic::new(codes::NIET_OPENBAAR, span, format!("punt {name} van het wederhoor komt niet op de site"))
        .why("de site toont de punten niet, dus deze verwijzing leidt nergens heen")
        .help("haal de verwijzing weg, of zet in `site.yaml`: `wederhoor: alles`")
}
