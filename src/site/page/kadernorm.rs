//! A norm of a framework through all reports: every verdict, with its shortcomings.

use super::super::Html;
use super::super::tekst::Writer;
use super::super::view::vervolg::VervolgView;
use super::super::view::{LinkView, OordeelView, RapportKort};
use super::{Adres, Ground, Page};
use crate::corpus::{Corpus, Kader, Nr, Rapport, RapportNorm, TekortkomingNr, TredeNr};
use serde::Serialize;
use std::sync::Arc;

/// As many reports stand on one page.
const OP_EEN_PAGINA: usize = 50;

#[derive(Serialize)]
struct Inhoud {
    id: String,
    onderdeel: String,
    tekst: String,
    kijkt_naar: Html,
    kader: LinkView,
    thema: Option<String>,
    telling: Vec<(usize, OordeelView)>,
    oordelen: Vec<Oordeel>,
    /// The pages that they are on, when there are more than one.
    bladzijden: Vec<LinkView>,
}

#[derive(Serialize)]
struct Oordeel {
    rapport: RapportKort,
    url: String,
    oordeel: OordeelView,
    tekortkomingen: Vec<Tekort>,
}

#[derive(Serialize)]
struct Tekort {
    nummer: String,
    url: String,
    html: Html,
    verantwoordelijk: Option<String>,
    vervolg: VervolgView,
}

pub(super) fn pages<'a>(ground: &'a Ground<'a>) -> Vec<Page<'a>> {
    let corpus = ground.corpus;
    let of_kader = |(nr, kader): (Nr<Kader>, &'a Kader)| {
        kader.normen().flat_map(|(thema, norm, _)| list(ground, nr, thema, norm)).collect::<Vec<_>>()
    };
    corpus.alle_kaders().flat_map(of_kader).collect()
}

/// The pages of one norm. What was judged often goes on at the next page.
fn list<'a>(ground: &'a Ground<'a>, nr: Nr<Kader>, thema: usize, norm: usize) -> Vec<Page<'a>> {
    let corpus = ground.corpus;
    let kader = &corpus[nr];
    let link = |of: &crate::corpus::KaderNorm| {
        (format!("Norm {}: {}", of.id, of.onderdeel), Adres::kader_norm(corpus, nr, &of.id))
    };
    let all: Vec<_> = kader.normen().collect();
    let at = all.iter().position(|(t, n, _)| (*t, *n) == (thema, norm));
    let other = |at: Option<usize>| at.and_then(|at| all.get(at)).map(|(.., of)| link(of));
    let of = &kader.themas[thema].normen[norm];
    let (titel, first) = link(of);
    let judged: Vec<Nr<Rapport>> = corpus
        .rapporten_volgens(nr)
        .iter()
        .copied()
        .filter(|report| verdict(corpus, *report, (thema, norm)).is_some())
        .collect();
    let count = judged.len().div_ceil(OP_EEN_PAGINA).max(1);
    let adres = |nr: usize| if nr == 0 { first.clone() } else { first.page(&(nr + 1).to_string()) };
    let adressen: Vec<Adres> = (0..count).map(adres).collect();
    let telling = Arc::new(Telling { judged, adressen: adressen.clone() });
    let one = |(part, adres): (usize, Adres)| {
        let name = if part == 0 { titel.clone() } else { format!("{titel} ({} van {count})", part + 1) };
        let telling = Arc::clone(&telling);
        let mut page = Page::new(adres.clone(), "kadernorm.html", name)
            .describe(format!("{} Hoe elk rapport deze norm beoordeelt.", of.tekst))
            .under(vec![
                ("Toetsingskaders".to_owned(), Adres::new("kaders/")),
                (kader.titel.clone(), Adres::kader(corpus, nr)),
            ]);
        if part > 0 {
            page.kruimels.push((titel.clone(), first.clone()));
        }
        page.vorige = other(at.and_then(|at| at.checked_sub(1)));
        page.volgende = other(at.map(|at| at + 1));
        page.view(move || inhoud(ground, nr, (thema, norm), (&telling, part), &adres))
    };
    adressen.into_iter().enumerate().map(one).collect()
}

/// All reports that judge a norm, the newest first, and the pages that they stand on.
struct Telling {
    judged: Vec<Nr<Rapport>>,
    adressen: Vec<Adres>,
}

fn verdict(corpus: &Corpus, report: Nr<Rapport>, (thema, norm): (usize, usize)) -> Option<&RapportNorm> {
    corpus[report].themas[thema].normen.iter().find(|judged| judged.norm == norm)
}

fn inhoud(
    ground: &Ground,
    nr: Nr<Kader>,
    (thema, norm): (usize, usize),
    (all, part): (&Telling, usize),
    page: &Adres,
) -> Inhoud {
    let corpus = ground.corpus;
    let kader = &corpus[nr];
    let of = &kader.themas[thema].normen[norm];
    let mut writer = Writer::new(corpus, page);
    let kijkt_naar = writer.write(&of.kijkt_naar, 1, "norm-").html;
    let given: Vec<TredeNr> =
        all.judged.iter().filter_map(|report| Some(verdict(corpus, *report, (thema, norm))?.oordeel.value)).collect();
    let mut oordelen = Vec::new();
    for &report in all.judged.chunks(OP_EEN_PAGINA).nth(part).unwrap_or_default() {
        let rapport: &Rapport = &corpus[report];
        let Some(judged) = verdict(corpus, report, (thema, norm)) else { continue };
        let mut tekortkomingen = Vec::new();
        for (at, item) in judged.tekortkomingen.iter().enumerate() {
            let place = TekortkomingNr { thema, norm, nr: at };
            let nummer = kader.tekortkoming_nummer(place);
            tekortkomingen.push(Tekort {
                url: Adres::tekortkoming(rapport, kader, thema, norm, at).from_page(page),
                html: writer.write(&item.tekst, 2, &format!("{}-{nummer}-", rapport.id)).html,
                verantwoordelijk: item.verantwoordelijk.clone(),
                vervolg: VervolgView::new(corpus, rapport, place, page),
                nummer,
            });
        }
        oordelen.push(Oordeel {
            rapport: RapportKort::new(ground, report, page),
            url: Adres::norm(rapport, kader, thema, norm).from_page(page),
            oordeel: OordeelView::norm(kader, judged.oordeel.value),
            tekortkomingen,
        });
    }
    let count = |nr: TredeNr| given.iter().filter(|found| **found == nr).count();
    Inhoud {
        id: of.id.clone(),
        onderdeel: of.onderdeel.clone(),
        tekst: of.tekst.clone(),
        kijkt_naar,
        kader: LinkView::new(&kader.titel, &Adres::kader(corpus, nr), page),
        thema: kader.themas[thema].id.as_ref().map(|id| format!("Thema {id}: {}", kader.themas[thema].titel)),
        telling: (0..kader.schaal.len())
            .map(TredeNr)
            .filter(|nr| count(*nr) > 0)
            .map(|nr| (count(nr), OordeelView::norm(kader, nr)))
            .collect(),
        oordelen,
        bladzijden: if all.adressen.len() > 1 {
            let link = |(at, adres): (usize, &Adres)| LinkView::new((at + 1).to_string(), adres, page);
            all.adressen.iter().enumerate().map(link).collect()
        } else {
            Vec::new()
        },
    }
}
