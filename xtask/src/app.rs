//! Builds the app: compiled, split, bound to JavaScript, made small for readers, and named by content.
//!
//! Each of these steps is a file of its own, and none knows the others. A development build leaves out the steps
//! that only save bytes.

pub mod bind;
mod bundle;
pub mod compile;
mod hash;
pub mod optimise;
mod split;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use app_manifest::AppManifest;

use self::compile::{Artifact, Module};

use crate::{
    npm,
    profile::Profile,
    progress::{Progress, Stage},
    project::Project,
    standard_library,
};

/// The module of the app.
const READER: Module =
    Module { package: "nachlese", artifact: Artifact::Binary("reader"), features: &["--features=split"] };

/// What takes its time in [`build`].
pub const fn stages(profile: Profile) -> [Stage; 3] {
    let install = "installing what the build needs";
    match profile {
        Profile::Development => [
            Stage::new(install, 15),
            Stage::new("compiling the app", 240),
            Stage::new("splitting the app into parts", 10),
        ],
        Profile::Release => [
            Stage::new(install, 15),
            Stage::new("compiling the app", 320),
            Stage::new("making the app small", 30),
        ],
    }
}

/// A module whose files have their content, but not yet their names.
struct Finished {
    /// The JavaScript through which the module reaches the page.
    script: PathBuf,
    wasm: PathBuf,
    /// The parts that come when they are needed, by the names that the script has for them.
    parts: BTreeMap<String, PathBuf>,
    /// The names of the parts that each lazy function needs.
    lazy: BTreeMap<String, Vec<String>>,
}

/// Installs what [`build`] needs; says nothing when all of it is there.
pub fn install_tools(project: &Project) -> Result<()> {
    standard_library::ensure(project)?;
    npm::ensure(project, &npm::DEVELOPMENT)
}

/// Builds the app into the folder of its profile, in the place of an older one.
pub fn build(project: &Project, profile: Profile, progress: &mut Progress) -> Result<()> {
    progress.next();
    install_tools(project)?;

    progress.next();
    let compiled = compile::compile(project, &READER, profile)?;

    progress.next();
    project.shell.remove_path(project.path(profile.work()))?;
    let module = finish(project, profile, &compiled)?;
    write(project, profile, &module)
        .with_context(|| format!("the app could not be written to {}/", profile.app()))
}

/// Takes a compiled module through the steps that work on a module.
fn finish(project: &Project, profile: Profile, compiled: &Path) -> Result<Finished> {
    let (shell, work) = (&project.shell, &project.path(profile.work()));
    let name = compiled.file_stem().and_then(|stem| stem.to_str()).context("the module has no name")?;
    let split = split::split(&shell.read_binary_file(compiled)?, name, work)?;
    let bound = bind::bind(&shell.read_binary_file(&split.main)?, name, work)?;
    let modules: Vec<&Path> = split.parts.values().chain([&bound.wasm]).map(PathBuf::as_path).collect();
    if profile == Profile::Release {
        optimise::optimise(project, &modules)?;
    }
    Ok(Finished { script: bound.script, wasm: bound.wasm, parts: split.parts, lazy: split.lazy })
}

/// Writes all files of the app into a new folder, and puts that in the place of the old one.
fn write(project: &Project, profile: Profile, module: &Finished) -> Result<()> {
    let shell = &project.shell;
    let (app, new) = (project.path(profile.app()), project.path(profile.work()).join("app"));
    shell.create_dir(&new)?;

    let (script, lazy) = write_parts(project, module, &new)?;
    let manifest = AppManifest {
        boot: "boot.js".to_owned(),
        script: hash::copy(project, &script, ("reader", ".js"), &new)?.name,
        wasm: hash::copy(project, &module.wasm, ("reader", "_bg.wasm"), &new)?.name,
        styles: "styles.css".to_owned(),
        preload_fonts: vec!["fonts/source-serif-4.woff2".to_owned()],
        lazy,
    };
    bundle::script(project, &project.path("public/boot.js"), &new.join(&manifest.boot))?;
    bundle::styles(project, &project.path("styles/index.css"), &new.join(&manifest.styles))?;
    for folder in ["fonts", "icons"] {
        shell.create_dir(new.join(folder))?;
        for file in shell.read_dir(project.path("public").join(folder))? {
            shell.copy_file(file, new.join(folder))?;
        }
    }
    shell.write_file(new.join(app_manifest::FILE), manifest.to_json()?)?;

    shell.remove_path(&app)?;
    std::fs::rename(&new, &app)?;
    Ok(())
}

/// Writes the lazy parts of a module by the names that their content gives them. Returns the script that asks
/// for them by these names, and the parts that each lazy function needs.
fn write_parts(
    project: &Project,
    module: &Finished,
    folder: &Path,
) -> Result<(PathBuf, BTreeMap<String, Vec<String>>)> {
    let shell = &project.shell;
    let mut files = BTreeMap::new();
    for (name, part) in &module.parts {
        let stem = split::part_stem(name);
        files.insert(name.clone(), hash::copy(project, part, (stem, ".wasm"), folder)?);
    }
    let bundled = module.script.with_extension("bundled.js");
    bundle::module(project, &module.script, &bundled)?;
    shell.write_file(&bundled, hash::renamed(&shell.read_file(&bundled)?, &files))?;

    let new_name = |old: &String| Some(files.get(old)?.name.clone());
    let new_names = |old: &Vec<String>| old.iter().filter_map(new_name).collect();
    let lazy = module.lazy.iter().map(|(function, parts)| (function.clone(), new_names(parts)));
    Ok((bundled, lazy.collect()))
}
