//! Tests of the program as a whole.

mod bytes;
mod content;
mod demo;
mod figuren;
mod gegevens;
mod golden;
mod golden_build;
mod near_misses;
mod output;
mod program;
mod since;
mod tidy;
mod uitleg;
mod vallen;
#[cfg(feature = "zoeken")]
mod zoeken;
