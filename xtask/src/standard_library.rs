//! The standard library for WebAssembly: as it comes, for whoever develops, and built anew for readers. For Windows it
//! is always built anew.
//!
//! It has no version of its own: it belongs to the compiler that rust-toolchain.toml pins. That file lists
//! what is needed too, but rustup installs what is listed there only when it installs the toolchain, or not
//! at all where that is switched off.
//!
//! As it comes, it is made for speed, and every place that can panic carries a text for it that no reader
//! ever sees. Built along with the app, for size and without these texts, it makes the app a good tenth
//! lighter. cargo and rustc call that unstable, because it may change from one release to the next; but ours
//! is pinned, so nothing changes unseen.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use xshell::cmd;

use crate::project::Project;

/// The target that the app is compiled for.
pub const WASM_TARGET: &str = "wasm32-unknown-unknown";

/// What tells cargo to build the library for readers along with what it builds for WebAssembly.
///
/// A panic ends the app at once, with nothing to say: `boot.js` tells the reader.
pub const FOR_READERS: [(&str, &str); 4] = [
    ("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort"),
    ("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size"),
    ("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", "-Zunstable-options -Cpanic=immediate-abort"),
    // Lets a release take what is unstable.
    ("RUSTC_BOOTSTRAP", "1"),
];

/// What tells cargo to build the library along with the command for Windows, for which it need not be installed.
pub const FOR_WINDOWS: [(&str, &str); 2] =
    [("CARGO_UNSTABLE_BUILD_STD", "std,panic_unwind"), ("RUSTC_BOOTSTRAP", "1")];

/// Where the toolchain is, with the source of the library in it.
pub fn sysroot(project: &Project) -> Result<PathBuf> {
    let answer = cmd!(project.shell, "rustc --print sysroot").quiet().read();
    Ok(answer.context("rustc does not start")?.into())
}

/// Adds the library to the toolchain, as it comes and as its source, unless both are there.
pub fn ensure(project: &Project) -> Result<()> {
    let shell = &project.shell;
    // The compiler is asked, not rustup: a distribution's own rustc can have both too.
    let libraries = cmd!(shell, "rustc --print target-libdir --target {WASM_TARGET}").quiet().read();
    if !Path::new(&libraries.context("rustc does not start")?).is_dir() {
        add(project, "target", WASM_TARGET, "lets rustc compile the app")?;
    }
    if !sysroot(project)?.join("lib/rustlib/src/rust/library").is_dir() {
        add(project, "component", "rust-src", "the standard library, to be built for readers")?;
    }
    Ok(())
}

fn add(project: &Project, kind: &str, name: &str, purpose: &str) -> Result<()> {
    if project.find_program("rustup").is_none() {
        bail!(
            "rustc comes without {name} ({purpose}), and there is no rustup to add it. Install Rust by rustup, \
             or your distribution's package for it"
        );
    }
    eprintln!("{name} ({purpose}): fetching it once, a few seconds");
    cmd!(project.shell, "rustup {kind} add {name}")
        .run()
        .with_context(|| format!("{name} could not be added. Is there a network?"))
}
