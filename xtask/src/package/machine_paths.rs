//! Paths of the machine that builds. Programs keep the paths of sources for the messages of panics, and such a path
//! tells who built them and where. So the compiler is told other names for these folders, and what it made is
//! searched for them.

use std::{
    env, fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, ensure};

use crate::project::Project;

/// How many paths are named of those that should not be there.
const NAMED: usize = 10;

/// What tells rustc other names for the folders of this machine. Of several that fit, it takes the last one.
pub fn remapping(project: &Project, sysroot: &Path) -> Result<Vec<String>> {
    let cargo = cargo_home()?;
    let mut folders = vec![(cargo.clone(), "/cargo")];
    // The name of this folder depends on where cargo has the crates from.
    folders.extend(subfolders(&cargo.join("registry/src"))?.into_iter().map(|folder| (folder, "/crates")));
    folders.push((sysroot.join("lib/rustlib/src/rust"), "/rust"));
    folders.push((project.path(""), "/nachlese"));
    folders.push((project.target(), "/nachlese/target"));
    Ok(folders.iter().map(|(folder, name)| remap(folder, name)).collect())
}

fn remap(folder: &Path, name: &str) -> String {
    format!("--remap-path-prefix={}={name}", without_end(folder).display())
}

/// The same folder without a separator at its end.
fn without_end(folder: &Path) -> PathBuf {
    folder.components().collect()
}

/// Fails, and names what was found, where the bytes hold a path of this machine.
pub fn check(project: &Project, program: &[u8]) -> Result<()> {
    // The checkout and what cargo keeps may lie outside the home.
    let found = find(program, &[home()?, cargo_home()?, project.path(""), project.target()]);
    let named: Vec<&str> = found.iter().take(NAMED).map(String::as_str).collect();
    ensure!(
        found.is_empty(),
        "the program holds {} paths of this machine, such as:\n  {}",
        found.len(),
        named.join("\n  "),
    );
    Ok(())
}

/// Each path in the bytes that lies in one of the folders.
fn find(program: &[u8], folders: &[PathBuf]) -> Vec<String> {
    let mut found: Vec<String> = folders
        .iter()
        .filter(|folder| folder.parent().is_some())
        .flat_map(|folder| paths_below(program, folder))
        .collect();
    found.sort();
    found.dedup();
    found
}

fn paths_below(program: &[u8], folder: &Path) -> Vec<String> {
    let start = format!("{}/", without_end(folder).display());
    let is_of_path = |byte: &u8| byte.is_ascii_alphanumeric() || b"/\\._-+@".contains(byte);
    program
        .windows(start.len())
        .enumerate()
        .filter(|(_, window)| *window == start.as_bytes())
        .filter_map(|(at, _)| program.get(at..))
        .map(|rest| {
            let path: Vec<u8> = rest.iter().copied().take_while(is_of_path).collect();
            String::from_utf8_lossy(&path).into_owned()
        })
        .collect()
}

fn home() -> Result<PathBuf> {
    env::home_dir().context("this user has no home folder")
}

fn cargo_home() -> Result<PathBuf> {
    match env::var_os("CARGO_HOME") {
        Some(named) => Ok(named.into()),
        None => Ok(home()?.join(".cargo")),
    }
}

fn subfolders(folder: &Path) -> Result<Vec<PathBuf>> {
    if !folder.is_dir() {
        return Ok(Vec::new());
    }
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).with_context(|| format!("{} cannot be read", folder.display()))? {
        found.push(entry?.path());
    }
    found.sort();
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(program: &str, expected: &[&str]) {
        let folders = ["/home/ada", "/srv/nachlese/", "/"].map(PathBuf::from);
        assert_eq!(find(program.as_bytes(), &folders), expected, "{program:?}");
    }

    #[test]
    fn each_path_below_a_folder_is_found_once() {
        check(
            "x/home/ada/.cargo/a-1.0/lib.rs\0y/srv/nachlese/src/main.rs and /home/ada/.cargo/a-1.0/lib.rs",
            &["/home/ada/.cargo/a-1.0/lib.rs", "/srv/nachlese/src/main.rs"],
        );
    }

    #[test]
    fn other_folders_and_the_root_are_no_paths_of_the_machine() {
        check("/crates/a-1.0/lib.rs /home/adam/x /etc/localtime", &[]);
    }

    #[test]
    fn a_folder_is_remapped_with_or_without_a_separator_at_its_end() {
        for folder in ["/srv/nachlese", "/srv/nachlese/"] {
            assert_eq!(remap(Path::new(folder), "/n"), "--remap-path-prefix=/srv/nachlese=/n");
        }
    }
}
