//! Builds the site, and serves it.
//!
//! The publisher's own command lays app and bundle out as static files, for developing and for readers alike. Tests
//! and stories use what readers get.

use std::{path::PathBuf, process::Command, thread};

use anyhow::{Context, Result, anyhow, ensure};
use xshell::cmd;

use crate::{
    app,
    profile::Profile,
    progress::{Progress, Stage},
    project::Project,
};

/// The bundle that the site is built from.
const BUNDLE: &str = "public/recap.json";

/// What tells the build of the command which app it carries.
pub const CARRIED_APP: &str = "NACHLESE_APP";

/// What takes its time in [`build`].
const fn stages(profile: Profile) -> [Stage; 5] {
    let [install, compile, finish] = app::stages(profile);
    let command = Stage::new("compiling the publisher's command", 25);
    [install, compile, finish, command, Stage::new("writing the site", 10)]
}

/// Writes the whole site to the folder of its profile, and tells where the publisher's command is.
pub fn build(project: &Project, profile: Profile) -> Result<PathBuf> {
    let stages = stages(profile);
    let mut progress = Progress::of(&stages);
    let nachlese = thread::scope(|scope| {
        // It needs nothing of the app, so it is compiled while the app has only one thing to do at a time.
        let command = scope.spawn(|| build_command(&Project::open()?));
        app::build(project, profile, &mut progress)?;
        progress.next();
        command.join().map_err(|_| anyhow!("compiling the publisher's command ended unexpectedly"))?
    })?;
    progress.next();
    let (app, site) = (profile.app(), profile.site());
    cmd!(project.shell, "{nachlese} build {BUNDLE} --app {app} --out {site}")
        .run()
        .with_context(|| format!("the site could not be written to {site}/ from {BUNDLE}"))?;
    Ok(nachlese)
}

/// Builds the site and serves it until it is interrupted.
pub fn serve(project: &Project, profile: Profile, port: u16) -> Result<()> {
    let nachlese = build(project, profile)?;
    let (site, port) = (profile.site(), port.to_string());
    if profile == Profile::Development {
        eprintln!("This is the app for development; readers get what `cargo xtask build` writes to dist/.");
    }
    let server = cmd!(project.shell, "{nachlese} serve {site} --port {port} --no-live");
    become_program(server.into()).with_context(|| format!("{site}/ could not be served on port {port}"))
}

/// Builds the publisher's command for developing, and tells where it is. It is told where the app is when it
/// is run, so that it need not be built anew with every change of the app.
fn build_command(project: &Project) -> Result<PathBuf> {
    compile_command(project, None)
}

/// Builds the publisher's command for developing, with the app inside as publishers have it, and tells where
/// it is.
pub fn build_command_with_app(project: &Project) -> Result<PathBuf> {
    compile_command(project, Some(project.path(Profile::Release.app())))
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
