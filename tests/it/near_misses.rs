//! Text that looks like a mistake and is none: what an inspector writes every day must pass in silence.
//!
//! Each text stands in a chapter of the small valid site, in `tests/cases/basis/`, whose sources are eight parents.

use super::golden::{DAG, cases, laid_over};
use rapporteur::compile::{BuildInfo, compile};
use rapporteur::source::{Content, Source, Sources};

const HOOFDSTUK: &str = "rapporten/kade-2025/inleiding.md";

/// The messages when a text stands in the introduction.
fn messages(text: &str) -> Vec<String> {
    let basis = laid_over(&cases("check").join("geen-enkele"));
    let mut files: Vec<Source> = basis.files().map(|(_, source)| source.clone()).collect();
    let chapter = files.iter_mut().find(|source| source.path == HOOFDSTUK).expect("the basis has an introduction");
    chapter.content = Content::Text(format!("---\ntitel: Inleiding\n---\n\n{text}\n"));
    let info = BuildInfo::on(DAG.parse().expect("a date"), "0.0.0");
    let report = compile(&Sources::new(files), &info, &()).report;
    report.entries.iter().map(|(_, found)| format!("{}: {}", found.code, found.message)).collect()
}

/// Asserts that no message names one of these codes.
fn silent(codes: &[&str], texts: &[&str]) {
    let is_asked = |message: &String| codes.iter().any(|code| message.starts_with(&format!("{code}:")));
    let wrong: Vec<String> = texts
        .iter()
        .flat_map(|text| messages(text).into_iter().filter(is_asked).map(move |found| format!("{text}\n    {found}")))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Asserts that each text gives one message of this code.
fn fires(code: &str, texts: &[&str]) {
    for text in texts {
        let found = messages(text);
        let count = found.iter().filter(|message| message.starts_with(&format!("{code}:"))).count();
        assert_eq!(count, 1, "{text}\n    {found:?}");
    }
}

const NUMBERS: [&str; 7] = [
    "deel-groter-dan-geheel",
    "geheel-groter-dan-bron",
    "geheel-wijkt-af-van-bron",
    "delen-tellen-niet-op",
    "cijfer-niet-in-tekst",
    "aandeel-klopt-niet",
    "cijfers-tellen-niet-op",
];

#[test]
fn numbers_that_are_right() {
    silent(
        &NUMBERS,
        &[
            "Zes van de acht ouders zijn tevreden. De andere twee wachten nog.",
            "Van de acht ouders zijn er vijf tevreden; de overige drie niet.",
            "Alle acht ouders kwamen. Acht van de acht ouders zijn tevreden.",
            "Met zes van de acht ouders spraken wij hierover. Vier van de zes ouders zijn tevreden. De andere twee niet.",
            "Wij spraken zes ouders over het plan. Vier van de zes ouders zijn tevreden.",
            "Zes van de acht ouders lazen het plan. Van deze zes vinden er vier het duidelijk.",
            "Drie van de vijf medewerkers vertellen dit. De andere twee niet.",
            "Vijf van de acht ouders (63%) wachten. Zes van de acht ouders (75 procent) kregen een brief.",
            "Vijf van de acht ouders (62,5%) wachten, dus ruim de helft.",
            "Meer dan de helft, namelijk vijf van de acht ouders, wacht.",
            "Vier van de acht ouders, dus de helft, wachten.",
            "Drie van de zeven groepen (ongeveer 45%) zijn vol.",
            "Wij keken bij 27 van de 31 dossiers naar het plan. In twintig dossiers klopt het. \
             In vier dossiers deels. In drie dossiers is er geen plan.",
            "Wij keken bij 27 van de 31 dossiers. In twintig dossiers klopt het doel. In vier dossiers deels. \
             In drie dossiers is er geen doel. Het plan klopt in 23 dossiers. In twee dossiers deels, in twee dossiers niet.",
        ],
    );
}

#[test]
fn numbers_about_something_else() {
    silent(
        &NUMBERS,
        &[
            "Op de wachtlijst van de gemeente staan veertig ouders.",
            "In 2024 kwamen er 12 meldingen, in 2025 waren het er 15.",
            "De cursus duurt drie van de vier weken. Dat is 40% van het jaar.",
            "Vijf van de acht ouders wachten. De andere twee teams hebben geen wachtlijst.",
            "In drie dossiers ontbreekt het plan. In vier dossiers is het oud. In twee dossiers is er geen doel.",
            "In 6 van de 27 gemeenten geldt dit. Een op de drie ouders weet het niet.",
            "De caseload is 1:12 in plaats van 1:15. Een team telt tien van de achttien plekken.",
            "Binnen tien (in plaats van vijf) werkdagen is er een gesprek.",
            "De brief van 20 november noemt 19 van de 342 gemeenten.",
            "Een van de tien moeders, twee van de drie vaders en één van de zeven opa's spraken wij niet.",
            "Twee van de vijf medewerkers werken hier lang. De helft van de acht ouders kent hen.",
        ],
    );
}

#[test]
fn numbers_that_are_wrong() {
    fires("deel-groter-dan-geheel", &["Van de drie groepen zijn er vijf vol.", "12 van de 11 groepen zijn vol."]);
    fires(
        "geheel-wijkt-af-van-bron",
        &["Bij de ouders zijn dat er vijf van de zeven.", "Vier van de zes ouders lazen dit."],
    );
    fires(
        "geheel-groter-dan-bron",
        &[
            "Vier van de negentien gesproken ouders lazen dit.",
            "De inspectie sprak niet met alle ouders: wij spraken twaalf ouders.",
        ],
    );
    fires("delen-tellen-niet-op", &["Vijf van de acht ouders wachten. De andere vier ouders niet."]);
    fires(
        "aandeel-klopt-niet",
        &["Vier van de acht ouders (40 procent) wachten.", "Vijf van de acht ouders, dus de helft, wachten."],
    );
}

#[test]
fn references_to_other_documents() {
    silent(
        &["verwijzing-bestaat-niet", "verwijzing-zonder-koppeling", "verwijzing-verwisseld"],
        &[
            "De Kade voldeed niet aan norm 3.2 uit het JIJ-kader.",
            "Volgens artikel 3.5, hoofdstuk 9 en bijlage 2 van de Jeugdwet moet dat.",
            "Zie bijlage 4 van de brief. Het plan is meegestuurd als bijlage 3.",
            "De norm van 1:10 en de norm 2014 gelden niet meer. Er zijn vijf normen en 2 thema's.",
            "Meer staat bij [norm 1.2](norm:1.2), [de tweede norm](norm:1.2), [](thema:1) en [bijlage 1](bijlage:bronnen).",
            "Volgens de richtlijn (hoofdstuk 7) is dat genoeg.",
            "Het thema 18 jaar en ouder kwam ter sprake. Dit is norm 1 van de 3.",
        ],
    );
    fires("verwijzing-bestaat-niet", &["Zie hoofdstuk 4.", "Dat hoort bij thema 7.", "Dat is te laat (zie 1.7)."]);
    fires("verwijzing-verwisseld", &["Zie [thema 2](thema:1).", "Zie [bijlage 3](bijlage:bronnen)."]);
}

#[test]
fn dates_that_are_right() {
    silent(
        &["datum-klopt-niet", "datum-verschilt", "gebeurtenis-niet-op-volgorde", "termijn-verschilt"],
        &[
            "Op dinsdag 4 maart 2025 bezochten wij De Kade. Op 29 februari 2024 belden wij.",
            "Op maandag 3, dinsdag 4 en woensdag 5 maart 2025 was het druk.",
            "Wij hielden ook toezicht bij een andere instelling, op 11 en 12 mei 2025.",
            "- **Mei 2025**: Het rapport.\n- **4 maart 2025**: Het bezoek.\n- **Juni 2024**: De aankondiging.",
            "- **Mei 2023, november 2023 en september 2024**: Gesprekken.\n- **November 2023**: Een brief.\n- **2024**: Niets.",
            "- Op 4 maart 2025 was er een bezoek.\n- In mei 2024 een brief.",
            "- De brief van 4 maart 2025.\n- De brief van 3 mei 2024.\n- De brief van 6 juni 2025.",
            "Een klacht is binnen vijf werkdagen beantwoord. Een crisisplaatsing lukt binnen vijf dagen.",
            "Een kennisgesprek is binnen vijf werkdagen. Een kennisgesprek duurt binnen tien dagen langer.",
        ],
    );
    fires(
        "datum-klopt-niet",
        &["Op 30 februari 2025 belden wij.", "Op vrijdag 3 en dinsdag 4 maart 2025 was het druk."],
    );
}

#[test]
fn structure_that_is_right() {
    silent(
        &["lege-sectie", "lege-bijlage", "bijlage-niet-genoemd", "titel-wijkt-af"],
        &[
            "## Werkwijze\n\n### Gesprekken\n\nWij spraken ouders.",
            "## Werkwijze\n\n- Een punt.",
            "Wij gebruikten het [kader](kader:proef-2025). Zij noemen dat 'goed bestuur' en \"een toetsingskader\".",
            "1. [](thema:1)\n2. [Wachten](thema:2)\n3. Over de bronnen ([](bijlage:bronnen))",
        ],
    );
}
