//! `site.yaml`: the site as a whole.

use super::field::{Datum, Tekst, Webadres, Woordenboek};
use super::read::Reader;
use crate::source::{FileId, Spanned};
use schemars::JsonSchema;
use serde::Deserialize;

/// De instellingen van de site.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SiteYaml {
    /// De naam van de site.
    #[schemars(required)]
    pub titel: Option<Tekst>,
    /// Het volledige adres van de site, bijvoorbeeld `https://rapporten.voorbeeld.nl/`.
    #[schemars(required)]
    pub adres: Option<Spanned<Webadres>>,
    /// De taal van de site; standaard nl.
    pub taal: Option<Tekst>,
    /// Wie de site uitgeeft.
    #[schemars(required)]
    pub uitgever: Option<Tekst>,
    /// De inspecties die rapporten uitbrengen, elk met een korte naam.
    #[serde(default)]
    pub inspecties: Woordenboek<InspectieYaml>,
    /// Wie er in citaten aan het woord kan zijn.
    #[serde(default)]
    pub sprekers: Vec<Spanned<Tekst>>,
    /// De map of het bestand met kleuren onder themes/ voor de vormgeving; standaard de ingebouwde.
    pub vormgeving: Option<Spanned<Tekst>>,
    /// Hoe streng elke controle is: uit, hint, waarschuwing of fout.
    #[serde(default)]
    pub controles: Woordenboek<Niveau>,
    /// De drie koppen van een reactiepagina.
    #[serde(default)]
    #[schemars(length(min = 3, max = 3))]
    pub reactie_koppen: Vec<Spanned<Tekst>>,
    /// Wat lezers zien van het wederhoor: niet (standaard), aantallen of alles.
    pub wederhoor: Option<Inzage>,
    /// Gegevens voor de Wet open overheid.
    pub woo: Option<WooYaml>,
    /// Onder welke voorwaarden anderen de gegevens mogen gebruiken.
    pub open_data: Option<OpenDataYaml>,
    /// De toegankelijkheidsverklaring.
    pub toegankelijkheid: Option<ToegankelijkheidYaml>,
    /// Waar lezers terechtkunnen met vragen.
    pub contact: Option<Tekst>,
    /// Woorden uit een andere taal, per taal, bijvoorbeeld `en: [in control]`; voorleessoftware spreekt ze dan goed uit.
    #[serde(default)]
    pub vreemde_woorden: Woordenboek<Vec<Tekst>>,
    /// Woorden die uitleg nodig hebben.
    #[serde(default)]
    pub begrippen: Vec<BegripYaml>,
}

/// Een inspectie.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct InspectieYaml {
    /// De volledige naam.
    pub naam: Tekst,
    /// De afkorting.
    pub afkorting: Option<Tekst>,
    /// De website.
    pub website: Option<Webadres>,
    /// Het adres van de organisatie in het register TOOI.
    pub tooi: Option<Spanned<Webadres>>,
}

/// Hoe streng een controle is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Niveau {
    /// De controle zwijgt.
    Uit,
    /// Een suggestie.
    Hint,
    /// Een waarschuwing; de site wordt wel gemaakt.
    Waarschuwing,
    /// Een fout; de site wordt niet gemaakt.
    Fout,
}

/// Wat lezers zien van het wederhoor.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Inzage {
    /// Niets.
    Niet,
    /// Hoeveel punten er waren, en hoeveel er overgenomen zijn.
    Aantallen,
    /// Alle punten, met het besluit en de redenen.
    Alles,
}

/// Gegevens voor de Wet open overheid.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WooYaml {
    /// De informatiecategorie uit de waardelijst van DiWoo; standaard "inspanningsverplichting art 3.1 Woo".
    pub informatiecategorie: Option<Spanned<Tekst>>,
    /// De thema's uit de waardelijst van DiWoo, bijvoorbeeld jeugdzorg.
    #[serde(default)]
    pub themas: Vec<Spanned<Tekst>>,
    /// De documentsoort van een rapport uit de waardelijst van DiWoo; standaard inspectierapport.
    pub documentsoort: Option<Spanned<Tekst>>,
}

/// Onder welke voorwaarden anderen de gegevens mogen gebruiken.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OpenDataYaml {
    /// Het adres van de licentie, bijvoorbeeld `http://creativecommons.org/publicdomain/zero/1.0/`.
    pub licentie: Webadres,
    /// Het webadres waar mensen met vragen over de gegevens terechtkunnen.
    pub contact: Webadres,
    /// Het onderwerp in de lijst van de Europese Unie; standaard SOCI (bevolking en samenleving).
    pub thema: Option<DataThema>,
}

/// Een onderwerp in de lijst van de Europese Unie.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
pub enum DataThema {
    /// Onderwijs, cultuur en sport.
    EDUC,
    /// Overheid en publieke sector.
    GOVE,
    /// Gezondheid.
    HEAL,
    /// Justitie, rechtsstelsel en openbare veiligheid.
    JUST,
    /// Bevolking en samenleving.
    SOCI,
}

/// De toegankelijkheidsverklaring.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ToegankelijkheidYaml {
    /// Het adres van de verklaring.
    pub verklaring: Option<Webadres>,
    /// De status van de verklaring, bijvoorbeeld B.
    pub status: Option<Tekst>,
    /// De datum van de verklaring.
    pub datum: Option<Datum>,
}

/// Een woord dat uitleg nodig heeft.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BegripYaml {
    /// Het woord.
    pub term: Tekst,
    /// De afkorting.
    pub afkorting: Option<Tekst>,
    /// Wat het betekent, in gewone taal.
    pub uitleg: Tekst,
    /// Schrijfwijzen die niet gebruikt worden.
    #[serde(default)]
    pub niet: Vec<Tekst>,
}

/// `site.yaml` as read.
#[derive(Debug, Clone)]
pub struct SiteDraft {
    /// The file.
    pub file: FileId,
    /// Its keys.
    pub yaml: SiteYaml,
    /// Whether nothing was left out of them for being wrong.
    pub is_whole: bool,
}

/// Reads `site.yaml`.
pub(super) fn read(reader: &mut Reader) -> Option<SiteDraft> {
    let schema = &reader.schemas.site;
    let yaml = reader.yaml_file(schema)?;
    Some(SiteDraft { file: reader.file, yaml, is_whole: reader.is_whole })
}
