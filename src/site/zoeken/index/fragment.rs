//! The texts that results are shown with: some share a file.

use super::super::super::ZoekFout;
use super::lijst::Woordenlijst;
use super::naam::{Namen, hash};
use super::pagina::Pagina;
use super::tokens::Tokens;
use serde::Serialize;
use std::borrow::Cow;
use std::collections::BTreeMap;

/// A text as the engine reads it; the fields in its order.
#[derive(Serialize)]
struct Fragment<'f> {
    url: &'f str,
    content: &'f str,
    word_count: u32,
    filters: &'f BTreeMap<&'static str, [Cow<'f, str>; 1]>,
    meta: &'f BTreeMap<&'static str, Cow<'f, str>>,
    anchors: [(); 0],
}

/// Where the text of a page is.
pub struct Verwijzing {
    /// Its name.
    pub hash: String,
    /// How many tokens it has.
    pub words: u32,
    /// The name of the file that it shares with others; empty when it has one of its own.
    pub group: String,
}

/// The texts of all pages, and the files that they are in. There are no more files than `most`.
pub fn fragments(
    pages: &[Pagina],
    tokens: &Tokens,
    list: &Woordenlijst,
    language: &str,
    most: usize,
    mut write: impl FnMut(&str, &[u8]) -> Result<(), ZoekFout>,
) -> Result<Vec<Verwijzing>, ZoekFout> {
    let mut names = Namen::new(format!("{language}_"));
    let mut group_names = Namen::new(format!("{language}_group_"));
    let mut out: Vec<Verwijzing> = Vec::with_capacity(pages.len());
    let is_shared = most < pages.len();
    let size = if is_shared { pages.len().div_ceil(most) } else { 1 };
    for chunk in pages.chunks(size) {
        let mut group = Vec::with_capacity(chunk.len());
        for page in chunk {
            let (text, words) = fragment(page, tokens, list)?;
            let hash = names.give(&hash(&text));
            out.push(Verwijzing { hash: hash.clone(), words, group: String::new() });
            group.push((hash, text));
        }
        match group.as_mut_slice() {
            [(name, text)] if !is_shared => write(name, text)?,
            group => {
                let text = joined(group)?;
                let name = group_names.give(&hash(&text));
                write(&name, &text)?;
                let first = out.len() - chunk.len();
                out[first..].iter_mut().for_each(|found| found.group.clone_from(&name));
            }
        }
    }
    Ok(out)
}

fn fragment(page: &Pagina, tokens: &Tokens, list: &Woordenlijst) -> Result<(Vec<u8>, u32), ZoekFout> {
    let mut content = String::new();
    let mut words = 0;
    for (nr, token) in page.text(list) {
        if words > 0 {
            content.push(' ');
        }
        content.push_str(token.getoond.as_deref().unwrap_or_else(|| tokens.all()[nr as usize]));
        words += 1;
    }
    let (url, filters, meta) = (&*page.url, &page.filters, &page.meta);
    let fragment = Fragment { url, content: &content, word_count: words, filters, meta, anchors: [] };
    Ok((serde_json::to_vec(&fragment).map_err(ZoekFout::new)?, words))
}

/// The texts as one object, by their names.
fn joined(group: &mut [(String, Vec<u8>)]) -> Result<Vec<u8>, ZoekFout> {
    group.sort_unstable();
    let mut out = Vec::with_capacity(group.iter().map(|(name, text)| name.len() + text.len() + 4).sum());
    for (name, text) in group {
        out.push(if out.is_empty() { b'{' } else { b',' });
        serde_json::to_writer(&mut out, name).map_err(ZoekFout::new)?;
        out.push(b':');
        out.append(text);
    }
    out.push(b'}');
    Ok(out)
}
