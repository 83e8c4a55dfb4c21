//! Builds the site, and serves it.
//!
//! Two programs do the work: trunk makes the app, then the publisher's own command lays app and bundle out as
//! static files. Developing goes the very way that publishing goes, so that no one tests what no reader gets.

use std::{
    env,
    ffi::{OsStr, OsString},
    path::PathBuf,
    process::Command,
};

use anyhow::{Context, Result, ensure};
use xshell::cmd;

use crate::{
    cargo_tools, content_names, glue, npm,
    project::Project,
    standard_library::{self, WASM_TARGET},
};

/// The bundle that the site is built from.
const BUNDLE: &str = "public/recap.json";

/// The styles that come with the companion.
const COMPANION_STYLES: &str = "companion.css";

/// Where Trunk.toml has trunk put the app.
pub const APP: &str = "target/app";

/// What tells the build of the command which app it carries.
pub const CARRIED_APP: &str = "NACHLESE_APP";

/// The whole site, ready to be copied to any web server.
const SITE: &str = "dist";

/// Installs what [`build`] needs; says nothing when all of it is there.
pub fn install_tools(project: &Project) -> Result<()> {
    standard_library::ensure(project)?;
    cargo_tools::ensure(project)?;
    npm::ensure(project, &npm::DEVELOPMENT)
}

/// Writes the whole site to dist/.
pub fn build(project: &Project) -> Result<()> {
    install_tools(project)?;
    build_app(project)?;
    let nachlese = build_command(project)?;
    cmd!(project.shell, "{nachlese} build {BUNDLE} --out {SITE}")
        .run()
        .with_context(|| format!("the site could not be written to {SITE}/ from {BUNDLE}"))
}

/// Builds the site and serves it until it is interrupted, with the very pages that readers get.
pub fn serve(project: &Project, port: u16) -> Result<()> {
    build(project)?;
    let nachlese = build_command(project)?;
    let port = port.to_string();
    let server = cmd!(project.shell, "{nachlese} serve {SITE} --port {port} --no-live");
    become_program(server.into()).with_context(|| format!("{SITE}/ could not be served on port {port}"))
}

/// Builds the publisher's command around the app for developing, and tells where it is.
pub fn build_command(project: &Project) -> Result<PathBuf> {
    cmd!(project.shell, "cargo build --quiet --package cli").env(CARRIED_APP, project.path(APP)).run()?;
    let nachlese = project.debug_program("nachlese");
    ensure!(
        nachlese.is_file(),
        "cargo built the publisher's command, but not as {}: if its configuration names another target \
         folder, name that in CARGO_TARGET_DIR",
        nachlese.display(),
    );
    Ok(nachlese)
}

/// Builds the app as readers get it: with trunk, and then made smaller.
pub fn build_app(project: &Project) -> Result<()> {
    run_trunk(project).with_context(|| format!("the app could not be built into {APP}/"))?;
    glue::minify(project, APP)?;
    minify(project)?;
    content_names::renew(project, APP)
}

fn run_trunk(project: &Project) -> Result<()> {
    let (shell, trunk) = (&project.shell, project.tool("trunk"));

    // Told to stay offline, trunk looks for no tool on the network, but has cargo compile offline too. So the
    // crates are fetched before, by a cargo that shows its progress and says nothing when they are there.
    cmd!(shell, "cargo fetch").quiet().run()?;
    // What the standard library is made of is fetched only for a target.
    cmd!(shell, "cargo fetch --target {WASM_TARGET}").envs(standard_library::FOR_READERS).quiet().run()?;

    let build = cmd!(shell, "{trunk} build --release --offline").envs(standard_library::FOR_READERS);
    match no_color_for_trunk(env::var_os("NO_COLOR").as_deref()) {
        Some(value) => build.env("NO_COLOR", value),
        None => build.env_remove("NO_COLOR"),
    }
    .run()?;
    Ok(())
}

/// Makes smaller what trunk leaves as it is: JavaScript, because its own minifier stops at the syntax that
/// wasm-bindgen writes, and the styles that come with the companion.
fn minify(project: &Project) -> Result<()> {
    let shell = &project.shell;
    let esbuild = project.path("node_modules/.bin/esbuild");
    for file in shell.read_dir(APP)? {
        let options = match file.extension().and_then(OsStr::to_str) {
            Some("js") => &["--format=esm", "--tree-shaking=true"][..],
            _ if file.ends_with(COMPANION_STYLES) => &[],
            _ => continue,
        };
        cmd!(
            shell,
            "{esbuild} {file} --minify {options...} --log-level=warning --allow-overwrite --outfile={file}"
        )
        .quiet()
        .run()?;
    }
    Ok(())
}

/// The value of NO_COLOR that says to trunk what the given one says by convention: no colours, if it is not
/// empty.
///
/// Trunk 0.21 takes only `true` and `false` and stops at anything else, such as the usual `1`.
fn no_color_for_trunk(value: Option<&OsStr>) -> Option<OsString> {
    value.filter(|value| !value.is_empty()).map(|_| OsString::from("true"))
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
    anyhow::ensure!(status.success(), "the server ended with {status}");
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(value: Option<&str>, expected: Option<&str>) {
        let given = value.map(OsStr::new);
        assert_eq!(no_color_for_trunk(given), expected.map(OsString::from), "{value:?}");
    }

    #[test]
    fn any_wish_for_no_colours_reaches_trunk_in_the_word_it_knows() {
        check(Some("1"), Some("true"));
        check(Some("true"), Some("true"));
        check(Some("0"), Some("true"));
    }

    #[test]
    fn no_wish_for_no_colours_reaches_trunk_as_none() {
        check(None, None);
        check(Some(""), None);
    }
}
