//! Running text as HTML.

mod figuur;
mod merk;
mod taal;

use super::html::{Html, slug};
use super::{Adres, link};
use crate::corpus::{Corpus, Doel, Figuur, Spreker, Tekst};
use crate::prose::{Block, Inline, Item, Table, alineas, plain_text};
use foldhash::fast::FixedState;
use std::collections::{BTreeSet, HashSet};

/// Ids that templates give to parts of a page; headings in the text get others.
const EIGEN: [&str; 22] = [
    "bestanden",
    "bronnen",
    "cijfers",
    "conclusie",
    "feiten",
    "gebeurtenissen",
    "gegevens",
    "geschiedenis",
    "inhoud",
    "kern",
    "keuze",
    "nieuwste",
    "objecten",
    "oordeel",
    "oordelen",
    "oordelen-telling",
    "rapporten",
    "reactie",
    "samenvatting",
    "schaal",
    "vergelijking",
    "vervolg",
];

/// The ids in use on one page, and the way to write text on it.
pub struct Writer<'a> {
    corpus: &'a Corpus,
    page: &'a Adres,
    /// The ids so far, but for [`EIGEN`]; nobody walks through them.
    ids: HashSet<String, FixedState>,
    /// How many notes the page has had.
    notes: usize,
}

/// A heading on a page, for its list of contents.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Kop {
    /// The id of the heading.
    pub anker: String,
    /// Its text.
    pub titel: String,
    /// Its level on the page.
    pub niveau: u8,
}

/// Text ready for a page.
#[derive(Debug, Clone, Default)]
pub struct Written {
    /// The text.
    pub html: Html,
    /// Its headings.
    pub koppen: Vec<Kop>,
}

impl<'a> Writer<'a> {
    /// A writer for one page.
    pub fn new(corpus: &'a Corpus, page: &'a Adres) -> Self {
        Writer { corpus, page, ids: HashSet::default(), notes: 0 }
    }

    /// What the text is about.
    pub fn corpus(&self) -> &'a Corpus {
        self.corpus
    }

    /// Keeps an id for something else on the page.
    pub fn reserve(&mut self, id: &str) {
        self.ids.insert(id.to_owned());
    }

    /// Writes a text. Headings go down `shift` levels; their ids begin with `prefix`.
    pub fn write(&mut self, tekst: &Tekst, shift: u8, prefix: &str) -> Written {
        let first = self.notes;
        let out = Written { html: Html::with_capacity(room(tekst)), koppen: Vec::new() };
        let ids = alineas(&linked(tekst)).into_iter();
        let mut run = Run { writer: self, shift, prefix, first, out, marked: BTreeSet::new(), ids };
        tekst.blocks.iter().for_each(|block| run.top(block));
        if !tekst.notes.is_empty() {
            run.out.html.raw("<div class=\"voetnoten\"><p class=\"voetnoten-kop\">Voetnoten</p><ol");
            if first > 0 {
                run.out.html.raw(&format!(" start=\"{}\"", first + 1));
            }
            run.out.html.raw(">");
            for (nr, note) in tekst.notes.iter().enumerate() {
                let number = (first + nr + 1).to_string();
                run.out.html.open("li", &[("id", &format!("noot-{number}"))]);
                run.blocks(note);
                if let (Some(first), Some(last)) = (note.first(), note.last())
                    && let Some(merk) = run.merk(first.span().to(last.span()))
                {
                    run.merk_link(&merk);
                }
                let back = [("href", format!("#verwijzing-{number}")), ("class", "terug".into())];
                let back: Vec<(&str, &str)> = back.iter().map(|(key, value)| (*key, value.as_str())).collect();
                run.out.html.open("a", &back);
                run.out.html.raw("Terug naar de tekst</a></li>");
            }
            run.out.html.raw("</ol></div>");
        }
        let out = run.out;
        self.notes += tekst.notes.len();
        out
    }

    /// The id of a heading: as written, or after its words.
    pub fn anchor(&mut self, prefix: &str, id: Option<&str>, titel: &str) -> String {
        self.id(format!("{prefix}{}", id.map_or_else(|| slug(titel), str::to_owned)))
    }

    /// An id that nothing else on the page has.
    fn id(&mut self, wanted: String) -> String {
        if self.is_new(&wanted) {
            return wanted;
        }
        let mut nr = 2;
        loop {
            let id = format!("{wanted}-{nr}");
            if self.is_new(&id) {
                return id;
            }
            nr += 1;
        }
    }

    fn is_new(&mut self, id: &str) -> bool {
        !EIGEN.contains(&id) && self.ids.insert(id.to_owned())
    }

    fn url(&self, doel: &Doel) -> String {
        match doel {
            Doel::Web(address) => address.clone(),
            Doel::Elders(elders) => elders.url.clone().unwrap_or_default(),
            other => link::adres(self.corpus, other).map(|adres| adres.from_page(self.page)).unwrap_or_default(),
        }
    }
}

/// About how many bytes of HTML a text becomes: what it takes in its file, and an element with an id for each block.
fn room(tekst: &Tekst) -> usize {
    let written = tekst.written();
    written + written / 16 + 32 * tekst.blocks.len()
}

struct Run<'w, 'a> {
    writer: &'w mut Writer<'a>,
    shift: u8,
    prefix: &'w str,
    first: usize,
    out: Written,
    marked: BTreeSet<usize>,
    /// The ids that the paragraphs, items and quotations want, in their order.
    ids: std::vec::IntoIter<String>,
}

type TekstBlock = Block<Doel, Figuur>;

/// What can be linked to in a text: paragraphs, items and quotations that are in no other block.
fn linked(tekst: &Tekst) -> Vec<&[TekstBlock]> {
    let mut out: Vec<&[TekstBlock]> = Vec::new();
    for block in &tekst.blocks {
        match block {
            Block::Paragraph { .. } => out.push(std::slice::from_ref(block)),
            Block::List { items, .. } => out.extend(items.iter().map(|item| item.blocks.as_slice())),
            Block::Quote { blocks, by: Some(_), .. } => out.push(blocks),
            _ => {}
        }
    }
    out
}

impl Run<'_, '_> {
    /// A block that is in no other one; [`linked`] has its id.
    fn top(&mut self, block: &TekstBlock) {
        let alinea = |run: &mut Self| {
            let wanted = run.ids.next().unwrap_or_default();
            run.writer.id(wanted)
        };
        match block {
            Block::Paragraph { inlines, span } => {
                let id = alinea(self);
                self.passage(*span, |run| {
                    run.out.html.open("p", &[("id", &id)]);
                    run.inlines(inlines);
                    run.out.html.close("p");
                });
            }
            Block::List { start, tight, items, .. } => {
                let ids: Vec<String> = items.iter().map(|_| alinea(self)).collect();
                self.list(*start, *tight, items, &ids);
            }
            Block::Quote { blocks, by: Some(by), span } => {
                let id = alinea(self);
                self.passage(*span, |run| run.citaat(blocks, &Spreker::parse(&by.text), &id));
            }
            other => self.passage(other.span(), |run| run.block(other)),
        }
    }

    fn blocks(&mut self, blocks: &[TekstBlock]) {
        blocks.iter().for_each(|block| self.block(block));
    }

    fn block(&mut self, block: &TekstBlock) {
        match block {
            Block::Heading { level, id, inlines, .. } => self.heading(*level, id.as_deref(), inlines),
            Block::Paragraph { inlines, .. } => self.element("p", inlines),
            Block::List { start, tight, items, .. } => self.list(*start, *tight, items, &[]),
            Block::Quote { blocks, by, .. } => match by {
                Some(by) => self.citaat(blocks, &Spreker::parse(&by.text), ""),
                None => {
                    self.out.html.raw("<blockquote>");
                    self.blocks(blocks);
                    self.out.html.raw("</blockquote>");
                }
            },
            Block::Callout { name, title, blocks, .. } => self.callout(&name.value, title.as_deref(), blocks),
            Block::Code { text, .. } => {
                self.out.html.raw("<pre><code>");
                self.out.html.text(text);
                self.out.html.raw("</code></pre>");
            }
            Block::Table(table) => self.table(table),
            Block::Figure { figure, .. } => self.figure(figure),
            Block::Rule { .. } => self.out.html.raw("<hr>"),
        }
    }

    fn element(&mut self, name: &str, inlines: &[Inline<Doel>]) {
        self.out.html.open(name, &[]);
        self.inlines(inlines);
        self.out.html.close(name);
    }

    fn heading(&mut self, level: u8, id: Option<&str>, inlines: &[Inline<Doel>]) {
        let level = (level + self.shift).min(6);
        let titel = plain_text(inlines);
        let anker = self.writer.anchor(self.prefix, id, &titel);
        let name = format!("h{level}");
        self.out.html.open(&name, &[("id", &anker)]);
        self.inlines(inlines);
        self.out.html.close(&name);
        self.out.koppen.push(Kop { anker, titel, niveau: level });
    }

    fn list(&mut self, start: Option<u64>, tight: bool, items: &[Item<Doel, Figuur>], ids: &[String]) {
        let name = if start.is_some() { "ol" } else { "ul" };
        let start = start.filter(|start| *start != 1).map(|start| start.to_string()).unwrap_or_default();
        self.out.html.open(name, &[("start", &start)]);
        for (at, item) in items.iter().enumerate() {
            let merk = ids.get(at).and_then(|_| self.merk(item.span));
            let class = if merk.is_some() { "passage" } else { "" };
            self.out.html.open("li", &[("id", ids.get(at).map_or("", String::as_str)), ("class", class)]);
            for block in &item.blocks {
                match block {
                    Block::Paragraph { inlines, .. } if tight => self.inlines(inlines),
                    other => self.block(other),
                }
            }
            if let Some(merk) = merk {
                self.out.html.raw(" ");
                self.merk_link(&merk);
            }
            self.out.html.raw("</li>");
        }
        self.out.html.close(name);
    }

    fn citaat(&mut self, blocks: &[TekstBlock], by: &Spreker, id: &str) {
        let class = if by.letterlijk { "citaat" } else { "citaat citaat--zakelijk" };
        self.out.html.open("figure", &[("class", class), ("id", id)]);
        self.out.html.raw("<blockquote>");
        self.blocks(blocks);
        self.out.html.raw("</blockquote><figcaption><span class=\"spreker\">");
        self.out.html.text(&by.naam);
        self.out.html.raw("</span>");
        if let Some(detail) = &by.toelichting {
            self.out.html.raw(" (");
            self.out.html.text(detail);
            self.out.html.raw(")");
        }
        if !by.letterlijk {
            self.out.html.raw("<span class=\"wijze\">, zakelijk weergegeven</span>");
        }
        self.out.html.raw("</figcaption></figure>");
    }

    fn callout(&mut self, name: &str, title: Option<&[Inline<Doel>]>, blocks: &[TekstBlock]) {
        let word = if name == "casus" { "Casus" } else { "Uitleg" };
        let label = match title {
            Some(title) => format!("{word}: {}", plain_text(title)),
            None => word.to_owned(),
        };
        let class = format!("kader kader--{name}");
        self.out.html.open("div", &[("class", &class), ("role", "note"), ("aria-label", &label)]);
        self.out.html.raw("<p class=\"kader-titel\"><span class=\"kader-soort\">");
        self.out.html.text(word);
        self.out.html.raw("</span>");
        if let Some(title) = title {
            self.out.html.raw(" ");
            self.inlines(title);
        }
        self.out.html.raw("</p>");
        self.blocks(blocks);
        self.out.html.raw("</div>");
    }

    fn table(&mut self, table: &Table<Doel>) {
        self.out.html.raw("<div class=\"tabel\" role=\"group\" aria-label=\"Tabel\" tabindex=\"0\"><table><thead><tr>");
        let class = |at: usize| if table.right.get(at) == Some(&true) { "getal" } else { "" };
        for (at, cell) in table.head.iter().enumerate() {
            self.out.html.open("th", &[("scope", "col"), ("class", class(at))]);
            self.inlines(cell);
            self.out.html.raw("</th>");
        }
        self.out.html.raw("</tr></thead><tbody>");
        for row in &table.rows {
            self.out.html.raw("<tr>");
            for (at, cell) in row.iter().enumerate() {
                let name = if at == 0 { "th" } else { "td" };
                let scope = if at == 0 { "row" } else { "" };
                self.out.html.open(name, &[("scope", scope), ("class", class(at))]);
                self.inlines(cell);
                self.out.html.close(name);
            }
            self.out.html.raw("</tr>");
        }
        self.out.html.raw("</tbody></table></div>");
    }

    fn inlines(&mut self, inlines: &[Inline<Doel>]) {
        inlines.iter().for_each(|inline| self.inline(inline));
    }

    fn inline(&mut self, inline: &Inline<Doel>) {
        match inline {
            Inline::Text(text) => self.text(&text.value),
            Inline::Emphasis(inner) => self.element("em", inner),
            Inline::Strong(inner) => self.element("strong", inner),
            Inline::Strike(inner) => self.element("s", inner),
            Inline::Code(text) => {
                self.out.html.raw("<code>");
                self.out.html.text(&text.value);
                self.out.html.raw("</code>");
            }
            Inline::Link { target, inlines, .. } => {
                let url = self.writer.url(target);
                let is_elsewhere = matches!(target.as_ref(), Doel::Web(_) | Doel::Elders(_));
                let class = if is_elsewhere { "extern" } else { "" };
                // Without an address it is a link that leads nowhere: words only.
                self.out.html.open("a", &[("href", &url), ("class", class)]);
                if inlines.is_empty() {
                    let words = target.woorden(self.writer.corpus);
                    self.out.html.text(&words);
                } else {
                    self.inlines(inlines);
                }
                self.out.html.raw("</a>");
            }
            Inline::Image { target, alt, .. } => {
                let url = self.writer.url(target);
                self.out.html.open("img", &[("src", &url), ("alt", alt), ("loading", "lazy")]);
            }
            Inline::Note { nr, .. } => {
                let number = (self.first + nr + 1).to_string();
                // Only the first mark of a note can be gone back to.
                let id = if self.marked.insert(*nr) { format!("verwijzing-{number}") } else { String::new() };
                self.out.html.raw("<sup class=\"noot\">");
                let href = format!("#noot-{number}");
                let label = format!("Voetnoot {number}");
                self.out.html.open("a", &[("href", &href), ("id", &id), ("aria-label", &label)]);
                self.out.html.text(&number);
                self.out.html.raw("</a></sup>");
            }
            Inline::HardBreak => self.out.html.raw("<br>"),
        }
    }
}
