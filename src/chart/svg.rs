//! The one writer of SVG: every attribute is a typed call, every text is escaped.

mod gelijk;

use super::kleur::Verf;
use super::pad::Pad;
use gelijk::{Alike, fill, stroke};

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
#[derive(Debug, Clone, Copy, PartialEq)]
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

/// What has been drawn so far: shapes, and text on top of them, gathered by how it looks.
#[derive(Debug, Clone, Default)]
pub(crate) struct Svg {
    body: String,
    /// The last shapes, which look alike.
    alike: Alike,
    texts: Vec<(Letter, String)>,
}

impl Svg {
    /// A filled rectangle with corners of radius `r`; its border, if it has one, lies inside it.
    pub(crate) fn rect(&mut self, outer: Vak, r: f64, verf: Verf) {
        let edge = if verf.rand().is_some() { 0.5 } else { 0.0 };
        let inner = vak(outer.x + edge, outer.y + edge, outer.b - 2.0 * edge, outer.h - 2.0 * edge);
        self.looking(|look| fill(verf, look)).rect(inner, r);
    }

    /// The outline of a rectangle, drawn inside it.
    pub(crate) fn frame(&mut self, outer: Vak, r: f64, verf: Verf) {
        const DIK: f64 = 1.5;
        let inner = vak(outer.x + DIK / 2.0, outer.y + DIK / 2.0, outer.b - DIK, outer.h - DIK);
        self.looking(|look| stroke(verf, DIK, "", look)).rect(inner, r);
    }

    /// A filled circle.
    pub(crate) fn circle(&mut self, x: f64, y: f64, r: f64, verf: Verf) {
        self.looking(|look| fill(verf, look)).circle(x, y, r);
    }

    /// An open circle, drawn inside its radius.
    pub(crate) fn ring(&mut self, x: f64, y: f64, r: f64, verf: Verf) {
        self.looking(|look| stroke(verf, 1.5, "", look)).circle(x, y, r - 0.75);
    }

    /// A line of `dik` units.
    pub(crate) fn line(&mut self, from: (f64, f64), to: (f64, f64), verf: Verf, dik: f64) {
        self.path(&Pad::default().naar(from.0, from.1).lijn(to.0, to.1), verf, dik, "");
    }

    /// A line along a path; `streep` is a dash pattern, or nothing.
    pub(crate) fn path(&mut self, pad: &Pad, verf: Verf, dik: f64, streep: &str) {
        self.looking(|look| stroke(verf, dik, streep, look)).path(pad);
    }

    /// A filled path.
    pub(crate) fn shape(&mut self, pad: &Pad, verf: Verf) {
        self.looking(|look| fill(verf, look)).path(pad);
    }

    /// One line of text, standing on `y`.
    pub(crate) fn text(&mut self, x: f64, y: f64, text: &str, letter: Letter) {
        let out = self.texts_in(letter);
        out.push_str("<text");
        if x != 0.0 {
            number("x", x, out);
        }
        number("y", y, out);
        out.push('>');
        escape(text, out);
        out.push_str("</text>");
    }

    /// Where the next shape comes, which looks like this.
    fn looking(&mut self, look: impl FnOnce(&mut String)) -> &mut Alike {
        let mut wanted = String::with_capacity(64);
        look(&mut wanted);
        if !self.alike.looks(&wanted) {
            self.settle();
            self.alike = Alike::new(wanted);
        }
        &mut self.alike
    }

    /// Writes the shapes that look alike.
    fn settle(&mut self) {
        std::mem::take(&mut self.alike).write(&mut self.body);
    }

    /// The texts that look like this.
    fn texts_in(&mut self, letter: Letter) -> &mut String {
        let at = self.texts.iter().position(|(other, _)| *other == letter).unwrap_or_else(|| {
            self.texts.push((letter, String::new()));
            self.texts.len() - 1
        });
        &mut self.texts[at].1
    }

    /// Shapes and texts as one.
    fn flat(mut self) -> String {
        self.settle();
        let mut out = self.body;
        for (letter, texts) in self.texts {
            let look = look(letter);
            if look.is_empty() {
                out.push_str(&texts);
            } else {
                ["<g", &look, ">", &texts, "</g>"].into_iter().for_each(|part| out.push_str(part));
            }
        }
        out
    }

    /// Draws what another holds on top of what this holds; text stays above all.
    pub(crate) fn append(&mut self, mut other: Svg) {
        self.settle();
        other.settle();
        self.body.push_str(&other.body);
        other.texts.into_iter().for_each(|(letter, texts)| self.texts_in(letter).push_str(&texts));
    }

    /// The same, moved to the right and down.
    pub(crate) fn shifted(self, x: f64, y: f64) -> Svg {
        let mut out = Svg::default();
        out.open("g");
        out.attribute("transform", &["translate(", &kort(x), " ", &kort(y), ")"].concat());
        out.body.push('>');
        out.body.push_str(&self.flat());
        out.body.push_str("</g>");
        out
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
        root.body.push_str(&self.flat());
        root.body.push_str("</svg>");
        root.body
    }

    fn open(&mut self, name: &str) {
        self.body.push('<');
        self.body.push_str(name);
    }

    fn number(&mut self, name: &str, value: f64) {
        number(name, value, &mut self.body);
    }

    fn attribute(&mut self, name: &str, value: &str) {
        attribute(name, value, &mut self.body);
    }
}

/// Markup of which every part stands in this program.
fn fixed(parts: &[&'static str], out: &mut String) {
    parts.iter().for_each(|part| out.push_str(part));
}

fn attribute(name: &str, value: &str, out: &mut String) {
    out.push(' ');
    out.push_str(name);
    out.push_str("=\"");
    escape(value, out);
    out.push('"');
}

/// An attribute that is a number.
fn number(name: &str, value: f64, out: &mut String) {
    out.push(' ');
    out.push_str(name);
    out.push_str("=\"");
    kort_in(value, out);
    out.push('"');
}

/// The attributes of a text that say how it looks.
fn look(letter: Letter) -> String {
    let mut out = Svg::default();
    if letter.maat != MAAT {
        out.number("font-size", letter.maat);
    }
    if letter.vet {
        out.attribute("font-weight", "700");
    }
    match letter.anker {
        Anker::Begin => {}
        Anker::Midden => out.attribute("text-anchor", "middle"),
        Anker::Eind => out.attribute("text-anchor", "end"),
    }
    if letter.verf != Verf::Inkt {
        fill(letter.verf, &mut out.body);
    }
    out.body
}

/// A coordinate with at most one decimal.
pub(super) fn kort(value: f64) -> String {
    let mut out = String::with_capacity(8);
    kort_in(value, &mut out);
    out
}

fn kort_in(value: f64, out: &mut String) {
    let tenths = (value * 10.0).round() as i64;
    if tenths < 0 {
        out.push('-');
    }
    let (whole, part) = (tenths.unsigned_abs() / 10, tenths.unsigned_abs() % 10);
    digits(whole, out);
    if part > 0 {
        out.push('.');
        digits(part, out);
    }
}

fn digits(number: u64, out: &mut String) {
    if number >= 10 {
        digits(number / 10, out);
    }
    out.push(char::from_digit((number % 10) as u32, 10).unwrap_or('0'));
}

fn escape(text: &str, out: &mut String) {
    // Nearly all of it is numbers and names.
    if text.bytes().all(|byte| matches!(byte, b' ' | b'-' | b'.' | b'#' | b'0'..=b'9' | b'A'..=b'Z' | b'a'..=b'z')) {
        out.push_str(text);
        return;
    }
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
        assert_eq!(svg.flat(), "<text x=\"1\" y=\"2\">&lt;b a=&quot;1&quot;&gt;&amp; </text>");
    }
}
