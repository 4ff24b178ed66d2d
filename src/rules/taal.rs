//! Reading Dutch running text, for rules: pieces with their place, sentences, words, numbers, shares and days.
//!
//! Nothing here reports; what a number or a day should have been is left to the rules.

pub(super) mod aandeel;
pub(super) mod bron;
pub(super) mod dag;
pub(super) mod gelijkenis;
pub(super) mod stuk;
pub(super) mod telwoord;
pub(super) mod verwijzing;
pub(super) mod woord;
pub(super) mod zin;
