//! Checks on a resolved corpus: what can be published, but should not be.
//!
//! A rule looks and reports; it changes nothing. Each stands in one file, has one code, and can be set per site.

mod afbeelding_zonder_alt;
mod cijfer_groter_dan_geheel;
mod cijfers_tellen_niet_op;
mod publicatie_te_vroeg;
mod tekortkomingen_bij_oordeel;

use crate::corpus::{Cijfer, Corpus, Rapport, RapportNorm, RapportThema, Tekst};
use crate::diagnostic::{Code, Sink, codes};
use crate::source::Sources;

/// One rule.
pub struct Rule {
    /// The code that it reports.
    pub code: Code,
    /// Looks at the whole corpus.
    pub check: fn(&View, &mut Sink),
}

/// What a rule looks at.
pub struct View<'a> {
    /// Everything that was written, resolved.
    pub corpus: &'a Corpus,
    /// The text itself, for rules on single characters.
    pub sources: &'a Sources,
}

/// All rules, by the name of their file.
pub const REGISTRY: &[Rule] = &[
    Rule { code: codes::AFBEELDING_ZONDER_ALT, check: afbeelding_zonder_alt::check },
    Rule { code: codes::CIJFER_GROTER_DAN_GEHEEL, check: cijfer_groter_dan_geheel::check },
    Rule { code: codes::CIJFERS_TELLEN_NIET_OP, check: cijfers_tellen_niet_op::check },
    Rule { code: codes::PUBLICATIE_TE_VROEG, check: publicatie_te_vroeg::check },
    Rule { code: codes::TEKORTKOMINGEN_BIJ_OORDEEL, check: tekortkomingen_bij_oordeel::check },
];

/// Runs every rule.
pub fn check_all(view: &View, sink: &mut Sink) {
    for rule in REGISTRY {
        (rule.check)(view, sink);
    }
}

/// Every count in a report.
fn cijfers(rapport: &Rapport) -> impl Iterator<Item = &Cijfer> {
    rapport.themas.iter().flat_map(|thema: &RapportThema| {
        thema.cijfers.iter().chain(thema.normen.iter().flat_map(|norm: &RapportNorm| norm.cijfers.iter()))
    })
}

/// Every text of the corpus.
fn each_tekst(corpus: &Corpus, look: &mut dyn FnMut(&Tekst)) {
    for rapport in &corpus.rapporten {
        look(&rapport.tekst);
        rapport.hoofdstukken.iter().for_each(|chapter| look(&chapter.tekst));
        for thema in &rapport.themas {
            look(&thema.inleiding);
            look(&thema.onderbouwing);
            for norm in &thema.normen {
                look(&norm.bevindingen);
                norm.tekortkomingen.iter().for_each(|item| look(&item.tekst));
            }
        }
        rapport.bijlagen.iter().for_each(|appendix| look(&appendix.tekst));
        rapport.reactie.iter().flat_map(|reactie| &reactie.secties).for_each(|(_, tekst)| look(tekst));
    }
    for publicatie in &corpus.publicaties {
        look(&publicatie.tekst);
        publicatie.hoofdstukken.iter().for_each(|chapter| look(&chapter.tekst));
        publicatie.bijlagen.iter().for_each(|appendix| look(&appendix.tekst));
    }
    corpus.trajecten.iter().for_each(|traject| look(&traject.tekst));
    corpus.instellingen.iter().for_each(|instelling| look(&instelling.beschrijving));
    corpus.regios.iter().for_each(|regio| look(&regio.beschrijving));
}
