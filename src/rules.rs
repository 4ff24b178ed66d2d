//! Checks on a resolved corpus: what can be published, but should not be.
//!
//! A rule looks and reports; it changes nothing. Each stands in one file, has one code, and can be set per site.

mod aanhalingsteken_open;
mod aanhalingstekens_gemengd;
mod afbeelding_te_groot;
mod afbeelding_zonder_alt;
mod afbreekstreepje;
mod afkorting_niet_uitgelegd;
mod alinea_dubbel;
mod bsn;
mod cijfer_groter_dan_geheel;
mod cijfers_tellen_niet_op;
mod dubbel_lijstpunt;
mod dubbel_woord;
mod dubbele_spatie;
mod e_mailadres;
mod iban;
mod kenteken;
mod kleine_aantallen;
mod lange_zin;
mod leeftijd;
mod naam_anders_geschreven;
mod naam_op_lijst;
mod nog_in_te_vullen;
mod publicatie_te_vroeg;
mod spatie_bij_leesteken;
mod spelling_wisselt;
mod status_past_niet;
mod streepje_in_zin;
mod tekortkomingen_bij_oordeel;
mod telefoonnummer;
mod text;
mod verboden_schrijfwijze;
mod werkwoord_dubbel;
mod woonadres;

use crate::corpus::{Cijfer, Corpus, Rapport, RapportNorm, RapportThema, Tekst};
use crate::diagnostic::{Code, Sink, codes};
use crate::source::Sources;
use jiff::civil::Date;
use rayon::prelude::*;
use text::page::{Page, pages};
use text::passage::Passage;

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
    /// Names of people that may not be published.
    pub namen: &'a [String],
    /// What counts as today.
    pub dag: Date,
    /// Every page with its passages.
    pages: Vec<Page<'a>>,
}

impl<'a> View<'a> {
    /// Gathers what rules look at.
    pub fn new(corpus: &'a Corpus, sources: &'a Sources, namen: &'a [String], dag: Date) -> Self {
        View { corpus, sources, namen, dag, pages: pages(corpus) }
    }

    /// Every passage of every page.
    fn passages(&self) -> impl Iterator<Item = &Passage> {
        self.pages.iter().flat_map(|page| &page.passages)
    }

    /// The pages of each report and each publication together; any other page on its own.
    fn werken(&self) -> impl Iterator<Item = &[Page<'a>]> {
        self.pages.chunk_by(|a, b| a.werk.is_some() && a.werk == b.werk)
    }
}

/// All rules, by the name of their file.
pub const REGISTRY: &[Rule] = &[
    Rule { code: codes::AANHALINGSTEKEN_OPEN, check: aanhalingsteken_open::check },
    Rule { code: codes::AANHALINGSTEKENS_GEMENGD, check: aanhalingstekens_gemengd::check },
    Rule { code: codes::AFBEELDING_TE_GROOT, check: afbeelding_te_groot::check },
    Rule { code: codes::AFBEELDING_ZONDER_ALT, check: afbeelding_zonder_alt::check },
    Rule { code: codes::AFBREEKSTREEPJE, check: afbreekstreepje::check },
    Rule { code: codes::AFKORTING_NIET_UITGELEGD, check: afkorting_niet_uitgelegd::check },
    Rule { code: codes::ALINEA_DUBBEL, check: alinea_dubbel::check },
    Rule { code: codes::BSN, check: bsn::check },
    Rule { code: codes::CIJFER_GROTER_DAN_GEHEEL, check: cijfer_groter_dan_geheel::check },
    Rule { code: codes::CIJFERS_TELLEN_NIET_OP, check: cijfers_tellen_niet_op::check },
    Rule { code: codes::DUBBEL_LIJSTPUNT, check: dubbel_lijstpunt::check },
    Rule { code: codes::DUBBEL_WOORD, check: dubbel_woord::check },
    Rule { code: codes::DUBBELE_SPATIE, check: dubbele_spatie::check },
    Rule { code: codes::E_MAILADRES, check: e_mailadres::check },
    Rule { code: codes::IBAN, check: iban::check },
    Rule { code: codes::KENTEKEN, check: kenteken::check },
    Rule { code: codes::KLEINE_AANTALLEN, check: kleine_aantallen::check },
    Rule { code: codes::LANGE_ZIN, check: lange_zin::check },
    Rule { code: codes::LEEFTIJD, check: leeftijd::check },
    Rule { code: codes::NAAM_ANDERS_GESCHREVEN, check: naam_anders_geschreven::check },
    Rule { code: codes::NAAM_OP_LIJST, check: naam_op_lijst::check },
    Rule { code: codes::NOG_IN_TE_VULLEN, check: nog_in_te_vullen::check },
    Rule { code: codes::PUBLICATIE_TE_VROEG, check: publicatie_te_vroeg::check },
    Rule { code: codes::SPATIE_BIJ_LEESTEKEN, check: spatie_bij_leesteken::check },
    Rule { code: codes::SPELLING_WISSELT, check: spelling_wisselt::check },
    Rule { code: codes::STATUS_PAST_NIET, check: status_past_niet::check },
    Rule { code: codes::STREEPJE_IN_ZIN, check: streepje_in_zin::check },
    Rule { code: codes::TEKORTKOMINGEN_BIJ_OORDEEL, check: tekortkomingen_bij_oordeel::check },
    Rule { code: codes::TELEFOONNUMMER, check: telefoonnummer::check },
    Rule { code: codes::VERBODEN_SCHRIJFWIJZE, check: verboden_schrijfwijze::check },
    Rule { code: codes::WERKWOORD_DUBBEL, check: werkwoord_dubbel::check },
    Rule { code: codes::WOONADRES, check: woonadres::check },
];

/// Runs every rule.
pub fn check_all(view: &View, sink: &mut Sink) {
    let found: Vec<Sink> = REGISTRY
        .par_iter()
        .map(|rule| {
            let mut sink = Sink::new();
            (rule.check)(view, &mut sink);
            sink
        })
        .collect();
    found.into_iter().for_each(|found| sink.append(found));
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
