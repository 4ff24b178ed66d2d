//! `norm-<id>.md`: the verdict on a norm, the findings and the shortcomings.

use super::blok::Blok;
use super::body::{TextBody, Verwijzing};
use super::diags;
use super::field::{Tekst, Woordenboek};
use super::kenmerk;
use super::read::Reader;
use crate::prose::{Block, Item, Section};
use crate::source::{FileId, Span, Spanned};
use schemars::JsonSchema;
use serde::Deserialize;

/// De gegevens van een norm in een rapport.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NormYaml {
    /// Het oordeel: een score of een label van de schaal.
    pub oordeel: Option<Spanned<Tekst>>,
    /// Cijfers uit de tekst.
    #[serde(default)]
    pub cijfers: Vec<CijferYaml>,
}

/// Een cijfer uit de tekst: een aantal van een geheel, of een geheel in delen.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CijferYaml {
    /// Wat er geteld is.
    pub wat: Spanned<Tekst>,
    /// Hoeveel.
    pub aantal: Option<Spanned<u32>>,
    /// Van hoeveel.
    pub van: Spanned<u32>,
    /// De delen die samen het geheel zijn.
    pub delen: Option<Woordenboek<Spanned<u32>>>,
    /// Wat de overige zijn, als de delen samen minder zijn dan het geheel.
    pub rest: Option<Tekst>,
    /// De bron: een van de bronnen van het rapport.
    pub bron: Option<Spanned<Tekst>>,
}

/// `norm-<id>.md` as read.
#[derive(Debug, Clone)]
pub struct NormDraft {
    /// The file.
    pub file: FileId,
    /// The verdict.
    pub oordeel: Option<Spanned<Tekst>>,
    /// Counts in the text.
    pub cijfers: Vec<CijferYaml>,
    /// The findings.
    pub body: TextBody,
    /// The shortcomings, in order.
    pub tekortkomingen: Vec<TekortkomingDraft>,
    /// Where the section of shortcomings stands.
    pub sectie: Option<Span>,
}

/// One shortcoming as read.
#[derive(Debug, Clone)]
pub struct TekortkomingDraft {
    /// The text.
    pub body: TextBody,
    /// Who has to act, when that is not the institution.
    pub verantwoordelijk: Option<Spanned<String>>,
    /// The numbers of the shortcomings in an earlier report that it goes on.
    pub vervolg_op: Vec<Spanned<String>>,
    /// Whether it is worse than those were.
    pub is_erger: bool,
    /// The whole item.
    pub span: Span,
}

/// Reads one norm.
pub(super) fn read(reader: &mut Reader) -> Option<NormDraft> {
    let schema = &reader.schemas.norm;
    let (yaml, _, mut body): (NormYaml, _, TextBody) = reader.markdown_file(schema)?;
    let section = body.take_section(&["Tekortkomingen", "Tekortkoming"]);
    let sectie = section.as_ref().map(|section| section.heading.span());
    let tekortkomingen = section.map(|section| shortcomings(reader, section)).unwrap_or_default();
    Some(NormDraft { file: reader.file, oordeel: yaml.oordeel, cijfers: yaml.cijfers, body, tekortkomingen, sectie })
}

fn shortcomings(reader: &mut Reader, section: Section<Verwijzing, Blok>) -> Vec<TekortkomingDraft> {
    let heading = section.heading.span();
    if !section.is_last {
        reader.sink.report(diags::shortcomings_not_last(heading));
    }
    if section.body.is_empty() {
        reader.sink.report(diags::no_shortcomings(heading));
    }
    let mut items = Vec::new();
    let mut lists = 0;
    let notes = section.body.notes;
    for block in section.body.blocks {
        match block {
            Block::List { items: found, .. } if lists == 0 => {
                lists += 1;
                items = found;
            }
            other => {
                let is_list = matches!(other, Block::List { .. }) && lists > 0;
                reader.sink.report(diags::not_a_shortcoming(other.span(), is_list));
            }
        }
    }
    items.into_iter().map(|item| shortcoming(reader, item, &notes)).collect()
}

fn shortcoming(
    reader: &mut Reader,
    item: Item<Verwijzing, Blok>,
    notes: &[Vec<Block<Verwijzing, Blok>>],
) -> TekortkomingDraft {
    let Item { mut blocks, span } = item;
    let found = blocks.iter_mut().find_map(|block| match block {
        Block::Paragraph { inlines, .. } => kenmerk::take(reader, inlines),
        _ => None,
    });
    blocks.iter().for_each(|block| {
        if let Block::Paragraph { inlines, .. } = block {
            kenmerk::report_left(reader, inlines);
        }
    });
    let kenmerk::Kenmerken { verantwoordelijk, vervolg_op, is_erger } = found.unwrap_or_default();
    blocks.retain(|block| !matches!(block, Block::Paragraph { inlines, .. } if inlines.is_empty()));
    if blocks.is_empty() {
        reader.sink.report(diags::empty_shortcoming(span));
    }
    TekortkomingDraft { body: TextBody::part(blocks, notes), verantwoordelijk, vervolg_op, is_erger, span }
}
