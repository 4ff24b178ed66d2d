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
    /// A verdict: a fill with a border, as the page shows verdicts.
    Toon(Toon),
    /// Text and signs on a verdict.
    OpToon(Toon),
    /// A series, counted from 0; after the last one they start again.
    Reeks(usize),
    /// Text and signs on a series.
    OpReeks,
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
}

impl Verf {
    /// The class, and the colour where no style sheet applies.
    pub(crate) fn class_and_fallback(self) -> (&'static str, &'static str) {
        match self {
            Verf::Toon(Toon::Goed) => ("toon-goed", "#1c6a45"),
            Verf::Toon(Toon::Redelijk) => ("toon-redelijk", "#e0f1e5"),
            Verf::Toon(Toon::Matig) => ("toon-matig", "#fdeac4"),
            Verf::Toon(Toon::Slecht) => ("toon-slecht", "#a1222a"),
            Verf::Toon(Toon::Geen) => ("toon-geen", "#f1efe7"),
            Verf::OpToon(Toon::Goed) => ("op-goed", "#ffffff"),
            Verf::OpToon(Toon::Redelijk) => ("op-redelijk", "#14482e"),
            Verf::OpToon(Toon::Matig) => ("op-matig", "#5b3900"),
            Verf::OpToon(Toon::Slecht) => ("op-slecht", "#ffffff"),
            Verf::OpToon(Toon::Geen) => ("op-geen", "#454a57"),
            Verf::Reeks(index) => match index % REEKSEN {
                0 => ("reeks-1", "#0b5cad"),
                1 => ("reeks-2", "#8a5a00"),
                2 => ("reeks-3", "#0a6b62"),
                3 => ("reeks-4", "#8a2f72"),
                4 => ("reeks-5", "#55661c"),
                _ => ("reeks-6", "#4d5b6b"),
            },
            Verf::OpReeks => ("op-reeks", "#ffffff"),
            Verf::Vol => ("reeks-1 vol", "#0b5cad"),
            Verf::Inkt => ("inkt", "#16202b"),
            Verf::Zacht => ("inkt-zacht", "#4a5663"),
            Verf::Lijn => ("lijn", "#7a8795"),
            Verf::Raster => ("raster", "#dfe4e9"),
            Verf::Vlak => ("vlak", "#f1f4f7"),
            Verf::Grond => ("grond", "#ffffff"),
        }
    }

    /// The colour of the border where no style sheet applies, of what has one.
    pub(crate) fn rand(self) -> Option<&'static str> {
        match self {
            Verf::Toon(Toon::Goed) => Some("#1c6a45"),
            Verf::Toon(Toon::Redelijk) => Some("#35845a"),
            Verf::Toon(Toon::Matig) => Some("#a86800"),
            Verf::Toon(Toon::Slecht) => Some("#a1222a"),
            Verf::Toon(Toon::Geen) => Some("#7c7869"),
            _ => None,
        }
    }

    /// What text and signs on it are painted with.
    pub(crate) fn op(self) -> Verf {
        match self {
            Verf::Toon(toon) => Verf::OpToon(toon),
            Verf::Reeks(_) | Verf::Vol => Verf::OpReeks,
            _ => Verf::Inkt,
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

    /// The custom property by which a page sets the colour of a class.
    fn property(class: &str) -> String {
        match (class.strip_prefix("toon-"), class.strip_prefix("op-")) {
            (Some(toon), _) => format!("toon-{toon}-achtergrond"),
            (_, Some("reeks")) => "op-reeks".to_owned(),
            (_, Some(toon)) => format!("toon-{toon}-tekst"),
            _ => class.split(' ').next().unwrap().to_owned(),
        }
    }

    #[test]
    fn fallbacks_are_the_light_colours() {
        let light = properties(0);
        assert_eq!(light.keys().collect::<Vec<_>>(), properties(1).keys().collect::<Vec<_>>());
        for part in CSS.split("var(--rapporteur-").skip(1) {
            let (name, rest) = part.split_once(", ").unwrap();
            assert_eq!(rest.split(')').next().unwrap(), light[name], "{name}");
        }
        let tones = TONEN.map(Verf::Toon);
        let on = TONEN.map(Verf::OpToon);
        let series = (0..REEKSEN).map(Verf::Reeks);
        let rest = [Verf::Inkt, Verf::Zacht, Verf::Lijn, Verf::Raster, Verf::Vlak, Verf::Grond, Verf::OpReeks];
        for verf in tones.into_iter().chain(on).chain(series).chain(rest) {
            let (class, fallback) = verf.class_and_fallback();
            assert_eq!(fallback, light[property(class).as_str()], "{class}");
            assert!(CSS.contains(&format!(".figuur-svg .{class} {{ fill:")), "{class}");
            if let (Verf::Toon(toon), Some(rand)) = (verf, verf.rand()) {
                assert_eq!(rand, light[format!("toon-{}-rand", toon.name()).as_str()], "{class}");
            }
        }
    }
}
