//! Publishing to a folder: only what changed, nobody's files lost, safe to cut off and to repeat.

#[cfg(feature = "publiceren")]
mod s3;

use super::output::files;
use super::program::{basis, rapporteur};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::process::Stdio;
use std::time::Duration;

const DAG: &str = "--date=2026-01-01";
const NOTE: &str = ".rapporteur-bezig.json";

fn build(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    rapporteur(folder, &["build", DAG]).assert().code(0);
    files(&folder.join("output"))
}

/// Runs `publish`: exit status, stdout, stderr.
fn publish(folder: &Path, arguments: &[&str]) -> (i32, String, String) {
    let all: Vec<&str> = ["publish"].iter().chain(arguments).copied().collect();
    let found = rapporteur(folder, &all).output().expect("the program runs");
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    (found.status.code().unwrap_or(-1), text(&found.stdout), text(&found.stderr))
}

fn chapter(folder: &Path, name: &str, text: &str) {
    let path = folder.join(format!("content/rapporten/kade-2025/{name}.md"));
    fs::write(path, format!("---\ntitel: Hoofdstuk {name}\n---\n\n{text}\n")).expect("written");
}

/// A site with many pages.
fn large(folder: &Path, text: &str) {
    for nr in 0..60 {
        chapter(folder, &format!("hoofdstuk-{nr}"), text);
    }
}

/// Fails with the paths that differ.
#[track_caller]
fn same(found: &BTreeMap<String, Vec<u8>>, expected: &BTreeMap<String, Vec<u8>>) {
    let paths = found.keys().chain(expected.keys());
    let different: BTreeSet<&String> = paths.filter(|path| found.get(*path) != expected.get(*path)).collect();
    assert!(different.is_empty(), "these differ: {different:?}");
}

#[test]
fn nothing_happens_until_asked() {
    let folder = basis();
    let site = build(folder.path());
    let (code, out, text) = publish(folder.path(), &["web"]);
    assert_eq!(code, 0, "{text}");
    assert!(text.contains("Er is nog niets gedaan") && text.contains("--execute"), "{text}");
    assert!(out.contains("nieuw      rapporten/kade-2025/index.html\n"), "{out}");
    assert!(!folder.path().join("web").exists(), "a dry run writes nothing");
    let (code, _, text) = publish(folder.path(), &["web", "--execute"]);
    assert_eq!(code, 0, "{text}");
    same(&files(&folder.path().join("web")), &site);
    let (code, out, text) = publish(folder.path(), &["web", "--execute"]);
    assert!(code == 0 && out.is_empty() && text.contains("is al bij"), "{out}{text}");
}

#[test]
fn only_what_changed_is_sent_and_what_is_gone_goes() {
    let folder = basis();
    chapter(folder.path(), "oud", "Een zin.");
    build(folder.path());
    publish(folder.path(), &["web", "--execute"]);
    let web = folder.path().join("web");
    let written = |path: &str| fs::metadata(web.join(path)).and_then(|meta| meta.modified()).expect("there");
    let before = written("thema/stijl.css");
    fs::remove_file(folder.path().join("content/rapporten/kade-2025/oud.md")).expect("removed");
    chapter(folder.path(), "nieuw", "Een zin.");
    let site = build(folder.path());
    let (_, out, _) = publish(folder.path(), &["web"]);
    assert!(out.contains("nieuw      rapporten/kade-2025/nieuw/index.html\n"), "{out}");
    assert!(out.contains("weg        rapporten/kade-2025/oud/index.html\n"), "{out}");
    assert!(!out.contains("thema/stijl.css"), "{out}");
    let (code, _, text) = publish(folder.path(), &["web", "--execute"]);
    assert_eq!(code, 0, "{text}");
    same(&files(&web), &site);
    assert!(!web.join("rapporten/kade-2025/oud").exists(), "an empty folder goes as well");
    assert_eq!(written("thema/stijl.css"), before, "what did not change is not touched");
    fs::remove_file(web.join("thema/stijl.css")).expect("removed");
    publish(folder.path(), &["web", "--execute"]);
    same(&files(&web), &site);
}

#[test]
fn files_of_others_are_refused_or_left_alone() {
    let folder = basis();
    let site = build(folder.path());
    let web = folder.path().join("web");
    fs::create_dir_all(web.join(".well-known")).expect("a folder");
    fs::write(web.join(".well-known/security.txt"), "van een ander").expect("written");
    let (code, _, text) = publish(folder.path(), &["web", "--execute"]);
    assert_eq!(code, 2);
    assert!(text.contains(".well-known/security.txt") && text.contains("--merge"), "{text}");
    assert_eq!(files(&web).len(), 1, "nothing was written");
    fs::write(web.join("index.html"), "van een ander").expect("written");
    for _ in 0..2 {
        let (code, _, text) = publish(folder.path(), &["web", "--execute", "--merge"]);
        assert_eq!(code, 0, "{text}");
        let mut found = files(&web);
        assert_eq!(found.remove(".well-known/security.txt").as_deref(), Some("van een ander".as_bytes()));
        same(&found, &site);
    }
}

#[test]
fn a_site_that_is_not_for_everybody_is_refused() {
    let folder = basis();
    rapporteur(folder.path(), &["build", DAG, "--concept"]).assert().code(0);
    assert!(!folder.path().join("output").exists(), "drafts never come in the folder of the public site");
    rapporteur(folder.path(), &["build", "--date=2999-01-01", "--output=later"]).assert().code(0);
    build(folder.path());
    let old = fs::read_to_string(folder.path().join("output/.rapporteur.json")).expect("a manifest");
    fs::create_dir(folder.path().join("ouder")).expect("a folder");
    let unknown = old.replace("\"zicht\": \"openbaar\",", "");
    fs::write(folder.path().join("ouder/.rapporteur.json"), unknown).expect("written");
    for (from, expected) in
        [("output-concept", "toont ook concepten"), ("later", "gemaakt voor 2999-01-01"), ("ouder", "niet bekend")]
    {
        let (code, _, text) = publish(folder.path(), &["web", "--output", from, "--execute", "--date=2999-01-01"]);
        assert!(code == 2 && text.contains(expected), "{from}: {text}");
        assert!(!folder.path().join("web").exists());
    }
    let (code, _, text) = publish(folder.path(), &["web", "--output=output-concept", "--execute", "--allow-concept"]);
    assert_eq!(code, 0, "{text}");
}

#[test]
fn what_cannot_be_says_so() {
    let folder = basis();
    let (code, _, text) = publish(folder.path(), &["web"]);
    assert!(code == 2 && text.contains("in `output` staat geen site"), "{text}");
    build(folder.path());
    fs::write(folder.path().join("output/index.html"), "met de hand").expect("written");
    let (code, _, text) = publish(folder.path(), &["web", "--execute"]);
    assert!(code == 2 && text.contains("is veranderd nadat de site is gemaakt"), "{text}");
    let (code, _, text) = publish(folder.path(), &["ftp://ergens/web"]);
    assert!(code == 2 && text.contains("naar `ftp://` kan rapporteur niet publiceren"), "{text}");
    let (code, _, text) = publish(folder.path(), &["web", "--endpoint=https://s3.voorbeeld.nl"]);
    assert!(code == 2 && text.contains("`--endpoint` hoort bij `s3://`"), "{text}");
    #[cfg(not(feature = "publiceren"))]
    {
        let (code, _, text) = publish(folder.path(), &["s3://emmer/web"]);
        assert!(code == 2 && text.contains("--features publiceren"), "{text}");
    }
}

/// Writing fails at one page. Then the older site is published again: what was already replaced goes back.
#[test]
fn work_that_failed_half_way_can_go_forward_and_back() {
    let folder = basis();
    large(folder.path(), "Een zin.");
    let old = build(folder.path());
    publish(folder.path(), &["web", "--execute"]);
    fs::rename(folder.path().join("output"), folder.path().join("oud")).expect("moved");
    large(folder.path(), "Een andere zin.");
    chapter(folder.path(), "slot", "Een zin.");
    let new = build(folder.path());
    let web = folder.path().join("web");
    let blocked = web.join("rapporten/kade-2025/slot/index.html");
    fs::create_dir_all(&blocked).expect("a folder where a page should come");
    for goal in ["oud", "output"] {
        fs::create_dir_all(&blocked).expect("a folder where a page should come");
        let (code, _, text) = publish(folder.path(), &["web", "--execute"]);
        assert!(code == 2 && text.contains("slot/index.html") && text.contains("Herhaal de opdracht"), "{text}");
        let found = files(&web);
        assert!(found.contains_key(NOTE), "the note tells of work that was begun");
        assert_eq!(found[".rapporteur.json"], old[".rapporteur.json"], "the manifest goes last");
        fs::remove_dir(&blocked).expect("removed");
        let (code, _, text) = publish(folder.path(), &["web", "--execute", "--output", goal]);
        assert!(code == 0 && text.contains("onderbroken"), "{text}");
        same(&files(&web), if goal == "oud" { &old } else { &new });
    }
}

/// Killed at any moment: no file is half a file, and repeating ends in the same state.
#[test]
#[cfg(unix)]
fn publishing_that_is_killed_can_be_repeated() {
    let folder = basis();
    large(folder.path(), "Een zin.");
    let old = build(folder.path());
    publish(folder.path(), &["web", "--execute"]);
    large(folder.path(), &"Een andere zin. ".repeat(3000));
    let new = build(folder.path());
    let web = folder.path().join("web");
    let mut killed = 0;
    for wait in 0..40 {
        let program = assert_cmd::cargo::cargo_bin("rapporteur");
        let mut child = std::process::Command::new(program)
            .current_dir(folder.path())
            .args(["publish", "web", "--execute", "--all"])
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("the program starts");
        std::thread::sleep(Duration::from_millis(wait * 3));
        child.kill().expect("killed or done");
        killed += usize::from(!child.wait().expect("ended").success());
        for (path, bytes) in files(&web) {
            let is_whole = old.get(&path) == Some(&bytes) || new.get(&path) == Some(&bytes);
            let is_own = path == NOTE || path.ends_with(".rapporteur-deel");
            assert!(is_whole || is_own, "after {} ms `{path}` is half a file", wait * 3);
        }
    }
    assert!(killed > 0, "not one run was cut off");
    let (code, _, text) = publish(folder.path(), &["web", "--execute"]);
    assert_eq!(code, 0, "{text}");
    same(&files(&web), &new);
}

/// A folder with a built site.
#[cfg(feature = "publiceren")]
fn built() -> tempfile::TempDir {
    let folder = basis();
    large(folder.path(), "Een zin.");
    build(folder.path());
    folder
}
