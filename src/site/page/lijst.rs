//! Lists of everything of one kind: institutions, regions, frameworks, publications, courses of supervision.

use super::super::datum;
use super::super::view::LinkView;
use super::{Adres, Ground, Page};
use crate::corpus::Object;
use serde::Serialize;

#[derive(Serialize)]
struct Inhoud {
    inleiding: &'static str,
    items: Vec<Item>,
}

#[derive(Serialize)]
struct Item {
    link: LinkView,
    detail: Option<String>,
}

pub(super) fn pages<'a>(ground: &'a Ground<'a>) -> Vec<Page<'a>> {
    let corpus = ground.corpus;
    let mut out =
        vec![page(ground, "kaders/", "Toetsingskaders", "Volgens deze kaders beoordelen de inspecties.", kaders)];
    if !corpus.instellingen.is_empty() {
        out.push(page(
            ground,
            "instellingen/",
            "Instellingen",
            "Over deze instellingen gaan de rapporten.",
            instellingen,
        ));
    }
    if !corpus.regios.is_empty() {
        out.push(page(ground, "regios/", "Regio's", "Over deze regio's gaan de rapporten.", regios));
    }
    if !corpus.publicaties.is_empty() {
        out.push(page(ground, "publicaties/", "Publicaties", "Brieven, plannen en andere publicaties.", publicaties));
    }
    if !corpus.trajecten.is_empty() {
        out.push(page(
            ground,
            "trajecten/",
            "Trajecten",
            "Toezicht dat over jaren en publicaties heen loopt.",
            trajecten,
        ));
    }
    out
}

fn page<'a>(
    ground: &'a Ground<'a>,
    path: &str,
    titel: &str,
    inleiding: &'static str,
    items: fn(&Ground, &Adres) -> Vec<Item>,
) -> Page<'a> {
    let adres = Adres::new(path);
    Page::new(adres.clone(), "lijst.html", titel)
        .describe(inleiding)
        .view(move || Inhoud { inleiding, items: items(ground, &adres) })
}

fn reports(count: usize) -> Option<String> {
    match count {
        0 => None,
        1 => Some("1 rapport".to_owned()),
        more => Some(format!("{more} rapporten")),
    }
}

fn about(ground: &Ground, object: Object) -> Option<String> {
    reports(ground.corpus.rapporten_over(object).len())
}

fn kaders(ground: &Ground, page: &Adres) -> Vec<Item> {
    let corpus = ground.corpus;
    let item = |(nr, kader): (_, &crate::corpus::Kader)| Item {
        link: LinkView::new(&kader.titel, &Adres::kader(corpus, nr), page),
        detail: reports(corpus.rapporten_volgens(nr).len()),
    };
    corpus.alle_kaders().map(item).collect()
}

fn instellingen(ground: &Ground, page: &Adres) -> Vec<Item> {
    let corpus = ground.corpus;
    let item = |(nr, found): (_, &crate::corpus::Instelling)| {
        let object = Object::Instelling(nr);
        Item { link: LinkView::new(&found.naam, &Adres::object(corpus, object), page), detail: about(ground, object) }
    };
    corpus.alle_instellingen().map(item).collect()
}

fn regios(ground: &Ground, page: &Adres) -> Vec<Item> {
    let corpus = ground.corpus;
    let item = |(nr, found): (_, &crate::corpus::Regio)| {
        let object = Object::Regio(nr);
        Item { link: LinkView::new(&found.naam, &Adres::object(corpus, object), page), detail: about(ground, object) }
    };
    corpus.alle_regios().map(item).collect()
}

fn publicaties(ground: &Ground, page: &Adres) -> Vec<Item> {
    let corpus = ground.corpus;
    let mut all: Vec<_> = corpus.alle_publicaties().collect();
    all.sort_by(|(_, a), (_, b)| b.datum.cmp(&a.datum).then_with(|| a.id.cmp(&b.id)));
    let item = |(nr, found): (_, &crate::corpus::Publicatie)| Item {
        link: LinkView::new(&found.titel, &Adres::publicatie(corpus, nr), page),
        detail: Some(match found.datum {
            Some(day) => format!("{}, {}", found.soort, datum::voluit(day)),
            None => found.soort.clone(),
        }),
    };
    all.into_iter().map(item).collect()
}

fn trajecten(ground: &Ground, page: &Adres) -> Vec<Item> {
    let item = |traject: &crate::corpus::Traject| Item {
        link: LinkView::new(&traject.titel, &Adres::new(format!("trajecten/{}/", traject.id)), page),
        detail: traject.start.map(|day| format!("vanaf {}", datum::moment(day))),
    };
    ground.corpus.trajecten.iter().map(item).collect()
}
