//! Programs that cargo compiles from their source: pinned, and installed into the project's own folder.

use std::{env::consts::EXE_SUFFIX, path::PathBuf};

use anyhow::{Context, Result};
use xshell::cmd;

use crate::project::Project;

/// Where they are installed, away from what the machine has for other projects.
pub const TOOLS: &str = ".tools";

/// A program at its pinned version.
pub struct CargoTool {
    pub name: &'static str,
    pub version: &'static str,
    /// What it does, as in "it …", for whoever waits for it.
    pub purpose: &'static str,
    /// How long it takes to compile on two cores.
    pub minutes: u32,
}

impl CargoTool {
    /// Installs the program, unless it is there at this version, and tells where it is.
    pub fn ensure(&self, project: &Project) -> Result<PathBuf> {
        let Self { name, version, purpose, minutes } = self;
        let program = project.path(TOOLS).join("bin").join(format!("{name}{EXE_SUFFIX}"));
        let installed = cmd!(project.shell, "{program} --version").quiet().ignore_stderr().read();
        if installed.is_ok_and(|answer| answer.split_whitespace().last() == Some(version)) {
            return Ok(program);
        }
        eprintln!("{name} {version} ({purpose}): compiling once, about {minutes} minutes on two cores");
        cmd!(project.shell, "cargo install --root {TOOLS} --locked --force --version {version} {name}")
            .run()
            .with_context(|| format!("{name} could not be compiled. Is there a network?"))?;
        Ok(program)
    }
}
