//! A reference to a part of the same report is a link, in the form of the framework.

use super::View;
use super::taal::document::{Document, Wat};
use super::taal::passage::{Kind, Passage, Plek};
use super::taal::verwijzing::{Genoemd, Waarheen};
use super::verwijzing_verwisseld::bedoelde_bijlage;
use crate::corpus::{Bijlage, Hoofdstuk, Kader, Rapport};
use crate::diagnostic::{Diagnostic, Level, Sink, codes};
use crate::source::Sources;

pub(super) fn check(view: &View, document: &Document, sink: &mut Sink) {
    for passage in document.passages.iter().filter(|passage| passage.kind != Kind::Heading) {
        for found in &passage.genoemd {
            let target = match document.wat {
                Wat::Rapport(_, rapport) => {
                    let is_other = bedoelde_bijlage(passage, found, &rapport.bijlagen).is_some();
                    let is_known = is_other || passage.was_link(&found.range, view.sources);
                    if is_known { None } else { target(found, rapport, &view.corpus[rapport.kader]) }
                }
                Wat::Publicatie(_, publicatie) if found.waarheen == Waarheen::Bijlage => {
                    let is_other = bedoelde_bijlage(passage, found, &publicatie.bijlagen).is_some();
                    if is_other { None } else { appendix(&found.id, &publicatie.bijlagen) }
                }
                _ => None,
            };
            target.iter().for_each(|target| report(found, target, passage, view.sources, sink));
        }
    }
}

/// Where a reference leads.
struct Target {
    /// As in `norm:1a.2`.
    to: String,
    /// As the reader should see it.
    text: String,
    /// The page itself: a link to it leads nowhere.
    plek: Plek,
}

fn report(found: &Genoemd, target: &Target, passage: &Passage, sources: &Sources, sink: &mut Sink) {
    if target.plek == passage.plek {
        return;
    }
    let written = passage.text[found.range.clone()].to_owned();
    let is_other_form = !target.text.ends_with(&found.id);
    let (message, why, level) = if is_other_form {
        let message = format!("`{written}` heet in dit rapport `{}`", target.text);
        (message, "een lezer zoekt het nummer zoals het in het kader staat", Level::Waarschuwing)
    } else {
        (
            format!("`{written}` is geen koppeling"),
            "met een koppeling is een lezer er in één klik, en klopt het nummer altijd",
            Level::Hint,
        )
    };
    let text = if is_other_form || written == found.id { &target.text } else { &written };
    let link = format!("[{text}]({})", target.to);
    // Only where the file holds these very characters: a line break or a mark among them is left to the author.
    let fix = if passage.is_quoted { None } else { passage.fix(sources, found.range.clone(), &link) };
    let message = Diagnostic::new(codes::VERWIJZING_ZONDER_KOPPELING, passage.place(found.range.clone()), message)
        .with_level(level)
        .why(why)
        .help(format!("schrijf `{link}`"))
        .fix(fix);
    sink.report(passage.soften(message));
}

fn target(found: &Genoemd, rapport: &Rapport, kader: &Kader) -> Option<Target> {
    let id = normal(&found.id);
    match found.waarheen {
        Waarheen::Norm => {
            let (thema, norm, known) = kader.normen().find(|(_, _, norm)| normal(&norm.id) == id)?;
            rapport.themas[thema].normen.iter().find(|judged| judged.norm == norm)?;
            Some(Target {
                to: format!("norm:{}", known.id),
                text: format!("norm {}", known.id),
                plek: Plek::Norm(thema, norm),
            })
        }
        Waarheen::Thema => {
            let known =
                |thema: &crate::corpus::KaderThema| thema.id.as_deref().is_some_and(|other| normal(other) == id);
            let at = kader.themas.iter().position(known)?;
            let name = kader.themas[at].id.as_deref().unwrap_or_default();
            Some(Target { to: format!("thema:{name}"), text: format!("thema {name}"), plek: Plek::Thema(at) })
        }
        Waarheen::Bijlage => appendix(&found.id, &rapport.bijlagen),
        Waarheen::Hoofdstuk => {
            let at = position(&found.id, rapport.hoofdstukken.len())?;
            let chapter: &Hoofdstuk = &rapport.hoofdstukken[at];
            Some(Target {
                to: format!("hoofdstuk:{}", chapter.id),
                text: format!("hoofdstuk {}", found.id),
                plek: Plek::Hoofdstuk(at),
            })
        }
    }
}

fn appendix(id: &str, bijlagen: &[Bijlage]) -> Option<Target> {
    let at = position(id, bijlagen.len())?;
    let to = format!("bijlage:{}", bijlagen[at].id);
    Some(Target { to, text: format!("bijlage {id}"), plek: Plek::Bijlage(at) })
}

fn position(id: &str, count: usize) -> Option<usize> {
    id.parse::<usize>().ok().filter(|number| (1..=count).contains(number)).map(|number| number - 1)
}

/// A number in the form that all ways to write it share.
pub(super) fn normal(id: &str) -> String {
    id.trim_end_matches('.').to_lowercase()
}
