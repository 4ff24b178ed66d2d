//! Commands and flags, with their help in Dutch.

use clap::{ArgAction, Args, Parser, Subcommand, ValueEnum};
use jiff::civil::Date;
use std::path::PathBuf;

const TEMPLATE: &str = "\
{about-with-newline}
Gebruik: {usage}

Opties:
{options}
";

const TEMPLATE_TOP: &str = "\
{about-with-newline}
Gebruik: {usage}

Opdrachten:
{subcommands}

Opties:
{options}

Bij elke opdracht hoort eigen hulp: `rapporteur check --help`.
Een melding begrijpt u niet? Vraag om uitleg: `rapporteur explain onbekende-norm`.
";

const TEMPLATE_GROUP: &str = "\
{about-with-newline}
Gebruik: {usage}

Wat:
{subcommands}

Opties:
{options}
";

const TEMPLATE_WEDERHOOR: &str = "\
{about-with-newline}
Gebruik: {usage}

Opdrachten:
{subcommands}

Opties:
{options}
";

/// Maakt van tekstbestanden een gecontroleerde site met inspectierapporten.
#[derive(Debug, Clone, Parser)]
#[command(name = "rapporteur", version, help_template = TEMPLATE_TOP)]
#[command(override_usage = "rapporteur <OPDRACHT> [OPTIES]")]
#[command(disable_help_flag = true, disable_version_flag = true, disable_help_subcommand = true)]
pub struct Options {
    #[command(subcommand)]
    pub command: Command,
    /// De map met de tekstbestanden (standaard: content)
    #[arg(long, global = true, value_name = "MAP", default_value = "content", hide_default_value = true)]
    pub content: PathBuf,
    /// De map waar het resultaat komt (standaard: output, en met --concept: output-concept)
    #[arg(long, global = true, value_name = "MAP")]
    pub output: Option<PathBuf>,
    /// Een map met een eigen vormgeving (standaard: de ingebouwde)
    #[arg(long, global = true, value_name = "MAP")]
    pub theme: Option<PathBuf>,
    /// De vorm van de meldingen: human, json, sarif of github (standaard: human)
    #[arg(long, global = true, value_name = "VORM", default_value = "human")]
    #[arg(hide_default_value = true, hide_possible_values = true)]
    pub format: Format,
    /// Behandel elke waarschuwing als fout
    #[arg(long, global = true)]
    pub deny_warnings: bool,
    /// De dag die geldt als vandaag, voor embargo's (standaard: vandaag)
    #[arg(long, global = true, value_name = "JJJJ-MM-DD")]
    pub date: Option<Date>,
    /// Toon ook wat nog niet openbaar is, met op elke pagina een kenmerk
    #[arg(long, global = true)]
    pub concept: bool,
    /// Kleur in de meldingen: auto, always of never (standaard: auto)
    #[arg(long, global = true, value_name = "WANNEER", default_value = "auto")]
    #[arg(hide_default_value = true, hide_possible_values = true)]
    pub color: Color,
    /// Een bestand met namen die nergens mogen staan, een op elke regel (of: RAPPORTEUR_NAMEN)
    #[arg(long, global = true, value_name = "BESTAND")]
    pub names: Option<PathBuf>,
    /// Een Nederlands Hunspell-woordenboek, voor de spelling (of: RAPPORTEUR_WOORDENBOEK)
    #[arg(long, global = true, value_name = "PAD")]
    pub dictionary: Option<PathBuf>,
    /// Zeg alleen wat er mis is
    #[arg(long, global = true)]
    pub quiet: bool,
    /// Toon deze hulp
    #[arg(short, long, global = true, action = ArgAction::Help)]
    help: Option<bool>,
    /// Toon de versie
    #[arg(short = 'V', long, action = ArgAction::Version)]
    version: Option<bool>,
}

#[derive(Debug, Clone, Subcommand)]
pub enum Command {
    /// Controleer alles en schrijf niets (behalve met --fix)
    #[command(help_template = TEMPLATE, override_usage = "rapporteur check [OPTIES]")]
    Check(Check),
    /// Controleer alles en maak de site
    #[command(help_template = TEMPLATE, override_usage = "rapporteur build [OPTIES]")]
    Build(Build),
    /// Bekijk de site in de browser terwijl u schrijft
    #[cfg(feature = "serve")]
    #[command(help_template = TEMPLATE, override_usage = "rapporteur serve [OPTIES]")]
    Serve(Serve),
    /// Maak een nieuw bestand of een nieuwe map om in te vullen
    #[command(help_template = TEMPLATE_GROUP, override_usage = "rapporteur new <WAT> [OPTIES]")]
    New(New),
    /// Laat zien hoe ver een rapport is
    #[command(help_template = TEMPLATE, override_usage = "rapporteur status [RAPPORT] [OPTIES]")]
    Status(Status),
    /// Laat de opmerkingen van instellingen op een concept zien, of lees een antwoord in
    #[command(help_template = TEMPLATE_WEDERHOOR, override_usage = "rapporteur wederhoor [lees <BESTAND>] [OPTIES]")]
    Wederhoor(Wederhoor),
    /// Leg een melding uit
    #[command(help_template = TEMPLATE, override_usage = "rapporteur explain [NAAM] [OPTIES]")]
    Explain(Explain),
    /// Help in een tekstverwerker terwijl u typt; de tekstverwerker start dit zelf
    #[command(help_template = TEMPLATE, override_usage = "rapporteur lsp [OPTIES]")]
    Lsp,
    /// Zet de gemaakte site online: in een map of in een bucket, alleen wat veranderd is
    #[command(help_template = TEMPLATE, override_usage = "rapporteur publish <DOEL> [OPTIES]")]
    Publish(Publish),
    /// Schrijf de JSON-schema's voor tekstverwerkers
    #[command(help_template = TEMPLATE, override_usage = "rapporteur schema [OPTIES]")]
    Schema,
}

#[derive(Debug, Clone, Args)]
pub struct Check {
    /// Verbeter wat de betekenis niet kan veranderen: spaties, streepjes, aanhalingstekens; toont elke verandering
    #[arg(long)]
    pub fix: bool,
    /// Vergelijk met wat eerder gepubliceerd is: een map, of een versie in git zoals v1.2 of HEAD~3
    #[arg(long, value_name = "MAP-OF-VERSIE")]
    pub since: Option<String>,
}

#[derive(Debug, Clone, Args)]
pub struct Wederhoor {
    #[command(subcommand)]
    pub what: Option<WatWederhoor>,
    /// Vergelijk met het concept: per punt de zin ervoor en erna, en wat er veranderde zonder punt
    #[arg(long, value_name = "MAP-OF-VERSIE")]
    pub since: Option<String>,
}

#[derive(Debug, Clone, Subcommand)]
pub enum WatWederhoor {
    /// Maak punten van het bestand dat een instelling terugstuurde
    #[command(help_template = TEMPLATE, override_usage = "rapporteur wederhoor lees <BESTAND> [OPTIES]")]
    Lees {
        /// Het bestand van de instelling
        #[arg(value_name = "BESTAND")]
        bestand: PathBuf,
    },
}

#[derive(Debug, Clone, Args)]
pub struct Build {
    /// Maak alleen het vertrouwelijke concept voor een instelling, om op te reageren (in: output-voor-<INSTELLING>)
    #[arg(long, value_name = "INSTELLING", conflicts_with = "concept")]
    pub voor: Option<String>,
}

#[derive(Debug, Clone, Args)]
pub struct Explain {
    /// De naam tussen de haken van een melding; zonder naam: de lijst van alle namen
    #[arg(value_name = "NAAM")]
    pub code: Option<String>,
}

#[derive(Debug, Clone, Args)]
pub struct Publish {
    /// Waar de site komt: een map, of s3://bucket/map
    #[arg(value_name = "DOEL")]
    pub to: String,
    /// Doe het ook; zonder deze optie ziet u alleen wat er zou gebeuren
    #[arg(long)]
    pub execute: bool,
    /// Het adres van de server bij s3://, als dat niet Amazon is (of: AWS_ENDPOINT_URL)
    #[arg(long, value_name = "ADRES")]
    pub endpoint: Option<String>,
    /// Laat bestanden van anderen staan; vervang wat dezelfde naam heeft als een bestand van de site
    #[arg(long)]
    pub merge: bool,
    /// Stuur alles opnieuw, ook wat niet veranderd is
    #[arg(long)]
    pub all: bool,
    /// Zet ook een site met concepten neer, of een die voor een latere dag is gemaakt; alleen op een besloten plaats
    #[arg(long)]
    pub allow_concept: bool,
}

#[cfg(feature = "serve")]
#[derive(Debug, Clone, Args)]
pub struct Serve {
    /// Open de site meteen in de browser
    #[arg(long)]
    pub open: bool,
    /// De poort; is zij bezet, dan de eerste vrije daarna (standaard: 1111)
    #[arg(long, value_name = "NUMMER")]
    pub port: Option<u16>,
    /// Het adres waarop anderen de site kunnen zien, bijvoorbeeld 0.0.0.0 (standaard: alleen deze computer)
    #[arg(long, value_name = "ADRES")]
    pub host: Option<String>,
}

#[derive(Debug, Clone, Args)]
pub struct Status {
    /// De naam van een rapport; zonder naam: alle rapporten
    #[arg(value_name = "RAPPORT")]
    pub rapport: Option<String>,
}

#[derive(Debug, Clone, Args)]
pub struct New {
    #[command(subcommand)]
    pub what: What,
}

#[derive(Debug, Clone, Subcommand)]
pub enum What {
    /// Een site, met een kader en een instelling als voorbeeld
    #[command(help_template = TEMPLATE, override_usage = "rapporteur new site [OPTIES]")]
    Site,
    /// Een verzonnen site om te bekijken: drie instellingen, vier rapporten
    #[command(help_template = TEMPLATE, override_usage = "rapporteur new demo [OPTIES]")]
    Demo,
    /// Een rapport, met een bestand voor elk thema en elke norm van het kader
    #[command(help_template = TEMPLATE, override_usage = "rapporteur new rapport --kader <KADER> --instelling <INSTELLING> <NAAM> [OPTIES]")]
    Rapport {
        /// Het toetsingskader
        #[arg(long, value_name = "KADER")]
        kader: String,
        /// De instelling waar het rapport over gaat
        #[arg(long, value_name = "INSTELLING", conflicts_with = "regio")]
        instelling: Option<String>,
        /// De regio waar het rapport over gaat
        #[arg(long, value_name = "REGIO")]
        regio: Option<String>,
        /// De naam van de map, bijvoorbeeld de-kade-2026
        #[arg(value_name = "NAAM")]
        id: String,
    },
    /// Een instelling
    #[command(help_template = TEMPLATE, override_usage = "rapporteur new instelling <NAAM> [OPTIES]")]
    Instelling {
        /// De naam van het bestand, bijvoorbeeld de-kade
        #[arg(value_name = "NAAM")]
        id: String,
    },
    /// Een publicatie die geen rapport is
    #[command(help_template = TEMPLATE, override_usage = "rapporteur new publicatie <NAAM> [OPTIES]")]
    Publicatie {
        /// De naam van de map, bijvoorbeeld brief-2026
        #[arg(value_name = "NAAM")]
        id: String,
    },
    /// De reactiepagina van een rapport
    #[command(help_template = TEMPLATE, override_usage = "rapporteur new reactie <RAPPORT> [OPTIES]")]
    Reactie {
        /// De naam van het rapport
        #[arg(value_name = "RAPPORT")]
        rapport: String,
    },
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    Human,
    Json,
    Sarif,
    Github,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Color {
    Auto,
    Always,
    Never,
}

impl Color {
    /// Tells every later print whether it has colour.
    pub fn apply(self) {
        let choice = match self {
            Color::Auto => anstream::ColorChoice::Auto,
            Color::Always => anstream::ColorChoice::Always,
            Color::Never => anstream::ColorChoice::Never,
        };
        choice.write_global();
    }
}

impl Options {
    /// The folder for the site. Drafts never come where the public site is by themselves.
    pub fn site_folder(&self) -> PathBuf {
        let usual = if self.concept { "output-concept" } else { "output" };
        self.output.clone().unwrap_or_else(|| PathBuf::from(usual))
    }
}
