//! The verdicts of a report, at their place in the framework.

use super::super::super::{Kader, KaderThema, RapportNorm, RapportThema, Tekortkoming, diags};
use super::super::cijfer::Bronnen;
use super::super::oordeel;
use super::super::tekst::{Context, Here};
use crate::diagnostic::{Level, Sink};
use crate::draft::{Entry, NormDraft, NormEntry, ThemaDraft};

/// Puts themes and norms at their place in the framework.
pub(super) struct Judge<'a> {
    pub(super) kader: &'a Kader,
    pub(super) context: &'a Context<'a>,
    pub(super) here: Here<'a>,
    pub(super) bronnen: Bronnen<'a>,
    pub(super) folder: &'a str,
    pub(super) is_draft: bool,
}

impl Judge<'_> {
    pub(super) fn themas(
        &self,
        themas: Vec<Entry<ThemaDraft>>,
        normen: Vec<NormEntry>,
        sink: &mut Sink,
    ) -> Vec<RapportThema> {
        self.report_unknown(&themas, &normen, sink);
        let mut themas: Vec<Option<Entry<ThemaDraft>>> = themas.into_iter().map(Some).collect();
        let mut per_norm = Self::sort(normen);
        let mut out = Vec::new();
        for thema in &self.kader.themas {
            let entry = themas
                .iter_mut()
                .find(|entry| entry.as_ref().is_some_and(|entry| Some(&entry.id) == thema.id.as_ref()))
                .and_then(Option::take);
            if let (None, Some(id)) = (&entry, &thema.id) {
                let found = diags::no_thema(self.folder, id, thema.beoordeeld);
                self.report_unfinished(found, sink);
            }
            let file = entry.as_ref().map(|entry| entry.file);
            let is_whole = entry.as_ref().is_some_and(|entry| entry.is_whole);
            let draft = entry.and_then(|entry| entry.draft);
            let mut judged = Vec::new();
            for (at, norm) in thema.normen.iter().enumerate() {
                match per_norm.iter().position(|(id, _)| *id == norm.id) {
                    Some(found) => {
                        let (_, entry) = per_norm.swap_remove(found);
                        let is_whole = entry.is_whole;
                        judged.extend(entry.draft.and_then(|draft| self.norm((at, &norm.id), draft, is_whole, sink)));
                    }
                    None => {
                        let folder = match &thema.id {
                            Some(id) => format!("{}/thema-{id}", self.folder),
                            None => self.folder.to_owned(),
                        };
                        self.report_unfinished(diags::norm_without_verdict(&folder, &norm.id, &norm.onderdeel), sink);
                    }
                }
            }
            let read = draft.map(|draft| (draft, is_whole));
            out.push(self.thema(thema, read, judged, file, sink));
        }
        out
    }

    /// What is not finished is no error as long as the report is being written.
    fn report_unfinished(&self, mut found: crate::diagnostic::Diagnostic, sink: &mut Sink) {
        if self.is_draft {
            found.level = Level::Waarschuwing;
        }
        sink.report(found);
    }

    fn report_unknown(&self, themas: &[Entry<ThemaDraft>], normen: &[NormEntry], sink: &mut Sink) {
        let known: Vec<&str> = self.kader.themas.iter().filter_map(|thema| thema.id.as_deref()).collect();
        let mut reported: Vec<&str> = Vec::new();
        for entry in themas {
            if !known.contains(&entry.id.as_str()) {
                sink.report(diags::unknown_thema(entry.file, &entry.id, self.kader));
                reported.push(&entry.id);
            }
        }
        for norm in normen {
            let in_kader = self.kader.normen().find(|(_, _, found)| found.id == norm.entry.id);
            let folder = norm.thema.as_deref();
            match in_kader {
                _ if folder.is_some_and(|folder| reported.contains(&folder)) => {}
                _ if folder.is_some_and(|folder| !known.contains(&folder)) => {
                    sink.report(diags::unknown_thema(norm.entry.file, folder.unwrap_or_default(), self.kader));
                    reported.extend(folder);
                }
                None => drop(sink.report(diags::unknown_norm(norm.entry.file, &norm.entry.id, folder, self.kader))),
                Some((thema, ..)) => {
                    let belongs = self.kader.themas[thema].id.as_deref();
                    let other = normen.iter().find(|other| {
                        other.entry.id == norm.entry.id && other.thema.as_deref() == belongs && belongs != folder
                    });
                    if let Some(other) = other {
                        sink.report(diags::second_verdict(norm.entry.file, &norm.entry.id, other.entry.file));
                    } else if belongs != folder {
                        sink.report(diags::norm_in_wrong_folder(norm.entry.file, &norm.entry.id, belongs));
                    }
                }
            }
        }
    }

    /// Each norm once; a second verdict stands in the wrong folder, and was reported there.
    fn sort(normen: Vec<NormEntry>) -> Vec<(String, Entry<NormDraft>)> {
        let mut out: Vec<(String, Entry<NormDraft>)> = Vec::new();
        for norm in normen {
            if !out.iter().any(|(id, _)| *id == norm.entry.id) {
                out.push((norm.entry.id.clone(), norm.entry));
            }
        }
        out
    }

    fn thema(
        &self,
        of: &KaderThema,
        read: Option<(ThemaDraft, bool)>,
        normen: Vec<RapportNorm>,
        file: Option<crate::source::FileId>,
        sink: &mut Sink,
    ) -> RapportThema {
        let Some((draft, is_whole)) = read else {
            return RapportThema {
                oordeel: None,
                cijfers: Vec::new(),
                inleiding: Default::default(),
                onderbouwing: Default::default(),
                normen,
                file,
            };
        };
        let oordeel = match &draft.oordeel {
            Some(written) if !of.beoordeeld => {
                sink.report(diags::verdict_not_expected(written.span, of.id.as_deref().unwrap_or_default()));
                None
            }
            Some(written) => oordeel::find(written, self.kader, sink),
            None if of.beoordeeld && is_whole => {
                let id = of.id.as_deref().unwrap_or_default();
                self.report_unfinished(diags::theme_without_verdict(draft.file, id, self.kader), sink);
                None
            }
            None => None,
        };
        RapportThema {
            oordeel,
            cijfers: self.bronnen.cijfers(draft.cijfers, is_whole, sink),
            inleiding: self.context.tekst(draft.inleiding, self.here, sink),
            onderbouwing: self.context.tekst(draft.onderbouwing, self.here, sink),
            normen,
            file,
        }
    }

    fn norm(&self, (at, id): (usize, &str), draft: NormDraft, is_whole: bool, sink: &mut Sink) -> Option<RapportNorm> {
        let oordeel = draft.oordeel.as_ref().and_then(|written| oordeel::find(written, self.kader, sink));
        if draft.oordeel.is_none() && is_whole {
            self.report_unfinished(diags::norm_without_score(draft.file, id, self.kader), sink);
        }
        let cijfers = self.bronnen.cijfers(draft.cijfers, is_whole, sink);
        let bevindingen = self.context.tekst(draft.body, self.here, sink);
        let tekortkomingen = draft
            .tekortkomingen
            .into_iter()
            .map(|item| Tekortkoming {
                tekst: self.context.tekst(item.body, self.here, sink),
                verantwoordelijk: item.verantwoordelijk.map(|who| who.value),
                span: item.span,
            })
            .collect();
        Some(RapportNorm {
            norm: at,
            oordeel: oordeel?,
            cijfers,
            bevindingen,
            tekortkomingen,
            sectie: draft.sectie,
            file: draft.file,
        })
    }
}
