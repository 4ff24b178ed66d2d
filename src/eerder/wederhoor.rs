//! Compares the draft that an institution saw with the report as it is now: what its points changed, and what changed
//! without a point.

mod paren;
mod zinnen;

use crate::corpus::{self, Corpus, Merk, Nr, Openbaarheid, Punt, PuntSoort, Rapport, Status};
use crate::diagnostic::{Diagnostic, Place, Sink, codes};
use crate::draft::{self, Schemas};
use crate::source::Sources;
use paren::{Paar, paren};
pub use zinnen::verschil;

/// What changed in a report between its draft and now.
#[derive(Debug, Clone)]
pub struct Vergelijking {
    /// The report, as it is now.
    pub rapport: Nr<Rapport>,
    /// One for each point, in order.
    pub punten: Vec<PuntVerschil>,
    /// The changes that no point is about.
    pub zonder_punt: Vec<Wijziging>,
}

/// The passage of a point, before and after.
#[derive(Debug, Clone)]
pub struct PuntVerschil {
    /// The number of the point.
    pub nr: u32,
    /// What changed; nothing when the passage is as it was, or was not found in the draft.
    pub wijziging: Option<Wijziging>,
    /// Whether the passage was found in the draft.
    pub is_gevonden: bool,
}

/// A passage that is not what it was. One of the two sides is absent when it is new, or gone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wijziging {
    /// As it was in the draft.
    pub voor: Option<Merk>,
    /// As it is now.
    pub na: Option<Merk>,
}

/// The content as it was, without its messages: what was wrong then was said then.
pub fn eerder(old: &Sources) -> Corpus {
    let mut then = Sink::new();
    let draft = draft::read_all(old, &Schemas::default(), &mut then);
    corpus::resolve(draft, old, &Openbaarheid::default(), &mut then)
}

/// Compares every report that has points with its draft; one that was not there then is left out.
pub fn vergelijk(old: &Corpus, new: &Corpus) -> Vec<Vergelijking> {
    let with_points = new.alle_rapporten().filter(|(_, rapport)| !rapport.punten.is_empty());
    with_points
        .filter_map(|(nr, rapport)| {
            let names = || rapport.voorheen.iter().map(|naam| naam.value.as_str()).chain([rapport.id.as_str()]);
            let (was, _) = old.alle_rapporten().find(|(_, other)| names().any(|name| name == other.id))?;
            Some(one(nr, rapport, &old.merken(was), &new.merken(nr)))
        })
        .collect()
}

/// Reports what changed between draft and publication without a point that asked for it.
pub(super) fn report(old: &Corpus, new: &Corpus, sink: &mut Sink) {
    for found in vergelijk(old, new) {
        let rapport = &new[found.rapport];
        let was_asked = old.rapporten.iter().any(|was| was.id == rapport.id && was.status == Status::Wederhoor);
        if !was_asked || rapport.status != Status::Gepubliceerd {
            continue;
        }
        for change in &found.zonder_punt {
            let (place, what) = match (&change.na, &change.voor) {
                (Some(is), Some(_)) => (Place::Span(is.span), format!("`{}` is na het concept veranderd", is.merk)),
                (Some(is), None) => (Place::Span(is.span), format!("`{}` stond niet in het concept", is.merk)),
                (None, Some(was)) => (Place::File(rapport.file), format!("`{}` uit het concept is weg", was.merk)),
                (None, None) => continue,
            };
            sink.report(
                Diagnostic::new(codes::WIJZIGING_ZONDER_PUNT, place, format!("{what}, zonder punt van wederhoor"))
                    .why("de instelling heeft deze tekst niet gezien")
                    .help("kijk of dit zo bedoeld is; `rapporteur wederhoor --since` laat elke verandering zien"),
            );
        }
    }
}

fn one(nr: Nr<Rapport>, rapport: &Rapport, old: &[Merk], new: &[Merk]) -> Vergelijking {
    let pairs = paren(old, new);
    let places: Vec<Option<usize>> = rapport.punten.iter().map(|punt| pair_of(punt, &pairs, old, new)).collect();
    let punten = rapport
        .punten
        .iter()
        .zip(&places)
        .map(|(punt, place)| PuntVerschil {
            nr: punt.nr,
            wijziging: place.and_then(|at| pairs[at].wijziging(old, new)),
            is_gevonden: place.is_some(),
        })
        .collect();
    let is_asked = |at: usize| {
        let changed = &pairs[at];
        rapport.punten.iter().zip(&places).any(|(punt, place)| {
            let Some(place) = *place else { return false };
            // What lacks may come in beside the passage.
            let reach = if punt.soort == Some(PuntSoort::Ontbreekt) { 2 } else { 0 };
            let is_beside = pairs[place].sectie(old, new) == changed.sectie(old, new) && place.abs_diff(at) <= reach;
            place == at || is_beside || changed.voor.is_none() && place.abs_diff(at) <= 1
        })
    };
    let zonder_punt =
        (0..pairs.len()).filter(|at| !is_asked(*at)).filter_map(|at| pairs[at].wijziging(old, new)).collect();
    Vergelijking { rapport: nr, punten, zonder_punt }
}

/// The pair that a point is about: by the words of its passage in the draft, else by its mark.
fn pair_of(punt: &Punt, pairs: &[Paar], old: &[Merk], new: &[Merk]) -> Option<usize> {
    let then = punt.passage_nu(old).merk();
    let by_old = then.and_then(|merk| pairs.iter().position(|pair| pair.voor.is_some_and(|at| old[at] == *merk)));
    by_old.or_else(|| {
        let now = punt.passage_nu(new).merk()?;
        pairs.iter().position(|pair| pair.na.is_some_and(|at| new[at] == *now))
    })
}

impl Paar {
    fn sectie<'a>(&self, old: &'a [Merk], new: &'a [Merk]) -> &'a str {
        match (self.voor, self.na) {
            (Some(at), _) => &old[at].sectie,
            (None, Some(at)) => &new[at].sectie,
            (None, None) => "",
        }
    }

    fn wijziging(&self, old: &[Merk], new: &[Merk]) -> Option<Wijziging> {
        let (voor, na) = (self.voor.map(|at| &old[at]), self.na.map(|at| &new[at]));
        let is_same = matches!((voor, na), (Some(a), Some(b)) if a.tekst == b.tekst);
        (!is_same).then(|| Wijziging { voor: voor.cloned(), na: na.cloned() })
    }
}
