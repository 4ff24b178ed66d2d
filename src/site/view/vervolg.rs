//! What templates see of a follow-up: what became of each earlier shortcoming, on both reports.

use super::{LinkView, OordeelView};
use crate::corpus::{Corpus, Nr, Rapport, Stand, TekortkomingNr, VervolgOp};
use crate::site::html::Html;
use crate::site::tekst::Writer;
use crate::site::{Adres, datum};
use serde::Serialize;

/// A shortcoming between an earlier and a later report.
#[derive(Debug, Clone, Serialize)]
pub struct VervolgView {
    /// The earlier ones that it goes on.
    eerder: Vec<Verband>,
    /// What later reports say of it.
    later: Vec<Verband>,
    /// Whether it was not there yet in the earlier report.
    is_nieuw: bool,
}

#[derive(Debug, Clone, Serialize)]
struct Verband {
    stand: OordeelView,
    rapport: LinkView,
    tekortkomingen: Vec<LinkView>,
}

/// A follow-up in full: every earlier shortcoming, and what is new.
#[derive(Debug, Clone, Serialize)]
pub struct VervolgOverzicht {
    eerder: LinkView,
    later: LinkView,
    telling: String,
    rijen: Vec<Rij>,
    nieuw: Vec<LinkView>,
}

#[derive(Debug, Clone, Serialize)]
struct Rij {
    nummer: String,
    url: String,
    html: Html,
    stand: Option<OordeelView>,
    nu: Vec<LinkView>,
}

/// A state as a chip: sign, words and tone, as a verdict has them.
fn chip(stand: Stand) -> OordeelView {
    let (score, teken, toon) = match stand {
        Stand::Opgelost => ("opgelost", "✓", "goed"),
        Stand::Open => ("open", "○", "matig"),
        Stand::Erger => ("erger", "!", "slecht"),
    };
    OordeelView {
        score: score.to_owned(),
        teken: Some(teken.to_owned()),
        woord: stand.woord().to_owned(),
        toon,
        toelichting: None,
    }
}

fn item(corpus: &Corpus, nr: Nr<Rapport>, place: TekortkomingNr, page: &Adres) -> LinkView {
    let rapport = &corpus[nr];
    let kader = &corpus[rapport.kader];
    let to = Adres::tekortkoming(rapport, kader, place.thema, place.norm, place.nr);
    LinkView::new(kader.tekortkoming_nummer(place), &to, page)
}

fn front(corpus: &Corpus, nr: Nr<Rapport>, page: &Adres) -> LinkView {
    let rapport = &corpus[nr];
    let year = rapport.dag().map(|day| format!(" ({})", datum::maand_jaar(day))).unwrap_or_default();
    LinkView::new(format!("{}{year}", rapport.titel), &Adres::rapport(rapport), page)
}

impl VervolgView {
    /// A shortcoming on a page.
    pub fn new(corpus: &Corpus, rapport: &Rapport, place: TekortkomingNr, page: &Adres) -> Self {
        VervolgView {
            eerder: eerder(corpus, rapport, place, page),
            later: later(corpus, rapport, place, page),
            is_nieuw: is_nieuw(rapport, place),
        }
    }
}

fn eerder(corpus: &Corpus, rapport: &Rapport, nu: TekortkomingNr, page: &Adres) -> Vec<Verband> {
    let Some(vervolg) = &rapport.vervolg_op else { return Vec::new() };
    let nr = vervolg.rapport.value;
    let one = |(place, stand)| Verband {
        stand: chip(stand),
        rapport: front(corpus, nr, page),
        tekortkomingen: vec![item(corpus, nr, place, page)],
    };
    vervolg.voor(nu).map(one).collect()
}

fn is_nieuw(rapport: &Rapport, nu: TekortkomingNr) -> bool {
    rapport.vervolg_op.as_ref().is_some_and(|vervolg| vervolg.voor(nu).next().is_none())
}

fn later(corpus: &Corpus, rapport: &Rapport, place: TekortkomingNr, page: &Adres) -> Vec<Verband> {
    let Some(own) = corpus.rapport_met_naam(&rapport.id) else { return Vec::new() };
    let one = |(nr, vervolg): (Nr<Rapport>, &VervolgOp)| {
        let (stand, nu) = vervolg.van(place)?;
        Some(Verband {
            stand: chip(stand),
            rapport: front(corpus, nr, page),
            tekortkomingen: nu.into_iter().map(|place| item(corpus, nr, place, page)).collect(),
        })
    };
    corpus.vervolgen(own).filter_map(one).collect()
}

impl VervolgOverzicht {
    /// What a report says of the one that it follows up.
    pub fn new(corpus: &Corpus, nr: Nr<Rapport>, page: &Adres, writer: &mut Writer) -> Option<Self> {
        let rapport = &corpus[nr];
        let vervolg = rapport.vervolg_op.as_ref()?;
        let first = vervolg.rapport.value;
        let kader = &corpus[corpus[first].kader];
        let rijen = corpus[first].tekortkomingen().map(|(place, found)| {
            let state = vervolg.van(place);
            let link = item(corpus, first, place, page);
            let prefix = format!("{}-{}-", rapport.id, kader.tekortkoming_nummer(place));
            Rij {
                html: writer.write(&found.tekst, 2, &prefix).html,
                stand: state.as_ref().map(|(stand, _)| chip(*stand)),
                nu: state.into_iter().flat_map(|(_, nu)| nu).map(|place| item(corpus, nr, place, page)).collect(),
                nummer: link.titel,
                url: link.url,
            }
        });
        let rijen: Vec<Rij> = rijen.collect();
        let added = rapport.tekortkomingen().filter(|(place, _)| is_nieuw(rapport, *place));
        let nieuw: Vec<LinkView> = added.map(|(place, _)| item(corpus, nr, place, page)).collect();
        Some(VervolgOverzicht {
            eerder: front(corpus, first, page),
            later: front(corpus, nr, page),
            telling: telling(corpus, rapport),
            rijen,
            nieuw,
        })
    }
}

/// `Van de 15 tekortkomingen zijn er 6 opgelost. 8 staan nog open en 1 is erger geworden. Er zijn 2 nieuwe.`
pub fn telling(corpus: &Corpus, rapport: &Rapport) -> String {
    let Some(vervolg) = &rapport.vervolg_op else { return String::new() };
    let nieuw = rapport.tekortkomingen().filter(|(place, _)| is_nieuw(rapport, *place)).count();
    let all: Vec<Option<Stand>> = corpus[vervolg.rapport.value]
        .tekortkomingen()
        .map(|(place, _)| vervolg.van(place).map(|(stand, _)| stand))
        .collect();
    let count = |stand| all.iter().filter(|found| **found == Some(stand)).count();
    let (solved, open, worse) = (count(Stand::Opgelost), count(Stand::Open), count(Stand::Erger));
    let mut out = match (all.len(), solved) {
        (0, _) => "Het vorige rapport noemde geen tekortkomingen.".to_owned(),
        (1, 1) => "De tekortkoming uit het vorige rapport is opgelost.".to_owned(),
        (1, _) => "De tekortkoming uit het vorige rapport is niet opgelost.".to_owned(),
        (total, 0) => format!("Van de {total} tekortkomingen uit het vorige rapport is er geen opgelost."),
        (total, 1) => format!("Van de {total} tekortkomingen uit het vorige rapport is er 1 opgelost."),
        (total, _) if total == solved => format!("Alle {total} tekortkomingen uit het vorige rapport zijn opgelost."),
        (total, _) => format!("Van de {total} tekortkomingen uit het vorige rapport zijn er {solved} opgelost."),
    };
    let verb = |count: usize, one: &str, more: &str| format!("{count} {}", if count == 1 { one } else { more });
    let mut rest: Vec<String> = Vec::new();
    if open > 0 {
        rest.push(verb(open, "staat nog open", "staan nog open"));
    }
    if worse > 0 {
        rest.push(verb(worse, "is erger geworden", "zijn erger geworden"));
    }
    if !rest.is_empty() {
        out.push_str(&format!(" {}.", datum::opsomming(&rest)));
    }
    match nieuw {
        0 => {}
        1 => out.push_str(" Er is 1 nieuwe tekortkoming."),
        count => out.push_str(&format!(" Er zijn {count} nieuwe tekortkomingen.")),
    }
    out
}
