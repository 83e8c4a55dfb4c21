//! What became of the file of a bundle.

use std::path::Path;

use anyhow::Result;
use serde_json::{Value, json};

use super::backup::Backup;

/// What became of the file of a bundle.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WriteOutcome {
    /// It was only told what would change.
    DryRun,
    /// It says the same as before, and was left as it is.
    Unchanged,
    /// It was written, and was not there before.
    Created,
    /// It was replaced; what it was lies in the backup.
    Replaced(Backup),
}

impl WriteOutcome {
    /// Replaces the bundle, unless this is a dry run or nothing has changed.
    ///
    /// # Errors
    ///
    /// Where the disk refuses; the bundle is then as it was.
    pub fn write(bundle: &Path, new: &[u8], is_changed: bool, is_dry_run: bool) -> Result<Self> {
        Ok(match (is_dry_run, is_changed) {
            (true, _) => Self::DryRun,
            (false, false) => Self::Unchanged,
            (false, true) => Backup::keep_and_replace(bundle, new)?.map_or(Self::Created, Self::Replaced),
        })
    }

    /// What is said of it last, for people; nothing where nothing was replaced.
    pub fn to_text(&self) -> String {
        match self {
            Self::DryRun => "This was a dry run: nothing was written.\n".to_owned(),
            Self::Unchanged | Self::Created => String::new(),
            Self::Replaced(backup) => {
                format!(
                    "What it was before is in {}; `nachlese undo` takes the import back.\n",
                    backup.file.display()
                )
            }
        }
    }

    /// Adds to a report for programs whether the bundle was written, and where its backup is.
    pub fn put(&self, report: &mut Value) {
        report["written"] = json!(!matches!(self, Self::DryRun));
        if let Self::Replaced(backup) = self {
            report["backup"] = json!(backup.file);
        }
    }
}
