//! Fuzzing: mutated inputs on all readers, for as long as it is told.

use anyhow::{Context, Result};
use xshell::cmd;

use crate::{arguments::FuzzOptions, project::Project};

/// The profile of Cargo.toml in which the targets are built.
const PROFILE: &str = "fuzz";

/// Fuzzes the targets one after the other, each for its share of the minutes.
pub fn run(project: &Project, options: &FuzzOptions) -> Result<()> {
    let (minutes, only) = (options.minutes.to_string(), &options.only);
    cmd!(project.shell, "cargo run --package fuzz --profile {PROFILE} -- {minutes} {only...}")
        .run()
        .context("an input failed, and is kept in fuzz/artifacts")
}
