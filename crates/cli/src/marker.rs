//! The marker file of a built site: which bundle it was built from, which files the build wrote, and what it has
//! published.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use recap::talk::TalkRevision;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// The name of the marker's file. Servers leave out what begins with a dot, and so do our recipes for them.
pub const FILE: &str = ".nachlese.json";

/// What a built site was built by, and from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BuildMarker {
    /// The version of the command.
    pub nachlese: String,
    /// The SHA-256 of the bundle's file, in hexadecimal digits.
    pub bundle: String,
    /// The files that the build has written, but for compressed ones beside them.
    #[serde(default)]
    files: BTreeSet<String>,
    /// What the next build compares itself with; none in markers of earlier versions.
    #[serde(default)]
    published: Option<PublishedEdition>,
}

/// What is remembered of the edition that readers have seen. It holds no words: what is taken down must not
/// live on here.
///
/// Drafts, which `build --watch` writes while somebody is editing, leave it as it is.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PublishedEdition {
    /// The paths of the pages that go with entries of the bundle, without a language.
    #[serde(default)]
    pub pages: BTreeSet<String>,
    /// The paths of pages that were published before and say that they are removed.
    #[serde(default)]
    pub removed: BTreeSet<String>,
    /// The folders of the languages that have or had pages, such as `en/`.
    #[serde(default)]
    pub folders: BTreeSet<String>,
    /// The day on which the bundle was first published as it is.
    #[serde(default)]
    pub day: Option<String>,
    /// The talks by their ids.
    #[serde(default)]
    pub talks: BTreeMap<String, PublishedTalk>,
    /// The takeaways by their ids.
    #[serde(default)]
    pub takeaways: BTreeMap<String, PublishedTakeaway>,
}

/// How a talk was published.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PublishedTalk {
    /// The digest of all that calendars say of it.
    pub digest: String,
    /// How many editions have changed it, from the second on.
    pub number: u32,
    /// When the last of them was built; none where none has.
    pub changed: Option<String>,
}

/// How a takeaway was published.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PublishedTakeaway {
    /// The digest of its words and its source.
    pub digest: String,
    /// The day on which an edition has added or changed it; none where it is as in the first edition.
    pub changed: Option<String>,
}

impl PublishedTalk {
    /// What pages and calendars say of the changes; `None` where there were none.
    pub fn revision(&self) -> Option<TalkRevision> {
        let changed = self.changed.as_ref()?.parse().ok()?;
        Some(TalkRevision { number: self.number, changed })
    }
}

impl BuildMarker {
    /// The marker of a site that this version builds from a bundle's file.
    pub fn of(bundle: &[u8], files: BTreeSet<String>, published: PublishedEdition) -> Self {
        Self {
            nachlese: env!("CARGO_PKG_VERSION").to_owned(),
            bundle: digest(bundle),
            files,
            published: Some(published),
        }
    }

    /// What readers have seen of the site.
    pub fn published(&self) -> PublishedEdition {
        self.published.clone().unwrap_or_else(|| {
            let folders = self.files.iter().filter_map(|file| file.strip_suffix("index.html"));
            let is_of_entry = |folder: &&str| {
                ["talk/", "takeaway/", "speaker/"].iter().any(|kind| folder.starts_with(kind))
            };
            let pages = folders.filter(is_of_entry).map(str::to_owned).collect();
            PublishedEdition { pages, ..PublishedEdition::default() }
        })
    }

    /// Whether the site was built from this file.
    pub fn matches_bundle(&self, bundle: &[u8]) -> bool {
        self.bundle == digest(bundle)
    }

    /// Whether the build has written this file of the site.
    pub fn contains(&self, file: &str) -> bool {
        let plain = file.strip_suffix(".br").or_else(|| file.strip_suffix(".gz"));
        file == FILE || self.files.contains(file) || plain.is_some_and(|plain| self.files.contains(plain))
    }

    /// Reads the marker of a site.
    ///
    /// # Errors
    ///
    /// Where the folder has none, or one that cannot be read.
    pub fn read(site: &Path) -> Result<Self> {
        Self::find(site)?.with_context(|| {
            format!(
                "{} is no site that nachlese has built: {FILE} is missing; name the file of the bundle instead",
                site.display()
            )
        })
    }

    /// The marker in a folder; `None` where no build has written the folder.
    ///
    /// # Errors
    ///
    /// Where there is a marker that cannot be read.
    pub fn find(folder: &Path) -> Result<Option<Self>> {
        let file = folder.join(FILE);
        if !file.is_file() {
            return Ok(None);
        }
        let text = fs::read(&file).with_context(|| format!("{} cannot be read", file.display()))?;
        let marker = serde_json::from_slice(&text);
        marker.map(Some).with_context(|| {
            format!("{} is no marker; build the site again into a new folder", file.display())
        })
    }

    /// The marker as its file holds it; the inverse of reading.
    pub fn text(&self) -> String {
        // A marker is made of texts alone, which JSON can always write.
        serde_json::to_string(self).unwrap_or_default()
    }
}

/// The SHA-256 of bytes in hexadecimal digits.
pub fn digest(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}
