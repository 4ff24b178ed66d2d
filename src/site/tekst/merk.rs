//! The marks of passages, where they are shown.

use super::Run;
use crate::corpus::PassageSoort;
use crate::site::view::MerkView;
use crate::source::Span;

impl Run<'_, '_> {
    /// Writes what a passage holds, with its mark after it: who listens hears the passage first.
    pub(super) fn passage(&mut self, span: Span, write: impl FnOnce(&mut Self)) {
        match self.merk(span) {
            None => write(self),
            Some(merk) => {
                self.out.html.raw("<div class=\"passage\">");
                write(self);
                self.merk_link(&merk);
                self.out.html.raw("</div>");
            }
        }
    }

    /// The mark of what is written at a place, the first time that the page shows it.
    pub(super) fn merk(&mut self, span: Span) -> Option<MerkView> {
        let corpus = self.writer.corpus;
        if corpus.merken.is_empty() {
            return None;
        }
        // A paragraph at the start of an item is that item, where items stand apart.
        let item = corpus.merken.range(..=Span::new(span.file(), span.start(), usize::MAX)).next_back();
        let item = item.filter(|(at, (_, merk))| {
            merk.soort == PassageSoort::Lijstpunt && at.file() == span.file() && at.end() >= span.end()
        });
        let (_, (nr, merk)) = corpus.merken.get_key_value(&span).or(item)?;
        let view = MerkView::new(&corpus[*nr], merk, self.writer.page);
        self.writer.ids.insert(view.id.clone()).then_some(view)
    }

    pub(super) fn merk_link(&mut self, merk: &MerkView) {
        let html = &mut self.out.html;
        html.open("a", &[("class", "merk"), ("id", &merk.id), ("href", &merk.url)]);
        html.raw("<span class=\"merk-nummer\">");
        html.text(&merk.merk);
        html.raw("</span> <span class=\"merk-doe\">Reageer<span class=\"vh\"> hierop</span></span></a>");
    }
}
