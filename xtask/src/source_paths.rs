//! Keeps this machine out of the app: where its crates lie, and with that who built it.
//!
//! The compiler writes the path of each source file that can panic into what it builds.

use std::{
    env, io,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};

/// The variable that gives flags to the compiler of the app, beside those of `.cargo/config.toml`.
pub const VARIABLE: &str = "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS";

/// Flags by which files of crates are named as if these lay side by side in no folder.
pub fn flags() -> Result<String> {
    let home = env::var_os("CARGO_HOME").map(PathBuf::from).or_else(|| Some(env::home_dir()?.join(".cargo")));
    let sources = home.context("neither CARGO_HOME nor a home folder is set")?.join("registry/src");
    let folders = folders_in(&sources).with_context(|| format!("{} cannot be read", sources.display()))?;
    Ok(flags_for(&folders))
}

/// The folders in a folder, in the order of their names: another order would have everything built anew.
fn folders_in(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let entries = folder.read_dir()?.collect::<io::Result<Vec<_>>>()?;
    let mut folders: Vec<_> = entries.iter().map(|entry| entry.path()).filter(|path| path.is_dir()).collect();
    folders.sort();
    Ok(folders)
}

fn flags_for(folders: &[PathBuf]) -> String {
    let flags: Vec<_> =
        folders.iter().map(|folder| format!("--remap-path-prefix={}/=", folder.display())).collect();
    flags.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_folder_of_crates_is_left_out_of_their_names() {
        let folders = ["/home/ada/.cargo/registry/src/one", "/home/ada/.cargo/registry/src/two"];
        assert_eq!(
            flags_for(&folders.map(PathBuf::from)),
            "--remap-path-prefix=/home/ada/.cargo/registry/src/one/= \
             --remap-path-prefix=/home/ada/.cargo/registry/src/two/=",
        );
    }
}
