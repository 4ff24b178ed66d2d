//! What `cijfers` counts is what the text of the page says.

use super::taal::document::{Document, Wat};
use super::taal::gelijkenis::kaal;
use super::taal::passage::{Passage, Plek};
use super::taal::telwoord::{Getal, telling};
use super::taal::woord::Woord;
use super::{View, tellingen, tellingen_publicatie};
use crate::corpus::{Bron, Cijfer};
use crate::diagnostic::{Diagnostic, Sink, codes};
use crate::source::{Span, Spanned};

pub(super) fn check(_: &View, document: &Document, sink: &mut Sink) {
    let (tellingen, bronnen) = match document.wat {
        Wat::Rapport(_, rapport) => (tellingen(rapport), Some(rapport.bronnen.as_slice())),
        Wat::Publicatie(_, publicatie) => (tellingen_publicatie(publicatie), None),
        Wat::Traject(_) | Wat::Overig(_) => return,
    };
    for (plek, cijfers) in tellingen {
        report(cijfers, plek, &document.passages, bronnen, sink);
    }
}

/// Without sources it is a publication, whose counts are in no data file.
fn report(cijfers: &[Cijfer], plek: Plek, passages: &[Passage], bronnen: Option<&[Bron]>, sink: &mut Sink) {
    if cijfers.is_empty() {
        return;
    }
    let page = Page::read(passages.iter().filter(|passage| passage.plek == plek));
    for cijfer in cijfers.iter().filter(|cijfer| !is_wrong(cijfer, bronnen.unwrap_or_default())) {
        let van = cijfer.van.value;
        if let Some(aantal) = cijfer.aantal {
            if page.has_share(aantal.value, van) {
                continue;
            }
            if let Some((deel, geheel, span)) = page.contradiction(cijfer, aantal.value, cijfers) {
                let message = format!("hier staat {} van {van}, in de tekst {deel} van {geheel}", aantal.value);
                let place = if deel == aantal.value { cijfer.van.span } else { aantal.span };
                sink.report(
                    Diagnostic::new(codes::CIJFER_NIET_IN_TEKST, place, message)
                        .related(span, "in de tekst")
                        .why(match bronnen {
                            Some(_) => "de gegevensbestanden van de site nemen het cijfer over, lezers de tekst",
                            None => "de lezer ziet het cijfer als figuur onder de tekst",
                        })
                        .help("maak het cijfer en de tekst gelijk"),
                );
                continue;
            }
        }
        let numbers = cijfer.aantal.into_iter().chain(cijfer.delen.iter().map(|deel| deel.aantal));
        let missing: Vec<Spanned<u32>> =
            numbers.chain([cijfer.van]).filter(|number| !page.says(number.value, van)).collect();
        if let Some(first) = missing.first() {
            sink.report(
                Diagnostic::new(
                    codes::CIJFER_NIET_IN_TEKST,
                    first.span,
                    format!("het cijfer {} staat niet in de tekst eronder", first.value),
                )
                .why(match bronnen {
                    Some(_) => {
                        "de gegevensbestanden van de site nemen het cijfer over; een lezer wil het kunnen terugvinden"
                    }
                    None => "de lezer ziet het cijfer als figuur onder de tekst, en wil het kunnen terugvinden",
                })
                .help(format!(
                    "noem in de tekst hoeveel het er zijn (`{}`), of verbeter het getal hier",
                    cijfer.wat.value
                )),
            );
        }
    }
}

/// Whether the numbers cannot be right among themselves: then that is the message.
fn is_wrong(cijfer: &Cijfer, bronnen: &[Bron]) -> bool {
    let van = cijfer.van.value;
    let sum: u32 = cijfer.delen.iter().map(|deel| deel.aantal.value).fold(0, u32::saturating_add);
    cijfer.aantal.is_some_and(|aantal| aantal.value > van)
        || cijfer.bron.is_some_and(|at| van > bronnen[at].aantal.value)
        || !cijfer.delen.is_empty() && (sum > van || (sum < van) != cijfer.rest.is_some())
}

/// The numbers of a page.
struct Page<'s> {
    numbers: Vec<u32>,
    shares: Vec<(u32, u32, Span, String)>,
    words: Vec<&'s Woord>,
}

impl<'s> Page<'s> {
    fn read(passages: impl Iterator<Item = &'s Passage<'s>>) -> Page<'s> {
        let mut page = Page { numbers: Vec::new(), shares: Vec::new(), words: Vec::new() };
        for passage in passages {
            let words = &passage.woorden;
            page.numbers.extend((0..words.len()).filter_map(|at| telling(words, at)).map(|number: Getal| number.value));
            for found in &passage.aandelen {
                let sentence = passage.text[passage.zinnen[found.zin].range.clone()].to_owned();
                page.shares.push((found.deel.value, found.geheel.value, passage.place(found.range.clone()), sentence));
            }
            page.words.extend(words);
        }
        page
    }

    fn has_share(&self, deel: u32, geheel: u32) -> bool {
        self.shares.iter().any(|(d, g, ..)| (*d, *g) == (deel, geheel))
    }

    /// Whether the text says a number, in figures or in another way.
    fn says(&self, value: u32, van: u32) -> bool {
        let has = |words: &[&str]| self.words.iter().any(|word| word.is_een_van(words));
        self.numbers.contains(&value)
            || value == van && has(&["alle", "iedereen", "allemaal", "elk", "elke", "ieder", "iedere"])
            || value.saturating_mul(2) == van && has(&["helft"])
            || value == 0 && has(&["geen", "niemand", "niets"])
            || value == 1 && has(&["een", "één", "enige", "enkele"])
            || value == 2 && has(&["beide", "allebei", "twee"])
    }

    /// A share in the text with one of the two numbers, about the same, that no other count stands for.
    fn contradiction(&self, cijfer: &Cijfer, aantal: u32, all: &[Cijfer]) -> Option<(u32, u32, Span)> {
        let wat: String = kaal(&cijfer.wat.value).into_iter().collect();
        let about: Vec<&str> = wat.split(' ').filter(|word| word.len() > 4).collect();
        let is_counted = |deel: u32, geheel: u32| {
            all.iter().any(|other| other.aantal.is_some_and(|n| n.value == deel) && other.van.value == geheel)
        };
        let found = self.shares.iter().filter(|(deel, geheel, _, sentence)| {
            let sentence: String = kaal(sentence).into_iter().collect();
            let shared = about.iter().filter(|word| sentence.split(' ').any(|other| other == **word)).count();
            let is_near = *geheel == cijfer.van.value || *deel == aantal;
            is_near && !is_counted(*deel, *geheel) && shared * 2 >= about.len().max(2)
        });
        found.map(|(deel, geheel, span, _)| (*deel, *geheel, *span)).next()
    }
}
