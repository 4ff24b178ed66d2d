//! What templates see of the references between reports, publications, institutions and regions.

use super::{LinkView, doel_link};
use crate::corpus::{Corpus, Doel, Onderwerp, Werk};
use crate::site::Adres;
use serde::Serialize;

/// Something that refers to this, with the pages where it does; or something that this refers to.
#[derive(Debug, Clone, Serialize)]
pub struct VerbandView {
    /// The whole: a report, a publication, a course of supervision, an institution.
    pub geheel: LinkView,
    /// What kind of thing it is.
    pub soort: String,
    /// The pages where it refers to this; empty when that is its front page alone.
    pub plekken: Vec<LinkView>,
}

/// Who refers to one of these, from outside of them.
pub fn hiernaar(corpus: &Corpus, about: &[Onderwerp], page: &Adres) -> Vec<VerbandView> {
    let mut out: Vec<(Doel, Vec<Doel>)> = Vec::new();
    for found in corpus.vermeldingen_van(about) {
        let whole = geheel(&found.waar);
        if Onderwerp::van(&whole).is_some_and(|own| about.contains(&own)) {
            continue;
        }
        match out.iter_mut().find(|(other, _)| *other == whole) {
            Some((_, places)) if places.contains(&found.waar) => {}
            Some((_, places)) => places.push(found.waar.clone()),
            None => out.push((whole, vec![found.waar.clone()])),
        }
    }
    let view = |(whole, places): (Doel, Vec<Doel>)| {
        let inside: Vec<&Doel> = places.iter().filter(|place| **place != whole).collect();
        Some(VerbandView {
            geheel: doel_link(corpus, &whole, page)?,
            soort: soort(corpus, &whole),
            plekken: inside.into_iter().filter_map(|place| doel_link(corpus, place, page)).collect(),
        })
    };
    out.into_iter().filter_map(view).collect()
}

/// The reports and publications that a report or publication refers to.
pub fn hiervandaan(corpus: &Corpus, werk: Werk, page: &Adres) -> Vec<VerbandView> {
    let own = Onderwerp::from(werk);
    let mut out: Vec<Doel> = Vec::new();
    for found in corpus.vermeldingen_in(own) {
        let to = match found.naar {
            Onderwerp::Rapport(nr) => Doel::Rapport(nr),
            Onderwerp::Publicatie(nr) => Doel::Publicatie(nr),
            Onderwerp::Instelling(nr) => Doel::Instelling(nr),
            Onderwerp::Regio(nr) => Doel::Regio(nr),
        };
        if found.naar != own && !out.contains(&to) {
            out.push(to);
        }
    }
    let view = |to: &Doel| {
        Some(VerbandView { geheel: doel_link(corpus, to, page)?, soort: soort(corpus, to), plekken: Vec::new() })
    };
    out.iter().filter_map(view).collect()
}

/// What a page is part of.
fn geheel(page: &Doel) -> Doel {
    match page {
        Doel::Thema(nr, ..) | Doel::Norm(nr, ..) | Doel::Tekortkoming(nr, ..) | Doel::Wederhoor(nr, _) => {
            Doel::Rapport(*nr)
        }
        Doel::Hoofdstuk(Werk::Rapport(nr), _) | Doel::Bijlage(Werk::Rapport(nr), _) => Doel::Rapport(*nr),
        Doel::Hoofdstuk(Werk::Publicatie(nr), _) | Doel::Bijlage(Werk::Publicatie(nr), _) => Doel::Publicatie(*nr),
        other => other.clone(),
    }
}

fn soort(corpus: &Corpus, doel: &Doel) -> String {
    match doel {
        Doel::Rapport(_) => "inspectierapport".to_owned(),
        Doel::Publicatie(nr) => corpus[*nr].soort.clone(),
        Doel::Instelling(nr) => corpus[*nr].soort.clone().unwrap_or_else(|| "instelling".to_owned()),
        Doel::Regio(_) => "regio".to_owned(),
        Doel::Traject(_) => "traject".to_owned(),
        other => other.woorden(corpus),
    }
}
