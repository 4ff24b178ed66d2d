//! One document for the Woo harvester.

use super::super::super::datum::voluit;
use super::super::super::xml::Xml;
use super::super::super::{Adres, Ground};
use super::super::data::object_naam;
use crate::corpus::{Lijst, Publicatie, Rapport, Reden, TOOI, Waarde, Woo};
use jiff::civil::Date;

/// What the harvester is told about one page.
pub(in super::super) struct Document {
    loc: String,
    /// The last day that it changed.
    pub lastmod: Date,
    titel: String,
    omschrijvingen: Vec<String>,
    publisher: Organisatie,
    verantwoordelijken: Vec<Organisatie>,
    opsteller: Option<Organisatie>,
    categorie: Waarde,
    soort: Waarde,
    themas: Vec<Waarde>,
    /// What was done with it, and when.
    handeling: (&'static Term, Date),
    begin: Option<Date>,
    eind: Option<Date>,
    /// Role, address and title of other documents.
    relaties: Vec<(&'static Term, String, String)>,
    reden: Option<&'static Term>,
}

/// A name, with its address in TOOI where that is known: an unknown address would make the file invalid.
#[derive(Clone)]
struct Organisatie {
    naam: String,
    tooi: Option<Waarde>,
}

/// A term of DiWoo: the end of its address, and its label.
struct Term(&'static str, &'static str);

const VASTSTELLING: Term = Term("def/thes/kern/c_641ecd76", "vaststelling");
const ONTVANGST: Term = Term("def/thes/kern/c_dfcee535", "ontvangst");
const BIJLAGE: Term = Term("def/thes/kern/c_05f4a5f3", "heeft bijlage");
const REACTIE: Term = Term("def/thes/kern/c_07748060", "is reactie op");
const PRIVACY: Term = Term("def/thes/kern/c_098c1346", "correctie privacygevoelige gegevens");
const PROCEDURE: Term = Term("def/thes/kern/c_c77c86e0", "correctie procedurele fout");

/// Every document of the site, by address.
pub(super) fn documents(ground: &Ground, woo: &Woo) -> Vec<Document> {
    let corpus = ground.corpus;
    let mut out = Vec::new();
    for rapport in &corpus.rapporten {
        out.extend(of_rapport(ground, woo, rapport));
        out.extend(of_reactie(ground, woo, rapport));
    }
    out.extend(corpus.publicaties.iter().filter_map(|publicatie| of_publicatie(ground, woo, publicatie)));
    out.sort_by(|a, b| a.loc.cmp(&b.loc));
    out
}

fn of_rapport(ground: &Ground, woo: &Woo, rapport: &Rapport) -> Option<Document> {
    let root = &ground.corpus.site.adres;
    let published = rapport.gepubliceerd.map(|day| day.value);
    let decided = rapport.besluit.map(|day| day.value).or(published)?;
    let corrected = rapport.herzien.iter().max_by_key(|fix| fix.datum.value);
    let front = Adres::rapport(rapport);
    let bijlagen = front.page("bijlagen");
    let inspecties = rapport.inspecties.iter().map(|nr| {
        let of = &ground.corpus[*nr];
        Organisatie { naam: of.naam.clone(), tooi: of.tooi }
    });
    let corrections = rapport.herzien.iter().map(|fix| format!("Herzien op {}: {}", voluit(fix.datum.value), fix.wat));
    Some(Document {
        loc: front.page("volledig").absolute(root),
        lastmod: corrected.map(|fix| fix.datum.value).or(published).unwrap_or(decided),
        titel: rapport.titel.clone(),
        omschrijvingen: rapport.samenvatting.clone().into_iter().chain(corrections).collect(),
        verantwoordelijken: inspecties.collect(),
        handeling: (&VASTSTELLING, decided),
        begin: published,
        eind: rapport.tot.map(|day| day.value),
        relaties: rapport
            .bijlagen
            .iter()
            .map(|of| (&BIJLAGE, bijlagen.page(&of.id).absolute(root), of.titel.clone()))
            .collect(),
        reden: corrected.and_then(|fix| fix.reden).map(|reden| match reden {
            Reden::Privacy => &PRIVACY,
            Reden::Procedure => &PROCEDURE,
        }),
        ..Document::new(ground, woo)
    })
}

fn of_reactie(ground: &Ground, woo: &Woo, rapport: &Rapport) -> Option<Document> {
    let root = &ground.corpus.site.adres;
    let reactie = rapport.reactie.as_ref()?;
    let published = rapport.gepubliceerd.map(|day| day.value);
    let received = reactie.datum.or(published)?;
    let front = Adres::rapport(rapport);
    Some(Document {
        loc: front.page("reactie").absolute(root),
        lastmod: published.unwrap_or(received),
        titel: format!("Reactie van {} op: {}", reactie.van, rapport.titel),
        opsteller: Some(Organisatie::named(object_naam(ground.corpus, rapport.object))),
        soort: value(Lijst::Documentsoort, "publicatie"),
        handeling: (&ONTVANGST, received),
        begin: published,
        eind: rapport.tot.map(|day| day.value),
        relaties: vec![(&REACTIE, front.page("volledig").absolute(root), rapport.titel.clone())],
        ..Document::new(ground, woo)
    })
}

fn of_publicatie(ground: &Ground, woo: &Woo, publicatie: &Publicatie) -> Option<Document> {
    let root = &ground.corpus.site.adres;
    let published = publicatie.gepubliceerd.map(|day| day.value);
    let made = publicatie.datum.or(published)?;
    let front = Adres::new(format!("publicaties/{}/", publicatie.id));
    let soort = match publicatie.soort.as_str() {
        "brief" => "brief",
        "voortgangsrapportage" => "voortgangsrapport",
        "plan" => "plan",
        _ => "publicatie",
    };
    let bijlagen = front.page("bijlagen");
    Some(Document {
        loc: front.absolute(root),
        lastmod: published.unwrap_or(made),
        titel: publicatie.titel.clone(),
        omschrijvingen: publicatie.samenvatting.clone().into_iter().collect(),
        opsteller: publicatie.van.as_deref().map(Organisatie::named),
        soort: value(Lijst::Documentsoort, soort),
        handeling: (&VASTSTELLING, made),
        begin: published,
        eind: publicatie.tot.map(|day| day.value),
        relaties: publicatie
            .bijlagen
            .iter()
            .map(|of| (&BIJLAGE, bijlagen.page(&of.id).absolute(root), of.titel.clone()))
            .collect(),
        ..Document::new(ground, woo)
    })
}

fn value(lijst: Lijst, label: &str) -> Waarde {
    lijst.find(label).expect("the label is in the list")
}

impl Document {
    /// What all documents of a site share.
    fn new(ground: &Ground, woo: &Woo) -> Self {
        let site = &ground.corpus.site;
        Document {
            loc: String::new(),
            lastmod: Date::default(),
            titel: String::new(),
            omschrijvingen: Vec::new(),
            publisher: Organisatie::named(&site.uitgever),
            verantwoordelijken: Vec::new(),
            opsteller: None,
            categorie: woo.categorie,
            soort: woo.documentsoort,
            themas: woo.themas.clone(),
            handeling: (&VASTSTELLING, Date::default()),
            begin: None,
            eind: None,
            relaties: Vec::new(),
            reden: None,
        }
    }

    /// Writes its `url`. The order is that of the standard's own example.
    pub(super) fn write(&self, xml: &mut Xml) {
        xml.within("url", &[], |xml| {
            xml.text("loc", &[], &self.loc);
            xml.text("lastmod", &[], &self.lastmod.to_string());
            xml.within("diwoo:Document", &[], |xml| xml.within("diwoo:DiWoo", &[], |xml| self.write_diwoo(xml)));
        });
    }

    fn write_diwoo(&self, xml: &mut Xml) {
        xml.within("diwoo:identifiers", &[], |xml| xml.text("diwoo:identifier", &[], &self.loc));
        self.publisher.write(xml, "diwoo:publisher");
        if let Some((first, others)) = self.verantwoordelijken.split_first() {
            first.write(xml, "diwoo:verantwoordelijke");
            if !others.is_empty() {
                xml.within("diwoo:medeverantwoordelijken", &[], |xml| {
                    others.iter().for_each(|other| other.write(xml, "diwoo:medeverantwoordelijke"));
                });
            }
        }
        if let Some(opsteller) = &self.opsteller {
            opsteller.write(xml, "diwoo:opsteller");
        }
        xml.within("diwoo:titelcollectie", &[], |xml| xml.text("diwoo:officieleTitel", &[], &self.titel));
        if !self.omschrijvingen.is_empty() {
            xml.within("diwoo:omschrijvingen", &[], |xml| {
                self.omschrijvingen.iter().for_each(|text| xml.text("diwoo:omschrijving", &[], text));
            });
        }
        xml.within("diwoo:classificatiecollectie", &[], |xml| {
            let mut list = |outer, inner, values: &[Waarde]| {
                if !values.is_empty() {
                    xml.within(outer, &[], |xml| {
                        values.iter().for_each(|of| xml.text(inner, &[("resource", &of.uri())], of.label));
                    });
                }
            };
            list("diwoo:informatiecategorieen", "diwoo:informatiecategorie", &[self.categorie]);
            list("diwoo:documentsoorten", "diwoo:documentsoort", &[self.soort]);
            list("diwoo:themas", "diwoo:thema", &self.themas);
        });
        let (handeling, made) = self.handeling;
        xml.text("diwoo:creatiedatum", &[], &made.to_string());
        if self.begin.is_some() || self.eind.is_some() {
            xml.within("diwoo:geldigheid", &[], |xml| {
                for (name, day) in [("diwoo:begindatum", self.begin), ("diwoo:einddatum", self.eind)] {
                    if let Some(day) = day {
                        xml.text(name, &[], &midnight(day));
                    }
                }
            });
        }
        let authority = "http://publications.europa.eu/resource/authority";
        xml.text("diwoo:language", &[("resource", &format!("{authority}/language/NLD"))], "Nederlands");
        xml.text("diwoo:format", &[("resource", &format!("{authority}/file-type/HTML"))], "HTML");
        xml.within("diwoo:documenthandelingen", &[], |xml| {
            xml.within("diwoo:documenthandeling", &[], |xml| {
                handeling.write(xml, "diwoo:soortHandeling");
                xml.text("diwoo:atTime", &[], &midnight(made));
            });
        });
        if !self.relaties.is_empty() {
            xml.within("diwoo:documentrelaties", &[], |xml| {
                for (role, address, titel) in &self.relaties {
                    xml.within("diwoo:documentrelatie", &[], |xml| {
                        role.write(xml, "diwoo:role");
                        xml.text("diwoo:relation", &[("resource", address)], titel);
                    });
                }
            });
        }
        if let Some(reden) = self.reden {
            reden.write(xml, "diwoo:redenVerwijderingVervanging");
        }
    }
}

impl Organisatie {
    /// The organisation with this name; its address follows when the name is in the register.
    fn named(naam: &str) -> Self {
        Organisatie { naam: naam.to_owned(), tooi: Lijst::Organisatie.find(naam) }
    }

    fn write(&self, xml: &mut Xml, name: &'static str) {
        match self.tooi {
            Some(tooi) => xml.text(name, &[("resource", &tooi.uri())], &self.naam),
            None => xml.text(name, &[], &self.naam),
        }
    }
}

impl Term {
    fn write(&self, xml: &mut Xml, name: &'static str) {
        xml.text(name, &[("resource", &format!("{TOOI}{}", self.0))], self.1);
    }
}

/// The beginning of a day as `xs:dateTime`.
fn midnight(day: Date) -> String {
    format!("{day}T00:00:00")
}

#[cfg(test)]
impl Document {
    /// A document of its own day.
    pub(super) fn example(nr: i8) -> Self {
        let day = jiff::civil::date(2026, 3, nr + 1);
        Document {
            loc: format!("https://voorbeeld.nl/{nr}/"),
            lastmod: day,
            titel: format!("Rapport {nr}"),
            omschrijvingen: Vec::new(),
            publisher: Organisatie { naam: "Uitgever".into(), tooi: None },
            verantwoordelijken: Vec::new(),
            opsteller: None,
            categorie: value(Lijst::Categorie, Woo::CATEGORIE),
            soort: value(Lijst::Documentsoort, Woo::DOCUMENTSOORT),
            themas: Vec::new(),
            handeling: (&VASTSTELLING, day),
            begin: None,
            eind: None,
            relaties: Vec::new(),
            reden: None,
        }
    }
}
