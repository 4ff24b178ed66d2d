//! A made-up site: the same framework and institutions, reports with 20 norms and the text that goes with them.

use rapporteur::source::{Content, Source, Sources};
use std::fmt::Write;

/// A site with this many reports, of 30 files each.
pub fn site(reports: usize) -> Sources {
    let mut files = vec![text("site.yaml", SITE.to_owned()), text("kaders/proef.yaml", kader())];
    for nr in 0..reports.div_ceil(4) {
        files.push(text(&format!("instellingen/huis-{nr}.yaml"), format!("naam: Stichting Huis {nr}\n")));
    }
    for nr in 0..reports {
        report(nr, &mut files);
    }
    Sources::new(files)
}

fn text(path: &str, text: String) -> Source {
    Source { path: path.to_owned(), content: Content::Text(text) }
}

const SITE: &str = "\
titel: Proefsite
adres: https://rapporten.voorbeeld.nl/
uitgever: Proefinspectie
inspecties:
  pi: {naam: Proefinspectie}
sprekers: [Ouder, Medewerker]
";

const SCORES: [&str; 4] = ["++", "+", "-", "--"];

fn kader() -> String {
    let mut out = String::from(
        "titel: Proefkader\nversie: \"1\"\nschaal:\n\
         \x20 - {score: \"++\", label: voldoet, tekortkomingen: geen}\n\
         \x20 - {score: \"+\", label: voldoet grotendeels, tekortkomingen: mag}\n\
         \x20 - {score: \"-\", label: voldoet grotendeels niet, tekortkomingen: moet}\n\
         \x20 - {score: \"--\", label: voldoet niet, tekortkomingen: moet}\n\
         \x20 - {score: x, label: niet beoordeeld, telt_mee: nee, tekortkomingen: geen}\nthemas:\n",
    );
    for thema in 1..=5 {
        let _ = write!(out, "  - id: \"{thema}\"\n    titel: Thema nummer {thema}\n    normen:\n");
        for norm in 1..=4 {
            let _ = writeln!(
                out,
                "      - {{id: \"{thema}.{norm}\", onderdeel: Deel {norm}, tekst: De hulp is goed., kijkt_naar: Wat er gebeurt.}}"
            );
        }
    }
    out
}

/// 1 front page, 2 chapters, 5 themes, 20 norms, 1 appendix, 1 reaction: 30 files.
fn report(nr: usize, files: &mut Vec<Source>) {
    let folder = format!("rapporten/rapport-{nr:05}");
    let mut add = |path: &str, body: String| files.push(text(&format!("{folder}/{path}"), body));
    let year = 2018 + nr % 8;
    add(
        "rapport.md",
        format!(
            "---\ntitel: Rapport {nr}\nkader: proef\ninstelling: huis-{}\ninspecties: [pi]\nbezocht: [{year}-03-04]\n\
             status: gepubliceerd\nbesluit: {year}-05-01\ngepubliceerd: {year}-06-01\noordeel: voldoet grotendeels\n\
             hoofdstukken: [inleiding, conclusie]\nbronnen:\n  - {{wat: ouders, aantal: 20}}\n---\n\n{}\n",
            nr / 4,
            paragraphs(nr, 2)
        ),
    );
    add("inleiding.md", format!("---\ntitel: Inleiding\n---\n\n{}\nZie [](bijlage:bronnen).\n", paragraphs(nr + 1, 6)));
    add("conclusie.md", format!("---\ntitel: Conclusie\n---\n\n{}\n", paragraphs(nr + 2, 6)));
    add("bijlagen/1-bronnen.md", format!("---\ntitel: Bronnen\n---\n\n{}\n", paragraphs(nr + 3, 2)));
    add(
        "reactie.md",
        format!(
            "---\nvan: Huis {nr}\n---\n\n## Op deze punten uit het rapport zijn we trots\n\n{0}\n\
             ## Met deze punten uit het rapport gaan we aan de slag\n\n{0}\n\
             ## Wat gaan jeugdigen en ouders hiervan merken?\n\n{0}\n",
            paragraphs(nr + 4, 1)
        ),
    );
    for thema in 1..=5 {
        add(
            &format!("thema-{thema}/thema.md"),
            format!(
                "---\noordeel: voldoet grotendeels\n---\n\nDit thema gaat over hulp.\n\n## Oordeel\n\n{}\n",
                paragraphs(nr + thema, 2)
            ),
        );
        for norm in 1..=4 {
            let seed = nr * 31 + thema * 7 + norm;
            let score = SCORES[seed % 4];
            let waiting = 2 + seed % 17;
            let mut body = format!(
                "---\noordeel: \"{score}\"\ncijfers:\n  - {{wat: ouders die wachten, aantal: {waiting}, van: 20, bron: ouders}}\n---\n\n\
                 ## Bevindingen\n\n{}\nVan de 20 ouders wachten er {waiting} op hulp.\n\n“Dat duurt lang”, zegt een van hen.\n\n\
                 > De hulp kwam laat.\n>\n> — Ouder, zakelijk weergegeven\n\n## Gevolgen\n\n{}\nZie [](norm:{thema}.1).\n",
                paragraphs(seed, 4),
                paragraphs(seed + 1, 2)
            );
            if score != "++" {
                body.push_str(
                    "\n## Tekortkomingen\n\n- De hulp komt te laat.\n- Er is geen plan. {verantwoordelijk=gemeente}\n",
                );
            }
            add(&format!("thema-{thema}/norm-{thema}.{norm}.md"), body);
        }
    }
}

const STARTS: [&str; 24] = [
    "bescherm",
    "bestuur",
    "cliënt",
    "dossier",
    "gebied",
    "gedrag",
    "gemeente",
    "gesprek",
    "gezin",
    "hulp",
    "jeugd",
    "keten",
    "kind",
    "maatregel",
    "ouder",
    "plan",
    "regio",
    "school",
    "team",
    "toezicht",
    "veiligheid",
    "voogd",
    "wacht",
    "zorg",
];
const ENDS: [&str; 24] = [
    "aanbod",
    "aanpak",
    "afspraak",
    "beeld",
    "beleid",
    "dienst",
    "doel",
    "gang",
    "groep",
    "houder",
    "kennis",
    "kring",
    "kwaliteit",
    "lijn",
    "lijst",
    "middel",
    "moment",
    "partner",
    "punt",
    "stap",
    "taak",
    "traject",
    "vraag",
    "werker",
];
const SMALL: [&str; 24] = [
    "de", "het", "een", "in", "op", "bij", "met", "voor", "naar", "over", "van", "door", "ziet", "krijgt", "vraagt",
    "helpt", "noemt", "geeft", "zij", "hij", "ook", "vaak", "niet", "tijdig",
];

/// Paragraphs of words that depend on the seed alone.
fn paragraphs(seed: usize, count: usize) -> String {
    let mut state = seed as u64 ^ 0x9E37_79B9_7F4A_7C15;
    let mut next = |limit: usize| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(state >> 33).unwrap_or(0) % limit
    };
    let mut out = String::new();
    for _ in 0..count {
        for _ in 0..5 {
            let mut sentence = String::from("Hier");
            for nr in 0..8 + next(8) {
                sentence.push(' ');
                if nr % 3 == 0 {
                    sentence.push_str(STARTS[next(STARTS.len())]);
                    sentence.push_str(ENDS[next(ENDS.len())]);
                } else {
                    // No small word stands twice in a row.
                    sentence.push_str(SMALL[next(SMALL.len() / 2) * 2 + nr % 2]);
                }
            }
            out.push_str(&sentence);
            out.push_str(".\n");
        }
        out.push('\n');
    }
    out
}
