//! What an institution sends back on a draft: a text file with points, read as if it were written by an enemy.
//!
//! The text is read by [`read`], held against the content by [`fit`], and turned into files by [`point_files`]. A file
//! with any mistake gives no files at all. Nothing in it ever becomes a path or markup.

mod diags;
mod fit;
mod intake;
mod read;
mod write;

pub use fit::fit;
pub use intake::{MAX_BYTES, source};
pub use read::read;
pub use write::point_files;

use crate::corpus::PuntSoort;
use crate::source::{Span, Spanned};
use jiff::civil::Date;

/// The most points in one file.
pub const MAX_POINTS: usize = 500;
/// The most characters in one text.
pub const MAX_TEXT: usize = 20_000;
/// The most characters behind a key; a passage may be as long as a text.
pub const MAX_VALUE: usize = 300;

/// A response as read; what it names has not been looked up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Antwoord {
    /// The report.
    pub rapport: Spanned<String>,
    /// Who was inspected.
    pub instelling: Spanned<String>,
    /// The fingerprint of the draft.
    pub concept: Option<Spanned<String>>,
    /// Who sends it.
    pub van: Spanned<String>,
    /// When.
    pub datum: Spanned<Date>,
    /// The points, in order.
    pub punten: Vec<AntwoordPunt>,
}

/// One point of a response.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AntwoordPunt {
    /// The mark of the passage.
    pub bij: Spanned<String>,
    /// What kind of remark it is.
    pub soort: PuntSoort,
    /// The passage, or its first words.
    pub passage: Option<Spanned<String>>,
    /// What the institution says; lines are divided by `\n`.
    pub opmerking: String,
    /// On what evidence; may be empty.
    pub onderbouwing: String,
    /// The line where it begins.
    pub span: Span,
}

impl AntwoordPunt {
    /// By what the point is recognized when it comes in again.
    pub fn vingerafdruk(&self, rapport: &str) -> String {
        let parts = [rapport, &self.bij.value, self.soort.woord(), &self.opmerking, &self.onderbouwing];
        let hash = blake3::hash(parts.join("\u{0}").as_bytes()).to_hex();
        hash[..12].to_owned()
    }
}
