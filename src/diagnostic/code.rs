//! The list of all codes, each with its usual level and its long explanation.

use super::Level;
use std::fmt;

/// The name of one kind of problem.
#[derive(Debug, Clone, Copy)]
pub struct Code {
    name: &'static str,
    level: Level,
    hard: bool,
    explanation: &'static str,
}

impl Code {
    /// The name as the author reads it, for instance `onbekende-norm`.
    pub fn name(self) -> &'static str {
        self.name
    }

    /// The level when the site says nothing else.
    pub fn level(self) -> Level {
        self.level
    }

    /// Whether the level is fixed: the content cannot be published as it was meant.
    pub fn is_hard(self) -> bool {
        self.hard
    }

    /// The long text of `rapporteur explain`, in Markdown.
    pub fn explanation(self) -> &'static str {
        self.explanation
    }

    /// The code with this name.
    pub fn find(name: &str) -> Option<Code> {
        ALL_CODES.iter().copied().find(|code| code.name == name)
    }
}

impl PartialEq for Code {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name
    }
}

impl Eq for Code {}

impl PartialOrd for Code {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Code {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.name.cmp(other.name)
    }
}

impl fmt::Display for Code {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.name)
    }
}

macro_rules! codes {
    ($($ident:ident = $name:literal $level:ident $kind:ident;)*) => {
        /// One constant per code; the name says the problem.
        #[allow(missing_docs, reason = "each code is explained in uitleg/<code>.md")]
        pub mod codes {
            use super::{Code, Level};
            $(pub const $ident: Code = Code {
                name: $name,
                level: Level::$level,
                hard: codes!(@$kind),
                explanation: include_str!(concat!("uitleg/", $name, ".md")),
            };)*
        }
        /// Every code, in alphabetical order.
        pub const ALL_CODES: &[Code] = &[$(codes::$ident),*];
    };
    (@hard) => { true };
    (@rule) => { false };
}

codes! {
    AANDEEL_KLOPT_NIET = "aandeel-klopt-niet" Waarschuwing rule;
    AANDEEL_ZONDER_AANTAL = "aandeel-zonder-aantal" Hint rule;
    AANHALINGSTEKEN_OPEN = "aanhalingsteken-open" Waarschuwing rule;
    AANHALINGSTEKENS_GEMENGD = "aanhalingstekens-gemengd" Hint rule;
    AFBEELDING_TE_GROOT = "afbeelding-te-groot" Waarschuwing rule;
    AFBEELDING_ZONDER_ALT = "afbeelding-zonder-alt" Fout rule;
    AFBREEKSTREEPJE = "afbreekstreepje" Waarschuwing rule;
    AFKORTING_NIET_UITGELEGD = "afkorting-niet-uitgelegd" Waarschuwing rule;
    ALINEA_DUBBEL = "alinea-dubbel" Waarschuwing rule;
    ANTWOORD_AL_GELEZEN = "antwoord-al-gelezen" Fout hard;
    ANTWOORD_ANDER_RAPPORT = "antwoord-ander-rapport" Fout hard;
    ANTWOORD_TEKENS = "antwoord-tekens" Fout hard;
    ANTWOORD_VORM = "antwoord-vorm" Fout hard;
    BESLUIT_ZONDER_REDEN = "besluit-zonder-reden" Fout hard;
    BESTAND_NIET_GEBRUIKT = "bestand-niet-gebruikt" Waarschuwing rule;
    BEZOEK_NA_PUBLICATIE = "bezoek-na-publicatie" Fout rule;
    BIJLAGE_NIET_GENOEMD = "bijlage-niet-genoemd" Waarschuwing rule;
    BSN = "bsn" Fout rule;
    CIJFER_GROTER_DAN_GEHEEL = "cijfer-groter-dan-geheel" Fout rule;
    CIJFER_NIET_IN_TEKST = "cijfer-niet-in-tekst" Waarschuwing rule;
    CIJFERS_TELLEN_NIET_OP = "cijfers-tellen-niet-op" Fout rule;
    CONTRAST_TE_LAAG = "contrast-te-laag" Fout hard;
    CSV_FOUT = "csv-fout" Fout hard;
    DATUM_KLOPT_NIET = "datum-klopt-niet" Fout rule;
    DATUM_VERSCHILT = "datum-verschilt" Waarschuwing rule;
    DEEL_GROTER_DAN_GEHEEL = "deel-groter-dan-geheel" Fout rule;
    DELEN_TELLEN_NIET_OP = "delen-tellen-niet-op" Waarschuwing rule;
    DUBBEL_LIJSTPUNT = "dubbel-lijstpunt" Waarschuwing rule;
    DUBBEL_OORDEEL = "dubbel-oordeel" Fout hard;
    DUBBEL_WOORD = "dubbel-woord" Waarschuwing rule;
    DUBBELE_NAAM = "dubbele-naam" Fout hard;
    DUBBELE_SLEUTEL = "dubbele-sleutel" Fout hard;
    DUBBELE_SPATIE = "dubbele-spatie" Hint rule;
    E_MAILADRES = "e-mailadres" Waarschuwing rule;
    EINDOORDEEL_PAST_NIET_BIJ_THEMAS = "eindoordeel-past-niet-bij-themas" Waarschuwing rule;
    FIGUUR_MET_NUMMER = "figuur-met-nummer" Waarschuwing rule;
    FIGUUR_NIET_GENOEMD = "figuur-niet-genoemd" Waarschuwing rule;
    FRONT_MATTER = "front-matter" Fout hard;
    GEBEURTENIS_NIET_OP_VOLGORDE = "gebeurtenis-niet-op-volgorde" Waarschuwing rule;
    GEHEEL_GROTER_DAN_BRON = "geheel-groter-dan-bron" Waarschuwing rule;
    GEHEEL_WIJKT_AF_VAN_BRON = "geheel-wijkt-af-van-bron" Waarschuwing rule;
    GEPUBLICEERD_VERDWENEN = "gepubliceerd-verdwenen" Fout hard;
    GEWIJZIGD_ZONDER_CORRECTIE = "gewijzigd-zonder-correctie" Fout hard;
    HERZIEN_VOOR_PUBLICATIE = "herzien-voor-publicatie" Fout rule;
    HOOFDLETTER_WISSELT = "hoofdletter-wisselt" Waarschuwing rule;
    HTML_IN_TEKST = "html-in-tekst" Fout hard;
    IBAN = "iban" Fout rule;
    KALE_STREEP = "kale-streep" Waarschuwing rule;
    KENTEKEN = "kenteken" Waarschuwing rule;
    KLEINE_AANTALLEN = "kleine-aantallen" Waarschuwing rule;
    KOPNIVEAU = "kopniveau" Fout rule;
    LANGE_ZIN = "lange-zin" Hint rule;
    LEEFTIJD = "leeftijd" Waarschuwing rule;
    LEGE_BIJLAGE = "lege-bijlage" Waarschuwing rule;
    LEGE_SECTIE = "lege-sectie" Waarschuwing rule;
    LEGE_WAARDE = "lege-waarde" Fout hard;
    NAAM_ANDERS_GESCHREVEN = "naam-anders-geschreven" Waarschuwing rule;
    NAAM_OP_LIJST = "naam-op-lijst" Fout rule;
    NIET_BEOORDEELD_ZONDER_REDEN = "niet-beoordeeld-zonder-reden" Fout rule;
    NIET_OPENBAAR = "niet-openbaar" Fout hard;
    NIET_UTF8 = "niet-utf8" Fout hard;
    NOG_IN_TE_VULLEN = "nog-in-te-vullen" Fout rule;
    NORM_ZONDER_OORDEEL = "norm-zonder-oordeel" Fout hard;
    ONBEKEND_BESTAND = "onbekend-bestand" Fout hard;
    ONBEKEND_BLOK = "onbekend-blok" Fout hard;
    ONBEKEND_MERKTEKEN = "onbekend-merkteken" Fout rule;
    ONBEKEND_THEMA = "onbekend-thema" Fout hard;
    ONBEKENDE_NORM = "onbekende-norm" Fout hard;
    ONBEKENDE_SLEUTEL = "onbekende-sleutel" Fout hard;
    ONBEKENDE_SPREKER = "onbekende-spreker" Fout hard;
    ONBEKENDE_VERWIJZING = "onbekende-verwijzing" Fout hard;
    ONBEKENDE_VOETNOOT = "onbekende-voetnoot" Fout hard;
    ONBEKENDE_WOO_WAARDE = "onbekende-woo-waarde" Fout hard;
    ONGEBRUIKTE_DEFINITIE = "ongebruikte-definitie" Fout hard;
    ONGELDIGE_NAAM = "ongeldige-naam" Fout hard;
    ONGELDIGE_WAARDE = "ongeldige-waarde" Fout hard;
    ONMOGELIJKE_DATUM = "onmogelijke-datum" Fout hard;
    ONTBREKEND_BESTAND = "ontbrekend-bestand" Fout hard;
    ONTBREKENDE_SLEUTEL = "ontbrekende-sleutel" Fout hard;
    OORDEEL_BUITEN_SCHAAL = "oordeel-buiten-schaal" Fout hard;
    OORDEEL_NIET_VERWACHT = "oordeel-niet-verwacht" Fout hard;
    OORDEEL_PAST_NIET_BIJ_NORMEN = "oordeel-past-niet-bij-normen" Fout rule;
    OORDEEL_TEGEN_CIJFERS = "oordeel-tegen-cijfers" Hint rule;
    OPMAAK_IN_GEGEVENS = "opmaak-in-gegevens" Fout rule;
    OPMAAK_NIET_BEDOELD = "opmaak-niet-bedoeld" Fout hard;
    OPMAAK_NIET_HERKEND = "opmaak-niet-herkend" Fout hard;
    OPSOMMING_TELT_ANDERS = "opsomming-telt-anders" Waarschuwing rule;
    OVERGENOMEN_ZONDER_WIJZIGING = "overgenomen-zonder-wijziging" Waarschuwing rule;
    PUBLICATIE_TE_VROEG = "publicatie-te-vroeg" Fout rule;
    REACTIE_KOPPEN = "reactie-koppen" Fout rule;
    SCHRIJFWIJZE_OORDEEL = "schrijfwijze-oordeel" Hint rule;
    SJABLOON_FOUT = "sjabloon-fout" Fout hard;
    SPATIE_BIJ_LEESTEKEN = "spatie-bij-leesteken" Waarschuwing rule;
    SPELLING = "spelling" Hint rule;
    SPELLING_WISSELT = "spelling-wisselt" Waarschuwing rule;
    STA_TOE_ONBEKEND = "sta-toe-onbekend" Fout hard;
    STA_TOE_OVERBODIG = "sta-toe-overbodig" Waarschuwing hard;
    STA_TOE_ZONDER_REDEN = "sta-toe-zonder-reden" Fout hard;
    STATUS_PAST_NIET = "status-past-niet" Waarschuwing rule;
    STREEPJE_IN_ZIN = "streepje-in-zin" Hint rule;
    SYMBOLISCHE_KOPPELING = "symbolische-koppeling" Fout hard;
    TAB_IN_YAML = "tab-in-yaml" Fout hard;
    TE_DIEP = "te-diep" Fout hard;
    TE_GROOT = "te-groot" Fout hard;
    TEKORTKOMINGEN_BIJ_OORDEEL = "tekortkomingen-bij-oordeel" Fout rule;
    TEKORTKOMINGEN_VORM = "tekortkomingen-vorm" Fout hard;
    TEKST_NA_HEKJE = "tekst-na-hekje" Fout hard;
    TELEFOONNUMMER = "telefoonnummer" Waarschuwing rule;
    TERMIJN_AL_VERSTREKEN = "termijn-al-verstreken" Waarschuwing rule;
    TERMIJN_VERSCHILT = "termijn-verschilt" Hint rule;
    THEMA_ZONDER_OORDEEL = "thema-zonder-oordeel" Fout hard;
    TITEL_WIJKT_AF = "titel-wijkt-af" Waarschuwing rule;
    TOTAAL_KLOPT_NIET = "totaal-klopt-niet" Fout rule;
    VERBODEN_SCHRIJFWIJZE = "verboden-schrijfwijze" Waarschuwing rule;
    VERBORGEN_TEKEN = "verborgen-teken" Fout hard;
    VERKEERD_TYPE = "verkeerd-type" Fout hard;
    VERVOLG_KLOPT_NIET = "vervolg-klopt-niet" Fout rule;
    VERVOLG_ONVOLLEDIG = "vervolg-onvolledig" Fout rule;
    VERVOLG_TEGENSTRIJDIG = "vervolg-tegenstrijdig" Fout hard;
    VERWIJZING_BESTAAT_NIET = "verwijzing-bestaat-niet" Waarschuwing rule;
    VERWIJZING_VERWISSELD = "verwijzing-verwisseld" Waarschuwing rule;
    VERWIJZING_ZONDER_KOPPELING = "verwijzing-zonder-koppeling" Hint rule;
    VORMGEVING_FOUT = "vormgeving-fout" Fout hard;
    WEDERHOOR_OPEN = "wederhoor-open" Fout hard;
    WEDERHOOR_VORM = "wederhoor-vorm" Fout hard;
    WEDERHOOR_ZONDER_TERMIJN = "wederhoor-zonder-termijn" Waarschuwing rule;
    WERKWOORD_DUBBEL = "werkwoord-dubbel" Waarschuwing rule;
    WIJZIGING_ZONDER_PUNT = "wijziging-zonder-punt" Hint rule;
    WOONADRES = "woonadres" Waarschuwing rule;
    YAML_ANKER = "yaml-anker" Fout hard;
    YAML_FOUT = "yaml-fout" Fout hard;
}
