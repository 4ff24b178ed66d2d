//! An institution or region: what is known of it, and every report about it.

use super::super::tekst::Writer;
use super::super::view::dossier::{self, ReactieKort, StapView, TekortkomingenVan};
use super::super::view::verband::{self, VerbandView};
use super::super::view::vervolg::VervolgOverzicht;
use super::super::view::wederhoor::WederhoorKort;
use super::super::view::{LinkView, RapportKort, ThemaKort};
use super::super::{Html, figuur, gegevens};
use super::{Adres, Ground, Page};
use crate::corpus::{Instelling, Nr, Object, Onderwerp, Rapport};
use serde::Serialize;

#[derive(Serialize)]
struct Inhoud {
    feiten: Vec<(&'static str, String)>,
    website: Option<String>,
    onderdeel_van: Option<LinkView>,
    onderdelen: Vec<LinkView>,
    beschrijving: Html,
    rapporten: Vec<RapportMetThemas>,
    figuren: Vec<Html>,
    tekortkomingen: Vec<TekortkomingenVan>,
    opvolging: Vec<VervolgOverzicht>,
    reacties: Vec<ReactieKort>,
    wederhoor: Vec<WederhoorKort>,
    stappen: Vec<StapView>,
    genoemd: Vec<VerbandView>,
}

#[derive(Serialize)]
struct RapportMetThemas {
    kort: RapportKort,
    themas: Vec<ThemaKort>,
}

pub(super) fn pages<'a>(ground: &'a Ground<'a>) -> Vec<Page<'a>> {
    let institutions = ground.corpus.alle_instellingen().map(|(nr, _)| Object::Instelling(nr));
    let regions = ground.corpus.alle_regios().map(|(nr, _)| Object::Regio(nr));
    institutions.chain(regions).map(|object| page(ground, object)).collect()
}

fn page<'a>(ground: &'a Ground<'a>, object: Object) -> Page<'a> {
    let corpus = ground.corpus;
    let adres = Adres::object(corpus, object);
    let (naam, kruimel) = match object {
        Object::Instelling(nr) => (corpus[nr].naam.clone(), ("Instellingen".to_owned(), Adres::new("instellingen/"))),
        Object::Regio(nr) => (corpus[nr].naam.clone(), ("Regio's".to_owned(), Adres::new("regios/"))),
    };
    let feed = adres.file("feed.xml");
    let page = Page::new(adres.clone(), "object.html", naam.clone())
        .describe(format!("Alle inspectierapporten over {naam}"))
        .under(vec![kruimel])
        .view(move || inhoud(ground, object, &adres));
    Page { feed, ..page.about(move || gegevens::object_page(corpus, object)) }
}

fn inhoud(ground: &Ground, object: Object, page: &Adres) -> Inhoud {
    let corpus = ground.corpus;
    let mut writer = Writer::new(corpus, page);
    let mut feiten: Vec<(&'static str, Option<String>)> = Vec::new();
    let (website, onderdeel_van, onderdelen, beschrijving) = match object {
        Object::Instelling(nr) => {
            let instelling = &corpus[nr];
            feiten.push(("Afkorting", instelling.afkorting.clone()));
            feiten.push(("Soort", instelling.soort.clone()));
            feiten.push(("KvK-nummer", instelling.kvk.clone()));
            let link = |nr: Nr<Instelling>| {
                LinkView::new(&corpus[nr].naam, &Adres::object(corpus, Object::Instelling(nr)), page)
            };
            let parts = corpus.alle_instellingen().filter(|(_, part)| part.onderdeel_van == Some(nr));
            let parts = parts.map(|(part, _)| link(part)).collect();
            (instelling.website.clone(), instelling.onderdeel_van.map(link), parts, &instelling.beschrijving)
        }
        Object::Regio(nr) => {
            let regio = &corpus[nr];
            feiten.push(("Afkorting", regio.afkorting.clone()));
            let gemeenten = (!regio.gemeenten.is_empty()).then(|| super::super::datum::opsomming(&regio.gemeenten));
            feiten.push(("Gemeenten", gemeenten));
            (regio.website.clone(), None, Vec::new(), &regio.beschrijving)
        }
    };
    let about: Vec<Nr<Rapport>> = corpus.rapporten_over(object).to_vec();
    // What was replaced is shown, but does not count.
    let current: Vec<Nr<Rapport>> = about.iter().copied().filter(|nr| corpus.vervangen_door(*nr).is_none()).collect();
    let mut subjects = vec![Onderwerp::from(object)];
    subjects.extend(about.iter().map(|nr| Onderwerp::Rapport(*nr)));
    Inhoud {
        feiten: feiten.into_iter().filter_map(|(name, value)| Some((name, value?))).collect(),
        website,
        onderdeel_van,
        onderdelen,
        beschrijving: writer.write(beschrijving, 0, "").html,
        figuren: figuur::geschiedenis(corpus, object, page),
        tekortkomingen: dossier::tekortkomingen(corpus, &current, page, &mut writer),
        opvolging: about.iter().filter_map(|nr| VervolgOverzicht::new(corpus, *nr, page, &mut writer)).collect(),
        reacties: dossier::reacties(corpus, &about, page),
        wederhoor: about.iter().filter_map(|nr| WederhoorKort::new(corpus, *nr, page)).collect(),
        stappen: dossier::stappen(corpus, &current, ground.dag, page),
        genoemd: verband::hiernaar(corpus, &subjects, page),
        rapporten: about
            .into_iter()
            .map(|nr| RapportMetThemas {
                kort: RapportKort::new(ground, nr, page),
                themas: ThemaKort::all(&corpus[nr], &corpus[corpus[nr].kader], page),
            })
            .collect(),
    }
}
