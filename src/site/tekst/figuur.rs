//! Figures and tables from data files, as HTML.

use super::Run;
use crate::corpus::{Figuur, Grafiek, Tabel, Totaal};
use crate::site::{Adres, figuur};

impl Run<'_, '_> {
    pub(super) fn figure(&mut self, figure: &Figuur) {
        match figure {
            Figuur::Grafiek(grafiek) => self.grafiek(grafiek),
            Figuur::Tabel(tabel) => self.tabel(tabel),
        }
    }

    fn grafiek(&mut self, grafiek: &Grafiek) {
        let id = self.writer.id("figuur".to_owned());
        let csv = Adres::new(grafiek.data.clone()).from_page(self.writer.page);
        self.out.html.raw(&figuur::grafiek(&id, grafiek, csv).0);
    }

    fn tabel(&mut self, tabel: &Tabel) {
        self.out.html.raw("<figure class=\"figuur figuur--tabel\">");
        let total = match tabel.totaal {
            Totaal::Rij(row) => Some(row),
            _ => None,
        };
        self.cells(&tabel.titel, &tabel.kop, &tabel.rijen, &tabel.getallen, total);
        let reason = match &tabel.totaal {
            Totaal::Geen(reason) => Some(format!("De rijen zijn niet opgeteld: {}.", reason.trim_end_matches('.'))),
            _ => None,
        };
        self.source(tabel.bron.as_deref(), reason.as_deref(), &tabel.data);
        self.out.html.raw("</figure>");
    }

    fn cells(&mut self, title: &str, head: &[String], rows: &[Vec<String>], numeric: &[bool], total: Option<usize>) {
        self.out.html.open("div", &[("class", "tabel"), ("role", "group"), ("aria-label", title), ("tabindex", "0")]);
        self.out.html.raw("<table><caption>");
        self.out.html.text(title);
        self.out.html.raw("</caption><thead><tr>");
        let class = |at: usize| if numeric.get(at) == Some(&true) { "getal" } else { "" };
        for (at, name) in head.iter().enumerate() {
            self.out.html.open("th", &[("scope", "col"), ("class", class(at))]);
            self.out.html.text(name);
            self.out.html.raw("</th>");
        }
        self.out.html.raw("</tr></thead><tbody>");
        for (nr, row) in rows.iter().enumerate() {
            self.out.html.open("tr", &[("class", if total == Some(nr) { "totaal" } else { "" })]);
            for (at, cell) in row.iter().enumerate() {
                let name = if at == 0 { "th" } else { "td" };
                self.out.html.open(name, &[("scope", if at == 0 { "row" } else { "" }), ("class", class(at))]);
                self.out.html.text(cell);
                self.out.html.close(name);
            }
            self.out.html.raw("</tr>");
        }
        self.out.html.raw("</tbody></table></div>");
    }

    fn source(&mut self, source: Option<&str>, note: Option<&str>, data: &str) {
        self.out.html.raw("<p class=\"figuur-bron\">");
        if let Some(note) = note {
            self.out.html.text(note);
            self.out.html.raw(" ");
        }
        if let Some(source) = source {
            self.out.html.text(&format!("Bron: {source}. "));
        }
        let url = Adres::new(data).from_page(self.writer.page);
        self.out.html.open("a", &[("href", &url), ("download", "download")]);
        self.out.html.raw("Gegevens (CSV)</a></p>");
    }
}
