//! Whether the colours of a site can be told apart: every pair that the built-in style sheet lays over each other.

use super::{Colour, Scheme, Token, Tokens, diags};
use crate::diagnostic::Sink;
use crate::source::Span;
use std::collections::{BTreeMap, BTreeSet};

/// What text needs on its ground (WCAG 2.2, 1.4.3).
const TEXT: f64 = 4.5;
/// What borders and marks need on theirs (WCAG 2.2, 1.4.11).
const MARK: f64 = 3.0;

/// Names in the built-in style sheet: what lies on what, and the contrast that it needs.
const PAIRS: &[(&str, &[&str], f64)] = &[
    ("--inkt", &["--papier", "--vlak", "--vlak-zacht", "--accent-zacht"], TEXT),
    ("--inkt-zacht", &["--papier", "--vlak", "--vlak-zacht", "--accent-zacht"], TEXT),
    ("--accent", &["--papier", "--vlak", "--vlak-zacht", "--accent-zacht"], TEXT),
    ("--lijn-sterk", &["--papier", "--vlak"], MARK),
    ("--focus", &["--papier", "--vlak"], MARK),
    ("--rapporteur-toon-goed-tekst", &["--rapporteur-toon-goed-achtergrond"], TEXT),
    ("--rapporteur-toon-redelijk-tekst", &["--rapporteur-toon-redelijk-achtergrond"], TEXT),
    ("--rapporteur-toon-matig-tekst", &["--rapporteur-toon-matig-achtergrond"], TEXT),
    ("--rapporteur-toon-slecht-tekst", &["--rapporteur-toon-slecht-achtergrond"], TEXT),
    ("--rapporteur-toon-geen-tekst", &["--rapporteur-toon-geen-achtergrond"], TEXT),
    ("--rapporteur-toon-goed-rand", &["--papier", "--vlak"], MARK),
    ("--rapporteur-toon-redelijk-rand", &["--papier", "--vlak"], MARK),
    ("--rapporteur-toon-matig-rand", &["--papier", "--vlak"], MARK),
    ("--rapporteur-toon-slecht-rand", &["--papier", "--vlak"], MARK),
    ("--rapporteur-toon-geen-rand", &["--papier", "--vlak"], MARK),
];

/// A colour as it comes out, and the token that decides it.
#[derive(Clone)]
pub(super) struct Found {
    /// The name by which a site sets it.
    pub name: String,
    /// The colour.
    pub colour: Colour,
    /// Where the site wrote it; nothing for a colour of the theme.
    pub span: Option<Span>,
}

/// A pair that cannot be told apart.
pub(super) struct Pair {
    /// What lies on top.
    pub over: Found,
    /// What lies under it.
    pub under: Found,
    /// The contrast that it has.
    pub ratio: f64,
    /// The contrast that it needs.
    pub needs: f64,
    /// Where it is seen so.
    pub scheme: Scheme,
}

/// Reports each token of the site that makes something unreadable; once, for its worst pair.
pub(super) fn check(own: &Tokens, theme: &Tokens, sink: &mut Sink) {
    let mut seen: Vec<Span> = Vec::new();
    for scheme in [Scheme::Light, Scheme::Dark] {
        if scheme == Scheme::Dark && own.dark.is_empty() {
            continue;
        }
        let mut palette = Palette::new(own, theme, scheme, sink);
        let mut faults: Vec<Pair> = Vec::new();
        for (over, grounds, needs) in PAIRS {
            for under in *grounds {
                faults.extend(palette.pair(over, under, *needs));
            }
        }
        faults.sort_by(|a, b| a.ratio.total_cmp(&b.ratio));
        for pair in &faults {
            let Some(span) = pair.over.span.or(pair.under.span) else { continue };
            if !seen.contains(&span) {
                seen.push(span);
                sink.report(diags::too_little_contrast(pair, span));
            }
        }
    }
}

/// All tokens of one scheme.
struct Palette<'a> {
    tokens: BTreeMap<&'a str, &'a Token>,
    scheme: Scheme,
    sink: &'a mut Sink,
    told: BTreeSet<String>,
}

impl<'a> Palette<'a> {
    fn new(own: &'a Tokens, theme: &'a Tokens, scheme: Scheme, sink: &'a mut Sink) -> Self {
        // In the order of the style sheets: a later one counts.
        let dark = |tokens: &'a [Token]| if scheme == Scheme::Dark { tokens } else { &[] };
        let all = [&theme.light, dark(&theme.dark), &own.light, dark(&own.dark)];
        let tokens = all.into_iter().flatten().map(|token| (token.name.as_str(), token)).collect();
        Palette { tokens, scheme, sink, told: BTreeSet::new() }
    }

    fn pair(&mut self, over: &str, under: &str, needs: f64) -> Option<Pair> {
        let (over, under) = (self.find(over)?, self.find(under)?);
        if !under.colour.is_opaque() {
            self.unreadable(&under);
            return None;
        }
        let ratio = over.colour.over(under.colour).contrast(under.colour);
        (ratio < needs).then_some(Pair { over, under, ratio, needs, scheme: self.scheme })
    }

    /// The colour behind a name of the style sheet.
    fn find(&mut self, name: &str) -> Option<Found> {
        let token = *self.tokens.get(name)?;
        let public = public_name(&token.value).unwrap_or(name).to_owned();
        self.value(&token.value, token.span, &public, 0)
    }

    fn value(&mut self, value: &str, span: Option<Span>, name: &str, depth: usize) -> Option<Found> {
        // A circle of names has no colour.
        if depth > 16 {
            return None;
        }
        if let Some(inside) = value.strip_prefix("var(").and_then(|rest| rest.strip_suffix(')')) {
            let (to, fallback) = inside.split_once(',').map_or((inside, None), |(to, rest)| (to, Some(rest)));
            return match (self.tokens.get(to.trim()).copied(), fallback) {
                (Some(token), _) => self.value(&token.value, token.span.or(span), name, depth + 1),
                (None, Some(fallback)) => self.value(fallback.trim(), span, name, depth + 1),
                (None, None) => {
                    if let (Some(span), true) = (span, self.told.insert(to.to_owned())) {
                        let known: Vec<&str> = self.tokens.keys().copied().collect();
                        self.sink.report(diags::unknown_token(span, to.trim(), &known));
                    }
                    None
                }
            };
        }
        match Colour::parse(value) {
            Some(colour) => Some(Found { name: name.to_owned(), colour, span }),
            None => {
                if let (Some(span), true) = (span, self.told.insert(value.to_owned())) {
                    self.sink.report(diags::unreadable_colour(span, value));
                }
                None
            }
        }
    }

    fn unreadable(&mut self, found: &Found) {
        if let (Some(span), true) = (found.span, self.told.insert(found.name.clone())) {
            self.sink.report(diags::see_through(span, &found.name));
        }
    }
}

/// The first name that a value asks for: the one that sites set.
fn public_name(value: &str) -> Option<&str> {
    let inside = value.strip_prefix("var(")?;
    Some(inside.split([',', ')']).next()?.trim())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Sink;

    /// The built-in theme keeps its own rule, in light and in dark.
    #[test]
    fn the_built_in_theme_can_be_read() {
        let theme = Tokens::of_theme(include_str!("../../themes/standaard/stijl.css"));
        for scheme in [Scheme::Light, Scheme::Dark] {
            let mut sink = Sink::new();
            let nothing = Tokens::default();
            let mut palette = Palette::new(&nothing, &theme, scheme, &mut sink);
            for (over, grounds, needs) in PAIRS {
                for under in *grounds {
                    assert!(palette.find(over).is_some() && palette.find(under).is_some(), "{over} on {under}");
                    if let Some(pair) = palette.pair(over, under, *needs) {
                        panic!("{over} on {under}: {:.2}, {scheme:?}", pair.ratio);
                    }
                }
            }
        }
    }
}
