//! The command as a program for one platform, with the app inside.

use std::{
    env::consts::EXE_SUFFIX,
    ffi::OsStr,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, ensure};
use xshell::{Cmd, cmd};

use super::{machine_paths, wine};
use crate::{
    platform::Platform,
    programs::{self, MINGW},
    project::Project,
    site::CARRIED_APP,
    standard_library,
};

/// The profile of Cargo.toml in which the command is built for publishers.
const PROFILE: &str = "command";

/// Builds the command for a platform, or else for this machine. Tells where it is.
pub fn build(project: &Project, platform: Option<Platform>, app: &Path) -> Result<PathBuf> {
    ensure!(
        app.join(app_manifest::FILE).is_file(),
        "{} holds no app; `cargo xtask build` writes one to target/app",
        app.display(),
    );
    let shell = &project.shell;
    let sysroot = standard_library::sysroot(project)?;
    let mut flags = machine_paths::remapping(project, &sysroot)?;
    let mut build = cmd!(shell, "cargo build --locked --package cli --bin nachlese --profile {PROFILE}")
        .env(CARRIED_APP, app);
    if let Some(platform) = platform {
        build = build.args(["--target", platform.triple()]);
    }
    if platform == Some(Platform::Windows) {
        standard_library::ensure(project)?;
        let linker = programs::ensure(project, &[MINGW])?;
        build = build.envs(linker).envs(standard_library::FOR_WINDOWS);
        // Otherwise the program says when it was linked, and no build is like another.
        flags.push("-Clink-arg=-Wl,--no-insert-timestamp".to_owned());
    }
    // Flags may hold spaces in this form only.
    build
        .env("CARGO_ENCODED_RUSTFLAGS", flags.join("\u{1f}"))
        .run()
        .context("the command could not be compiled")?;

    let name =
        platform.map_or_else(|| format!("nachlese{EXE_SUFFIX}"), |platform| platform.program().to_owned());
    let target = project.target().join(platform.map_or("", Platform::triple)).join(PROFILE);
    let program = target.join(name);
    ensure!(program.is_file(), "cargo built the command, but not as {}", program.display());
    Ok(program)
}

/// A built command that this machine can start.
pub struct BuiltCommand {
    path: PathBuf,
    /// What starts a program for Windows.
    wine: Option<PathBuf>,
}

impl BuiltCommand {
    /// The command at this path, with what is needed to start it.
    pub fn at(project: &Project, platform: Platform, path: PathBuf) -> Result<Self> {
        let wine = match platform {
            Platform::Linux => None,
            Platform::Windows => Some(wine::prepare(project, &path)?),
        };
        Ok(Self { path, wine })
    }

    /// What starts the command with these arguments.
    pub fn with<'p>(
        &self,
        project: &'p Project,
        arguments: impl IntoIterator<Item = impl AsRef<OsStr>>,
    ) -> Cmd<'p> {
        let (shell, path) = (&project.shell, &self.path);
        let command = match &self.wine {
            None => cmd!(shell, "{path}"),
            // Wine keeps a Windows of its own in that folder, and says nothing about itself.
            Some(wine) => cmd!(shell, "{wine} {path}")
                .env("WINEPREFIX", project.target().join("wine"))
                .env("WINEDEBUG", "-all"),
        };
        command.args(arguments).quiet()
    }
}
