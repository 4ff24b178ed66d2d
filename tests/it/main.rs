//! Tests of the program as a whole.

mod bytes;
mod content;
mod demo;
mod figuren;
mod gegevens;
mod getypt;
mod golden;
mod golden_build;
mod keuze;
mod lekken;
mod lsp;
mod merken;
mod near_misses;
mod output;
mod program;
mod publish;
mod sarif;
#[cfg(feature = "serve")]
mod serve;
mod session;
mod since;
mod thema;
mod tidy;
mod uitleg;
mod vallen;
mod verbeteren;
mod voor;
mod wederhoor;
#[cfg(feature = "zoeken")]
mod zoeken;
