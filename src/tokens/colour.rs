//! A colour in sRGB, and the contrast between two as WCAG 2.2 defines it.

/// A colour; each part from 0 to 1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Colour {
    parts: [f64; 3],
    /// How much covers what is behind it.
    alpha: f64,
}

impl Colour {
    /// Reads `#rgb`, `#rrggbb` (with or without alpha), `rgb()`, `hsl()`, `black` and `white`.
    pub fn parse(text: &str) -> Option<Colour> {
        let text = text.trim().to_lowercase();
        match text.as_str() {
            "white" => return Colour::hex("ffffff"),
            "black" => return Colour::hex("000000"),
            _ => {}
        }
        if let Some(digits) = text.strip_prefix('#') {
            return Colour::hex(digits);
        }
        let (name, rest) = text.split_once('(')?;
        let inside = rest.strip_suffix(')')?;
        let numbers: Vec<&str> = inside.split([' ', ',', '/']).map(str::trim).filter(|part| !part.is_empty()).collect();
        let alpha = match numbers.get(3) {
            Some(part) => number(part, 1.0)?,
            None => 1.0,
        };
        let [first, second, third] = numbers.get(..3)?.try_into().ok()?;
        let parts = match name {
            "rgb" | "rgba" => [number(first, 255.0)?, number(second, 255.0)?, number(third, 255.0)?],
            "hsl" | "hsla" => {
                let hue = first.trim_end_matches("deg").parse::<f64>().ok()?;
                from_hsl(hue, number(second, 100.0)?, number(third, 100.0)?)
            }
            _ => return None,
        };
        (numbers.len() <= 4).then_some(Colour { parts: parts.map(|part| part.clamp(0.0, 1.0)), alpha })
    }

    /// A colour of DTCG components, each from 0 to 1.
    pub fn of_parts(parts: [f64; 3]) -> Colour {
        Colour { parts: parts.map(|part| part.clamp(0.0, 1.0)), alpha: 1.0 }
    }

    fn hex(digits: &str) -> Option<Colour> {
        let digits: Vec<f64> = digits.chars().map(|c| c.to_digit(16).map(f64::from)).collect::<Option<_>>()?;
        let bytes: Vec<f64> = match digits.len() {
            3 | 4 => digits.iter().map(|digit| digit * 17.0).collect(),
            6 | 8 => digits.chunks(2).map(|pair| pair[0] * 16.0 + pair[1]).collect(),
            _ => return None,
        };
        let alpha = bytes.get(3).map_or(1.0, |byte| byte / 255.0);
        Some(Colour { parts: [bytes[0] / 255.0, bytes[1] / 255.0, bytes[2] / 255.0], alpha })
    }

    /// Whether nothing behind it shows.
    pub fn is_opaque(self) -> bool {
        self.alpha >= 1.0
    }

    /// What is seen of it on a ground.
    pub fn over(self, ground: Colour) -> Colour {
        let mix = |at: usize| self.parts[at] * self.alpha + ground.parts[at] * (1.0 - self.alpha);
        Colour { parts: [mix(0), mix(1), mix(2)], alpha: 1.0 }
    }

    /// The contrast with another colour, from 1 to 21 (WCAG 2.2, "contrast ratio").
    pub fn contrast(self, other: Colour) -> f64 {
        let (a, b) = (self.luminance(), other.luminance());
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    /// The nearest colour of the same hue that has this contrast with a ground, when there is one.
    pub fn with_contrast(self, ground: Colour, ratio: f64) -> Option<Colour> {
        let toward = |end: f64| {
            (1..=100).map(move |step| {
                let part = f64::from(step) / 100.0;
                Colour { parts: self.parts.map(|own| own + (end - own) * part), alpha: 1.0 }.rounded()
            })
        };
        let fits = |colour: &Colour| colour.contrast(ground) >= ratio;
        let (darker, lighter) = (toward(0.0).find(fits), toward(1.0).find(fits));
        if ground.luminance() > 0.18 { darker.or(lighter) } else { lighter.or(darker) }
    }

    /// The colour that its hexadecimal form stands for.
    fn rounded(self) -> Colour {
        Colour { parts: self.parts.map(|part| (part * 255.0).round() / 255.0), alpha: self.alpha }
    }

    /// WCAG 2.2, "relative luminance".
    fn luminance(self) -> f64 {
        let [red, green, blue] =
            self.parts.map(|part| if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) });
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }
}

impl std::fmt::Display for Colour {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str("#")?;
        self.parts.iter().try_for_each(|part| write!(out, "{:02x}", (part * 255.0).round() as u8))
    }
}

/// A number of which `whole` is 1, or a percentage.
fn number(text: &str, whole: f64) -> Option<f64> {
    match text.strip_suffix('%') {
        Some(percent) => Some(percent.parse::<f64>().ok()? / 100.0),
        None => Some(text.parse::<f64>().ok()? / whole),
    }
}

/// CSS Color 4, section 7.1.
fn from_hsl(hue: f64, saturation: f64, lightness: f64) -> [f64; 3] {
    let part = |n: f64| {
        let k = (n + hue / 30.0).rem_euclid(12.0);
        lightness - saturation * lightness.min(1.0 - lightness) * (k - 3.0).min(9.0 - k).clamp(-1.0, 1.0)
    };
    [part(0.0), part(8.0), part(4.0)]
}

#[cfg(test)]
mod tests {
    use super::Colour;

    fn colour(text: &str) -> Colour {
        Colour::parse(text).expect("a colour")
    }

    #[test]
    fn every_notation_gives_the_same_colour() {
        for text in ["#336699", "#369", "#336699ff", "rgb(51, 102, 153)", "rgb(20% 40% 60%)", "hsl(210 50% 40%)"] {
            assert_eq!(colour(text).to_string(), "#336699", "{text}");
        }
        assert_eq!(colour("rgba(0, 0, 0, 50%)").over(colour("white")).to_string(), "#808080");
        for text in ["#33669", "rood", "oklch(50% 0.1 200)", "rgb(1 2)", "rgb(1 2 3 4 5)", ""] {
            assert_eq!(Colour::parse(text), None, "{text}");
        }
    }

    #[test]
    fn contrast_is_that_of_wcag() {
        assert!((colour("black").contrast(colour("white")) - 21.0).abs() < 1e-9);
        let ratio = colour("#777777").contrast(colour("#ffffff"));
        assert!((ratio - 4.48).abs() < 0.01, "{ratio}");
    }

    #[test]
    fn a_better_colour_is_just_good_enough() {
        let found = colour("#999999").with_contrast(colour("white"), 4.5).expect("grey can be darker");
        let ratio = found.contrast(colour("white"));
        assert!((4.5..5.0).contains(&ratio), "{found}: {ratio}");
    }
}
