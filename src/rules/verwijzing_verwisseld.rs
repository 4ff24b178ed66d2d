//! A reference leads to what its words say: `[norm 3.1](norm:3.2)`, or an appendix by the number of another.

use super::View;
use super::taal::stuk::{Soort, Stuk};
use super::taal::verwijzing::{Genoemd, Waarheen, in_woorden};
use super::taal::woord::woorden;
use super::taal::zin::zinnen;
use super::verwijzing_zonder_koppeling::normal;
use crate::corpus::{Bijlage, Corpus, Doel, Nr, Rapport, Werk};
use crate::diagnostic::{Diagnostic, Level, Sink, codes};

/// Shorter words of a title say nothing about what it is on.
const MINSTENS: usize = 6;

pub(super) fn check(view: &View, sink: &mut Sink) {
    let corpus = view.corpus;
    for (nr, rapport, stukken) in view.rapporten() {
        for stuk in stukken {
            links(stuk, Werk::Rapport(nr), corpus, sink);
            appendices(stuk, &rapport.bijlagen, sink);
        }
    }
    for (nr, publicatie, stukken) in view.publicaties() {
        for stuk in stukken {
            links(stuk, Werk::Publicatie(nr), corpus, sink);
            appendices(stuk, &publicatie.bijlagen, sink);
        }
    }
}

/// A link whose words name one number and whose target has another.
fn links(stuk: &Stuk, werk: Werk, corpus: &Corpus, sink: &mut Sink) {
    for link in &stuk.links {
        let Some((waarheen, id)) = number(link.doel, werk, corpus) else { continue };
        let text = &stuk.text[link.range.clone()];
        let named = in_woorden(text);
        let [found] = named.as_slice() else { continue };
        if found.waarheen != waarheen || normal(&found.id) == normal(&id) {
            continue;
        }
        let what = waarheen.woord();
        let message =
            format!("de tekst zegt `{}`, maar de koppeling gaat naar {what} {id}", &text[found.range.clone()]);
        sink.report(
            Diagnostic::new(codes::VERWIJZING_VERWISSELD, stuk.span(&link.range), message)
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
fn appendices(stuk: &Stuk, bijlagen: &[Bijlage], sink: &mut Sink) {
    if stuk.soort == Soort::Kop {
        return;
    }
    for found in &stuk.genoemd {
        let Some(meant) = bedoelde_bijlage(&stuk.text, found, bijlagen) else { continue };
        let titel = |at: usize| &bijlagen[at].titel;
        let cited = found.id.parse::<usize>().unwrap_or_default();
        let is_there = (1..=bijlagen.len()).contains(&cited);
        let own = if is_there { format!("heet `{}`", titel(cited - 1)) } else { "bestaat niet".to_owned() };
        let message = format!("bijlage {cited} {own}; `{}` is bijlage {}", titel(meant), meant + 1);
        let message = Diagnostic::new(codes::VERWIJZING_VERWISSELD, stuk.span(&found.range), message)
            .why("een lezer zoekt in de verkeerde bijlage")
            .help(format!("schrijf `[](bijlage:{})`, dan klopt het nummer altijd", bijlagen[meant].id));
        sink.report(stuk.mild(message));
    }
}

/// The appendix that a sentence is about, when it cites another by number: all words of its title are in the
/// sentence, and none of the title of the cited one.
pub(super) fn bedoelde_bijlage(text: &str, found: &Genoemd, bijlagen: &[Bijlage]) -> Option<usize> {
    if found.waarheen != Waarheen::Bijlage {
        return None;
    }
    let zin = zinnen(text).into_iter().find(|zin| zin.contains(&found.range.start))?;
    let said: Vec<String> = woorden(text, &zin).iter().map(|word| word.text.to_lowercase()).collect();
    let title = |at: usize| -> Vec<String> {
        let titel = bijlagen[at].titel.to_lowercase();
        let words = woorden(&titel, &(0..titel.len()));
        words.iter().map(|word| word.text.to_owned()).filter(|word| word.chars().count() >= MINSTENS).collect()
    };
    let cited = found.id.parse::<usize>().ok()?.checked_sub(1)?;
    if cited < bijlagen.len() && title(cited).iter().any(|word| said.contains(word)) {
        return None;
    }
    let mut fitting = (0..bijlagen.len()).filter(|at| *at != cited).filter(|at| {
        let words = title(*at);
        !words.is_empty() && words.iter().all(|word| said.contains(word))
    });
    let meant = fitting.next()?;
    fitting.next().is_none().then_some(meant)
}
