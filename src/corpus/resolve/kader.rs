//! Resolves a framework: its scale and its numbers must be unambiguous.

use super::super::{Kader, KaderNorm, KaderThema, Tekortkomingen, Trede, diags};
use super::tekst::{Context, Here};
use crate::diagnostic::Sink;
use crate::draft::{KaderDraft, KaderThemaDraft, TekortkomingenEis, TredeYaml};
use crate::source::Span;

pub(super) fn resolve(id: String, draft: KaderDraft, context: &Context, sink: &mut Sink) -> Kader {
    report_doubles(&draft, sink);
    let schaal = draft.schaal.into_iter().map(trede).collect();
    let themas = draft.themas.into_iter().map(|thema| resolve_thema(thema, context, sink)).collect();
    Kader { id, titel: draft.titel, versie: draft.versie, schaal, themas }
}

fn trede(yaml: TredeYaml) -> Trede {
    let label = yaml.label.value.0;
    Trede {
        score: yaml.score.value.0,
        verkort: yaml.verkort.map_or_else(|| label.clone(), |verkort| verkort.0),
        label,
        toelichting: yaml.toelichting.map(|text| text.0),
        telt_mee: yaml.telt_mee.is_none_or(|ja| ja.0),
        tekortkomingen: match yaml.tekortkomingen {
            Some(TekortkomingenEis::Geen) => Tekortkomingen::Geen,
            Some(TekortkomingenEis::Moet) => Tekortkomingen::Moet,
            Some(TekortkomingenEis::Mag) | None => Tekortkomingen::Mag,
        },
    }
}

fn resolve_thema(draft: KaderThemaDraft, context: &Context, sink: &mut Sink) -> KaderThema {
    KaderThema {
        id: draft.id.map(|id| id.value.0),
        titel: draft.titel,
        kijkt_naar: context.tekst(draft.kijkt_naar, Here::Elders, sink),
        beoordeeld: draft.beoordeeld,
        normen: draft
            .normen
            .into_iter()
            .map(|norm| KaderNorm {
                id: norm.id.value.0,
                onderdeel: norm.onderdeel.value.0,
                tekst: norm.tekst,
                kijkt_naar: context.tekst(norm.kijkt_naar, Here::Elders, sink),
            })
            .collect(),
    }
}

fn report_doubles(draft: &KaderDraft, sink: &mut Sink) {
    let scores = draft.schaal.iter().map(|trede| (trede.score.value.0.as_str(), trede.score.span));
    doubles("de score", scores, sink);
    let labels = draft.schaal.iter().map(|trede| (trede.label.value.0.as_str(), trede.label.span));
    doubles("het label", labels, sink);
    let themas = draft.themas.iter().filter_map(|thema| thema.id.as_ref()).map(|id| (id.value.0.as_str(), id.span));
    doubles("thema", themas, sink);
    let normen = draft.themas.iter().flat_map(|thema| &thema.normen);
    doubles("norm", normen.map(|norm| (norm.id.value.0.as_str(), norm.id.span)), sink);
    for thema in &draft.themas {
        let parts = thema.normen.iter().map(|norm| (norm.onderdeel.value.0.as_str(), norm.onderdeel.span));
        doubles("het onderdeel", parts, sink);
    }
}

fn doubles<'a>(what: &str, names: impl Iterator<Item = (&'a str, Span)>, sink: &mut Sink) {
    let mut seen: Vec<(&str, Span)> = Vec::new();
    for (name, span) in names {
        match seen.iter().find(|(other, _)| *other == name) {
            Some((_, earlier)) => drop(sink.report(diags::double_in_kader(what, name, span, *earlier))),
            None => seen.push((name, span)),
        }
    }
}
