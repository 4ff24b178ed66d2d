//! The site of one audience: what an institution may see of the drafts about it, with the proof that there is no more.

mod bewijs;
mod vreemd;
mod zoeker;

use super::{BuildInfo, Examined, examine};
use crate::corpus::{self, Corpus, NietsTeZien, Openbaarheid, Publiek, vingerafdruk};
use crate::diagnostic::{Report, Sink};
use crate::draft::{self, Draft, Schemas};
use crate::site::voor::{self, Voor};
use crate::site::{Ground, Site, Theme};
use crate::source::Sources;

pub use bewijs::{MANIFEST, Vondst};

/// The outcome of a build for one audience.
pub struct VoorEen {
    /// Every message about the content, in order.
    pub report: Report,
    /// The site, or why there is none; absent when there is an error in the content.
    pub site: Option<Result<Site, GeenSite>>,
}

/// Why there is no site for somebody, apart from errors in the content.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum GeenSite {
    /// There is nothing to see.
    Niets(NietsTeZien),
    /// These reports do not say until when the institution may respond; by path of their files.
    GeenTermijn(Vec<String>),
    /// Something of others stands in it.
    Vreemd(Vec<Vondst>),
}

/// Reads and checks everything, and makes the site of what `naam` may see and nobody else.
pub fn compile_voor(sources: &Sources, info: &BuildInfo, naam: &str) -> VoorEen {
    let mut sink = Sink::new();
    let draft = draft::read_all(sources, &Schemas::default(), &mut sink);
    let Examined { corpus, public, hidden } = examine(draft.clone(), sources, info, &mut sink);
    let levels = corpus.site.controles.clone();
    let mut site = None;
    if corpus.site.is_bekend() {
        let all =
            Everything { draft: &draft, public: public.as_ref().unwrap_or(&corpus), corpus: &corpus, hidden: &hidden };
        site = make(&all, sources, info, naam, &mut sink).transpose();
    }
    let report = sink.finish(sources, &levels);
    // A name that does not fit is wrong whatever the content says.
    let site = site.filter(|site| matches!(site, Err(GeenSite::Niets(_))) || !report.has_errors());
    VoorEen { report, site }
}

/// All that was written, and what of it is public.
struct Everything<'a> {
    draft: &'a Draft,
    corpus: &'a Corpus,
    public: &'a Corpus,
    hidden: &'a Openbaarheid,
}

/// Nothing when the theme cannot be used.
fn make(
    all: &Everything,
    sources: &Sources,
    info: &BuildInfo,
    naam: &str,
    sink: &mut Sink,
) -> Result<Option<Site>, GeenSite> {
    let mut own = all.draft.clone();
    let adres = |doel: &corpus::Doel| voor::op_de_site(all.public, doel);
    let publiek = Publiek { corpus: all.public, adres: &adres };
    let elders = corpus::voor(&mut own, naam, &publiek, sources).map_err(GeenSite::Niets)?;
    // Its messages were given for the whole.
    let mut shown = corpus::resolve(own, sources, &elders, &mut Sink::new());
    for nr in shown.alle_rapporten().map(|(nr, _)| nr).collect::<Vec<_>>() {
        let merken = shown.merken(nr);
        shown.merken.extend(merken.into_iter().map(|merk| (merk.span, (nr, merk))));
    }
    let without = shown.rapporten.iter().filter(|rapport| rapport.termijn.is_none());
    let without: Vec<String> = without.map(|rapport| sources.get(rapport.file).path.clone()).collect();
    if !without.is_empty() {
        return Err(GeenSite::GeenTermijn(without));
    }
    let audience = Voor {
        id: naam.to_owned(),
        naam: full_name(&shown),
        concepten: shown.alle_rapporten().map(|(nr, rapport)| (nr, vingerafdruk(sources, &rapport.id))).collect(),
        openbaar: voor::paginas(&Ground {
            corpus: all.public,
            sources,
            dag: info.dag,
            concept: false,
            hidden: all.hidden,
            voor: None,
            version: info.version,
        }),
    };
    let name = info.theme.as_deref().or(shown.site.vormgeving.as_ref().map(|name| name.value.as_str()));
    let Some(theme) = Theme::load(sources, name, sink) else { return Ok(None) };
    let nothing = Openbaarheid::default();
    let ground = Ground {
        corpus: &shown,
        sources,
        dag: info.dag,
        concept: false,
        hidden: &nothing,
        voor: Some(&audience),
        version: info.version,
    };
    let site = voor::render(&ground, &theme, sink);
    let foreign = vreemd::gather(all.corpus, &shown, &elders, sources);
    let found = bewijs::scan(&site, &foreign);
    if !found.is_empty() {
        return Err(GeenSite::Vreemd(found));
    }
    let text = bewijs::manifest(&site, &audience, &shown, info, &foreign);
    Ok(Some(site.with_file(MANIFEST, text.into_bytes())))
}

/// The name of who it is for: that is the only institution or region that is left.
fn full_name(shown: &Corpus) -> String {
    let institutions = shown.instellingen.iter().map(|found| &found.naam);
    institutions.chain(shown.regios.iter().map(|found| &found.naam)).next().cloned().unwrap_or_default()
}
