//! Golden cases of `check`: what does the author read?
//!
//! A case is a folder in `tests/cases/check/`. Its files are laid over the small valid site in
//! `tests/cases/basis/`; a file `weg.txt` names files of the basis to leave out, one on each line. A file `maken.txt`
//! asks for files that do not belong in a repository: `groot <path> <bytes>`, `koppeling <path> <target>` or
//! `leeg <path>`. A file `namen.txt` holds names that may not be published. A folder `eerder/` is
//! laid over the basis as well: what was published before. A file `antwoord.txt` is what an institution sent back: then
//! the messages are those of reading it, while the report of the basis has the status `wederhoor`. The messages are compared with
//! `verwacht.txt`. Set `UPDATE=1` to write what was found, and read the difference.

use rapporteur::antwoord;
use rapporteur::compile::{BuildInfo, compile};
use rapporteur::corpus::{self, Openbaarheid};
use rapporteur::diagnostic::{Report, Sink, fixed_files, render_human};
use rapporteur::draft::{self, Schemas};
use rapporteur::source::{Content, Source, Sources, load};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// The day on which all cases are built.
pub const DAG: &str = "2026-01-01";
/// Asks for files that do not belong in a repository.
const MAKEN: &str = "maken.txt";

pub fn cases(kind: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases").join(kind)
}

/// The folders in a folder, by name.
pub fn folders(path: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(path).expect("the folder of cases is there");
    let mut found: Vec<PathBuf> = entries.map(|entry| entry.expect("readable").path()).filter(|p| p.is_dir()).collect();
    found.sort();
    found
}

fn list(folder: &Path) -> Vec<Source> {
    let sources = load(folder, "").expect("a readable folder");
    sources.files().map(|(_, source)| source.clone()).collect()
}

/// The files that `maken.txt` asks for, as the loader takes them in.
fn made(case: &Path) -> Vec<Source> {
    let Ok(lines) = fs::read_to_string(case.join(MAKEN)) else { return Vec::new() };
    let folder = tempfile::tempdir().expect("a temporary folder");
    for line in lines.lines() {
        let words: Vec<&str> = line.split_whitespace().collect();
        let path = folder.path().join(words[1]);
        fs::create_dir_all(path.parent().expect("inside the folder")).expect("a folder");
        match words[0] {
            "groot" => {
                let file = fs::File::create(path).expect("a file");
                file.set_len(words[2].parse().expect("a number of bytes")).expect("room on the disk");
            }
            "koppeling" => link(words[2], &path),
            "leeg" => fs::write(path, "").expect("a file"),
            other => panic!("{}: `{other}` in maken.txt is not known", case.display()),
        }
    }
    list(folder.path())
}

#[cfg(unix)]
fn link(target: &str, path: &Path) {
    std::os::unix::fs::symlink(target, path).expect("a link");
}

#[cfg(not(unix))]
fn link(_: &str, path: &Path) {
    panic!("{}: no links here", path.display());
}

/// Links and odd names can only be made on Unix.
fn can_run(case: &Path) -> bool {
    let asked = fs::read_to_string(case.join(MAKEN)).unwrap_or_default();
    cfg!(unix) || asked.lines().all(|line| line.starts_with("groot "))
}

/// The files of a case over those of the basis.
pub fn laid_over(case: &Path) -> Sources {
    let mut files: BTreeMap<String, Source> =
        list(&cases("basis")).into_iter().map(|source| (source.path.clone(), source)).collect();
    for path in fs::read_to_string(case.join("weg.txt")).unwrap_or_default().lines() {
        assert!(files.remove(path).is_some(), "{}: weg.txt names `{path}`, which is not in the basis", case.display());
    }
    let own = if case.is_dir() { list(case) } else { Vec::new() };
    for source in own.into_iter().chain(made(case)) {
        let is_own = matches!(source.path.as_str(), "antwoord.txt" | "namen.txt" | "weg.txt" | "verwacht.txt" | MAKEN);
        if !is_own && !source.path.starts_with("verwacht/") && !source.path.starts_with("eerder/") {
            files.insert(source.path.clone(), source);
        }
    }
    Sources::new(files.into_values().collect())
}

/// What a case is built with.
fn info(case: &Path) -> BuildInfo {
    let namen = fs::read_to_string(case.join("namen.txt")).unwrap_or_default().lines().map(str::to_owned).collect();
    let before = case.join("eerder");
    let eerder = before.is_dir().then(|| laid_over(&before));
    BuildInfo { namen, eerder, ..BuildInfo::on(DAG.parse().expect("a date"), "0.0.0") }
}

/// Content in which the report of the basis is with the institution.
pub fn in_wederhoor(sources: Sources) -> Sources {
    let path = "rapporten/kade-2025/rapport.md";
    let text = sources.text(sources.find(path).expect("the report of the basis"));
    let text = text.replace("status: gepubliceerd\nbesluit: 2025-06-02\ngepubliceerd: 2025-06-16", "status: wederhoor");
    sources.with(Source { path: path.to_owned(), content: Content::Text(text) })
}

/// What is said when a response is read.
pub fn answered(sources: &Sources, answer: &Sources) -> Report {
    let mut sink = Sink::new();
    if let Some(read) = antwoord::read(answer, &mut sink) {
        let mut silent = Sink::new();
        let draft = draft::read_all(sources, &Schemas::default(), &mut silent);
        let folders: Vec<String> = draft.rapporten.iter().map(|map| map.id.clone()).collect();
        let corpus = corpus::resolve(draft, sources, &Openbaarheid::default(), &mut silent);
        let (file, _) = answer.files().next().expect("one file");
        antwoord::fit(&read, file, &corpus, &folders, &mut sink);
    }
    sink.finish(answer, &[])
}

fn messages(case: &Path) -> (String, Vec<String>) {
    if let Ok(bytes) = fs::read(case.join("antwoord.txt")) {
        let answer = antwoord::source("antwoord.txt", bytes);
        let report = answered(&in_wederhoor(laid_over(case)), &answer);
        let codes = report.entries.iter().map(|(_, diagnostic)| diagnostic.code.name().to_owned()).collect();
        return (render_human(&report, &answer, false), codes);
    }
    let sources = laid_over(case);
    let report = compile(&sources, &info(case), &()).report;
    let codes = report.entries.iter().map(|(_, diagnostic)| diagnostic.code.name().to_owned()).collect();
    (render_human(&report, &sources, false), codes)
}

#[test]
fn the_basis_has_no_messages() {
    assert_eq!(messages(&cases("check").join("geen-enkele")).0, "");
}

#[test]
fn every_check_case_says_what_is_expected() {
    let update = std::env::var_os("UPDATE").is_some();
    let mut wrong = Vec::new();
    for case in folders(&cases("check")).into_iter().filter(|case| can_run(case)) {
        let name = case.file_name().expect("a name").to_string_lossy().into_owned();
        let (found, codes) = messages(&case);
        let path = case.join("verwacht.txt");
        if update {
            fs::write(&path, &found).expect("the case folder can be written");
        }
        let expected = fs::read_to_string(&path).unwrap_or_default();
        if found != expected {
            wrong.push(format!("{name}:\n--- verwacht\n{expected}\n--- gevonden\n{found}"));
        }
        if !codes.iter().any(|code| name == *code || name.starts_with(&format!("{code}-"))) {
            wrong.push(format!("{name}: reports {codes:?}, and none of them is what the folder is called after"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_code_has_a_case() {
    let names: Vec<String> = folders(&cases("check"))
        .iter()
        .map(|path| path.file_name().expect("a name").to_string_lossy().into_owned())
        .collect();
    let missing: Vec<&str> = rapporteur::diagnostic::ALL_CODES
        .iter()
        .map(|code| code.name())
        .filter(|code| !names.iter().any(|name| name == code || name.starts_with(&format!("{code}-"))))
        .collect();
    assert!(missing.is_empty(), "codes without a case in tests/cases/check: {missing:?}");
}

#[test]
fn fixes_put_their_messages_right_and_bring_no_others() {
    let mut fixed = 0;
    for case in folders(&cases("check")).into_iter().filter(|case| can_run(case)) {
        let (sources, info) = (laid_over(&case), info(&case));
        let report = compile(&sources, &info, &()).report;
        let files = fixed_files(&report, &sources);
        let text = |source: &Source| {
            let change = files.iter().find(|fixed| fixed.path == source.path);
            change.map_or_else(|| source.content.clone(), |fixed| Content::Text(fixed.text.clone()))
        };
        let after = sources.files().map(|(_, source)| Source { path: source.path.clone(), content: text(source) });
        let after = Sources::new(after.collect());
        let left = compile(&after, &info, &()).report;
        assert!(left.entries.iter().all(|(_, message)| message.fix.is_none()), "{}", case.display());
        let count = |report: &Report| report.entries.iter().filter(|(_, message)| message.fix.is_none()).count();
        assert_eq!(count(&left), count(&report), "{}", case.display());
        fixed += files.len();
    }
    assert!(fixed > 3, "the cases hold fixes");
}
