//! A reference leads to what its words say: `[norm 3.1](norm:3.2)`, or an appendix by the number of another.

use super::View;
use super::taal::document::{Document, Wat};
use super::taal::passage::{Kind, Passage};
use super::taal::verwijzing::{Genoemd, Waarheen, in_woorden};
use super::taal::woord::woorden;
use super::verwijzing_zonder_koppeling::normal;
use crate::corpus::{Bijlage, Corpus, Doel, Nr, Rapport, Werk};
use crate::diagnostic::{Diagnostic, Level, Sink, codes};

/// Shorter words of a title say nothing about what it is on.
const MINSTENS: usize = 6;

pub(super) fn check(view: &View, document: &Document, sink: &mut Sink) {
    let (werk, bijlagen) = match document.wat {
        Wat::Rapport(nr, rapport) => (Werk::Rapport(nr), &rapport.bijlagen),
        Wat::Publicatie(nr, publicatie) => (Werk::Publicatie(nr), &publicatie.bijlagen),
        Wat::Traject(_) | Wat::Overig(_) => return,
    };
    for passage in &document.passages {
        links(passage, werk, view.corpus, sink);
        appendices(passage, bijlagen, sink);
    }
}

/// A link whose words name one number and whose target has another.
fn links(passage: &Passage, werk: Werk, corpus: &Corpus, sink: &mut Sink) {
    for link in &passage.links {
        let Some((waarheen, id)) = number(link.doel, werk, corpus) else { continue };
        let named = in_woorden(passage.woorden_in(&link.range));
        let [found] = named.as_slice() else { continue };
        if found.waarheen != waarheen || normal(&found.id) == normal(&id) {
            continue;
        }
        let what = waarheen.woord();
        let message =
            format!("de tekst zegt `{}`, maar de koppeling gaat naar {what} {id}", &passage.text[found.range.clone()]);
        sink.report(
            Diagnostic::new(codes::VERWIJZING_VERWISSELD, passage.place(link.range.clone()), message)
                .with_level(Level::Fout)
                .why("wie klikt, komt ergens anders uit dan er staat")
                .help("verbeter de tekst of het doel van de koppeling; met `[](…)` schrijft zij haar eigen tekst"),
        );
    }
}

/// The number of what a link leads to in the same work.
fn number(doel: &Doel, werk: Werk, corpus: &Corpus) -> Option<(Waarheen, String)> {
    let kader = |rapport: Nr<Rapport>| &corpus[corpus[rapport].kader];
    match *doel {
        Doel::Norm(rapport, thema, norm) if werk == Werk::Rapport(rapport) => {
            Some((Waarheen::Norm, kader(rapport).themas[thema].normen[norm].id.clone()))
        }
        Doel::Thema(rapport, thema) if werk == Werk::Rapport(rapport) => {
            Some((Waarheen::Thema, kader(rapport).themas[thema].id.clone()?))
        }
        Doel::Bijlage(of, at) if of == werk => Some((Waarheen::Bijlage, (at + 1).to_string())),
        _ => None,
    }
}

/// `opgenomen in bijlage 4`, in a sentence about what appendix 5 holds.
fn appendices(passage: &Passage, bijlagen: &[Bijlage], sink: &mut Sink) {
    if passage.kind == Kind::Heading {
        return;
    }
    for found in &passage.genoemd {
        let Some(meant) = bedoelde_bijlage(passage, found, bijlagen) else { continue };
        let titel = |at: usize| &bijlagen[at].titel;
        let cited = found.id.parse::<usize>().unwrap_or_default();
        let is_there = (1..=bijlagen.len()).contains(&cited);
        let own = if is_there { format!("heet `{}`", titel(cited - 1)) } else { "bestaat niet".to_owned() };
        let message = format!("bijlage {cited} {own}; `{}` is bijlage {}", titel(meant), meant + 1);
        let message = Diagnostic::new(codes::VERWIJZING_VERWISSELD, passage.place(found.range.clone()), message)
            .why("een lezer zoekt in de verkeerde bijlage")
            .help(format!("schrijf `[](bijlage:{})`, dan klopt het nummer altijd", bijlagen[meant].id));
        sink.report(passage.soften(message));
    }
}

/// The appendix that a sentence is about, when it cites another by number: all words of its title are in the
/// sentence, and none of the title of the cited one.
pub(super) fn bedoelde_bijlage(passage: &Passage, found: &Genoemd, bijlagen: &[Bijlage]) -> Option<usize> {
    if found.waarheen != Waarheen::Bijlage {
        return None;
    }
    let zin = passage.zinnen.iter().find(|zin| zin.range.contains(&found.range.start))?;
    let said: Vec<&str> = passage.van_zin(zin).iter().map(|word| word.lower()).collect();
    let title = |at: usize| -> Vec<String> {
        let titel = bijlagen[at].titel.to_lowercase();
        let words = woorden(&titel).into_iter().map(|word| titel[word].to_owned());
        words.filter(|word| word.chars().count() >= MINSTENS).collect()
    };
    let cited = found.id.parse::<usize>().ok()?.checked_sub(1)?;
    if cited < bijlagen.len() && title(cited).iter().any(|word| said.contains(&word.as_str())) {
        return None;
    }
    let mut fitting = (0..bijlagen.len()).filter(|at| *at != cited).filter(|at| {
        let words = title(*at);
        !words.is_empty() && words.iter().all(|word| said.contains(&word.as_str()))
    });
    let meant = fitting.next()?;
    fitting.next().is_none().then_some(meant)
}
