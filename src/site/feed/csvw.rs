//! What is in each CSV file: its columns, and the same for programs (CSV on the Web,
//! <https://www.w3.org/TR/tabular-metadata/>), beside the file.

use super::super::page::Page;
use super::super::{Adres, Ground};
use serde_json::{Map, Value, json};

/// A CSV file.
pub(in crate::site) struct Table {
    /// Its name below `data/`.
    pub name: &'static str,
    /// What is in it.
    pub about: &'static str,
    /// Its columns, which never change their place.
    pub columns: &'static [Column],
    /// The columns that together name a row.
    key: &'static [&'static str],
    /// Columns that name a row of another file: own columns, file, columns there.
    refers: &'static [(&'static [&'static str], &'static str, &'static [&'static str])],
}

/// A column: name, datatype of XML Schema, what is in it.
pub(in crate::site) struct Column {
    /// Its name in the first row.
    pub name: &'static str,
    datatype: &'static str,
    /// What is in it.
    pub about: &'static str,
}

const fn column(name: &'static str, datatype: &'static str, about: &'static str) -> Column {
    Column { name, datatype, about }
}

const RAPPORT: Column = column("rapport", "string", "de naam van het rapport in zijn adres");
const INSTELLING: Column = column("instelling", "string", "de instelling of regio, zoals in objecten.csv");
const NORM: Column = column("norm", "string", "het nummer van de norm");

/// All CSV files.
pub(in crate::site) const TABLES: &[Table] = &[
    Table {
        name: "oordelen",
        about: "elk oordeel over een norm, met rapport, instelling en kader",
        columns: &[
            RAPPORT,
            INSTELLING,
            column("kader", "string", "het toetsingskader"),
            column("thema", "string", "het nummer van het thema; leeg als het kader geen thema's heeft"),
            NORM,
            column("onderdeel", "string", "de korte naam van de norm"),
            column("oordeel", "string", "het oordeel zoals de inspectie het opschrijft, bijvoorbeeld ++"),
            column("label", "string", "het oordeel in woorden"),
            column("gepubliceerd", "date", "de eerste dag dat het rapport openbaar was"),
        ],
        key: &["rapport", "norm"],
        refers: &[(&["instelling"], "objecten", &["id"]), (&["kader", "norm"], "kaders", &["kader", "norm"])],
    },
    Table {
        name: "tekortkomingen",
        about: "elke tekortkoming, met haar vaste adres",
        columns: &[
            RAPPORT,
            INSTELLING,
            NORM,
            column("nummer", "string", "het nummer van de tekortkoming"),
            column("tekst", "string", "de tekortkoming zelf"),
            column("verantwoordelijk", "string", "wie iets moet doen; leeg als dat de instelling zelf is"),
            column("adres", "anyURI", "het vaste adres"),
        ],
        key: &["rapport", "nummer"],
        refers: &[(&["instelling"], "objecten", &["id"])],
    },
    Table {
        name: "cijfers",
        about: "elk cijfer uit de tekst, met het geheel en de bron",
        columns: &[
            RAPPORT,
            column("norm", "string", "het nummer van de norm; leeg bij een cijfer dat niet bij een norm hoort"),
            column("wat", "string", "wat er geteld is"),
            column("aantal", "nonNegativeInteger", "hoeveel"),
            column("van", "nonNegativeInteger", "van hoeveel"),
            column("bron", "string", "waar het cijfer vandaan komt"),
        ],
        key: &[],
        refers: &[],
    },
    Table {
        name: "citaten",
        about: "elk citaat, met de spreker",
        columns: &[
            RAPPORT,
            column("norm", "string", "het nummer van de norm; leeg als het citaat ergens anders staat"),
            column("spreker", "string", "wie er spreekt, als rol"),
            column("toelichting", "string", "meer over de spreker"),
            column("letterlijk", "string", "ja: de woorden zelf; nee: zakelijk weergegeven"),
            column("tekst", "string", "het citaat"),
        ],
        key: &[],
        refers: &[],
    },
    Table {
        name: "kaders",
        about: "de toetsingskaders met hun normen en schaal",
        columns: &[
            column("kader", "string", "het toetsingskader"),
            column("thema", "string", "het nummer van het thema; leeg als het kader geen thema's heeft"),
            NORM,
            column("onderdeel", "string", "de korte naam van de norm"),
            column("tekst", "string", "de norm zelf"),
            column("schaal", "string", "de oordelen die kunnen, het beste eerst, met een spatie ertussen"),
        ],
        key: &["kader", "norm"],
        refers: &[],
    },
    Table {
        name: "objecten",
        about: "de instellingen en regio's waar de rapporten over gaan",
        columns: &[
            column("id", "string", "de naam in het adres"),
            column("soort", "string", "wat voor instelling het is, of regio"),
            column("naam", "string", "de volledige naam"),
            column("afkorting", "string", "de afkorting"),
            column("kvk", "string", "het nummer bij de Kamer van Koophandel"),
            column("onderdeel_van", "string", "de instelling waar deze onder valt"),
        ],
        key: &["id"],
        refers: &[],
    },
];

impl Table {
    /// The table with this name.
    pub(super) fn named(name: &str) -> &'static Table {
        TABLES.iter().find(|table| table.name == name).expect("every CSV file is in the list")
    }

    /// Its address.
    pub fn adres(&self) -> Adres {
        Adres::new(format!("data/{}.csv", self.name))
    }

    fn metadata(&self, ground: &Ground) -> Value {
        let columns: Vec<Value> = self
            .columns
            .iter()
            .map(|column| {
                json!({
                    "name": column.name, "titles": column.name, "dc:description": column.about,
                    "datatype": column.datatype, "required": self.key.contains(&column.name),
                })
            })
            .collect();
        let refers: Vec<Value> = self
            .refers
            .iter()
            .map(|(own, file, there)| {
                json!({ "columnReference": own, "reference": { "resource": format!("{file}.csv"), "columnReference": there } })
            })
            .collect();
        let mut schema = Map::new();
        schema.insert("columns".into(), columns.into());
        if !self.key.is_empty() {
            schema.insert("primaryKey".into(), json!(self.key));
        }
        if !refers.is_empty() {
            schema.insert("foreignKeys".into(), refers.into());
        }
        json!({
            "url": format!("{}.csv", self.name),
            "dc:title": self.name,
            "dc:description": self.about,
            "dc:publisher": ground.corpus.site.uitgever,
            "tableSchema": schema,
        })
    }
}

/// One description of all files together, because a reference to another file is only known within one description, and
/// one beside each file, where programs look for it.
pub(super) fn files(ground: &Ground, _: &[Page]) -> Vec<(String, Vec<u8>)> {
    let context = json!(["http://www.w3.org/ns/csvw", { "@language": ground.corpus.site.taal }]);
    let dialect = json!({ "encoding": "utf-8", "header": true });
    let group = json!({
        "@context": context, "dialect": dialect, "tables": TABLES.iter().map(|table| table.metadata(ground)).collect::<Vec<_>>(),
    });
    let mut files = vec![("data/csv-metadata.json".to_owned(), pretty(&group))];
    for table in TABLES {
        let mut own = table.metadata(ground);
        own["tableSchema"].as_object_mut().expect("it is an object").remove("foreignKeys");
        let mut whole = json!({ "@context": context, "dialect": dialect });
        let fields = whole.as_object_mut().expect("it is an object");
        fields.extend(own.as_object().expect("it is an object").clone());
        files.push((format!("data/{}.csv-metadata.json", table.name), pretty(&whole)));
    }
    files
}

/// A JSON file that people can read too.
pub(super) fn pretty(value: &Value) -> Vec<u8> {
    let mut bytes = serde_json::to_vec_pretty(value).expect("a JSON value always serialises");
    bytes.push(b'\n');
    bytes
}
