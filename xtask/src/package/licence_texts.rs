//! The licence texts that a crate brings along, or else those of the licences that it names.

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};

use super::component::published_texts;

/// What a file with a licence is called, up to an ending; what it may be called besides says only something about it.
const LICENCES: [&str; 4] = ["licence", "license", "copying", "unlicense"];
const NOTICES: [&str; 2] = ["copyright", "notice"];

/// A crate as its source is found on this machine.
pub struct CrateSource<'c> {
    pub folder: &'c Path,
    /// An SPDX expression.
    pub licence: &'c str,
    pub authors: &'c [String],
}

impl CrateSource<'_> {
    /// All texts that are to be passed on with the crate.
    pub fn licence_texts(&self) -> Result<Vec<String>> {
        let files = self.files()?;
        if !files.iter().any(|file| is_called(file, &LICENCES)) {
            return self.published_texts();
        }
        files.iter().map(|file| read(file)).collect()
    }

    /// The files beside its manifest with licences and notices, by name.
    fn files(&self) -> Result<Vec<PathBuf>> {
        let folder = self.folder;
        let mut found = Vec::new();
        for entry in fs::read_dir(folder).with_context(|| format!("{} cannot be read", folder.display()))? {
            let path = entry?.path();
            if path.is_file() && (is_called(&path, &LICENCES) || is_called(&path, &NOTICES)) {
                found.push(path);
            }
        }
        found.sort();
        Ok(found)
    }

    /// The texts of its licences. A crate that forgot them names at least its authors.
    fn published_texts(&self) -> Result<Vec<String>> {
        let authors = match self.authors {
            [] => "Its authors are not named.".to_owned(),
            authors => format!("Its authors: {}.", authors.join(", ")),
        };
        let texts = published_texts(self.licence)?;
        Ok(texts
            .iter()
            .map(|text| format!("The crate comes without a text of its licence. {authors}\n\n{text}"))
            .collect())
    }
}

fn is_called(file: &Path, names: &[&str]) -> bool {
    let name = file.file_name().unwrap_or_default().to_string_lossy().to_lowercase();
    names.iter().any(|start| name.starts_with(start))
}

fn read(file: &Path) -> Result<String> {
    let bytes = fs::read(file).with_context(|| format!("{} cannot be read", file.display()))?;
    Ok(String::from_utf8_lossy(&bytes).replace("\r\n", "\n"))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The first words of the texts of a crate with these files, each with its own name as content.
    #[track_caller]
    fn check(files: &[&str], expected: &[&str]) -> Result<()> {
        let folder = tempfile::tempdir()?;
        for file in files {
            fs::write(folder.path().join(file), format!("text of {file}\r\n"))?;
        }
        let authors = ["Ada".to_owned()];
        let source = CrateSource { folder: folder.path(), licence: "MIT OR Apache-2.0", authors: &authors };
        let texts = source.licence_texts()?;
        let starts: Vec<&str> = texts.iter().filter_map(|text| text.lines().next()).collect();
        assert_eq!(starts, expected, "{files:?}");
        Ok(())
    }

    #[test]
    fn all_licences_and_notices_of_a_crate_are_passed_on() -> Result<()> {
        check(
            &["Cargo.toml", "LICENSE-MIT", "license-apache.md", "COPYRIGHT", "README.md"],
            &["text of COPYRIGHT", "text of LICENSE-MIT", "text of license-apache.md"],
        )?;
        check(&["UNLICENSE", "COPYING"], &["text of COPYING", "text of UNLICENSE"])
    }

    #[test]
    fn a_crate_without_a_licence_text_gets_that_of_its_licences_with_its_authors() -> Result<()> {
        let start = "The crate comes without a text of its licence. Its authors: Ada.";
        check(&["Cargo.toml"], &[start, start])?;
        check(&["COPYRIGHT"], &[start, start])
    }
}
