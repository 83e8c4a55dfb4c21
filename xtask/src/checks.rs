//! Everything that must hold before a change goes in: what `cargo xtask test` runs, here and in CI alike.

use std::{
    path::{Path, PathBuf},
    process::ExitCode,
};

use anyhow::{Context, Result, ensure};
use xshell::cmd;

use crate::{
    install_everything, leptosfmt,
    profile::Profile,
    programs,
    project::Project,
    site,
    standard_library::WASM_TARGET,
    steps::{self, Step},
    summary::Summary,
};

/// Where the stories are that are told to real browsers.
const STORIES: &str = "tests/browser";

/// Where a site is served by what publishers have.
const HOSTS: &str = "tests/host";

/// Where searching and publishing are measured. That needs a quiet machine, but what they measure with is tested here.
const BENCHES: [&str; 2] = ["benches/search", "benches/publish"];

/// What the name of a file for node's test runner ends with; what else lies beside it helps.
const TEST_ENDING: &str = ".test.mjs";

/// The cheapest first, so that a slip shows within seconds.
const STEPS: [Step<Project>; 10] = [
    Step::new("tools", install_everything),
    Step::new("format", check_format),
    Step::new("format of views", leptosfmt::check),
    Step::new("clippy on the host", lint_for_host),
    Step::new("clippy on wasm32", lint_for_wasm),
    Step::new("cargo test", test_crates),
    Step::new("what is measured with", test_benches),
    Step::new("site", build_site),
    Step::new("browser stories", run_stories).only_after_previous(),
    Step::new("web servers", test_hosts),
];

/// Runs all steps and shows how they went.
pub fn run(project: &Project) -> Result<ExitCode> {
    let summary = Summary(steps::run(&STEPS, project));
    println!("\n{summary}");
    Ok(if summary.is_success() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn check_format(project: &Project) -> Result<()> {
    cmd!(project.shell, "cargo fmt --all --check")
        .run()
        .context("some code is laid out otherwise; `cargo fmt --all` mends it")
}

fn lint_for_host(project: &Project) -> Result<()> {
    Ok(cmd!(project.shell, "cargo clippy --workspace --all-targets -- -D warnings").run()?)
}

/// Looks at the code that only the browser runs, which clippy for the host never compiles.
fn lint_for_wasm(project: &Project) -> Result<()> {
    let shell = &project.shell;
    let packages = ["--package", "recap", "--package", "nachlese"];
    Ok(cmd!(shell, "cargo clippy {packages...} --target {WASM_TARGET} -- -D warnings").run()?)
}

fn test_crates(project: &Project) -> Result<()> {
    Ok(cmd!(project.shell, "cargo test --workspace").run()?)
}

fn test_benches(project: &Project) -> Result<()> {
    let mut tests = Vec::new();
    for folder in BENCHES {
        tests.extend(tests_in(project, folder)?);
    }
    Ok(cmd!(project.shell, "node --test {tests...}").run()?)
}

fn build_site(project: &Project) -> Result<()> {
    site::build(project, Profile::Release).map(drop)
}

/// Runs the stories one file at a time: they share two cores with two browsers, and a story that waits for
/// another's browser would fail for no fault of its own.
fn run_stories(project: &Project) -> Result<()> {
    let shell = &project.shell;
    let programs = programs::ensure(project, &programs::BROWSERS)?;

    let stories = tests_in(project, STORIES)?;
    let nachlese = site::build_command_with_app(project)?;
    cmd!(shell, "node --test --test-concurrency=1 {stories...}")
        .envs(programs)
        .env("NACHLESE", nachlese)
        .run()
        .context("a story ended badly; node has said above which one")
}

/// Serves a site by a real web server with the settings that the command writes for it.
fn test_hosts(project: &Project) -> Result<()> {
    let servers = programs::ensure(project, &[programs::NGINX])?;
    let tests = tests_in(project, HOSTS)?;
    let nachlese = site::build_command_with_app(project)?;
    Ok(cmd!(project.shell, "node --test {tests...}").envs(servers).env("NACHLESE", nachlese).run()?)
}

/// The files of a folder that node's test runner takes; none at all would be a test that passes untested.
fn tests_in(project: &Project, folder: &str) -> Result<Vec<PathBuf>> {
    let files =
        project.shell.read_dir(folder).with_context(|| format!("there should be tests in {folder}/"))?;
    let tests: Vec<_> = files.into_iter().filter(|file| is_test(file)).collect();
    ensure!(!tests.is_empty(), "{folder}/ has no file that ends with {TEST_ENDING}, so nothing was tested");
    Ok(tests)
}

fn is_test(file: &Path) -> bool {
    file.to_str().is_some_and(|path| path.ends_with(TEST_ENDING))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(file: &str, expected: bool) {
        assert_eq!(is_test(Path::new(file)), expected, "{file:?}");
    }

    #[test]
    fn a_test_is_told_by_the_end_of_its_name() {
        check("tests/browser/search.test.mjs", true);
        check("tests/browser/browser.mjs", false);
        check("tests/browser/search.test.mjs.orig", false);
        check("tests/browser/README.md", false);
    }
}
