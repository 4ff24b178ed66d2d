//! A reference to a part of the same report is a link, in the form of the framework.

use super::View;
use super::taal::stuk::{Plek, Soort, Stuk};
use super::taal::verwijzing::{Genoemd, Waarheen};
use super::verwijzing_verwisseld::bedoelde_bijlage;
use crate::corpus::{Bijlage, Hoofdstuk, Kader, Rapport};
use crate::diagnostic::{Diagnostic, Fix, Level, Sink, codes};
use crate::source::Sources;

pub(super) fn check(view: &View, sink: &mut Sink) {
    for (_, rapport, stukken) in view.rapporten() {
        for stuk in stukken.iter().filter(|stuk| stuk.soort != Soort::Kop) {
            for found in &stuk.genoemd {
                let is_other = bedoelde_bijlage(&stuk.text, found, &rapport.bijlagen).is_some();
                if is_other || stuk.was_link(&found.range, view.sources) {
                    continue;
                }
                if let Some(target) = target(found, rapport, &view.corpus[rapport.kader]) {
                    report(found, &target, stuk, view.sources, sink);
                }
            }
        }
    }
    for (_, publicatie, stukken) in view.publicaties() {
        for stuk in stukken.iter().filter(|stuk| stuk.soort != Soort::Kop) {
            for found in stuk.genoemd.iter().filter(|found| found.waarheen == Waarheen::Bijlage) {
                if bedoelde_bijlage(&stuk.text, found, &publicatie.bijlagen).is_some() {
                    continue;
                }
                if let Some(target) = appendix(&found.id, &publicatie.bijlagen) {
                    report(found, &target, stuk, view.sources, sink);
                }
            }
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

fn report(found: &Genoemd, target: &Target, stuk: &Stuk, sources: &Sources, sink: &mut Sink) {
    if target.plek == stuk.plek {
        return;
    }
    let written = stuk.text[found.range.clone()].to_owned();
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
    let span = stuk.span(&found.range);
    let link = format!("[{text}]({})", target.to);
    // Only where the file holds these very characters: a line break or a mark among them is left to the author.
    let is_plain = !stuk.in_citaat && sources.slice(span) == written && sources.get(span.file()).path.ends_with(".md");
    let message = Diagnostic::new(codes::VERWIJZING_ZONDER_KOPPELING, span, message)
        .with_level(level)
        .why(why)
        .help(format!("schrijf `{link}`"))
        .fix(is_plain.then(|| Fix::replace(span, link)));
    sink.report(stuk.mild(message));
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
