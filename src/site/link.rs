//! Where a reference leads, and the words that it has when the author gives none.

use super::Adres;
use crate::corpus::{Corpus, Doel, Object, Werk};

/// The address of a target; nothing for an address elsewhere.
pub fn adres(corpus: &Corpus, doel: &Doel) -> Option<Adres> {
    Some(match doel {
        Doel::Web(_) => return None,
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
        Doel::Hoofdstuk(werk, at) => Adres::werk(corpus, *werk).page(&hoofdstukken(corpus, *werk)[*at].id),
        Doel::Bijlage(werk, at) => Adres::werk(corpus, *werk).page("bijlagen").page(&bijlagen(corpus, *werk)[*at].id),
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

/// The words for a target.
pub fn woorden(corpus: &Corpus, doel: &Doel) -> String {
    match doel {
        Doel::Web(address) => address.clone(),
        Doel::Thema(rapport, thema) => {
            let kader = &corpus[corpus[*rapport].kader];
            kader.themas[*thema].id.as_ref().map_or_else(|| "de normen".to_owned(), |id| format!("thema {id}"))
        }
        Doel::Norm(rapport, thema, norm) => {
            format!("norm {}", corpus[corpus[*rapport].kader].themas[*thema].normen[*norm].id)
        }
        Doel::Tekortkoming(rapport, thema, norm, nr) => {
            let norm = &corpus[corpus[*rapport].kader].themas[*thema].normen[*norm].id;
            format!("tekortkoming {}", crate::corpus::tekortkoming_nummer(norm, *nr))
        }
        Doel::Hoofdstuk(werk, at) => format!("het hoofdstuk {}", hoofdstukken(corpus, *werk)[*at].titel),
        Doel::Bijlage(werk, at) => format!("bijlage {} ({})", at + 1, bijlagen(corpus, *werk)[*at].titel),
        Doel::Rapport(nr) => corpus[*nr].titel.clone(),
        Doel::Publicatie(nr) => corpus[*nr].titel.clone(),
        Doel::Instelling(nr) => corpus[*nr].naam.clone(),
        Doel::Regio(nr) => corpus[*nr].naam.clone(),
        Doel::Traject(nr) => corpus[*nr].titel.clone(),
        Doel::Kader(nr) => corpus[*nr].titel.clone(),
        Doel::Wederhoor(nr, at) => format!("punt {} van het wederhoor", corpus[*nr].punten[*at].nr),
        Doel::Verlopen(at) => corpus.verlopen[*at].titel.clone(),
        Doel::Bestand(path) => path.rsplit('/').next().unwrap_or(path).to_owned(),
    }
}

fn hoofdstukken(corpus: &Corpus, werk: Werk) -> &[crate::corpus::Hoofdstuk] {
    match werk {
        Werk::Rapport(nr) => &corpus[nr].hoofdstukken,
        Werk::Publicatie(nr) => &corpus[nr].hoofdstukken,
    }
}

fn bijlagen(corpus: &Corpus, werk: Werk) -> &[crate::corpus::Bijlage] {
    match werk {
        Werk::Rapport(nr) => &corpus[nr].bijlagen,
        Werk::Publicatie(nr) => &corpus[nr].bijlagen,
    }
}
