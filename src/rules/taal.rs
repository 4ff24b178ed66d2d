//! Reading what is published, once for all rules: documents with their passages and lines; in a passage its words,
//! sentences, numbers, shares, days and references.
//!
//! Nothing here reports; what a number or a day should have been is left to the rules.

pub(super) mod aandeel;
pub(super) mod begrip;
pub(super) mod bron;
pub(super) mod dag;
pub(super) mod differences;
pub(super) mod digits;
pub(super) mod document;
pub(super) mod gelijkenis;
pub(super) mod line;
pub(super) mod naam;
pub(super) mod passage;
pub(super) mod read;
pub(super) mod telwoord;
pub(super) mod titel;
pub(super) mod verwijzing;
pub(super) mod woord;
pub(super) mod woordenschat;
pub(super) mod zin;
