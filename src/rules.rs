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
mod gebeurtenis_niet_op_volgorde;
mod geheel_groter_dan_bron;
mod geheel_wijkt_af_van_bron;
mod herzien_voor_publicatie;
mod iban;
mod kenteken;
mod kleine_aantallen;
mod lange_zin;
mod leeftijd;
mod lege_bijlage;
mod lege_sectie;
mod naam_anders_geschreven;
mod naam_op_lijst;
mod niet_beoordeeld_zonder_reden;
mod nog_in_te_vullen;
mod oordeel_past_niet_bij_normen;
mod publicatie_te_vroeg;
mod spatie_bij_leesteken;
mod spelling_wisselt;
mod status_past_niet;
mod streepje_in_zin;
mod taal;
mod tekortkomingen_bij_oordeel;
mod telefoonnummer;
mod termijn_al_verstreken;
mod termijn_verschilt;
mod titel_wijkt_af;
mod verboden_schrijfwijze;
mod verwijzing_bestaat_niet;
mod verwijzing_verwisseld;
mod verwijzing_zonder_koppeling;
mod werkwoord_dubbel;
mod woonadres;

use crate::corpus::{Cijfer, Corpus, Rapport, RapportNorm, RapportThema};
use crate::diagnostic::{Code, Sink, codes};
use crate::source::Sources;
use jiff::civil::Date;
use rayon::prelude::*;
use std::sync::Arc;
use taal::begrip::Begrippen;
use taal::document::{Document, documents};
use taal::naam::Namen;
use taal::titel::Titels;

/// One rule.
pub struct Rule {
    /// The code that it reports.
    pub code: Code,
    check: Check,
}

/// How a rule looks.
enum Check {
    /// At one document at a time; documents are read and looked at in parallel, and forgotten.
    Document(fn(&View, &Document, &mut Sink)),
    /// At the corpus as a whole.
    Corpus(fn(&View, &mut Sink)),
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
    begrippen: Begrippen<'a>,
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
            begrippen: Begrippen::new(&corpus.site),
        }
    }
}

/// All rules, by the name of their file.
pub const REGISTRY: &[Rule] = &[
    Rule { code: codes::AANDEEL_KLOPT_NIET, check: Check::Document(aandeel_klopt_niet::check) },
    Rule { code: codes::AANDEEL_ZONDER_AANTAL, check: Check::Document(aandeel_zonder_aantal::check) },
    Rule { code: codes::AANHALINGSTEKEN_OPEN, check: Check::Document(aanhalingsteken_open::check) },
    Rule { code: codes::AANHALINGSTEKENS_GEMENGD, check: Check::Document(aanhalingstekens_gemengd::check) },
    Rule { code: codes::AFBEELDING_TE_GROOT, check: Check::Corpus(afbeelding_te_groot::check) },
    Rule { code: codes::AFBEELDING_ZONDER_ALT, check: Check::Document(afbeelding_zonder_alt::check) },
    Rule { code: codes::AFBREEKSTREEPJE, check: Check::Document(afbreekstreepje::check) },
    Rule { code: codes::AFKORTING_NIET_UITGELEGD, check: Check::Document(afkorting_niet_uitgelegd::check) },
    Rule { code: codes::ALINEA_DUBBEL, check: Check::Document(alinea_dubbel::check) },
    Rule { code: codes::BESTAND_NIET_GEBRUIKT, check: Check::Corpus(bestand_niet_gebruikt::check) },
    Rule { code: codes::BEZOEK_NA_PUBLICATIE, check: Check::Corpus(bezoek_na_publicatie::check) },
    Rule { code: codes::BIJLAGE_NIET_GENOEMD, check: Check::Document(bijlage_niet_genoemd::check) },
    Rule { code: codes::BSN, check: Check::Document(bsn::check) },
    Rule { code: codes::CIJFER_GROTER_DAN_GEHEEL, check: Check::Corpus(cijfer_groter_dan_geheel::check) },
    Rule { code: codes::CIJFER_NIET_IN_TEKST, check: Check::Document(cijfer_niet_in_tekst::check) },
    Rule { code: codes::CIJFERS_TELLEN_NIET_OP, check: Check::Corpus(cijfers_tellen_niet_op::check) },
    Rule { code: codes::DATUM_KLOPT_NIET, check: Check::Document(datum_klopt_niet::check) },
    Rule { code: codes::DATUM_VERSCHILT, check: Check::Document(datum_verschilt::check) },
    Rule { code: codes::DEEL_GROTER_DAN_GEHEEL, check: Check::Document(deel_groter_dan_geheel::check) },
    Rule { code: codes::DELEN_TELLEN_NIET_OP, check: Check::Document(delen_tellen_niet_op::check) },
    Rule { code: codes::DUBBEL_LIJSTPUNT, check: Check::Document(dubbel_lijstpunt::check) },
    Rule { code: codes::DUBBEL_WOORD, check: Check::Document(dubbel_woord::check) },
    Rule { code: codes::DUBBELE_SPATIE, check: Check::Document(dubbele_spatie::check) },
    Rule { code: codes::E_MAILADRES, check: Check::Document(e_mailadres::check) },
    Rule {
        code: codes::EINDOORDEEL_PAST_NIET_BIJ_THEMAS,
        check: Check::Corpus(eindoordeel_past_niet_bij_themas::check),
    },
    Rule { code: codes::GEBEURTENIS_NIET_OP_VOLGORDE, check: Check::Document(gebeurtenis_niet_op_volgorde::check) },
    Rule { code: codes::GEHEEL_GROTER_DAN_BRON, check: Check::Document(geheel_groter_dan_bron::check) },
    Rule { code: codes::GEHEEL_WIJKT_AF_VAN_BRON, check: Check::Document(geheel_wijkt_af_van_bron::check) },
    Rule { code: codes::HERZIEN_VOOR_PUBLICATIE, check: Check::Corpus(herzien_voor_publicatie::check) },
    Rule { code: codes::IBAN, check: Check::Document(iban::check) },
    Rule { code: codes::KENTEKEN, check: Check::Document(kenteken::check) },
    Rule { code: codes::KLEINE_AANTALLEN, check: Check::Document(kleine_aantallen::check) },
    Rule { code: codes::LANGE_ZIN, check: Check::Document(lange_zin::check) },
    Rule { code: codes::LEEFTIJD, check: Check::Document(leeftijd::check) },
    Rule { code: codes::LEGE_BIJLAGE, check: Check::Document(lege_bijlage::check) },
    Rule { code: codes::LEGE_SECTIE, check: Check::Document(lege_sectie::check) },
    Rule { code: codes::NAAM_ANDERS_GESCHREVEN, check: Check::Document(naam_anders_geschreven::check) },
    Rule { code: codes::NAAM_OP_LIJST, check: Check::Document(naam_op_lijst::check) },
    Rule { code: codes::NIET_BEOORDEELD_ZONDER_REDEN, check: Check::Corpus(niet_beoordeeld_zonder_reden::check) },
    Rule { code: codes::NOG_IN_TE_VULLEN, check: Check::Document(nog_in_te_vullen::check) },
    Rule { code: codes::OORDEEL_PAST_NIET_BIJ_NORMEN, check: Check::Corpus(oordeel_past_niet_bij_normen::check) },
    Rule { code: codes::PUBLICATIE_TE_VROEG, check: Check::Corpus(publicatie_te_vroeg::check) },
    Rule { code: codes::SPATIE_BIJ_LEESTEKEN, check: Check::Document(spatie_bij_leesteken::check) },
    Rule { code: codes::SPELLING_WISSELT, check: Check::Document(spelling_wisselt::check) },
    Rule { code: codes::STATUS_PAST_NIET, check: Check::Corpus(status_past_niet::check) },
    Rule { code: codes::STREEPJE_IN_ZIN, check: Check::Document(streepje_in_zin::check) },
    Rule { code: codes::TEKORTKOMINGEN_BIJ_OORDEEL, check: Check::Corpus(tekortkomingen_bij_oordeel::check) },
    Rule { code: codes::TELEFOONNUMMER, check: Check::Document(telefoonnummer::check) },
    Rule { code: codes::TERMIJN_AL_VERSTREKEN, check: Check::Corpus(termijn_al_verstreken::check) },
    Rule { code: codes::TERMIJN_VERSCHILT, check: Check::Document(termijn_verschilt::check) },
    Rule { code: codes::TITEL_WIJKT_AF, check: Check::Document(titel_wijkt_af::check) },
    Rule { code: codes::VERBODEN_SCHRIJFWIJZE, check: Check::Document(verboden_schrijfwijze::check) },
    Rule { code: codes::VERWIJZING_BESTAAT_NIET, check: Check::Document(verwijzing_bestaat_niet::check) },
    Rule { code: codes::VERWIJZING_VERWISSELD, check: Check::Document(verwijzing_verwisseld::check) },
    Rule { code: codes::VERWIJZING_ZONDER_KOPPELING, check: Check::Document(verwijzing_zonder_koppeling::check) },
    Rule { code: codes::WERKWOORD_DUBBEL, check: Check::Document(werkwoord_dubbel::check) },
    Rule { code: codes::WOONADRES, check: Check::Document(woonadres::check) },
];

/// Runs every rule.
pub fn check_all(view: &View, sink: &mut Sink) {
    let broken = Arc::new(sink.broken_files());
    let of_documents = documents(view.corpus, view.sources).into_par_iter().map(|found| {
        let document = Document::read(&found, view.sources);
        let mut sink = Sink::aware_of(&broken);
        for rule in REGISTRY {
            if let Check::Document(check) = rule.check {
                check(view, &document, &mut sink);
            }
        }
        sink
    });
    let of_corpus = REGISTRY.par_iter().map(|rule| {
        let mut sink = Sink::aware_of(&broken);
        if let Check::Corpus(check) = rule.check {
            check(view, &mut sink);
        }
        sink
    });
    let found: Vec<Sink> = of_documents.chain(of_corpus).collect();
    found.into_iter().for_each(|found| sink.append(found));
}

/// Every count in a report.
fn cijfers(rapport: &Rapport) -> impl Iterator<Item = &Cijfer> {
    rapport.themas.iter().flat_map(|thema: &RapportThema| {
        thema.cijfers.iter().chain(thema.normen.iter().flat_map(|norm: &RapportNorm| norm.cijfers.iter()))
    })
}
