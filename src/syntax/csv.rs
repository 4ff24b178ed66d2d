//! Comma- or semicolon-separated values (RFC 4180), each cell with its span.

use super::diags;
use crate::diagnostic::{Reported, Sink};
use crate::source::{FileId, Span};

/// One cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    /// What it holds, without quotation marks and without white space around it.
    pub text: String,
    /// Where it stands.
    pub span: Span,
}

/// A table with one header row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Csv {
    /// The names of the columns.
    pub header: Vec<Cell>,
    /// The other rows; each has as many cells as the header.
    pub rows: Vec<Vec<Cell>>,
}

impl Csv {
    /// The position of the column with this name.
    pub fn column(&self, name: &str) -> Option<usize> {
        self.header.iter().position(|cell| cell.text == name)
    }
}

/// Reads a table; rows of another length and double or empty column names are reported.
pub fn read_csv(file: FileId, text: &str, sink: &mut Sink) -> Result<Csv, Reported> {
    super::report_hidden(file, text, 0, sink);
    let first = text.lines().next().unwrap_or("");
    let separator = if first.matches(';').count() > first.matches(',').count() { ';' } else { ',' };
    let mut rows = split_rows(file, text, separator, sink)?;
    if rows.is_empty() {
        return Err(sink.report(diags::csv_empty(file)));
    }
    let header = rows.remove(0);
    let mut failed = None;
    for (nr, cell) in header.iter().enumerate() {
        if cell.text.is_empty() {
            failed = Some(sink.report(diags::csv_column_without_name(cell.span, nr + 1)));
        } else if let Some(earlier) = header[..nr].iter().find(|earlier| earlier.text == cell.text) {
            failed = Some(sink.report(diags::csv_double_column(cell, earlier.span)));
        }
    }
    for row in &rows {
        if row.len() != header.len() {
            let span = row[0].span.to(row[row.len() - 1].span);
            failed = Some(sink.report(diags::csv_row_length(span, row.len(), header.len())));
        }
    }
    match failed {
        Some(reported) => Err(reported),
        None => Ok(Csv { header, rows }),
    }
}

fn split_rows(file: FileId, text: &str, separator: char, sink: &mut Sink) -> Result<Vec<Vec<Cell>>, Reported> {
    let mut rows = Vec::new();
    let mut row: Vec<Cell> = Vec::new();
    let mut at = 0;
    while at < text.len() {
        let rest = &text[at..];
        let (value, length) = if rest.starts_with('"') {
            quoted(rest).ok_or_else(|| sink.report(diags::csv_open_quote(Span::new(file, at, at + 1))))?
        } else {
            let end = rest.find([separator, '\n']).unwrap_or(rest.len());
            (rest[..end].to_owned(), end)
        };
        let span = Span::new(file, at, at + length.max(1));
        row.push(Cell { text: value.trim().to_owned(), span });
        at += length;
        let after = &text[at..];
        if after.starts_with(separator) {
            at += separator.len_utf8();
            if at == text.len() {
                row.push(Cell { text: String::new(), span: Span::new(file, at - 1, at) });
            }
        } else if let Some(more) = after.strip_prefix("\r\n").or_else(|| after.strip_prefix('\n')) {
            at = text.len() - more.len();
            push_row(&mut rows, &mut row);
        } else if !after.is_empty() {
            return Err(sink.report(diags::csv_after_quote(Span::new(file, at, at + 1))));
        }
    }
    push_row(&mut rows, &mut row);
    Ok(rows)
}

/// Keeps a row unless its line was empty.
fn push_row(rows: &mut Vec<Vec<Cell>>, row: &mut Vec<Cell>) {
    let row = std::mem::take(row);
    let is_blank = row.iter().all(|cell| cell.text.is_empty()) && row.len() < 2;
    if !is_blank {
        rows.push(row);
    }
}

/// The value of a quoted cell and the bytes it takes, quotation marks included.
fn quoted(text: &str) -> Option<(String, usize)> {
    let mut value = String::new();
    let mut at = 1;
    loop {
        let end = at + text[at..].find('"')?;
        value.push_str(&text[at..end]);
        if text[end + 1..].starts_with('"') {
            value.push('"');
            at = end + 2;
        } else {
            return Some((value, end + 1));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::{Content, Source, Sources};

    fn rows(text: &str) -> Vec<Vec<String>> {
        let sources = Sources::new(vec![Source { path: "a.csv".into(), content: Content::Text(text.into()) }]);
        let mut sink = Sink::new();
        let csv = read_csv(sources.find("a.csv").unwrap(), text, &mut sink).expect("a good table");
        let all = std::iter::once(&csv.header).chain(&csv.rows);
        all.map(|row| row.iter().map(|cell| cell.text.clone()).collect()).collect()
    }

    #[test]
    fn quotes_separators_and_line_ends() {
        assert_eq!(rows("a,b\r\n\"x, \"\"y\"\"\",2\r\n"), [["a", "b"], ["x, \"y\"", "2"]]);
        assert_eq!(rows("a;b\n1,5;2"), [["a", "b"], ["1,5", "2"]]);
    }

    #[test]
    fn an_empty_last_cell_counts() {
        assert_eq!(rows("a,b\n1,"), [["a", "b"], ["1", ""]]);
        assert_eq!(rows("a,b\n1,\n\n"), [["a", "b"], ["1", ""]]);
    }
}
