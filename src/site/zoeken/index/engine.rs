//! What a browser searches the index with: the engine, Pagefind. Its files were taken from it by `build.rs`.

use super::super::super::ZoekFout;
use serde::Serialize;
use std::collections::BTreeMap;

/// The version whose format is written; `Cargo.toml` asks for this one only.
pub const VERSION: &str = "1.6.0";

/// The program in the browser, and its searching part for each language, by their names.
const FILES: &[(&str, &[u8])] = include!(concat!(env!("OUT_DIR"), "/motor.rs"));

/// The program in the browser, in a language.
pub struct Engine<'l> {
    language: &'l str,
    /// Its searching part; absent when it does not know the stems of the language.
    searching: Option<&'static [u8]>,
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

impl<'l> Engine<'l> {
    /// The engine for a language.
    pub fn new(language: &'l str) -> Self {
        let plain = language.split('-').next().unwrap_or(language);
        Engine { language, searching: file(&format!("wasm.{plain}.pagefind")) }
    }

    /// Its files, by their names.
    pub fn files(&self) -> impl Iterator<Item = (String, Vec<u8>)> {
        let searching = match self.searching {
            Some(bytes) => (format!("wasm.{}.pagefind", self.language), Some(bytes)),
            None => ("wasm.unknown.pagefind".to_owned(), file("wasm.unknown.pagefind")),
        };
        let all = [("pagefind.js".to_owned(), file("pagefind.js")), searching];
        all.into_iter().filter_map(|(name, bytes)| Some((name, bytes?.to_vec())))
    }

    /// The file with which the engine starts: the index of a language by its hash, with how many pages it has.
    pub fn entry(&self, named: Option<&(String, usize)>) -> Result<Vec<u8>, ZoekFout> {
        let wasm = self.searching.map(|_| self.language);
        let of = named.map(|(hash, page_count)| (self.language, Language { hash, wasm, page_count: *page_count }));
        let languages = of.into_iter().collect();
        let entry = Entry { version: VERSION, languages, include_characters: super::woord::SIGNS };
        serde_json::to_vec(&entry).map_err(ZoekFout::new)
    }
}

fn file(name: &str) -> Option<&'static [u8]> {
    FILES.iter().find(|(known, _)| *known == name).map(|(_, bytes)| *bytes)
}

#[cfg(test)]
mod tests {
    use super::super::taal::stemmer;
    use super::*;

    #[test]
    fn a_browser_gets_the_program_and_one_searching_part() {
        let names = |language| Engine::new(language).files().map(|(name, _)| name).collect::<Vec<_>>();
        assert_eq!(names("nl"), ["pagefind.js", "wasm.nl.pagefind"]);
        assert_eq!(names("nl-BE"), ["pagefind.js", "wasm.nl-BE.pagefind"]);
        assert_eq!(names("xx"), ["pagefind.js", "wasm.unknown.pagefind"]);
    }

    #[test]
    fn the_engine_and_the_index_know_the_stems_of_the_same_languages() {
        let letters = || 'a'..='z';
        for language in letters().flat_map(|one| letters().map(move |two| format!("{one}{two}"))) {
            assert_eq!(Engine::new(&language).searching.is_some(), stemmer(&language).is_some(), "{language}");
        }
    }
}
