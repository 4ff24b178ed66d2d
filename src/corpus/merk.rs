//! The marks of a report's passages: `2.2 ¶4`. A reader points at a passage with one.
//!
//! Passages are numbered within one section, so that a change in another section moves no mark.

mod vind;

use super::{Cijfer, Corpus, Doel, Figuur, Kader, Nr, Rapport, RapportNorm, Tekst, tekortkoming_nummer};
use crate::prose::{Block, alinea, plain_blocks};
use crate::source::Span;
use std::collections::BTreeSet;

/// A passage of a report that can be pointed at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Merk {
    /// The mark as a reader sees it: `2.2 ¶4`, `2.2 cijfer 1`, `2.2 oordeel`, `2.2-T1`. No other passage has it.
    pub merk: String,
    /// The section that it is numbered in: `2.2`, `thema 2`, `inleiding`, `samenvatting`, `bijlage 1`, `rapport`.
    pub sectie: String,
    /// What stands there.
    pub soort: PassageSoort,
    /// The page, below that of the report: `thema-2/`, `inleiding/`, `bijlagen/x/`; empty for its front page.
    pub pagina: String,
    /// The id of the passage on that page, or of the norm around it.
    pub anker: Option<String>,
    /// The characters, on one line.
    pub tekst: String,
    /// Where it is written.
    pub span: Span,
}

/// What stands in a passage.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs, reason = "each is the domain's own word")]
pub enum PassageSoort {
    Alinea,
    Lijstpunt,
    Citaat,
    Casus,
    Uitleg,
    Tabel,
    Figuur,
    Voetnoot,
    Cijfer,
    Bron,
    Oordeel,
    Tekortkoming,
}

impl PassageSoort {
    /// The word for it.
    pub fn woord(self) -> &'static str {
        match self {
            PassageSoort::Alinea => "alinea",
            PassageSoort::Lijstpunt => "lijstpunt",
            PassageSoort::Citaat => "citaat",
            PassageSoort::Casus => "casus",
            PassageSoort::Uitleg => "uitleg",
            PassageSoort::Tabel => "tabel",
            PassageSoort::Figuur => "figuur",
            PassageSoort::Voetnoot => "voetnoot",
            PassageSoort::Cijfer => "cijfer",
            PassageSoort::Bron => "bron",
            PassageSoort::Oordeel => "oordeel",
            PassageSoort::Tekortkoming => "tekortkoming",
        }
    }
}

impl Merk {
    /// The mark as an id: `merk-2.2-p4`.
    pub fn id(&self) -> String {
        format!("merk-{}", self.merk.to_lowercase().replace('¶', "p").replace(' ', "-"))
    }
}

impl Corpus {
    /// Every passage of a report, in the order of its pages.
    pub fn merken(&self, nr: Nr<Rapport>) -> Vec<Merk> {
        let rapport = &self[nr];
        let kader = &self[rapport.kader];
        let mut run = Run { corpus: self, sectie: String::new(), pagina: String::new(), norm: None, out: Vec::new() };
        run.page("rapport".to_owned(), String::new());
        if let Some(oordeel) = &rapport.oordeel {
            run.add("oordeel", PassageSoort::Oordeel, kader.trede(oordeel.value).verkort.clone(), oordeel.span);
        }
        for (at, bron) in rapport.bronnen.iter().enumerate() {
            let wijze = bron.wijze.as_ref().map(|wijze| format!(" ({wijze})")).unwrap_or_default();
            let tekst = format!("{} {}{wijze}", bron.aantal.value, bron.wat.value);
            run.add(&format!("bron {}", at + 1), PassageSoort::Bron, tekst, bron.wat.span);
        }
        run.page("samenvatting".to_owned(), String::new());
        run.text(&[&rapport.tekst]);
        for chapter in &rapport.hoofdstukken {
            let is_taken = ["rapport", "samenvatting", "normen"].contains(&chapter.id.as_str())
                || kader.normen().any(|(_, _, norm)| norm.id == chapter.id);
            let sectie = if is_taken { format!("hoofdstuk {}", chapter.id) } else { chapter.id.clone() };
            run.page(sectie, format!("{}/", chapter.id));
            run.text(&[&chapter.tekst]);
            run.cijfers(&chapter.cijfers);
        }
        for (at, judged) in rapport.themas.iter().enumerate() {
            let (sectie, pagina) = match &kader.themas[at].id {
                Some(id) => (format!("thema {id}"), format!("thema-{id}/")),
                None => ("normen".to_owned(), "normen/".to_owned()),
            };
            run.page(sectie, pagina);
            if let Some(oordeel) = &judged.oordeel {
                run.add("oordeel", PassageSoort::Oordeel, kader.trede(oordeel.value).verkort.clone(), oordeel.span);
            }
            run.text(&[&judged.inleiding, &judged.onderbouwing]);
            run.cijfers(&judged.cijfers);
            judged.normen.iter().for_each(|norm| run.judged(kader, at, norm));
            run.norm = None;
        }
        for (at, appendix) in rapport.bijlagen.iter().enumerate() {
            run.page(format!("bijlage {}", at + 1), format!("bijlagen/{}/", appendix.id));
            run.text(&[&appendix.tekst]);
            run.cijfers(&appendix.cijfers);
        }
        own_anchors(&mut run.out);
        run.out
    }
}

/// Words that stand twice on a page get the anchors that the page gives them: the second ends in `-2`.
fn own_anchors(merken: &mut [Merk]) {
    let mut known: BTreeSet<(String, String)> = BTreeSet::new();
    for merk in merken {
        let Some(wanted) = merk.anker.as_ref().filter(|anker| anker.starts_with("alinea-")).cloned() else { continue };
        let mut anker = wanted.clone();
        let mut nr = 2;
        while !known.insert((merk.pagina.clone(), anker.clone())) {
            anker = format!("{wanted}-{nr}");
            nr += 1;
        }
        merk.anker = Some(anker);
    }
}

struct Run<'a> {
    corpus: &'a Corpus,
    sectie: String,
    pagina: String,
    /// The id of the norm on its page.
    norm: Option<String>,
    out: Vec<Merk>,
}

impl Run<'_> {
    fn page(&mut self, sectie: String, pagina: String) {
        (self.sectie, self.pagina) = (sectie, pagina);
    }

    fn judged(&mut self, kader: &Kader, thema: usize, norm: &RapportNorm) {
        let of = &kader.themas[thema].normen[norm.norm];
        self.sectie.clone_from(&of.id);
        self.norm = Some(format!("norm-{}", of.id));
        let trede = kader.trede(norm.oordeel.value);
        self.add("oordeel", PassageSoort::Oordeel, trede.label.clone(), norm.oordeel.span);
        self.text(&[&norm.bevindingen]);
        self.cijfers(&norm.cijfers);
        for (nr, item) in norm.tekortkomingen.iter().enumerate() {
            let merk = tekortkoming_nummer(&of.id, nr);
            let anker = Some(format!("tekortkoming-{merk}"));
            let tekst = self.characters(&item.tekst.blocks);
            self.push(Merk { merk, anker, ..self.merk(PassageSoort::Tekortkoming, tekst, item.span) });
        }
    }

    /// The passages of one section, in the order in which they are written.
    fn text(&mut self, parts: &[&Tekst]) {
        let mut tops: Vec<&Block<Doel, Figuur>> = parts.iter().flat_map(|part| &part.blocks).collect();
        tops.sort_by_key(|block| block.span());
        let mut passages: Vec<(PassageSoort, Option<String>, String, Span)> = Vec::new();
        for block in tops {
            let one = std::slice::from_ref(block);
            let span = block.span();
            match block {
                Block::Heading { .. } | Block::Rule { .. } => {}
                Block::Paragraph { .. } => {
                    passages.push((PassageSoort::Alinea, Some(alinea(one)), self.characters(one), span));
                }
                Block::Code { .. } => passages.push((PassageSoort::Alinea, None, self.characters(one), span)),
                Block::List { items, .. } => passages.extend(items.iter().map(|item| {
                    let anker = Some(alinea(&item.blocks));
                    (PassageSoort::Lijstpunt, anker, self.characters(&item.blocks), item.span)
                })),
                Block::Quote { blocks, by: Some(by), .. } => {
                    let tekst = format!("{} — {}", self.characters(blocks), by.text);
                    passages.push((PassageSoort::Citaat, Some(alinea(blocks)), tekst, span));
                }
                Block::Quote { by: None, .. } => {
                    passages.push((PassageSoort::Citaat, None, self.characters(one), span));
                }
                Block::Callout { name, .. } => {
                    let soort = if name.value == "casus" { PassageSoort::Casus } else { PassageSoort::Uitleg };
                    passages.push((soort, None, self.characters(one), span));
                }
                Block::Table(_) => passages.push((PassageSoort::Tabel, None, self.characters(one), span)),
                Block::Figure { figure, .. } => {
                    let (soort, titel) = match figure {
                        Figuur::Grafiek(found) => (PassageSoort::Figuur, &found.titel),
                        Figuur::Tabel(found) => (PassageSoort::Tabel, &found.titel),
                    };
                    passages.push((soort, None, titel.clone(), span));
                }
            }
        }
        for (at, (soort, anker, tekst, span)) in passages.into_iter().enumerate() {
            let merk = format!("{} ¶{}", self.sectie, at + 1);
            let anker = anker.or_else(|| self.norm.clone());
            self.push(Merk { merk, anker, ..self.merk(soort, tekst, span) });
        }
        for (at, note) in parts.iter().flat_map(|part| &part.notes).enumerate() {
            if let Some(first) = note.first() {
                let span = note.last().map_or(first.span(), |last| first.span().to(last.span()));
                let tekst = self.characters(note);
                self.add(&format!("noot {}", at + 1), PassageSoort::Voetnoot, tekst, span);
            }
        }
    }

    fn cijfers(&mut self, cijfers: &[Cijfer]) {
        for (at, cijfer) in cijfers.iter().enumerate() {
            let (wat, van) = (&cijfer.wat.value, cijfer.van.value);
            let tekst = match &cijfer.aantal {
                Some(aantal) => format!("{wat}: {} van {van}", aantal.value),
                None => {
                    let part = |deel: &super::Deel| format!("{} {}", deel.wat, deel.aantal.value);
                    format!("{wat}: {van}, {}", cijfer.delen.iter().map(part).collect::<Vec<_>>().join(", "))
                }
            };
            self.add(&format!("cijfer {}", at + 1), PassageSoort::Cijfer, tekst, cijfer.wat.span);
        }
    }

    fn characters(&self, blocks: &[Block<Doel, Figuur>]) -> String {
        plain_blocks(blocks, &|doel| doel.woorden(self.corpus))
    }

    fn add(&mut self, name: &str, soort: PassageSoort, tekst: String, span: Span) {
        let merk = format!("{} {name}", self.sectie);
        self.push(Merk { merk, ..self.merk(soort, tekst, span) });
    }

    fn push(&mut self, merk: Merk) {
        self.out.push(merk);
    }

    /// A passage of this section that has no mark yet.
    fn merk(&self, soort: PassageSoort, tekst: String, span: Span) -> Merk {
        Merk {
            merk: String::new(),
            sectie: self.sectie.clone(),
            soort,
            pagina: self.pagina.clone(),
            anker: self.norm.clone(),
            tekst,
            span,
        }
    }
}
