//! Turns the catalogues of `messages/` into the functions of [`Locale`]: one for every message.

mod catalogue;
mod easy_language;
mod functions;
mod message;

use std::path::{Path, PathBuf};
use std::{env, fs, io};

use catalogue::Catalogues;

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed=build");
    println!("cargo::rerun-if-changed=messages");
    match Catalogues::read(&files(Path::new("messages"))?) {
        Ok(catalogues) => {
            let written = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default()).join("messages.rs");
            fs::write(written, functions::source(&catalogues))
        }
        Err(faults) => {
            // Cargo shows every one of them as an error of this crate, and stops.
            faults.iter().for_each(|fault| println!("cargo::error={fault}"));
            Ok(())
        }
    }
}

/// The catalogues of a folder: the tag of each language, from the name of its file, and the text.
fn files(folder: &Path) -> io::Result<Vec<(String, String)>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|ending| ending == "toml") {
            let tag = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
            found.push((tag, fs::read_to_string(&path)?));
        }
    }
    found.sort();
    Ok(found)
}
