//! What templates see of the points that the institution made on a draft: how many there were.

use super::LinkView;
use crate::corpus::{Corpus, Inzage, Nr, Rapport, Telling};
use crate::site::Adres;
use serde::Serialize;

/// How many points there were.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct TellingView {
    punten: usize,
    overgenomen: usize,
    deels: usize,
    niet: usize,
    open: usize,
}

impl From<Telling> for TellingView {
    fn from(telling: Telling) -> Self {
        let Telling { punten, overgenomen, deels, niet, open } = telling;
        TellingView { punten, overgenomen, deels, niet, open }
    }
}

/// The points of a report in one sentence, with the way to its page.
#[derive(Debug, Clone, Serialize)]
pub struct WederhoorKort {
    /// The report.
    rapport: LinkView,
    /// The page.
    link: LinkView,
    /// The sentence.
    zin: String,
}

impl WederhoorKort {
    /// Nothing when there were no points, or readers do not see them.
    pub fn new(corpus: &Corpus, nr: Nr<Rapport>, page: &Adres) -> Option<Self> {
        let rapport = &corpus[nr];
        is_shown(corpus, rapport).then(|| WederhoorKort {
            rapport: super::rapport_link(corpus, nr, page),
            link: LinkView::new("Wederhoor", &Adres::wederhoor(rapport), page),
            zin: zin(rapport.telling_wederhoor()),
        })
    }
}

/// Whether a report has a page about the points.
pub fn is_shown(corpus: &Corpus, rapport: &Rapport) -> bool {
    corpus.site.wederhoor != Inzage::Niet && !rapport.punten.is_empty()
}

/// `De instelling maakte 7 opmerkingen bij het concept. De inspecties namen er 3 over, 2 deels en 2 niet.`
pub fn zin(telling: Telling) -> String {
    let Telling { punten, overgenomen, deels, niet, open } = telling;
    let first = match punten {
        1 => "Bij het concept van dit rapport kwam 1 opmerking binnen.".to_owned(),
        count => format!("Bij het concept van dit rapport kwamen {count} opmerkingen binnen."),
    };
    let parts: Vec<String> = [
        (overgenomen, "overgenomen"),
        (deels, "deels overgenomen"),
        (niet, "niet overgenomen"),
        (open, "nog niet beoordeeld"),
    ]
    .into_iter()
    .filter(|(count, _)| *count > 0)
    .map(|(count, word)| match (punten, count) {
        (1, _) => word.to_owned(),
        _ => format!("{count} {word}"),
    })
    .collect();
    let verb = if punten == 1 { "Die is" } else { "Daarvan" };
    let rest = crate::site::datum::opsomming(&parts);
    match punten {
        1 => format!("{first} {verb} {rest}."),
        _ if parts.len() == 1 => {
            let word = parts[0].split_once(' ').map_or("", |(_, word)| word);
            format!("{first} Ze zijn allemaal {word}.")
        }
        _ => format!("{first} {verb} {} {rest}.", if first_is_one(&parts) { "is er" } else { "zijn er" }),
    }
}

fn first_is_one(parts: &[String]) -> bool {
    parts.first().is_some_and(|part| part.starts_with("1 "))
}

#[cfg(test)]
mod tests {
    use super::zin;
    use crate::corpus::Telling;

    #[test]
    fn a_count_reads_as_a_sentence() {
        let telling = |overgenomen, deels, niet| Telling {
            punten: overgenomen + deels + niet,
            overgenomen,
            deels,
            niet,
            open: 0,
        };
        assert_eq!(
            zin(telling(3, 0, 2)),
            "Bij het concept van dit rapport kwamen 5 opmerkingen binnen. Daarvan zijn er 3 overgenomen en 2 niet overgenomen."
        );
        assert_eq!(
            zin(telling(1, 0, 1)),
            "Bij het concept van dit rapport kwamen 2 opmerkingen binnen. Daarvan is er 1 overgenomen en 1 niet overgenomen."
        );
        assert_eq!(
            zin(telling(0, 1, 0)),
            "Bij het concept van dit rapport kwam 1 opmerking binnen. Die is deels overgenomen."
        );
        assert_eq!(
            zin(telling(4, 0, 0)),
            "Bij het concept van dit rapport kwamen 4 opmerkingen binnen. Ze zijn allemaal overgenomen."
        );
    }
}
