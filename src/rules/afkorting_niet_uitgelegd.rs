//! An abbreviation of the glossary that a page uses before it has written it out.
//!
//! Each page counts on its own: readers come in by a link, and a reaction page is read without the report.

use super::View;
use super::taal::begrip::{Afkorting, Begin, Begrippen};
use super::taal::document::Document;
use super::taal::naam::Namen;
use super::taal::passage::{Kind, Passage, Plek};
use super::taal::woord::plain;
use crate::diagnostic::{Diagnostic, Sink, codes};
use crate::source::FileId;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// How many words before the brackets may be what an abbreviation stands for.
const WORDS_BEFORE: usize = 7;

pub(super) fn check(view: &View, document: &Document, sink: &mut Sink) {
    of_glossary(view, document, sink);
    own(document, &view.namen, sink);
}

/// Abbreviations of the glossary, on each page.
fn of_glossary(view: &View, document: &Document, sink: &mut Sink) {
    let begins = document.woordenschat.per_vorm(|vorm| view.begrippen.begins(vorm));
    if begins.iter().all(Vec::is_empty) {
        return;
    }
    // What could not be read may hold the explanation.
    let path = |file: FileId| view.sources.get(file).path.as_str();
    let broken = document.files.iter().filter(|file| sink.has_error_in(**file));
    let broken: BTreeSet<&str> = broken.map(|file| same_page(path(*file))).collect();
    for page in document.paginas() {
        if page.iter().any(|passage| broken.contains(same_page(path(passage.span.file())))) {
            continue;
        }
        let mut settled = vec![false; view.begrippen.afkortingen.len()];
        for passage in page {
            for (nr, first) in first_uses(passage, &begins, &view.begrippen) {
                let afkorting = &view.begrippen.afkortingen[nr];
                if !std::mem::replace(&mut settled[nr], true)
                    && let Some(at) = first.unexplained(&passage.text, afkorting)
                {
                    report(passage, at, afkorting, sink);
                }
            }
        }
    }
}

/// What the files of one page have in common: a theme and its norms are one page, and so are norms without themes.
fn same_page(path: &str) -> &str {
    let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
    let is_theme = folder.rsplit('/').next().is_some_and(|last| last.starts_with("thema-"));
    if is_theme || name.starts_with("norm-") { folder } else { path }
}

fn report(passage: &Passage, at: usize, afkorting: &Afkorting, sink: &mut Sink) {
    let kort = afkorting.kort;
    let message = format!("`{kort}` wordt op deze pagina gebruikt voordat er staat wat het is");
    let diagnostic = Diagnostic::new(codes::AFKORTING_NIET_UITGELEGD, passage.place(at..at + kort.len()), message)
        .why("wie op deze pagina begint, kent de afkorting misschien niet")
        .help(format!("schrijf de eerste keer `{} ({kort})`", afkorting.begrip.term));
    sink.report(passage.soften(diagnostic));
}

/// Where an abbreviation and what it stands for first stand in a passage.
#[derive(Debug, Default)]
struct Uses {
    kort: Option<usize>,
    term: Option<usize>,
}

impl Uses {
    /// The place of the abbreviation, when what it stands for is not before it or right after it in brackets.
    fn unexplained(&self, text: &str, afkorting: &Afkorting) -> Option<usize> {
        let at = self.kort?;
        let is_explained = self.term.is_some_and(|term| term <= at || text[at..term].len() <= afkorting.kort.len() + 4);
        (!is_explained).then_some(at)
    }
}

/// The first use in a passage of each abbreviation or term in it, by its position in the glossary.
fn first_uses(passage: &Passage, begins: &[Vec<Begin>], begrippen: &Begrippen) -> BTreeMap<usize, Uses> {
    let mut out: BTreeMap<usize, Uses> = BTreeMap::new();
    for (nr, woord) in passage.woorden.iter().enumerate() {
        for begin in &begins[woord.vorm.nr] {
            let at = woord.range.start;
            match *begin {
                Begin::Kort(of) if is_short(&passage.text, at, begrippen.afkortingen[of].kort) => {
                    out.entry(of).or_default().kort.get_or_insert(at);
                }
                Begin::Term(of) if is_term(passage, nr, &begrippen.afkortingen[of].stammen) => {
                    out.entry(of).or_default().term.get_or_insert(at);
                }
                _ => {}
            }
        }
    }
    out
}

/// The abbreviation as a word, also in a compound or plural (`GI's`, `MDO-overleg`).
fn is_short(text: &str, at: usize, kort: &str) -> bool {
    let Some(after) = text[at..].strip_prefix(kort) else { return false };
    // A `V-OTS` is something else than an `OTS`.
    !text[..at].ends_with(|c: char| c.is_alphanumeric() || matches!(c, '&' | '-'))
        && !after.starts_with(|c: char| c.is_alphanumeric() || c == '&')
}

/// Whether the words from here on are those of a term, plurals too.
fn is_term(passage: &Passage, from: usize, stammen: &[String]) -> bool {
    let mut woorden = passage.woorden[from..].iter().filter(|woord| !woord.is_teken());
    stammen.iter().all(|stam| woorden.next().is_some_and(|woord| has_stem(&plain(woord.text()), stam)))
}

/// Whether a word is this stem, with a short ending or without.
fn has_stem(word: &str, stam: &str) -> bool {
    word.strip_prefix(stam).is_some_and(|ending| ending.len() <= Begrippen::ENDING)
}

/// Abbreviations that the work itself explains, but only after it used them.
fn own(document: &Document, known: &Namen, sink: &mut Sink) {
    // A reaction is read on its own.
    let is_text =
        |passage: &&Passage| !matches!(passage.kind, Kind::Heading | Kind::Cell) && passage.plek != Plek::Reactie;
    let opens = document.woordenschat.per_vorm(|vorm| &*vorm.text == "(");
    let may_be_short = document.woordenschat.per_vorm(|vorm| vorm.has_capital());
    let mut used: BTreeMap<&str, (&Passage, usize)> = BTreeMap::new();
    let mut seen: BTreeSet<&str> = BTreeSet::new();
    for passage in document.passages.iter().filter(is_text) {
        for woord in passage.woorden.iter().filter(|woord| may_be_short[woord.vorm.nr]) {
            let short = abbreviation(woord.text());
            if is_short(&passage.text, woord.range.start, short) {
                used.entry(short).or_insert((passage, woord.range.start));
            }
        }
        if !passage.woorden.iter().any(|woord| opens[woord.vorm.nr]) {
            continue;
        }
        for range in explained(&passage.text) {
            let short = &passage.text[range.clone()];
            if known.is_afkorting(short) || !seen.insert(short) {
                continue;
            }
            let Some((earlier, at)) =
                used.get(short).filter(|(earlier, at)| !std::ptr::eq(*earlier, passage) || *at < range.start)
            else {
                continue;
            };
            let message = format!("`{short}` wordt hier gebruikt, en pas later uitgelegd");
            let diagnostic =
                Diagnostic::new(codes::AFKORTING_NIET_UITGELEGD, earlier.place(*at..at + short.len()), message)
                    .related(passage.place(range), "de uitleg staat pas hier")
                    .why("een lezer leest van boven naar beneden")
                    .help("schrijf de afkorting hier voluit, met de afkorting tussen haakjes erachter");
            sink.report(earlier.soften(diagnostic));
        }
    }
}

/// What an abbreviation in a word would be: `MDO` in `MDO-overleg`.
fn abbreviation(word: &str) -> &str {
    &word[..word.find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(word.len())]
}

/// Abbreviations in brackets behind what they stand for: `multidisciplinair overleg (MDO)`.
fn explained(text: &str) -> Vec<Range<usize>> {
    let mut out = Vec::new();
    for (at, _) in text.match_indices('(') {
        let Some(length) = text[at..].find(')') else { break };
        let mut start = at + 1;
        for lead in ["hierna", ":", " ", "de ", "het "] {
            start += if text[start..].starts_with(lead) { lead.len() } else { 0 };
        }
        let start = start + (text[start..].len() - text[start..].trim_start().len());
        let Some(short) = text.get(start..at + length).map(str::trim_end) else { continue };
        let upper = short.chars().filter(|c| c.is_uppercase()).count();
        let is_short = (2..=8).contains(&short.len()) && short.bytes().all(|byte| byte.is_ascii_alphabetic());
        let phrase = text[..at].rsplit([',', '(', ')', ':', ';', '.']).next().unwrap_or("");
        let mut before: Vec<&str> = phrase.split_whitespace().rev().take(WORDS_BEFORE).collect();
        before.reverse();
        if is_short && upper >= 2 && upper * 2 > short.len() && stands_for(short, &before) {
            out.push(start..start + short.len());
        }
    }
    out
}

/// Whether the last words begin where the abbreviation does, and hold its letters in order.
fn stands_for(short: &str, before: &[&str]) -> bool {
    let Some(first) = short.chars().next().map(|c| c.to_ascii_lowercase()) else { return false };
    (0..before.len()).any(|from| {
        let phrase = before[from..].join(" ").to_lowercase();
        let mut letters = phrase.chars();
        phrase.starts_with(first) && short.to_lowercase().chars().all(|c| letters.any(|other| other == c))
    })
}

#[cfg(test)]
mod tests {
    use super::super::taal::read::passage;
    use super::*;
    use crate::corpus::{Begrip, Site};

    fn uses(afkorting: &str, term: &str, text: &str) -> (Option<usize>, Option<usize>) {
        let begrip =
            Begrip { term: term.into(), afkorting: Some(afkorting.into()), uitleg: String::new(), niet: Vec::new() };
        let site = Site { begrippen: vec![begrip], ..Site::default() };
        let begrippen = Begrippen::new(&site);
        let passage = passage(text);
        let count = passage.woorden.iter().map(|woord| woord.vorm.nr + 1).max().unwrap_or(0);
        let mut begins: Vec<Vec<Begin>> = (0..count).map(|_| Vec::new()).collect();
        passage.woorden.iter().for_each(|woord| begins[woord.vorm.nr] = begrippen.begins(&woord.vorm));
        let found = first_uses(&passage, &begins, &begrippen);
        found.get(&0).map_or((None, None), |found| (found.kort, found.term))
    }

    #[test]
    fn an_abbreviation_is_a_word_of_its_own() {
        assert_eq!(uses("GI", "instelling", "De GI's").0, Some(3));
        assert_eq!(uses("MDO", "overleg", "een MDO-overleg").0, Some(4));
        assert_eq!(uses("GI", "instelling", "GIS, IGI en V-GI").0, None);
        assert_eq!(uses("JB/JR", "bescherming", "de JB/JR-keten").0, Some(3));
    }

    #[test]
    fn a_plural_writes_a_term_out_too() {
        assert_eq!(uses("GI", "gecertificeerde instelling", "De gecertificeerde instellingen").1, Some(3));
        assert_eq!(uses("GI", "gecertificeerde instelling", "een instelling").1, None);
    }

    #[test]
    fn an_abbreviation_in_brackets_is_explained_by_the_words_before_it() {
        let of = |text: &str| explained(text).into_iter().map(|range| text[range].to_owned()).collect::<Vec<_>>();
        assert_eq!(of("een multidisciplinair overleg (MDO) en de raad (hierna: RvT)"), ["MDO"]);
        assert_eq!(of("de raad van toezicht (hierna: RvT)"), ["RvT"]);
        assert_eq!(of("in Utrecht (NL) en de wijk (PO)"), Vec::<String>::new());
        assert_eq!(of("Rob Post (XyZ), Vera Jansen (RvIG)"), Vec::<String>::new());
    }
}
