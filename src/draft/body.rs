//! Running text as an author wrote it, with references that are still names.

use super::blok::{Blok, read_block};
use super::diags;
use super::field::Tekst;
use super::read::Reader;
use crate::prose::{Block, Body, Inline};
use crate::source::Spanned;
use crate::syntax::{Fence, Offsets, RawBody, RawLink, read_markdown};
use std::ops::Range;

/// Text whose references are names.
pub type TextBody = Body<Verwijzing, Blok>;

/// Where a link or image leads, as written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verwijzing {
    /// An address on the web, or `mailto:`.
    Web(Spanned<String>),
    /// Something in this publication.
    Naar {
        /// What kind of thing.
        soort: Doelsoort,
        /// Its name.
        naam: Spanned<String>,
    },
    /// A file beside this one.
    Bestand {
        /// Its path as written.
        pad: Spanned<String>,
        /// Whether it is shown as a picture.
        is_beeld: bool,
    },
}

/// The kinds of things that a reference can lead to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs, reason = "each is the domain's own word")]
pub enum Doelsoort {
    Norm,
    Thema,
    Bijlage,
    Tekortkoming,
    Hoofdstuk,
    Rapport,
    Publicatie,
    Instelling,
    Regio,
    Traject,
    Kader,
    Wederhoor,
}

impl Doelsoort {
    /// All kinds.
    pub const ALL: [Doelsoort; 12] = [
        Doelsoort::Norm,
        Doelsoort::Thema,
        Doelsoort::Bijlage,
        Doelsoort::Tekortkoming,
        Doelsoort::Hoofdstuk,
        Doelsoort::Rapport,
        Doelsoort::Publicatie,
        Doelsoort::Instelling,
        Doelsoort::Regio,
        Doelsoort::Traject,
        Doelsoort::Kader,
        Doelsoort::Wederhoor,
    ];

    /// The word before the colon.
    pub fn word(self) -> &'static str {
        match self {
            Doelsoort::Norm => "norm",
            Doelsoort::Thema => "thema",
            Doelsoort::Bijlage => "bijlage",
            Doelsoort::Tekortkoming => "tekortkoming",
            Doelsoort::Hoofdstuk => "hoofdstuk",
            Doelsoort::Rapport => "rapport",
            Doelsoort::Publicatie => "publicatie",
            Doelsoort::Instelling => "instelling",
            Doelsoort::Regio => "regio",
            Doelsoort::Traject => "traject",
            Doelsoort::Kader => "kader",
            Doelsoort::Wederhoor => "wederhoor",
        }
    }
}

/// Reads the Markdown in a range of the reader's file.
pub(super) fn file_body(reader: &mut Reader, range: Range<usize>) -> TextBody {
    let text = &reader.text[range.clone()];
    let raw = read_markdown(reader.file, text, &Offsets::From(range.start), reader.sink);
    typed(reader, raw)
}

/// Reads the Markdown in a YAML value.
pub(super) fn scalar_body(reader: &mut Reader, value: Option<&Spanned<Tekst>>) -> TextBody {
    let Some(value) = value else { return TextBody::default() };
    let offsets = Offsets::of_scalar(reader.text, value.span, &value.value.0);
    let raw = read_markdown(reader.file, &value.value.0, &offsets, reader.sink);
    typed(reader, raw)
}

fn typed(reader: &mut Reader, raw: RawBody) -> TextBody {
    report_levels(reader, &raw);
    if !reader.is_verbatim {
        report_bare_references(reader, &raw);
    }
    let mut links = crate::diagnostic::Sink::new();
    let mut blocks = crate::diagnostic::Sink::new();
    let (file, text, schemas) = (reader.file, reader.text, reader.schemas);
    let body = raw
        .map(&mut |link| classify(link, &mut links), &mut |fence| read_block(file, text, fence, schemas, &mut blocks));
    reader.sink.append(links);
    reader.sink.append(blocks);
    body
}

/// Headings begin at level 2 and go down one level at a time.
fn report_levels(reader: &mut Reader, body: &RawBody) {
    let mut last = 1;
    for block in &body.blocks {
        if let Block::Heading { level, inlines, span, .. } = block {
            if inlines.is_empty() {
                reader.sink.report(diags::empty_heading(*span));
            }
            if *level == 1 || *level > last + 1 {
                reader.sink.report(diags::heading_level(*span, *level, last));
            }
            last = *level;
        }
    }
    body.blocks.iter().for_each(|block| report_headings_inside(reader, block));
}

/// The outline of a page goes through its own headings, not through those of an item or a quotation.
fn report_headings_inside(reader: &mut Reader, block: &Block<RawLink, Fence>) {
    let inside: Vec<&Block<RawLink, Fence>> = match block {
        Block::List { items, .. } => items.iter().flat_map(|item| &item.blocks).collect(),
        Block::Quote { blocks, .. } => blocks.iter().collect(),
        _ => return,
    };
    for block in inside {
        if let Block::Heading { span, .. } = block {
            reader.sink.report(diags::heading_inside(*span));
        }
        report_headings_inside(reader, block);
    }
}

/// A reference that stands in the text itself: `[norm 1.1] (norm:1.1)`, `(norm 1.1)[norm:1.1]`.
fn report_bare_references(reader: &mut Reader, body: &RawBody) {
    body.each_inline(&mut |inline| {
        let Inline::Text(text) = inline else { return };
        if text.span.end() - text.span.start() != text.value.len() {
            return;
        }
        for (colon, _) in text.value.match_indices(':') {
            let (before, after) = (&text.value[..colon], &text.value[colon + 1..]);
            let Some(soort) = Doelsoort::ALL.into_iter().find(|soort| before.ends_with(soort.word())) else { continue };
            let before = &before[..colon - soort.word().len()];
            let length =
                after.find(|c: char| !(c.is_alphanumeric() || matches!(c, '.' | '-' | '/'))).unwrap_or(after.len());
            let name = after[..length].trim_end_matches(['.', '-', '/']);
            // A link that is not finished was reported as such.
            let is_other = before.ends_with(|c: char| c.is_alphanumeric()) || before.ends_with("](");
            if !is_other && name.starts_with(|c: char| c.is_alphanumeric()) {
                let span = text.span.part(before.len(), colon + 1 + name.len());
                reader.sink.report(diags::bare_reference(span, soort.word(), name));
            }
        }
    });
}

fn classify(link: RawLink, sink: &mut crate::diagnostic::Sink) -> Option<Verwijzing> {
    let RawLink { to, is_image } = link;
    let address = to.value.as_str();
    let is_web = ["https://", "http://", "mailto:", "tel:"].iter().any(|start| address.starts_with(start));
    if is_web && is_image {
        sink.report(diags::remote_image(to.span));
        return None;
    }
    if is_web {
        return Some(Verwijzing::Web(to));
    }
    if let Some((word, naam)) = address.split_once(':') {
        return match Doelsoort::ALL.into_iter().find(|soort| soort.word() == word) {
            Some(_) if naam.is_empty() => {
                sink.report(diags::reference_without_name(to.span, word));
                None
            }
            Some(soort) => Some(Verwijzing::Naar { soort, naam: Spanned::new(naam.to_owned(), to.span) }),
            None => {
                sink.report(diags::unknown_scheme(to.span, word));
                None
            }
        };
    }
    if address.is_empty() || address.starts_with('#') || address.starts_with('/') {
        sink.report(diags::bare_anchor(to.span, address));
        return None;
    }
    Some(Verwijzing::Bestand { pad: to, is_beeld: is_image })
}
