//! Nothing leaks: what may not be seen leaves no trace in any file of the site, in its name or its bytes.

use super::output::files;
use super::program::{basis, copy, rapporteur};
use std::collections::BTreeMap;
use std::fs;
use std::io::Read;
use std::path::Path;
use tempfile::TempDir;

const DAG: &str = "--date=2026-01-01";
const MANIFEST: &str = ".rapporteur.json";

/// Words, names, numbers and days that stand only in what is hidden. Forms that a page could make of them included.
const MARKS: [&str; 13] = [
    "zeldzaam",
    "zeldzame",
    "geheim-",
    "7341",
    "7.341",
    "2347",
    "2.347",
    "87654321",
    "2019-03-17",
    "17 maart 2019",
    "2019-04-21",
    "2031-08-19",
    "19 augustus 2031",
];

/// A site with everything that a public site can have: Woo, open data, a correction, old names, a reaction.
fn public() -> TempDir {
    let folder = basis();
    let content = folder.path().join("content");
    copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/build/woo"), &content);
    fs::remove_dir_all(content.join("verwacht")).expect("what is expected of the case is no content");
    folder
}

fn build(folder: &Path, arguments: &[&str]) -> BTreeMap<String, Vec<u8>> {
    let all: Vec<&str> = ["build"].iter().chain(arguments).copied().collect();
    let found = rapporteur(folder, &all).output().expect("the program runs");
    assert!(found.status.success(), "{}", String::from_utf8_lossy(&found.stderr));
    files(&folder.join("output"))
}

fn write(folder: &Path, path: &str, text: impl AsRef<[u8]>) {
    let whole = folder.join("content").join(path);
    fs::create_dir_all(whole.parent().expect("a folder")).expect("a folder");
    fs::write(whole, text).expect("written");
}

/// A report full of marks, about an institution that no public report is about. It replaces or follows a public one.
fn report(folder: &Path, id: &str, keys: &str) {
    let base = format!("rapporten/{id}");
    write(folder, &format!("instellingen/{id}-huis.yaml"), "naam: Stichting Zeldzaamhuis\nkvk: \"87654321\"\n");
    write(
        folder,
        &format!("{base}/rapport.md"),
        format!(
            "---\ntitel: Zeldzaamtitel\nkader: proef-2025\ninstelling: {id}-huis\ninspecties: [igj]\n\
             bezocht: [2019-03-17]\nbesluit: 2019-04-21\n{keys}\nvoorheen: [geheim-oude-naam-{id}]\n\
             samenvatting: Een zeldzaamsamenvatting.\noordeel: onvoldoende\nbronnen:\n  \
             - {{wat: zeldzaambronnen, aantal: 7341}}\n---\n\nZeldzaamtekst over [](instelling:de-kade).\n\n\
             ![Zeldzaamalt](zeldzaamfoto.png)\n"
        ),
    );
    write(folder, &format!("{base}/zeldzaamfoto.png"), "zeldzaambytes");
    write(folder, &format!("{base}/data/zeldzaamlijst.csv"), "zeldzaamkolom,aantal\nzeldzaamrij,7341\n");
    write(
        folder,
        &format!("{base}/zeldzaamhoofdstuk.md"),
        "---\ntitel: Zeldzaamhoofdstuk\n---\n\nZeldzame zinnen.\n\n```tabel\ntitel: Zeldzaamtabel\n\
         data: zeldzaamlijst.csv\n```\n",
    );
    write(folder, &format!("{base}/thema-1/thema.md"), "---\noordeel: onvoldoende\n---\n\nZeldzaamthema.\n");
    write(folder, &format!("{base}/thema-2/thema.md"), "---\n---\n\nZeldzaamwachten.\n");
    write(
        folder,
        &format!("{base}/thema-1/norm-1.1.md"),
        "---\noordeel: \"--\"\ncijfers:\n  - {wat: zeldzaamcijfer, aantal: 2347, van: 7341, bron: zeldzaambronnen}\n\
         ---\n\nZeldzaamnorm: 2347 van de 7341.\n\n> Zeldzaamcitaat.\n>\n> — Ouder\n\n\
         ## Tekortkoming\n\n- Zeldzaamtekort.\n",
    );
    write(folder, &format!("{base}/thema-1/norm-1.2.md"), "---\noordeel: \"++\"\n---\n\nZeldzaamnorm.\n");
    write(
        folder,
        &format!("{base}/bijlagen/1-zeldzaambijlage.md"),
        "---\ntitel: Zeldzaambijlage\n---\n\nZeldzaamtekst.\n",
    );
    write(
        folder,
        &format!("{base}/wederhoor/1.md"),
        "---\nbij: 1.1\nsoort: feitelijke onjuistheid\nvan: Zeldzaamhuis\ndatum: 2019-04-21\nbesluit: niet\npassage: Zeldzame zin.\n---\n\n## Opmerking\n\nZeldzaampunt.\n\n## Reactie van de inspecties\n\nZeldzaamantwoord.\n",
    );
}

/// Makes a report be about something else than an institution of its own.
fn about(folder: &Path, id: &str, key: &str) {
    let content = folder.join("content");
    let path = content.join(format!("rapporten/{id}/rapport.md"));
    let text = fs::read_to_string(&path).expect("readable");
    fs::write(&path, text.replace(&format!("instelling: {id}-huis"), key)).expect("written");
    fs::remove_file(content.join(format!("instellingen/{id}-huis.yaml"))).expect("removed");
}

/// A publication full of marks that speaks of a public report.
fn publication(folder: &Path, id: &str, keys: &str) {
    write(
        folder,
        &format!("publicaties/{id}/publicatie.md"),
        format!(
            "---\ntitel: Zeldzaambrief\nsoort: brief\nvan: Zeldzaamafzender\n{keys}\nkenmerk: zeldzaam-2347\n\
             voorheen: [geheim-oude-brief-{id}]\n---\n\nZeldzaamtekst over [](rapport:kade-2025).\n"
        ),
    );
}

/// What is not public, for each reason that there is.
fn hide(folder: &Path) {
    report(folder, "geheim-concept", "status: concept\nvervangt: kade-2025");
    report(folder, "geheim-wederhoor", "status: wederhoor");
    report(
        folder,
        "geheim-later",
        "status: gepubliceerd\ngepubliceerd: 2031-08-19\nvervolg_op: kade-2025\nopgelost: [1.2-T1]",
    );
    about(folder, "geheim-later", "instelling: de-kade");
    report(folder, "geheim-nooit", "status: concept\ntot: 2019-04-21");
    publication(folder, "geheim-brief", "status: concept\ndatum: 2019-03-17");
    publication(folder, "geheim-wederhoor", "status: wederhoor\ndatum: 2019-03-17");
    publication(folder, "geheim-latere-brief", "status: gepubliceerd\ndatum: 2019-03-17\ngepubliceerd: 2031-08-19");
    write(folder, "regios/geheim-regio.yaml", "naam: Zeldzaamregio\n");
    report(folder, "geheim-regionaal", "status: concept");
    about(folder, "geheim-regionaal", "regio: geheim-regio");
}

/// What a file says: its name and its bytes, unpacked where they are packed. A hash says nothing; any digits may be in it.
fn said(path: &str, bytes: &[u8]) -> String {
    let mut text = format!("{path}\n{}", String::from_utf8_lossy(bytes));
    if path == MANIFEST {
        let is_hash = |part: &&str| part.len() >= 32 && part.bytes().all(|byte| byte.is_ascii_hexdigit());
        text = text.split('"').filter(|part| !is_hash(part)).collect::<Vec<_>>().join("\"");
    }
    if bytes.starts_with(&[0x1f, 0x8b]) {
        let mut unpacked = Vec::new();
        flate2::read::GzDecoder::new(bytes).read_to_end(&mut unpacked).expect("whole gzip");
        text.push_str(&String::from_utf8_lossy(&unpacked));
    }
    text.to_lowercase()
}

/// Every mark that some file shows, with that file.
fn traces(site: &BTreeMap<String, Vec<u8>>) -> Vec<String> {
    let found = site.iter().flat_map(|(path, bytes)| {
        let text = said(path, bytes);
        let marks = MARKS.iter().filter(move |mark| text.contains(**mark));
        marks.map(move |mark| format!("`{mark}` in {path}"))
    });
    found.collect()
}

/// Paths of files that only one of the sites has, or that differ.
fn different(one: &BTreeMap<String, Vec<u8>>, two: &BTreeMap<String, Vec<u8>>) -> Vec<String> {
    let mut paths: Vec<&String> =
        one.keys().chain(two.keys()).filter(|path| one.get(*path) != two.get(*path)).collect();
    paths.sort();
    paths.dedup();
    paths.into_iter().cloned().collect()
}

#[test]
fn nothing_hidden_leaves_a_trace() {
    let folder = public();
    let before = build(folder.path(), &[DAG]);
    for path in ["feed.xml", "_redirects", "data/rapporten.json", "rapporten/kade-2025/beeld.png", "data/dcat.jsonld"] {
        assert!(before.contains_key(path), "the site that is compared with has no {path}");
    }
    assert!(before.keys().any(|path| path.contains("diwoo")), "and sitemaps for the Woo");
    assert_eq!(traces(&before), Vec::<String>::new(), "a mark stands in what is public");
    hide(folder.path());
    let after = build(folder.path(), &[DAG]);
    assert_eq!(traces(&after), Vec::<String>::new());
    assert_eq!(different(&before, &after), Vec::<String>::new(), "the same as when nothing hidden exists");
}

/// The scan finds every mark where everything is shown, so that finding none means something.
#[test]
fn every_mark_shows_where_drafts_are_shown() {
    let folder = public();
    hide(folder.path());
    let shown = build(folder.path(), &[DAG, "--concept", "--output=output"]);
    let found = traces(&shown);
    let unseen: Vec<&str> =
        MARKS.into_iter().filter(|mark| !found.iter().any(|trace| trace.starts_with(&format!("`{mark}`")))).collect();
    assert_eq!(unseen, Vec::<&str>::new());
    let later = build(folder.path(), &["--date=2031-08-19"]);
    assert!(later.contains_key("rapporten/geheim-later/index.html"), "on its day it is there");
    let packed = traces(&later).iter().any(|trace| trace.contains(".pf_"));
    assert!(packed || !cfg!(feature = "zoeken"), "the search index is unpacked");
}

/// After its last day a page says that a report stood there: its title and its days, and nothing else.
#[test]
fn after_its_last_day_only_the_title_and_the_days_are_left() {
    let folder = public();
    let before = build(folder.path(), &[DAG]);
    report(folder.path(), "oud-rapport", "status: gepubliceerd\ngepubliceerd: 2019-05-13\ntot: 2025-05-01");
    publication(folder.path(), "oude-brief", "status: gepubliceerd\ndatum: 2019-05-13\ntot: 2025-05-01");
    let after = build(folder.path(), &[DAG]);
    let pages = ["publicaties/oude-brief/index.html", "rapporten/oud-rapport/index.html"];
    let mut expected = vec![MANIFEST];
    expected.extend(pages);
    assert_eq!(different(&before, &after), expected);
    for (page, titel) in pages.iter().zip(["zeldzaambrief", "zeldzaamtitel"]) {
        let text = said(page, &after[*page]).replace(titel, "");
        let left: Vec<&&str> = MARKS.iter().filter(|mark| text.contains(**mark)).collect();
        assert!(left.is_empty(), "{page}: {left:?}");
        assert!(text.contains("13 mei 2019") && text.contains("1 mei 2025"), "{page}");
    }
}
