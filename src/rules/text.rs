//! What rules read: pages and their passages, the words in them, and the lines of files as written.

pub(super) mod differences;
pub(super) mod numbers;
pub(super) mod page;
pub(super) mod passage;
pub(super) mod published;
pub(super) mod words;
