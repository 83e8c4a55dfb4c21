//! What comes from npm: wasm-opt, which makes the app smaller, what the browser stories drive the browsers
//! with, and what benchmarks compare with.
//!
//! The versions are in package.json, and to the last dependency in package-lock.json; this module sees to it
//! that node_modules/ beside them holds just those.

use std::{fs, path::Path, time::SystemTime};

use anyhow::{Context, Result, bail, ensure};
use xshell::cmd;

use crate::project::Project;

/// The oldest Node.js that can run the stories: 20.10 is where `node --test` learned `--test-concurrency`.
const OLDEST_NODE: (u32, u32) = (20, 10);

/// The file that npm leaves in node_modules/ when it has filled it.
const RECORD: &str = "node_modules/.package-lock.json";

/// A folder with a package.json and all that it names.
pub struct Packages {
    /// Named from the root of the checkout.
    pub folder: &'static str,
    /// Completes the sentence "they …", for whoever waits for them.
    pub purpose: &'static str,
}

/// What building and testing need.
pub const DEVELOPMENT: Packages =
    Packages { folder: "", purpose: "make the app smaller, drive the browsers in tests" };

/// Installs the npm packages of a folder, unless they are there as its package-lock.json has them.
pub fn ensure(project: &Project, packages: &Packages) -> Result<()> {
    check_node(project)?;

    let folder = project.path(packages.folder);
    let lock = folder.join("package-lock.json");
    let wanted =
        changed_at(&lock)?.with_context(|| format!("{} is missing: restore it with git", lock.display()))?;
    let installed = changed_at(&folder.join(RECORD))?;
    if is_up_to_date(wanted, installed) {
        return Ok(());
    }

    let purpose = packages.purpose;
    eprintln!("npm packages ({purpose}): installing, a few seconds");
    cmd!(project.shell, "npm ci --prefix {folder} --no-audit --no-fund")
        .run()
        .with_context(|| format!("the npm packages, which {purpose}, could not be installed"))
}

fn check_node(project: &Project) -> Result<()> {
    let (major, minor) = OLDEST_NODE;
    for command in ["node", "npm"] {
        if project.find_program(command).is_none() {
            bail!(
                "{command} is not on PATH: wasm-opt and the browser stories need it. Install Node.js \
                 {major}.{minor} or newer, which brings npm; some systems have npm as a package of its own"
            );
        }
    }
    let answer = cmd!(project.shell, "node --version").quiet().read().context("node does not start")?;
    let found = parse_node_version(&answer)
        .with_context(|| format!("`node --version` says {answer:?}, which is no version"))?;
    ensure!(
        found >= OLDEST_NODE,
        "Node.js is at {answer}, but the browser stories need {major}.{minor} or newer: install a newer one"
    );
    Ok(())
}

/// Major and minor number of what `node --version` says, such as `v20.10.0`.
fn parse_node_version(answer: &str) -> Option<(u32, u32)> {
    let mut numbers = answer.trim().strip_prefix('v')?.split('.');
    Some((numbers.next()?.parse().ok()?, numbers.next()?.parse().ok()?))
}

/// When a file was last written; `None` when there is no such file.
fn changed_at(file: &Path) -> Result<Option<SystemTime>> {
    if !file.exists() {
        return Ok(None);
    }
    fs::metadata(file)
        .and_then(|metadata| metadata.modified())
        .map(Some)
        .with_context(|| format!("{} cannot be looked at", file.display()))
}

fn is_up_to_date(wanted: SystemTime, installed: Option<SystemTime>) -> bool {
    installed.is_some_and(|installed| installed >= wanted)
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    mod the_version_of_node {
        use super::*;

        #[track_caller]
        fn check(answer: &str, expected: Option<(u32, u32)>) {
            assert_eq!(parse_node_version(answer), expected, "{answer:?}");
        }

        #[test]
        fn is_read_from_what_node_says() {
            check("v20.20.2", Some((20, 20)));
            check("v22.0.0\n", Some((22, 0)));
            check("v25.0.0-nightly2026", Some((25, 0)));
        }

        #[test]
        fn is_not_guessed() {
            check("", None);
            check("20.20.2", None);
            check("v20", None);
            check("vingt.et.un", None);
        }
    }

    mod node_modules {
        use super::*;

        const WANTED_AT: u64 = 100;

        #[track_caller]
        fn check(installed_at: Option<u64>, expected: bool) {
            let at = |seconds| SystemTime::UNIX_EPOCH + Duration::from_secs(seconds);
            assert_eq!(is_up_to_date(at(WANTED_AT), installed_at.map(at)), expected);
        }

        #[test]
        fn are_kept_while_the_lock_file_stays_as_it_was() {
            check(Some(100), true);
            check(Some(101), true);
        }

        #[test]
        fn are_installed_anew_when_missing_or_older_than_the_lock_file() {
            check(None, false);
            check(Some(99), false);
        }
    }
}
