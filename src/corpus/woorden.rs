//! The words of a reference when the author gives none.

use super::{Bijlage, Corpus, Doel, Hoofdstuk, Werk, tekortkoming_nummer};

impl Doel {
    /// The words for this target.
    pub fn woorden(&self, corpus: &Corpus) -> String {
        match self {
            Doel::Web(address) => address.clone(),
            Doel::Elders(elders) => elders.woorden.clone(),
            Doel::Thema(rapport, thema) => {
                let kader = &corpus[corpus[*rapport].kader];
                kader.themas[*thema].id.as_ref().map_or_else(|| "de normen".to_owned(), |id| format!("thema {id}"))
            }
            Doel::Norm(rapport, thema, norm) => {
                format!("norm {}", corpus[corpus[*rapport].kader].themas[*thema].normen[*norm].id)
            }
            Doel::Tekortkoming(rapport, thema, norm, nr) => {
                let norm = &corpus[corpus[*rapport].kader].themas[*thema].normen[*norm].id;
                format!("tekortkoming {}", tekortkoming_nummer(norm, *nr))
            }
            Doel::Hoofdstuk(werk, at) => format!("het hoofdstuk {}", corpus.hoofdstukken(*werk)[*at].titel),
            Doel::Bijlage(werk, at) => format!("bijlage {} ({})", at + 1, corpus.bijlagen(*werk)[*at].titel),
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
}

impl Corpus {
    /// The chapters of a report or publication.
    pub fn hoofdstukken(&self, werk: Werk) -> &[Hoofdstuk] {
        match werk {
            Werk::Rapport(nr) => &self[nr].hoofdstukken,
            Werk::Publicatie(nr) => &self[nr].hoofdstukken,
        }
    }

    /// The appendices of a report or publication.
    pub fn bijlagen(&self, werk: Werk) -> &[Bijlage] {
        match werk {
            Werk::Rapport(nr) => &self[nr].bijlagen,
            Werk::Publicatie(nr) => &self[nr].bijlagen,
        }
    }
}
