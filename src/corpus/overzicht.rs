//! What many pages ask of a corpus, found once: the order of reports, what they are about, and who refers to whom.

use super::vermelding::{self, Onderwerp, Vermelding};
use super::{Corpus, Kader, Nr, Object, Rapport, VervolgOp};
use std::collections::BTreeMap;

/// The answers. They follow from the rest of the corpus.
#[derive(Debug, Clone, Default)]
pub(super) struct Overzicht {
    nieuwste: Vec<Nr<Rapport>>,
    per_naam: BTreeMap<String, Nr<Rapport>>,
    per_object: BTreeMap<Object, Vec<Nr<Rapport>>>,
    per_kader: BTreeMap<Nr<Kader>, Vec<Nr<Rapport>>>,
    vervangen_door: BTreeMap<Nr<Rapport>, Nr<Rapport>>,
    vervolgen: BTreeMap<Nr<Rapport>, Vec<Nr<Rapport>>>,
    vermeldingen: Vec<Vermelding>,
    /// Positions among the references by what they lead to.
    naar: BTreeMap<Onderwerp, Vec<usize>>,
    /// Positions among the references by what they stand in.
    van: BTreeMap<Onderwerp, Vec<usize>>,
}

impl Overzicht {
    pub(super) fn new(corpus: &Corpus) -> Self {
        let mut found = Overzicht { vermeldingen: vermelding::alle(corpus), ..Overzicht::default() };
        let mut all: Vec<(Nr<Rapport>, &Rapport)> = corpus.alle_rapporten().collect();
        all.sort_by(|(_, a), (_, b)| b.dag().cmp(&a.dag()).then_with(|| a.id.cmp(&b.id)));
        for (nr, rapport) in all {
            found.nieuwste.push(nr);
            found.per_object.entry(rapport.object).or_default().push(nr);
            found.per_kader.entry(rapport.kader).or_default().push(nr);
        }
        for (nr, rapport) in corpus.alle_rapporten() {
            found.per_naam.insert(rapport.id.clone(), nr);
            if let Some(earlier) = rapport.vervangt {
                found.vervangen_door.entry(earlier).or_insert(nr);
            }
            if let Some(vervolg) = &rapport.vervolg_op {
                found.vervolgen.entry(vervolg.rapport.value).or_default().push(nr);
            }
        }
        for later in found.vervolgen.values_mut() {
            later.sort_by_key(|nr| corpus[*nr].dag());
        }
        for (at, vermelding) in found.vermeldingen.iter().enumerate() {
            found.naar.entry(vermelding.naar).or_default().push(at);
            if let Some(own) = Onderwerp::van(&vermelding.waar) {
                found.van.entry(own).or_default().push(at);
            }
        }
        found
    }
}

impl Corpus {
    /// All reports, the newest first; reports of one day by name.
    pub fn nieuwste(&self) -> &[Nr<Rapport>] {
        &self.overzicht.nieuwste
    }

    /// The report with this name.
    pub fn rapport_met_naam(&self, id: &str) -> Option<Nr<Rapport>> {
        self.overzicht.per_naam.get(id).copied()
    }

    /// The reports about an institution or region, the newest first.
    pub fn rapporten_over(&self, object: Object) -> &[Nr<Rapport>] {
        self.overzicht.per_object.get(&object).map_or(&[], Vec::as_slice)
    }

    /// The reports that follow a framework, the newest first.
    pub fn rapporten_volgens(&self, kader: Nr<Kader>) -> &[Nr<Rapport>] {
        self.overzicht.per_kader.get(&kader).map_or(&[], Vec::as_slice)
    }

    /// The report that replaces a report.
    pub fn vervangen_door(&self, nr: Nr<Rapport>) -> Option<Nr<Rapport>> {
        self.overzicht.vervangen_door.get(&nr).copied()
    }

    /// The reports that follow up a report, oldest first.
    pub fn vervolgen(&self, nr: Nr<Rapport>) -> impl Iterator<Item = (Nr<Rapport>, &VervolgOp)> {
        let later = self.overzicht.vervolgen.get(&nr).map_or(&[][..], Vec::as_slice);
        later.iter().filter_map(|later| Some((*later, self[*later].vervolg_op.as_ref()?)))
    }

    /// The references to any of these, in reading order.
    pub fn vermeldingen_van(&self, about: &[Onderwerp]) -> impl Iterator<Item = &Vermelding> {
        let mut found: Vec<usize> =
            about.iter().filter_map(|subject| self.overzicht.naar.get(subject)).flatten().copied().collect();
        found.sort_unstable();
        found.dedup();
        found.into_iter().map(|at| &self.overzicht.vermeldingen[at])
    }

    /// The references in a report or publication, in reading order.
    pub fn vermeldingen_in(&self, whole: Onderwerp) -> impl Iterator<Item = &Vermelding> {
        let found = self.overzicht.van.get(&whole).map_or(&[][..], Vec::as_slice);
        found.iter().map(|at| &self.overzicht.vermeldingen[*at])
    }
}
