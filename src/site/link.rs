//! Where a reference leads.

use super::Adres;
use crate::corpus::{Corpus, Doel, Object};

/// The address of a target; nothing for an address elsewhere.
pub fn adres(corpus: &Corpus, doel: &Doel) -> Option<Adres> {
    Some(match doel {
        Doel::Web(_) | Doel::Elders(_) => return None,
        Doel::Thema(rapport, thema) => {
            let rapport = &corpus[*rapport];
            Adres::thema(rapport, &corpus[rapport.kader], *thema)
        }
        Doel::Norm(rapport, thema, norm) => {
            let rapport = &corpus[*rapport];
            Adres::norm(rapport, &corpus[rapport.kader], *thema, *norm)
        }
        Doel::Tekortkoming(rapport, thema, norm, nr) => {
            let rapport = &corpus[*rapport];
            Adres::tekortkoming(rapport, &corpus[rapport.kader], *thema, *norm, *nr)
        }
        Doel::Hoofdstuk(werk, at) => Adres::werk(corpus, *werk).page(&corpus.hoofdstukken(*werk)[*at].id),
        Doel::Bijlage(werk, at) => Adres::werk(corpus, *werk).page("bijlagen").page(&corpus.bijlagen(*werk)[*at].id),
        Doel::Rapport(nr) => Adres::rapport(&corpus[*nr]),
        Doel::Publicatie(nr) => Adres::publicatie(corpus, *nr),
        Doel::Instelling(nr) => Adres::object(corpus, Object::Instelling(*nr)),
        Doel::Regio(nr) => Adres::object(corpus, Object::Regio(*nr)),
        Doel::Traject(nr) => Adres::new(format!("trajecten/{}/", corpus[*nr].id)),
        Doel::Kader(nr) => Adres::kader(corpus, *nr),
        Doel::Wederhoor(nr, at) => Adres::punt(&corpus[*nr], corpus[*nr].punten[*at].nr),
        Doel::Verlopen(at) => Adres::verlopen(&corpus.verlopen[*at]),
        Doel::Bestand(path) => Adres::new(path.clone()),
    })
}
