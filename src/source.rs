//! The input files: their text, their names and the spans that point into them.
//!
//! `Sources` is the only owner of text. What a file means is left to `syntax` and `draft`.

mod load;
mod tree;
mod verborgen;

pub use load::{LoadError, from_bytes, is_read, load};
pub use tree::Tree;
pub use verborgen::what_is;

use std::sync::Arc;

/// The number of one input file within one [`Sources`]. It says nothing of the order of files.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct FileId(u32);

impl FileId {
    /// The number itself.
    pub fn index(self) -> usize {
        self.0 as usize
    }

    /// The file with this number.
    pub fn from_index(nr: usize) -> FileId {
        FileId(u32::try_from(nr).expect("a folder never holds four thousand million files"))
    }
}

/// A range of bytes in one file, counted from the start of the file; never empty.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Span {
    file: FileId,
    start: u32,
    end: u32,
}

impl Span {
    /// A span from `start` up to `end` (bytes); an empty range is widened to one byte.
    pub fn new(file: FileId, start: usize, end: usize) -> Span {
        let start = u32::try_from(start).unwrap_or(u32::MAX - 1);
        let end = u32::try_from(end).unwrap_or(u32::MAX);
        Span { file, start, end: end.max(start + 1) }
    }

    /// The file that the span points into.
    pub fn file(self) -> FileId {
        self.file
    }

    /// The first byte.
    pub fn start(self) -> usize {
        self.start as usize
    }

    /// The byte after the last one.
    pub fn end(self) -> usize {
        self.end as usize
    }

    /// The smallest span that holds both; both lie in one file.
    pub fn to(self, other: Span) -> Span {
        Span { file: self.file, start: self.start.min(other.start), end: self.end.max(other.end) }
    }

    /// The part of this span from `start` up to `end`, counted from its own start.
    pub fn part(self, start: usize, end: usize) -> Span {
        Span::new(self.file, self.start() + start, self.start() + end)
    }
}

/// A value together with the place where it was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spanned<T> {
    /// What was written.
    pub value: T,
    /// Where.
    pub span: Span,
}

impl<T> Spanned<T> {
    /// Binds a value to its place.
    pub fn new(value: T, span: Span) -> Self {
        Spanned { value, span }
    }

    /// The same place with another value.
    pub fn map<U>(self, change: impl FnOnce(T) -> U) -> Spanned<U> {
        Spanned { value: change(self.value), span: self.span }
    }

    /// The same place with a borrowed value.
    pub fn as_ref(&self) -> Spanned<&T> {
        Spanned { value: &self.value, span: self.span }
    }
}

/// What is in an input file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Content {
    /// A text file of the format: `.yaml`, `.md`, `.csv`, or a template.
    Text(String),
    /// Any other file, copied to the site as it is.
    Bytes(Arc<[u8]>),
    /// A file that could not be taken in.
    Rejected(Rejection),
}

/// Why a file could not be taken in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Rejection {
    /// The text is not UTF-8; `line` and `column` (from 1, in characters) of the first bad byte.
    NotUtf8 {
        /// Line of the first bad byte.
        line: usize,
        /// Column of the first bad byte.
        column: usize,
    },
    /// Larger than the limit; both in bytes.
    TooLarge {
        /// Size of the file.
        size: u64,
        /// The most that is read.
        limit: u64,
    },
    /// A symbolic link that leaves the folder or leads nowhere.
    Link,
    /// A name that is not UTF-8 or not usable in an address.
    Name,
}

/// One input file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// Path relative to the content folder, with `/`.
    pub path: String,
    /// What is in it.
    pub content: Content,
}

impl Source {
    /// The text, when this is a text file.
    pub fn text(&self) -> Option<&str> {
        match &self.content {
            Content::Text(text) => Some(text),
            _ => None,
        }
    }
}

/// Every input file, in the order of their paths. A copy shares the files.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sources {
    files: Vec<(FileId, Arc<Source>)>,
    /// By number where a file stands in `files`; [`GONE`] for a number that no file has any more.
    places: Vec<u32>,
}

/// No place.
const GONE: u32 = u32::MAX;

impl Sources {
    /// Takes files in any order, and numbers them in the order of their paths.
    pub fn new(files: Vec<Source>) -> Self {
        Sources::of(files.into_iter().map(Arc::new).collect())
    }

    fn of(mut files: Vec<Arc<Source>>) -> Self {
        files.sort_by(|a, b| a.path.cmp(&b.path));
        Sources::default().numbered(files)
    }

    /// These files, sorted: each with the number that the file at its path has here, or else one that no file had.
    fn numbered(&self, files: Vec<Arc<Source>>) -> Self {
        let mut places = vec![GONE; self.places.len()];
        let mut known = self.files.iter().peekable();
        let number = |(place, source): (usize, Arc<Source>)| {
            while known.next_if(|(_, old)| old.path < source.path).is_some() {}
            let place = u32::try_from(place).expect("a folder never holds four thousand million files");
            let file = match known.next_if(|(_, old)| old.path == source.path) {
                Some((file, _)) => {
                    places[file.index()] = place;
                    *file
                }
                None => {
                    places.push(place);
                    FileId::from_index(places.len() - 1)
                }
            };
            (file, source)
        };
        let files = files.into_iter().enumerate().map(number).collect();
        Sources { files, places }
    }

    /// The same files, each with the number that the file at its path had in `before`, or else one that no file had: what
    /// was made of files that stay can be kept, whatever comes and goes beside them.
    pub fn numbered_as_in(self, before: &Sources) -> Sources {
        before.numbered(self.files.into_iter().map(|(_, source)| source).collect())
    }

    /// All files with their numbers.
    pub fn files(&self) -> impl Iterator<Item = (FileId, &Source)> {
        self.files.iter().map(|(file, source)| (*file, source.as_ref()))
    }

    /// All files with their numbers, to keep.
    pub fn shared(&self) -> impl Iterator<Item = (FileId, &Arc<Source>)> {
        self.files.iter().map(|(file, source)| (*file, source))
    }

    /// These files and those of `other`.
    pub fn join(self, other: Sources) -> Sources {
        Sources::of(self.files.into_iter().chain(other.files).map(|(_, source)| source).collect())
    }

    /// Those of these files that `keep` accepts.
    pub fn filter(self, keep: impl Fn(&Source) -> bool) -> Sources {
        Sources::of(self.files.into_iter().map(|(_, source)| source).filter(|source| keep(source)).collect())
    }

    /// These files, with this one in the place of the one at its path.
    pub fn with(mut self, source: Source) -> Sources {
        match self.place(&source.path) {
            Ok(at) => self.files[at].1 = Arc::new(source),
            Err(_) => return self.join(Sources::new(vec![source])),
        }
        self
    }

    /// One file, to keep.
    pub fn shared_file(&self, file: FileId) -> &Arc<Source> {
        &self.files[self.places[file.index()] as usize].1
    }

    /// One file.
    pub fn get(&self, file: FileId) -> &Source {
        self.shared_file(file)
    }

    /// How many files there are.
    pub fn len(&self) -> usize {
        self.files.len()
    }

    /// Whether there is no file at all.
    pub fn is_empty(&self) -> bool {
        self.files.is_empty()
    }

    /// The file with this path.
    pub fn find(&self, path: &str) -> Option<FileId> {
        self.place(path).ok().map(|at| self.files[at].0)
    }

    fn place(&self, path: &str) -> Result<usize, usize> {
        self.files.binary_search_by(|(_, file)| file.path.as_str().cmp(path))
    }

    /// The text of a file, or nothing for a file without text.
    pub fn text(&self, file: FileId) -> &str {
        self.get(file).text().unwrap_or("")
    }

    /// The characters that a span covers.
    pub fn slice(&self, span: Span) -> &str {
        let text = self.text(span.file());
        text.get(span.start().min(text.len())..span.end().min(text.len())).unwrap_or("")
    }

    /// Line and column of a byte offset, both from 1; a column counts characters.
    pub fn position(&self, file: FileId, offset: usize) -> (usize, usize) {
        let text = self.text(file);
        let mut offset = offset.min(text.len());
        while !text.is_char_boundary(offset) {
            offset -= 1;
        }
        let before = &text[..offset];
        let line_start = before.rfind('\n').map_or(0, |at| at + 1);
        let line = before.bytes().filter(|&byte| byte == b'\n').count() + 1;
        (line, before[line_start..].chars().count() + 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn one(text: &str) -> Sources {
        Sources::new(vec![Source { path: "a.md".into(), content: Content::Text(text.into()) }])
    }

    #[test]
    fn columns_count_characters_not_bytes() {
        let sources = one("één\nzéér x");
        let file = sources.find("a.md").unwrap();
        assert_eq!(sources.position(file, "één\nzéér ".len()), (2, 6));
    }

    #[test]
    fn an_offset_inside_a_character_is_that_character() {
        let sources = one("é");
        assert_eq!(sources.position(sources.find("a.md").unwrap(), 1), (1, 1));
    }

    #[test]
    fn a_file_that_stays_keeps_its_number() {
        let sources = |paths: &[&str]| {
            let one = |path: &&str| Source { path: (*path).into(), content: Content::Text((*path).into()) };
            Sources::new(paths.iter().map(one).collect())
        };
        let number = |sources: &Sources, path| sources.find(path).map(FileId::index);
        let first = sources(&["b", "c", "d"]);
        let second = sources(&["d", "a", "b"]).numbered_as_in(&first);
        assert_eq!(["a", "b", "c", "d"].map(|path| number(&second, path)), [Some(3), Some(0), None, Some(2)]);
        let paths: Vec<&str> = second.files().map(|(_, file)| file.path.as_str()).collect();
        assert_eq!(paths, ["a", "b", "d"]);
        assert!(second.files().all(|(file, source)| second.text(file) == source.path));
        // The number of a file that is gone is not given out again.
        let third = sources(&["b", "c"]).numbered_as_in(&second);
        assert_eq!(["b", "c"].map(|path| number(&third, path)), [Some(0), Some(4)]);
    }

    #[test]
    fn a_span_is_never_empty() {
        let sources = one("abc");
        let span = Span::new(sources.find("a.md").unwrap(), 1, 1);
        assert_eq!(sources.slice(span), "b");
    }
}
