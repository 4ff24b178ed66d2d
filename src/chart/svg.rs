//! The one writer of SVG: every attribute is a typed call, every text is escaped.

use super::kleur::Verf;
use std::fmt::Write as _;

/// The space an SVG covers, and what it is called for those who do not see it.
pub(crate) struct Raam<'a> {
    /// Prefix of the ids; unique in the page.
    pub id: &'a str,
    /// Width in units.
    pub breed: f64,
    /// Height in units.
    pub hoog: f64,
    /// What the picture says.
    pub title: &'a str,
    /// The same in full.
    pub desc: &'a str,
}

/// Where a text hangs on its `x`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Anker {
    /// `x` is the left end.
    #[default]
    Begin,
    /// `x` is the middle.
    Midden,
    /// `x` is the right end.
    Eind,
}

/// How a text looks.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Letter {
    /// Size in units; at least 13.
    pub maat: f64,
    /// Whether the text is heavy.
    pub vet: bool,
    /// Its colour.
    pub verf: Verf,
    /// Where it hangs.
    pub anker: Anker,
}

/// The size of text that says nothing about it.
pub(crate) const MAAT: f64 = 14.0;

/// Plain text in the usual size.
pub(crate) const GEWOON: Letter = Letter { maat: MAAT, vet: false, verf: Verf::Inkt, anker: Anker::Begin };

impl Letter {
    /// The same, heavy.
    pub(crate) const fn vet(self) -> Letter {
        Letter { vet: true, ..self }
    }

    /// The same in another size.
    pub(crate) const fn maat(self, maat: f64) -> Letter {
        Letter { maat, ..self }
    }

    /// The same in another colour.
    pub(crate) const fn verf(self, verf: Verf) -> Letter {
        Letter { verf, ..self }
    }

    /// The same, hung otherwise.
    pub(crate) const fn anker(self, anker: Anker) -> Letter {
        Letter { anker, ..self }
    }
}

/// A rectangle by its left top corner and size.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Vak {
    /// Left.
    pub x: f64,
    /// Top.
    pub y: f64,
    /// Width.
    pub b: f64,
    /// Height.
    pub h: f64,
}

/// Builds a rectangle.
pub(crate) const fn vak(x: f64, y: f64, b: f64, h: f64) -> Vak {
    Vak { x, y, b, h }
}

/// What has been drawn so far.
#[derive(Debug, Clone, Default)]
pub(crate) struct Svg {
    body: String,
}

impl Svg {
    /// A filled rectangle with corners of radius `r`.
    pub(crate) fn rect(&mut self, vak: Vak, r: f64, verf: Verf) {
        self.open("rect");
        self.place(vak, r);
        self.fill(verf);
        self.close();
    }

    /// The outline of a rectangle, drawn inside it.
    pub(crate) fn frame(&mut self, outer: Vak, r: f64, verf: Verf) {
        const DIK: f64 = 1.5;
        let inner = vak(outer.x + DIK / 2.0, outer.y + DIK / 2.0, outer.b - DIK, outer.h - DIK);
        self.open("rect");
        self.place(inner, r);
        self.stroke(verf, DIK, "");
        self.close();
    }

    /// A filled circle.
    pub(crate) fn circle(&mut self, x: f64, y: f64, r: f64, verf: Verf) {
        self.open("circle");
        self.center(x, y, r);
        self.fill(verf);
        self.close();
    }

    /// An open circle, drawn inside its radius.
    pub(crate) fn ring(&mut self, x: f64, y: f64, r: f64, verf: Verf) {
        self.open("circle");
        self.center(x, y, r - 0.75);
        self.stroke(verf, 1.5, "");
        self.close();
    }

    /// A line of `dik` units.
    pub(crate) fn line(&mut self, from: (f64, f64), to: (f64, f64), verf: Verf, dik: f64) {
        self.path(&Pad::default().naar(from.0, from.1).lijn(to.0, to.1), verf, dik, "");
    }

    /// A line along a path; `streep` is a dash pattern, or nothing.
    pub(crate) fn path(&mut self, pad: &Pad, verf: Verf, dik: f64, streep: &str) {
        self.open("path");
        self.attribute("d", &pad.d);
        self.stroke(verf, dik, streep);
        self.close();
    }

    /// A filled path.
    pub(crate) fn shape(&mut self, pad: &Pad, verf: Verf) {
        self.open("path");
        self.attribute("d", &pad.d);
        self.fill(verf);
        self.close();
    }

    /// One line of text, standing on `y`.
    pub(crate) fn text(&mut self, x: f64, y: f64, text: &str, letter: Letter) {
        self.open("text");
        if x != 0.0 {
            self.number("x", x);
        }
        self.number("y", y);
        if letter.maat != MAAT {
            self.number("font-size", letter.maat);
        }
        if letter.vet {
            self.attribute("font-weight", "700");
        }
        match letter.anker {
            Anker::Begin => {}
            Anker::Midden => self.attribute("text-anchor", "middle"),
            Anker::Eind => self.attribute("text-anchor", "end"),
        }
        if letter.verf != Verf::Inkt {
            self.fill(letter.verf);
        }
        self.body.push('>');
        escape(text, &mut self.body);
        self.body.push_str("</text>");
    }

    /// Draws what another holds on top.
    pub(crate) fn append(&mut self, other: Svg) {
        self.body.push_str(&other.body);
    }

    /// The whole element.
    pub(crate) fn finish(self, raam: &Raam) -> String {
        let (class, ink) = Verf::Inkt.class_and_fallback();
        let mut root = Svg::default();
        root.open("svg");
        root.attribute("xmlns", "http://www.w3.org/2000/svg");
        root.attribute("class", &["figuur-svg ", class].concat());
        root.attribute("role", "img");
        root.attribute("aria-labelledby", &[raam.id, "-t ", raam.id, "-d"].concat());
        root.number("width", raam.breed);
        root.number("height", raam.hoog);
        root.attribute("viewBox", &["0 0 ", &kort(raam.breed), " ", &kort(raam.hoog)].concat());
        root.attribute("font-family", "system-ui, sans-serif");
        root.number("font-size", MAAT);
        root.attribute("fill", ink);
        root.body.push('>');
        for (name, suffix, text) in [("title", "-t", raam.title), ("desc", "-d", raam.desc)] {
            root.open(name);
            root.attribute("id", &[raam.id, suffix].concat());
            root.body.push('>');
            escape(text, &mut root.body);
            root.body.push_str("</");
            root.body.push_str(name);
            root.body.push('>');
        }
        root.body.push_str(&self.body);
        root.body.push_str("</svg>");
        root.body
    }

    fn open(&mut self, name: &str) {
        self.body.push('<');
        self.body.push_str(name);
    }

    fn close(&mut self) {
        self.body.push_str("/>");
    }

    fn place(&mut self, vak: Vak, r: f64) {
        // Nought is what is meant without.
        for (name, value) in [("x", vak.x), ("y", vak.y)].into_iter().filter(|(_, value)| *value != 0.0) {
            self.number(name, value);
        }
        self.number("width", vak.b.max(0.0));
        self.number("height", vak.h.max(0.0));
        if r > 0.0 {
            self.number("rx", r);
        }
    }

    fn center(&mut self, x: f64, y: f64, r: f64) {
        self.number("cx", x);
        self.number("cy", y);
        self.number("r", r);
    }

    fn fill(&mut self, verf: Verf) {
        let (class, fallback) = verf.class_and_fallback();
        self.attribute("class", class);
        self.attribute("fill", fallback);
    }

    fn stroke(&mut self, verf: Verf, dik: f64, streep: &str) {
        let (class, fallback) = verf.class_and_fallback();
        self.attribute("class", &["s ", class].concat());
        self.attribute("fill", "none");
        self.attribute("stroke", fallback);
        if dik != 1.0 {
            self.number("stroke-width", dik);
        }
        if !streep.is_empty() {
            self.attribute("stroke-dasharray", streep);
        }
    }

    fn number(&mut self, name: &str, value: f64) {
        self.attribute(name, &kort(value));
    }

    fn attribute(&mut self, name: &str, value: &str) {
        self.body.push(' ');
        self.body.push_str(name);
        self.body.push_str("=\"");
        escape(value, &mut self.body);
        self.body.push('"');
    }
}

/// The `d` of a path.
#[derive(Debug, Clone, Default)]
pub(crate) struct Pad {
    d: String,
}

impl Pad {
    /// Starts somewhere else.
    pub(crate) fn naar(mut self, x: f64, y: f64) -> Pad {
        self.step('M', x, y);
        self
    }

    /// Draws a straight line.
    pub(crate) fn lijn(mut self, x: f64, y: f64) -> Pad {
        self.step('L', x, y);
        self
    }

    /// Draws back to where this part started.
    pub(crate) fn sluit(mut self) -> Pad {
        self.d.push('Z');
        self
    }

    /// Whether nothing was drawn.
    pub(crate) fn is_empty(&self) -> bool {
        self.d.is_empty()
    }

    /// A rectangle by its left top corner.
    pub(crate) fn vlak(&mut self, x: f64, y: f64, breed: f64, hoog: f64) {
        self.step('M', x, y);
        let (breed, hoog) = (kort(breed), kort(hoog));
        write!(self.d, "h{breed}v{hoog}h-{breed}z").expect("writing to a string cannot fail");
    }

    /// A line to the right.
    pub(crate) fn horizontaal(&mut self, x: f64, y: f64, long: f64) {
        self.step('M', x, y);
        write!(self.d, "h{}", kort(long)).expect("writing to a string cannot fail");
    }

    /// A line downwards.
    pub(crate) fn verticaal(&mut self, x: f64, y: f64, long: f64) {
        self.step('M', x, y);
        write!(self.d, "v{}", kort(long)).expect("writing to a string cannot fail");
    }

    /// A slanting line.
    pub(crate) fn schuin(&mut self, x: f64, y: f64, dx: f64, dy: f64) {
        self.step('M', x, y);
        self.step('l', dx, dy);
    }

    fn step(&mut self, letter: char, x: f64, y: f64) {
        write!(self.d, "{letter}{} {}", kort(x), kort(y)).expect("writing to a string cannot fail");
    }
}

/// A coordinate with at most one decimal.
fn kort(value: f64) -> String {
    let tenths = (value * 10.0).round() as i64;
    let sign = if tenths < 0 { "-" } else { "" };
    let (whole, part) = (tenths.abs() / 10, tenths.abs() % 10);
    if part == 0 { format!("{sign}{whole}") } else { format!("{sign}{whole}.{part}") }
}

fn escape(text: &str, out: &mut String) {
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\n' | '\t' => out.push(' '),
            // XML 1.0 has no place for these, not even escaped.
            letter if letter.is_control() || matches!(letter, '\u{fffe}' | '\u{ffff}') => {}
            letter => out.push(letter),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_short_and_never_minus_zero() {
        assert_eq!([kort(1.0), kort(1.25), kort(-0.04), kort(-2.5), kort(0.5)], ["1", "1.3", "0", "-2.5", "0.5"]);
    }

    #[test]
    fn text_cannot_become_markup() {
        let mut svg = Svg::default();
        svg.text(1.0, 2.0, "<b a=\"1\">&\u{0}\n", GEWOON);
        assert_eq!(svg.body, "<text x=\"1\" y=\"2\">&lt;b a=&quot;1&quot;&gt;&amp; </text>");
    }
}
