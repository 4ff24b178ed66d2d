//! Makes the site again when something changes, and remembers the last one that was good.

use super::super::options::Options;
use super::super::{Failure, check};
use super::inputs::Inputs;
use crate::compile::{BuildInfo, Look, Session};
use crate::diagnostic::Report;
use crate::rules::Stop;
use crate::server::{Pages, Problem, Shown};
use crate::source::Sources;
use jiff::civil::Date;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::Arc;

/// What came of one look at the content.
pub struct Snapshot {
    /// What a browser gets: the pages, and what is wrong.
    pub shown: Arc<Shown>,
    /// Every message; none when the content could not be read.
    pub report: Report,
    /// The input that the messages are about.
    pub sources: Sources,
    /// What counted as today.
    pub dag: Date,
    /// Why the content could not be looked at.
    pub failure: Option<String>,
}

/// What is made of the content, kept from one change to the next.
///
/// [`Workshop::update`] is the only way in. Its answer depends on the files, the day and the options alone: it is what a
/// workshop that starts now would give, apart from the pages of before where there are errors.
pub struct Workshop {
    options: Options,
    inputs: Inputs,
    session: Session,
    /// What came of the last look that was not stopped.
    last: Option<Arc<Snapshot>>,
    /// The last pages that were good.
    pages: Option<Arc<dyn Pages>>,
    /// Whether the last look was stopped.
    is_cut: bool,
}

impl Workshop {
    /// Reads the input; nothing is made of it yet.
    pub fn new(options: Options) -> Result<Workshop, Failure> {
        let inputs = Inputs::open(&options)?;
        Ok(Workshop { options, inputs, session: Session::default(), last: None, pages: None, is_cut: false })
    }

    /// What there is to see, now that these files or folders may have changed: other files are not read again.
    ///
    /// The pages are ready first: `early` gets them with the problems of before, and the answer has all that is wrong
    /// with the content as it is now. When nothing did change the answer is the same [`Arc`] as before. There is none when
    /// `stop` says that there is no use any more in looking for what is wrong; the next time goes on from there.
    pub fn update(&mut self, changed: &[PathBuf], early: &dyn Fn(Arc<Shown>), stop: Stop) -> Option<Arc<Snapshot>> {
        let dag = super::super::dag(&self.options);
        let made = match self.inputs.refresh(&self.options, changed) {
            Ok(is_new) => match &self.last {
                Some(last) if !is_new && !self.is_cut && last.dag == dag && last.failure.is_none() => {
                    return Some(Arc::clone(last));
                }
                _ => self.make(dag, early, stop),
            },
            Err(failure) => Err(failure),
        };
        let snapshot = made.unwrap_or_else(|failure| Some(self.failed(dag, failure.to_string()))).map(Arc::new);
        self.is_cut = snapshot.is_none();
        self.last = snapshot.clone().or_else(|| self.last.take());
        snapshot
    }

    /// Reads, resolves and checks what changed.
    fn make(&mut self, dag: Date, early: &dyn Fn(Arc<Shown>), stop: Stop) -> Result<Option<Snapshot>, Failure> {
        let sources = self.inputs.sources();
        let info = BuildInfo {
            dag,
            concept: self.options.concept,
            theme: self.inputs.theme(),
            namen: check::names(&self.options)?,
            eerder: None,
            version: env!("CARGO_PKG_VERSION"),
        };
        let look = Arc::new(self.careful(|session| session.look(sources, info))?);
        let pages: Option<Arc<dyn Pages>> = look.is_whole().then(|| Arc::clone(&look) as Arc<dyn Pages>);
        if let Some(pages) = &pages {
            self.pages = Some(Arc::clone(pages));
            let before = self.last.as_ref().map(|last| &last.shown);
            early(Arc::new(Shown {
                pages: Some(Arc::clone(pages)),
                is_current: true,
                total: before.map_or_else(String::new, |before| before.total.clone()),
                problems: before.map_or_else(Vec::new, |before| before.problems.clone()),
            }));
        }
        let Some(mut report) = self.careful(|session| session.judge(&look, stop))? else { return Ok(None) };
        if self.options.deny_warnings {
            report.deny_warnings();
        }
        let sources = look.sources().clone();
        let problems = report.entries.iter().map(|(at, found)| Problem::new(at, found, &sources)).collect();
        let shown =
            Shown { is_current: pages.is_some(), pages: self.pages.clone(), total: check::counts(&report), problems };
        Ok(Some(Snapshot { shown: Arc::new(shown), report, sources, dag, failure: None }))
    }

    /// A mistake in this program may cost one look and what was remembered, not the pages that are there.
    fn careful<T>(&mut self, act: impl FnOnce(&mut Session) -> T) -> Result<T, Failure> {
        let done = catch_unwind(AssertUnwindSafe(|| act(&mut self.session)));
        done.map_err(|_| {
            self.session = Session::default();
            Failure::Message("er ging iets onverwachts mis; dit is een fout in rapporteur zelf".to_owned())
        })
    }

    fn failed(&self, dag: Date, failure: String) -> Snapshot {
        let shown = Shown {
            is_current: false,
            pages: self.pages.clone(),
            total: "1 fout".to_owned(),
            problems: vec![Problem::failure(failure.clone())],
        };
        let sources = Sources::default();
        Snapshot { shown: Arc::new(shown), report: Report::default(), sources, dag, failure: Some(failure) }
    }
}

impl Pages for Look {
    fn get(&self, path: &str) -> Option<Vec<u8>> {
        Look::get(self, path)
    }

    fn has(&self, path: &str) -> bool {
        Look::has(self, path)
    }

    fn root(&self) -> &str {
        Look::root(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::Parser;
    use std::cell::RefCell;
    use std::fs;
    use std::path::Path;
    use walkdir::WalkDir;

    const CHAPTER: &str = "rapporten/kade-2025/inleiding/index.html";

    /// A folder with content, and a workshop for it.
    fn workshop() -> (tempfile::TempDir, PathBuf, Workshop) {
        let from = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/basis");
        let folder = tempfile::tempdir().unwrap();
        let content = folder.path().join("content");
        for entry in WalkDir::new(&from) {
            let entry = entry.unwrap();
            let to = content.join(entry.path().strip_prefix(&from).unwrap());
            match entry.file_type().is_dir() {
                true => fs::create_dir_all(to).unwrap(),
                false => drop(fs::copy(entry.path(), to).unwrap()),
            }
        }
        let words = ["rapporteur", "serve", "--date", "2026-01-01", "--content", content.to_str().unwrap()];
        let workshop = Workshop::new(Options::try_parse_from(words).unwrap()).unwrap();
        (folder, content, workshop)
    }

    fn page(shown: &Shown) -> String {
        let bytes = shown.pages.as_ref().and_then(|pages| pages.get(CHAPTER)).unwrap_or_default();
        String::from_utf8(bytes).unwrap()
    }

    #[test]
    fn a_look_that_is_stopped_shows_its_pages_and_is_finished_the_next_time() {
        let (_folder, content, mut workshop) = workshop();
        let seen = RefCell::new(Vec::new());
        let early = |shown: Arc<Shown>| seen.borrow_mut().push(page(&shown));
        assert!(workshop.update(&[], &early, &|| true).is_none());
        assert_eq!(seen.borrow().len(), 1);
        let done = workshop.update(&[], &early, &|| false).unwrap();
        let (_, _, mut other) = self::workshop();
        let wanted = other.update(&[], &|_| (), &|| false).unwrap();
        assert_eq!(done.report.entries.len(), wanted.report.entries.len());
        assert!(Arc::ptr_eq(&done, &workshop.update(&[], &early, &|| false).unwrap()), "nothing is made twice");

        // The pages of a look that was stopped are the last good ones when the next cannot be read.
        let file = content.join("rapporten/kade-2025/inleiding.md");
        let text = fs::read_to_string(&file).unwrap();
        fs::write(&file, format!("{text}\nEen nieuwe zin.\n")).unwrap();
        assert!(workshop.update(std::slice::from_ref(&file), &early, &|| true).is_none());
        assert!(seen.borrow().last().unwrap().contains("Een nieuwe zin."));
        fs::write(&file, "---\ntitel: [\n---\n").unwrap();
        let broken = workshop.update(&[file], &early, &|| false).unwrap();
        assert!(!broken.shown.is_current);
        assert!(page(&broken.shown).contains("Een nieuwe zin."));
    }
}
