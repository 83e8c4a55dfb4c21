//! From Rust to a module of WebAssembly, with the standard library built along.

use std::path::PathBuf;

use anyhow::{Context, Result};
use xshell::cmd;

use crate::{
    profile::Profile,
    project::Project,
    standard_library::{self, WASM_TARGET},
};

/// A module to be compiled.
pub struct Module {
    pub package: &'static str,
    pub artifact: Artifact,
    /// Features that are not on by default, each behind `--features`.
    pub features: &'static [&'static str],
}

/// What of a package becomes the module.
pub enum Artifact {
    Binary(&'static str),
    /// Compiled as a `cdylib` and as nothing else, or else cargo would compile all that it depends on once
    /// more without optimisation across crates.
    Library,
}

impl Module {
    /// The name of the compiled file.
    fn file(&self) -> String {
        let stem = match self.artifact {
            Artifact::Binary(name) => name.to_owned(),
            Artifact::Library => self.package.replace('-', "_"),
        };
        format!("{stem}.wasm")
    }
}

/// Compiles a module with all relocations in it, without which it could not be split. Tells where it is.
/// The standard library is built along for readers only.
pub fn compile(project: &Project, module: &Module, profile: Profile) -> Result<PathBuf> {
    let (package, features) = (module.package, module.features);
    let artifact = match module.artifact {
        Artifact::Binary(name) => ["--bin", name],
        Artifact::Library => ["--crate-type", "cdylib"],
    };
    let profile_arguments = profile.cargo_arguments();
    cmd!(
        project.shell,
        "cargo rustc {profile_arguments...} --target {WASM_TARGET} --package {package} {artifact...} {features...} -- -Clink-args=--emit-relocs"
    )
    .envs((profile == Profile::Release).then_some(standard_library::FOR_READERS).into_iter().flatten())
    .quiet()
    .run()
    .with_context(|| format!("{package} could not be compiled to WebAssembly"))?;
    Ok(project.target().join(WASM_TARGET).join(profile.cargo_folder()).join(module.file()))
}
