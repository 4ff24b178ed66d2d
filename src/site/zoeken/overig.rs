//! What can be found outside reports.

use super::super::adres::norm_id;
use super::super::{Adres, datum};
use super::rapport::text_page;
use super::tekst::{join, words};
use super::{Soort, Vindplaats, object};
use crate::corpus::{Corpus, Kader, Nr, Object, Publicatie};

/// The places of publications, institutions, regions, frameworks, courses of supervision and the glossary.
pub fn all(corpus: &Corpus) -> Vec<Vindplaats> {
    let mut out = Vec::new();
    for (nr, found) in corpus.alle_publicaties() {
        publicatie(corpus, nr, found, &mut out);
    }
    for (nr, found) in corpus.alle_instellingen() {
        let ook = [&found.afkorting, &found.soort, &found.kvk].map(|part| part.as_deref().unwrap_or_default());
        let text = words(corpus, &found.beschrijving);
        out.push(of_object(corpus, Object::Instelling(nr), &found.naam, text, &ook));
    }
    for (nr, found) in corpus.alle_regios() {
        let text = [words(corpus, &found.beschrijving), datum::opsomming(&found.gemeenten)];
        let ook = [found.afkorting.as_deref().unwrap_or_default()];
        out.push(of_object(corpus, Object::Regio(nr), &found.naam, join(text.iter().map(String::as_str)), &ook));
    }
    for (nr, found) in corpus.alle_kaders() {
        kader(corpus, nr, found, &mut out);
    }
    for (_, found) in corpus.alle_trajecten() {
        let events = found.gebeurtenissen.iter().map(|event| event.wat.as_str());
        let text = words(corpus, &found.tekst);
        let adres = Adres::new(format!("trajecten/{}/", found.id));
        let text = join([text.as_str()].into_iter().chain(events));
        out.push(Vindplaats::new(Soort::Traject, adres, found.titel.clone(), text));
    }
    for found in &corpus.site.begrippen {
        let titel = match &found.afkorting {
            Some(short) => format!("{} ({short})", found.term),
            None => found.term.clone(),
        };
        let adres = Adres::begrip(found);
        out.push(Vindplaats::new(Soort::Begrip, adres, titel, found.uitleg.clone()));
    }
    out
}

fn publicatie(corpus: &Corpus, nr: Nr<Publicatie>, found: &Publicatie, out: &mut Vec<Vindplaats>) {
    let first = out.len();
    let front = Adres::publicatie(corpus, nr);
    let titel = found.titel.as_str();
    out.extend(text_page(corpus, Soort::Publicatie, &front, (titel, titel), (&found.tekst, &found.cijfers)));
    let begin = &mut out[first];
    begin.deel.clear();
    begin.tekst = join([found.samenvatting.as_deref().unwrap_or_default(), &begin.tekst]);
    begin.ook =
        join([&found.van, &found.aan, &found.kenmerk].into_iter().flatten().map(String::as_str).chain([&*found.soort]));
    for chapter in &found.hoofdstukken {
        let page = front.page(&chapter.id);
        out.extend(text_page(
            corpus,
            Soort::Publicatie,
            &page,
            (&chapter.titel, titel),
            (&chapter.tekst, &chapter.cijfers),
        ));
    }
    for (at, appendix) in found.bijlagen.iter().enumerate() {
        let page = front.page("bijlagen").page(&appendix.id);
        let name = format!("Bijlage {}: {}", at + 1, appendix.titel);
        out.extend(text_page(corpus, Soort::Bijlage, &page, (&name, titel), (&appendix.tekst, &appendix.cijfers)));
    }
    let day = found.gepubliceerd.map(|day| day.value).or(found.datum);
    for place in &mut out[first..] {
        place.jaar = day.map(|day| day.year());
    }
}

fn of_object(corpus: &Corpus, of: Object, naam: &str, text: String, ook: &[&str]) -> Vindplaats {
    let soort = match of {
        Object::Instelling(_) => Soort::Instelling,
        Object::Regio(_) => Soort::Regio,
    };
    let mut found = Vindplaats::new(soort, Adres::object(corpus, of), naam, text);
    found.instelling = Some(object(corpus, of));
    found.ook = join(ook.iter().copied());
    found
}

fn kader(corpus: &Corpus, nr: Nr<Kader>, kader: &Kader, out: &mut Vec<Vindplaats>) {
    let page = Adres::kader(corpus, nr);
    let scale =
        kader.schaal.iter().flat_map(|trede| [trede.label.as_str()].into_iter().chain(trede.toelichting.as_deref()));
    out.push(Vindplaats::new(Soort::Toetsingskader, page.clone(), kader.titel.clone(), join(scale)));
    for thema in &kader.themas {
        let name = thema.id.as_ref().map(|_| thema.titel.clone());
        let intro = words(corpus, &thema.kijkt_naar);
        if let (Some(id), false) = (&thema.id, intro.is_empty()) {
            let adres = page.clone().at(format!("thema-{id}"));
            let found = Vindplaats::new(Soort::Toetsingskader, adres, format!("Thema {id}: {}", thema.titel), intro);
            out.push(Vindplaats { deel: kader.titel.clone(), thema: name.clone(), ..found });
        }
        for norm in &thema.normen {
            let text = join([norm.tekst.as_str(), &words(corpus, &norm.kijkt_naar)]);
            let titel = format!("Norm {}: {}", norm.id, norm.onderdeel);
            let found = Vindplaats::new(Soort::Toetsingskader, page.clone().at(norm_id(&norm.id)), titel, text);
            out.push(Vindplaats { deel: kader.titel.clone(), thema: name.clone(), ..found });
        }
    }
}
