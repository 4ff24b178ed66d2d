//! How fast figures are drawn: `cargo bench --bench figuren`.

#[path = "../tests/figuren/gevallen.rs"]
mod gevallen;

use divan::Bencher;
use gevallen::{GEVALLEN, Geval};

fn main() {
    divan::main();
}

#[divan::bench(args = GEVALLEN.iter().map(|geval| geval.naam))]
fn figuur(bencher: Bencher, naam: &str) {
    let found: Option<&Geval> = GEVALLEN.iter().find(|geval| geval.naam == naam);
    let geval = found.expect("the names come from this list");
    bencher.bench(|| (geval.teken)("figuur"));
}
