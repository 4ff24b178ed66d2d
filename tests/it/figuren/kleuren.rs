//! What colours a reader sees: those of the figures' own style sheet and of the built-in theme, in light and dark.

use rapporteur::chart::CSS;
use std::collections::BTreeMap;

/// Custom properties with their values; what stands later counts, as in a browser.
pub struct Palet {
    /// Whose, and when.
    pub naam: &'static str,
    values: BTreeMap<String, String>,
    is_dark: bool,
}

/// Everything a reader may see.
pub fn paletten() -> Vec<Palet> {
    let theme = [
        CSS,
        include_str!("../../../themes/standaard/figuren.css"),
        include_str!("../../../themes/standaard/stijl.css"),
    ];
    let make = |naam, is_dark, sheets: &[&'static str]| {
        let of_sheet = |sheet: &&'static str| {
            let blocks = root_blocks(sheet);
            let when = |dark: bool| blocks.iter().filter(move |(media, _)| media.contains("dark") == dark);
            let screen = when(false).filter(|(media, _)| !media.contains("print"));
            screen.chain(when(true).filter(|_| is_dark)).map(|(_, block)| format!("{block};")).collect::<String>()
        };
        Palet { naam, values: properties(&sheets.iter().map(of_sheet).collect::<String>()), is_dark }
    };
    vec![
        make("figures, light", false, &[CSS]),
        make("figures, dark", true, &[CSS]),
        make("theme, light", false, &theme),
        make("theme, dark", true, &theme),
    ]
}

/// The declarations for the whole page, each with the media query that it stands in, or nothing.
fn root_blocks(sheet: &str) -> Vec<(&str, &str)> {
    let mut found = Vec::new();
    for (at, _) in sheet.match_indices(":root") {
        let Some((_, rest)) = sheet[at..].split_once('{') else { continue };
        let before = &sheet[..at];
        let media = before.rfind("@media").filter(|start| {
            let opened = &before[*start..];
            opened.matches('{').count() > opened.matches('}').count()
        });
        let query = media.map_or("", |start| before[start..].split('{').next().unwrap_or_default());
        found.push((query, rest.split('}').next().unwrap_or_default()));
    }
    found
}

fn properties(text: &str) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    for line in text.split(';') {
        let line = line.rsplit("*/").next().unwrap_or(line).trim();
        if let Some((name, value)) = line.split_once(':').filter(|(name, _)| name.starts_with("--")) {
            found.insert(name.trim().to_owned(), value.trim().to_owned());
        }
    }
    found
}

impl Palet {
    /// The colour that shapes of a class are filled with.
    pub fn vulling(&self, class: &str) -> String {
        let property = match (class.strip_prefix("toon-"), class.strip_prefix("op-")) {
            (Some(toon), _) => format!("toon-{toon}-achtergrond"),
            (_, Some("reeks")) => "op-reeks".to_owned(),
            (_, Some(toon)) => format!("toon-{toon}-tekst"),
            _ => class.to_owned(),
        };
        self.resolve(&format!("var(--rapporteur-{property})"))
    }

    /// The colour of the edge of shapes of a class, if they have one.
    pub fn rand(&self, class: &str) -> Option<String> {
        let toon = class.strip_prefix("toon-")?;
        Some(self.resolve(&format!("var(--rapporteur-toon-{toon}-rand)")))
    }

    fn resolve(&self, value: &str) -> String {
        let value = value.trim();
        if let Some(inner) = value.strip_prefix("var(").and_then(|rest| rest.strip_suffix(')')) {
            let (name, fallback) = inner.split_once(',').map_or((inner, None), |(name, rest)| (name, Some(rest)));
            let found = self.values.get(name.trim()).map(String::as_str).or(fallback);
            return self.resolve(found.unwrap_or_else(|| panic!("{}: {name} has no value", self.naam)));
        }
        if let Some(inner) = value.strip_prefix("light-dark(").and_then(|rest| rest.strip_suffix(')')) {
            let (light, dark) = inner.split_once(',').expect("two colours");
            return self.resolve(if self.is_dark { dark } else { light });
        }
        assert!(value.len() == 7 && value.starts_with('#'), "{}: `{value}` is no colour", self.naam);
        value.to_owned()
    }
}

/// Contrast of two colours, WCAG 2.2.
pub fn contrast(a: &str, b: &str) -> f64 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

fn luminance(hex: &str) -> f64 {
    let channel = |at: usize| {
        let value = f64::from(u8::from_str_radix(&hex[at..at + 2], 16).expect("six digits")) / 255.0;
        if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
}

#[test]
fn contrast_is_reckoned_as_the_guidelines_do() {
    assert!((contrast("#ffffff", "#000000") - 21.0).abs() < 1e-9);
    assert!((contrast("#777777", "#ffffff") - 4.48).abs() < 0.01);
}
