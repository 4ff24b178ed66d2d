//! The index in pieces, and the engine that a browser searches it with: Pagefind.

use super::super::{Adres, ZoekFout};
use super::Vindplaats;
use super::samenstelling::Samenstellingen;
use pagefind::api::PagefindIndex;
use pagefind::options::PagefindServiceConfig;
use std::collections::BTreeMap;
use std::sync::Arc;

/// What the search page opens the index with; it says how many parts there are.
const OPENER: &str = include_str!("delen.js");

/// The folder of the index.
const MAP: &str = "pagefind";

/// So many places have one index, as long as that gives no more than [`MOST_INDEXES`].
const PER_INDEX: usize = 1000;

/// No site has more indexes than this: the search page asks each of them.
const MOST_INDEXES: usize = 8;

/// So many indexes are made at the same time.
const MOST_AT_ONCE: usize = 2;

/// About so many texts share a file. A reader loads one for each result.
const PER_FILE: usize = 8;

/// Parts of the engine that the site does without: it has a search page of its own.
const UNUSED: [&str; 5] =
    ["pagefind-component", "pagefind-highlight", "pagefind-modular", "pagefind-ui", "pagefind-worker"];

/// The engine for a language without stemming.
const ANY_LANGUAGE: &str = "wasm.unknown.pagefind";

/// The files of the index. The same places give the same bytes.
///
/// A large site has several indexes, which the search page joins: the engine holds all words of one in memory.
pub fn files(places: Vec<Vindplaats>, language: &str) -> Result<Vec<(String, Vec<u8>)>, ZoekFout> {
    let compounds = Arc::new(Samenstellingen::learn(places.iter().flat_map(|place| [&*place.titel, &*place.tekst])));
    let size = PER_INDEX.max(places.len().div_ceil(MOST_INDEXES));
    let parts: Vec<&[Vindplaats]> = places.chunks(size).collect();
    // Of each index the engine holds all words in memory, so no more of them are made at once than there is work for.
    let lanes = std::thread::available_parallelism().map_or(1, usize::from).clamp(1, MOST_AT_ONCE).min(parts.len());
    let made: Vec<Vec<Result<Files, ZoekFout>>> = std::thread::scope(|scope| {
        let lane = |first: usize| {
            let (parts, compounds) = (&parts, &compounds);
            scope.spawn(move || {
                parts.iter().skip(first).step_by(lanes).map(|part| one(part, language, compounds)).collect()
            })
        };
        let running: Vec<_> = (0..lanes).map(lane).collect();
        running.into_iter().map(|lane| lane.join().unwrap_or_else(|_| vec![Err(ZoekFout::stopped())])).collect()
    });
    let mut made: Vec<_> = made.into_iter().map(Vec::into_iter).collect();
    let opener = OPENER.replace("PARTS = 1;", &format!("PARTS = {};", parts.len()));
    let mut out = vec![(format!("{MAP}/delen.js"), opener.into_bytes())];
    for nr in 1..=parts.len() {
        let found = made[(nr - 1) % lanes].next().unwrap_or_else(|| Err(ZoekFout::stopped()))?;
        // The first brings the engine, the others only what can be found.
        let found =
            found.into_iter().filter(|(name, _)| nr == 1 || !name.starts_with("wasm.") && !name.ends_with(".js"));
        let folder = if nr == 1 { MAP.to_owned() } else { format!("{MAP}/{nr}") };
        out.extend(found.map(|(name, bytes)| (format!("{folder}/{name}"), bytes)));
    }
    Ok(out)
}

/// The files of one index, by their names.
type Files = BTreeMap<String, Vec<u8>>;

fn one(places: &[Vindplaats], language: &str, compounds: &Arc<Samenstellingen>) -> Result<Files, ZoekFout> {
    let runtime = tokio::runtime::Builder::new_current_thread().build().map_err(ZoekFout::new)?;
    // As a task of its own, a panic inside the engine is an error here.
    let making = make(places.to_vec(), language.to_owned(), Arc::clone(compounds));
    runtime.block_on(async { tokio::spawn(making).await.map_err(ZoekFout::new) })?
}

async fn make(places: Vec<Vindplaats>, language: String, compounds: Arc<Samenstellingen>) -> Result<Files, ZoekFout> {
    let texts = u32::try_from(places.len().div_ceil(PER_FILE)).unwrap_or(u32::MAX).max(1);
    let config = PagefindServiceConfig::builder().force_language(language.clone()).max_fragments(texts).build();
    let mut index = PagefindIndex::new(Some(config)).map_err(ZoekFout::new)?;
    let start = Adres::voorpagina();
    for place in places {
        let url = place.adres.from_page(&start);
        let text = compounds.mark(&place.tekst);
        let (meta, filters) = (meta(&place, &compounds), filters(&place));
        index
            .add_custom_record(url, text, language.clone(), Some(meta), Some(filters), None)
            .await
            .map_err(ZoekFout::new)?;
    }
    let files = index.get_files().await.map_err(ZoekFout::new)?;
    let mut found = Files::new();
    for file in files {
        let name = file.filename.to_string_lossy().replace('\\', "/");
        if !UNUSED.iter().any(|part| name.starts_with(part)) {
            found.insert(name, file.contents);
        }
    }
    if found.keys().filter(|name| name.starts_with("wasm.")).count() > 1 {
        found.remove(ANY_LANGUAGE);
    }
    Ok(found)
}

/// What a result shows besides its text. All of it is searched too.
fn meta(place: &Vindplaats, compounds: &Samenstellingen) -> BTreeMap<String, String> {
    let all = [("title", compounds.mark(&place.titel)), ("deel", place.deel.clone()), ("ook", place.ook.clone())];
    all.into_iter().filter(|(_, text)| !text.is_empty()).map(|(name, text)| (name.to_owned(), text)).collect()
}

/// What readers can choose from.
fn filters(place: &Vindplaats) -> BTreeMap<String, Vec<String>> {
    let all = [
        ("soort", Some(place.soort.name().to_owned())),
        ("instelling", place.instelling.clone()),
        ("thema", place.thema.clone()),
        ("oordeel", place.oordeel.clone()),
        ("jaar", place.jaar.map(|year| year.to_string())),
    ];
    all.into_iter().filter_map(|(name, value)| Some((name.to_owned(), vec![value?]))).collect()
}

#[cfg(test)]
mod tests {
    use super::super::Soort;
    use super::*;

    #[test]
    fn a_large_site_has_several_indexes_and_one_engine() {
        let place = |nr: usize| {
            let adres = Adres::new(format!("rapporten/{nr}/"));
            Vindplaats::new(Soort::Rapport, adres, format!("Rapport {nr}"), format!("Over wachttijd {nr}."))
        };
        let places: Vec<Vindplaats> = (0..PER_INDEX + 1).map(place).collect();
        let made = files(places.clone(), "nl").unwrap();
        let has = |path: &str| made.iter().any(|(known, _)| known == path);
        let (path, opener) = made.first().unwrap();
        assert_eq!(path, "pagefind/delen.js");
        assert!(String::from_utf8_lossy(opener).contains("const PARTS = 2;"));
        assert!(
            has("pagefind/pagefind.js") && has("pagefind/pagefind-entry.json") && has("pagefind/2/pagefind-entry.json")
        );
        let second: Vec<&str> = made.iter().filter_map(|(path, _)| path.strip_prefix("pagefind/2/")).collect();
        assert!(!second.iter().any(|name| name.ends_with(".js") || name.starts_with("wasm.")), "{second:?}");
        assert_eq!(made, files(places, "nl").unwrap(), "the same places give the same bytes");
    }
}
