//! The shape of the code, as ARCHITECTURE.md draws it.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// Which modules a module may use; the table of ARCHITECTURE.md.
const MAY_USE: &[(&str, &[&str])] = &[
    ("source", &[]),
    ("diagnostic", &["source"]),
    ("prose", &["source"]),
    ("syntax", &["source", "diagnostic", "prose"]),
    ("draft", &["source", "diagnostic", "syntax", "prose"]),
    ("corpus", &["source", "diagnostic", "draft", "syntax", "prose"]),
    ("rules", &["corpus", "diagnostic", "source", "prose"]),
    ("antwoord", &["source", "diagnostic", "corpus"]),
    ("chart", &[]),
    ("tokens", &["source", "diagnostic", "syntax"]),
    ("site", &["corpus", "chart", "tokens", "prose", "diagnostic", "source"]),
    ("eerder", &["source", "diagnostic", "draft", "corpus"]),
    ("compile", &["source", "diagnostic", "syntax", "draft", "corpus", "rules", "eerder", "chart", "site"]),
    ("editor", &["source", "diagnostic", "prose", "syntax", "draft", "corpus", "compile"]),
    ("output", &["site"]),
    ("publish", &["output"]),
    ("server", &["site", "diagnostic", "source"]),
];

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn rust_files(folder: &Path) -> Vec<(String, String)> {
    let mut found: Vec<(String, String)> = walkdir::WalkDir::new(folder)
        .into_iter()
        .map(|entry| entry.expect("readable"))
        .filter(|entry| entry.path().extension().is_some_and(|end| end == "rs"))
        .map(|entry| {
            let path = entry.path().strip_prefix(root()).expect("below the root").to_string_lossy().replace('\\', "/");
            (path, fs::read_to_string(entry.path()).expect("readable"))
        })
        .collect();
    found.sort();
    found
}

/// The module that a file of `src/` belongs to.
fn module(path: &str) -> &str {
    let inside = path.strip_prefix("src/").expect("a file of src");
    inside.split(['/', '.']).next().expect("a name")
}

#[test]
fn modules_use_only_what_they_may() {
    let mut wrong = Vec::new();
    for (path, text) in rust_files(&root().join("src")) {
        let Some((_, allowed)) = MAY_USE.iter().find(|(name, _)| *name == module(&path)) else { continue };
        for (nr, line) in text.lines().enumerate() {
            for (at, _) in line.match_indices("crate::") {
                if line.trim_start().starts_with("//") {
                    continue;
                }
                let used = line[at + 7..].split(|c: char| !c.is_alphanumeric() && c != '_').next().unwrap_or("");
                let is_module = MAY_USE.iter().any(|(name, _)| *name == used) || used == "commands";
                if is_module && used != module(&path) && !allowed.contains(&used) {
                    wrong.push(format!("{path}:{}: `{}` may not use `{used}`", nr + 1, module(&path)));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Only resolving looks at drafts: the model itself does not know how content is written.
#[test]
fn the_corpus_knows_drafts_only_where_it_is_made() {
    let wrong: Vec<String> = rust_files(&root().join("src/corpus"))
        .into_iter()
        .filter(|(path, text)| {
            let makes = path.contains("/resolve")
                || path.ends_with("/openbaar.rs")
                || path.ends_with("/voor.rs")
                || path.ends_with("/diags.rs");
            !makes && (text.contains("crate::draft") || text.contains("crate::syntax"))
        })
        .map(|(path, _)| path)
        .collect();
    assert!(wrong.is_empty(), "{wrong:?}");
}

#[test]
fn every_module_stands_in_the_table() {
    let known: BTreeSet<&str> = MAY_USE.iter().map(|(name, _)| *name).chain(["commands", "lib", "main"]).collect();
    let found: BTreeSet<String> =
        rust_files(&root().join("src")).iter().map(|(path, _)| module(path).to_owned()).collect();
    let missing: Vec<&String> = found.iter().filter(|name| !known.contains(name.as_str())).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn every_file_says_what_it_owns() {
    for folder in ["src", "tests/it", "benches"] {
        for (path, text) in rust_files(&root().join(folder)) {
            let is_part = path.ends_with("/tests.rs");
            assert!(is_part || text.starts_with("//!"), "{path} does not start with `//!`");
        }
    }
}

#[test]
fn files_stay_readable() {
    for (path, text) in rust_files(&root().join("src")) {
        let lines = text.lines().count();
        assert!(lines <= 400 || path.ends_with("diags.rs"), "{path} has {lines} lines");
        for name in ["utils", "helpers", "common", "types"] {
            assert!(!path.split(['/', '.']).any(|part| part == name), "{path}: a name that says nothing");
        }
    }
}

/// A registry lists exactly the files of its folder, sorted.
#[test]
fn registries_list_their_folders() {
    for (registry, folder, others) in [
        ("src/rules.rs", "src/rules", vec!["memory", "taal"]),
        ("src/site/page.rs", "src/site/page", vec!["weg"]),
        ("src/site/feed.rs", "src/site/feed", vec![]),
    ] {
        let text = fs::read_to_string(root().join(registry)).expect("readable");
        let start = text.find("REGISTRY").unwrap_or_else(|| panic!("{registry} has no REGISTRY"));
        let list = &text[start..start + text[start..].find("];").expect("the list ends")];
        let mut names: Vec<&str> = list
            .split(|c: char| !c.is_alphanumeric() && c != '_' && c != ':')
            .filter_map(|word| word.split_once("::"))
            .map(|(name, _)| name)
            .filter(|name| name.chars().all(|c| c.is_lowercase() || c == '_') && *name != "codes")
            .collect();
        names.dedup();
        let mut sorted = names.clone();
        sorted.sort_unstable();
        assert_eq!(names, sorted, "{registry} is not sorted");
        let mut files: Vec<String> = fs::read_dir(root().join(folder))
            .expect("readable")
            .map(|entry| entry.expect("readable").path())
            .filter(|path| path.extension().is_some_and(|end| end == "rs"))
            .map(|path| path.file_stem().expect("a name").to_string_lossy().into_owned())
            .filter(|name| !others.contains(&name.as_str()))
            .collect();
        files.sort();
        assert_eq!(names, files, "{registry} and {folder} differ");
    }
}

#[test]
fn every_code_is_explained_and_in_order() {
    let codes = rapporteur::diagnostic::ALL_CODES;
    let names: Vec<&str> = codes.iter().map(|code| code.name()).collect();
    let mut sorted = names.clone();
    sorted.sort_unstable();
    assert_eq!(names, sorted);
    for code in codes {
        let text = code.explanation();
        assert!(text.starts_with(&format!("# {code}\n")), "{code}: the explanation does not begin with its name");
        assert!(text.len() > 300, "{code}: the explanation says too little");
    }
    let folder = root().join("src/diagnostic/uitleg");
    let files = fs::read_dir(folder).expect("readable").count();
    assert_eq!(files, codes.len(), "an explanation without a code");
}

#[test]
fn nothing_unfinished_is_left() {
    for folder in ["src", "tests/it", "benches"] {
        for (path, text) in rust_files(&root().join(folder)) {
            for mark in ["todo!(", "unimplemented!(", "dbg!(", "FIXME", "#[ignore"] {
                assert!(path.ends_with("tidy.rs") || !text.contains(mark), "{path} has `{mark}`");
            }
        }
    }
}
