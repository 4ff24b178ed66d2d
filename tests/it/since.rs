//! `check --since`: what was published changes only with a correction.

use super::program::rapporteur;
use std::fs;
use std::path::Path;
use std::process::Command;
use tempfile::TempDir;

fn git(folder: &Path, arguments: &[&str]) {
    let author = ["-c", "user.name=Redactie", "-c", "user.email=redactie@voorbeeld.nl", "-c", "commit.gpgsign=false"];
    let done = Command::new("git").current_dir(folder).args(author).args(arguments).output().expect("git is here");
    assert!(done.status.success(), "git {arguments:?}: {}", String::from_utf8_lossy(&done.stderr));
}

fn copy(from: &Path, to: &Path) {
    for entry in walkdir::WalkDir::new(from) {
        let entry = entry.expect("readable");
        let target = to.join(entry.path().strip_prefix(from).expect("below"));
        if entry.file_type().is_dir() {
            fs::create_dir_all(target).expect("a folder");
        } else {
            fs::copy(entry.path(), target).expect("a file");
        }
    }
}

/// What `check --since` says of the basis, for a version in git and for a folder with a copy.
fn said(change: impl Fn(&Path)) -> (String, String) {
    let folder = TempDir::new().expect("a folder for the test");
    let (content, before) = (folder.path().join("content"), folder.path().join("vorige week"));
    let basis = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/basis");
    copy(&basis, &content);
    copy(&basis, &before);
    // A name with a space, and a file that is no text.
    fs::write(content.join("rapporten/kade-2025/een foto.png"), [0, 159, 146, 150]).expect("written");
    fs::copy(content.join("rapporten/kade-2025/een foto.png"), before.join("rapporten/kade-2025/een foto.png"))
        .expect("copied");
    git(folder.path(), &["init", "--quiet"]);
    git(folder.path(), &["add", "content"]);
    git(folder.path(), &["commit", "--quiet", "-m", "Gepubliceerd"]);
    change(&content);
    let run = |since: &str| {
        let arguments = ["check", "--date=2026-01-01", "--since", since];
        let output = rapporteur(folder.path(), &arguments).output().expect("the program runs");
        String::from_utf8(output.stderr).expect("UTF-8")
    };
    (run("HEAD"), run("vorige week"))
}

#[test]
fn what_did_not_change_gives_no_message() {
    let (git, folder) = said(|_| {});
    assert!(!git.contains("gewijzigd-zonder-correctie") && !git.contains("verdwenen"), "{git}");
    assert_eq!(git, folder);
}

#[test]
fn a_change_needs_a_correction() {
    let norm = "rapporten/kade-2025/thema-1/norm-1.1.md";
    let change = |content: &Path| {
        let text = fs::read_to_string(content.join(norm)).expect("readable");
        fs::write(content.join(norm), text.replace("praten mee", "praten soms mee")).expect("written");
    };
    let (git, folder) = said(change);
    assert!(git.contains("fout[gewijzigd-zonder-correctie]") && git.contains(&format!("{norm}:7:15")), "{git}");
    assert_eq!(git, folder);
    let (corrected, _) = said(|content| {
        change(content);
        let path = content.join("rapporten/kade-2025/rapport.md");
        let text = fs::read_to_string(&path).expect("readable");
        let fix = "status: gepubliceerd\nherzien:\n  - {datum: 2025-08-01, wat: Ouders praten soms mee.}";
        fs::write(path, text.replace("status: gepubliceerd", fix)).expect("written");
    });
    assert!(!corrected.contains("gewijzigd-zonder-correctie"), "{corrected}");
}

#[test]
fn a_renamed_folder_says_what_it_was() {
    let rename = |content: &Path| {
        let (old, new) = (content.join("rapporten/kade-2025"), content.join("rapporten/de-kade-2025"));
        fs::rename(old, &new).expect("renamed");
        new
    };
    let (silent, _) = said(|content| drop(rename(content)));
    assert!(silent.contains("fout[gepubliceerd-verdwenen]"), "{silent}");
    let (known, _) = said(|content| {
        let path = rename(content).join("rapport.md");
        let text = fs::read_to_string(&path).expect("readable");
        fs::write(path, text.replace("status:", "voorheen: [kade-2025]\nstatus:")).expect("written");
    });
    assert!(!known.contains("gepubliceerd-verdwenen") && !known.contains("gewijzigd"), "{known}");
}

#[test]
fn a_version_that_is_not_there_is_said() {
    let folder = TempDir::new().expect("a folder for the test");
    copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/basis"), &folder.path().join("content"));
    for wrong in ["v9.9", "--upload-pack=x", ""] {
        let output = rapporteur(folder.path(), &["check", &format!("--since={wrong}")]).output().expect("it runs");
        assert_eq!(output.status.code(), Some(2), "{wrong}");
        let text = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(text.contains("geen versie die git kent") && text.contains("HEAD~3"), "{text}");
    }
}
