//! The messages about design tokens.

use super::Scheme;
use super::contrast::Pair;
use crate::diagnostic::{Diagnostic, Place, Related, codes, nearest};
use crate::source::{FileId, Span};

/// Whether a value can stand in a style sheet without fetching or ending anything.
pub(super) fn may_be_published(value: &str) -> bool {
    !value.contains([';', '{', '}', '<', '\\']) && !value.to_lowercase().contains("url(")
}

pub(super) fn too_little_contrast(pair: &Pair, span: Span) -> Diagnostic {
    let Pair { over, under, ratio, needs, scheme } = pair;
    let place = if *scheme == Scheme::Dark { " in het donker" } else { "" };
    // Never rounded up to what it ought to be.
    let number = |value: f64| format!("{:.2}", (value * 100.0).floor() / 100.0).replace('.', ",");
    let message = format!(
        "`{}` ({}) is{place} te slecht te zien op `{}` ({}): het contrast is {} op 1",
        over.name,
        over.colour,
        under.name,
        under.colour,
        number(*ratio)
    );
    let why = if *needs > 4.0 {
        "tekst met een contrast onder 4,5 op 1 is voor veel mensen niet te lezen (WCAG 2.2, eis 1.4.3)"
    } else {
        "randen en tekens met een contrast onder 3 op 1 vallen voor veel mensen weg (WCAG 2.2, eis 1.4.11)"
    };
    let (changed, better) = match over.span {
        Some(_) => (over, over.colour.with_contrast(under.colour, *needs)),
        None => (under, under.colour.with_contrast(over.colour, *needs)),
    };
    let help = match better {
        Some(better) => format!("genoeg is bijvoorbeeld `{better}` voor `{}`", changed.name),
        None => format!("kies een andere kleur voor `{}`", changed.name),
    };
    let mut out = Diagnostic::new(codes::CONTRAST_TE_LAAG, span, message).label(changed.colour.to_string());
    if let (Some(_), Some(ground)) = (over.span, under.span) {
        let related = Related { message: format!("`{}` staat hier", under.name), place: Place::Span(ground) };
        out.related.push(related);
    }
    out.why(why).help(help)
}

fn fault(place: impl Into<Place>, message: String) -> Diagnostic {
    Diagnostic::new(codes::VORMGEVING_FOUT, place, message)
}

pub(super) fn not_a_token(span: Span, written: &str) -> Diagnostic {
    let first = written.lines().next().unwrap_or(written);
    fault(span, format!("`{first}` is geen token"))
        .why("in dit bestand staan alleen tokens; iets anders komt niet op de site")
        .help("een token begint met twee streepjes (`--basis-…: #1d2230;`); andere regels horen in `stijl.css` van een eigen vormgeving")
}

pub(super) fn only_sometimes(span: Span, name: &str) -> Diagnostic {
    fault(span, format!("`{name}` staat in een blok dat niet altijd geldt"))
        .why("een token geldt voor de hele site, of met `prefers-color-scheme: dark` voor het donker")
        .help("zet het token in `:root { … }`, of in `@media (prefers-color-scheme: dark) { :root { … } }`")
}

pub(super) fn unclosed(span: Span) -> Diagnostic {
    fault(span, "aan het eind van het bestand is iets niet afgesloten".to_owned())
        .why("wat na de fout staat, komt niet op de site")
        .help("zet een `;` achter elk token en een `}` achter elk blok")
}

pub(super) fn fetches(span: Span, name: &str) -> Diagnostic {
    fault(span, format!("de waarde van `{name}` kan niet op de site"))
        .why("de site haalt niets van andere plekken, en een waarde mag het bestand niet afbreken")
        .help("schrijf een kleur, een maat of een lettertype, zonder `url()`, `;` of accolades")
}

pub(super) fn no_tokens(file: FileId) -> Diagnostic {
    fault(file, "dit bestand heeft geen tokens".to_owned())
        .why("de site zou er anders uitzien dan bedoeld")
        .help("schrijf groepen en waarden: {\"basis\": {\"color\": {\"…\": {\"$value\": \"#1d2230\"}}}}")
}

pub(super) fn unknown_token(span: Span, name: &str, known: &[&str]) -> Diagnostic {
    fault(span, format!("het token `{name}` is er niet")).why("een kleur die nergens staat, valt op de site weg").help(
        match nearest(name, known.iter().copied()) {
            Some(guess) => format!("bedoelde u `{guess}`?"),
            None => format!("zet `{name}` in dit bestand, of schrijf de kleur zelf"),
        },
    )
}

pub(super) fn unreadable_colour(span: Span, value: &str) -> Diagnostic {
    fault(span, format!("`{value}` is geen kleur die te controleren is"))
        .why("zonder kleur is niet te zeggen of de tekst te lezen is")
        .help("schrijf de kleur als `#1d2230`, `rgb(29 34 48)` of `hsl(224 25% 15%)`")
}

pub(super) fn see_through(span: Span, name: &str) -> Diagnostic {
    fault(span, format!("`{name}` is half doorzichtig"))
        .why("zo is niet te zeggen of de tekst erop te lezen is")
        .help("schrijf de kleur zoals die er op wit uitziet, zonder doorzichtigheid")
}
