//! What a reader can choose reports by.

use crate::corpus::{Corpus, Kader, Nr, Object, Rapport};
use crate::site::html::slug;
use crate::site::view::object_naam;
use crate::site::{Adres, Ground};
use std::collections::BTreeMap;

/// The folder of the chosen lists. No report can have this address.
pub const MAP: &str = "rapporten-per/";

/// The kind of choice whose list shows the verdicts on a theme.
const THEMA: &str = "thema";

/// A kind of choice.
#[derive(Debug, Clone)]
pub struct Soort {
    /// Its name for readers.
    pub titel: &'static str,
    /// Its choices.
    pub keuzes: Vec<Keuze>,
}

/// One choice.
#[derive(Debug, Clone)]
pub struct Keuze {
    /// The name of its kind.
    pub soort: &'static str,
    /// Its words.
    pub titel: String,
    /// Its name among all choices, for scripts.
    pub sleutel: String,
    /// The position of the theme in its framework, when it is a theme.
    pub thema: Option<usize>,
    /// Its list.
    pub adres: Adres,
    /// Its reports, the newest first.
    pub rapporten: Vec<Nr<Rapport>>,
}

/// What a report has of one kind: names in addresses with words for readers.
type Waarden = fn(&Corpus, &Rapport) -> Vec<(String, String)>;

/// The kinds: words for readers, name in addresses, and what a report has of it.
const SOORTEN: [(&str, &str, Waarden); 4] = [
    ("Instelling of regio", "object", object),
    ("Thema", THEMA, themas),
    ("Oordeel", "oordeel", oordeel),
    ("Jaar", "jaar", jaar),
];

/// The kinds of choices, in the order in which readers see them. A kind with one choice is none.
pub fn alle(ground: &Ground) -> Vec<Soort> {
    let mut out: Vec<Soort> = SOORTEN.iter().map(|(titel, map, of)| soort(ground, titel, map, *of)).collect();
    out.retain(|soort| soort.keuzes.len() > 1);
    out
}

/// The choices that a report belongs to.
pub fn sleutels(corpus: &Corpus, soorten: &[Soort], nr: Nr<Rapport>) -> Vec<String> {
    let used = SOORTEN.iter().filter(|(titel, ..)| soorten.iter().any(|soort| soort.titel == *titel));
    let of_kind = |(_, map, of): &(_, &str, Waarden)| {
        of(corpus, &corpus[nr]).into_iter().map(|(naam, _)| sleutel(map, &naam)).collect::<Vec<_>>()
    };
    used.flat_map(of_kind).collect()
}

fn sleutel(map: &str, naam: &str) -> String {
    format!("{map}-{naam}")
}

fn soort(ground: &Ground, titel: &'static str, map: &str, of: Waarden) -> Soort {
    let mut keuzes: Vec<Keuze> = Vec::new();
    let mut known: BTreeMap<String, usize> = BTreeMap::new();
    for &nr in ground.corpus.nieuwste() {
        for (naam, words) in of(ground.corpus, &ground.corpus[nr]) {
            let sleutel = sleutel(map, &naam);
            let at = *known.entry(sleutel.clone()).or_insert(keuzes.len());
            if at == keuzes.len() {
                keuzes.push(Keuze {
                    soort: titel,
                    titel: words,
                    sleutel,
                    thema: (map == THEMA).then(|| thema(ground.corpus, nr, &naam)).flatten(),
                    adres: Adres::new(MAP).page(map).page(&naam),
                    rapporten: Vec::new(),
                });
            }
            keuzes[at].rapporten.push(nr);
        }
    }
    // Years stand as the reports do, the newest first; themes as in their framework.
    if map != "jaar" && map != THEMA {
        keuzes.sort_by_cached_key(|keuze| keuze.titel.to_lowercase());
    }
    Soort { titel, keuzes }
}

fn object(corpus: &Corpus, rapport: &Rapport) -> Vec<(String, String)> {
    let id = match rapport.object {
        Object::Instelling(nr) => corpus[nr].id.clone(),
        Object::Regio(nr) => format!("regio-{}", corpus[nr].id),
    };
    vec![(id, object_naam(corpus, rapport.object))]
}

fn themas(corpus: &Corpus, rapport: &Rapport) -> Vec<(String, String)> {
    let kader = &corpus[rapport.kader];
    let of = kader.themas.iter().filter_map(|thema| {
        let id = thema.id.as_ref()?;
        Some((naam(kader, id), format!("{} (thema {id})", thema.titel)))
    });
    of.collect()
}

fn naam(kader: &Kader, thema: &str) -> String {
    format!("{}-{thema}", kader.id)
}

/// The position of a theme by its name among the choices.
fn thema(corpus: &Corpus, nr: Nr<Rapport>, name: &str) -> Option<usize> {
    let kader = &corpus[corpus[nr].kader];
    kader.themas.iter().position(|thema| thema.id.as_ref().is_some_and(|id| naam(kader, id) == name))
}

fn oordeel(corpus: &Corpus, rapport: &Rapport) -> Vec<(String, String)> {
    let word = rapport.oordeel.as_ref().map(|oordeel| corpus[rapport.kader].trede(oordeel.value).verkort.clone());
    let word = word.unwrap_or_else(|| "geen oordeel over het geheel".to_owned());
    vec![(slug(&word), word)]
}

fn jaar(_: &Corpus, rapport: &Rapport) -> Vec<(String, String)> {
    rapport.dag().map(|day| (day.year().to_string(), day.year().to_string())).into_iter().collect()
}
