//! Names and titles that documents are held against: when one changes, so may what is said of any document.

use super::super::golden::{cases, laid_over};
use super::{Dice, info, same};
use rapporteur::compile::Session;
use rapporteur::diagnostic::Report;
use rapporteur::source::{Content, Source, Sources};
use std::collections::BTreeSet;

/// Text that is right under one name and wrong under another.
const TEXT: &str = "\
---
titel: Namen
---

Wij spraken met anders-huis, met De-Kade en met Stichting-Anders. De Zorggroep kwam. Ook de Zorggroep ging. Wij zagen de
Zorggroep weer. Toen ging de zorggroep weg, met de ondernemngsraad.

Bij ANH is gekeken. Het Anders Huis (ANH) is open. Lees ‘Hoe gaat het met de hulp in Utrecht nu’ en ‘Hoe gaat het met de
jeugd in Utrecht dan’.

| Naam        | Aantal |
| ----------- | ------ |
| Anders Huis | 2      |
| De Kade     | 3      |
";

/// What is changed: a file, the key, and the values it may have.
const CHANGES: [(&str, &str, &[&str]); 8] = [
    (
        "instellingen/de-kade.yaml",
        "naam",
        &["Stichting De Kade", "Anders Huis", "Stichting Anders", "Zorggroep Ondernemngsraad"],
    ),
    ("instellingen/de-kade.yaml", "afkorting", &["De Kade", "ANH", "DK"]),
    ("instellingen/de-kade.yaml", "soort", &["instelling", "gezinshuis"]),
    ("rapporten/kade-2025/rapport.md", "titel", &["De Kade", "Hoe gaat het met de hulp in Utrecht"]),
    ("rapporten/ver-2025/rapport.md", "titel", &["Ver", "Hoe gaat het met de jeugd in Utrecht"]),
    ("kaders/proef-2025.yaml", "titel", &["Proefkader", "Hoe gaat het met de jeugd in Utrecht"]),
    ("site.yaml", "titel", &["Rapporten", "Andere rapporten"]),
    ("site.yaml", "contact", &["vragen@voorbeeld.nl", "anders@voorbeeld.nl"]),
];

fn start() -> Sources {
    let basis = laid_over(&cases("basis"));
    let text = |path: &str, text: &str| Source { path: path.to_owned(), content: Content::Text(text.to_owned()) };
    let other = basis.files().filter_map(|(_, file)| {
        let path = format!("rapporten/ver-2025/{}", file.path.strip_prefix("rapporten/kade-2025/")?);
        Some(Source { path, content: file.content.clone() })
    });
    let mut added: Vec<Source> = other.collect();
    for report in ["kade-2025", "ver-2025"] {
        added.push(text(&format!("rapporten/{report}/namen.md"), TEXT));
    }
    let spelling = laid_over(&cases("check").join("spelling")).filter(|file| file.path.starts_with("woordenboek/"));
    basis.join(Sources::new(added)).join(spelling)
}

/// Gives a key at the start of a line another value.
fn change(sources: &Sources, (path, key, value): (&str, &str, &str)) -> Sources {
    let written = sources.text(sources.find(path).expect("it is there"));
    let start = format!("{key}:");
    let mut lines: Vec<String> = written.lines().map(str::to_owned).collect();
    let line = format!("{key}: {value}");
    match lines.iter_mut().find(|line| line.starts_with(&start)) {
        Some(known) => *known = line,
        None => lines.push(line),
    }
    sources.clone().with(Source { path: path.to_owned(), content: Content::Text(lines.join("\n") + "\n") })
}

#[test]
fn other_names_and_titles_give_the_same_messages_as_a_full_check() {
    let mut dice = Dice(3);
    let mut session = Session::default();
    let mut sources = start();
    let mut told: Vec<Vec<&str>> = Vec::new();
    for nr in 0..80 {
        let (path, key, values) = CHANGES[dice.roll(97) % CHANGES.len()];
        sources = change(&sources, (path, key, values[dice.roll(89) % values.len()]));
        let (report, has_site) = same(&mut session, &sources, info(), &format!("edit {nr}"));
        assert!(has_site, "edit {nr}: {path}, {key}");
        told.push(report.entries.iter().map(|(_, found)| found.code.name()).collect());
    }
    let codes = [
        "afkorting-niet-uitgelegd",
        "hoofdletter-wisselt",
        "kleine-aantallen",
        "naam-anders-geschreven",
        "spelling",
        "titel-wijkt-af",
    ];
    for code in codes {
        let counts: BTreeSet<usize> =
            told.iter().map(|codes| codes.iter().filter(|told| **told == code).count()).collect();
        assert!(counts.len() > 1, "{code} depends on the names: {counts:?}");
    }
}

/// Each step changes what is said of a text that stays as it is.
#[test]
fn what_is_said_of_a_reference_or_a_verdict_follows_what_there_is() {
    let text = |path: &str, text: &str| Source { path: path.to_owned(), content: Content::Text(text.to_owned()) };
    let replaced = |sources: &Sources, path: &str, old: &str, new: &str| {
        let written = sources.text(sources.find(path).expect("it is there"));
        assert!(written.contains(old), "{path}: {written}");
        sources.clone().with(text(path, &written.replace(old, new)))
    };
    let (kader, theme) = ("kaders/proef-2025.yaml", "titel: Ouders en jeugdigen worden op tijd geholpen");
    let lost = "Zie [](instelling:de-kadexx).";
    let list = "- Ouders en jeugdigen worden op tijd geholpn\n- Zie [Het proefkader voor jeugdhulp](kader:proef-2025)";
    let steps: [&dyn Fn(&Sources) -> Sources; 7] = [
        &|now| replaced(now, kader, "titel: Plan", theme),
        &|now| replaced(now, kader, "titel: Proefkader", "titel: Het proefkader voor de jeugdhulp"),
        &|now| now.clone().with(text("rapporten/ver-2025/zoek.md", &format!("---\ntitel: Zoek\n---\n\n{lost}\n"))),
        &|now| now.clone().with(text("instellingen/de-kadex.yaml", "naam: Huis\n")),
        &|now| now.clone().filter(|file| !file.path.contains("norm-1.2")),
        &|now| replaced(now, kader, "onderdeel: Op tijd", "onderdeel: Op een dag"),
        &|now| now.clone().filter(|file| !file.path.starts_with("instellingen/de-kadex")),
    ];
    let mut session = Session::default();
    let mut sources =
        start().with(text("rapporten/kade-2025/lijst.md", &format!("---\ntitel: Lijst\n---\n\n{list}\n")));
    let mut before = same(&mut session, &sources, info(), "at first").0;
    for (nr, step) in steps.iter().enumerate() {
        sources = step(&sources);
        let (now, _) = same(&mut session, &sources, info(), &format!("step {nr}"));
        assert_ne!(words(&before), words(&now), "step {nr} changes what is said");
        before = now;
    }
}

fn words(report: &Report) -> Vec<&str> {
    report
        .entries
        .iter()
        .flat_map(|(_, found)| [Some(found.message.as_str()), found.help.as_deref()])
        .flatten()
        .collect()
}
