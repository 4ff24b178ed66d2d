//! The texts of new files. What has to be written begins with `INVULLEN:`, which `check` looks for.

use crate::corpus::Kader;

/// A file: its path in the content folder and its text.
pub type Stub = (String, String);

pub fn site() -> Vec<Stub> {
    vec![
        ("site.yaml".into(), SITE.into()),
        ("kaders/voorbeeld.yaml".into(), KADER.into()),
        instelling("voorbeeld-instelling"),
    ]
}

const SITE: &str = "\
titel: Inspectierapporten
adres: https://rapporten.voorbeeld.nl/
uitgever: De inspectie
inspecties:
  inspectie:
    naam: De inspectie
sprekers:                      # wie er onder een citaat kan staan
  - Cliënt
  - Ouder
  - Medewerker
  - Bestuurder
contact: Vragen over een rapport? Bel of schrijf de inspectie.
";

const KADER: &str = "\
titel: Voorbeeld van een toetsingskader
versie: \"1\"
schaal:                        # het beste oordeel eerst
  - {score: \"++\", label: voldoet, verkort: voldoende, tekortkomingen: geen}
  - {score: \"+\", label: voldoet grotendeels, verkort: grotendeels voldoende, tekortkomingen: mag}
  - {score: \"-\", label: voldoet grotendeels niet, verkort: grotendeels onvoldoende, tekortkomingen: moet}
  - {score: \"--\", label: voldoet niet, verkort: onvoldoende, tekortkomingen: moet}
  - {score: x, label: niet beoordeeld, telt_mee: nee, tekortkomingen: geen}
themas:
  - id: \"1\"
    titel: Hulp op tijd
    normen:
      - id: \"1.1\"
        onderdeel: Op tijd
        tekst: Cliënten krijgen hulp op tijd.
        kijkt_naar: Hoe lang cliënten wachten, en wat zij in die tijd merken van de instelling.
      - id: \"1.2\"
        onderdeel: Samen
        tekst: Cliënten beslissen mee over hun hulp.
        kijkt_naar: Wie er meepraat over het plan.
";

pub fn instelling(id: &str) -> Stub {
    let text = format!(
        "naam: Instelling {id}\n\
         # afkorting:\n\
         # soort:                     # bijvoorbeeld: gecertificeerde instelling\n\
         # kvk: \"12345678\"\n\
         # onderdeel_van:             # de naam van een ander bestand in deze map\n\
         # website: https://\n\
         # beschrijving: |\n\
         #   Wat de instelling doet, in een paar zinnen.\n"
    );
    (format!("instellingen/{id}.yaml"), text)
}

pub fn publicatie(id: &str) -> Stub {
    let text = format!(
        "---\n\
         titel: Publicatie {id}\n\
         soort: brief                  # brief, voortgangsrapportage, plan, memo, reactie, signalement of overig\n\
         # van:\n\
         # aan:\n\
         # datum: 2026-01-31\n\
         # kenmerk:\n\
         status: concept               # wordt `gepubliceerd` als de tekst vaststaat\n\
         # samenvatting:\n\
         ---\n\n\
         INVULLEN: de tekst van de publicatie.\n"
    );
    (format!("publicaties/{id}/publicatie.md"), text)
}

/// The reaction page; the second section names every shortcoming, to promise something about.
pub fn reactie(rapport: &str, koppen: &[String], tekortkomingen: &[(String, String)]) -> Stub {
    let mut text =
        "---\nvan: De instelling            # wie er aan het woord is\n# namens:\n# datum: 2026-01-31\n".to_owned();
    if !tekortkomingen.is_empty() {
        text.push_str("# De tekortkomingen in het rapport:\n");
    }
    for (nummer, words) in tekortkomingen {
        text.push_str(&format!("#   {nummer}: {}\n", words.split_whitespace().collect::<Vec<_>>().join(" ")));
    }
    text.push_str("---\n");
    for (at, kop) in koppen.iter().enumerate() {
        text.push_str(&format!("\n## {kop}\n\n"));
        if at != 1 || tekortkomingen.is_empty() {
            text.push_str("INVULLEN: wat de instelling hierover zegt.\n");
            continue;
        }
        text.push_str("INVULLEN: wat de instelling gaat doen. Haal weg waar zij niets over zegt.\n\n");
        for (nummer, _) in tekortkomingen {
            let promise = format!("- INVULLEN: wat zij doet, en wanneer het klaar is: [](tekortkoming:{nummer}).\n");
            text.push_str(&promise);
        }
    }
    (format!("rapporten/{rapport}/reactie.md"), text)
}

/// A folder with a file for every theme and norm of the framework.
pub fn rapport(id: &str, kader: &Kader, object: &str) -> Vec<Stub> {
    let folder = format!("rapporten/{id}");
    let words: Vec<&str> =
        kader.schaal.iter().filter(|trede| trede.telt_mee).map(|trede| trede.verkort.as_str()).collect();
    let mut files = vec![(format!("{folder}/rapport.md"), rapport_md(id, kader, object, &words))];
    for thema in &kader.themas {
        let place = match &thema.id {
            Some(thema) => format!("{folder}/thema-{thema}"),
            None => folder.clone(),
        };
        if thema.id.is_some() {
            files.push((format!("{place}/thema.md"), thema_md(&thema.titel, thema.beoordeeld, &words)));
        }
        for norm in &thema.normen {
            files.push((format!("{place}/norm-{}.md", norm.id), norm_md(kader, &norm.onderdeel)));
        }
    }
    files.push((
        format!("{folder}/inleiding.md"),
        "---\ntitel: Inleiding\n---\n\nINVULLEN: aanleiding, opzet en wie er bezocht is.\n".into(),
    ));
    files.push((
        format!("{folder}/conclusie.md"),
        "---\ntitel: Conclusie\n---\n\nINVULLEN: het oordeel, de redenen en het vervolg.\n".into(),
    ));
    files.push((
        format!("{folder}/bijlagen/1-verantwoording.md"),
        "---\ntitel: Verantwoording\n---\n\nINVULLEN: met wie de inspectie sprak en wat zij las.\n".into(),
    ));
    files
}

fn rapport_md(id: &str, kader: &Kader, object: &str, words: &[&str]) -> String {
    format!(
        "---\n\
         titel: Rapport {id}\n\
         kader: {}\n\
         {object}\n\
         # inspecties: [inspectie]\n\
         # bezocht: [2026-01-31]\n\
         status: concept               # later `wederhoor`, en aan het eind `gepubliceerd`\n\
         # besluit: 2026-01-31         # de dag van het besluit om openbaar te maken\n\
         # gepubliceerd: 2026-02-14    # minstens twee weken na het besluit\n\
         # oordeel: {}                 # kies uit: {}\n\
         hoofdstukken: [inleiding, conclusie]\n\
         # bronnen:\n\
         #   - {{wat: ouders, aantal: 8, wijze: gesprekken}}\n\
         # samenvatting: Een zin voor lijsten.\n\
         ---\n\n\
         INVULLEN: de samenvatting, in gewone taal. Zie ook [](bijlage:verantwoording).\n",
        kader.id,
        words.first().unwrap_or(&""),
        words.join(", "),
    )
}

fn thema_md(titel: &str, beoordeeld: bool, words: &[&str]) -> String {
    if !beoordeeld {
        return format!("---\n# {titel}\n---\n\nINVULLEN: wat de inspectie over dit thema hoorde en zag.\n");
    }
    format!(
        "---\n# {titel}\n# oordeel: {}    # kies uit: {}\n---\n\nINVULLEN: waar dit thema over gaat.\n\n## Oordeel\n\nINVULLEN: de redenen voor het oordeel.\n",
        words.first().unwrap_or(&""),
        words.join(", "),
    )
}

/// A norm begins as not judged, where the scale knows that.
fn norm_md(kader: &Kader, onderdeel: &str) -> String {
    let scores: Vec<String> = kader.schaal.iter().map(|trede| format!("\"{}\"", trede.score)).collect();
    let open = kader.schaal.iter().find(|trede| !trede.telt_mee);
    let verdict = match open {
        Some(trede) => format!("oordeel: \"{}\"", trede.score),
        None => "# oordeel:".to_owned(),
    };
    format!(
        "---\n\
         # {onderdeel}\n\
         {verdict}                  # kies uit: {}\n\
         # cijfers:\n\
         #   - {{wat: ouders die te lang wachten, aantal: 5, van: 8, bron: ouders}}\n\
         ---\n\n\
         INVULLEN: de bevindingen.\n\n\
         INVULLEN: sluit af met een kop `Tekortkomingen` en een lijst, als het oordeel daarom vraagt.\n",
        scores.join(", "),
    )
}
