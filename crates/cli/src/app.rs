//! The reader's app as it has been built: the files that a site takes along.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

include!(concat!(env!("OUT_DIR"), "/carried.rs"));

/// The styles that come with the companion, when a reader asks for it.
const COMPANION_STYLES: &str = "companion.css";

/// The built app, by the paths of its files.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct App(BTreeMap<String, Cow<'static, [u8]>>);

impl App {
    /// The app that this program carries, or else that in a folder; a named folder comes first.
    ///
    /// # Errors
    ///
    /// Where the folder cannot be read, or none is named and the program carries no app.
    pub fn find(folder: Option<&Path>) -> Result<Self> {
        match folder {
            Some(folder) => Self::in_folder(folder),
            None => Self::carried().context(
                "this nachlese was built without the app; name the folder of a built one with --app DIR",
            ),
        }
    }

    /// The app inside this program; none where it was built without.
    pub fn carried() -> Option<Self> {
        let files = CARRIED.iter().map(|(name, bytes)| ((*name).to_owned(), Cow::Borrowed(*bytes)));
        Some(Self(files.collect())).filter(|app| !app.0.is_empty())
    }

    /// The app in the folder that trunk has written.
    fn in_folder(app: &Path) -> Result<Self> {
        let mut files = BTreeMap::new();
        for path in below(app)? {
            let bytes = fs::read(&path).with_context(|| format!("{} cannot be read", path.display()))?;
            files.insert(inside(app, &path), Cow::Owned(bytes));
        }
        Ok(Self(files))
    }

    /// The words of one file.
    ///
    /// # Errors
    ///
    /// Where the app has no such file, or it is no text.
    pub fn text(&self, name: &str) -> Result<&str> {
        let bytes = self.0.get(name).with_context(|| format!("the app has no {name}; build it again"))?;
        std::str::from_utf8(bytes).with_context(|| format!("the app's {name} is no text; build it again"))
    }

    /// The files that stand in every site as they are. The rest goes into its pages: the page the
    /// app was built around, its own style sheets, and the bundle it was tried with.
    pub fn kept(&self) -> impl Iterator<Item = (&str, &[u8])> {
        let files = self.0.iter().map(|(name, bytes)| (name.as_str(), bytes.as_ref()));
        files.filter(|(name, _)| {
            let is_of_pages = name.ends_with(".html") || name.ends_with(".css") && *name != COMPANION_STYLES;
            !is_of_pages && *name != "recap.json"
        })
    }
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
