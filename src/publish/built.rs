//! A built site on disk: what its manifest says, and its files exactly as they were built.

use super::PublishError;
use crate::output::{MANIFEST, Manifest, Zicht, hash};
use jiff::civil::Date;
use std::fs;
use std::path::{Path, PathBuf};

/// The output folder of a build.
pub struct Built {
    folder: PathBuf,
    /// What the site is made of. What it was made from stays here: readers need not see that drafts changed.
    pub manifest: Manifest,
}

impl Built {
    /// Opens an output folder.
    pub fn open(folder: &Path) -> Result<Self, PublishError> {
        let shown = folder.display();
        let none = || format!("in `{shown}` staat geen site; maak haar eerst: `rapporteur build`");
        let bytes = fs::read(folder.join(MANIFEST)).map_err(|_| PublishError::Site(none()))?;
        let manifest = Manifest::read(&bytes).ok_or_else(|| {
            PublishError::Site(format!(
                "`{shown}/{MANIFEST}` is niet te lezen; maak de site opnieuw: `rapporteur build`"
            ))
        })?;
        Ok(Built { folder: folder.to_owned(), manifest })
    }

    /// Refuses a site that not everybody may see today.
    pub fn is_public(&self, today: Date) -> Result<(), PublishError> {
        let shown = self.folder.display();
        let message = match (self.manifest.zicht, self.manifest.dag) {
            (Some(Zicht::Openbaar), Some(dag)) if dag <= today => return Ok(()),
            (Some(Zicht::Concept), _) => {
                format!("de site in `{shown}` toont ook concepten, want zij is gemaakt met `--concept`")
            }
            (Some(Zicht::Een), _) => {
                format!("de site in `{shown}` is een vertrouwelijk concept voor één instelling, gemaakt met `--voor`")
            }
            (_, Some(dag)) if dag > today => {
                format!(
                    "de site in `{shown}` is gemaakt voor {dag}, en het is nu {today}: er kan in staan wat nog niet openbaar is"
                )
            }
            _ => format!(
                "van de site in `{shown}` is niet bekend of zij voor iedereen is; een oudere rapporteur maakte haar"
            ),
        };
        Err(PublishError::Site(format!(
            "{message}. Maak haar opnieuw met `rapporteur build`. Weet u zeker dat deze plaats besloten is? Geef dan `--allow-concept`"
        )))
    }

    /// A file, refused when it is not what was built.
    pub fn bytes(&self, path: &str) -> Result<Vec<u8>, PublishError> {
        let whole = self.folder.join(path);
        let bytes = fs::read(&whole).map_err(|error| PublishError::Place {
            place: whole.display().to_string(),
            what: "is niet te lezen",
            error: error.to_string(),
        })?;
        if self.manifest.bestanden.get(path) != Some(&hash(&bytes)) {
            let shown = whole.display();
            return Err(PublishError::Site(format!(
                "`{shown}` is veranderd nadat de site is gemaakt; maak haar opnieuw: `rapporteur build`"
            )));
        }
        Ok(bytes)
    }

    /// How large a file is.
    pub fn size(&self, path: &str) -> u64 {
        fs::metadata(self.folder.join(path)).map_or(0, |meta| meta.len())
    }

    /// The manifest as readers may see it.
    pub fn manifest_bytes(&self) -> Vec<u8> {
        self.manifest.bytes()
    }
}
