//! Reads all files in parallel and sorts the drafts by report and publication.

use super::read::Reader;
use super::schema::Schemas;
use super::*;
use crate::diagnostic::Sink;
use crate::source::{Content, FileId, Rejection, Source, Sources};
use crate::syntax::{Csv, read_csv};
use rayon::prelude::*;
use std::sync::Arc;

/// Everything that was written.
#[derive(Debug, Clone, Default)]
pub struct Draft {
    /// `site.yaml`, unless it is missing or unreadable.
    pub site: Option<SiteDraft>,
    /// Whether there is a `site.yaml` at all.
    pub has_site: bool,
    /// Frameworks, by name.
    pub kaders: Vec<Entry<KaderDraft>>,
    /// Institutions, by name.
    pub instellingen: Vec<Entry<InstellingDraft>>,
    /// Regions, by name.
    pub regios: Vec<Entry<RegioDraft>>,
    /// Courses of supervision, by name.
    pub trajecten: Vec<Entry<TrajectDraft>>,
    /// Reports, by name.
    pub rapporten: Vec<Arc<RapportMap>>,
    /// Other publications, by name.
    pub publicaties: Vec<Arc<PublicatieMap>>,
    /// Files that are copied along.
    pub assets: Vec<FileId>,
}

/// A file with its name; an unreadable one leaves its name behind.
#[derive(Debug, Clone)]
pub struct Entry<T> {
    /// The name.
    pub id: String,
    /// The file.
    pub file: FileId,
    /// What was read, when it could be read.
    pub draft: Option<T>,
    /// Whether nothing was left out of it: if not, that something is absent is no new mistake.
    pub is_whole: bool,
}

/// The folder of a report.
#[derive(Debug, Clone, Default)]
pub struct RapportMap {
    /// The name of the folder.
    pub id: String,
    /// `rapport.md`.
    pub rapport: Option<Entry<RapportDraft>>,
    /// The `thema.md` files.
    pub themas: Vec<ThemaEntry>,
    /// The norms, from all folders.
    pub normen: Vec<NormEntry>,
    /// Chapters, by name.
    pub hoofdstukken: Vec<Entry<HoofdstukDraft>>,
    /// Appendices, in the order of their files; the id still begins with the number.
    pub bijlagen: Vec<Entry<BijlageDraft>>,
    /// The reaction.
    pub reactie: Option<Entry<ReactieDraft>>,
    /// Points of the institution on the draft.
    pub wederhoor: Vec<Entry<WederhoorDraft>>,
    /// Data files, by name without `.csv`.
    pub data: Vec<Entry<Arc<Csv>>>,
}

/// A `thema.md` with the name of its folder.
pub type ThemaEntry = Entry<ThemaDraft>;

/// A norm with the theme in whose folder it stands.
#[derive(Debug, Clone)]
pub struct NormEntry {
    /// The theme of the folder, when there is one.
    pub thema: Option<String>,
    /// The norm.
    pub entry: Entry<NormDraft>,
}

/// The folder of a publication.
#[derive(Debug, Clone, Default)]
pub struct PublicatieMap {
    /// The name of the folder.
    pub id: String,
    /// `publicatie.md`.
    pub publicatie: Option<Entry<PublicatieDraft>>,
    /// Chapters, by name.
    pub hoofdstukken: Vec<Entry<HoofdstukDraft>>,
    /// Appendices, in the order of their files.
    pub bijlagen: Vec<Entry<BijlageDraft>>,
    /// Data files, by name without `.csv`.
    pub data: Vec<Entry<Arc<Csv>>>,
}

/// One file, read.
#[allow(clippy::large_enum_variant, reason = "lives only until the drafts are sorted")]
enum Piece {
    Site(Option<SiteDraft>),
    Kader(Entry<KaderDraft>),
    Instelling(Entry<InstellingDraft>),
    Regio(Entry<RegioDraft>),
    Traject(Entry<TrajectDraft>),
    Rapport(String, RapportPiece),
    Publicatie(String, PublicatiePiece),
    Asset(FileId),
    Nothing,
}

#[allow(clippy::large_enum_variant, reason = "lives only until the drafts are sorted")]
enum RapportPiece {
    Rapport(Entry<RapportDraft>),
    Thema(ThemaEntry),
    Norm(NormEntry),
    Hoofdstuk(Entry<HoofdstukDraft>),
    Bijlage(Entry<BijlageDraft>),
    Reactie(Entry<ReactieDraft>),
    Wederhoor(Entry<WederhoorDraft>),
    Data(Entry<Arc<Csv>>),
}

#[allow(clippy::large_enum_variant, reason = "lives only until the drafts are sorted")]
enum PublicatiePiece {
    Publicatie(Entry<PublicatieDraft>),
    Hoofdstuk(Entry<HoofdstukDraft>),
    Bijlage(Entry<BijlageDraft>),
    Data(Entry<Arc<Csv>>),
}

/// Whether a source is part of what is published.
pub fn is_content(path: &str) -> bool {
    !path.starts_with("themes/") && !path.starts_with("woordenboek/") && path != "woordenlijst.txt"
}

/// Reads every content file. A theme (`themes/…`), a dictionary (`woordenboek/…`) and the word list are not content and
/// are passed over.
pub fn read_all(sources: &Sources, schemas: &Schemas, sink: &mut Sink) -> Draft {
    let mut draft = Draft::default();
    for group in read_groups(groups(sources), schemas, |_| None) {
        sink.append(group.found);
        draft.append(group.draft);
    }
    draft.finish(sink);
    draft
}

/// Files that belong together: all of a report or publication, or a single one.
pub(super) type Group<'a> = Vec<(FileId, &'a Arc<Source>)>;

/// What was made of a group.
#[derive(Debug, Clone)]
pub(super) struct ReadGroup {
    pub(super) draft: Draft,
    pub(super) found: Sink,
}

/// All content in groups. Files come in the order of their paths, so a folder's files follow each other.
pub(super) fn groups(sources: &Sources) -> Vec<Group<'_>> {
    let mut out: Vec<Group> = Vec::new();
    let mut last = None;
    for (file, source) in sources.shared().filter(|(_, source)| is_content(&source.path)) {
        let folder = folder(&source.path);
        match out.last_mut() {
            Some(group) if folder.is_some() && folder == last => group.push((file, source)),
            _ => out.push(vec![(file, source)]),
        }
        last = folder;
    }
    out
}

/// The folder of a report or publication that a file belongs to.
fn folder(path: &str) -> Option<&str> {
    let (kind, rest) = path.split_once('/')?;
    let (id, _) = rest.split_once('/').filter(|_| matches!(kind, "rapporten" | "publicaties"))?;
    path.get(..kind.len() + 1 + id.len())
}

/// Reads groups in parallel, but for those that `known` has an answer for.
pub(super) fn read_groups<'a>(
    groups: Vec<Group<'a>>,
    schemas: &Schemas,
    known: impl Fn(&Group<'a>) -> Option<ReadGroup> + Sync,
) -> Vec<ReadGroup> {
    groups.into_par_iter().map(|group| known(&group).unwrap_or_else(|| read_group(&group, schemas))).collect()
}

fn read_group(group: &Group, schemas: &Schemas) -> ReadGroup {
    let pieces: Vec<(Piece, Sink)> = group
        .par_iter()
        .map(|(file, source)| {
            let mut sink = Sink::new();
            (read_file(*file, source, schemas, &mut sink), sink)
        })
        .collect();
    let mut read = ReadGroup { draft: Draft::default(), found: Sink::new() };
    for (piece, found) in pieces {
        read.found.append(found);
        read.draft.add(piece);
    }
    read
}

fn read_file(file: FileId, source: &Source, schemas: &Schemas, sink: &mut Sink) -> Piece {
    let place = match (classify(&source.path), &source.content) {
        // A file that has to go or get another name anyway is not looked into.
        (place @ (Place::Unknown(_) | Place::BadName(_)), Content::Rejected(why)) if *why != Rejection::Name => place,
        (place, Content::Rejected(why)) => {
            sink.report(diags::rejected(file, why));
            if matches!(place, Place::Unknown(_) | Place::BadName(_)) {
                return Piece::Nothing;
            }
            place
        }
        (place, _) => place,
    };
    let text = source.text();
    let mut reader = Reader { file, text: text.unwrap_or(""), schemas, sink, is_whole: true, is_verbatim: false };
    /// Reads the file when it has text; its name is kept in any case.
    macro_rules! entry {
        ($id:expr, $module:ident) => {{
            let draft = text.and_then(|_| $module::read(&mut reader));
            Entry { id: $id.to_owned(), file, draft, is_whole: reader.is_whole }
        }};
    }
    macro_rules! data {
        ($id:expr) => {{
            let draft = text.and_then(|text| read_csv(file, text, reader.sink).ok().map(Arc::new));
            Entry { id: $id.to_owned(), file, draft, is_whole: true }
        }};
    }
    match place {
        Place::Site => Piece::Site(text.and_then(|_| site::read(&mut reader))),
        Place::Kader(id) => Piece::Kader(entry!(id, kader)),
        Place::Instelling(id) => Piece::Instelling(entry!(id, instelling)),
        Place::Regio(id) => Piece::Regio(entry!(id, regio)),
        Place::Traject(id) => Piece::Traject(entry!(id, traject)),
        Place::Rapport(rapport, what) => {
            let piece = match what {
                InRapport::Rapport => RapportPiece::Rapport(entry!(rapport, rapport)),
                InRapport::Thema(thema) => RapportPiece::Thema(entry!(thema, thema)),
                InRapport::Norm { thema, norm } => {
                    RapportPiece::Norm(NormEntry { thema: thema.map(str::to_owned), entry: entry!(norm, norm) })
                }
                InRapport::Hoofdstuk(id) => RapportPiece::Hoofdstuk(entry!(id, hoofdstuk)),
                InRapport::Bijlage(id) => RapportPiece::Bijlage(entry!(id, bijlage)),
                InRapport::Reactie => RapportPiece::Reactie(entry!("reactie", reactie)),
                InRapport::Wederhoor(id) => {
                    reader.is_verbatim = true;
                    RapportPiece::Wederhoor(entry!(id, wederhoor))
                }
                InRapport::Data(id) => RapportPiece::Data(data!(id)),
            };
            Piece::Rapport(rapport.to_owned(), piece)
        }
        Place::Publicatie(publicatie, what) => {
            let piece = match what {
                InPublicatie::Publicatie => PublicatiePiece::Publicatie(entry!(publicatie, publicatie)),
                InPublicatie::Hoofdstuk(id) => PublicatiePiece::Hoofdstuk(entry!(id, hoofdstuk)),
                InPublicatie::Bijlage(id) => PublicatiePiece::Bijlage(entry!(id, bijlage)),
                InPublicatie::Data(id) => PublicatiePiece::Data(data!(id)),
            };
            Piece::Publicatie(publicatie.to_owned(), piece)
        }
        Place::Asset if matches!(source.content, Content::Rejected(_)) => Piece::Nothing,
        Place::Asset if is_answer(source) => {
            reader.sink.report(diags::answer_among_assets(file, &source.path));
            Piece::Nothing
        }
        Place::Asset => Piece::Asset(file),
        Place::Unknown(advice) => {
            reader.sink.report(diags::unknown_file(file, &source.path, &advice));
            Piece::Nothing
        }
        Place::BadName(name) => {
            reader.sink.report(diags::bad_name(file, name));
            Piece::Nothing
        }
    }
}

/// Whether a file is what an institution sent back on a draft: it would be published as it is.
fn is_answer(source: &Source) -> bool {
    let bytes: &[u8] = match &source.content {
        Content::Bytes(bytes) => bytes,
        Content::Text(text) => text.as_bytes(),
        Content::Rejected(_) => return false,
    };
    bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes).starts_with(b"rapporteur-wederhoor")
}

impl Draft {
    /// Takes what another group holds.
    pub(super) fn append(&mut self, other: Draft) {
        self.has_site |= other.has_site;
        self.site = self.site.take().or(other.site);
        self.kaders.extend(other.kaders);
        self.instellingen.extend(other.instellingen);
        self.regios.extend(other.regios);
        self.trajecten.extend(other.trajecten);
        self.rapporten.extend(other.rapporten);
        self.publicaties.extend(other.publicaties);
        self.assets.extend(other.assets);
    }

    /// Says what is missing when all groups are in.
    pub(super) fn finish(&self, sink: &mut Sink) {
        if !self.has_site {
            sink.report(diags::no_site());
        }
    }

    fn add(&mut self, piece: Piece) {
        match piece {
            Piece::Site(site) => {
                self.has_site = true;
                self.site = site;
            }
            Piece::Kader(entry) => self.kaders.push(entry),
            Piece::Instelling(entry) => self.instellingen.push(entry),
            Piece::Regio(entry) => self.regios.push(entry),
            Piece::Traject(entry) => self.trajecten.push(entry),
            Piece::Asset(file) => self.assets.push(file),
            Piece::Rapport(id, piece) => {
                // Files come in the order of their paths, so a folder's files follow each other.
                if self.rapporten.last().is_none_or(|last| last.id != id) {
                    self.rapporten.push(Arc::new(RapportMap { id, ..RapportMap::default() }));
                }
                if let Some(map) = self.rapporten.last_mut().and_then(Arc::get_mut) {
                    map.add(piece);
                }
            }
            Piece::Publicatie(id, piece) => {
                if self.publicaties.last().is_none_or(|last| last.id != id) {
                    self.publicaties.push(Arc::new(PublicatieMap { id, ..PublicatieMap::default() }));
                }
                if let Some(map) = self.publicaties.last_mut().and_then(Arc::get_mut) {
                    map.add(piece);
                }
            }
            Piece::Nothing => {}
        }
    }
}

impl RapportMap {
    fn add(&mut self, piece: RapportPiece) {
        match piece {
            RapportPiece::Rapport(entry) => self.rapport = Some(entry),
            RapportPiece::Thema(entry) => self.themas.push(entry),
            RapportPiece::Norm(entry) => self.normen.push(entry),
            RapportPiece::Hoofdstuk(entry) => self.hoofdstukken.push(entry),
            RapportPiece::Bijlage(entry) => self.bijlagen.push(entry),
            RapportPiece::Reactie(entry) => self.reactie = Some(entry),
            RapportPiece::Wederhoor(entry) => self.wederhoor.push(entry),
            RapportPiece::Data(entry) => self.data.push(entry),
        }
    }
}

impl PublicatieMap {
    fn add(&mut self, piece: PublicatiePiece) {
        match piece {
            PublicatiePiece::Publicatie(entry) => self.publicatie = Some(entry),
            PublicatiePiece::Hoofdstuk(entry) => self.hoofdstukken.push(entry),
            PublicatiePiece::Bijlage(entry) => self.bijlagen.push(entry),
            PublicatiePiece::Data(entry) => self.data.push(entry),
        }
    }
}

impl Draft {
    /// Every text that belongs to a report, a publication or a course of supervision.
    pub fn each_body(&self, look: &mut dyn FnMut(&TextBody)) {
        for map in &self.rapporten {
            map.rapport.iter().filter_map(|entry| entry.draft.as_ref()).for_each(|draft| look(&draft.body));
            map.reactie.iter().filter_map(|entry| entry.draft.as_ref()).for_each(|draft| look(&draft.body));
            for draft in map.themas.iter().filter_map(|entry| entry.draft.as_ref()) {
                look(&draft.inleiding);
                look(&draft.onderbouwing);
            }
            for draft in map.normen.iter().filter_map(|norm| norm.entry.draft.as_ref()) {
                look(&draft.body);
                draft.tekortkomingen.iter().for_each(|tekortkoming| look(&tekortkoming.body));
            }
            map.hoofdstukken.iter().filter_map(|entry| entry.draft.as_ref()).for_each(|draft| look(&draft.body));
            map.bijlagen.iter().filter_map(|entry| entry.draft.as_ref()).for_each(|draft| look(&draft.body));
            map.wederhoor.iter().filter_map(|entry| entry.draft.as_ref()).for_each(|draft| look(&draft.body));
        }
        for map in &self.publicaties {
            map.publicatie.iter().filter_map(|entry| entry.draft.as_ref()).for_each(|draft| look(&draft.body));
            map.hoofdstukken.iter().filter_map(|entry| entry.draft.as_ref()).for_each(|draft| look(&draft.body));
            map.bijlagen.iter().filter_map(|entry| entry.draft.as_ref()).for_each(|draft| look(&draft.body));
        }
        self.trajecten.iter().filter_map(|entry| entry.draft.as_ref()).for_each(|draft| look(&draft.body));
    }
}
