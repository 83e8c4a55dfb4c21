//! The names of the app's files, which browsers keep for ever: they must change with what is in them.
//!
//! Trunk names them so, but by what it wrote itself. They are made smaller after that, and differently with
//! another version of what makes them so.

use std::{
    hash::{DefaultHasher, Hash, Hasher},
    path::Path,
};

use anyhow::{Context, Result};

use crate::project::Project;

/// The page in which the files are named.
const PAGE: &str = "index.html";

/// The ends of the names of a module's two files.
const ENDS: [&str; 2] = ["_bg.wasm", ".js"];

/// Names the two files of the module in a folder that trunk gave a hash by what is in them now.
pub fn renew(project: &Project, folder: &str) -> Result<()> {
    let shell = &project.shell;
    let files = shell.read_dir(folder)?;
    let old = files.iter().find_map(|file| hashed_stem(file)).context("trunk gave no module a hash")?;
    let file = |stem: &str, end: &str| Path::new(folder).join(format!("{stem}{end}"));

    let mut contents = Vec::new();
    for end in ENDS {
        contents.push(shell.read_binary_file(file(old, end))?);
        shell.remove_path(file(old, end))?;
    }
    let mut hasher = DefaultHasher::new();
    contents.hash(&mut hasher);
    let new = with_hash(old, hasher.finish());
    for (end, content) in ENDS.into_iter().zip(contents) {
        shell.write_file(file(&new, end), content)?;
    }
    let page = Path::new(folder).join(PAGE);
    let renamed = shell.read_file(&page)?.replace(old, &new);
    Ok(shell.write_file(&page, renamed)?)
}

/// What the names of a module's files begin with, where a hash is in it.
fn hashed_stem(file: &Path) -> Option<&str> {
    let stem = file.file_name()?.to_str()?.strip_suffix(ENDS[0])?;
    stem.contains('-').then_some(stem)
}

/// The same stem with another hash.
fn with_hash(stem: &str, hash: u64) -> String {
    let name = stem.rsplit_once('-').map_or(stem, |(name, _)| name);
    format!("{name}-{hash:016x}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(file: &str, expected: Option<&str>) {
        let renamed = hashed_stem(Path::new(file)).map(|stem| with_hash(stem, 0xab));
        assert_eq!(renamed.as_deref(), expected, "{file}");
    }

    #[test]
    fn a_module_with_a_hash_has_another_then() {
        check("target/app/reader-5df6ccdf5d1d842_bg.wasm", Some("reader-00000000000000ab"));
    }

    #[test]
    fn other_files_keep_their_names() {
        check("target/app/companion_bg.wasm", None);
        check("target/app/styles-5df6ccdf5d1d842.css", None);
    }
}
