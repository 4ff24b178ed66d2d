//! Resolves what a report says of the shortcomings of an earlier one.

use super::super::super::{Stand, StandVan, TekortkomingNr, VervolgOp, diags};
use super::super::names::{KaderNames, RapportNames};
use super::super::tekst::Context;
use crate::diagnostic::Sink;
use crate::draft::{NormEntry, RapportYaml};
use crate::source::Spanned;

/// What a report says of one earlier number.
struct Gezegd<'a> {
    nummer: Spanned<&'a str>,
    stand: Stand,
    nu: Option<TekortkomingNr>,
}

pub(super) fn resolve(
    yaml: &RapportYaml,
    normen: &[NormEntry],
    kader: &KaderNames,
    context: &Context,
    sink: &mut Sink,
) -> Option<VervolgOp> {
    let said = gezegd(yaml, normen, kader);
    let Some(naam) = &yaml.vervolg_op else {
        if let Some(first) = said.first() {
            sink.report(diags::follows_nothing(first.nummer.span));
        }
        return None;
    };
    let id = naam.value.0.as_str();
    let found = context.look::<RapportNames>(Spanned::new(id, naam.span), sink)?;
    let mut standen: Vec<StandVan> = Vec::new();
    for item in said {
        let Some(eerder) = context.tekortkoming(id, item.nummer, sink) else { continue };
        let other = standen.iter().find(|other| other.eerder == eerder && is_conflict(other, &item));
        if let Some(other) = other {
            sink.report(diags::said_twice(item.nummer, item.stand, other));
            continue;
        }
        standen.push(StandVan { eerder, stand: item.stand, nu: item.nu, span: item.nummer.span });
    }
    Some(VervolgOp { rapport: Spanned::new(found.nr, naam.span), standen })
}

/// Several shortcomings may go on one; all else is said once.
fn is_conflict(other: &StandVan, item: &Gezegd) -> bool {
    other.nu.is_none() || item.nu.is_none() || other.nu == item.nu
}

fn gezegd<'a>(yaml: &'a RapportYaml, normen: &'a [NormEntry], kader: &KaderNames) -> Vec<Gezegd<'a>> {
    let listed = |stand| {
        move |number: &'a Spanned<crate::draft::Tekst>| Gezegd {
            nummer: number.as_ref().map(|text| text.0.as_str()),
            stand,
            nu: None,
        }
    };
    let mut out: Vec<Gezegd> = yaml.opgelost.iter().map(listed(Stand::Opgelost)).collect();
    out.extend(yaml.nog_open.iter().map(listed(Stand::Open)));
    for entry in normen {
        let (Some(draft), Some((thema, norm))) = (&entry.entry.draft, kader.norm(&entry.entry.id)) else { continue };
        for (nr, item) in draft.tekortkomingen.iter().enumerate() {
            let stand = if item.is_erger { Stand::Erger } else { Stand::Open };
            out.extend(item.vervolg_op.iter().map(|number| Gezegd {
                nummer: number.as_ref().map(String::as_str),
                stand,
                nu: Some(TekortkomingNr { thema, norm, nr }),
            }));
        }
    }
    out
}
