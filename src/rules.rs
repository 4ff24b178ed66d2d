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
mod text;
mod titel_wijkt_af;
mod verboden_schrijfwijze;
mod vervolg_klopt_niet;
mod vervolg_onvolledig;
mod verwijzing_bestaat_niet;
mod verwijzing_verwisseld;
mod verwijzing_zonder_koppeling;
mod werkwoord_dubbel;
mod woonadres;

use crate::corpus::{Cijfer, Corpus, Nr, Publicatie, Rapport, RapportNorm, RapportThema, Tekst};
use crate::diagnostic::{Code, Sink, codes};
use crate::source::Sources;
use jiff::civil::Date;
use rayon::prelude::*;
use taal::stuk::{Stuk, van_publicatie, van_rapport, van_tekst};
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
    /// The running text of each report, read once for all rules.
    rapporten: Vec<Vec<Stuk<'a>>>,
    /// The running text of each publication.
    publicaties: Vec<Vec<Stuk<'a>>>,
    /// The running text of everything else.
    elders: Vec<Stuk<'a>>,
}

impl<'a> View<'a> {
    /// Gathers what rules look at: the running text is read once for all of them.
    pub fn new(corpus: &'a Corpus, sources: &'a Sources, namen: &'a [String], dag: Date) -> Self {
        let others = corpus.trajecten.iter().map(|traject| &traject.tekst);
        let others = others.chain(corpus.instellingen.iter().map(|instelling| &instelling.beschrijving));
        let others = others.chain(corpus.regios.iter().map(|regio| &regio.beschrijving));
        View {
            corpus,
            sources,
            namen,
            dag,
            pages: pages(corpus),
            rapporten: corpus.rapporten.par_iter().map(van_rapport).collect(),
            publicaties: corpus.publicaties.par_iter().map(van_publicatie).collect(),
            elders: others.flat_map(van_tekst).collect(),
        }
    }

    /// Every passage of every page.
    fn passages(&self) -> impl Iterator<Item = &Passage> {
        self.pages.iter().flat_map(|page| &page.passages)
    }

    /// The pages of each report and each publication together; any other page on its own.
    fn werken(&self) -> impl Iterator<Item = &[Page<'a>]> {
        self.pages.chunk_by(|a, b| a.werk.is_some() && a.werk == b.werk)
    }

    /// Each report with its running text, in reading order.
    fn rapporten(&self) -> impl Iterator<Item = (Nr<Rapport>, &Rapport, &[Stuk<'a>])> {
        let texts = self.corpus.alle_rapporten().zip(&self.rapporten);
        texts.map(|((nr, rapport), stukken)| (nr, rapport, stukken.as_slice()))
    }

    /// Each publication with its running text, in reading order.
    fn publicaties(&self) -> impl Iterator<Item = (Nr<Publicatie>, &Publicatie, &[Stuk<'a>])> {
        let texts = self.corpus.alle_publicaties().zip(&self.publicaties);
        texts.map(|((nr, publicatie), stukken)| (nr, publicatie, stukken.as_slice()))
    }

    /// All running text.
    fn stukken(&self) -> impl Iterator<Item = &Stuk<'a>> {
        self.rapporten.iter().chain(&self.publicaties).flatten().chain(&self.elders)
    }
}

/// All rules, by the name of their file.
pub const REGISTRY: &[Rule] = &[
    Rule { code: codes::AANDEEL_KLOPT_NIET, check: aandeel_klopt_niet::check },
    Rule { code: codes::AANDEEL_ZONDER_AANTAL, check: aandeel_zonder_aantal::check },
    Rule { code: codes::AANHALINGSTEKEN_OPEN, check: aanhalingsteken_open::check },
    Rule { code: codes::AANHALINGSTEKENS_GEMENGD, check: aanhalingstekens_gemengd::check },
    Rule { code: codes::AFBEELDING_TE_GROOT, check: afbeelding_te_groot::check },
    Rule { code: codes::AFBEELDING_ZONDER_ALT, check: afbeelding_zonder_alt::check },
    Rule { code: codes::AFBREEKSTREEPJE, check: afbreekstreepje::check },
    Rule { code: codes::AFKORTING_NIET_UITGELEGD, check: afkorting_niet_uitgelegd::check },
    Rule { code: codes::ALINEA_DUBBEL, check: alinea_dubbel::check },
    Rule { code: codes::BESTAND_NIET_GEBRUIKT, check: bestand_niet_gebruikt::check },
    Rule { code: codes::BEZOEK_NA_PUBLICATIE, check: bezoek_na_publicatie::check },
    Rule { code: codes::BIJLAGE_NIET_GENOEMD, check: bijlage_niet_genoemd::check },
    Rule { code: codes::BSN, check: bsn::check },
    Rule { code: codes::CIJFER_GROTER_DAN_GEHEEL, check: cijfer_groter_dan_geheel::check },
    Rule { code: codes::CIJFER_NIET_IN_TEKST, check: cijfer_niet_in_tekst::check },
    Rule { code: codes::CIJFERS_TELLEN_NIET_OP, check: cijfers_tellen_niet_op::check },
    Rule { code: codes::DATUM_KLOPT_NIET, check: datum_klopt_niet::check },
    Rule { code: codes::DATUM_VERSCHILT, check: datum_verschilt::check },
    Rule { code: codes::DEEL_GROTER_DAN_GEHEEL, check: deel_groter_dan_geheel::check },
    Rule { code: codes::DELEN_TELLEN_NIET_OP, check: delen_tellen_niet_op::check },
    Rule { code: codes::DUBBEL_LIJSTPUNT, check: dubbel_lijstpunt::check },
    Rule { code: codes::DUBBEL_WOORD, check: dubbel_woord::check },
    Rule { code: codes::DUBBELE_SPATIE, check: dubbele_spatie::check },
    Rule { code: codes::E_MAILADRES, check: e_mailadres::check },
    Rule { code: codes::EINDOORDEEL_PAST_NIET_BIJ_THEMAS, check: eindoordeel_past_niet_bij_themas::check },
    Rule { code: codes::GEBEURTENIS_NIET_OP_VOLGORDE, check: gebeurtenis_niet_op_volgorde::check },
    Rule { code: codes::GEHEEL_GROTER_DAN_BRON, check: geheel_groter_dan_bron::check },
    Rule { code: codes::GEHEEL_WIJKT_AF_VAN_BRON, check: geheel_wijkt_af_van_bron::check },
    Rule { code: codes::HERZIEN_VOOR_PUBLICATIE, check: herzien_voor_publicatie::check },
    Rule { code: codes::IBAN, check: iban::check },
    Rule { code: codes::KENTEKEN, check: kenteken::check },
    Rule { code: codes::KLEINE_AANTALLEN, check: kleine_aantallen::check },
    Rule { code: codes::LANGE_ZIN, check: lange_zin::check },
    Rule { code: codes::LEEFTIJD, check: leeftijd::check },
    Rule { code: codes::LEGE_BIJLAGE, check: lege_bijlage::check },
    Rule { code: codes::LEGE_SECTIE, check: lege_sectie::check },
    Rule { code: codes::NAAM_ANDERS_GESCHREVEN, check: naam_anders_geschreven::check },
    Rule { code: codes::NAAM_OP_LIJST, check: naam_op_lijst::check },
    Rule { code: codes::NIET_BEOORDEELD_ZONDER_REDEN, check: niet_beoordeeld_zonder_reden::check },
    Rule { code: codes::NOG_IN_TE_VULLEN, check: nog_in_te_vullen::check },
    Rule { code: codes::OORDEEL_PAST_NIET_BIJ_NORMEN, check: oordeel_past_niet_bij_normen::check },
    Rule { code: codes::PUBLICATIE_TE_VROEG, check: publicatie_te_vroeg::check },
    Rule { code: codes::SPATIE_BIJ_LEESTEKEN, check: spatie_bij_leesteken::check },
    Rule { code: codes::SPELLING_WISSELT, check: spelling_wisselt::check },
    Rule { code: codes::STATUS_PAST_NIET, check: status_past_niet::check },
    Rule { code: codes::STREEPJE_IN_ZIN, check: streepje_in_zin::check },
    Rule { code: codes::TEKORTKOMINGEN_BIJ_OORDEEL, check: tekortkomingen_bij_oordeel::check },
    Rule { code: codes::TELEFOONNUMMER, check: telefoonnummer::check },
    Rule { code: codes::TERMIJN_AL_VERSTREKEN, check: termijn_al_verstreken::check },
    Rule { code: codes::TERMIJN_VERSCHILT, check: termijn_verschilt::check },
    Rule { code: codes::TITEL_WIJKT_AF, check: titel_wijkt_af::check },
    Rule { code: codes::VERBODEN_SCHRIJFWIJZE, check: verboden_schrijfwijze::check },
    Rule { code: codes::VERVOLG_KLOPT_NIET, check: vervolg_klopt_niet::check },
    Rule { code: codes::VERVOLG_ONVOLLEDIG, check: vervolg_onvolledig::check },
    Rule { code: codes::VERWIJZING_BESTAAT_NIET, check: verwijzing_bestaat_niet::check },
    Rule { code: codes::VERWIJZING_VERWISSELD, check: verwijzing_verwisseld::check },
    Rule { code: codes::VERWIJZING_ZONDER_KOPPELING, check: verwijzing_zonder_koppeling::check },
    Rule { code: codes::WERKWOORD_DUBBEL, check: werkwoord_dubbel::check },
    Rule { code: codes::WOONADRES, check: woonadres::check },
];

/// Runs every rule.
pub fn check_all(view: &View, sink: &mut Sink) {
    let broken = sink.broken_files();
    let found: Vec<Sink> = REGISTRY
        .par_iter()
        .map(|rule| {
            let mut sink = Sink::aware_of(&broken);
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
