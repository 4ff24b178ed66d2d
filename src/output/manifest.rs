//! The manifest of a site: which files are ours, what is in them, and who may see them.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The file that lists what is ours.
pub const MANIFEST: &str = ".rapporteur.json";

/// The format of the manifest that this program writes.
const VERSION: u32 = 2;

/// Who a site was made for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Zicht {
    /// Everybody: only what is public on its day.
    Openbaar,
    /// Authors: what is not public yet is there too.
    Concept,
    /// One institution: the draft that it may respond to.
    Een,
}

/// The files of a site and what it was made for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    versie: u32,
    /// Who the site was made for; unknown for a site of an older program.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub zicht: Option<Zicht>,
    /// The day that counted as today.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dag: Option<Date>,
    /// Path and BLAKE3 hash of every file.
    pub bestanden: BTreeMap<String, String>,
}

impl Manifest {
    /// The manifest of a site that is made now.
    pub fn new(zicht: Zicht, dag: Date, bestanden: BTreeMap<String, String>) -> Self {
        Manifest { versie: VERSION, zicht: Some(zicht), dag: Some(dag), bestanden }
    }

    /// Reads a manifest; `None` when it is damaged, or of a newer program.
    pub fn read(bytes: &[u8]) -> Option<Self> {
        serde_json::from_slice(bytes).ok().filter(|manifest: &Manifest| manifest.versie <= VERSION)
    }

    /// The bytes of the file.
    pub fn bytes(&self) -> Vec<u8> {
        let mut text = serde_json::to_vec_pretty(self).expect("strings always serialise");
        text.push(b'\n');
        text
    }
}

/// The hash of a file in the manifest.
pub fn hash(bytes: &[u8]) -> String {
    blake3::hash(bytes).to_hex().to_string()
}
