//! The marks of passages: what they are, that they stay, and how they are found.

use super::golden::{DAG, cases};
use rapporteur::compile::{BuildInfo, Compiled, compile};
use rapporteur::corpus::{Merk, PassageSoort, vingerafdruk};
use rapporteur::source::{Content, Source, Sources, load};
use std::path::Path;

fn compiled(sources: &Sources) -> Compiled {
    let info = BuildInfo { concept: true, ..BuildInfo::on(DAG.parse().expect("a date"), "0.0.0") };
    compile(sources, &info, &())
}

/// The basis with more kinds of passages in norm 1.2, and more text before what `change` finds.
fn sources(change: Option<(&str, &str, &str)>) -> Sources {
    let basis = load(&cases("basis"), "").expect("the basis");
    let files = basis.files().map(|(_, source)| {
        let mut source: Source = source.clone();
        if let Content::Text(text) = &mut source.content {
            if source.path.ends_with("norm-1.2.md") {
                *text = text.replace(
                    "## Tekortkoming",
                    "Dit staat hier ook.\n\n- Een punt.\n- Nog een punt.[^a]\n\n> [!casus] Sem\n> Sem wacht.\n>\n> Lang.\n\n\
                     | a | b |\n| --- | --- |\n| 1 | 2 |\n\nZie [](norm:1.1).\n\n[^a]: Een noot.\n\n## Tekortkoming",
                );
            }
            if let Some((path, old, new)) = change.filter(|(path, ..)| source.path.ends_with(path)) {
                assert!(text.contains(old), "{path} has no `{old}`");
                *text = text.replacen(old, new, 1);
            }
        }
        source
    });
    Sources::new(files.collect())
}

fn merken(sources: &Sources) -> Vec<Merk> {
    let corpus = compiled(sources).corpus.expect("site.yaml can be used");
    let (nr, _) = corpus.alle_rapporten().next().expect("a report");
    corpus.merken(nr)
}

fn one<'a>(merken: &'a [Merk], merk: &str) -> &'a Merk {
    merken.iter().find(|found| found.merk == merk).unwrap_or_else(|| panic!("no {merk} in {merken:#?}"))
}

#[test]
fn every_passage_has_a_mark() {
    let merken = merken(&sources(None));
    let all: Vec<&str> = merken.iter().map(|merk| merk.merk.as_str()).collect();
    assert_eq!(
        all,
        [
            "rapport oordeel",
            "rapport bron 1",
            "samenvatting ¶1",
            "inleiding ¶1",
            "thema 1 oordeel",
            "thema 1 ¶1",
            "thema 1 ¶2",
            "1.1 oordeel",
            "1.1 ¶1",
            "1.2 oordeel",
            "1.2 ¶1",
            "1.2 ¶2",
            "1.2 ¶3",
            "1.2 ¶4",
            "1.2 ¶5",
            "1.2 ¶6",
            "1.2 ¶7",
            "1.2 ¶8",
            "1.2 noot 1",
            "1.2 cijfer 1",
            "1.2-T1",
            "thema 2 ¶1",
            "bijlage 1 ¶1",
        ]
    );
    assert_eq!(one(&merken, "1.2 ¶2").soort, PassageSoort::Citaat);
    assert_eq!(one(&merken, "1.2 ¶2").tekst, "Het plan liet maanden op zich wachten. — Ouder, zakelijk weergegeven");
    assert_eq!(one(&merken, "1.2 ¶5").soort, PassageSoort::Lijstpunt);
    assert_eq!(one(&merken, "1.2 ¶6").tekst, "Sem Sem wacht. Lang.");
    assert_eq!(one(&merken, "1.2 ¶7").soort, PassageSoort::Tabel);
    assert_eq!(one(&merken, "1.2 ¶8").tekst, "Zie norm 1.1.");
    assert_eq!(one(&merken, "1.2 cijfer 1").tekst, "ouders die te lang wachten: 5 van 8");
    assert_eq!(one(&merken, "1.2-T1").anker.as_deref(), Some("tekortkoming-1.2-T1"));
    assert_eq!(one(&merken, "bijlage 1 ¶1").pagina, "bijlagen/bronnen/");
}

#[test]
fn a_change_in_another_section_moves_no_mark() {
    let before = merken(&sources(None));
    let more = sources(Some(("norm-1.1.md", "Ouders praten", "Dit is nieuw.\n\n- Dit ook.\n\nOuders praten")));
    let after = merken(&more);
    assert_eq!(one(&after, "1.1 ¶3").tekst, "Ouders praten mee over het plan.");
    let others = |merken: &[Merk]| {
        let others = merken.iter().filter(|merk| merk.sectie != "1.1");
        others.map(|merk| (merk.merk.clone(), merk.tekst.clone(), merk.anker.clone())).collect::<Vec<_>>()
    };
    assert_eq!(others(&before), others(&after));
}

#[test]
fn a_mark_is_found_however_it_is_typed() {
    let merken = merken(&sources(None));
    let found = |getypt: &str| Merk::vind(&merken, getypt).map(|merk| merk.merk.as_str());
    for getypt in ["1.2 ¶4", "1.2¶4", " 1.2  p4 ", "1.2 p. 4", "1.2 alinea 4", "Norm 1.2, alinea 4", "1.2 al.4"] {
        assert_eq!(found(getypt), Some("1.2 ¶4"), "{getypt}");
    }
    for getypt in ["1.2-T1", "1.2-t1", "1.2 T1", "tekortkoming 1.2‑T1", "#tekortkoming-1.2-T1", "#merk-1.2-t1"] {
        assert_eq!(found(getypt), Some("1.2-T1"), "{getypt}");
    }
    let anker = one(&merken, "inleiding ¶1").anker.clone().expect("a paragraph has one");
    for getypt in [
        "Inleiding ¶ 1",
        "hoofdstuk inleiding p1",
        &format!("/rapporten/kade-2025/inleiding/#{anker}"),
        &format!("https://proef.example/rapporten/kade-2025/inleiding/index.html#{anker}"),
        &format!("https://proef.example/rapporten/kade-2025/volledig/#{anker}"),
    ] {
        assert_eq!(found(getypt), Some("inleiding ¶1"), "{getypt}");
    }
    assert_eq!(found("thema 1 oordeel"), Some("thema 1 oordeel"));
    assert_eq!(found("#norm-1.2"), Some("1.2 oordeel"));
    assert_eq!(found("1.2 cijfer 1"), Some("1.2 cijfer 1"));
    for getypt in ["", "1.2", "1.2 ¶99", "1.9 ¶1", "#alinea-000000", "¶4", "/rapporten/kade-2025/thema-1/"] {
        assert_eq!(found(getypt), None, "{getypt}");
    }
    assert_eq!(found(&format!("/rapporten/kade-2025/thema-1/#{anker}")), None, "another page");
}

#[test]
fn marks_are_unique_and_lead_to_a_place() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("demo");
    let demo = load(&folder, "").expect("the demo");
    for sources in [demo, sources(None)] {
        let done = compiled(&sources);
        let (corpus, site) = (done.corpus.expect("a corpus"), done.site.expect("no errors"));
        for (nr, rapport) in corpus.alle_rapporten() {
            let merken = corpus.merken(nr);
            assert!(merken.len() > 10);
            let mut names: Vec<String> = merken.iter().map(Merk::id).collect();
            names.sort();
            names.dedup();
            assert_eq!(names.len(), merken.len(), "{}: two passages with one mark", rapport.id);
            for merk in &merken {
                let path = format!("rapporten/{}/{}index.html", rapport.id, merk.pagina);
                let page = String::from_utf8_lossy(site.get(&path).unwrap_or_else(|| panic!("no {path}")));
                if let Some(anker) = &merk.anker {
                    assert!(page.contains(&format!(" id=\"{anker}\"")), "{path} has no {anker} for {}", merk.merk);
                }
                assert_eq!(Merk::vind(&merken, &merk.merk), Some(merk));
                assert!(!merk.tekst.is_empty(), "{} is empty", merk.merk);
            }
        }
    }
}

#[test]
fn the_fingerprint_follows_the_text_and_not_the_answers() {
    let before = vingerafdruk(&sources(None), "kade-2025");
    assert_eq!(before.len(), 12);
    let changed = sources(Some(("norm-1.1.md", "praten mee", "praten niet mee")));
    assert_ne!(vingerafdruk(&changed, "kade-2025"), before);
    let other = sources(Some(("de-kade.yaml", "naam:", "# x\nnaam:")));
    assert_eq!(vingerafdruk(&other, "kade-2025"), before);
    let mut files: Vec<Source> = sources(None).files().map(|(_, source)| source.clone()).collect();
    files.push(Source { path: "rapporten/kade-2025/wederhoor/1.md".into(), content: Content::Text("x".into()) });
    assert_eq!(vingerafdruk(&Sources::new(files), "kade-2025"), before);
}
