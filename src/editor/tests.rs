use super::*;
use crate::compile::BuildInfo;
use crate::source::{Sources, from_bytes, load};
use std::path::Path;

const NORM: &str = "rapporten/kade-2025/thema-1/norm-1.1.md";
const RAPPORT: &str = "rapporten/kade-2025/rapport.md";
const INLEIDING: &str = "rapporten/kade-2025/inleiding.md";

/// The small valid site of the golden cases, with other texts over it.
fn sources(over: &[(&str, &str)]) -> Sources {
    let basis = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/basis");
    let basis = load(&basis, "").unwrap();
    over.iter().fold(basis, |all, (path, text)| all.with(from_bytes(path, text.as_bytes().to_vec()).unwrap()))
}

fn snapshot(over: &[(&str, &str)], earlier: &Index) -> Snapshot {
    let info = BuildInfo { namen: vec!["Jan Jansen".into()], ..BuildInfo::on("2026-01-01".parse().unwrap(), "0") };
    Snapshot::new(sources(over), &info, &Schemas::default(), earlier)
}

/// Asks something at the mark `¦` in a text that is not compiled.
fn ask<T>(path: &str, marked: &str, question: impl Fn(&Cursor, &Snapshot) -> T) -> T {
    let snapshot = snapshot(&[], &Index::default());
    ask_of(&snapshot, path, marked, question)
}

fn ask_of<T>(snapshot: &Snapshot, path: &str, marked: &str, question: impl Fn(&Cursor, &Snapshot) -> T) -> T {
    let offset = marked.find('¦').unwrap();
    let text = marked.replacen('¦', "", 1);
    let schemas = Schemas::default();
    question(&Cursor { index: &snapshot.index, schemas: &schemas, path, text: &text, offset }, snapshot)
}

/// The text after each proposal was taken, around the place.
fn proposals(path: &str, marked: &str) -> Vec<String> {
    ask(path, marked, |cursor, _| complete(cursor)).into_iter().map(|found| found.insert).collect()
}

/// The text after taking the proposal with this label.
fn taking(path: &str, marked: &str, label: &str) -> String {
    let found = ask(path, marked, |cursor, _| complete(cursor));
    let labels: Vec<&str> = found.iter().map(|found| found.label.as_str()).collect();
    let found = found.iter().find(|found| found.label == label).unwrap_or_else(|| panic!("{label} not in {labels:?}"));
    let mut text = marked.replacen('¦', "", 1);
    text.replace_range(found.range.clone(), &found.insert);
    text
}

#[test]
fn scores_come_from_the_framework_of_the_report() {
    let found = ask(NORM, "---\noordeel: ¦\n---\n", |cursor, _| complete(cursor));
    let shown: Vec<String> =
        found.iter().map(|found| format!("{} {} {}", found.label, found.insert, found.detail)).collect();
    assert_eq!(
        shown,
        [
            "++ \"++\" voldoet",
            "+ \"+\" voldoet grotendeels",
            "- \"-\" voldoet grotendeels niet",
            "-- \"--\" voldoet niet",
            "x x niet beoordeeld"
        ]
    );
    assert_eq!(found[2].documentation, "Er is minstens één tekortkoming.");
    assert_eq!(taking(NORM, "---\noordeel:¦\n---\n", "--"), "---\noordeel: \"--\"\n---\n");
    assert_eq!(taking(NORM, "---\noordeel: '-¦'\n---\n", "--"), "---\noordeel: '--'\n---\n");
    assert_eq!(proposals(NORM, "---\noordeel: \"--\"¦\n---\n"), Vec::<String>::new(), "nothing can follow");
    assert_eq!(taking(NORM, "---\noordeel: \"¦\n---\n", "--"), "---\noordeel: \"--\"\n---\n");
}

#[test]
fn names_come_from_the_files() {
    assert_eq!(proposals(RAPPORT, "---\nkader: ¦\n---\n"), ["proef-2025"]);
    assert_eq!(proposals(RAPPORT, "---\ninstelling: d¦\n---\n"), ["de-kade"]);
    assert_eq!(proposals(RAPPORT, "---\ninspecties: [¦]\n---\n"), ["pi"]);
    assert_eq!(proposals(RAPPORT, "---\nhoofdstukken:\n  - ¦\n---\n"), ["inleiding"]);
    assert_eq!(proposals(NORM, "---\ncijfers:\n  - {wat: x, bron: ¦}\n---\n"), ["ouders"]);
    assert_eq!(proposals("trajecten/a.md", "---\ngebeurtenissen:\n  - rapport: ¦\n---\n"), ["kade-2025"]);
    assert_eq!(proposals(RAPPORT, "---\nstatus: ¦\n---\n"), ["concept", "wederhoor", "gepubliceerd"]);
    assert_eq!(proposals("kaders/nieuw.yaml", "schaal:\n  - telt_mee: ¦\n"), ["ja", "nee"]);
}

#[test]
fn shortcomings_come_from_the_report_that_is_followed() {
    let later = "rapporten/kade-2026/rapport.md";
    let text = "---\ntitel: Later\nvervolg_op: kade-2025\nopgelost: [1.2-T1]\n---\n";
    let snapshot = snapshot(&[(later, text)], &Index::default());
    let marked = text.replace("1.2-T1", "1.¦2-T1");
    let found = ask_of(&snapshot, later, &marked, |cursor, _| (complete(cursor), define(cursor)));
    assert_eq!(found.0[0].detail, "Het plan is niet op tijd klaar.");
    assert!(found.1.is_some_and(|at| at.path.ends_with("norm-1.2.md")));
    assert_eq!(proposals(later, "---\nvervolg_op: ¦\n---\n"), ["kade-2025"]);
}

#[test]
fn keys_come_from_the_schema_without_those_that_are_there() {
    assert_eq!(proposals(NORM, "---\n¦\n---\n"), ["oordeel: ", "cijfers:"]);
    assert_eq!(proposals(NORM, "---\noordeel: x\nci¦\n---\n"), ["cijfers:"]);
    assert_eq!(proposals(NORM, "---\ncij¦fers:\n  - x\n---\n"), ["oordeel", "cijfers"]);
    assert_eq!(
        proposals(NORM, "---\ncijfers:\n  - wat: x\n    ¦\n---\n"),
        ["aantal: ", "van: ", "delen:", "rest: ", "bron: "]
    );
    let rules = proposals("site.yaml", "controles:\n  ¦\n");
    assert!(rules.contains(&"lange-zin: ".to_owned()) && !rules.contains(&"yaml-fout: ".to_owned()), "{rules:?}");
    assert_eq!(proposals("site.yaml", "controles:\n  lange-zin: ¦\n"), ["uit", "hint", "waarschuwing", "fout"]);
}

#[test]
fn references_are_chosen_in_two_steps() {
    let kinds = proposals(NORM, "Zie [](¦");
    assert_eq!(
        kinds,
        ["norm:", "thema:", "bijlage:", "tekortkoming:", "hoofdstuk:", "rapport:", "instelling:", "kader:"]
    );
    assert_eq!(proposals(NORM, "Zie [](norm:¦"), ["1.1)", "1.2)"]);
    assert_eq!(taking(NORM, "Zie [é](norm:1¦) en", "1.2"), "Zie [é](norm:1.2) en");
    assert_eq!(proposals(NORM, "[](bijlage:¦)"), ["bronnen"]);
    assert_eq!(proposals(NORM, "[](tekortkoming:¦)"), ["1.2-T1"]);
    assert_eq!(proposals("trajecten/a.md", "[](norm:¦)"), ["kade-2025/"]);
    assert_eq!(taking("trajecten/a.md", "[](norm:kade-2025/¦)", "kade-2025/1.1"), "[](norm:kade-2025/1.1)");
    assert_eq!(proposals(NORM, "Zie (norm:¦"), Vec::<String>::new());
}

#[test]
fn speakers_boxes_and_codes() {
    assert_eq!(proposals(NORM, "> Goed.\n>\n> — ¦"), ["Ouder", "Jeugdige", "Medewerker"]);
    assert_eq!(taking(NORM, "> — J¦ (15 jaar)", "Jeugdige"), "> — Jeugdige (15 jaar)");
    assert_eq!(taking(NORM, "> [!¦", "casus"), "> [!casus] ");
    assert_eq!(taking(NORM, "> [!ca¦] Titel", "casus"), "> [!casus] Titel");
    assert!(proposals(NORM, "<!-- sta-toe: ¦ -->").contains(&"dubbel-woord".to_owned()));
    assert_eq!(proposals(NORM, "Gewone tekst ¦ hier."), Vec::<String>::new());
}

fn explained(path: &str, marked: &str) -> String {
    ask(path, marked, explain).map(|found| found.markdown).unwrap_or_default()
}

#[test]
fn a_norm_is_shown_with_its_text() {
    let text = "**Norm 1.2: Op tijd**\n\nHet plan is op tijd klaar.\n\n*Waar kijken de inspecties naar?*\n\nDe datum op het plan.";
    assert_eq!(
        explained(INLEIDING, "Zie [de ¦norm](norm:1.2)."),
        format!("{text}\n\nOordeel in dit rapport: `-`, voldoet grotendeels niet.")
    );
    let norm = NORM.replace("1.1.md", "1.2.md");
    assert_eq!(explained(&norm, "---\n---\n\n## Ter¦mijn\n"), text);
    let verdict = explained(&norm, "---\noordeel: \"¦--\"\n---\n");
    assert_eq!(verdict, format!("{text}\n\nOordeel `--`: voldoet niet. Er is minstens één tekortkoming."));
}

#[test]
fn keys_values_references_and_codes_are_explained() {
    assert_eq!(explained(RAPPORT, "---\nbes¦luit: 2025-06-02\n---\n"), "De dag van het besluit om openbaar te maken.");
    assert_eq!(explained(RAPPORT, "---\nstatus: con¦cept\n---\n"), "Er wordt nog aan geschreven.");
    assert_eq!(explained(RAPPORT, "---\ninstelling: de-¦kade\n---\n"), "**Instelling: Stichting De Kade**");
    assert_eq!(explained(RAPPORT, "[](bijlage:bro¦nnen)"), "**Bijlage 1: Bronnen**");
    assert!(explained(NORM, "---\noor¦deel: x\n---\n").contains("Het plan is samen gemaakt."));
    assert!(explained("site.yaml", "controles:\n  lange-¦zin: uit\n").starts_with("# lange-zin"));
    assert!(explained(NORM, "<!-- sta-toe: dubbel-¦woord, omdat het zo is -->").starts_with("# dubbel-woord"));
    assert_eq!(explained(NORM, "Gewone t¦ekst."), "");
}

#[test]
fn a_message_is_explained_where_it_stands() {
    let text = "---\noordeel: goed\n---\n\n## Kop\n\nTekst.\n";
    let snapshot = snapshot(&[(NORM, text)], &Index::default());
    let found = ask_of(&snapshot, NORM, &text.replace("goed", "go¦ed"), explain).unwrap();
    assert!(found.markdown.contains("# oordeel-buiten-schaal"), "{}", found.markdown);
    let moved = ask_of(&snapshot, NORM, &format!("\n{}", text.replace("goed", "go¦ed")), explain);
    assert!(moved.is_none_or(|found| !found.markdown.contains("buiten-schaal")), "places may have moved");
}

/// The file and the words that a name leads to.
fn defined(path: &str, marked: &str) -> String {
    ask(path, marked, |cursor, snapshot| {
        let Some(at) = define(cursor) else { return "nothing".to_owned() };
        let text = snapshot.text(&at.path).unwrap();
        format!("{} {}", at.path, text[at.range].lines().next().unwrap_or(""))
    })
}

#[test]
fn definitions_lead_to_where_it_was_written() {
    assert_eq!(defined(INLEIDING, "[](norm:1.¦1)"), format!("{NORM} "));
    assert_eq!(
        defined(INLEIDING, "[](tekortkoming:1.2-¦T1)"),
        format!("{} - Het plan is niet op tijd klaar.", NORM.replace("1.1.md", "1.2.md"))
    );
    assert_eq!(defined(INLEIDING, "[](bijlage:bron¦nen)"), "rapporten/kade-2025/bijlagen/1-bronnen.md ");
    assert_eq!(defined("trajecten/x.md", "[](hoofdstuk:kade-2025/inlei¦ding)"), format!("{INLEIDING} "));
    assert_eq!(defined(RAPPORT, "---\nkader: proef¦-2025\n---\n"), "kaders/proef-2025.yaml ");
    assert_eq!(defined(RAPPORT, "---\ninspecties: [p¦i]\n---\n"), "site.yaml pi");
    assert_eq!(defined(NORM, "---\noor¦deel: x\n---\n"), "kaders/proef-2025.yaml \"1.1\"");
    assert_eq!(defined(NORM, "---\n---\n\n## K¦op\n"), "kaders/proef-2025.yaml \"1.1\"");
    assert_eq!(defined(NORM, "---\ncijfers:\n  - bron: ou¦ders\n---\n"), format!("{RAPPORT} ouders"));
    assert_eq!(defined(NORM, "> — Jeug¦dige (15 jaar)"), "site.yaml Jeugdige");
    assert_eq!(defined(NORM, "[](norm:9.¦9)"), "nothing");
}

#[test]
fn what_could_be_read_before_helps_while_a_file_is_broken() {
    let whole = snapshot(&[], &Index::default());
    let broken: &[(&str, &str)] = &[
        (RAPPORT, "---\ntitel: \"De Kade\nkader: {\n---\n"),
        ("kaders/proef-2025.yaml", "schaal: [\n"),
        ("site.yaml", "sprekers: [\n"),
        (&NORM.replace("1.1.md", "1.2.md"), "---\noordeel: [\n---\n"),
    ];
    let broken = snapshot(broken, &whole.index);
    assert!(broken.report.has_errors());
    let found = ask_of(&broken, NORM, "---\noordeel: ¦\n---\n", |cursor, _| complete(cursor).len());
    assert_eq!(found, 5);
    assert_eq!(broken.index.sprekers, whole.index.sprekers);
    assert_eq!(broken.index.rapporten["kade-2025"].norm("1.2").unwrap().tekortkomingen.len(), 1);
}

#[test]
fn what_is_gone_is_no_longer_offered() {
    let with = snapshot(&[("instellingen/nieuw.yaml", "naam: Nieuw\n")], &Index::default());
    assert!(with.index.instellingen.contains_key("nieuw"));
    assert!(!snapshot(&[], &with.index).index.instellingen.contains_key("nieuw"));
}

#[test]
fn a_repair_is_offered_at_its_message_only() {
    let text = "---\noordeel: \"++\"\n---\n\n## Meepraten\n\nOuders praten  mee over  het plan.\n";
    let snapshot = snapshot(&[(NORM, text)], &Index::default());
    let at = text.find("  mee").unwrap();
    let found = repairs(&snapshot, NORM, text, &(at..at));
    let shown: Vec<_> = found.iter().map(|found| (found.diagnostic.code.name(), found.title.as_str())).collect();
    assert_eq!(shown, [("dubbele-spatie", "Vervang `␣␣` door `␣`")]);
    assert_eq!(all_repairs(&snapshot, NORM, text).len(), 2);
    assert!(repairs(&snapshot, NORM, &format!(" {text}"), &(at..at)).is_empty(), "places may have moved");
}

#[test]
fn a_name_that_may_not_be_published_is_in_no_message() {
    let text = "---\ntitel: Inleiding\n---\n\nWij spraken met Jan Jansen van De Kade.\n";
    let snapshot = snapshot(&[(INLEIDING, text)], &Index::default());
    let messages = snapshot.messages();
    let found = &messages[INLEIDING][0];
    assert_eq!(found.diagnostic.code.name(), "naam-op-lijst");
    assert!(!format!("{:?}", found.diagnostic).contains("Jansen"));
    assert_eq!(&text[found.at.as_ref().unwrap().range.clone()], "Jan Jansen");
}

#[test]
fn the_outline_follows_the_headings() {
    let text = "---\ntitel: x\n---\n\n## Een\n\n### Deel\n\n```\n# geen kop\n```\n\n## Twee\n";
    let found = ask(NORM, &format!("¦{text}"), |cursor, _| outline(cursor));
    let shown: Vec<_> = found.iter().map(|found| (found.title.as_str(), found.parts.len())).collect();
    assert_eq!(shown, [("Een", 1), ("Twee", 0)]);
    assert_eq!(&text[found[1].section.clone()], "## Twee\n");
    let kader =
        std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/basis/kaders/proef-2025.yaml"));
    let found = ask("kaders/proef-2025.yaml", &format!("¦{}", kader.unwrap()), |cursor, _| outline(cursor));
    assert_eq!((found[0].title.as_str(), found[0].parts[1].title.as_str()), ("1 Plan", "1.2 Op tijd"));
}

/// Whatever is half-typed, and wherever: every question has an answer, without a panic.
#[test]
fn every_place_of_every_beginning_of_a_file_can_be_asked_about() {
    let snapshot = snapshot(&[], &Index::default());
    let schemas = Schemas::default();
    for (_, source) in snapshot.sources.files() {
        let Some(whole) = source.text() else { continue };
        for end in (0..=whole.len()).filter(|at| whole.is_char_boundary(*at)) {
            let text = &whole[..end];
            for offset in [end, end.saturating_sub(3), end + 9] {
                let cursor = Cursor { index: &snapshot.index, schemas: &schemas, path: &source.path, text, offset };
                for found in complete(&cursor) {
                    let range = found.range.clone();
                    let is_there = text.get(range.clone()).is_some_and(|replaced| !replaced.contains('\n'));
                    assert!(is_there && range.end >= offset.min(end), "{}:{offset} {range:?}", source.path);
                }
                explain(&cursor, &snapshot);
                define(&cursor);
            }
            outline(&Cursor { index: &snapshot.index, schemas: &schemas, path: &source.path, text, offset: 0 });
        }
    }
}
