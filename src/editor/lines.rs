//! Lines and columns as an editor counts them, and the changes that it makes.

use std::ops::Range;

/// What an editor counts a column in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encoding {
    /// Bytes.
    Utf8,
    /// Units of two bytes: what every editor knows.
    Utf16,
    /// Characters.
    Utf32,
}

impl Encoding {
    fn width(self, c: char) -> usize {
        match self {
            Encoding::Utf8 => c.len_utf8(),
            Encoding::Utf16 => c.len_utf16(),
            Encoding::Utf32 => 1,
        }
    }
}

/// A line and a column, both from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct LinePosition {
    /// The line.
    pub line: u32,
    /// The column, in units of an [`Encoding`].
    pub column: u32,
}

/// A text with the place where each of its lines begins.
pub struct Lines<'a> {
    text: &'a str,
    starts: Vec<usize>,
    encoding: Encoding,
}

impl<'a> Lines<'a> {
    /// Finds the lines of a text.
    pub fn new(text: &'a str, encoding: Encoding) -> Self {
        let after = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n').map(|(at, _)| at + 1);
        Lines { text, starts: std::iter::once(0).chain(after).collect(), encoding }
    }

    /// The line and column of a byte; inside a character or behind the end the nearest place before it.
    pub fn position(&self, offset: usize) -> LinePosition {
        let mut offset = offset.min(self.text.len());
        while !self.text.is_char_boundary(offset) {
            offset -= 1;
        }
        let line = self.starts.partition_point(|start| *start <= offset).saturating_sub(1);
        let column = self.text[self.starts[line]..offset].chars().map(|c| self.encoding.width(c)).sum::<usize>();
        LinePosition { line: short(line), column: short(column) }
    }

    /// The byte at a line and column; behind the end of a line that end, behind the last line the end of the text.
    pub fn offset(&self, position: LinePosition) -> usize {
        let Some(&start) = self.starts.get(position.line as usize) else { return self.text.len() };
        let line = self.text[start..].split('\n').next().unwrap_or("");
        let line = line.strip_suffix('\r').unwrap_or(line);
        let mut left = position.column as usize;
        for (at, c) in line.char_indices() {
            let width = self.encoding.width(c);
            if left < width {
                return start + at;
            }
            left -= width;
        }
        start + line.len()
    }

    /// The line and column of where a range begins and ends.
    pub fn range(&self, range: &Range<usize>) -> (LinePosition, LinePosition) {
        (self.position(range.start), self.position(range.end.max(range.start)))
    }
}

fn short(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

/// The text after an editor replaced what stands from one place up to another.
pub fn changed(text: &str, from: LinePosition, to: LinePosition, encoding: Encoding, new: &str) -> String {
    let lines = Lines::new(text, encoding);
    let start = lines.offset(from);
    let end = lines.offset(to).max(start);
    [&text[..start], new, &text[end..]].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "één\r\nzé😀x\n";

    fn at(line: u32, column: u32) -> LinePosition {
        LinePosition { line, column }
    }

    #[test]
    fn columns_count_in_the_units_of_the_editor() {
        let x = TEXT.find('x').unwrap();
        for (encoding, column) in [(Encoding::Utf8, 7), (Encoding::Utf16, 4), (Encoding::Utf32, 3)] {
            let lines = Lines::new(TEXT, encoding);
            assert_eq!(lines.position(x), at(1, column), "{encoding:?}");
            assert_eq!(lines.offset(at(1, column)), x, "{encoding:?}");
        }
    }

    #[test]
    fn places_that_do_not_exist_are_brought_inside() {
        let lines = Lines::new(TEXT, Encoding::Utf16);
        assert_eq!(lines.offset(at(0, 99)), "één".len());
        assert_eq!(lines.offset(at(99, 0)), TEXT.len());
        assert_eq!(lines.offset(at(1, 3)), TEXT.find('😀').unwrap(), "between the halves of a character");
        assert_eq!(lines.position(999), at(2, 0));
        assert_eq!(lines.position(1), at(0, 0));
    }

    #[test]
    fn a_column_of_characters_is_the_one_that_check_prints() {
        let source = crate::source::from_bytes("a.md", TEXT.as_bytes().to_vec()).unwrap();
        let sources = crate::source::Sources::new(vec![source]);
        let lines = Lines::new(TEXT, Encoding::Utf32);
        for (offset, _) in TEXT.char_indices() {
            let (line, column) = sources.position(sources.find("a.md").unwrap(), offset);
            assert_eq!(lines.position(offset), at(line as u32 - 1, column as u32 - 1));
        }
    }

    #[test]
    fn a_change_replaces_what_the_editor_selected() {
        assert_eq!(changed(TEXT, at(1, 2), at(1, 4), Encoding::Utf16, "!"), "één\r\nzé!x\n");
        assert_eq!(changed("ab", at(0, 2), at(0, 1), Encoding::Utf16, "c"), "abc", "an end before its start");
        assert_eq!(changed("", at(5, 5), at(9, 9), Encoding::Utf16, "c"), "c");
    }
}
