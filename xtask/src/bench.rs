//! Benchmarks: searching beside other engines, loading, and publishing.

use anyhow::{Context, Result};
use xshell::{Cmd, cmd};

use crate::{
    app::{
        bind,
        compile::{self, Artifact, Module},
        optimise,
    },
    arguments::{LoadBench, Part, PublishBench, SearchBench},
    npm::{self, Packages},
    package,
    profile::Profile,
    programs::{self, CHROMIUM},
    project::Project,
    site, standard_library,
};

/// The engines that searching is compared with.
const PEERS: Packages = Packages { folder: "benches/search", purpose: "are what searching is compared with" };

/// The package that gives the search core to JavaScript, without the app.
const SEARCH_CORE: Module = Module { package: "bench-search", artifact: Artifact::Library, features: &[] };

/// Measures searching. It fails where answers are wrong, never because they are slow.
pub fn search(project: &Project, options: &SearchBench) -> Result<()> {
    npm::ensure(project, &npm::DEVELOPMENT)?;
    npm::ensure(project, &PEERS)?;
    let chromium = programs::ensure(project, &[CHROMIUM])?;

    let mut engines = Ok(());
    if options.only != Some(Part::Page) {
        build_wasm(project).context("the search core could not be built for JavaScript")?;
        engines = script(project, "search/run.mjs", &options.sizes).envs(chromium.clone()).run();
    }
    if options.only != Some(Part::Engines) {
        site::build(project, Profile::Release)?;
        let server = site::build_command_with_app(project)?;
        script(project, "search/page.mjs", &options.sizes)
            .envs(chromium)
            .env("NACHLESE", server)
            .run()
            .context("the page could not be measured")?;
    }
    // Only now, so that a wrong answer does not keep the page from being measured.
    engines.context("the search gave a wrong answer, or could not be measured; node has said above which")
}

/// Weighs the app and measures loading. A time is never a failure.
pub fn load(project: &Project, options: &LoadBench) -> Result<()> {
    npm::ensure(project, &npm::DEVELOPMENT)?;
    let chromium = programs::ensure(project, &[CHROMIUM])?;
    site::build(project, Profile::Release)?;
    let server = site::build_command_with_app(project)?;
    let script = project.path("benches/load/run.mjs");
    let rounds = options.rounds.map(|rounds| format!("--rounds={rounds}"));
    cmd!(project.shell, "node {script} {rounds...}")
        .envs(chromium)
        .env("NACHLESE", server)
        .run()
        .context("loading could not be measured; node has said above why")
}

/// Measures publishing. It fails where sites differ that should be the same, never because it takes long.
pub fn publish(project: &Project, options: &PublishBench) -> Result<()> {
    let nachlese = package::command::build(project, None, &package::build_app(project)?)?;
    script(project, "publish/run.mjs", &options.sizes)
        .env("NACHLESE", nachlese)
        .run()
        .context("publishing went wrong, or could not be measured; node has said above how")
}

fn script<'p>(project: &'p Project, name: &str, sizes: &[u32]) -> Cmd<'p> {
    let script = project.path("benches").join(name);
    let sizes: Vec<String> = sizes.iter().map(u32::to_string).collect();
    let sizes = (!sizes.is_empty()).then(|| format!("--sizes={}", sizes.join(",")));
    cmd!(project.shell, "node {script} {sizes...}")
}

/// Builds the search core the way the app is built.
fn build_wasm(project: &Project) -> Result<()> {
    standard_library::ensure(project)?;
    let built = compile::compile(project, &SEARCH_CORE, Profile::Release)?;
    let folder = project.target().join("bench/wasm");
    let bound = bind::bind(&project.shell.read_binary_file(built)?, "app", &folder)?;
    optimise::optimise(project, &[&bound.wasm])
}
