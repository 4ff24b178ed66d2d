//! The CSV files, with the columns of [`super::csvw`].

use super::super::page::Page;
use super::super::{Adres, Ground, datum};
use super::csvw::Table;
use crate::corpus::{Cijfer, Corpus, Doel, Figuur, Object, Rapport, RapportThema, Spreker, Tekst, tekortkoming_nummer};
use crate::prose::{Block, plain_blocks};

/// A file of rows (RFC 4180), the first of which is the header.
struct Csv(String);

impl Csv {
    fn new(name: &str) -> Self {
        // With a byte order mark spreadsheets read it as UTF-8.
        let mut csv = Csv(String::from("\u{feff}"));
        csv.row(Table::named(name).columns.iter().map(|column| column.name.to_owned()).collect());
        csv
    }

    fn row(&mut self, cells: Vec<String>) {
        for (at, cell) in cells.into_iter().enumerate() {
            if at > 0 {
                self.0.push(',');
            }
            self.0.push_str(&quoted(cell));
        }
        self.0.push_str("\r\n");
    }
}

/// A cell in quotation marks where it needs them; one that a spreadsheet would run as a formula gets a `'`.
///
/// The verdicts `+`, `-`, `++` and `--` alone are no formulas and stay as they are.
fn quoted(cell: String) -> String {
    let is_formula = cell.len() > 2 && cell.starts_with(['=', '+', '-', '@', '\t']);
    let cell = if is_formula { format!("'{cell}") } else { cell };
    if cell.contains(['"', ',', '\n', '\r', ';']) { format!("\"{}\"", cell.replace('"', "\"\"")) } else { cell }
}

pub(super) fn files(ground: &Ground, _: &[Page]) -> Vec<(String, Vec<u8>)> {
    let corpus = ground.corpus;
    let file = |name: &str, csv: Csv| (Table::named(name).adres().path(), csv.0.into_bytes());
    vec![
        file("oordelen", oordelen(corpus)),
        file("tekortkomingen", tekortkomingen(corpus)),
        file("cijfers", cijfers(corpus)),
        file("bronnen", bronnen(corpus)),
        file("gebeurtenissen", gebeurtenissen(corpus)),
        file("citaten", citaten(corpus)),
        file("kaders", kaders(corpus)),
        file("objecten", objecten(corpus)),
    ]
}

pub(super) fn object_id(corpus: &Corpus, object: Object) -> &str {
    match object {
        Object::Instelling(nr) => &corpus[nr].id,
        Object::Regio(nr) => &corpus[nr].id,
    }
}

pub(super) fn object_naam(corpus: &Corpus, object: Object) -> &str {
    match object {
        Object::Instelling(nr) => &corpus[nr].naam,
        Object::Regio(nr) => &corpus[nr].naam,
    }
}

fn oordelen(corpus: &Corpus) -> Csv {
    let mut csv = Csv::new("oordelen");
    for rapport in &corpus.rapporten {
        let kader = &corpus[rapport.kader];
        for (thema, norm) in rapport.normen() {
            let of = &kader.themas[thema].normen[norm.norm];
            let trede = kader.trede(norm.oordeel.value);
            csv.row(vec![
                rapport.id.clone(),
                object_id(corpus, rapport.object).to_owned(),
                kader.id.clone(),
                kader.themas[thema].id.clone().unwrap_or_default(),
                of.id.clone(),
                of.onderdeel.clone(),
                trede.score.clone(),
                trede.label.clone(),
                rapport.gepubliceerd.map(|day| day.value.to_string()).unwrap_or_default(),
            ]);
        }
    }
    csv
}

fn tekortkomingen(corpus: &Corpus) -> Csv {
    let mut csv = Csv::new("tekortkomingen");
    for rapport in &corpus.rapporten {
        let kader = &corpus[rapport.kader];
        for (thema, norm) in rapport.normen() {
            let id = &kader.themas[thema].normen[norm.norm].id;
            for (nr, item) in norm.tekortkomingen.iter().enumerate() {
                csv.row(vec![
                    rapport.id.clone(),
                    object_id(corpus, rapport.object).to_owned(),
                    id.clone(),
                    tekortkoming_nummer(id, nr),
                    words(corpus, &item.tekst.blocks),
                    item.verantwoordelijk.clone().unwrap_or_default(),
                    Adres::tekortkoming(rapport, kader, thema, norm.norm, nr).absolute(&corpus.site.adres),
                ]);
            }
        }
    }
    csv
}

fn cijfers(corpus: &Corpus) -> Csv {
    let mut csv = Csv::new("cijfers");
    for rapport in &corpus.rapporten {
        let kader = &corpus[rapport.kader];
        let chapters = rapport.hoofdstukken.iter().flat_map(|chapter| &chapter.cijfers);
        let mut all: Vec<(&str, &Cijfer)> = chapters.map(|cijfer| ("", cijfer)).collect();
        for (thema, of) in rapport.themas.iter().zip(&kader.themas) {
            all.extend(thema.cijfers.iter().map(|cijfer| ("", cijfer)));
            for norm in &thema.normen {
                all.extend(norm.cijfers.iter().map(|cijfer| (of.normen[norm.norm].id.as_str(), cijfer)));
            }
        }
        all.extend(rapport.bijlagen.iter().flat_map(|appendix| &appendix.cijfers).map(|cijfer| ("", cijfer)));
        for (norm, cijfer) in all {
            let bron = cijfer.bron.map(|at| rapport.bronnen[at].wat.value.clone()).unwrap_or_default();
            let mut row = |wat: String, aantal: u32| {
                let van = cijfer.van.value.to_string();
                csv.row(vec![rapport.id.clone(), norm.to_owned(), wat, aantal.to_string(), van, bron.clone()]);
            };
            if let Some(aantal) = cijfer.aantal {
                row(cijfer.wat.value.clone(), aantal.value);
            }
            for deel in &cijfer.delen {
                row(format!("{}: {}", cijfer.wat.value, deel.wat), deel.aantal.value);
            }
        }
    }
    csv
}

fn bronnen(corpus: &Corpus) -> Csv {
    let mut csv = Csv::new("bronnen");
    for rapport in &corpus.rapporten {
        for bron in &rapport.bronnen {
            let wijze = bron.wijze.clone().unwrap_or_default();
            csv.row(vec![rapport.id.clone(), bron.wat.value.clone(), bron.aantal.value.to_string(), wijze]);
        }
    }
    csv
}

fn gebeurtenissen(corpus: &Corpus) -> Csv {
    let mut csv = Csv::new("gebeurtenissen");
    for traject in &corpus.trajecten {
        for event in &traject.gebeurtenissen {
            csv.row(vec![
                traject.id.clone(),
                datum::iso(event.datum.value),
                event.wat.clone(),
                event.rapport.map(|nr| corpus[nr].id.clone()).unwrap_or_default(),
                event.publicatie.map(|nr| corpus[nr].id.clone()).unwrap_or_default(),
                event.url.clone().unwrap_or_default(),
            ]);
        }
    }
    csv
}

fn citaten(corpus: &Corpus) -> Csv {
    let mut csv = Csv::new("citaten");
    for rapport in &corpus.rapporten {
        each_quote(corpus, rapport, &mut |norm, by, tekst| {
            csv.row(vec![
                rapport.id.clone(),
                norm.to_owned(),
                by.naam,
                by.toelichting.unwrap_or_default(),
                if by.letterlijk { "ja".to_owned() } else { "nee".to_owned() },
                tekst,
            ]);
        });
    }
    csv
}

/// Every quotation of a report with the norm where it stands; elsewhere the norm is empty.
pub(super) fn each_quote(corpus: &Corpus, rapport: &Rapport, found: &mut dyn FnMut(&str, Spreker, String)) {
    let kader = &corpus[rapport.kader];
    let mut look = |norm: &str, tekst: &Tekst| {
        tekst.each_block(&mut |block| {
            if let Block::Quote { blocks, by: Some(by), .. } = block {
                found(norm, Spreker::parse(&by.text), words(corpus, blocks));
            }
        });
    };
    look("", &rapport.tekst);
    rapport.hoofdstukken.iter().for_each(|chapter| look("", &chapter.tekst));
    for (at, thema) in rapport.themas.iter().enumerate() {
        let thema: &RapportThema = thema;
        look("", &thema.inleiding);
        look("", &thema.onderbouwing);
        for norm in &thema.normen {
            look(&kader.themas[at].normen[norm.norm].id, &norm.bevindingen);
        }
    }
    rapport.bijlagen.iter().for_each(|appendix| look("", &appendix.tekst));
}

fn kaders(corpus: &Corpus) -> Csv {
    let mut csv = Csv::new("kaders");
    for kader in &corpus.kaders {
        let schaal: Vec<&str> = kader.schaal.iter().map(|trede| trede.score.as_str()).collect();
        for (thema, _, norm) in kader.normen() {
            csv.row(vec![
                kader.id.clone(),
                kader.themas[thema].id.clone().unwrap_or_default(),
                norm.id.clone(),
                norm.onderdeel.clone(),
                norm.tekst.clone(),
                schaal.join(" "),
            ]);
        }
    }
    csv
}

fn objecten(corpus: &Corpus) -> Csv {
    let mut csv = Csv::new("objecten");
    for found in &corpus.instellingen {
        csv.row(vec![
            found.id.clone(),
            found.soort.clone().unwrap_or_else(|| "instelling".to_owned()),
            found.naam.clone(),
            found.afkorting.clone().unwrap_or_default(),
            found.kvk.clone().unwrap_or_default(),
            found.onderdeel_van.map(|nr| corpus[nr].id.clone()).unwrap_or_default(),
        ]);
    }
    for found in &corpus.regios {
        let afkorting = found.afkorting.clone().unwrap_or_default();
        csv.row(vec![found.id.clone(), "regio".into(), found.naam.clone(), afkorting, String::new(), String::new()]);
    }
    csv
}

/// The words of blocks on one line; a reference without words of its own has those that the page shows.
pub(super) fn words(corpus: &Corpus, blocks: &[Block<Doel, Figuur>]) -> String {
    plain_blocks(blocks, &|doel| doel.woorden(corpus))
}

#[cfg(test)]
mod tests {
    use super::quoted;

    #[test]
    fn verdicts_stay_and_formulas_do_not() {
        assert_eq!(quoted("--".into()), "--");
        assert_eq!(quoted("=HYPERLINK(1)".into()), "'=HYPERLINK(1)");
        assert_eq!(quoted("a, \"b\"".into()), "\"a, \"\"b\"\"\"");
    }
}
