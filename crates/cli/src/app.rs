//! The reader's app as it has been built: the files that a site takes along.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use app_manifest::{AppManifest, FILE};

include!(concat!(env!("OUT_DIR"), "/carried.rs"));

/// The built app: the paths and contents of its files, and which of them pages name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct App {
    files: BTreeMap<String, Cow<'static, [u8]>>,
    /// Which of the files pages name.
    pub manifest: AppManifest,
}

impl App {
    /// The app that this program carries, or else that in a folder; a named folder comes first.
    ///
    /// # Errors
    ///
    /// Where the folder cannot be read or holds no app, or none is named and the program carries no app.
    pub fn find(folder: Option<&Path>) -> Result<Self> {
        match folder {
            Some(folder) => Self::in_folder(folder),
            None => Self::carried(),
        }
    }

    /// The app inside this program.
    fn carried() -> Result<Self> {
        anyhow::ensure!(
            !CARRIED.is_empty(),
            "this nachlese was built without the app; name the folder of a built one with --app DIR"
        );
        Self::of(CARRIED.iter().map(|(name, bytes)| ((*name).to_owned(), Cow::Borrowed(*bytes))).collect())
    }

    /// The app in the folder that `cargo xtask build` has written.
    fn in_folder(app: &Path) -> Result<Self> {
        let mut files = BTreeMap::new();
        for path in below(app)? {
            let bytes = fs::read(&path).with_context(|| format!("{} cannot be read", path.display()))?;
            files.insert(inside(app, &path), Cow::Owned(bytes));
        }
        Self::of(files)
    }

    fn of(files: BTreeMap<String, Cow<'static, [u8]>>) -> Result<Self> {
        let manifest = AppManifest::from_json(text(&files, FILE)?)
            .with_context(|| format!("the app's {FILE} is of another version; build the app again"))?;
        Ok(Self { files, manifest })
    }

    /// The content of a file.
    ///
    /// # Errors
    ///
    /// Where the app has no such file.
    pub fn file(&self, name: &str) -> Result<&[u8]> {
        file(&self.files, name)
    }

    /// The styles of the app, without a site's accent colour.
    ///
    /// # Errors
    ///
    /// Where the app has no such file, or it is no text.
    pub fn styles(&self) -> Result<&str> {
        text(&self.files, &self.manifest.styles)
    }

    /// The files that stand in every site as they are. The manifest and the styles go into its pages.
    pub fn kept(&self) -> impl Iterator<Item = (&str, &[u8])> {
        let files = self.files.iter().map(|(name, bytes)| (name.as_str(), bytes.as_ref()));
        files.filter(|(name, _)| *name != FILE && *name != self.manifest.styles)
    }
}

fn file<'app>(files: &'app BTreeMap<String, Cow<'static, [u8]>>, name: &str) -> Result<&'app [u8]> {
    files.get(name).map(AsRef::as_ref).with_context(|| format!("the app has no {name}; build it again"))
}

/// The words of one file.
fn text<'app>(files: &'app BTreeMap<String, Cow<'static, [u8]>>, name: &str) -> Result<&'app str> {
    std::str::from_utf8(file(files, name)?)
        .with_context(|| format!("the app's {name} is no text; build it again"))
}

/// All files below a folder, in no order.
pub(crate) fn below(folder: &Path) -> Result<Vec<std::path::PathBuf>> {
    let mut files = Vec::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(folder) = folders.pop() {
        let entries =
            fs::read_dir(&folder).with_context(|| format!("{} cannot be read", folder.display()))?;
        for entry in entries {
            let entry = entry?;
            // What a link leads to lies elsewhere, perhaps in a folder around this one.
            if entry.file_type()?.is_dir() { folders.push(entry.path()) } else { files.push(entry.path()) }
        }
    }
    Ok(files)
}

/// The path of a file inside a folder, as addresses write it.
pub(crate) fn inside(folder: &Path, file: &Path) -> String {
    file.strip_prefix(folder).unwrap_or(file).to_string_lossy().replace('\\', "/")
}
