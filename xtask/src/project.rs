//! The checkout that the commands work in, and the shell they start other programs with.

use std::{
    env::{self, consts::EXE_SUFFIX},
    ffi::OsString,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};
use xshell::Shell;

/// The root of the checkout, with a shell that stands in it.
///
/// The shell finds the programs of the npm packages before any of the machine, so that wasm-opt is the pinned one.
pub struct Project {
    pub shell: Shell,
    root: PathBuf,
}

impl Project {
    /// The checkout that this program was built from, wherever in it the command was typed.
    pub fn open() -> Result<Self> {
        let package = env::var_os("CARGO_MANIFEST_DIR")
            .context("CARGO_MANIFEST_DIR is not set: run this program as `cargo xtask`")?;
        let root = Path::new(&package)
            .parent()
            .context("xtask lies at the root of the file system, with no project around it")?
            .to_owned();

        let shell = Shell::new().context("the current folder cannot be read")?;
        shell.change_dir(&root);
        shell.set_var("PATH", search_path(&root)?);
        Ok(Self { shell, root })
    }

    /// A place in the checkout, named from its root.
    pub fn path(&self, relative: impl AsRef<Path>) -> PathBuf {
        self.root.join(relative)
    }

    /// Where cargo builds.
    pub fn target(&self) -> PathBuf {
        self.path(env::var_os("CARGO_TARGET_DIR").unwrap_or_else(|| "target".into()))
    }

    /// Where cargo puts the named program of this workspace when it builds for development.
    pub fn debug_program(&self, name: &str) -> PathBuf {
        self.target().join("debug").join(format!("{name}{EXE_SUFFIX}"))
    }

    /// The program that the shell would start under this name.
    pub fn find_program(&self, name: &str) -> Option<PathBuf> {
        let path = self.shell.var_os("PATH")?;
        env::split_paths(&path)
            .map(|folder| folder.join(format!("{name}{EXE_SUFFIX}")))
            .find(|program| program.is_file())
    }
}

fn search_path(root: &Path) -> Result<OsString> {
    let inherited = env::var_os("PATH").unwrap_or_default();
    let own = root.join("node_modules").join(".bin");
    env::join_paths([own].into_iter().chain(env::split_paths(&inherited)))
        .context("the path of the checkout cannot be part of PATH: move it to one without `:`")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_projects_own_tools_are_found_before_the_machines() {
        let path = search_path(Path::new("checkout")).unwrap_or_default();
        let first = env::split_paths(&path).next();
        assert_eq!(first.as_deref(), Some(Path::new("checkout/node_modules/.bin")));
    }
}
