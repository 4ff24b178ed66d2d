//! `build --voor`: the confidential draft for one institution, and nothing else.

use crate::commands::check::{load_with, print_report, status, total};
use crate::commands::options::{Format, Options};
use crate::commands::{Failure, HAS_ERRORS};
use crate::compile::{GeenSite, MANIFEST, Vondst, compile_voor};
use crate::corpus::NietsTeZien;
use crate::diagnostic::{listed, nearest};
use crate::output::{Manifest, OutputError, Writing, Zicht};
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::process::ExitCode;

/// A message names so many places at most.
const MOST: usize = 10;

pub fn run(options: &Options, naam: &str) -> Result<ExitCode, Failure> {
    let (sources, info) = load_with(options, None)?;
    let mut done = compile_voor(&sources, &info, naam);
    if let Some(Err(why @ GeenSite::Niets(_))) = &done.site {
        anstream::eprintln!("rapporteur: {}", reason(why, naam));
        return Ok(ExitCode::from(HAS_ERRORS));
    }
    if options.deny_warnings {
        done.report.deny_warnings();
        done.site = done.site.filter(|_| !done.report.has_errors());
    }
    print_report(options, &done.report, &sources);
    let says = !options.quiet && options.format == Format::Human;
    let site = match done.site {
        Some(Ok(site)) => site,
        Some(Err(why)) => {
            anstream::eprintln!("rapporteur: {}\nEr is niets geschreven.", reason(&why, naam));
            return Ok(ExitCode::from(HAS_ERRORS));
        }
        None => {
            if says {
                anstream::eprintln!("{} Er is niets geschreven.", total(&done.report, &sources));
            }
            return Ok(ExitCode::from(HAS_ERRORS));
        }
    };
    let folder = options.output.clone().unwrap_or_else(|| PathBuf::from(format!("output-voor-{naam}")));
    let writing = Writing::begin(&folder)?;
    let put = |(path, bytes): (&str, &[u8])| Ok((path.to_owned(), writing.put(path, bytes)?));
    let hashes: BTreeMap<String, String> = site.files().map(put).collect::<Result<_, OutputError>>()?;
    writing.finish(&Manifest::new(Zicht::Een, info.dag, hashes), None)?;
    if says {
        anstream::eprintln!("{}", total(&done.report, &sources));
        anstream::eprintln!("{} bestanden geschreven in `{}`.", site.len(), folder.display());
        anstream::eprintln!(
            "Dit concept is vertrouwelijk: alleen voor `{naam}`. In `{MANIFEST}` staat wat erin zit en wat er gezocht is."
        );
        anstream::eprintln!("Bekijk het: open `{}`.", folder.join("index.html").display());
    }
    Ok(status(&done.report))
}

/// Why there is no draft, and what to do.
fn reason(why: &GeenSite, naam: &str) -> String {
    match why {
        GeenSite::Niets(NietsTeZien::Onbekend(known)) => {
            let guess = nearest(naam, known.iter().map(String::as_str));
            let help = match guess {
                Some(guess) => format!("Bedoelde u `{guess}`?"),
                None if known.is_empty() => "Er is nog geen enkele instelling of regio.".to_owned(),
                None => format!("Er zijn: {}.", listed(known)),
            };
            format!("er is geen instelling of regio met de naam `{naam}`. {help}")
        }
        GeenSite::Niets(NietsTeZien::GeenWederhoor(reports)) => {
            let found = match reports.as_slice() {
                [] => "Er is geen enkel rapport over.".to_owned(),
                some => {
                    let all: Vec<String> = some.iter().map(|(id, status)| format!("`{id}` ({status})")).collect();
                    format!("Over `{naam}` zijn er: {}.", listed(&all))
                }
            };
            format!(
                "er ligt geen concept klaar voor `{naam}`. {found}\n\
                 Alleen een rapport met `status: wederhoor` gaat naar de instelling."
            )
        }
        GeenSite::GeenTermijn(files) => format!(
            "in {} staat niet tot wanneer de instelling kan reageren.\n\
             Voeg toe aan de gegevens bovenaan: `wederhoor: {{tot: 2026-03-31, naar: wederhoor@inspectie.example}}`.",
            listed(&files.iter().map(|file| format!("`{file}`")).collect::<Vec<_>>())
        ),
        GeenSite::Vreemd(found) => {
            let line = |one: &Vondst| format!("  `{}` ({}) in `{}`", one.tekst, one.wat, one.bestand);
            let mut lines: Vec<String> = found.iter().take(MOST).map(line).collect();
            if found.len() > MOST {
                lines.push(format!("  en nog {} keer", found.len() - MOST));
            }
            format!(
                "in het concept voor `{naam}` staat iets van anderen:\n{}\n\
                 Staat het in een beeld of PDF van dit rapport? Haal het daar weg. \
                 Staat het daar niet? Dan is dit een fout in rapporteur: meld die.",
                lines.join("\n")
            )
        }
    }
}
