//! What a browser searches the index with: the engine, Pagefind.
//!
//! It gives this only with an index, so it is asked for one of a single word.

use super::super::super::ZoekFout;
use super::Files;
use pagefind::api::PagefindIndex;
use pagefind::options::PagefindServiceConfig;
use serde::Serialize;
use std::collections::BTreeMap;

/// The version whose format is written; `Cargo.toml` asks for this one only.
pub const VERSION: &str = "1.6.0";

/// The engine for a language without stemming.
const ANY_LANGUAGE: &str = "wasm.unknown.pagefind";

/// The program in the browser, and the same in a language.
pub struct Engine {
    pub files: Files,
    /// Whether it knows the stems of the language.
    has_language: bool,
}

/// The engine for a language.
pub fn engine(language: &str) -> Result<Engine, ZoekFout> {
    let runtime = tokio::runtime::Builder::new_current_thread().build().map_err(ZoekFout::new)?;
    // As a task of its own, a panic inside the engine is an error here.
    let asking = ask(language.to_owned());
    let mut files = runtime.block_on(async { tokio::spawn(asking).await.map_err(ZoekFout::new) })??;
    let has_language = files.keys().filter(|name| name.starts_with("wasm.")).count() > 1;
    if has_language {
        files.remove(ANY_LANGUAGE);
    }
    Ok(Engine { files, has_language })
}

async fn ask(language: String) -> Result<Files, ZoekFout> {
    let config = PagefindServiceConfig::builder().force_language(language.clone()).build();
    let mut index = PagefindIndex::new(Some(config)).map_err(ZoekFout::new)?;
    let word = "rapport".to_owned();
    index.add_custom_record("/".to_owned(), word, language, None, None, None).await.map_err(ZoekFout::new)?;
    let files = index.get_files().await.map_err(ZoekFout::new)?;
    let named = files.into_iter().map(|file| (file.filename.to_string_lossy().replace('\\', "/"), file.contents));
    Ok(named.filter(|(name, _)| name == "pagefind.js" || name.starts_with("wasm.")).collect())
}

#[derive(Serialize)]
struct Entry<'e> {
    version: &'e str,
    languages: BTreeMap<&'e str, Language<'e>>,
    include_characters: [char; 10],
}

#[derive(Serialize)]
struct Language<'e> {
    hash: &'e str,
    wasm: Option<&'e str>,
    page_count: usize,
}

impl Engine {
    /// The file with which the engine starts: the index of a language by its hash, with how many pages it has.
    pub fn entry(&self, language: &str, named: Option<&(String, usize)>) -> Result<Vec<u8>, ZoekFout> {
        let wasm = self.has_language.then_some(language);
        let of = named.map(|(hash, page_count)| (language, Language { hash, wasm, page_count: *page_count }));
        let languages = of.into_iter().collect();
        let entry = Entry { version: VERSION, languages, include_characters: super::woord::SIGNS };
        serde_json::to_vec(&entry).map_err(ZoekFout::new)
    }
}
