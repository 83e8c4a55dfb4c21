//! Makes WebAssembly smaller than the compiler leaves it.

use std::{
    path::Path,
    process::{Command, Stdio},
};

use anyhow::{Context, Result, ensure};
use rayon::prelude::*;
use xshell::cmd;

use crate::project::Project;

/// What the browsers can do that the app is offered to; the compiler has used it already.
const FEATURES: [&str; 7] = [
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
    "--enable-simd",
];

/// What makes it smaller once it is compressed, which is not always what makes it smaller before.
const SMALLER: [&str; 10] = [
    "-Oz",
    "--one-caller-inline-max-function-size=20",
    "--dealign",
    "--low-memory-unused",
    "--flatten",
    "--rereloop",
    "-Oz",
    // What no browser reads: names, which tools it was made with, and which features it has.
    "--strip-debug",
    "--strip-producers",
    "--strip-target-features",
];

/// Makes modules smaller, each in its place.
pub fn optimise(project: &Project, modules: &[&Path]) -> Result<()> {
    let shell = &project.shell;
    let commands = modules.iter().map(|wasm| {
        (*wasm, Command::from(cmd!(shell, "wasm-opt {FEATURES...} {SMALLER...} {wasm} -o {wasm}")))
    });
    commands.collect::<Vec<_>>().into_par_iter().try_for_each(|(wasm, mut command)| {
        let status = command.stdin(Stdio::null()).status().context("wasm-opt does not start")?;
        ensure!(status.success(), "wasm-opt could not make {} smaller", wasm.display());
        Ok(())
    })
}
