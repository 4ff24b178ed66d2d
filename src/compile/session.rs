//! Compiling the same content again and again, as `serve` does: what did not change is not made again.
//!
//! A session holds what each stage made of its input, and nothing else. Its answers are those of [`super::compile`].

use super::look::Look;
use super::{BuildInfo, Examined, public};
use crate::corpus::{self, Corpus, Openbaarheid, verborgen};
use crate::diagnostic::{Report, Sink};
use crate::draft::{self, Schemas};
use crate::rules::{self, Stop, View};
use crate::site::{self, Extent, Making, Theme};
use crate::source::{Source, Sources};
use std::sync::Arc;

/// What is remembered from one look at the content to the next.
#[derive(Default)]
pub struct Session {
    schemas: Schemas,
    read: draft::Memory,
    all: corpus::Memory,
    public: corpus::Memory,
    rules: rules::Memory,
    /// The files of last time, for their numbers.
    sources: Sources,
    theme: Option<LoadedTheme>,
    /// The theme whose templates were all tried.
    tried: Option<Arc<Theme>>,
}

/// A theme, with the files that it was made of.
struct LoadedTheme {
    name: Option<String>,
    files: Vec<Arc<Source>>,
    theme: Option<Arc<Theme>>,
    found: Sink,
}

impl Session {
    /// Reads and resolves what changed. Files have the numbers that they have in [`Look::sources`].
    pub fn look(&mut self, sources: Sources, info: BuildInfo) -> Look {
        let sources = sources.numbered_as_in(&self.sources);
        self.sources = sources.clone();
        let (mut found, mut others) = (Sink::new(), Sink::new());
        let draft = self.read.read_all(&sources, &self.schemas, &mut found);
        let mut hidden = verborgen(&draft, info.dag, info.concept);
        let shown = (!hidden.is_alles()).then(|| {
            let mut shown = draft.clone();
            hidden.filter(&mut shown);
            shown
        });
        let corpus = self.all.resolve(draft, &sources, &Openbaarheid::default(), &mut found);
        let public = shown.map(|shown| public(&mut others, |sink| self.public.resolve(shown, &sources, &hidden, sink)));
        let examined = Examined { corpus, public, hidden };
        let theme = self.load_theme(&sources, &info, examined.shown(), &mut others);
        Look::new(sources, info, examined, theme, (found, others))
    }

    /// Everything that there is to say of the content; nothing when it was stopped. The next time goes on from there.
    pub fn judge(&mut self, look: &Look, stop: Stop) -> Option<Report> {
        let (sources, corpus) = (look.sources(), &look.examined.corpus);
        let mut sink = look.found.clone();
        self.rules.check_all(&View::new(corpus, sources, &look.info.namen, look.info.dag), &mut sink, stop).ok()?;
        sink.append(look.others.clone());
        let levels = corpus.site.controles.clone();
        let mut report = sink.finish(sources, &levels);
        // A mistake in a template is seen on the pages. Templates that were right are not tried again.
        let is_tried = self.tried.as_ref().zip(look.theme.as_ref()).is_some_and(|(old, new)| Arc::ptr_eq(old, new));
        if let Some(theme) = look.theme.as_ref().filter(|_| !is_tried) {
            let mut faults = Sink::new();
            let making = Making { progress: &(), take: &|_, _| (), extent: Extent::Messages };
            let site = site::render(&look.ground(), theme, &mut faults, &making);
            self.tried = site.map(|_| Arc::clone(theme));
            report.add(faults.finish(sources, &levels));
        }
        Some(report)
    }

    fn load_theme(
        &mut self,
        sources: &Sources,
        info: &BuildInfo,
        shown: &Corpus,
        sink: &mut Sink,
    ) -> Option<Arc<Theme>> {
        if !shown.site.is_bekend() {
            return None;
        }
        let name = info.theme.as_deref().or(shown.site.vormgeving.as_ref().map(|name| name.value.as_str()));
        let files = sources.shared().filter(|(_, file)| file.path.starts_with("themes/"));
        let files: Vec<Arc<Source>> = files.map(|(_, file)| Arc::clone(file)).collect();
        let is_same = |known: &LoadedTheme| {
            known.name.as_deref() == name
                && known.files.len() == files.len()
                && known.files.iter().zip(&files).all(|(old, new)| Arc::ptr_eq(old, new))
        };
        if !self.theme.as_ref().is_some_and(is_same) {
            let mut found = Sink::new();
            let theme = Theme::load(sources, name, &mut found).map(Arc::new);
            self.theme = Some(LoadedTheme { name: name.map(str::to_owned), files, theme, found });
        }
        let known = self.theme.as_ref()?;
        sink.append(known.found.clone());
        known.theme.clone()
    }
}
