//! What can be found in reports.

use super::super::Adres;
use super::super::html::slug;
use super::super::tekst::Writer;
use super::tekst::{join, sections, words};
use super::{Soort, Vindplaats, jaar, object, oordeel};
use crate::corpus::{Cijfer, Corpus, Inzage, Kader, Object, Punt, Rapport, RapportNorm, Tekst, tekortkoming_nummer};
use rayon::prelude::*;

/// The places of all reports.
pub fn all(corpus: &Corpus) -> Vec<Vindplaats> {
    let per_report: Vec<Vec<Vindplaats>> = corpus.rapporten.par_iter().map(|rapport| of(corpus, rapport)).collect();
    let mut out = Vec::with_capacity(per_report.iter().map(Vec::len).sum());
    per_report.into_iter().for_each(|mut places| out.append(&mut places));
    out
}

fn of(corpus: &Corpus, rapport: &Rapport) -> Vec<Vindplaats> {
    let kader = &corpus[rapport.kader];
    let mut out = vec![front(corpus, rapport, kader)];
    let front = Adres::rapport(rapport);
    for chapter in &rapport.hoofdstukken {
        let page = front.page(&chapter.id);
        out.extend(text_page(
            corpus,
            Soort::Hoofdstuk,
            &page,
            (&chapter.titel, &rapport.titel),
            (&chapter.tekst, &chapter.cijfers),
        ));
    }
    for thema in 0..rapport.themas.len() {
        themas(corpus, rapport, kader, thema, &mut out);
    }
    for (at, appendix) in rapport.bijlagen.iter().enumerate() {
        let page = front.page("bijlagen").page(&appendix.id);
        let titel = format!("Bijlage {}: {}", at + 1, appendix.titel);
        out.extend(text_page(
            corpus,
            Soort::Bijlage,
            &page,
            (&titel, &rapport.titel),
            (&appendix.tekst, &appendix.cijfers),
        ));
    }
    if let Some(reactie) = &rapport.reactie {
        let page = front.page("reactie");
        for (titel, tekst) in &reactie.secties {
            let text = words(corpus, tekst);
            let mut found = Vindplaats::new(Soort::Reactie, page.clone().at(slug(titel)), titel.clone(), text);
            found.ook = join([reactie.van.as_str(), reactie.namens.as_deref().unwrap_or_default(), "reactie"]);
            out.push(found);
        }
    }
    out.extend(punten(corpus, rapport));
    let (naam, afkorting) = match rapport.object {
        Object::Instelling(nr) => (&corpus[nr].naam, &corpus[nr].afkorting),
        Object::Regio(nr) => (&corpus[nr].naam, &corpus[nr].afkorting),
    };
    let ook = join([naam.as_str(), afkorting.as_deref().unwrap_or_default()]);
    for found in &mut out {
        found.instelling = Some(object(corpus, rapport.object));
        found.jaar = jaar(rapport);
        found.ook = join([found.ook.as_str(), &ook]);
        if found.deel.is_empty() && found.soort != Soort::Rapport {
            found.deel.clone_from(&rapport.titel);
        }
    }
    out
}

/// The points of the institution, where readers see them all.
fn punten(corpus: &Corpus, rapport: &Rapport) -> Vec<Vindplaats> {
    if corpus.site.wederhoor != Inzage::Alles {
        return Vec::new();
    }
    let one = |punt: &Punt| {
        let parts = [&punt.opmerking, &punt.onderbouwing, &punt.reactie].map(|tekst| words(corpus, tekst));
        let titel = format!("Punt {} van het wederhoor", punt.nr);
        let text = join(parts.iter().map(String::as_str));
        Vindplaats::new(Soort::Reactie, Adres::punt(rapport, punt.nr), titel, text)
    };
    rapport.punten.iter().map(one).collect()
}

fn front(corpus: &Corpus, rapport: &Rapport, kader: &Kader) -> Vindplaats {
    let mut parts = vec![rapport.samenvatting.clone().unwrap_or_default(), words(corpus, &rapport.tekst)];
    for step in &rapport.vervolg {
        parts.push(step.wat.clone());
        parts.extend([&step.wie, &step.termijn].into_iter().flatten().cloned());
    }
    parts.extend(rapport.herzien.iter().map(|fix| fix.wat.clone()));
    parts.extend(rapport.bronnen.iter().map(|bron| bron.wat.value.clone()));
    let text = join(parts.iter().map(String::as_str));
    let mut found = Vindplaats::new(Soort::Rapport, Adres::rapport(rapport), rapport.titel.clone(), text);
    found.oordeel = rapport.oordeel.as_ref().map(|nr| oordeel(kader, nr.value));
    let inspecties = rapport.inspecties.iter().map(|nr| corpus[*nr].naam.as_str());
    found.ook = join(inspecties.chain(["rapport"]));
    found
}

/// A theme, its norms and their shortcomings.
fn themas(corpus: &Corpus, rapport: &Rapport, kader: &Kader, at: usize, out: &mut Vec<Vindplaats>) {
    let of = &kader.themas[at];
    let judged = &rapport.themas[at];
    let thema = of.id.as_ref().map(|_| of.titel.clone());
    let first = out.len();
    let titel = of.id.as_ref().map_or_else(|| "De normen".to_owned(), |id| format!("Thema {id}: {}", of.titel));
    let page = Adres::thema(rapport, kader, at);
    let own = [words(corpus, &judged.inleiding), words(corpus, &judged.onderbouwing), cijfers(&judged.cijfers)];
    if own.iter().any(|text| !text.is_empty()) {
        let mut found = Vindplaats::new(Soort::Thema, page, titel, join(own.iter().map(String::as_str)));
        found.oordeel = judged.oordeel.as_ref().map(|nr| oordeel(kader, nr.value));
        out.push(found);
    }
    for judged in &judged.normen {
        normen(corpus, (rapport, kader, at), judged, out);
    }
    for found in &mut out[first..] {
        found.thema.clone_from(&thema);
    }
}

fn normen(corpus: &Corpus, place: (&Rapport, &Kader, usize), judged: &RapportNorm, out: &mut Vec<Vindplaats>) {
    let (rapport, kader, thema) = place;
    let norm = &kader.themas[thema].normen[judged.norm];
    let verdict = Some(oordeel(kader, judged.oordeel.value));
    let text = [norm.tekst.clone(), words(corpus, &judged.bevindingen), cijfers(&judged.cijfers)];
    let titel = format!("Norm {}: {}", norm.id, norm.onderdeel);
    let adres = Adres::norm(rapport, kader, thema, judged.norm);
    let mut found = Vindplaats::new(Soort::Norm, adres, titel.clone(), join(text.iter().map(String::as_str)));
    found.oordeel.clone_from(&verdict);
    out.push(found);
    for (nr, item) in judged.tekortkomingen.iter().enumerate() {
        let number = tekortkoming_nummer(&norm.id, nr);
        let adres = Adres::tekortkoming(rapport, kader, thema, judged.norm, nr);
        let text = words(corpus, &item.tekst);
        let mut found = Vindplaats::new(Soort::Tekortkoming, adres, format!("Tekortkoming {number}"), text);
        found.deel = format!("{titel}. {}", rapport.titel);
        found.ook = item.verantwoordelijk.clone().unwrap_or_default();
        found.oordeel.clone_from(&verdict);
        out.push(found);
    }
}

fn cijfers(cijfers: &[Cijfer]) -> String {
    let words = cijfers.iter().flat_map(|found| {
        let parts = found.delen.iter().map(|deel| deel.wat.as_str());
        [found.wat.value.as_str()].into_iter().chain(parts).chain(found.rest.as_deref())
    });
    join(words)
}

/// A page with one running text: its beginning under its own title, then each heading.
pub fn text_page(
    corpus: &Corpus,
    soort: Soort,
    page: &Adres,
    (titel, work): (&str, &str),
    (tekst, counts): (&Tekst, &[Cijfer]),
) -> Vec<Vindplaats> {
    let mut writer = Writer::new(corpus, page);
    let mut found = sections(corpus, &mut writer, tekst, "");
    // A page whose text begins with a heading is found by its own title too.
    if found.first().is_none_or(|first| first.kop.is_some()) {
        found.insert(0, super::tekst::Sectie::default());
    }
    found[0].woorden = join([found[0].woorden.as_str(), &cijfers(counts)]);
    let one = |section: super::tekst::Sectie| match section.kop {
        None => Vindplaats { deel: work.to_owned(), ..Vindplaats::new(soort, page.clone(), titel, section.woorden) },
        Some((anker, kop)) => {
            let found = Vindplaats::new(soort, page.clone().at(anker), kop, section.woorden);
            let deel = if titel == work { work.to_owned() } else { format!("{titel}. {work}") };
            Vindplaats { deel, ..found }
        }
    };
    found.into_iter().map(one).collect()
}
