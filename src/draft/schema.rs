//! The JSON Schemas of the YAML parts, made from the types that read them.
//!
//! Editors get them from `rapporteur schema`; `check` gets every structural mistake from the same ones.

mod words;

use super::field::Moment;
use super::{InPublicatie, InRapport, Place, diags, traject, wederhoor};
use super::{bijlage, blok, hoofdstuk, instelling, kader, norm, publicatie, rapport, reactie, regio, site, thema};
use crate::diagnostic::Sink;
use crate::syntax::{Kind, Node};
use jsonschema::{Draft as Dialect, Validator};
use schemars::JsonSchema;
use schemars::generate::SchemaSettings;
use serde::de::DeserializeOwned;
use serde_json::Value;

/// A schema ready to check with.
pub struct Schema {
    json: Value,
    validator: Validator,
}

/// The schemas of all kinds of files and blocks.
pub struct Schemas {
    pub(super) site: Schema,
    pub(super) kader: Schema,
    pub(super) instelling: Schema,
    pub(super) regio: Schema,
    pub(super) rapport: Schema,
    pub(super) thema: Schema,
    pub(super) norm: Schema,
    pub(super) hoofdstuk: Schema,
    pub(super) bijlage: Schema,
    pub(super) reactie: Schema,
    pub(super) wederhoor: Schema,
    pub(super) traject: Schema,
    pub(super) publicatie: Schema,
    pub(super) grafiek: Schema,
    pub(super) tabel: Schema,
}

impl Default for Schemas {
    fn default() -> Self {
        Schemas {
            site: Schema::of::<site::SiteYaml>(),
            kader: Schema::of::<kader::KaderYaml>(),
            instelling: Schema::of::<instelling::InstellingYaml>(),
            regio: Schema::of::<regio::RegioYaml>(),
            rapport: Schema::of::<rapport::RapportYaml>(),
            thema: Schema::of::<thema::ThemaYaml>(),
            norm: Schema::of::<norm::NormYaml>(),
            hoofdstuk: Schema::of::<hoofdstuk::HoofdstukYaml>(),
            bijlage: Schema::of::<bijlage::BijlageYaml>(),
            reactie: Schema::of::<reactie::ReactieYaml>(),
            wederhoor: Schema::of::<wederhoor::WederhoorYaml>(),
            traject: Schema::of::<traject::TrajectYaml>(),
            publicatie: Schema::of::<publicatie::PublicatieYaml>(),
            grafiek: Schema::of::<blok::GrafiekYaml>(),
            tabel: Schema::of::<blok::TabelYaml>(),
        }
    }
}

impl Schemas {
    /// The JSON Schema of the YAML in a file; nothing for a file without YAML.
    pub fn of_file(&self, place: &Place) -> Option<&Value> {
        let schema = match place {
            Place::Site => &self.site,
            Place::Kader(_) => &self.kader,
            Place::Instelling(_) => &self.instelling,
            Place::Regio(_) => &self.regio,
            Place::Traject(_) => &self.traject,
            Place::Rapport(_, InRapport::Rapport) => &self.rapport,
            Place::Rapport(_, InRapport::Thema(_)) => &self.thema,
            Place::Rapport(_, InRapport::Norm { .. }) => &self.norm,
            Place::Rapport(_, InRapport::Reactie) => &self.reactie,
            Place::Rapport(_, InRapport::Wederhoor(_)) => &self.wederhoor,
            Place::Publicatie(_, InPublicatie::Publicatie) => &self.publicatie,
            Place::Rapport(_, InRapport::Hoofdstuk(_)) | Place::Publicatie(_, InPublicatie::Hoofdstuk(_)) => {
                &self.hoofdstuk
            }
            Place::Rapport(_, InRapport::Bijlage(_)) | Place::Publicatie(_, InPublicatie::Bijlage(_)) => &self.bijlage,
            _ => return None,
        };
        Some(&schema.json)
    }

    /// The JSON Schema of a fenced block.
    pub fn of_block(&self, name: &str) -> Option<&Value> {
        match name {
            "grafiek" => Some(&self.grafiek.json),
            "tabel" => Some(&self.tabel.json),
            _ => None,
        }
    }
}

/// A schema as a file for editors.
pub struct SchemaFile {
    /// Its name, for instance `norm.schema.json`.
    pub name: String,
    /// Which files it is for, as a pattern.
    pub files: &'static str,
    /// The schema.
    pub json: Value,
}

/// Every schema, for `rapporteur schema`.
pub fn schema_files() -> Vec<SchemaFile> {
    let all = Schemas::default();
    let file = |name: &str, files, schema: Schema| SchemaFile {
        name: format!("{name}.schema.json"),
        files,
        json: schema.json,
    };
    vec![
        file("bijlage", "{rapporten,publicaties}/*/bijlagen/*.md", all.bijlage),
        file("grafiek", "blok grafiek", all.grafiek),
        file("hoofdstuk", "{rapporten,publicaties}/*/*.md", all.hoofdstuk),
        file("instelling", "instellingen/*.yaml", all.instelling),
        file("kader", "kaders/*.yaml", all.kader),
        file("norm", "rapporten/*/**/norm-*.md", all.norm),
        file("publicatie", "publicaties/*/publicatie.md", all.publicatie),
        file("rapport", "rapporten/*/rapport.md", all.rapport),
        file("reactie", "rapporten/*/reactie.md", all.reactie),
        file("regio", "regios/*.yaml", all.regio),
        file("site", "site.yaml", all.site),
        file("tabel", "blok tabel", all.tabel),
        file("thema", "rapporten/*/thema-*/thema.md", all.thema),
        file("traject", "trajecten/*.md", all.traject),
        file("wederhoor", "rapporten/*/wederhoor/*.md", all.wederhoor),
    ]
}

/// What was read with the help of a schema.
pub(super) struct Filled<T> {
    pub(super) value: T,
    /// Whether nothing was left out for being wrong: else what is absent may have been reported already.
    pub(super) is_whole: bool,
}

impl Schema {
    fn of<T: JsonSchema>() -> Schema {
        let schema = SchemaSettings::draft07().into_generator().into_root_schema_for::<T>();
        let json = Value::from(schema);
        let validator = jsonschema::options()
            .with_draft(Dialect::Draft7)
            .should_validate_formats(true)
            .with_format("moment", |text: &str| text.parse::<Moment>().is_ok())
            .build(&json)
            .expect("a schema made from our own types is valid");
        Schema { json, validator }
    }

    /// Whether a file of this kind cannot do without front matter.
    pub(super) fn needs_keys(&self) -> bool {
        !self.required().is_empty()
    }

    /// The keys that must be there.
    pub(super) fn required(&self) -> Vec<&str> {
        let required = self.json.get("required").and_then(Value::as_array);
        required.map(|keys| keys.iter().filter_map(Value::as_str).collect()).unwrap_or_default()
    }

    /// Reports every structural mistake of a tree, then reads what is left without them.
    ///
    /// Nothing comes back when the rest cannot do without what is missing or wrong.
    pub(super) fn read<T: DeserializeOwned>(&self, root: &Node, sink: &mut Sink) -> Option<Filled<T>> {
        let mut wrong = Vec::new();
        report_empty(root, String::new(), None, &mut wrong, sink);
        let mut tree = root.without(&wrong);
        let mut is_whole = wrong.is_empty();
        let mut silent: Vec<String> = wrong;
        let mut is_first = true;
        let mut is_complete = true;
        loop {
            let json = tree.to_json();
            let mut found = Vec::new();
            for error in self.validator.iter_errors(&json) {
                words::faults(&error, &self.json, &mut found);
            }
            if found.is_empty() {
                break;
            }
            is_whole = false;
            let mut prune = Vec::new();
            let guessed: Vec<String> = found.iter().filter_map(words::Fault::guess).collect();
            for fault in found {
                if is_first && !fault.is_about(&silent) && !fault.is_about(&guessed) {
                    sink.report(fault.diagnostic(&tree));
                }
                if !fault.is_missing_at_top() {
                    prune.push(fault.prune());
                }
            }
            if prune.iter().any(String::is_empty) {
                return None;
            }
            is_complete = false;
            if prune.is_empty() {
                break;
            }
            tree = tree.without(&prune);
            silent.extend(prune);
            is_first = false;
        }
        match tree.typed() {
            Ok(value) => Some(Filled { value, is_whole }),
            Err(_) if !is_complete => None,
            Err(misfit) => {
                sink.report(diags::misfit(root.span, &misfit.to_string()));
                None
            }
        }
    }
}

/// A key without a value is nearly always forgotten.
fn report_empty(node: &Node, here: String, key: Option<&str>, wrong: &mut Vec<String>, sink: &mut Sink) {
    match &node.kind {
        Kind::Null if !here.is_empty() => {
            sink.report(diags::empty_value(node.span, key));
            wrong.push(here);
        }
        Kind::List(items) => {
            for (nr, item) in items.iter().enumerate() {
                report_empty(item, format!("{here}/{nr}"), None, wrong, sink);
            }
        }
        Kind::Map(entries) => {
            for (key, value) in entries {
                let path = format!("{here}/{}", crate::syntax::escape_pointer(&key.text));
                report_empty(value, path, Some(&key.text), wrong, sink);
            }
        }
        _ => {}
    }
}
