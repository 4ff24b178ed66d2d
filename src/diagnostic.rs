//! Messages about content: what is wrong, where, why it matters and how to put it right.
//!
//! A diagnostic is data. Stages word it, the sink collects it, only this module renders it.

mod allowance;
mod code;
mod fix;
mod github;
mod human;
mod json;
mod nearest;
mod sarif;
mod sink;

pub use allowance::{Allowance, Silenced};
pub use code::{ALL_CODES, Code, codes};
pub use fix::{Edit, Fix, Fixed, fixed_files};
pub use github::render_github;
pub use human::render_human;
pub use json::render_json;
pub use nearest::{listed, nearest};
pub use sarif::render_sarif;
pub use sink::{Report, Reported, Sink, Summary};

use crate::source::{FileId, Sources, Span};

/// How serious a message is; an error (`Fout`) stops a build.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// Stops the build.
    Fout,
    /// Published, but probably not meant so.
    Waarschuwing,
    /// A suggestion.
    Hint,
}

impl Level {
    /// The Dutch word that the author reads.
    pub fn word(self) -> &'static str {
        match self {
            Level::Fout => "fout",
            Level::Waarschuwing => "waarschuwing",
            Level::Hint => "hint",
        }
    }
}

/// Where a message points.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// A range of text.
    Span(Span),
    /// A whole file, for instance because its name is wrong.
    File(FileId),
    /// A line and column of a file whose text could not be taken in.
    At {
        /// The file.
        file: FileId,
        /// Line, from 1.
        line: usize,
        /// Column in characters, from 1.
        column: usize,
    },
    /// A file that is not there.
    Missing(String),
}

impl From<Span> for Place {
    fn from(span: Span) -> Self {
        Place::Span(span)
    }
}

impl From<FileId> for Place {
    fn from(file: FileId) -> Self {
        Place::File(file)
    }
}

/// Another place that belongs to the message ("eerder hier").
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Related {
    /// What is to be seen there.
    pub message: String,
    /// Where.
    pub place: Place,
}

/// One message for the author.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// The name of the problem.
    pub code: Code,
    /// How serious it is.
    pub level: Level,
    /// What is wrong, in one sentence.
    pub message: String,
    /// Where.
    pub place: Place,
    /// A few words at the place itself.
    pub label: Option<String>,
    /// Why it matters.
    pub why: Option<String>,
    /// How to put it right.
    pub help: Option<String>,
    /// Other places that belong to it.
    pub related: Vec<Related>,
    /// A change that puts it right and cannot alter the meaning.
    pub fix: Option<Fix>,
    /// The line itself may not be shown: it would put in a log what must stay private.
    pub is_secret: bool,
}

impl Diagnostic {
    /// A message at the level of its code.
    pub fn new(code: Code, place: impl Into<Place>, message: impl Into<String>) -> Self {
        Diagnostic {
            code,
            level: code.level(),
            message: message.into(),
            place: place.into(),
            label: None,
            why: None,
            help: None,
            related: Vec::new(),
            fix: None,
            is_secret: false,
        }
    }

    /// Keeps the line of the place out of what is printed.
    pub fn secret(mut self) -> Self {
        self.is_secret = true;
        self
    }

    /// Adds the words that stand at the place itself.
    pub fn label(mut self, text: impl Into<String>) -> Self {
        self.label = Some(text.into());
        self
    }

    /// Adds why it matters.
    pub fn why(mut self, text: impl Into<String>) -> Self {
        self.why = Some(text.into());
        self
    }

    /// Adds how to put it right.
    pub fn help(mut self, text: impl Into<String>) -> Self {
        self.help = Some(text.into());
        self
    }

    /// Adds how to put it right, where that is known.
    pub fn help_if(mut self, text: Option<String>) -> Self {
        if text.is_some() {
            self.help = text;
        }
        self
    }

    /// Sets another level than the usual one of the code.
    pub fn with_level(mut self, level: Level) -> Self {
        self.level = level;
        self
    }

    /// Adds a change that puts it right and cannot alter the meaning.
    pub fn fix(mut self, fix: impl Into<Option<Fix>>) -> Self {
        self.fix = fix.into();
        self
    }

    /// Adds another place.
    pub fn related(mut self, place: impl Into<Place>, message: impl Into<String>) -> Self {
        self.related.push(Related { message: message.into(), place: place.into() });
        self
    }
}

/// A place as people and programs read it: path, line and column from 1, in characters.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// Path relative to the content folder.
    pub path: String,
    /// First line.
    pub line: usize,
    /// First column.
    pub column: usize,
    /// Last line.
    pub end_line: usize,
    /// The column after the last character.
    pub end_column: usize,
}

impl Place {
    /// Looks the place up.
    pub fn position(&self, sources: &Sources) -> Position {
        let point = |path: &str, line, column| Position {
            path: path.to_owned(),
            line,
            column,
            end_line: line,
            end_column: column,
        };
        match self {
            Place::Span(span) => {
                let (line, column) = sources.position(span.file(), span.start());
                let (end_line, end_column) = sources.position(span.file(), span.end());
                Position { path: sources.get(span.file()).path.clone(), line, column, end_line, end_column }
            }
            Place::File(file) => point(&sources.get(*file).path, 1, 1),
            Place::At { file, line, column } => point(&sources.get(*file).path, *line, *column),
            Place::Missing(path) => point(path, 1, 1),
        }
    }
}
