//! A point that was adopted shows in the passage that it is about.

use super::View;
use crate::corpus::{Besluit, PassageNu};
use crate::diagnostic::{Diagnostic, Sink, codes};

pub(super) fn check(view: &View, sink: &mut Sink) {
    for (nr, rapport) in view.corpus.alle_rapporten().filter(|(_, rapport)| !rapport.punten.is_empty()) {
        let merken = view.corpus.merken(nr);
        for punt in &rapport.punten {
            let Some(besluit) = punt.besluit.filter(|besluit| besluit.value != Besluit::Niet) else { continue };
            let PassageNu::Gelijk(merk) = punt.passage_nu(&merken) else { continue };
            let message = format!(
                "punt {} van het wederhoor is {}, maar de passage is niet veranderd",
                punt.nr,
                besluit.value.zin()
            );
            sink.report(
                Diagnostic::new(codes::OVERGENOMEN_ZONDER_WIJZIGING, besluit.span, message)
                    .related(merk.span, format!("`{}` is nog gelijk aan het concept", merk.merk))
                    .why("de instelling leest straks dat haar opmerking is overgenomen, en ziet daar niets van")
                    .help(
                        "pas de passage aan; staat de verandering op een andere plaats, zet dan onderaan dit punt: \
                         `<!-- sta-toe: overgenomen-zonder-wijziging, omdat … -->`",
                    ),
            );
        }
    }
}
