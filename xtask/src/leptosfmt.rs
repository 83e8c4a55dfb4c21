//! leptosfmt, which lays out the views that rustfmt leaves alone.

use std::{env::consts::EXE_SUFFIX, path::PathBuf};

use anyhow::{Context, Result};
use xshell::cmd;

use crate::project::Project;

/// Where it is installed, away from what the machine has for other projects.
const TOOLS: &str = ".tools";

/// The pinned version.
const VERSION: &str = "0.1.33";

/// The files that have views.
const SOURCES: &str = "src/**/*.rs";

/// Installs leptosfmt into the project's own folder, unless it is there at this version.
pub fn ensure(project: &Project) -> Result<()> {
    let program = program(project);
    let installed = cmd!(project.shell, "{program} --version").quiet().ignore_stderr().read();
    if installed.is_ok_and(|answer| answer.split_whitespace().last() == Some(VERSION)) {
        return Ok(());
    }
    eprintln!("leptosfmt {VERSION} (lays out the views): compiling once, about two minutes on two cores");
    cmd!(project.shell, "cargo install --root {TOOLS} --locked --force --version {VERSION} leptosfmt")
        .run()
        .context("leptosfmt could not be compiled. Is there a network?")
}

/// Fails where a view is laid out otherwise.
pub fn check(project: &Project) -> Result<()> {
    ensure(project)?;
    let program = program(project);
    cmd!(project.shell, "{program} --check --quiet {SOURCES}").run().with_context(|| {
        format!("some view is laid out otherwise; `{TOOLS}/bin/leptosfmt {SOURCES}` changes it")
    })
}

fn program(project: &Project) -> PathBuf {
    project.path(TOOLS).join("bin").join(format!("leptosfmt{EXE_SUFFIX}"))
}
