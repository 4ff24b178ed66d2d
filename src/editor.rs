//! Help while typing: what is wrong, what can stand here, what this means, where it was written.
//!
//! Every answer is a pure function of what was compiled last, the text as it is now and a place in it. The text may
//! be ahead of what was compiled, and broken; so the place is read from the text alone, and names come from the
//! [`Index`], which remembers what could be read before. Nothing here knows of a protocol or of a disk.

mod complete;
mod define;
mod edit;
mod explain;
mod index;
mod lines;
mod markdown;
mod outline;
mod schema;
mod snapshot;
mod spot;
mod target;
mod yaml;

pub use complete::{Kind, Proposal, complete};
pub use define::define;
pub use edit::{Repair, all_repairs, repairs};
pub use explain::{Explanation, explain};
pub use index::{Index, Location};
pub use lines::{Encoding, LinePosition, Lines, changed};
pub use outline::{Heading, outline};
pub use snapshot::{Message, Snapshot};

use crate::draft::Schemas;

/// A place in a text that is being written.
#[derive(Clone, Copy)]
pub struct Cursor<'a> {
    /// What can be referred to.
    pub index: &'a Index,
    /// The schemas of the keys.
    pub schemas: &'a Schemas,
    /// The file, relative to the content folder.
    pub path: &'a str,
    /// Its text as it is now.
    pub text: &'a str,
    /// The place, in bytes.
    pub offset: usize,
}

impl Cursor<'_> {
    /// The same place, brought to a whole character of the text.
    fn inside(self) -> Self {
        let mut offset = self.offset.min(self.text.len());
        while !self.text.is_char_boundary(offset) {
            offset -= 1;
        }
        Cursor { offset, ..self }
    }
}

#[cfg(test)]
mod tests;
