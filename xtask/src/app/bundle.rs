//! Joins and minifies JavaScript and styles, by esbuild.

use std::path::Path;

use anyhow::{Context, Result};
use xshell::cmd;

use crate::project::Project;

/// Joins a JavaScript module and all that it imports into one file.
///
/// The app tells readers itself of a part that does not load. The loader would write it to the console too, even
/// where the reader has only left the page while a part was being preloaded.
pub fn module(project: &Project, from: &Path, to: &Path) -> Result<()> {
    // wasm-bindgen lists a module once for each function that it imports from it.
    let options =
        ["--bundle", "--format=esm", "--drop:console", "--log-override:duplicate-object-key=silent"];
    esbuild(project, &options, from, to)
}

/// Minifies a script that imports nothing.
pub fn script(project: &Project, from: &Path, to: &Path) -> Result<()> {
    esbuild(project, &["--format=iife"], from, to)
}

/// Joins a style sheet and all that it imports into one file. Fonts stay where they are.
pub fn styles(project: &Project, from: &Path, to: &Path) -> Result<()> {
    esbuild(project, &["--bundle", "--external:*.woff2"], from, to)
}

fn esbuild(project: &Project, options: &[&str], from: &Path, to: &Path) -> Result<()> {
    // Not the one on PATH: that may be another version.
    let esbuild = project.path("node_modules/.bin/esbuild");
    cmd!(project.shell, "{esbuild} {from} {options...} --minify --log-level=warning --outfile={to}")
        .quiet()
        .run()
        .with_context(|| format!("{} could not be bundled", from.display()))
}
