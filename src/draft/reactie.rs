//! `reactie.md`: the institution speaks.

use super::body::TextBody;
use super::field::{Datum, Tekst};
use super::read::Reader;
use crate::source::FileId;
use schemars::JsonSchema;
use serde::Deserialize;

/// De gegevens van een reactiepagina.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReactieYaml {
    /// Wie er aan het woord is.
    #[schemars(required)]
    pub van: Option<Tekst>,
    /// Namens wie.
    pub namens: Option<Tekst>,
    /// De datum van de reactie.
    pub datum: Option<Datum>,
}

/// A reaction as read.
#[derive(Debug, Clone)]
pub struct ReactieDraft {
    /// The file.
    pub file: FileId,
    /// The keys.
    pub yaml: ReactieYaml,
    /// The sections.
    pub body: TextBody,
}

/// Reads one reaction.
pub(super) fn read(reader: &mut Reader) -> Option<ReactieDraft> {
    let schema = &reader.schemas.reactie;
    let (yaml, _, body) = reader.markdown_file(schema)?;
    Some(ReactieDraft { file: reader.file, yaml, body })
}
