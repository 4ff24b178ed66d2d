//! The index in pieces, in the format of Pagefind, and the engine that a browser searches it with.
//!
//! The index is what the engine itself would make of the same places, byte for byte, before it is packed. The engine
//! works every word out anew wherever it stands; here each is worked out once. Two things differ: a word of a text that
//! begins with `___PAGEFIND_` is no order to the engine, and what `woord` says of Japanese.

mod cbor;
mod engine;
mod fragment;
mod gzip;
mod lijst;
mod naam;
mod pagina;
mod part;
mod plek;
mod stuk;
mod taal;
#[cfg(test)]
mod tests;
mod tokens;
mod woord;

#[cfg(test)]
pub(crate) use tests::same_as_engine;

use super::super::ZoekFout;
use super::Vindplaats;
use super::samenstelling::Samenstellingen;
use engine::{Engine, VERSION};
use lijst::Woordenlijst;
use part::{Ground, Part};
use rayon::prelude::*;
use std::collections::BTreeMap;
use tokens::Teksten;

/// What the search page opens the index with; it says how many parts there are.
const OPENER: &str = include_str!("delen.js");

/// The folder of the index.
const MAP: &str = "pagefind";

/// So many places have one index, as long as that gives no more than [`MOST_INDEXES`].
const PER_INDEX: usize = 1000;

/// No site has more indexes than this: the search page asks each of them.
const MOST_INDEXES: usize = 8;

/// The files of one index, by their names.
type Files = BTreeMap<String, Vec<u8>>;

/// The files of the index. The same places give the same bytes.
///
/// A large site has several indexes, which the search page joins.
pub fn files(places: Vec<Vindplaats>, language: &str) -> Result<Vec<(String, Vec<u8>)>, ZoekFout> {
    let engine = Engine::new(language);
    let parts = parts(&places, language)?;
    let opener = OPENER.replace("PARTS = 1;", &format!("PARTS = {};", parts.len()));
    let mut out = vec![(format!("{MAP}/delen.js"), opener.into_bytes())];
    for (part, nr) in parts.into_iter().zip(1..) {
        let folder = if nr == 1 { MAP.to_owned() } else { format!("{MAP}/{nr}") };
        out.push((format!("{folder}/pagefind-entry.json"), engine.entry(part.named.as_ref())?));
        out.extend(part.files.into_iter().map(|(name, bytes)| (format!("{folder}/{name}"), bytes)));
    }
    // The first brings the engine, the others only what can be found.
    out.extend(engine.files().map(|(name, bytes)| (format!("{MAP}/{name}"), bytes)));
    Ok(out)
}

/// The parts of the index.
fn parts(places: &[Vindplaats], language: &str) -> Result<Vec<Part>, ZoekFout> {
    let texts = Teksten::read(places);
    let compounds = Samenstellingen::learn(texts.marked.all().iter().copied());
    let list = Woordenlijst::make(&texts, &compounds, language);
    let (compounds, list, tokens) = (&compounds, &list, &texts.marked);
    let ground = Ground { language, version: VERSION, compounds, tokens, list };
    let size = PER_INDEX.max(places.len().div_ceil(MOST_INDEXES));
    let parts = places.par_chunks(size).zip(texts.places.par_chunks(size));
    parts.map(|(places, texts)| part::make(places, texts, &ground)).collect()
}
