//! The site of one audience: only what it may see, and proof of that.

use super::golden::{DAG, cases};
use rapporteur::compile::{BuildInfo, GeenSite, MANIFEST, Vondst, VoorEen, compile, compile_voor};
use rapporteur::corpus::NietsTeZien;
use rapporteur::diagnostic::render_human;
use rapporteur::site::Site;
use rapporteur::source::{Content, Source, Sources, load};
use std::collections::BTreeSet;

const STATUS: &str = "status: gepubliceerd\nbesluit: 2025-06-02\ngepubliceerd: 2025-06-16\n";
const WEDERHOOR: &str = "status: wederhoor\nwederhoor: {tot: 2026-02-01, naar: wederhoor@pi.example}\n";

fn info() -> BuildInfo {
    BuildInfo::on(DAG.parse().expect("a date"), "0.0.0")
}

fn text(path: &str, text: impl Into<String>) -> Source {
    Source { path: path.into(), content: Content::Text(text.into()) }
}

/// The basis, whose report is with De Kade, between things of others. Every text of others holds a word that
/// begins with `geheim`; `more` is laid over it.
fn sources(more: Vec<Source>) -> Sources {
    let basis = load(&cases("basis"), "").expect("the basis");
    let mut files: Vec<Source> = Vec::new();
    for (_, source) in basis.files() {
        let mut own = source.clone();
        let Content::Text(words) = &mut own.content else { continue };
        if let Some(rest) = source.path.strip_prefix("rapporten/kade-2025/") {
            for (id, status, who) in [
                ("geheim-1", "status: concept\n", "de-kade"),
                ("geheim-2", WEDERHOOR, "geheim-sluis"),
                ("open-2024", STATUS, "de-sluis"),
            ] {
                let mut copy =
                    words.replace(STATUS, status).replace("instelling: de-kade", &format!("instelling: {who}"));
                let marker = if id == "open-2024" {
                    "Dit staat in een openbaar rapport"
                } else {
                    "Dit is een geheime bevinding"
                };
                copy = copy.replace("Ouders praten mee over het plan.", &format!("{marker} over iets heel anders."));
                copy = copy.replace("titel: De Kade", &format!("titel: Geheimtitel {id} over wachten"));
                files.push(text(&format!("rapporten/{id}/{rest}"), copy));
            }
            *words = words.replace(STATUS, WEDERHOOR);
        }
        files.push(own);
    }
    files.extend([
        text("instellingen/geheim-sluis.yaml", "naam: Geheimhuis De Sluis\nafkorting: GHS\nkvk: \"87654321\"\n"),
        text("instellingen/de-sluis.yaml", "naam: De Sluis\n"),
        text(
            "rapporten/kade-2025/wederhoor/1.md",
            "---\nbij: 1.1 ¶1\nsoort: feitelijke onjuistheid\ndatum: 2025-05-01\nvan: Geheimnaam\n---\n\n## Opmerking\n\n\
             Dit geheime punt zegt dat er iets niet klopt.\n\n## Onderbouwing\n\nIn een geheime brief staat het heel anders.\n",
        ),
        text("rapporten/kade-2025/bijlage.bin", "niets bijzonders"),
        text("publicaties/geheimbrief/publicatie.md", "---\ntitel: Geheimbrief aan de gemeenten\nsoort: brief\nvan: pi\naan: gemeenten\ndatum: 2025-01-01\nstatus: concept\n---\n\nTekst van de geheime brief aan alle gemeenten.\n"),
    ]);
    for own in more {
        files.retain(|known| known.path != own.path);
        files.push(own);
    }
    files.sort_by(|a, b| a.path.cmp(&b.path));
    Sources::new(files)
}

fn done(sources: &Sources, naam: &str) -> VoorEen {
    compile_voor(sources, &info(), naam)
}

fn site(sources: &Sources) -> Site {
    let done = done(sources, "de-kade");
    let report = render_human(&done.report, sources, false);
    done.site.unwrap_or_else(|| panic!("{report}")).unwrap_or_else(|why| panic!("{why:?}\n{report}"))
}

/// The report of the basis with other words in its introduction.
fn inleiding(words: &str) -> Source {
    text("rapporten/kade-2025/inleiding.md", format!("---\ntitel: Inleiding\n---\n\n{words}\n"))
}

#[test]
fn nothing_of_others_is_in_it() {
    let sources = sources(Vec::new());
    let site = site(&sources);
    let mut pages = 0;
    for (path, bytes) in site.files() {
        let text = String::from_utf8_lossy(bytes).to_lowercase();
        for marker in ["geheim", "ghs", "87654321", "sluis", "open-2024", "openbaar rapport over iets"] {
            assert!(!path.contains(marker), "{path}");
            assert!(!text.contains(marker) || path == MANIFEST, "{path} holds {marker}");
        }
        assert!(!text.contains("geheime"), "{path}");
        if path.ends_with(".html") {
            pages += 1;
            assert!(text.contains("vertrouwelijk concept voor stichting de kade"), "{path} says for whom it is");
            assert!(text.contains("1 februari 2026"), "{path} says until when");
            assert!(text.contains("<meta name=\"robots\" content=\"noindex\">"), "{path}");
            assert!(!text.contains("canonical") && !text.contains("og:url"), "{path}");
        }
    }
    assert_eq!(pages, 9, "{:?}", site.files().map(|(path, _)| path).collect::<Vec<_>>());
    for absent in
        ["sitemap.xml", "feed.xml", "data/rapporten.json", "zoeken/index.html", "kaders/proef-2025/index.html"]
    {
        assert!(site.get(absent).is_none(), "{absent}");
    }
    assert_eq!(site.get("robots.txt"), Some("User-agent: *\nDisallow: /\n".as_bytes()));
}

#[test]
fn every_link_leads_somewhere() {
    let site = site(&sources(vec![inleiding(
        "Zie [](rapport:open-2024), [ons eigen kader](kader:proef-2025), [](instelling:de-kade) en [](norm:open-2024/1.1).",
    )]));
    let page = |path: &str| String::from_utf8_lossy(site.get(path).expect(path)).into_owned();
    let intro = page("rapporten/kade-2025/inleiding/index.html");
    assert!(
        intro.contains("<a href=\"https://rapporten.voorbeeld.nl/rapporten/open-2024/\" class=\"extern\">"),
        "{intro}"
    );
    assert!(
        intro.contains("href=\"https://rapporten.voorbeeld.nl/kaders/proef-2025/\" class=\"extern\">ons eigen kader")
    );
    assert!(intro.contains("<a class=\"extern\">Stichting De Kade</a>"), "its own page is not public: {intro}");
    assert!(intro.contains("href=\"https://rapporten.voorbeeld.nl/rapporten/open-2024/thema-1/#norm-1.1\""));
    let paths: BTreeSet<&str> = site.files().map(|(path, _)| path).collect();
    for (path, bytes) in site.files().filter(|(path, _)| path.ends_with(".html")) {
        let text = String::from_utf8_lossy(bytes);
        for (at, name) in text.match_indices(" href=\"").chain(text.match_indices(" src=\"")) {
            let address = text[at + name.len()..].split('"').next().expect("a value");
            if address.contains(':') || address.starts_with('#') {
                continue;
            }
            let (mut target, anchor) = address.split_once('#').unwrap_or((address, ""));
            let mut folders: Vec<&str> = path.split('/').collect();
            folders.pop();
            while let Some(rest) = target.strip_prefix("../") {
                folders.pop();
                target = rest;
            }
            let whole = [folders.join("/"), target.to_owned()].join("/");
            let whole = whole.trim_start_matches('/');
            assert!(paths.contains(whole), "{path} leads to {whole}, which is not there");
            if !anchor.is_empty() {
                assert!(page(whole).contains(&format!(" id=\"{anchor}\"")), "{path}: {whole} has no {anchor}");
            }
        }
    }
}

#[test]
fn a_name_in_the_own_text_is_no_secret() {
    let site = site(&sources(vec![inleiding("De Kade werkt samen met Geheimhuis De Sluis.")]));
    let intro = String::from_utf8_lossy(site.get("rapporten/kade-2025/inleiding/index.html").expect("it")).into_owned();
    assert!(intro.contains("Geheimhuis De Sluis"));
}

#[test]
fn a_reference_to_another_draft_is_words_only() {
    let sources = sources(vec![inleiding("Zie [het andere stuk](rapport:geheim-2).")]);
    let done = done(&sources, "de-kade");
    let site = done.site.expect("no error").expect("a site");
    let intro = String::from_utf8_lossy(site.get("rapporten/kade-2025/inleiding/index.html").expect("it")).into_owned();
    assert!(intro.contains("het andere stuk"));
    assert!(!intro.contains("href=\"../../geheim-2") && !intro.contains("voorbeeld.nl/rapporten/geheim-2"));
}

#[test]
fn what_slips_through_is_found_by_the_scan() {
    let picture = Source {
        path: "rapporten/kade-2025/foto.png".into(),
        content: Content::Bytes(b"\x89PNG\xff maker: Geheimhuis De Sluis".to_vec().into()),
    };
    let own = inleiding("Zie de foto.\n\n![Een gebouw](foto.png)");
    match done(&sources(vec![own, picture]), "de-kade").site {
        Some(Err(GeenSite::Vreemd(found))) => assert!(
            found.contains(&Vondst {
                tekst: "Geheimhuis De Sluis".into(),
                wat: "een instelling",
                bestand: "rapporten/kade-2025/foto.png".into()
            }),
            "{found:?}"
        ),
        Some(Err(other)) => panic!("{other:?}"),
        Some(Ok(_)) => panic!("it was not found"),
        None => panic!("the content is wrong"),
    }
}

#[test]
fn who_has_no_draft_is_told_why() {
    let sources = sources(Vec::new());
    match done(&sources, "de-kadee").site {
        Some(Err(GeenSite::Niets(NietsTeZien::Onbekend(known)))) => assert!(known.contains(&"de-kade".to_owned())),
        _ => panic!("it is unknown"),
    }
    match done(&sources, "de-sluis").site {
        Some(Err(GeenSite::Niets(NietsTeZien::GeenWederhoor(about)))) => {
            assert_eq!(about, [("open-2024".to_owned(), "gepubliceerd")]);
        }
        _ => panic!("it has none"),
    }
    let path = "rapporten/kade-2025/rapport.md";
    let own = sources
        .text(sources.find(path).expect("it"))
        .replace("wederhoor: {tot: 2026-02-01, naar: wederhoor@pi.example}\n", "");
    match done(&self::sources(vec![text(path, own)]), "de-kade").site {
        Some(Err(GeenSite::GeenTermijn(files))) => assert_eq!(files, [path]),
        _ => panic!("it does not say until when"),
    }
}

#[test]
fn the_manifest_says_what_is_there_and_names_nobody_else() {
    let site = site(&sources(Vec::new()));
    let manifest = String::from_utf8_lossy(site.get(MANIFEST).expect("a manifest")).into_owned();
    for (path, bytes) in site.files().filter(|(path, _)| *path != MANIFEST) {
        assert!(manifest.contains(&format!("  {}  {path}\n", blake3::hash(bytes).to_hex())), "{path}");
    }
    assert!(manifest.starts_with("Concept voor: Stichting De Kade (de-kade)\nGemaakt op: 2026-01-01\n"), "{manifest}");
    assert!(manifest.contains("gevonden: 0, in "), "{manifest}");
    let sought = manifest.lines().find_map(|line| line.trim().strip_prefix("gezocht: ")).expect("a number");
    assert!(
        sought.split(' ').next().and_then(|count| count.parse::<u32>().ok()).is_some_and(|count| count > 15),
        "{sought}"
    );
}

#[test]
fn the_same_input_gives_the_same_bytes_and_the_public_site_has_no_marks() {
    let sources = sources(Vec::new());
    let (one, two) = (site(&sources), site(&sources));
    assert!(one.files().eq(two.files()));
    let public = compile(&sources, &info(), &()).site.expect("a public site");
    for (path, bytes) in public.files() {
        let text = String::from_utf8_lossy(bytes);
        assert!(!text.contains("class=\"merk\"") && !text.contains("vertrouwelijk"), "{path}");
        assert!(!path.starts_with("thema/voor/") && !path.contains("reageren"), "{path}");
        assert!(!path.contains("kade-2025"), "{path}");
    }
}

#[test]
fn every_passage_shows_its_mark_once_on_its_page() {
    let sources = sources(Vec::new());
    let site = site(&sources);
    let form =
        String::from_utf8_lossy(site.get("rapporten/kade-2025/reageren/index.html").expect("a form")).into_owned();
    let corpus = compile(&sources, &info(), &()).corpus.expect("a corpus");
    let (nr, rapport) = corpus.alle_rapporten().find(|(_, rapport)| rapport.id == "kade-2025").expect("it");
    let merken = corpus.merken(nr);
    assert!(merken.len() > 15);
    for merk in merken {
        let path = format!("rapporten/{}/{}index.html", rapport.id, merk.pagina);
        let page = String::from_utf8_lossy(site.get(&path).expect("a page")).into_owned();
        let link = format!("<a class=\"merk\" id=\"{}\"", merk.id());
        assert_eq!(page.matches(&link).count(), 1, "{path}: {}", merk.merk);
        assert!(form.contains(&format!("<option id=\"op-{}\" value=\"{}\"", merk.id(), merk.merk)), "{}", merk.merk);
        if !merk.sectie.starts_with("rapport") {
            let whole =
                String::from_utf8_lossy(site.get("rapporten/kade-2025/volledig/index.html").expect("it")).into_owned();
            assert_eq!(whole.matches(&link).count(), 1, "the whole report: {}", merk.merk);
        }
    }
}
