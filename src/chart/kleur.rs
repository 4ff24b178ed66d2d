//! The colours of figures, by what they mean. A reader's page may give them other values: see `stijl.css`.

/// How good a verdict is, whatever words a framework has for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Toon {
    /// The best.
    Goed,
    /// Good enough.
    Redelijk,
    /// Not good enough.
    Matig,
    /// The worst.
    Slecht,
    /// Not judged.
    Geen,
}

impl Toon {
    /// Its name in style sheets.
    pub fn name(self) -> &'static str {
        match self {
            Toon::Goed => "goed",
            Toon::Redelijk => "redelijk",
            Toon::Matig => "matig",
            Toon::Slecht => "slecht",
            Toon::Geen => "geen",
        }
    }
}

/// All tones, best first.
pub const TONEN: [Toon; 5] = [Toon::Goed, Toon::Redelijk, Toon::Matig, Toon::Slecht, Toon::Geen];

/// How many series have a colour of their own.
pub const REEKSEN: usize = 6;

/// What a shape is painted with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Verf {
    /// A verdict.
    Toon(Toon),
    /// A series, counted from 0; after the last one they start again.
    Reeks(usize),
    /// What counts, against what does not: stays filled where colours are forced. Nothing is written on it.
    Vol,
    /// Text.
    Inkt,
    /// Text of less weight.
    Zacht,
    /// An axis, a border.
    Lijn,
    /// A line that only leads the eye.
    Raster,
    /// A quiet surface behind text.
    Vlak,
    /// The page itself.
    Grond,
    /// Text and signs on a verdict or series.
    Op,
}

impl Verf {
    /// The class, and the colour where no style sheet applies.
    pub(crate) fn class_and_fallback(self) -> (&'static str, &'static str) {
        match self {
            Verf::Toon(Toon::Goed) => ("toon-goed", "#00655a"),
            Verf::Toon(Toon::Redelijk) => ("toon-redelijk", "#4a7410"),
            Verf::Toon(Toon::Matig) => ("toon-matig", "#b04a00"),
            Verf::Toon(Toon::Slecht) => ("toon-slecht", "#a3132f"),
            Verf::Toon(Toon::Geen) => ("toon-geen", "#5b6673"),
            Verf::Reeks(index) => match index % REEKSEN {
                0 => ("reeks-1", "#0b5cad"),
                1 => ("reeks-2", "#b04a00"),
                2 => ("reeks-3", "#00655a"),
                3 => ("reeks-4", "#8a2a86"),
                4 => ("reeks-5", "#6b5300"),
                _ => ("reeks-6", "#4d5b6b"),
            },
            Verf::Vol => ("reeks-1 vol", "#0b5cad"),
            Verf::Inkt => ("inkt", "#16202b"),
            Verf::Zacht => ("inkt-zacht", "#4a5663"),
            Verf::Lijn => ("lijn", "#7a8795"),
            Verf::Raster => ("raster", "#dfe4e9"),
            Verf::Vlak => ("vlak", "#f1f4f7"),
            Verf::Grond => ("grond", "#ffffff"),
            Verf::Op => ("op-toon", "#ffffff"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::CSS;
    use std::collections::BTreeMap;

    /// The custom properties of the first or second `:root` block.
    fn properties(block: usize) -> BTreeMap<&'static str, &'static str> {
        let text = CSS.split(":where(:root) {").nth(block + 1).and_then(|rest| rest.split('}').next()).unwrap();
        let pairs = text.split(';').filter_map(|line| line.trim().split_once(": "));
        pairs.map(|(name, value)| (name.strip_prefix("--rapporteur-").unwrap(), value)).collect()
    }

    /// Relative luminance, WCAG 2.2.
    fn luminance(hex: &str) -> f64 {
        let channel = |at: usize| {
            let value = f64::from(u8::from_str_radix(&hex[at..at + 2], 16).unwrap()) / 255.0;
            if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
    }

    fn contrast(a: &str, b: &str) -> f64 {
        let (a, b) = (luminance(a), luminance(b));
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    #[test]
    fn every_pair_that_meets_has_contrast_in_light_and_dark() {
        assert!((contrast("#ffffff", "#000000") - 21.0).abs() < 1e-9);
        for block in [0, 1] {
            let colors = properties(block);
            assert_eq!(colors.keys().collect::<Vec<_>>(), properties(0).keys().collect::<Vec<_>>());
            let fills =
                || colors.keys().copied().filter(|name| name.starts_with("toon-") || name.starts_with("reeks-"));
            let mut pairs: Vec<(&str, &str, f64)> = vec![("lijn", "grond", 3.0), ("lijn", "vlak", 3.0)];
            for ground in ["grond", "vlak"] {
                pairs.extend([("inkt", ground, 4.5), ("inkt-zacht", ground, 4.5)]);
                pairs.extend(fills().map(|fill| (fill, ground, 3.0)));
            }
            pairs.extend(fills().map(|fill| ("op-toon", fill, 4.5)));
            for (a, b, least) in pairs {
                let found = contrast(colors[a], colors[b]);
                assert!(found >= least, "block {block}: {a} on {b} has {found:.2}, needs {least}");
            }
        }
    }

    #[test]
    fn fallbacks_are_the_light_colours() {
        let light = properties(0);
        for part in CSS.split("var(--rapporteur-").skip(1) {
            let (name, rest) = part.split_once(", ").unwrap();
            assert_eq!(rest.split(')').next().unwrap(), light[name], "{name}");
        }
        let tones = TONEN.map(Verf::Toon);
        let series = (0..REEKSEN).map(Verf::Reeks);
        let rest = [Verf::Inkt, Verf::Zacht, Verf::Lijn, Verf::Raster, Verf::Vlak, Verf::Grond, Verf::Op];
        for (name, fallback) in tones.into_iter().chain(series).chain(rest).map(Verf::class_and_fallback) {
            assert_eq!(fallback, light[name], "{name}");
            assert!(CSS.contains(&format!(".figuur-svg .{name} {{ fill:")), "{name}");
        }
    }
}
