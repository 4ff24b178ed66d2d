//! How fast figures are drawn, and what share of a build that is: `cargo bench --bench figuren`.
//!
//! `figuur` draws each case of the gallery. `alle_figuren` draws every figure that reports, frameworks, institutions
//! and courses of the demonstration site have; `bouwen` compiles that site, on as many threads as it gets.

#[path = "../tests/figuren/gevallen.rs"]
mod gevallen;

use divan::{Bencher, black_box};
use gevallen::{GEVALLEN, Geval};
use rapporteur::compile::{BuildInfo, compile};
use rapporteur::corpus::{Corpus, Nr, Object, Openbaarheid, Rapport, resolve};
use rapporteur::diagnostic::Sink;
use rapporteur::draft::{Schemas, read_all};
use rapporteur::site::{Adres, figuur};
use rapporteur::source::{Sources, load};
use std::path::Path;

fn main() {
    divan::main();
}

#[divan::bench(args = GEVALLEN.iter().map(|geval| geval.naam))]
fn figuur_van(bencher: Bencher, naam: &str) {
    let found: Option<&Geval> = GEVALLEN.iter().find(|geval| geval.naam == naam);
    let geval = found.expect("the names come from this list");
    bencher.bench(|| (geval.teken)("figuur"));
}

fn demo() -> Sources {
    load(&Path::new(env!("CARGO_MANIFEST_DIR")).join("demo"), "").expect("the demonstration site is there")
}

#[divan::bench(sample_count = 20)]
fn alle_figuren(bencher: Bencher) {
    let sources = demo();
    let draft = read_all(&sources, &Schemas::default(), &mut Sink::new());
    let corpus = resolve(draft, &sources, &Openbaarheid::default(), &mut Sink::new());
    bencher.counter(divan::counter::ItemsCount::new(draw_all(&corpus))).bench(|| draw_all(black_box(&corpus)));
}

/// Draws every figure of a site but the charts in its text; returns how many.
fn draw_all(corpus: &Corpus) -> usize {
    let page = Adres::voorpagina();
    let mut drawn = 0;
    for (nr, rapport) in corpus.alle_rapporten() {
        drawn += usize::from(figuur::oordelen_per_thema(rapport, &corpus[rapport.kader], &page).is_some());
        drawn += usize::from(figuur::tekortkomingen_per_thema(corpus, rapport, &page).is_some());
        drawn += usize::from(figuur::bronnen(&rapport.bronnen, &page).is_some());
        drawn += [figuur::badge(corpus, nr), figuur::oordelen_bestand(corpus, nr)].len();
        for cijfer in rapport.normen().flat_map(|(_, norm)| &norm.cijfers) {
            drawn += usize::from(!figuur::cijfer("cijfer", cijfer).0.is_empty());
        }
    }
    for (nr, _) in corpus.alle_kaders() {
        let reports: Vec<Nr<Rapport>> =
            corpus.alle_rapporten().filter(|(_, rapport)| rapport.kader == nr).map(|(nr, _)| nr).collect();
        drawn += figuur::vergelijking(corpus, nr, &reports, usize::MAX, &page).len();
    }
    for (nr, _) in corpus.alle_instellingen() {
        drawn += figuur::geschiedenis(corpus, Object::Instelling(nr), &page).len();
    }
    drawn + corpus.trajecten.iter().filter(|traject| figuur::tijdlijn(corpus, traject, &page).is_some()).count()
}

#[divan::bench(sample_count = 20)]
fn bouwen(bencher: Bencher) {
    let sources = demo();
    let info = BuildInfo::on("2026-11-22".parse().expect("a date"), "0.0.0");
    bencher.bench(|| compile(black_box(&sources), &info, &()));
}
