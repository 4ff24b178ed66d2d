//! `rapporteur`: from an inspector's text files to a checked, published report site.
//!
//! See ARCHITECTURE.md for the way through: [`source`] → [`draft`] → [`corpus`] → [`site`].

pub mod antwoord;
pub mod chart;
pub mod commands;
pub mod compile;
pub mod corpus;
pub mod diagnostic;
pub mod draft;
pub mod editor;
pub mod eerder;
pub mod output;
pub mod prose;
pub mod publish;
pub mod rules;
#[cfg(feature = "serve")]
pub mod server;
pub mod site;
pub mod source;
pub mod syntax;
pub mod tokens;
