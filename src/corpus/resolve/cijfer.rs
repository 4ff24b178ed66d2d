//! Resolves counts in the text: each may name a source of its report.

use super::super::{Bron, Cijfer, Deel, diags};
use crate::diagnostic::Sink;
use crate::draft::CijferYaml;

/// The sources that counts can name; a publication has none.
#[derive(Debug, Clone, Copy)]
pub(super) struct Bronnen<'a> {
    pub(super) bronnen: Option<&'a [Bron]>,
    /// Whether all sources could be read.
    pub(super) is_whole: bool,
}

impl Bronnen<'_> {
    /// Counts; the gaps of a file with gaps are no new mistake.
    pub(super) fn cijfers(&self, yaml: Vec<CijferYaml>, is_whole: bool, sink: &mut Sink) -> Vec<Cijfer> {
        yaml.into_iter().map(|cijfer| self.cijfer(cijfer, is_whole, sink)).collect()
    }

    fn cijfer(&self, yaml: CijferYaml, is_whole: bool, sink: &mut Sink) -> Cijfer {
        if is_whole && yaml.aantal.is_none() && yaml.delen.is_none() {
            sink.report(diags::count_without_number(yaml.wat.span));
        }
        let bron = yaml.bron.as_ref().and_then(|written| {
            let Some(bronnen) = self.bronnen else {
                sink.report(diags::no_sources_here(written.span));
                return None;
            };
            let found = bronnen.iter().position(|bron| bron.wat.value == written.value.0);
            if found.is_none() && self.is_whole {
                let known = bronnen.iter().map(|bron| bron.wat.value.as_str());
                sink.report(diags::unknown_reference(written.span, "bron", &written.value.0, known));
            }
            found
        });
        Cijfer {
            wat: yaml.wat.map(|text| text.0),
            aantal: yaml.aantal,
            van: yaml.van,
            delen: yaml
                .delen
                .unwrap_or_default()
                .0
                .into_iter()
                .map(|(wat, aantal)| Deel { wat: wat.value, aantal })
                .collect(),
            rest: yaml.rest.map(|text| text.0),
            bron,
        }
    }
}
