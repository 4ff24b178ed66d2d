//! Which text refers to which report, publication, institution or region.

use super::{Corpus, Doel, Instelling, Nr, Object, Publicatie, Rapport, Regio, Tekst, Werk};
use crate::prose::Inline;

/// A page whose text refers to something that it is not part of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Vermelding {
    /// The page, by what a reference to it would lead to.
    pub waar: Doel,
    /// What it refers to.
    pub naar: Onderwerp,
}

/// What a text can be about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Onderwerp {
    /// A report, or a part of it.
    Rapport(Nr<Rapport>),
    /// Another publication, or a part of it.
    Publicatie(Nr<Publicatie>),
    /// An institution.
    Instelling(Nr<Instelling>),
    /// A region.
    Regio(Nr<Regio>),
}

impl Onderwerp {
    /// What a target is or is a part of.
    pub fn van(doel: &Doel) -> Option<Self> {
        Some(match doel {
            Doel::Thema(nr, ..)
            | Doel::Norm(nr, ..)
            | Doel::Tekortkoming(nr, ..)
            | Doel::Rapport(nr)
            | Doel::Wederhoor(nr, _) => Onderwerp::Rapport(*nr),
            Doel::Hoofdstuk(werk, _) | Doel::Bijlage(werk, _) => (*werk).into(),
            Doel::Publicatie(nr) => Onderwerp::Publicatie(*nr),
            Doel::Instelling(nr) => Onderwerp::Instelling(*nr),
            Doel::Regio(nr) => Onderwerp::Regio(*nr),
            Doel::Web(_) | Doel::Elders(_) | Doel::Traject(_) | Doel::Kader(_) => return None,
            Doel::Bestand(_) | Doel::Verlopen(_) => return None,
        })
    }
}

impl From<Werk> for Onderwerp {
    fn from(werk: Werk) -> Self {
        match werk {
            Werk::Rapport(nr) => Onderwerp::Rapport(nr),
            Werk::Publicatie(nr) => Onderwerp::Publicatie(nr),
        }
    }
}

impl From<Object> for Onderwerp {
    fn from(object: Object) -> Self {
        match object {
            Object::Instelling(nr) => Onderwerp::Instelling(nr),
            Object::Regio(nr) => Onderwerp::Regio(nr),
        }
    }
}

/// The references of a report to other things, each pair of a page and what it refers to once, in reading order.
pub(super) fn van_rapport(nr: Nr<Rapport>, rapport: &Rapport) -> Vec<Vermelding> {
    let mut out = Vec::new();
    let mut found = Verzameling::of(&mut out);
    let werk = Werk::Rapport(nr);
    found.tekst(&rapport.tekst, Doel::Rapport(nr));
    found.delen(&rapport.hoofdstukken, |at| Doel::Hoofdstuk(werk, at), |chapter| &chapter.tekst);
    for (at, thema) in rapport.themas.iter().enumerate() {
        found.tekst(&thema.inleiding, Doel::Thema(nr, at));
        found.tekst(&thema.onderbouwing, Doel::Thema(nr, at));
        for norm in &thema.normen {
            let waar = Doel::Norm(nr, at, norm.norm);
            found.tekst(&norm.bevindingen, waar.clone());
            norm.tekortkomingen.iter().for_each(|item| found.tekst(&item.tekst, waar.clone()));
        }
    }
    found.delen(&rapport.bijlagen, |at| Doel::Bijlage(werk, at), |appendix| &appendix.tekst);
    let sections = rapport.reactie.iter().flat_map(|reactie| &reactie.secties);
    sections.for_each(|(_, tekst)| found.tekst(tekst, Doel::Rapport(nr)));
    let others = rapport.vervangt.into_iter().chain(rapport.vervolg_op.as_ref().map(|found| found.rapport.value));
    others.for_each(|other| found.add(Doel::Rapport(nr), Onderwerp::Rapport(other)));
    out
}

/// The same of a publication.
pub(super) fn van_publicatie(nr: Nr<Publicatie>, publicatie: &Publicatie) -> Vec<Vermelding> {
    let mut out = Vec::new();
    let mut found = Verzameling::of(&mut out);
    let werk = Werk::Publicatie(nr);
    found.tekst(&publicatie.tekst, Doel::Publicatie(nr));
    found.delen(&publicatie.hoofdstukken, |at| Doel::Hoofdstuk(werk, at), |chapter| &chapter.tekst);
    found.delen(&publicatie.bijlagen, |at| Doel::Bijlage(werk, at), |appendix| &appendix.tekst);
    out
}

/// Every reference from one thing to another, in reading order.
pub(super) fn alle(corpus: &Corpus) -> Vec<Vermelding> {
    let mut out: Vec<Vermelding> =
        corpus.rapporten.iter().flat_map(|rapport| rapport.vermeldingen.iter().cloned()).collect();
    out.extend(corpus.publicaties.iter().flat_map(|publicatie| publicatie.vermeldingen.iter().cloned()));
    for (nr, traject) in corpus.alle_trajecten() {
        let mut found = Verzameling::of(&mut out);
        found.tekst(&traject.tekst, Doel::Traject(nr));
        for event in &traject.gebeurtenissen {
            let about = event.rapport.map(Onderwerp::Rapport).or(event.publicatie.map(Onderwerp::Publicatie));
            about.into_iter().for_each(|about| found.add(Doel::Traject(nr), about));
        }
    }
    for (nr, instelling) in corpus.alle_instellingen() {
        Verzameling::of(&mut out).tekst(&instelling.beschrijving, Doel::Instelling(nr));
    }
    for (nr, regio) in corpus.alle_regios() {
        Verzameling::of(&mut out).tekst(&regio.beschrijving, Doel::Regio(nr));
    }
    out
}

/// The references of one report, publication or other thing.
struct Verzameling<'a> {
    out: &'a mut Vec<Vermelding>,
    /// Where its own begin.
    first: usize,
}

impl<'a> Verzameling<'a> {
    fn of(out: &'a mut Vec<Vermelding>) -> Self {
        let first = out.len();
        Verzameling { out, first }
    }

    fn add(&mut self, waar: Doel, naar: Onderwerp) {
        let found = Vermelding { waar, naar };
        if Onderwerp::van(&found.waar) != Some(found.naar) && !self.out[self.first..].contains(&found) {
            self.out.push(found);
        }
    }

    fn tekst(&mut self, tekst: &Tekst, waar: Doel) {
        tekst.each_inline(&mut |inline| {
            if let Inline::Link { target, .. } = inline
                && let Some(naar) = Onderwerp::van(target)
            {
                self.add(waar.clone(), naar);
            }
        });
    }

    fn delen<T>(&mut self, parts: &[T], waar: impl Fn(usize) -> Doel, tekst: impl Fn(&T) -> &Tekst) {
        parts.iter().enumerate().for_each(|(at, part)| self.tekst(tekst(part), waar(at)));
    }
}
