//! The whole way from input files to a site and a list of messages: one pure function.

mod look;
mod session;
mod voor;

pub use look::Look;
pub use session::Session;
pub use voor::{GeenSite, MANIFEST, Vondst, VoorEen, compile_voor};

use crate::corpus::{self, Corpus, Openbaarheid, verborgen};
use crate::diagnostic::{Code, Level, Report, Sink, codes};
use crate::draft::{self, Schemas};
use crate::eerder;
use crate::rules::{self, View};
use crate::site::{self, Extent, Ground, Making, Progress, Site, Theme};
use crate::source::{Content, Source, Sources};
use jiff::civil::Date;
use rayon::prelude::*;

/// What a build depends on besides its input files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BuildInfo {
    /// What counts as today.
    pub dag: Date,
    /// Whether reports that are not public are shown too, marked as drafts.
    pub concept: bool,
    /// The theme below `themes/` in the input, when the site does not choose.
    pub theme: Option<String>,
    /// Names of people that may not be published; kept outside the content.
    pub namen: Vec<String>,
    /// Content as it was published before, to compare with.
    pub eerder: Option<Sources>,
    /// The version of this program.
    pub version: &'static str,
}

impl BuildInfo {
    /// The public site on a day, with nothing else asked for.
    pub fn on(dag: Date, version: &'static str) -> Self {
        BuildInfo { dag, concept: false, theme: None, namen: Vec::new(), eerder: None, version }
    }

    /// One hash of all that a build depends on, but for content as it was before.
    pub fn fingerprint(&self, sources: &Sources) -> String {
        let one = |(_, source): (_, &Source)| {
            let mut hasher = blake3::Hasher::new();
            hasher.update(source.path.as_bytes()).update(b"\n");
            match &source.content {
                Content::Text(text) => hasher.update(text.as_bytes()),
                Content::Bytes(bytes) => hasher.update(bytes),
                Content::Rejected(why) => hasher.update(format!("{why:?}").as_bytes()),
            };
            hasher.finalize()
        };
        let files: Vec<_> = sources.files().collect::<Vec<_>>().into_par_iter().map(one).collect();
        let mut hasher = blake3::Hasher::new();
        let Self { dag, concept, theme, namen, eerder: _, version } = self;
        hasher.update(format!("{dag} {concept} {theme:?} {namen:?} {version}\n").as_bytes());
        for hash in files {
            hasher.update(hash.as_bytes());
        }
        hasher.finalize().to_hex().to_string()
    }
}

/// The outcome of a run.
pub struct Compiled<T = Vec<u8>> {
    /// Every message, in order.
    pub report: Report,
    /// All that was written, for `status`; absent when `site.yaml` cannot be used.
    pub corpus: Option<Corpus>,
    /// The site; absent when there is an error.
    pub site: Option<Site<T>>,
    /// What was left out of the site.
    pub hidden: Openbaarheid,
}

/// What is known when everything is read, resolved and looked at by the rules; no page has been made.
pub struct Examined {
    /// All that was written.
    pub corpus: Corpus,
    /// What may be seen, where that is not all.
    public: Option<Corpus>,
    /// What may not be seen.
    hidden: Openbaarheid,
}

impl Examined {
    /// What pages are made of.
    fn shown(&self) -> &Corpus {
        self.public.as_ref().unwrap_or(&self.corpus)
    }
}

/// Reads, resolves and checks everything, and makes the site of what may be seen.
pub fn compile(sources: &Sources, info: &BuildInfo, progress: &dyn Progress) -> Compiled {
    let keep = |_: &str, bytes| bytes;
    compile_to(sources, info, &Making { progress, take: &keep, extent: Extent::Files })
}

/// As [`compile`], but hands over each file of the site as soon as it is made, and keeps what comes back for it.
///
/// When there is an error the pages are tried all the same, for the mistakes in templates, and nothing is handed over. A
/// mistake in a template is found among the pages: what was handed over then belongs to no site.
pub fn compile_to<T: Send>(sources: &Sources, info: &BuildInfo, making: &Making<T>) -> Compiled<T> {
    let mut sink = Sink::new();
    let draft = draft::read_all(sources, &Schemas::default(), &mut sink);
    let Examined { corpus, public, hidden } = examine(draft, sources, info, &mut sink);
    let levels: Vec<(Code, Option<Level>)> = corpus.site.controles.clone();
    let shown = public.as_ref().unwrap_or(&corpus);
    let name = info.theme.as_deref().or(shown.site.vormgeving.as_ref().map(|name| name.value.as_str()));
    let theme = if shown.site.is_bekend() { Theme::load(sources, name, &mut sink) } else { None };
    let mut report = sink.finish(sources, &levels);
    let mut site = None;
    if let Some(theme) = theme {
        let mut found = Sink::new();
        let ground = Ground {
            corpus: shown,
            sources,
            dag: info.dag,
            concept: info.concept,
            hidden: &hidden,
            voor: None,
            version: info.version,
        };
        if report.has_errors() {
            let making = Making { progress: making.progress, take: &|_, _| (), extent: Extent::Messages };
            site::render(&ground, &theme, &mut found, &making);
        } else {
            site = site::render(&ground, &theme, &mut found, making);
        }
        report.add(found.finish(sources, &levels));
    }
    let corpus = corpus.site.is_bekend().then_some(corpus);
    Compiled { report, corpus, site, hidden }
}

/// Resolves and checks what was read: everything that [`compile`] does before it makes pages.
pub fn examine(draft: draft::Draft, sources: &Sources, info: &BuildInfo, sink: &mut Sink) -> Examined {
    let mut hidden = verborgen(&draft, info.dag, info.concept);
    let shown = (!hidden.is_alles()).then(|| {
        let mut shown = draft.clone();
        hidden.filter(&mut shown);
        shown
    });
    let corpus = corpus::resolve(draft, sources, &Openbaarheid::default(), sink);
    rules::check_all(&View::new(&corpus, sources, &info.namen, info.dag), sink);
    if let Some(old) = &info.eerder {
        eerder::check(old, sources, &corpus, info.dag, sink);
    }
    let public = shown.map(|shown| public(sink, |sink| corpus::resolve(shown, sources, &hidden, sink)));
    Examined { corpus, public, hidden }
}

/// The corpus of what may be seen. It is resolved anew, so that nothing hidden can be in it.
///
/// Of its messages only references to what is hidden are new; the others were given for the whole.
fn public(sink: &mut Sink, resolve: impl FnOnce(&mut Sink) -> Corpus) -> Corpus {
    let mut found = Sink::new();
    let corpus = resolve(&mut found);
    found.retain(|diagnostic| diagnostic.code == codes::NIET_OPENBAAR);
    sink.append(found);
    corpus
}

#[cfg(all(test, feature = "zoeken"))]
mod tests {
    use super::{BuildInfo, compile};
    use crate::site::same_as_engine;
    use crate::source::load;
    use std::path::Path;

    #[test]
    fn the_search_index_of_the_shipped_content_is_what_the_engine_would_make() {
        let sources = load(&Path::new(env!("CARGO_MANIFEST_DIR")).join("content"), "").unwrap();
        let dag = "2026-11-22".parse().unwrap();
        let info = BuildInfo::on(dag, "0.0.0");
        let site = compile(&sources, &info, &()).site.unwrap();
        assert!(site.vindplaatsen().len() > 100);
        same_as_engine(site.vindplaatsen(), "nl");
    }
}
