//! The program as its users run it: exit statuses, streams, and input that is not what it should be.

use assert_cmd::Command;
use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};
use tempfile::TempDir;

const DAG: &str = "--date=2026-01-01";

/// The program, run in a folder.
pub fn rapporteur(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::cargo_bin("rapporteur").expect("the program is built");
    command.current_dir(folder).args(arguments);
    command
}

/// A folder with the small valid site of the golden cases in `content`.
pub fn basis() -> TempDir {
    let folder = TempDir::new().expect("a folder for the test");
    copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/basis"), &folder.path().join("content"));
    folder
}

/// Copies a folder with everything in it.
pub fn copy(from: &Path, to: &Path) {
    for entry in walkdir::WalkDir::new(from) {
        let entry = entry.expect("readable");
        let target = to.join(entry.path().strip_prefix(from).expect("below the folder"));
        if entry.file_type().is_dir() {
            fs::create_dir_all(target).expect("a folder");
        } else {
            fs::copy(entry.path(), target).expect("a file");
        }
    }
}

fn stderr(command: &mut Command) -> (i32, String) {
    let output = command.output().expect("the program runs");
    (output.status.code().unwrap_or(-1), String::from_utf8_lossy(&output.stderr).into_owned())
}

#[test]
fn check_says_nothing_is_wrong_with_a_valid_site() {
    let folder = basis();
    let (code, text) = stderr(&mut rapporteur(folder.path(), &["check", DAG]));
    assert_eq!((code, text.as_str()), (0, "Niets aan te merken op 10 bestanden.\n"));
    assert!(!folder.path().join("output").exists(), "check writes nothing");
}

#[test]
fn an_error_gives_1_and_nothing_is_written() {
    let folder = basis();
    let norm = folder.path().join("content/rapporten/kade-2025/thema-1/norm-1.1.md");
    fs::write(&norm, "---\noordeel: goed\n---\n").expect("written");
    for command in ["check", "build"] {
        let (code, text) = stderr(&mut rapporteur(folder.path(), &[command, DAG]));
        assert_eq!(code, 1, "{command}: {text}");
        assert!(text.contains("fout[oordeel-buiten-schaal]") && text.contains("norm-1.1.md:2:10"), "{text}");
    }
    assert!(!folder.path().join("output").exists());
}

#[test]
fn warnings_stop_a_build_only_when_asked() {
    let folder = basis();
    let norm = folder.path().join("content/rapporten/kade-2025/thema-1/norm-1.2.md");
    let text = fs::read_to_string(&norm).expect("readable").replace("oordeel: \"-\"", "oordeel: -");
    fs::write(&norm, text).expect("written");
    rapporteur(folder.path(), &["build", DAG]).assert().code(0);
    rapporteur(folder.path(), &["build", DAG, "--deny-warnings"]).assert().code(1);
}

#[test]
fn messages_as_json_have_positions_and_totals() {
    let folder = basis();
    fs::write(folder.path().join("content/instellingen/de-kade.yaml"), "naam: De Kade\nkvk: \"12\"\n")
        .expect("written");
    let output = rapporteur(folder.path(), &["check", DAG, "--format", "json"]).output().expect("the program runs");
    let json: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON on stdout");
    let first = &json["diagnostics"][0];
    assert_eq!(first["code"], "ongeldige-waarde");
    assert_eq!(first["path"], "instellingen/de-kade.yaml");
    assert_eq!((first["line"].as_u64(), first["column"].as_u64()), (Some(2), Some(6)));
    assert_eq!((first["end_line"].as_u64(), first["end_column"].as_u64()), (Some(2), Some(10)));
    assert_eq!(json["summary"]["fouten"], 1);
    assert_eq!(json["summary"]["bestanden"], 10);
}

#[test]
fn messages_for_code_hosts_are_well_formed() {
    let folder = basis();
    fs::write(folder.path().join("content/instellingen/de-kade.yaml"), "naam: De Kade\nkvk: \"12\"\n")
        .expect("written");
    let run = |format: &str| {
        let output = rapporteur(folder.path(), &["check", DAG, "--format", format]).output().expect("the program runs");
        String::from_utf8(output.stdout).expect("UTF-8")
    };
    let github = run("github");
    assert!(
        github.starts_with("::error file=content/instellingen/de-kade.yaml,line=2,endLine=2,col=6,endColumn=10,title=ongeldige-waarde::"),
        "{github}"
    );
    let sarif: serde_json::Value = serde_json::from_str(&run("sarif")).expect("JSON");
    assert_eq!(sarif["version"], "2.1.0");
    assert_eq!(sarif["runs"][0]["results"][0]["ruleId"], "ongeldige-waarde");
}

#[test]
fn arguments_that_cannot_be_give_2_in_dutch() {
    let folder = basis();
    for (arguments, expected) in [
        (vec!["chek"], "de opdracht `chek` bestaat niet. Bedoelde u `check`?"),
        (vec!["check", "--conten", "x"], "`--conten` is onbekend."),
        (vec!["check", "--format", "xml"], "`xml` kan niet bij"),
        (vec!["check", "--date", "31-12-2025"], "is geen datum"),
        (vec!["check", "--content", "nergens"], "de map `nergens` bestaat niet"),
        (vec!["check", "--content", "content/site.yaml"], "is geen map"),
        (vec!["explain", "onbekende-nrom"], "Bedoelde u `onbekende-norm`?"),
        (vec!["status", "kaed-2025"], "Bedoelde u `kade-2025`?"),
        (vec!["new", "instelling", "De Kade"], "kan geen naam zijn"),
        (vec!["new", "instelling", "de-kade"], "is er al; er is niets geschreven"),
        (vec!["new", "rapport", "--kader", "prof-2025", "--instelling", "de-kade", "x"], "Bedoelde u `proef-2025`?"),
    ] {
        let (code, text) = stderr(&mut rapporteur(folder.path(), &arguments));
        assert_eq!(code, 2, "{arguments:?}: {text}");
        assert!(text.contains(expected), "{arguments:?}: {text}");
    }
}

#[test]
fn help_is_dutch_everywhere() {
    let folder = basis();
    for arguments in [vec!["--help"], vec!["check", "--help"], vec!["new", "--help"], vec!["new", "rapport", "--help"]]
    {
        let output = rapporteur(folder.path(), &arguments).output().expect("the program runs");
        let text = String::from_utf8_lossy(&output.stdout).into_owned();
        assert!(output.status.success() && text.contains("Gebruik:"), "{arguments:?}: {text}");
        for english in ["Usage", "OPTIONS", "Options", "Commands", "Print ", "default", "possible values", "Arguments:"]
        {
            assert!(!text.contains(english), "{arguments:?} says `{english}`: {text}");
        }
    }
}

#[test]
fn what_new_makes_passes_check() {
    let folder = TempDir::new().expect("a folder for the test");
    let run = |arguments: &[&str]| rapporteur(folder.path(), arguments).assert().code(0);
    run(&["new", "site"]);
    run(&["check", DAG, "--deny-warnings"]);
    run(&["new", "instelling", "de-brug"]);
    run(&["new", "rapport", "--kader", "voorbeeld", "--instelling", "de-brug", "de-brug-2026"]);
    run(&["new", "reactie", "de-brug-2026"]);
    run(&["new", "publicatie", "brief-2026"]);
    run(&["check", DAG]);
    run(&["build", DAG, "--concept"]);
    let page =
        fs::read_to_string(folder.path().join("output-concept/rapporten/de-brug-2026/index.html")).expect("a page");
    assert!(page.contains("noindex"), "a draft is not for search engines");
}

#[test]
fn status_tells_per_norm_how_far_it_is() {
    let folder = basis();
    let output = rapporteur(folder.path(), &["status", "kade-2025", DAG]).output().expect("the program runs");
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(text.contains("2 van 2 normen hebben een oordeel; 0 meldingen."), "{text}");
    assert!(text.lines().any(|line| line.starts_with("1.2") && line.contains('-')), "{text}");
}

#[test]
fn schemas_are_valid_and_in_dutch() {
    let folder = basis();
    rapporteur(folder.path(), &["schema", "--output", "schemas"]).assert().code(0);
    let text = fs::read_to_string(folder.path().join("schemas/norm.schema.json")).expect("the schema of a norm");
    let json: serde_json::Value = serde_json::from_str(&text).expect("JSON");
    jsonschema::draft7::meta::validate(&json).expect("a valid schema");
    let about = json["properties"]["oordeel"]["description"].as_str().expect("a description");
    assert!(about.contains("oordeel"), "{about}");
}

/// Input that means harm, or that went badly wrong, ends in a message and soon.
#[test]
fn hostile_input_ends_in_a_message() {
    let deep = format!("a:\n{}", (0..1500).map(|depth| format!("{}b:\n", " ".repeat(depth + 1))).collect::<String>());
    let cases: Vec<(&str, Vec<u8>, &str)> = vec![
        ("kaders/bom.yaml", "a: &a [x,x]\nb: &b [*a,*a]\nc: [*b,*b]\n".into(), "yaml-anker"),
        ("kaders/haken.yaml", "[".repeat(200_000).into_bytes(), "te-diep"),
        ("kaders/diep.yaml", deep.into_bytes(), "te-diep"),
        ("kaders/latijn.yaml", b"titel: caf\xe9\n".to_vec(), "niet-utf8"),
        ("kaders/nul.yaml", b"titel: \x00\n".to_vec(), "yaml-fout"),
        ("rapporten/kade-2025/diep.md", format!("---\ntitel: x\n---\n{}x", "> ".repeat(5000)).into_bytes(), "te-diep"),
        ("rapporten/kade-2025/groot.md", vec![b'x'; 5 * 1024 * 1024], "te-groot"),
    ];
    for (path, bytes, code) in cases {
        let folder = basis();
        fs::write(folder.path().join("content").join(path), bytes).expect("written");
        let start = Instant::now();
        let (status, text) = stderr(&mut rapporteur(folder.path(), &["build", DAG]));
        assert_eq!(status, 1, "{path}: {text}");
        assert!(text.contains(code), "{path}: {text}");
        assert!(start.elapsed() < Duration::from_secs(20), "{path} takes too long");
        assert!(!folder.path().join("output").exists(), "{path}");
    }
}

#[test]
#[cfg(unix)]
fn a_link_out_of_the_folder_is_refused() {
    let folder = basis();
    fs::write(folder.path().join("geheim.png"), "geheim").expect("written");
    let link = folder.path().join("content/rapporten/kade-2025/foto.png");
    std::os::unix::fs::symlink(folder.path().join("geheim.png"), link).expect("a link");
    let (code, text) = stderr(&mut rapporteur(folder.path(), &["build", DAG]));
    assert_eq!(code, 1, "{text}");
    assert!(text.contains("symbolische-koppeling"), "{text}");
}

#[test]
fn fix_changes_what_it_shows_and_nothing_else() {
    let folder = basis();
    let path = folder.path().join("content/rapporten/kade-2025/inleiding.md");
    let before = "---\r\ntitel: Inleiding\r\n---\r\n\r\nWij  bezochten De Kade ,\r\nop  een dag in maart.\r\n";
    fs::write(&path, before).expect("written");
    let found = rapporteur(folder.path(), &["check", "--fix", DAG]).output().expect("the program runs");
    let diff = String::from_utf8_lossy(&found.stdout).into_owned();
    assert!(diff.contains("-Wij  bezochten") && diff.contains("+Wij bezochten"), "{diff}");
    let after = fs::read_to_string(&path).expect("readable");
    assert_eq!(after, before.replace("  ", " ").replace(" ,", ","));
    rapporteur(folder.path(), &["check", DAG, "--deny-warnings"]).assert().code(0);
}

#[test]
fn names_that_may_not_be_published_are_an_error() {
    let folder = basis();
    fs::write(folder.path().join("namen.txt"), "Janneke Zeldzaam\n").expect("written");
    let path = folder.path().join("content/rapporten/kade-2025/inleiding.md");
    fs::write(&path, "---\ntitel: Inleiding\n---\n\nWij spraken Janneke Zeldzaam.\n").expect("written");
    rapporteur(folder.path(), &["check", DAG]).assert().code(0);
    let (code, text) = stderr(&mut rapporteur(folder.path(), &["check", DAG, "--names", "namen.txt"]));
    assert_eq!(code, 1, "{text}");
    assert!(text.contains("naam-op-lijst"), "{text}");
}
