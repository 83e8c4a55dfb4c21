//! Builds the site, and serves it.
//!
//! The publisher's own command lays app and bundle out as static files. Developing goes the very way that
//! publishing goes, so that no one tests what no reader gets.

use std::{path::PathBuf, process::Command, thread};

use anyhow::{Context, Result, anyhow, ensure};
use xshell::cmd;

use crate::{
    progress::{Progress, Stage},
    project::Project,
    release::{self, APP},
};

/// The bundle that the site is built from.
const BUNDLE: &str = "public/recap.json";

/// What tells the build of the command which app it carries.
pub const CARRIED_APP: &str = "NACHLESE_APP";

/// The whole site, ready to be copied to any web server.
const SITE: &str = "dist";

/// What takes its time in [`build`]. The command is compiled along with the app.
const STAGES: [Stage; 5] = {
    let [install, compile, shrink] = release::STAGES;
    [
        install,
        compile,
        shrink,
        Stage::new("compiling the publisher's command", 20),
        Stage::new("writing the site", 10),
    ]
};

/// Writes the whole site to dist/, and tells where the publisher's command is.
pub fn build(project: &Project) -> Result<PathBuf> {
    let mut progress = Progress::of(&STAGES);
    let nachlese = thread::scope(|scope| {
        // It needs nothing of the app, so it is compiled while the app has only one thing to do at a time.
        let command = scope.spawn(|| build_command(&Project::open()?));
        release::build(project, &mut progress)?;
        progress.next();
        command.join().map_err(|_| anyhow!("compiling the publisher's command ended unexpectedly"))?
    })?;
    progress.next();
    cmd!(project.shell, "{nachlese} build {BUNDLE} --app {APP} --out {SITE}")
        .run()
        .with_context(|| format!("the site could not be written to {SITE}/ from {BUNDLE}"))?;
    Ok(nachlese)
}

/// Builds the site and serves it until it is interrupted, with the very pages that readers get.
pub fn serve(project: &Project, port: u16) -> Result<()> {
    let nachlese = build(project)?;
    let port = port.to_string();
    let server = cmd!(project.shell, "{nachlese} serve {SITE} --port {port} --no-live");
    become_program(server.into()).with_context(|| format!("{SITE}/ could not be served on port {port}"))
}

/// Builds the publisher's command for developing, and tells where it is. It is told where the app is when it
/// is run, so that it need not be built anew with every change of the app.
fn build_command(project: &Project) -> Result<PathBuf> {
    compile_command(project, None)
}

/// Builds the publisher's command for developing, with the app inside as publishers have it, and tells where
/// it is.
pub fn build_command_with_app(project: &Project) -> Result<PathBuf> {
    compile_command(project, Some(project.path(APP)))
}

fn compile_command(project: &Project, app: Option<PathBuf>) -> Result<PathBuf> {
    cmd!(project.shell, "cargo build --quiet --package cli")
        .envs(app.map(|app| (CARRIED_APP, app)))
        .quiet()
        .run()
        .context("the publisher's command could not be compiled")?;
    let nachlese = project.debug_program("nachlese");
    ensure!(
        nachlese.is_file(),
        "cargo built the publisher's command, but not as {}: if its configuration names another target \
         folder, name that in CARGO_TARGET_DIR",
        nachlese.display(),
    );
    Ok(nachlese)
}

/// Lets this process become the program, so that whatever ends the one, Ctrl-C or a signal to just this
/// process, ends the other: no server is left behind that holds the port.
#[cfg(unix)]
fn become_program(mut program: Command) -> Result<()> {
    use std::os::unix::process::CommandExt;

    Err(program.exec().into())
}

/// Waits for the program; Ctrl-C reaches both.
#[cfg(not(unix))]
fn become_program(mut program: Command) -> Result<()> {
    let status = program.status()?;
    ensure!(status.success(), "the server ended with {status}");
    Ok(())
}
