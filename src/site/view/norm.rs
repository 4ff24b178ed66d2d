//! What templates see of a norm in a report: verdict, findings, counts and shortcomings.

use super::toezegging::antwoorden;
use super::vervolg::VervolgView;
use super::{LinkView, MerkView, OordeelView};
use crate::chart::getal::aantal;
use crate::corpus::{Bron, Cijfer, Corpus, Kader, Rapport, RapportNorm, TekortkomingNr};
use crate::site::html::Html;
use crate::site::tekst::{Kop, Writer};
use crate::site::{Adres, adres, figuur};
use serde::Serialize;

/// A count in the text.
#[derive(Debug, Clone, Serialize)]
pub struct CijferView {
    plaat: Html,
    wat: String,
    aantal: Option<u32>,
    van: u32,
    delen: Vec<(String, u32)>,
    rest: Option<String>,
    rest_aantal: u32,
    bron: Option<String>,
    rijen: Vec<[String; 3]>,
    merk: Option<MerkView>,
    /// The data file with all counts; absent where these are in none.
    csv: Option<String>,
}

impl CijferView {
    /// The counts of a page or norm of a report; their ids on the page begin with `anker`.
    pub fn all(corpus: &Corpus, cijfers: &[Cijfer], bronnen: &[Bron], anker: &str, page: &Adres) -> Vec<Self> {
        let csv = Adres::new("data/cijfers.csv").from_page(page);
        let one = |(at, cijfer): (usize, &Cijfer)| CijferView {
            csv: Some(csv.clone()),
            merk: MerkView::at(corpus, cijfer.wat.span, page),
            ..CijferView::new(cijfer, bronnen, &format!("{anker}-cijfer-{}", at + 1))
        };
        cijfers.iter().enumerate().map(one).collect()
    }

    /// The counts of a publication, which has no sources; they stand in no data file.
    pub fn of_publicatie(cijfers: &[Cijfer], anker: &str) -> Vec<Self> {
        let one = |(at, cijfer)| CijferView::new(cijfer, &[], &format!("{anker}-cijfer-{}", at + 1));
        cijfers.iter().enumerate().map(one).collect()
    }

    fn new(cijfer: &Cijfer, bronnen: &[Bron], id: &str) -> Self {
        let parts: u32 = cijfer.delen.iter().map(|deel| deel.aantal.value).fold(0, u32::saturating_add);
        CijferView {
            plaat: figuur::cijfer(id, cijfer),
            wat: cijfer.wat.value.clone(),
            aantal: cijfer.aantal.map(|aantal| aantal.value),
            van: cijfer.van.value,
            delen: cijfer.delen.iter().map(|deel| (deel.wat.clone(), deel.aantal.value)).collect(),
            rest: cijfer.rest.clone(),
            rest_aantal: cijfer.van.value.saturating_sub(parts),
            bron: cijfer.bron.map(|at| bronnen[at].wat.value.clone()),
            rijen: rijen(cijfer),
            merk: None,
            csv: None,
        }
    }
}

/// A count as rows of a table: what, how many, of how many.
fn rijen(cijfer: &Cijfer) -> Vec<[String; 3]> {
    let row = |wat: String, count: u32| [wat, aantal(count as usize), aantal(cijfer.van.value as usize)];
    let wat = &cijfer.wat.value;
    if let Some(count) = &cijfer.aantal {
        return vec![row(wat.clone(), count.value)];
    }
    let left = cijfer.delen.iter().fold(cijfer.van.value, |left, deel| left.saturating_sub(deel.aantal.value));
    let rest = (left > 0).then(|| (cijfer.rest.clone().unwrap_or_else(|| "overige".to_owned()), left));
    let parts = cijfer.delen.iter().map(|deel| (deel.wat.clone(), deel.aantal.value)).chain(rest);
    parts.map(|(name, count)| row(format!("{wat}: {name}"), count)).collect()
}

/// A shortcoming.
#[derive(Debug, Clone, Serialize)]
pub struct TekortkomingView {
    nummer: String,
    anker: String,
    url: String,
    html: Html,
    verantwoordelijk: Option<String>,
    vervolg: VervolgView,
    /// The places in the reaction that answer it.
    antwoorden: Vec<LinkView>,
    merk: Option<MerkView>,
}

/// A norm with everything that belongs to it.
#[derive(Debug, Clone, Serialize)]
pub struct NormView {
    id: String,
    anker: String,
    onderdeel: String,
    tekst: String,
    kijkt_naar: Html,
    oordeel: OordeelView,
    /// The mark of the verdict.
    merk: Option<MerkView>,
    cijfers: Vec<CijferView>,
    bevindingen: Html,
    koppen: Vec<Kop>,
    tekortkomingen_kop: &'static str,
    tekortkomingen: Vec<TekortkomingView>,
    url: String,
    /// The page of the norm through all reports, when there are others.
    vergelijk: Option<String>,
}

/// Where a norm is shown and how deep its headings lie.
pub struct NormPlace<'a> {
    /// The report.
    pub rapport: &'a Rapport,
    /// The framework.
    pub kader: &'a Kader,
    /// The position of the theme.
    pub thema: usize,
    /// The page.
    pub page: &'a Adres,
    /// How many levels headings go down.
    pub shift: u8,
}

impl NormView {
    /// A norm of a report on a page.
    pub fn new(norm: &RapportNorm, place: &NormPlace, writer: &mut Writer) -> Self {
        let corpus = writer.corpus();
        let NormPlace { rapport, kader, thema, page, shift } = *place;
        let of = &kader.themas[thema].normen[norm.norm];
        let others = corpus.rapporten_volgens(rapport.kader).len() - 1;
        let anker = adres::norm_id(&of.id);
        writer.reserve(&anker);
        let prefix = format!("{anker}-");
        let kijkt_naar = writer.write(&of.kijkt_naar, shift + 1, &prefix).html;
        let findings = writer.write(&norm.bevindingen, shift, &prefix);
        let tekortkomingen = norm
            .tekortkomingen
            .iter()
            .enumerate()
            .map(|(nr, item)| {
                let nummer = crate::corpus::tekortkoming_nummer(&of.id, nr);
                let anker = format!("tekortkoming-{nummer}");
                let place = TekortkomingNr { thema, norm: norm.norm, nr };
                writer.reserve(&anker);
                TekortkomingView {
                    url: Adres::tekortkoming(rapport, kader, thema, norm.norm, nr).from_page(page),
                    html: writer.write(&item.tekst, shift + 1, &format!("{anker}-")).html,
                    verantwoordelijk: item.verantwoordelijk.clone(),
                    merk: MerkView::at(corpus, item.span, page),
                    vervolg: VervolgView::new(corpus, rapport, place, page),
                    antwoorden: antwoorden(rapport, (thema, norm.norm, nr), page),
                    nummer,
                    anker,
                }
            })
            .collect();
        NormView {
            id: of.id.clone(),
            onderdeel: of.onderdeel.clone(),
            tekst: of.tekst.clone(),
            kijkt_naar,
            oordeel: OordeelView::norm(kader, norm.oordeel.value),
            merk: MerkView::at(corpus, norm.oordeel.span, page),
            cijfers: CijferView::all(corpus, &norm.cijfers, &rapport.bronnen, &anker, page),
            bevindingen: findings.html,
            koppen: findings.koppen,
            tekortkomingen_kop: if norm.tekortkomingen.len() == 1 { "Tekortkoming" } else { "Tekortkomingen" },
            tekortkomingen,
            url: Adres::norm(rapport, kader, thema, norm.norm).from_page(page),
            vergelijk: (others > 0).then(|| Adres::kader_norm(corpus, rapport.kader, &of.id).from_page(page)),
            anker,
        }
    }
}
