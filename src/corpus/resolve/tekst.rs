//! Resolves running text: references, speakers, boxes, figures and files.

mod figuur;

use super::super::{
    Doel, Figuur, Instelling, Inzage, Nr, Openbaarheid, Regio, Spreker, TekortkomingNr, Tekst, Traject, Werk, diags,
};
use super::asked::{Asked, Asking, Questions};
use super::names::{KaderNames, Names, PublicatieNames, RapportNames};
use crate::diagnostic::Sink;
use crate::draft::{Blok, Doelsoort, TextBody, Verwijzing};
use crate::prose::{Block, Inline, plain_blocks};
use crate::source::{Sources, Spanned};

/// The boxes that an author can use.
pub const BOXES: [&str; 2] = ["casus", "kader"];

/// What every text is resolved against.
#[derive(Clone, Copy)]
pub(super) struct Surroundings<'a> {
    pub(super) names: &'a Names,
    pub(super) hidden: &'a Openbaarheid,
    /// Nothing when `site.yaml` cannot be read: then no speaker is unknown.
    pub(super) sprekers: Option<&'a [String]>,
    pub(super) sources: &'a Sources,
    /// What readers see of the points of institutions.
    pub(super) inzage: Inzage,
}

/// What one report, publication or other thing is resolved against.
pub(super) struct Context<'a> {
    pub(super) names: Asked<'a>,
    around: Surroundings<'a>,
}

impl<'a> Context<'a> {
    pub(super) fn new(around: Surroundings<'a>) -> Self {
        Context { names: Asked::new(around.names, around.sources), around }
    }

    /// What was asked for.
    pub(super) fn questions(self) -> Questions {
        self.names.questions()
    }
}

/// Where a text stands: what a name without more words belongs to.
#[derive(Debug, Clone, Copy)]
pub(super) enum Here<'a> {
    Rapport(&'a str),
    Publicatie(&'a str),
    Elders,
}

impl Here<'_> {
    fn folder(self) -> Option<String> {
        match self {
            Here::Rapport(id) => Some(format!("rapporten/{id}/")),
            Here::Publicatie(id) => Some(format!("publicaties/{id}/")),
            Here::Elders => None,
        }
    }
}

impl Context<'_> {
    /// Resolves a text.
    pub(super) fn tekst(&self, body: TextBody, here: Here, sink: &mut Sink) -> Tekst {
        self.report_blocks(&body, sink);
        let mut links = Sink::new();
        let mut figures = Sink::new();
        let out = body.map(&mut |reference| self.doel(&reference, here, &mut links), &mut |block| {
            self.figuur(block, here, &mut figures)
        });
        sink.append(links);
        sink.append(figures);
        out
    }

    fn report_blocks(&self, body: &TextBody, sink: &mut Sink) {
        body.each_block(&mut |block| match block {
            Block::Quote { by: Some(by), .. } => {
                let spreker = Spreker::parse(&by.text);
                if let Some(known) = self.around.sprekers
                    && !known.contains(&spreker.naam)
                {
                    sink.report(diags::unknown_speaker(by.span, &spreker.naam, known));
                }
            }
            Block::Quote { blocks, by: None, .. } => self.report_plain_quote(blocks, sink),
            Block::Callout { name, .. } if !BOXES.contains(&name.value.as_str()) => {
                sink.report(diags::unknown_box(name, &BOXES));
            }
            _ => {}
        });
    }

    /// A quotation without a speaker that was meant to have one, or to be a box.
    fn report_plain_quote(&self, blocks: &[Block<Verwijzing, Blok>], sink: &mut Sink) {
        if let Some(Block::Paragraph { inlines, .. }) = blocks.first()
            && let Some(Inline::Text(text)) = inlines.first()
            && text.span.end() - text.span.start() == text.value.len()
        {
            let rest = text.value.trim_start_matches(['[', '!']);
            let marks = text.value.len() - rest.len();
            let is_whole = |name: &&&str| !rest[name.len()..].starts_with(char::is_alphanumeric);
            let name = BOXES.iter().filter(|name| rest.starts_with(**name)).find(is_whole);
            // With both marks it is the bracket after the name that is wanting, which reading has said.
            if let Some(name) = name.filter(|_| matches!(&text.value[..marks], "[" | "!" | "![")) {
                sink.report(diags::box_without_marks(text.span.part(0, marks + name.len()), name));
            }
        }
        if let (Some(known), [_, .., last]) = (self.around.sprekers, blocks) {
            let text = plain_blocks(std::slice::from_ref(last), &|_| String::new());
            let written = text.trim_start_matches(['-', '–', '—', '*', ' ']).trim_end();
            if known.contains(&Spreker::parse(written).naam) {
                sink.report(diags::speaker_without_dash(last.span(), written));
            }
        }
    }

    fn figuur(&self, block: Blok, here: Here, sink: &mut Sink) -> Option<Figuur> {
        figuur::resolve(block, self, here, sink)
    }

    fn doel(&self, reference: &Verwijzing, here: Here, sink: &mut Sink) -> Option<Doel> {
        match reference {
            Verwijzing::Web(address) => Some(Doel::Web(address.value.clone())),
            Verwijzing::Bestand { pad, is_beeld } => self.bestand(pad, *is_beeld, here, sink),
            Verwijzing::Naar { soort, naam } => self.naar(*soort, naam.as_ref().map(String::as_str), here, sink),
        }
    }

    /// A file is looked for in the folder of the report or publication.
    fn bestand(&self, pad: &Spanned<String>, is_beeld: bool, here: Here, sink: &mut Sink) -> Option<Doel> {
        let folder = here.folder().unwrap_or_default();
        let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
        for part in pad.value.split('/') {
            match part {
                "." | "" => {}
                ".." => drop(parts.pop()),
                part => parts.push(part),
            }
        }
        let path = parts.join("/");
        let is_page = path.ends_with(".md") || path.ends_with(".yaml");
        if is_page || !self.names.has_file(&path) {
            let near: Vec<&str> = self.names.files().filter_map(|path| path.strip_prefix(&folder)).collect();
            sink.report(diags::unknown_asset(pad, is_page, is_beeld, &near));
            return None;
        }
        Some(Doel::Bestand(path))
    }

    fn naar(&self, soort: Doelsoort, naam: Spanned<&str>, here: Here, sink: &mut Sink) -> Option<Doel> {
        if let Some(elders) = self.around.hidden.elders.get(&(soort.word(), naam.value.to_owned())) {
            return Some(Doel::Elders(elders.clone()));
        }
        if let Some(gone) = self.verlopen(soort, naam.value) {
            return Some(Doel::Verlopen(gone));
        }
        match soort {
            Doelsoort::Kader => self.look::<KaderNames>(naam, sink).map(|kader| Doel::Kader(kader.nr)),
            Doelsoort::Instelling => self.instelling(naam, sink).map(Doel::Instelling),
            Doelsoort::Regio => self.regio(naam, sink).map(Doel::Regio),
            Doelsoort::Traject => self.traject(naam, sink).map(Doel::Traject),
            Doelsoort::Rapport => self.look::<RapportNames>(naam, sink).map(|rapport| Doel::Rapport(rapport.nr)),
            Doelsoort::Publicatie => self.look::<PublicatieNames>(naam, sink).map(|found| Doel::Publicatie(found.nr)),
            Doelsoort::Hoofdstuk | Doelsoort::Bijlage => self.part(soort, naam, here, sink),
            Doelsoort::Norm | Doelsoort::Thema | Doelsoort::Tekortkoming => self.judged(soort, naam, here, sink),
            Doelsoort::Wederhoor => self.punt(naam, here, sink),
        }
    }

    /// The expired report or publication that a reference is to, or to a part of.
    fn verlopen(&self, soort: Doelsoort, naam: &str) -> Option<usize> {
        match soort {
            Doelsoort::Rapport => self.around.hidden.verlopen(true, naam),
            Doelsoort::Publicatie => self.around.hidden.verlopen(false, naam),
            Doelsoort::Norm | Doelsoort::Thema | Doelsoort::Tekortkoming | Doelsoort::Wederhoor => {
                self.around.hidden.verlopen(true, naam.split_once('/')?.0)
            }
            Doelsoort::Hoofdstuk | Doelsoort::Bijlage => {
                let work = naam.split_once('/')?.0;
                self.around.hidden.verlopen(true, work).or_else(|| self.around.hidden.verlopen(false, work))
            }
            Doelsoort::Kader | Doelsoort::Instelling | Doelsoort::Regio | Doelsoort::Traject => None,
        }
    }

    /// A chapter or appendix of this work, or of another as `naam/deel`.
    fn part(&self, soort: Doelsoort, naam: Spanned<&str>, here: Here, sink: &mut Sink) -> Option<Doel> {
        let (here, id) = match naam.value.split_once('/') {
            Some((work, id)) if self.names.get::<PublicatieNames>(work).is_some() => (Here::Publicatie(work), id),
            Some((work, id)) => (Here::Rapport(work), id),
            None => (here, naam.value),
        };
        let (werk, chapters, appendices) = match here {
            Here::Rapport(work) => {
                let work = Spanned::new(work, naam.span);
                let found = self.look::<RapportNames>(work, sink)?;
                (Werk::Rapport(found.nr), &found.hoofdstukken, &found.bijlagen)
            }
            Here::Publicatie(work) => {
                let work = Spanned::new(work, naam.span);
                let found = self.look::<PublicatieNames>(work, sink)?;
                (Werk::Publicatie(found.nr), &found.hoofdstukken, &found.bijlagen)
            }
            Here::Elders => {
                sink.report(diags::needs_report(naam.span, soort.word(), id));
                return None;
            }
        };
        let list = if soort == Doelsoort::Hoofdstuk { chapters } else { appendices };
        match list.iter().position(|found| found == id) {
            Some(at) if soort == Doelsoort::Hoofdstuk => Some(Doel::Hoofdstuk(werk, at)),
            Some(at) => Some(Doel::Bijlage(werk, at)),
            None => {
                sink.report(diags::unknown_reference(naam.span, soort.word(), id, list.iter().map(String::as_str)));
                None
            }
        }
    }

    /// A point of the institution on this report, or on another as `rapport/nummer`.
    fn punt(&self, naam: Spanned<&str>, here: Here, sink: &mut Sink) -> Option<Doel> {
        let (rapport, id) = match (naam.value.split_once('/'), here) {
            (Some((rapport, id)), _) => (rapport, id),
            (None, Here::Rapport(rapport)) => (rapport, naam.value),
            (None, _) => {
                sink.report(diags::needs_report(naam.span, Doelsoort::Wederhoor.word(), naam.value));
                return None;
            }
        };
        let rapport = self.look::<RapportNames>(Spanned::new(rapport, naam.span), sink)?;
        let Some(at) = rapport.punten.iter().position(|punt| punt == id) else {
            sink.report(diags::unknown_point(naam.span, id, &rapport.punten));
            return None;
        };
        if self.around.inzage != Inzage::Alles {
            sink.report(diags::points_not_shown(naam.span, id));
            return None;
        }
        Some(Doel::Wederhoor(rapport.nr, at))
    }

    /// A theme, norm or shortcoming of this report, or of another as `rapport/nummer`.
    fn judged(&self, soort: Doelsoort, naam: Spanned<&str>, here: Here, sink: &mut Sink) -> Option<Doel> {
        let (rapport, id) = match (naam.value.split_once('/'), here) {
            (Some((rapport, id)), _) => (rapport, id),
            (None, Here::Rapport(rapport)) => (rapport, naam.value),
            (None, _) => {
                sink.report(diags::needs_report(naam.span, soort.word(), naam.value));
                return None;
            }
        };
        let rapport = self.look::<RapportNames>(Spanned::new(rapport, naam.span), sink)?;
        let kader = self.names.get::<KaderNames>(&rapport.kader)?.as_ref()?;
        match soort {
            Doelsoort::Thema => match kader.thema(id) {
                Some(thema) => Some(Doel::Thema(rapport.nr, thema)),
                None => {
                    let known = kader.themas.iter().filter_map(|(id, _)| id.as_deref());
                    sink.report(diags::unknown_reference(naam.span, "thema", id, known));
                    None
                }
            },
            Doelsoort::Norm => {
                let (thema, norm) = self.norm(kader, naam, id, sink)?;
                // A norm without a file is reported at the report itself.
                rapport.normen.contains_key(id).then_some(Doel::Norm(rapport.nr, thema, norm))
            }
            _ => {
                let Some((norm_id, number)) = id.rsplit_once("-T") else {
                    sink.report(diags::shortcoming_form(naam.span, id));
                    return None;
                };
                let (thema, norm) = self.norm(kader, naam, norm_id, sink)?;
                let count = (*rapport.normen.get(norm_id)?)?;
                match number.parse::<usize>() {
                    Ok(number) if (1..=count).contains(&number) => {
                        Some(Doel::Tekortkoming(rapport.nr, thema, norm, number - 1))
                    }
                    _ => {
                        sink.report(diags::unknown_shortcoming(naam.span, id, norm_id, count));
                        None
                    }
                }
            }
        }
    }

    /// A shortcoming of another report, by its number.
    pub(super) fn tekortkoming(&self, rapport: &str, nummer: Spanned<&str>, sink: &mut Sink) -> Option<TekortkomingNr> {
        if !nummer.value.contains("-T") {
            sink.report(diags::number_form(nummer.span, nummer.value));
            return None;
        }
        let full = format!("{rapport}/{}", nummer.value);
        let naam = Spanned::new(full.as_str(), nummer.span);
        match self.judged(Doelsoort::Tekortkoming, naam, Here::Elders, sink)? {
            Doel::Tekortkoming(_, thema, norm, nr) => Some(TekortkomingNr { thema, norm, nr }),
            _ => None,
        }
    }

    fn norm(&self, kader: &KaderNames, naam: Spanned<&str>, id: &str, sink: &mut Sink) -> Option<(usize, usize)> {
        let found = kader.norm(id);
        if found.is_none() {
            sink.report(diags::unknown_reference(naam.span, "norm", id, kader.norm_ids()));
        }
        found
    }

    pub(super) fn instelling(&self, naam: Spanned<&str>, sink: &mut Sink) -> Option<Nr<Instelling>> {
        self.look(naam, sink).copied()
    }

    pub(super) fn regio(&self, naam: Spanned<&str>, sink: &mut Sink) -> Option<Nr<Regio>> {
        self.look(naam, sink).copied()
    }

    pub(super) fn traject(&self, naam: Spanned<&str>, sink: &mut Sink) -> Option<Nr<Traject>> {
        self.look(naam, sink).copied()
    }

    /// Looks a name up: unknown and not-yet-public names are reported, unreadable and expired ones are not.
    pub(super) fn look<T: Asking>(&self, naam: Spanned<&str>, sink: &mut Sink) -> Option<&T> {
        if let Some(found) = self.names.get(naam.value) {
            return found.as_ref();
        }
        let (soort, gone) = (T::SOORT, self.around.hidden);
        if self.verlopen(soort, naam.value).is_some() {
            return None;
        }
        let known = self.names.all::<T>();
        let hidden = match soort {
            Doelsoort::Rapport => gone.rapporten.contains(naam.value),
            Doelsoort::Publicatie => gone.publicaties.contains(naam.value),
            Doelsoort::Instelling => gone.instellingen.contains(naam.value),
            Doelsoort::Regio => gone.regios.contains(naam.value),
            _ => false,
        };
        if hidden && gone.onleesbaar.contains(naam.value) {
            return None;
        }
        if hidden {
            sink.report(diags::not_public(naam.span, soort.word(), naam.value));
        } else {
            sink.report(diags::unknown_reference(naam.span, soort.word(), naam.value, known));
        }
        None
    }
}
