//! The publisher's command as one program that carries the app, for this platform.

use std::{env::consts::EXE_SUFFIX, path::PathBuf};

use anyhow::{Context, Result};
use xshell::cmd;

use crate::{app, profile::Profile, progress::Progress, project::Project, site};

/// The profile of Cargo.toml in which the command is built for publishers.
const PROFILE: &str = "command";

/// Builds the app, and the command around it; says where the program is and what it weighs.
pub fn make(project: &Project) -> Result<PathBuf> {
    let profile = Profile::Release;
    app::build(project, profile, &mut Progress::of(&app::stages(profile)))?;
    let shell = &project.shell;
    cmd!(shell, "cargo build --package cli --bin nachlese --profile {PROFILE}")
        .env(site::CARRIED_APP, project.path(profile.app()))
        .run()
        .context("the command could not be built")?;
    let program = project.target().join(PROFILE).join(format!("nachlese{EXE_SUFFIX}"));
    let size = std::fs::metadata(&program)
        .with_context(|| format!("cargo built the command, but not as {}", program.display()))?
        .len();
    println!("{} ({:.1} MB)", program.display(), size as f64 / 1e6);
    Ok(program)
}
