//! The standard library for WebAssembly, which rustc needs to compile the app.
//!
//! It has no version of its own: it belongs to the compiler that rust-toolchain.toml pins. That file lists it
//! too, but rustup installs what is listed there only when it installs the toolchain, or not at all where
//! that is switched off.

use std::path::Path;

use anyhow::{Context, Result, bail};
use xshell::cmd;

use crate::project::Project;

/// The target that the app is compiled for.
pub const WASM_TARGET: &str = "wasm32-unknown-unknown";

/// Adds the target to the toolchain, unless it has it.
pub fn ensure(project: &Project) -> Result<()> {
    let shell = &project.shell;
    // The compiler is asked, not rustup: a distribution's own rustc can have the target too.
    let libraries = cmd!(shell, "rustc --print target-libdir --target {WASM_TARGET}")
        .quiet()
        .read()
        .context("rustc does not start")?;
    if Path::new(&libraries).is_dir() {
        return Ok(());
    }
    if project.find_program("rustup").is_none() {
        bail!(
            "rustc cannot build for {WASM_TARGET}, and there is no rustup to add it. Install Rust by rustup, \
             or your distribution's package with the standard library for this target"
        );
    }
    eprintln!("{WASM_TARGET} (lets rustc compile the app): fetching it once, a few seconds");
    cmd!(shell, "rustup target add {WASM_TARGET}")
        .run()
        .with_context(|| format!("{WASM_TARGET} could not be added. Is there a network?"))
}
