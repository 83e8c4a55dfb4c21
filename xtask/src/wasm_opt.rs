//! Makes WebAssembly smaller than the compiler leaves it.

use std::path::Path;

use anyhow::Result;
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
    "--converge",
    "--one-caller-inline-max-function-size=20",
    "--dealign",
    "--low-memory-unused",
    "--flatten",
    "--rereloop",
    "-Oz",
    // What no browser reads: which tools it was made with, and which features it has.
    "--strip-producers",
    "--strip-target-features",
];

/// Makes a module smaller, in its place.
pub fn optimise(project: &Project, wasm: &Path) -> Result<()> {
    Ok(cmd!(project.shell, "wasm-opt {FEATURES...} {SMALLER...} {wasm} -o {wasm}").run()?)
}

/// Gives all that a module imports and exports a name of one or two letters, and so the JavaScript that it
/// imports from. Returns what wasm-opt says of the new names.
pub fn shorten_names(project: &Project, wasm: &Path) -> Result<String> {
    let shorten = "--minify-imports-and-exports-and-modules";
    Ok(cmd!(project.shell, "wasm-opt {FEATURES...} {shorten} {wasm} -o {wasm}").quiet().read()?)
}
