//! How long the stages take on a made-up site of 100 reports of 30 files: `cargo bench`.
//!
//! The site is made in memory and is the same every time.

mod generate;

use divan::counter::BytesCount;
use divan::{Bencher, black_box};
#[cfg(feature = "zoeken")]
use rapporteur::compile::compile_to;
use rapporteur::compile::{BuildInfo, compile};
use rapporteur::corpus::{Openbaarheid, resolve};
use rapporteur::diagnostic::Sink;
use rapporteur::draft::{Schemas, read_all};
use rapporteur::rules::{View, check_all};
use rapporteur::site::{Extent, Ground, Making, Theme, render};
use rapporteur::source::Sources;

const REPORTS: usize = 100;

fn main() {
    divan::main();
}

fn info() -> BuildInfo {
    BuildInfo::on("2026-01-01".parse().expect("a date"), "0.0.0")
}

fn bytes(sources: &Sources) -> BytesCount {
    BytesCount::new(sources.files().filter_map(|(_, source)| source.text()).map(str::len).sum::<usize>())
}

/// Files to drafts.
#[divan::bench(sample_count = 10)]
fn read(bencher: Bencher) {
    let sources = generate::site(REPORTS);
    let schemas = Schemas::default();
    bencher.counter(bytes(&sources)).bench(|| read_all(black_box(&sources), &schemas, &mut Sink::new()));
}

/// Drafts to a corpus.
#[divan::bench(sample_count = 10)]
fn resolved(bencher: Bencher) {
    let sources = generate::site(REPORTS);
    let draft = read_all(&sources, &Schemas::default(), &mut Sink::new());
    bencher
        .with_inputs(|| draft.clone())
        .bench_values(|draft| resolve(draft, &sources, &Openbaarheid::default(), &mut Sink::new()));
}

/// All rules on a corpus.
#[divan::bench(sample_count = 10)]
fn rules(bencher: Bencher) {
    let sources = generate::site(REPORTS);
    let draft = read_all(&sources, &Schemas::default(), &mut Sink::new());
    let corpus = resolve(draft, &sources, &Openbaarheid::default(), &mut Sink::new());
    let dag = "2026-01-01".parse().expect("a date");
    bencher.bench(|| check_all(&View::new(black_box(&corpus), &sources, &[], dag), &mut Sink::new()));
}

/// A corpus to pages and data files.
#[divan::bench(sample_count = 10)]
fn rendered(bencher: Bencher) {
    let sources = generate::site(REPORTS);
    let draft = read_all(&sources, &Schemas::default(), &mut Sink::new());
    let corpus = resolve(draft, &sources, &Openbaarheid::default(), &mut Sink::new());
    let theme = Theme::load(&sources, None, &mut Sink::new()).expect("the built-in theme");
    let hidden = Openbaarheid::default();
    let ground = Ground {
        corpus: &corpus,
        sources: &sources,
        dag: info().dag,
        concept: false,
        hidden: &hidden,
        voor: None,
        version: "0",
    };
    let making = Making { progress: &(), take: &|_: &str, bytes: Vec<u8>| bytes.len(), extent: Extent::Pages };
    let site = render(&ground, &theme, &mut Sink::new(), &making).expect("templates without mistakes");
    bencher
        .counter(BytesCount::new(site.into_files().values().sum::<usize>()))
        .bench(|| render(black_box(&ground), &theme, &mut Sink::new(), &making));
}

/// The whole way with the search index, which only `build` makes.
#[cfg(feature = "zoeken")]
#[divan::bench(args = [100, 300], sample_count = 3)]
fn indexed(bencher: Bencher, reports: usize) {
    let sources = generate::site(reports);
    let making = Making { progress: &(), take: &|_: &str, bytes: Vec<u8>| bytes.len(), extent: Extent::Whole };
    let found = compile_to(&sources, &info(), &making);
    assert!(found.site.is_some_and(|site| site.index_made().is_ok()), "the made-up site has no mistakes");
    bencher
        .counter(divan::counter::ItemsCount::new(reports))
        .bench(|| compile_to(black_box(&sources), &info(), &making));
}

/// The whole way, without disk; the time per report must not grow with the site.
#[divan::bench(args = [10, 100, 300], sample_count = 5)]
fn whole(bencher: Bencher, reports: usize) {
    let sources = generate::site(reports);
    let found = compile(&sources, &info(), &());
    assert!(found.site.is_some(), "the made-up site has no mistakes");
    bencher.counter(divan::counter::ItemsCount::new(reports)).bench(|| compile(black_box(&sources), &info(), &()));
}
