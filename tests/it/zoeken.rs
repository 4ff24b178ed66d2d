//! Search: what is given to the indexer, and what becomes of it.

use super::golden::{DAG, cases, laid_over};
use super::program::{basis, copy, rapporteur};
use rapporteur::compile::{BuildInfo, compile, compile_to};
use rapporteur::site::{Extent, Making, Site, Soort, Vindplaats};
use rapporteur::source::{Sources, load};
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

fn site(sources: &Sources, dag: &str, concept: bool) -> Site {
    compile(sources, &info(dag, concept), &()).site.expect("a valid site")
}

fn info(dag: &str, concept: bool) -> BuildInfo {
    let dag = dag.parse().expect("a date");
    BuildInfo { concept, ..BuildInfo::on(dag, "0.0.0") }
}

fn shipped() -> Site {
    let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
    site(&load(&content, "").expect("readable"), "2026-11-22", false)
}

fn of(site: &Site, soort: Soort) -> Vec<&Vindplaats> {
    site.vindplaatsen().iter().filter(|found| found.soort == soort).collect()
}

#[test]
fn every_place_is_on_its_page_and_has_an_address_of_its_own() {
    let mut sites = vec![shipped()];
    for case in ["tekst", "rapport", "publicatie", "zonder-themas", "reactie"] {
        sites.push(site(&laid_over(&cases("build").join(case)), DAG, false));
    }
    for site in sites {
        let mut seen = BTreeSet::new();
        for found in site.vindplaatsen() {
            assert!(seen.insert(found.adres.to_string()), "{} twice", found.adres);
            let page = site.get(&found.adres.path()).unwrap_or_else(|| panic!("no page for {}", found.adres));
            let page = String::from_utf8_lossy(page);
            if let Some(anchor) = found.adres.anchor() {
                assert!(page.contains(&format!("id=\"{anchor}\"")), "{} is not on its page", found.adres);
            }
            assert!(!found.titel.is_empty() && !found.tekst.is_empty(), "{} has no words", found.adres);
        }
    }
}

#[test]
fn every_norm_shortcoming_and_word_can_be_found() {
    let site = shipped();
    let wss = |soort| of(&site, soort).iter().filter(|found| found.adres.path().contains("/wss-")).count();
    assert_eq!((wss(Soort::Norm), wss(Soort::Tekortkoming)), (20, 36));
    assert_eq!(of(&site, Soort::Rapport).len(), 2);
    let norm = of(&site, Soort::Norm).into_iter().find(|found| found.titel.starts_with("Norm 1a.2:")).expect("found");
    assert_eq!(norm.adres.to_string(), "rapporten/wss-jbjr-2025/thema-1a/#norm-1a.2");
    assert!(norm.oordeel.is_some() && norm.thema.is_some() && norm.instelling.is_some() && norm.jaar == Some(2025));
    assert!(of(&site, Soort::Begrip).iter().any(|found| found.titel == "gecertificeerde instelling (GI)"));
    // A report that is on one page as well is found once.
    assert!(!site.vindplaatsen().iter().any(|found| found.adres.path().contains("/volledig/")));
}

/// The index itself is compressed, so what goes into it is looked at.
#[test]
fn nothing_hidden_is_given_to_the_indexer() {
    let folder = basis();
    let content = folder.path().join("content");
    fs::write(content.join("instellingen/verborgen-huis.yaml"), "naam: Stichting Zeldzaamwoord\n").expect("written");
    let report = content.join("rapporten/geheim-2026");
    copy(&content.join("rapporten/kade-2025"), &report);
    let text = fs::read_to_string(report.join("rapport.md")).expect("readable");
    let text = text
        .replace("instelling: de-kade", "instelling: verborgen-huis")
        .replace("titel: De Kade", "titel: Zeldzaamwoord")
        .replace("gepubliceerd: 2025-06-16", "gepubliceerd: 2026-06-16");
    fs::write(report.join("rapport.md"), text).expect("written");
    let sources = load(&content, "").expect("readable");
    let told = |day: &str| format!("{:?}", site(&sources, day, false).vindplaatsen()).to_lowercase();
    for word in ["zeldzaamwoord", "geheim-2026", "verborgen-huis"] {
        assert!(!told(DAG).contains(word), "`{word}` leaks");
        assert!(told("2026-06-16").contains(word), "`{word}` cannot be found on its day");
    }
    // The choices on the page come from the same corpus.
    let page = |day: &str| site(&sources, day, false).get("zoeken/index.html").expect("the page").to_vec();
    assert!(!String::from_utf8_lossy(&page(DAG)).contains("Zeldzaamwoord"));
}

#[test]
fn a_site_with_drafts_has_no_search() {
    let site = site(&laid_over(&cases("basis")), DAG, true);
    assert!(site.vindplaatsen().is_empty() && site.get("zoeken/index.html").is_none());
    let front = String::from_utf8_lossy(site.get("index.html").expect("the front page")).into_owned();
    assert!(!front.contains("zoeken/"), "a link to a page that is not there");
}

#[test]
fn only_build_makes_the_index_and_it_is_the_same_every_time() {
    let plain = shipped();
    assert!(!plain.files().any(|(path, _)| path.starts_with("pagefind/")), "compiling makes no index");
    let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
    let sources = load(&content, "").expect("readable");
    let making = Making { progress: &(), take: &|_: &str, bytes: Vec<u8>| bytes, extent: Extent::Whole };
    let indexed = || compile_to(&sources, &info("2026-11-22", false), &making).site.expect("a valid site");
    assert_eq!(indexed().index_made(), Ok(()));
    let (one, two) = (indexed(), indexed());
    assert_eq!(one, two);
    let names: BTreeSet<&str> =
        one.files().filter_map(|(path, _)| path.strip_prefix("pagefind/")).map(|path| &path[..6]).collect();
    let expected = ["delen.", "filter", "fragme", "index/", "pagefi", "wasm.n"];
    assert_eq!(names.into_iter().collect::<Vec<_>>(), expected, "only what the page needs");
    let folder = basis();
    rapporteur(folder.path(), &["build", "--date=2026-01-01"]).assert().code(0);
    assert!(folder.path().join("output/pagefind/pagefind-entry.json").exists());
}
