//! What an institution sends back: nothing that is wrong gets in, and what is right comes through as it was typed.

use super::getypt::words;
use super::golden::{answered, cases, in_wederhoor, laid_over};
use assert_cmd::Command;
use proptest::prelude::*;
use rapporteur::antwoord;
use rapporteur::compile::{BuildInfo, compile};
use rapporteur::corpus::{self, Openbaarheid};
use rapporteur::diagnostic::{Report, Sink, render_human, render_json};
use rapporteur::draft::{self, Schemas};
use rapporteur::site::Site;
use rapporteur::source::{Content, Source, Sources};
use std::fs;
use std::path::Path;

const GOED: &str = "rapporteur-wederhoor 1\n# uit het formulier\nrapport: kade-2025\ninstelling: de-kade\n\
    concept: 3f9a2c81d0aa\nvan: J. Jansen, bestuurder\ndatum: 2025-03-10\n\n== punt\nbij: 1.2 ¶1\n\
    soort: feitelijke onjuistheid\npassage: Vijf van de acht ouders\n\n-- opmerking\nHet waren er vier.\n\n\
    En nog iets.\n\n-- onderbouwing\nZie ons overzicht.\n\n== punt\nbij: 1.2-T1\nsoort: ontbrekende informatie\n\n\
    -- opmerking\n\\-- Dit begint met streepjes.\n\n== einde\n";

/// The basis with its report in the status `wederhoor`.
fn content() -> Sources {
    in_wederhoor(laid_over(&cases("check").join("geen-enkele")))
}

fn said(content: &Sources, bytes: &[u8]) -> (Report, Sources) {
    let answer = antwoord::source("antwoord.txt", bytes.to_vec());
    (answered(content, &answer), answer)
}

/// The content with the points of a response; panics when it is refused.
fn with_points(content: &Sources, answer: &str) -> Sources {
    let sources = antwoord::source("antwoord.txt", answer.as_bytes().to_vec());
    let mut sink = Sink::new();
    let read = antwoord::read(&sources, &mut sink);
    let read = read.unwrap_or_else(|| panic!("{}", render_human(&sink.finish(&sources, &[]), &sources, false)));
    let mut silent = Sink::new();
    let draft = draft::read_all(content, &Schemas::default(), &mut silent);
    let corpus = corpus::resolve(draft, content, &Openbaarheid::default(), &mut silent);
    let (nr, _) = corpus.alle_rapporten().next().expect("the report");
    let mut out = content.clone();
    for (path, text) in antwoord::point_files(&read, &corpus, nr, 1) {
        out = out.with(Source { path, content: Content::Text(text) });
    }
    out
}

fn built(sources: &Sources) -> Site {
    let info = BuildInfo { concept: true, ..BuildInfo::on("2026-01-01".parse().expect("a date"), "0.0.0") };
    let compiled = compile(sources, &info, &());
    compiled.site.unwrap_or_else(|| panic!("{}", render_human(&compiled.report, sources, false)))
}

/// `site.yaml` with a line about points.
fn showing(sources: &Sources, inzage: &str) -> Sources {
    let text = sources.text(sources.find("site.yaml").expect("site.yaml")).to_owned();
    let text = format!("{text}wederhoor: {inzage}\n");
    sources.clone().with(Source { path: "site.yaml".into(), content: Content::Text(text) })
}

#[test]
fn a_good_response_is_taken_in_with_any_line_end() {
    let content = content();
    for bytes in
        [GOED.to_owned(), GOED.replace('\n', "\r\n"), format!("\u{feff}{GOED}"), GOED.replace("== einde\n", "== einde")]
    {
        let (report, answer) = said(&content, bytes.as_bytes());
        assert!(report.entries.is_empty(), "{}", render_human(&report, &answer, false));
    }
}

/// Every malformed file with what is wrong with it.
fn malformed() -> Vec<(String, Vec<u8>)> {
    let mut out: Vec<(String, Vec<u8>)> = Vec::new();
    let mut add = |what: String, bytes: Vec<u8>| out.push((what, bytes));
    let lines: Vec<&str> = GOED.split_inclusive('\n').collect();
    // Cut off after each line, and in the middle of each.
    for at in 0..lines.len() - 1 {
        add(format!("cut off after line {at}"), lines[..at].concat().into_bytes());
        let half = lines[at].char_indices().nth(lines[at].chars().count() / 2).map_or(0, |(half, _)| half);
        add(format!("cut off in line {at}"), format!("{}{}", lines[..at].concat(), &lines[at][..half]).into_bytes());
    }
    // Without each line that has to be there, and with each that may be there once twice.
    for (at, line) in lines.iter().enumerate() {
        let without = || [&lines[..at], &lines[at + 1..]].concat().concat();
        let twice = || [&lines[..at], &[*line], &lines[at..]].concat().concat();
        let is_key = line.contains(": ");
        let is_optional = ["concept:", "passage:", "#"].iter().any(|start| line.starts_with(start));
        if (is_key && !is_optional) || line.starts_with("rapporteur") || line.starts_with("-- opmerking") {
            add(format!("without line {at}"), without().into_bytes());
        }
        if is_key || line.starts_with("--") || line.starts_with("==") {
            add(format!("line {at} twice"), twice().into_bytes());
        }
        if is_key && !line.starts_with('#') {
            let (key, value) = line.split_once(": ").expect("a key");
            add(
                format!("{key} in capitals"),
                GOED.replacen(*line, &format!("{}: {value}", key.to_uppercase()), 1).into(),
            );
            add(format!("{key} without a value"), GOED.replacen(*line, &format!("{key}:\n"), 1).into());
            add(format!("{key} without a colon"), GOED.replacen(*line, &format!("{key} {value}"), 1).into());
            add(format!("{key} too long"), GOED.replacen(*line, &format!("{key}: {}\n", "x".repeat(30_000)), 1).into());
        }
    }
    for char in [
        '\0',
        '\u{7}',
        '\u{b}',
        '\u{1b}',
        '\u{7f}',
        '\u{85}',
        '\u{200b}',
        '\u{200e}',
        '\u{202e}',
        '\u{2066}',
        '\u{2028}',
        '\u{feff}',
        '\u{ad}',
        '\u{e0041}',
        '\u{ffff}',
        '\r',
    ] {
        for (place, with) in [("vier", format!("vi{char}er")), ("J. Jansen", format!("J.{char} Jansen"))] {
            add(format!("U+{:04X} in {place}", u32::from(char)), GOED.replacen(place, &with, 1).into());
        }
    }
    for (what, from, to) in [
        ("a path up", "rapport: kade-2025", "rapport: ../kade-2025"),
        ("an absolute path", "rapport: kade-2025", "rapport: /etc/passwd"),
        ("a path of Windows", "rapport: kade-2025", "rapport: C:\\kade-2025"),
        ("a path with dots", "rapport: kade-2025", "rapport: ./kade-2025"),
        ("a path with a slash", "rapport: kade-2025", "rapport: kade-2025/"),
        ("a path in capitals", "rapport: kade-2025", "rapport: KADE-2025"),
        ("a pattern", "rapport: kade-2025", "rapport: kade-*"),
        ("a path in another place", "instelling: de-kade", "instelling: ../instellingen/de-kade"),
        ("another institution", "instelling: de-kade", "instelling: de-haven"),
        ("a mark that is not there", "bij: 1.2 ¶1", "bij: 1.2 ¶99"),
        ("a mark of nothing", "bij: 1.2 ¶1", "bij: <b>1.2</b>"),
        ("a mark that is a path", "bij: 1.2 ¶1", "bij: ../../site.yaml"),
        ("a mark that is YAML", "bij: 1.2 ¶1", "bij: &a [*a, *a]"),
        ("another kind", "feitelijke onjuistheid", "mening"),
        ("HTML as kind", "feitelijke onjuistheid", "<script>alert(1)</script>"),
        ("YAML as kind", "feitelijke onjuistheid", "!!python/object:os.system"),
        ("a day that is not there", "2025-03-10", "2025-02-30"),
        ("a day in words", "2025-03-10", "10 maart 2025"),
        ("a moment", "2025-03-10", "2025-03-10T12:00:00"),
        ("a week", "2025-03-10", "2025-W11-1"),
        ("a concept of words", "3f9a2c81d0aa", "het laatste"),
        ("another version", "wederhoor 1", "wederhoor 9"),
        (
            "front matter before it",
            "rapporteur-wederhoor 1\n",
            "---\nbesluit: overgenomen\n---\nrapporteur-wederhoor 1\n",
        ),
        ("HTML before it", "rapporteur-wederhoor 1\n", "<!DOCTYPE html>\nrapporteur-wederhoor 1\n"),
        ("a decision of its own", "bij: 1.2 ¶1\n", "bij: 1.2 ¶1\nbesluit: overgenomen\n"),
        ("a number of its own", "bij: 1.2 ¶1\n", "nr: 7\nbij: 1.2 ¶1\n"),
        ("a merge key", "bij: 1.2 ¶1\n", "<<: *a\nbij: 1.2 ¶1\n"),
        ("the answer of the inspectorates", "-- onderbouwing\n", "-- reactie van de inspecties\n"),
        ("evidence before the remark", "-- opmerking\nHet", "-- onderbouwing\nx\n-- opmerking\nHet"),
        ("a remark twice", "-- onderbouwing\n", "-- opmerking\n"),
        ("a dash without a backslash", "Zie ons", "--\nZie ons"),
        ("front matter in the text", "Zie ons", "---\nbesluit: niet\n---\nZie ons"),
        ("a heading of a table", "Zie ons", "====\nZie ons"),
        ("one backslash", "Zie ons", "\\Zie ons"),
        ("text after the end", "== einde\n", "== einde\nnog iets\n"),
        ("a point after the end", "== einde\n", "== einde\n== punt\n"),
        ("the end twice", "== einde\n", "== einde\n== einde\n"),
        ("the end in capitals", "== einde", "== EINDE"),
        ("a point in capitals", "== punt", "== PUNT"),
        ("one equals sign", "== punt", "= punt"),
        ("text between points", "Zie ons overzicht.\n", "Zie ons overzicht.\n\n== punt\nbij: 1.2 ¶2\nsoort: mening\n"),
        ("an empty remark", "\\-- Dit begint met streepjes.", ""),
        ("a remark of spaces", "\\-- Dit begint met streepjes.", "   \t  "),
    ] {
        assert!(GOED.contains(from), "{what}");
        add(what.to_owned(), GOED.replacen(from, to, 1).into());
    }
    let bomb = (0..9).map(|nr| format!("a{nr}: &a{nr} [*a{}, *a{}]\n", nr + 1, nr + 1)).collect::<String>();
    add("a bomb of YAML".into(), GOED.replacen("van: J", &format!("{bomb}van: J"), 1).into());
    add("nested brackets".into(), GOED.replacen("van: J", &format!("x: {}\nvan: J", "[".repeat(100_000)), 1).into());
    add("a long text".into(), GOED.replacen("Het waren er vier.", &"Het waren er vier. ".repeat(2_000), 1).into());
    let point = "== punt\nbij: 1.2 ¶1\nsoort: feitelijke onjuistheid\n-- opmerking\nNee.\n";
    add("many points".into(), GOED.replacen("== einde", &format!("{}== einde", point.repeat(600)), 1).into());
    add("the same point twice".into(), GOED.replacen("== einde", &format!("{point}{point}== einde"), 1).into());
    add("many lines".into(), format!("rapporteur-wederhoor 1\n{}", "x\n".repeat(100_000)).into());
    add("a large file".into(), GOED.replacen("Het", &"x".repeat(2_000_000), 1).into());
    add("nothing".into(), Vec::new());
    add("only a mark of order".into(), "\u{feff}".into());
    add("white lines".into(), "\n\n\n".into());
    add("zeros".into(), vec![0; 1_000]);
    add("not UTF-8".into(), [GOED.as_bytes(), b"\xff\xfe"].concat());
    add("Latin-1".into(), GOED.chars().map(|char| u8::try_from(u32::from(char)).unwrap_or(b'?')).collect());
    add("UTF-16".into(), GOED.encode_utf16().flat_map(u16::to_le_bytes).collect());
    add("a zip".into(), b"PK\x03\x04 word/document.xml".to_vec());
    add("a PDF".into(), b"%PDF-1.7\n1 0 obj\n".to_vec());
    out
}

#[test]
fn no_malformed_response_is_accepted_and_each_is_answered_at_a_line() {
    let content = content();
    let all = malformed();
    assert!(all.len() > 150, "{}", all.len());
    for (what, bytes) in all {
        let (report, answer) = said(&content, &bytes);
        assert!(report.has_errors(), "{what} was accepted: {:?}", String::from_utf8_lossy(&bytes));
        assert!(report.entries.len() <= 40, "{what}: {} messages", report.entries.len());
        for (place, message) in &report.entries {
            assert!(place.line >= 1 && place.path == "antwoord.txt", "{what}: {message:?}");
            assert!(message.help.is_some(), "{what}: {message:?}");
        }
        render_human(&report, &answer, true);
        render_json(&report, &answer);
    }
}

fn lees(folder: &Path, answer: &[u8]) -> assert_cmd::assert::Assert {
    fs::write(folder.join("antwoord.txt"), answer).expect("written");
    let mut command = Command::cargo_bin("rapporteur").expect("the program");
    command.current_dir(folder).args(["wederhoor", "lees", "antwoord.txt"]).assert()
}

/// Every file below a folder with what it holds.
fn tree(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let entries = walkdir::WalkDir::new(folder).sort_by_file_name().into_iter().map(|entry| entry.expect("readable"));
    let files = entries.filter(|entry| entry.file_type().is_file() && entry.file_name() != "antwoord.txt");
    files.map(|entry| (entry.path().display().to_string(), fs::read(entry.path()).expect("readable"))).collect()
}

fn on_disk() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    for (_, source) in content().files() {
        let path = folder.path().join("content").join(&source.path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("made");
        fs::write(path, source.text().unwrap_or_default()).expect("written");
    }
    folder
}

#[test]
fn a_refused_response_writes_nothing_and_a_good_one_only_new_files() {
    let folder = on_disk();
    let before = tree(folder.path());
    for (what, bytes) in malformed().into_iter().step_by(12) {
        lees(folder.path(), &bytes).code(1);
        assert_eq!(tree(folder.path()), before, "{what}");
    }
    let points = folder.path().join("content/rapporten/kade-2025/wederhoor");
    fs::create_dir(&points).expect("made");
    fs::write(points.join("7.md"), "niet te lezen").expect("written");
    lees(folder.path(), GOED.as_bytes()).code(0);
    assert_eq!(fs::read_to_string(points.join("7.md")).expect("still there"), "niet te lezen");
    let names: Vec<String> =
        tree(&points).into_iter().map(|(path, _)| path.rsplit('/').next().expect("a name").to_owned()).collect();
    assert_eq!(names, ["7.md", "8.md", "9.md"]);
    let after = tree(folder.path());
    let again = lees(folder.path(), GOED.replace('\n', "\r\n").as_bytes()).code(1);
    assert!(String::from_utf8_lossy(&again.get_output().stderr).contains("al gelezen"));
    assert_eq!(tree(folder.path()), after);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_are_answered(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let (report, _) = said(&content(), &bytes);
        prop_assert!(report.has_errors());
    }

    #[test]
    fn a_good_file_made_worse_never_panics(at in 0..GOED.len(), len in 0..40usize, with in "[ -~\\n=\\\\¶\u{0}\u{202e}]{0,12}") {
        let mut bytes = GOED.as_bytes().to_vec();
        let end = (at + len).min(bytes.len());
        bytes.splice(at..end, with.bytes());
        let (report, answer) = said(&content(), &bytes);
        if !report.has_errors() {
            with_points(&content(), answer.text(answer.files().next().expect("one").0));
        }
    }
}

/// A text as the format wants it.
fn escaped(text: &str) -> String {
    let line = |line: &str| match line.starts_with("==") || line.starts_with("--") || line.starts_with('\\') {
        true => format!("\\{line}\n"),
        false => format!("{line}\n"),
    };
    text.lines().map(line).collect()
}

/// What a reader sees of HTML, line by line.
fn seen(html: &str) -> Vec<String> {
    let html = html.replace("<br>", "\n").replace("</p>", "\n");
    lines(&words(&html))
}

fn lines(text: &str) -> Vec<String> {
    let words = text.lines().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "));
    words.filter(|line| !line.is_empty()).collect()
}

/// What is typed comes through as it was, in `opmerking` and `van`.
fn round_trip(text: &str) {
    if text.trim().is_empty() {
        return;
    }
    let answer = format!(
        "rapporteur-wederhoor 1\nrapport: kade-2025\ninstelling: de-kade\nvan: Geheim {}\ndatum: 2025-03-10\n== punt\n\
         bij: 1.2 ¶1\nsoort: feitelijke onjuistheid\n-- opmerking\n{}-- onderbouwing\n{}== einde\n",
        text.lines().next().unwrap_or_default(),
        escaped(text),
        escaped(&format!("Onder {text}")),
    );
    let site = built(&showing(&with_points(&content(), &answer), "alles"));
    let page = site.get("rapporten/kade-2025/wederhoor/index.html").expect("the page");
    let page = std::str::from_utf8(page).expect("text");
    let start = page.find("<div class=\"punt-stem\">").expect("the words of the institution");
    let own = &page[start..start + page[start..].find("</article>").expect("its end")];
    let own = own.split("<p class=\"punt-plek\">").next().expect("a part");
    let found = seen(own);
    let split = found.iter().position(|line| line == "Waar dat uit blijkt").expect("the evidence");
    assert_eq!(found[1..split], lines(text), "{text:?}\n{own}");
    assert_eq!(found[split + 1..], lines(&format!("Onder {text}")), "{text:?}\n{own}");
    assert!(!page.contains("Geheim"), "{page}");
}

#[test]
fn every_mark_of_markdown_is_only_text() {
    for text in [
        "# Kop\n## Reactie van de inspecties\nWij geven u gelijk.",
        "---\nbesluit: overgenomen\n---",
        "<script>alert(1)</script> <b>vet</b> <!-- sta-toe: wederhoor-open, omdat het mag -->",
        "[link](https://x.nl) ![beeld](x.png) [](norm:1.1) [^1]\n\n[^1]: noot\n\n[x]: https://x.nl",
        "- een\n- twee\n\n* drie\n+ vier\n\n1. vijf\n2) zes\n\n    code\n\n```grafiek\nsoort: x\n```",
        "> citaat\n>\n> — Ouder\n\n> [!casus] Titel\n> tekst",
        "| a | b |\n| --- | --- |\n| 1 | 2 |",
        "*nadruk* **sterk** _ook_ ~~weg~~ `code` &amp; &#60; \\ \\\\ \\* een \\",
        "titel\n===\n\ntitel\n---\n\n***\n___",
        "{{ inhoud }} {% raw %} {verantwoordelijk=gemeente} {#id} ${x}",
        "regel met twee spaties  \nen een vervolg\\\nen nog een",
        "https://voorbeeld.nl www.voorbeeld.nl naam@voorbeeld.nl <https://x.nl>",
        "INVULLEN: niets\n: definitie\nTerm\n: uitleg\n\n[ ] taak\n- [x] taak\n\n$$x$$ ^a^ ~b~",
        "• een\n• twee\n\n• drie\n\n▪ vier zie norm:1.1 en thema:1-a",
        "😀 ‘één’ “twee” – drie… \u{a0}spatie",
    ] {
        round_trip(text);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_typed_is_what_the_page_shows(text in "([ -~éë’¶…]|[-=+*_#>`|~:.)\\\\\\[\\]{}<&!1]{1,3}|\\n){1,60}") {
        round_trip(&text);
    }
}

#[test]
fn nothing_of_a_point_is_in_a_public_build_that_does_not_show_it() {
    let answer = GOED
        .replace("Het waren er vier.", "Zonderling geheim.")
        .replace("Zie ons overzicht.", "Zonderling bewijs.")
        .replace("J. Jansen, bestuurder", "Zonderling Jansen")
        .replace("Vijf van de acht ouders", "Zonderling passage van vroeger");
    let content = with_points(&content(), &answer);
    let mut decided = content.clone();
    for nr in 1..=2 {
        let path = format!("rapporten/kade-2025/wederhoor/{nr}.md");
        let text = content.text(content.find(&path).expect("the point"));
        let text = text
            .replace("# besluit:               # overgenomen, deels of niet", "besluit: niet")
            .replace("## Reactie van de inspecties", "## Reactie van de inspecties\n\nZonderling antwoord.");
        decided = decided.with(Source { path, content: Content::Text(text) });
    }
    let path = "rapporten/kade-2025/rapport.md".to_owned();
    let text = decided
        .text(decided.find(&path).expect("the report"))
        .replace("status: wederhoor", "status: gepubliceerd\nbesluit: 2025-06-02\ngepubliceerd: 2025-06-16");
    let decided = decided.with(Source { path, content: Content::Text(text) });
    let all = |site: &Site| {
        let files = site.files().map(|(path, bytes)| format!("{path}\n{}", String::from_utf8_lossy(bytes)));
        let files: String = files.collect();
        #[cfg(feature = "zoeken")]
        let files = format!("{files}{:?}", site.vindplaatsen());
        files
    };
    let public = |sources: &Sources| {
        let info = BuildInfo::on("2026-01-01".parse().expect("a date"), "0.0.0");
        let compiled = compile(sources, &info, &());
        all(&compiled.site.unwrap_or_else(|| panic!("{}", render_human(&compiled.report, sources, false))))
    };
    let niet = public(&decided);
    assert!(!niet.contains("onderling") && !niet.contains("/wederhoor/"), "points are not shown");
    let aantallen = public(&showing(&decided, "aantallen"));
    assert!(!aantallen.contains("onderling") && aantallen.contains("rapporten/kade-2025/wederhoor/index.html"));
    assert!(!aantallen.contains("punt-1"));
    let alles = public(&showing(&decided, "alles"));
    for shown in ["Zonderling geheim.", "Zonderling bewijs.", "Zonderling antwoord.", "id=\"punt-1\""] {
        assert!(alles.contains(shown), "{shown}");
    }
    for hidden in ["Zonderling Jansen", "Zonderling passage"] {
        assert!(!alles.contains(hidden), "{hidden}");
    }
}

fn replace(path: &Path, pairs: &[(&str, &str)]) {
    let mut text = fs::read_to_string(path).expect("readable");
    for (from, to) in pairs {
        assert!(text.contains(from), "{}: no {from}", path.display());
        text = text.replace(from, to);
    }
    fs::write(path, text).expect("written");
}

fn rapporteur(folder: &Path, arguments: &[&str]) -> (i32, String, String) {
    let mut command = Command::cargo_bin("rapporteur").expect("the program");
    let output = command.current_dir(folder).args(arguments).arg("--date=2026-01-01").output().expect("it runs");
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("UTF-8");
    (output.status.code().expect("a status"), text(output.stdout), text(output.stderr))
}

#[test]
fn the_whole_round_from_response_to_public_page() {
    let folder = on_disk();
    let content = folder.path().join("content");
    lees(folder.path(), GOED.as_bytes()).code(0);
    let (code, out, _) = rapporteur(folder.path(), &["wederhoor"]);
    assert!(code == 0 && out.contains("2 punten: 2 open, 0 overgenomen, 0 deels, 0 niet."), "{out}");
    assert!(out.contains("  1  1.2 ¶1  feitelijke onjuistheid  Het waren er vier."), "{out}");

    // The draft as the institution saw it, and what the inspectorates made of it.
    let copied = |source: &Path, target: &Path| {
        for (path, bytes) in tree(source) {
            let to = target.join(Path::new(&path).strip_prefix(source).expect("below"));
            fs::create_dir_all(to.parent().expect("a folder")).expect("made");
            fs::write(to, bytes).expect("written");
        }
    };
    copied(&content, &folder.path().join("concept"));
    let report = content.join("rapporten/kade-2025");
    replace(
        &report.join("rapport.md"),
        &[("status: wederhoor", "status: gepubliceerd\nbesluit: 2025-06-02\ngepubliceerd: 2025-06-16")],
    );
    replace(&report.join("inleiding.md"), &[("Wij bezochten De Kade.", "Wij bezochten De Kade in maart.")]);
    replace(
        &report.join("thema-1/norm-1.2.md"),
        &[("Vijf van de acht", "Vier van de acht"), ("aantal: 5", "aantal: 4")],
    );
    replace(&content.join("site.yaml"), &[("sprekers:", "wederhoor: alles\nsprekers:")]);

    let (code, _, err) = rapporteur(folder.path(), &["build"]);
    assert!(code == 1 && err.matches("fout[wederhoor-open]").count() == 2, "{err}");
    assert!(!folder.path().join("output").exists());
    for (nr, decision) in [(1, "overgenomen"), (2, "niet")] {
        replace(
            &report.join(format!("wederhoor/{nr}.md")),
            &[("# besluit:               # overgenomen, deels of niet", &format!("besluit: {decision}"))],
        );
    }
    let (code, _, err) = rapporteur(folder.path(), &["build"]);
    assert!(code == 1 && err.matches("fout[besluit-zonder-reden]").count() == 2, "{err}");
    for nr in 1..=2 {
        let kop = "## Reactie van de inspecties";
        replace(&report.join(format!("wederhoor/{nr}.md")), &[(kop, &format!("{kop}\n\nWij keken het na."))]);
    }
    let (code, _, err) = rapporteur(folder.path(), &["build"]);
    assert_eq!(code, 0, "{err}");
    let page = folder.path().join("output/rapporten/kade-2025/wederhoor/index.html");
    let page = fs::read_to_string(page).expect("the page");
    assert_eq!(page.matches("<article").count(), 2, "{page}");
    for hidden in ["Jansen", "Vijf van de acht"] {
        assert!(!page.contains(hidden), "{hidden}");
    }

    let (code, out, _) = rapporteur(folder.path(), &["wederhoor", "--since", "concept"]);
    assert_eq!(code, 0);
    for line in [
        "Punt 1, bij 1.2 ¶1: overgenomen",
        "  voor: Vijf van de acht ouders wachten te lang.\n  na: Vier van de acht ouders wachten te lang.",
        "Punt 2, bij 1.2-T1: niet overgenomen",
        "  de passage is niet veranderd",
        "inleiding ¶1\n  voor: Wij bezochten De Kade.\n  na: Wij bezochten De Kade in maart.",
    ] {
        assert!(out.contains(line), "{line}\n{out}");
    }
    let (_, out, _) = rapporteur(folder.path(), &["wederhoor", "--since", "concept", "--format", "json"]);
    let json: serde_json::Value = serde_json::from_str(&out).expect("JSON");
    assert_eq!(json["rapporten"][0]["punten"][0]["wijziging"]["na"], "Vier van de acht ouders wachten te lang.");
    let (code, _, err) = rapporteur(folder.path(), &["check", "--since", "concept"]);
    assert!(code == 0 && err.contains("hint[wijziging-zonder-punt]: `inleiding ¶1`"), "{err}");
}

#[test]
fn a_promise_and_its_shortcoming_lead_to_each_other() {
    let text = "---\nvan: De Kade\ndatum: 2025-06-10\n---\n\n## Op deze punten uit het rapport zijn we trots\n\nOns team.\n\n\
                ## Met deze punten uit het rapport gaan we aan de slag\n\n- Elk plan is op tijd: [](tekortkoming:1.2-T1).\n\n\
                ## Wat gaan jeugdigen en ouders hiervan merken?\n\nVeel.\n";
    let path = "rapporten/kade-2025/reactie.md".to_owned();
    let site = built(&content().with(Source { path, content: Content::Text(text.into()) }));
    let page = |path: &str| {
        let bytes = site.get(&format!("rapporten/kade-2025/{path}/index.html")).expect("the page");
        String::from_utf8(bytes.to_vec()).expect("text")
    };
    assert!(page("reactie").contains("href=\"../thema-1/index.html#tekortkoming-1.2-T1\""));
    for place in ["thema-1", "tekortkomingen"] {
        assert!(page(place).contains("href=\"../reactie/index.html#alinea-"), "{place}");
    }
}
