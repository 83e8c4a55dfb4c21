//! Benchmarks: how finding does beside what else there is, and what publishing takes.

use anyhow::{Context, Result};
use xshell::{Cmd, cmd};

use crate::{
    arguments::{FindBench, Part, PublishBench},
    cargo_tools,
    npm::{self, Packages},
    package,
    programs::{self, CHROMIUM},
    project::Project,
    site,
    standard_library::{self, WASM_TARGET},
    wasm_opt,
};

/// The engines that finding is measured beside.
const PEERS: Packages = Packages { folder: "benches/search", purpose: "are what finding is measured beside" };

/// The package that gives the search core to JavaScript, without the app.
const PACKAGE: &str = "bench-find";

/// Measures finding. It fails where answers are wrong, never because they are slow.
pub fn find(project: &Project, options: &FindBench) -> Result<()> {
    npm::ensure(project, &npm::DEVELOPMENT)?;
    npm::ensure(project, &PEERS)?;
    let chromium = programs::ensure(project, &[CHROMIUM])?;

    let mut engines = Ok(());
    if options.only != Some(Part::Page) {
        build_wasm(project).context("the search core could not be built for JavaScript")?;
        engines = script(project, "find/run.mjs", &options.sizes).envs(chromium.clone()).run();
    }
    if options.only != Some(Part::Engines) {
        site::build(project)?;
        let server = site::build_command(project)?;
        script(project, "find/page.mjs", &options.sizes)
            .envs(chromium)
            .env("NACHLESE", server)
            .run()
            .context("the page could not be measured")?;
    }
    // Only now, so that a wrong answer does not keep the page from being measured.
    engines.context("finding gave a wrong answer, or could not be measured; node has said above which")
}

/// Measures publishing. It fails where sites differ that should be the same, never because it takes long.
pub fn publish(project: &Project, options: &PublishBench) -> Result<()> {
    let nachlese = package::make(project)?;
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
    cargo_tools::ensure(project)?;

    let shell = &project.shell;
    cmd!(shell, "cargo build --quiet --release --target {WASM_TARGET} --package {PACKAGE}")
        .envs(standard_library::FOR_READERS)
        .run()?;
    let target = project.target();
    let built = target.join(WASM_TARGET).join("release").join(format!("{}.wasm", PACKAGE.replace('-', "_")));
    let folder = target.join("bench/wasm");
    let bindgen = project.tool("wasm-bindgen");
    cmd!(shell, "{bindgen} --target web --no-typescript --out-name app --out-dir {folder} {built}").run()?;
    wasm_opt::optimise(project, &folder.join("app_bg.wasm"))
}
