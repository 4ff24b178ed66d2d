//! Which promises in the reaction answer a shortcoming.

use super::LinkView;
use crate::corpus::{Doel, Figuur, Rapport, Tekst};
use crate::prose::{Block, Inline, alinea};
use crate::site::Adres;

/// The places in the reaction that answer a shortcoming, given by its theme, norm and position: those that refer to it
/// or to its norm.
pub fn antwoorden(rapport: &Rapport, of: (usize, usize, usize), page: &Adres) -> Vec<LinkView> {
    let Some(reactie) = &rapport.reactie else { return Vec::new() };
    let to = Adres::rapport(rapport).page("reactie");
    let mut out = Vec::new();
    let mut look = |blocks: &[Block<Doel, Figuur>]| {
        let mut is_named = false;
        Tekst { blocks: blocks.to_vec(), notes: Vec::new() }.each_inline(&mut |inline| {
            let Inline::Link { target, .. } = inline else { return };
            is_named |= match target.as_ref() {
                Doel::Tekortkoming(_, thema, norm, nr) => (*thema, *norm, *nr) == of,
                Doel::Norm(_, thema, norm) => (*thema, *norm) == (of.0, of.1),
                _ => false,
            };
        });
        if is_named {
            out.push(LinkView::new(format!("De reactie van {}", reactie.van), &to.clone().at(alinea(blocks)), page));
        }
    };
    for block in reactie.secties.iter().flat_map(|(_, tekst)| &tekst.blocks) {
        match block {
            Block::List { items, .. } => items.iter().for_each(|item| look(&item.blocks)),
            Block::Paragraph { .. } => look(std::slice::from_ref(block)),
            _ => {}
        }
    }
    out
}
