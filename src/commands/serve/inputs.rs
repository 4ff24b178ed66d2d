//! What a site is made of, kept up with: content, themes and the dictionary.

use super::super::Failure;
use super::super::check::{theme_name, themes_beside};
use super::super::options::Options;
use super::super::woordenboek::with_dictionary;
use crate::rules::WOORDENBOEK;
use crate::source::{Source, Sources, Tree};
use std::path::PathBuf;

/// The input files, as they are on the disk.
pub struct Inputs {
    content: Tree,
    themes: Option<Tree>,
    theme_folder: PathBuf,
    /// The theme that was asked for.
    theme: Option<String>,
    dictionary: Sources,
    /// The `site.yaml` for which the dictionary was looked up.
    asked_by: Option<Source>,
    /// Whether anything was taken in that no site was made of yet.
    is_new: bool,
}

impl Inputs {
    /// Reads everything.
    pub fn open(options: &Options) -> Result<Inputs, Failure> {
        let theme = options.theme.as_deref().map(theme_name);
        let [folder, theme_folder] = folders(options);
        let content = Tree::open(&folder, "")?;
        let mut inputs = Inputs {
            content,
            themes: None,
            theme_folder,
            theme,
            dictionary: Sources::default(),
            asked_by: None,
            is_new: true,
        };
        inputs.refresh_themes(&[])?;
        inputs.look_up_dictionary(options)?;
        Ok(inputs)
    }

    /// Reads again what is at or below these paths; says whether anything is different from what was last used.
    pub fn refresh(&mut self, options: &Options, changed: &[PathBuf]) -> Result<bool, Failure> {
        self.is_new |= self.content.refresh(changed)?;
        self.is_new |= self.refresh_themes(changed)?;
        self.look_up_dictionary(options)?;
        Ok(std::mem::take(&mut self.is_new))
    }

    /// All files.
    pub fn sources(&self) -> Sources {
        let themes = self.themes.as_ref().map(|themes| themes.sources().clone()).unwrap_or_default();
        self.content.sources().clone().join(themes).join(self.dictionary.clone())
    }

    /// The theme that was asked for.
    pub fn theme(&self) -> Option<String> {
        self.theme.clone()
    }

    fn refresh_themes(&mut self, changed: &[PathBuf]) -> Result<bool, Failure> {
        if self.theme.is_none() && !self.theme_folder.is_dir() {
            return Ok(self.themes.take().is_some());
        }
        if let Some(themes) = &mut self.themes {
            return Ok(themes.refresh(changed)?);
        }
        let prefix = self.theme.as_ref().map_or_else(|| "themes/".to_owned(), |name| format!("themes/{name}/"));
        self.themes = Some(Tree::open(&self.theme_folder, &prefix)?);
        Ok(true)
    }

    /// `site.yaml` says whether there is a dictionary.
    fn look_up_dictionary(&mut self, options: &Options) -> Result<(), Failure> {
        let content = self.content.sources();
        let site = content.find("site.yaml").map(|file| content.get(file));
        if self.asked_by.as_ref() == site && site.is_some() {
            return Ok(());
        }
        self.asked_by = site.cloned();
        let with = with_dictionary(content.clone(), options)?;
        let added = WOORDENBOEK.iter().filter(|path| content.find(path).is_none());
        self.dictionary = Sources::new(added.filter_map(|path| Some(with.get(with.find(path)?).clone())).collect());
        Ok(())
    }
}

/// The folders that they come from: the content, and the themes. The paths begin at the root, as those of changes do.
pub fn folders(options: &Options) -> [PathBuf; 2] {
    let themes = options.theme.clone().unwrap_or_else(|| themes_beside(options));
    [&options.content, &themes].map(|folder| std::path::absolute(folder).unwrap_or_else(|_| folder.clone()))
}
