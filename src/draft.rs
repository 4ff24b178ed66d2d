//! What was written, file by file: typed, with spans; references are still names.
//!
//! Every file is read on its own. What the names mean is left to `corpus`.

mod assemble;
mod bijlage;
mod blok;
mod body;
mod diags;
mod field;
mod hoofdstuk;
mod instelling;
mod kader;
mod kenmerk;
mod memory;
mod norm;
mod opmaak;
mod path;
mod publicatie;
mod rapport;
mod reactie;
mod read;
mod regio;
mod schema;
mod site;
mod thema;
mod traject;
mod wederhoor;

pub use assemble::{Draft, Entry, NormEntry, PublicatieMap, RapportMap, ThemaEntry, is_content, read_all};
pub use bijlage::BijlageDraft;
pub use blok::{Blok, GrafiekSoort, GrafiekYaml, TabelYaml};
pub use body::{Doelsoort, TextBody, Verwijzing};
pub use field::{Datum, EenOfMeer, JaNee, Moment, Naam, Ontvangst, Tekst, Webadres, Woordenboek};
pub use hoofdstuk::HoofdstukDraft;
pub use instelling::{InstellingDraft, InstellingYaml};
pub use kader::{KaderDraft, KaderNormDraft, KaderThemaDraft, TekortkomingenEis, TredeYaml};
pub use memory::Memory;
pub use norm::{CijferYaml, NormDraft, TekortkomingDraft};
pub use path::{InPublicatie, InRapport, Place, classify};
pub use publicatie::{PublicatieDraft, PublicatieSoort, PublicatieYaml};
pub use rapport::{BronYaml, HerzienReden, HerzienYaml, RapportDraft, RapportYaml, Status, VervolgYaml};
pub use reactie::ReactieDraft;
pub use regio::{RegioDraft, RegioYaml};
pub use schema::{SchemaFile, Schemas, schema_files};
pub use site::{
    BegripYaml, DataThema, InspectieYaml, Inzage, Niveau, OpenDataYaml, SiteDraft, SiteYaml, ToegankelijkheidYaml,
    WooYaml,
};
pub use thema::ThemaDraft;
pub use traject::{GebeurtenisYaml, TrajectDraft};
pub use wederhoor::{Besluit, PuntSoort, WederhoorDraft};
