//! Checks on a resolved corpus: what can be published, but should not be.
//!
//! A rule looks and reports; it changes nothing. Each stands in one file, has one code, and can be set per site.

mod aandeel_klopt_niet;
mod aandeel_zonder_aantal;
mod aanhalingsteken_open;
mod aanhalingstekens_gemengd;
mod afbeelding_te_groot;
mod afbeelding_zonder_alt;
mod afbreekstreepje;
mod afkorting_niet_uitgelegd;
mod alinea_dubbel;
mod besluit_zonder_reden;
mod bestand_niet_gebruikt;
mod bezoek_na_publicatie;
mod bijlage_niet_genoemd;
mod bsn;
mod cijfer_groter_dan_geheel;
mod cijfer_niet_in_tekst;
mod cijfers_tellen_niet_op;
mod datum_klopt_niet;
mod datum_verschilt;
mod deel_groter_dan_geheel;
mod delen_tellen_niet_op;
mod dubbel_lijstpunt;
mod dubbel_woord;
mod dubbele_spatie;
mod e_mailadres;
mod eindoordeel_past_niet_bij_themas;
mod figuur_met_nummer;
mod figuur_niet_genoemd;
mod gebeurtenis_niet_op_volgorde;
mod geheel_groter_dan_bron;
mod geheel_wijkt_af_van_bron;
mod herzien_voor_publicatie;
mod hoofdletter_wisselt;
mod iban;
mod kenteken;
mod kleine_aantallen;
mod lange_zin;
mod leeftijd;
mod lege_bijlage;
mod lege_sectie;
mod memory;
mod naam_anders_geschreven;
mod naam_op_lijst;
mod niet_beoordeeld_zonder_reden;
mod nog_in_te_vullen;
mod onbekend_merkteken;
mod oordeel_past_niet_bij_normen;
mod oordeel_tegen_cijfers;
mod opsomming_telt_anders;
mod overgenomen_zonder_wijziging;
mod publicatie_te_vroeg;
mod spatie_bij_leesteken;
mod spelling;
mod spelling_wisselt;
mod status_past_niet;
mod streepje_in_zin;
mod taal;
mod tekortkomingen_bij_oordeel;
mod telefoonnummer;
mod termijn_al_verstreken;
mod termijn_verschilt;
mod titel_wijkt_af;
mod totaal_klopt_niet;
mod verboden_schrijfwijze;
mod vervolg_klopt_niet;
mod vervolg_onvolledig;
mod verwijzing_bestaat_niet;
mod verwijzing_verwisseld;
mod verwijzing_zonder_koppeling;
mod wederhoor_open;
mod wederhoor_zonder_termijn;
mod werkwoord_dubbel;
mod woonadres;

use crate::corpus::{Bijlage, Bron, Cijfer, Corpus, Hoofdstuk, Publicatie, Rapport};
use crate::diagnostic::{Code, Sink, codes};
use crate::source::{FileId, Sources};
use jiff::civil::Date;
use rayon::prelude::*;
use spelling::Woordenboek;
use std::collections::BTreeSet;
use std::sync::Arc;
use taal::begrip::Begrippen;
use taal::document::{Document, Found, documents};
use taal::naam::Namen;
use taal::passage::Plek;
use taal::titel::Titels;

pub use memory::Memory;
use memory::{Asked, Outcome};

/// Where the dictionary of the spelling check stands among the sources.
pub const WOORDENBOEK: [&str; 2] = spelling::WOORDENBOEK;

/// One rule.
pub struct Rule {
    /// The code that it reports.
    pub code: Code,
    check: Check,
}

/// How a rule looks.
enum Check {
    /// At one document at a time; documents are read and looked at in parallel, and forgotten. What it asks of anything
    /// beside the document and the works that this refers to, [`memory`] has to know.
    Document(fn(&View, &Document, &mut Sink)),
    /// At the corpus as a whole.
    Corpus(fn(&View, &mut Sink)),
}

const fn document(code: Code, check: fn(&View, &Document, &mut Sink)) -> Rule {
    Rule { code, check: Check::Document(check) }
}

const fn corpus(code: Code, check: fn(&View, &mut Sink)) -> Rule {
    Rule { code, check: Check::Corpus(check) }
}

/// What a rule looks at.
pub struct View<'a> {
    /// Everything that was written, resolved.
    pub corpus: &'a Corpus,
    /// The text itself, for rules on single characters.
    pub sources: &'a Sources,
    /// Names of people that may not be published.
    pub personen: &'a [String],
    /// What counts as today.
    pub dag: Date,
    namen: Namen,
    titels: Titels<'a>,
    begrippen: Arc<Begrippen<'a>>,
    woordenboek: Option<Woordenboek>,
}

impl<'a> View<'a> {
    /// Gathers what documents are looked at with.
    pub fn new(corpus: &'a Corpus, sources: &'a Sources, personen: &'a [String], dag: Date) -> Self {
        View {
            corpus,
            sources,
            personen,
            dag,
            namen: Namen::new(corpus),
            titels: Titels::new(corpus),
            begrippen: Arc::new(Begrippen::new(&corpus.site)),
            woordenboek: Woordenboek::new(corpus, sources),
        }
    }

    /// The same view, for one document: what is asked of names and titles is kept.
    fn about(&self, asked: &Arc<Asked>) -> View<'a> {
        View {
            namen: self.namen.about(asked),
            titels: self.titels.about(asked),
            begrippen: Arc::clone(&self.begrippen),
            woordenboek: self.woordenboek.as_ref().map(|known| known.about(asked)),
            ..*self
        }
    }
}

/// All rules, by the name of their file.
pub const REGISTRY: &[Rule] = &[
    document(codes::AANDEEL_KLOPT_NIET, aandeel_klopt_niet::check),
    document(codes::AANDEEL_ZONDER_AANTAL, aandeel_zonder_aantal::check),
    document(codes::AANHALINGSTEKEN_OPEN, aanhalingsteken_open::check),
    document(codes::AANHALINGSTEKENS_GEMENGD, aanhalingstekens_gemengd::check),
    corpus(codes::AFBEELDING_TE_GROOT, afbeelding_te_groot::check),
    document(codes::AFBEELDING_ZONDER_ALT, afbeelding_zonder_alt::check),
    document(codes::AFBREEKSTREEPJE, afbreekstreepje::check),
    document(codes::AFKORTING_NIET_UITGELEGD, afkorting_niet_uitgelegd::check),
    document(codes::ALINEA_DUBBEL, alinea_dubbel::check),
    corpus(codes::BESLUIT_ZONDER_REDEN, besluit_zonder_reden::check),
    corpus(codes::BESTAND_NIET_GEBRUIKT, bestand_niet_gebruikt::check),
    corpus(codes::BEZOEK_NA_PUBLICATIE, bezoek_na_publicatie::check),
    document(codes::BIJLAGE_NIET_GENOEMD, bijlage_niet_genoemd::check),
    document(codes::BSN, bsn::check),
    corpus(codes::CIJFER_GROTER_DAN_GEHEEL, cijfer_groter_dan_geheel::check),
    document(codes::CIJFER_NIET_IN_TEKST, cijfer_niet_in_tekst::check),
    corpus(codes::CIJFERS_TELLEN_NIET_OP, cijfers_tellen_niet_op::check),
    document(codes::DATUM_KLOPT_NIET, datum_klopt_niet::check),
    document(codes::DATUM_VERSCHILT, datum_verschilt::check),
    document(codes::DEEL_GROTER_DAN_GEHEEL, deel_groter_dan_geheel::check),
    document(codes::DELEN_TELLEN_NIET_OP, delen_tellen_niet_op::check),
    document(codes::DUBBEL_LIJSTPUNT, dubbel_lijstpunt::check),
    document(codes::DUBBEL_WOORD, dubbel_woord::check),
    document(codes::DUBBELE_SPATIE, dubbele_spatie::check),
    document(codes::E_MAILADRES, e_mailadres::check),
    corpus(codes::EINDOORDEEL_PAST_NIET_BIJ_THEMAS, eindoordeel_past_niet_bij_themas::check),
    document(codes::FIGUUR_MET_NUMMER, figuur_met_nummer::check),
    document(codes::FIGUUR_NIET_GENOEMD, figuur_niet_genoemd::check),
    document(codes::GEBEURTENIS_NIET_OP_VOLGORDE, gebeurtenis_niet_op_volgorde::check),
    document(codes::GEHEEL_GROTER_DAN_BRON, geheel_groter_dan_bron::check),
    document(codes::GEHEEL_WIJKT_AF_VAN_BRON, geheel_wijkt_af_van_bron::check),
    corpus(codes::HERZIEN_VOOR_PUBLICATIE, herzien_voor_publicatie::check),
    document(codes::HOOFDLETTER_WISSELT, hoofdletter_wisselt::check),
    document(codes::IBAN, iban::check),
    document(codes::KENTEKEN, kenteken::check),
    document(codes::KLEINE_AANTALLEN, kleine_aantallen::check),
    document(codes::LANGE_ZIN, lange_zin::check),
    document(codes::LEEFTIJD, leeftijd::check),
    document(codes::LEGE_BIJLAGE, lege_bijlage::check),
    document(codes::LEGE_SECTIE, lege_sectie::check),
    document(codes::NAAM_ANDERS_GESCHREVEN, naam_anders_geschreven::check),
    document(codes::NAAM_OP_LIJST, naam_op_lijst::check),
    corpus(codes::NIET_BEOORDEELD_ZONDER_REDEN, niet_beoordeeld_zonder_reden::check),
    document(codes::NOG_IN_TE_VULLEN, nog_in_te_vullen::check),
    corpus(codes::ONBEKEND_MERKTEKEN, onbekend_merkteken::check),
    corpus(codes::OORDEEL_PAST_NIET_BIJ_NORMEN, oordeel_past_niet_bij_normen::check),
    document(codes::OORDEEL_TEGEN_CIJFERS, oordeel_tegen_cijfers::check),
    document(codes::OPSOMMING_TELT_ANDERS, opsomming_telt_anders::check),
    corpus(codes::OVERGENOMEN_ZONDER_WIJZIGING, overgenomen_zonder_wijziging::check),
    corpus(codes::PUBLICATIE_TE_VROEG, publicatie_te_vroeg::check),
    document(codes::SPATIE_BIJ_LEESTEKEN, spatie_bij_leesteken::check),
    document(codes::SPELLING, spelling::check),
    document(codes::SPELLING_WISSELT, spelling_wisselt::check),
    corpus(codes::STATUS_PAST_NIET, status_past_niet::check),
    document(codes::STREEPJE_IN_ZIN, streepje_in_zin::check),
    corpus(codes::TEKORTKOMINGEN_BIJ_OORDEEL, tekortkomingen_bij_oordeel::check),
    document(codes::TELEFOONNUMMER, telefoonnummer::check),
    corpus(codes::TERMIJN_AL_VERSTREKEN, termijn_al_verstreken::check),
    document(codes::TERMIJN_VERSCHILT, termijn_verschilt::check),
    document(codes::TITEL_WIJKT_AF, titel_wijkt_af::check),
    document(codes::TOTAAL_KLOPT_NIET, totaal_klopt_niet::check),
    document(codes::VERBODEN_SCHRIJFWIJZE, verboden_schrijfwijze::check),
    corpus(codes::VERVOLG_KLOPT_NIET, vervolg_klopt_niet::check),
    corpus(codes::VERVOLG_ONVOLLEDIG, vervolg_onvolledig::check),
    document(codes::VERWIJZING_BESTAAT_NIET, verwijzing_bestaat_niet::check),
    document(codes::VERWIJZING_VERWISSELD, verwijzing_verwisseld::check),
    document(codes::VERWIJZING_ZONDER_KOPPELING, verwijzing_zonder_koppeling::check),
    corpus(codes::WEDERHOOR_OPEN, wederhoor_open::check),
    corpus(codes::WEDERHOOR_ZONDER_TERMIJN, wederhoor_zonder_termijn::check),
    document(codes::WERKWOORD_DUBBEL, werkwoord_dubbel::check),
    document(codes::WOONADRES, woonadres::check),
];

/// Asked before each document whether there is no use any more in looking at it; from any thread.
pub type Stop<'a> = &'a (dyn Fn() -> bool + Sync);

/// That not all was looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stopped;

/// Runs every rule.
pub fn check_all(view: &View, sink: &mut Sink) {
    // Nothing stops it.
    let _ = check_with(view, None, sink, &|| false);
}

impl Memory {
    /// Gives what [`check_all`] gives, and looks only at documents that can have another outcome than last time.
    ///
    /// # Errors
    /// When it was stopped there are no messages. What was looked at by then is remembered: the next time goes on from it.
    pub fn check_all(&mut self, view: &View, sink: &mut Sink, stop: Stop) -> Result<(), Stopped> {
        check_with(view, Some(self), sink, stop)
    }
}

fn check_with(view: &View, mut memory: Option<&mut Memory>, sink: &mut Sink, stop: Stop) -> Result<(), Stopped> {
    let broken = Arc::new(sink.broken_files());
    let found = documents(view.corpus, view.sources);
    let known = memory.as_deref_mut().map(|memory| memory.known(view, &broken));
    let of_documents = found.par_iter().map(|found| {
        if stop() {
            return None;
        }
        let Some(known) = &known else { return Some(Outcome { found: look(view, found, &broken), asked: None }) };
        Some(known.find(found).unwrap_or_else(|| {
            let asked = Arc::new(Asked::new(found.words(view.sources)));
            Outcome { found: look(&view.about(&asked), found, &broken), asked: Some(asked) }
        }))
    });
    let of_documents: Vec<Option<Outcome>> = of_documents.collect();
    if let Some(memory) = memory {
        memory.keep(
            view,
            &broken,
            found.iter().zip(&of_documents).filter_map(|(found, done)| Some((found, done.as_ref()?))),
        );
    }
    let of_documents: Vec<Outcome> = of_documents.into_iter().collect::<Option<_>>().ok_or(Stopped)?;
    let of_corpus = REGISTRY.par_iter().map(|rule| {
        let mut sink = Sink::aware_of(&broken);
        if let Check::Corpus(check) = rule.check {
            check(view, &mut sink);
        }
        sink
    });
    let of_corpus: Vec<Sink> = of_corpus.collect();
    of_documents.into_iter().map(|outcome| outcome.found).chain(of_corpus).for_each(|found| sink.append(found));
    Ok(())
}

/// Has every rule look at one document.
fn look(view: &View, found: &Found, broken: &Arc<BTreeSet<FileId>>) -> Sink {
    let document = Document::read(found, view.sources);
    let mut sink = Sink::aware_of(broken);
    for rule in REGISTRY {
        if let Check::Document(check) = rule.check {
            check(view, &document, &mut sink);
        }
    }
    sink
}

/// Every count, with the sources that it can name.
fn cijfers(corpus: &Corpus) -> impl Iterator<Item = (&Cijfer, &[Bron])> {
    let of_reports = corpus.rapporten.iter().flat_map(|rapport| {
        let found = tellingen(rapport).into_iter().flat_map(|(_, cijfers)| cijfers);
        found.map(|cijfer| (cijfer, rapport.bronnen.as_slice()))
    });
    let of_others = corpus.publicaties.iter().flat_map(|publicatie| {
        let found = tellingen_publicatie(publicatie).into_iter().flat_map(|(_, cijfers)| cijfers);
        found.map(|cijfer| (cijfer, [].as_slice()))
    });
    of_reports.chain(of_others)
}

/// The counts of each page of a report.
fn tellingen(rapport: &Rapport) -> Vec<(Plek, &[Cijfer])> {
    let mut out = delen(&rapport.hoofdstukken, &rapport.bijlagen);
    for (at, thema) in rapport.themas.iter().enumerate() {
        out.push((Plek::Thema(at), thema.cijfers.as_slice()));
        out.extend(thema.normen.iter().map(|norm| (Plek::Norm(at, norm.norm), norm.cijfers.as_slice())));
    }
    out
}

/// The same for a publication.
fn tellingen_publicatie(publicatie: &Publicatie) -> Vec<(Plek, &[Cijfer])> {
    let mut out = vec![(Plek::Voorpagina, publicatie.cijfers.as_slice())];
    out.extend(delen(&publicatie.hoofdstukken, &publicatie.bijlagen));
    out
}

fn delen<'a>(chapters: &'a [Hoofdstuk], appendices: &'a [Bijlage]) -> Vec<(Plek, &'a [Cijfer])> {
    let chapters = chapters.iter().enumerate().map(|(at, part)| (Plek::Hoofdstuk(at), part.cijfers.as_slice()));
    let appendices = appendices.iter().enumerate().map(|(at, part)| (Plek::Bijlage(at), part.cijfers.as_slice()));
    chapters.chain(appendices).collect()
}
