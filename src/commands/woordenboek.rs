//! Finds the Dutch Hunspell dictionary, when somebody asks for spelling.

use super::Failure;
use super::options::Options;
use crate::rules::WOORDENBOEK;
use crate::source::{Content, Source, Sources};
use std::fs;
use std::path::{Path, PathBuf};

/// Where systems keep dictionaries.
const FOLDERS: [&str; 5] = [
    "/usr/share/hunspell",
    "/usr/share/myspell/dicts",
    "/usr/share/myspell",
    "/usr/local/share/hunspell",
    "/Library/Spelling",
];
/// What the Dutch one is called.
const NAMES: [&str; 3] = ["nl", "nl_NL", "nl-NL"];

/// The content with the dictionary beside it, when it is asked for and there.
pub(super) fn with_dictionary(content: Sources, options: &Options) -> Result<Sources, Failure> {
    let named = options.dictionary.clone().or_else(|| std::env::var_os("RAPPORTEUR_WOORDENBOEK").map(Into::into));
    let is_asked = named.is_some() || asks_for_spelling(&content);
    if !is_asked || content.find(WOORDENBOEK[0]).is_some() {
        return Ok(content);
    }
    let found = match &named {
        Some(path) => Some(in_path(path).ok_or_else(|| {
            Failure::Message(format!(
                "in `{}` staat geen Nederlands woordenboek (`nl.aff` en `nl.dic`)",
                path.display()
            ))
        })?),
        None => FOLDERS.iter().find_map(|folder| in_path(Path::new(folder))),
    };
    let Some([aff, dic]) = found else {
        if !options.quiet {
            anstream::eprintln!(
                "De spelling is niet nagekeken: er is geen Nederlands woordenboek gevonden. Wijs het aan met --dictionary."
            );
        }
        return Ok(content);
    };
    let files: Result<Vec<Source>, Failure> = [aff, dic]
        .iter()
        .zip(WOORDENBOEK)
        .map(|(path, name)| {
            let text = fs::read_to_string(path)
                .map_err(|error| Failure::Message(format!("kan `{}` niet lezen: {error}", path.display())))?;
            Ok(Source { path: name.to_owned(), content: Content::Text(text) })
        })
        .collect();
    Ok(content.join(Sources::new(files?)))
}

/// Whether `site.yaml` sets the rule to anything but `uit`; what it says exactly is read later.
fn asks_for_spelling(content: &Sources) -> bool {
    let text = content.find("site.yaml").map_or("", |file| content.text(file));
    let value = text.lines().find_map(|line| line.trim_start().strip_prefix("spelling:"));
    value.is_some_and(|value| value.split('#').next().unwrap_or("").trim() != "uit")
}

/// The two files of the dictionary: in a folder, or beside the file that is named.
fn in_path(path: &Path) -> Option<[PathBuf; 2]> {
    let pair = |stem: &Path| {
        let files = ["aff", "dic"].map(|end| stem.with_extension(end));
        files.iter().all(|file| file.is_file()).then_some(files)
    };
    if path.is_dir() { NAMES.iter().find_map(|name| pair(&path.join(name))) } else { pair(path) }
}
