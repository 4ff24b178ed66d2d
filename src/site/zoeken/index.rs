//! The index in pieces, and the engine that a browser searches it with: Pagefind.

use super::super::Adres;
use super::Vindplaats;
use super::samenstelling::Samenstellingen;
use pagefind::api::PagefindIndex;
use pagefind::options::PagefindServiceConfig;
use std::collections::BTreeMap;

/// The folder of the index.
const MAP: &str = "pagefind";

/// No more files than this hold the texts; on a larger site several texts share one.
const MOST_FILES: u32 = 5000;

/// Parts of the engine that the site does without: it has a search page of its own.
const UNUSED: [&str; 5] =
    ["pagefind-component", "pagefind-highlight", "pagefind-modular", "pagefind-ui", "pagefind-worker"];

/// The engine for a language without stemming.
const ANY_LANGUAGE: &str = "wasm.unknown.pagefind";

/// Why there is no index.
#[derive(Debug, thiserror::Error)]
#[error("de zoekindex kan niet gemaakt worden: {0}")]
pub struct ZoekFout(String);

impl ZoekFout {
    fn new(error: impl std::fmt::Display) -> Self {
        ZoekFout(format!("{error:#}"))
    }
}

/// The files of the index. The same places give the same bytes.
pub fn files(places: Vec<Vindplaats>, language: &str) -> Result<Vec<(String, Vec<u8>)>, ZoekFout> {
    let runtime = tokio::runtime::Builder::new_current_thread().build().map_err(ZoekFout::new)?;
    let language = language.to_owned();
    // As a task of its own, a panic inside the engine is an error here.
    runtime.block_on(async { tokio::spawn(make(places, language)).await.map_err(ZoekFout::new) })?
}

async fn make(places: Vec<Vindplaats>, language: String) -> Result<Vec<(String, Vec<u8>)>, ZoekFout> {
    let compounds = Samenstellingen::learn(places.iter().flat_map(|place| [place.titel.as_str(), &place.tekst]));
    let config = PagefindServiceConfig::builder().force_language(language.clone()).max_fragments(MOST_FILES).build();
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
    let mut found: BTreeMap<String, Vec<u8>> = BTreeMap::new();
    for file in files {
        let name = file.filename.to_string_lossy().replace('\\', "/");
        if !UNUSED.iter().any(|part| name.starts_with(part)) {
            found.insert(name, file.contents);
        }
    }
    if found.keys().filter(|name| name.starts_with("wasm.")).count() > 1 {
        found.remove(ANY_LANGUAGE);
    }
    Ok(found.into_iter().map(|(name, bytes)| (format!("{MAP}/{name}"), bytes)).collect())
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
