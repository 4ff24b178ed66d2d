//! Reads the text of a response, line by line, and reports every mistake in it.

use super::{Antwoord, AntwoordPunt, MAX_POINTS, MAX_TEXT, MAX_VALUE, diags};
use crate::corpus::PuntSoort;
use crate::diagnostic::{Diagnostic, Sink};
use crate::source::{Content, FileId, Sources, Span, Spanned, what_is};
use std::borrow::Cow;

/// The first line of a file of this version.
const FIRST: &str = "rapporteur-wederhoor 1";
/// The keys of the whole, and whether each has to be there.
const HEADER: &[(&str, bool)] =
    &[("rapport", true), ("instelling", true), ("concept", false), ("van", true), ("datum", true)];
/// The keys of a point.
const POINT: &[(&str, bool)] = &[("bij", true), ("soort", true), ("passage", false)];
/// The lines that divide a file.
pub(super) const DIVIDERS: [&str; 4] = ["== punt", "== einde", "-- opmerking", "-- onderbouwing"];
/// After this many mistakes the rest is not read: it is another kind of file, or a wrong one.
const MAX_FAULTS: usize = 30;

/// Reads the only file of `sources`; nothing when there is any mistake in it.
pub fn read(sources: &Sources, sink: &mut Sink) -> Option<Antwoord> {
    let (file, source) = sources.files().next()?;
    let text = match &source.content {
        Content::Text(text) => text,
        Content::Rejected(why) => {
            sink.report(diags::rejected(file, why));
            return None;
        }
        Content::Bytes(_) => return None,
    };
    let mut reader = Reader::new(file, text);
    let read = reader.file();
    let is_whole = reader.faults.is_empty();
    for fault in reader.faults {
        sink.report(fault);
    }
    read.filter(|_| is_whole)
}

/// One line, without its end.
struct Line<'a> {
    /// Its first byte in the file.
    start: usize,
    raw: &'a str,
    /// Without characters that were reported.
    text: Cow<'a, str>,
}

struct Reader<'a> {
    file: FileId,
    lines: Vec<Line<'a>>,
    at: usize,
    faults: Vec<Diagnostic>,
}

/// Keys with their values.
type Keys = Vec<(&'static str, Spanned<String>)>;

impl<'a> Reader<'a> {
    fn new(file: FileId, text: &'a str) -> Self {
        let mut reader = Reader { file, lines: Vec::new(), at: 0, faults: Vec::new() };
        let mut start = 0;
        let body = text.strip_prefix('\u{feff}').unwrap_or(text);
        start += text.len() - body.len();
        for whole in body.split_inclusive('\n') {
            let raw = whole.strip_suffix('\n').unwrap_or(whole);
            let raw = raw.strip_suffix('\r').unwrap_or(raw);
            let found = raw.char_indices().find_map(|(at, char)| Some((at, char, what_is(char)?)));
            if let Some((at, char, what)) = found {
                reader.fault(diags::strange(Span::new(file, start + at, start + at + char.len_utf8()), char, what));
            }
            reader.lines.push(Line { start, raw, text: without(raw) });
            start += whole.len();
        }
        reader
    }

    fn fault(&mut self, fault: Diagnostic) {
        match self.faults.len() {
            count if count < MAX_FAULTS => self.faults.push(fault),
            MAX_FAULTS => self.faults.push(diags::too_many_faults(fault.place, MAX_FAULTS)),
            _ => {}
        }
    }

    /// The line at `at`, or the last one.
    fn span(&self, at: usize) -> Span {
        match self.lines.get(at).or(self.lines.last()) {
            Some(line) => Span::new(self.file, line.start, line.start + line.raw.len()),
            None => Span::new(self.file, 0, 0),
        }
    }

    fn peek(&self) -> Option<&str> {
        self.lines.get(self.at).map(|line| line.text.trim_end())
    }

    fn file(&mut self) -> Option<Antwoord> {
        match self.peek() {
            Some(FIRST) => self.at += 1,
            first => {
                let is_other_version = first.is_some_and(|line| line.starts_with("rapporteur-wederhoor"));
                self.fault(diags::first_line(self.span(0), FIRST, is_other_version));
                return None;
            }
        }
        let header = self.keys(HEADER, 0);
        let mut punten = Vec::new();
        let mut points = 0;
        loop {
            let here = self.span(self.at);
            match self.peek() {
                None => {
                    self.fault(diags::no_end(here));
                    break;
                }
                Some("== einde") => {
                    self.at += 1;
                    self.nothing_more();
                    break;
                }
                Some("== punt") => {
                    points += 1;
                    if points == MAX_POINTS + 1 {
                        self.fault(diags::too_many_points(here, MAX_POINTS));
                    }
                    punten.extend(self.punt());
                }
                Some(line) => {
                    let fault = diags::out_of_place(here, line);
                    self.fault(fault);
                    self.at += 1;
                    self.skip();
                }
            }
        }
        // A divider that is misspelt was reported, and is the same mistake.
        if points == 0 && self.faults.is_empty() {
            self.fault(diags::no_points(self.span(0)));
        }
        let take = |key| take(&header, key);
        let (rapport, instelling, van) = (take("rapport"), take("instelling"), take("van"));
        let concept = take("concept").filter(|concept| self.is_fingerprint(concept));
        let datum = take("datum").and_then(|written| self.date(written));
        Some(Antwoord { rapport: rapport?, instelling: instelling?, concept, van: van?, datum: datum?, punten })
    }

    /// Lines `sleutel: waarde` up to the next divider; `head` is the line that they belong to.
    fn keys(&mut self, known: &'static [(&'static str, bool)], head: usize) -> Keys {
        let mut found: Keys = Vec::new();
        let mut has_unknown = Vec::new();
        while let Some(line) = self.lines.get(self.at) {
            let text = line.text.trim();
            if is_divider(text) {
                break;
            }
            let span = self.span(self.at);
            self.at += 1;
            if text.is_empty() || text.starts_with('#') {
                continue;
            }
            let Some((key, value)) = text.split_once(':') else {
                let fault = diags::no_key(span, known);
                self.fault(fault);
                continue;
            };
            let (key, value) = (key.trim(), value.trim().replace('\t', " "));
            let Some((name, _)) = known.iter().find(|(name, _)| *name == key) else {
                let (fault, guess) = diags::unknown_key(span, key, known);
                has_unknown.extend(guess);
                self.fault(fault);
                continue;
            };
            if let Some((_, earlier)) = found.iter().find(|(other, _)| other == name) {
                let fault = diags::double_key(span, name, earlier.span);
                self.fault(fault);
                continue;
            }
            let most = if *name == "passage" { MAX_TEXT } else { MAX_VALUE };
            if value.is_empty() {
                self.fault(diags::empty_value(span, name));
                has_unknown.push(name);
            } else if value.chars().count() > most {
                self.fault(diags::long_value(span, name, most));
                has_unknown.push(name);
            } else {
                found.push((name, Spanned::new(value, span)));
            }
        }
        let missing: Vec<&str> = known
            .iter()
            .filter(|(name, is_needed)| *is_needed && !has_unknown.contains(name))
            .map(|(name, _)| *name)
            .filter(|name| !found.iter().any(|(other, _)| other == name))
            .collect();
        if !missing.is_empty() {
            self.fault(diags::missing_keys(self.span(head), &missing));
        }
        found
    }

    fn punt(&mut self) -> Option<AntwoordPunt> {
        let head = self.at;
        self.at += 1;
        let keys = self.keys(POINT, head);
        let opmerking = match self.peek() {
            Some("-- opmerking") => self.text(),
            _ => {
                self.fault(diags::no_remark(self.span(head)));
                None
            }
        };
        let onderbouwing = match self.peek() {
            Some("-- onderbouwing") => self.text(),
            _ => Some(String::new()),
        };
        if let Some(line) = self.peek().filter(|line| line.starts_with("--")) {
            let fault = diags::section_order(self.span(self.at), line);
            self.fault(fault);
            self.skip();
        }
        if opmerking.as_ref().is_some_and(String::is_empty) {
            self.fault(diags::empty_remark(self.span(head)));
        }
        let soort = take(&keys, "soort").and_then(|written| self.soort(written));
        Some(AntwoordPunt {
            bij: take(&keys, "bij")?,
            soort: soort?,
            passage: take(&keys, "passage"),
            opmerking: opmerking?,
            onderbouwing: onderbouwing?,
            span: self.span(head),
        })
    }

    /// Free text under a divider, without white lines around it.
    fn text(&mut self) -> Option<String> {
        let head = self.at;
        self.at += 1;
        let mut lines: Vec<String> = Vec::new();
        let mut faults = Vec::new();
        while let Some(line) = self.lines.get(self.at) {
            let text = line.text.trim_end();
            if DIVIDERS.contains(&text) {
                break;
            }
            let span = self.span(self.at);
            if is_divider(text) {
                faults.push(diags::unescaped(span, text));
            }
            lines.push(match text.strip_prefix('\\') {
                Some(rest) if is_divider(rest) || rest.starts_with('\\') => rest.replace('\t', " "),
                Some(_) => {
                    faults.push(diags::lone_backslash(span));
                    String::new()
                }
                None => text.replace('\t', " "),
            });
            self.at += 1;
        }
        faults.into_iter().for_each(|fault| self.fault(fault));
        let text = lines.join("\n").trim_matches('\n').to_owned();
        if text.chars().count() > MAX_TEXT {
            self.fault(diags::long_text(self.span(head), MAX_TEXT));
            return None;
        }
        Some(text)
    }

    /// Goes on to the next point, or to the end.
    fn skip(&mut self) {
        while self.peek().is_some_and(|line| line != "== punt" && line != "== einde") {
            self.at += 1;
        }
    }

    /// After the end there is nothing.
    fn nothing_more(&mut self) {
        if let Some(at) = (self.at..self.lines.len()).find(|at| !self.lines[*at].text.trim().is_empty()) {
            self.fault(diags::after_end(self.span(at)));
        }
    }

    fn soort(&mut self, written: Spanned<String>) -> Option<PuntSoort> {
        let found = PuntSoort::ALL.into_iter().find(|soort| soort.woord() == written.value);
        if found.is_none() {
            self.fault(diags::unknown_kind(&written));
        }
        found
    }

    fn date(&mut self, written: Spanned<String>) -> Option<Spanned<jiff::civil::Date>> {
        let is_plain = written.value.len() == 10 && written.value.bytes().all(|b| b.is_ascii_digit() || b == b'-');
        let found = written.value.parse().ok().filter(|_| is_plain);
        if found.is_none() {
            self.fault(diags::wrong_date(&written));
        }
        found.map(|day| Spanned::new(day, written.span))
    }

    fn is_fingerprint(&mut self, written: &Spanned<String>) -> bool {
        let is_one = written.value.len() == 12 && written.value.bytes().all(|b| b.is_ascii_hexdigit());
        if !is_one {
            self.fault(diags::wrong_fingerprint(written));
        }
        is_one
    }
}

/// Whether a line divides a file, or would if it were known.
fn is_divider(line: &str) -> bool {
    line.starts_with("==") || line.starts_with("--")
}

fn take(keys: &Keys, key: &str) -> Option<Spanned<String>> {
    keys.iter().find(|(name, _)| *name == key).map(|(_, value)| value.clone())
}

/// A line without those characters.
fn without(line: &str) -> Cow<'_, str> {
    if line.chars().any(|char| what_is(char).is_some()) {
        Cow::Owned(line.chars().filter(|char| what_is(*char).is_none()).collect())
    } else {
        Cow::Borrowed(line)
    }
}
