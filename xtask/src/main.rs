//! The project's own commands, run as `cargo xtask COMMAND`.
//!
//! They are written in Rust so that a fresh clone needs nothing but cargo to start: whatever else building
//! and testing need, they install themselves, at pinned versions and inside the project's folder wherever
//! that is possible.

mod app;
mod arguments;
mod bench;
mod cargo_tool;
mod checks;
mod deny;
mod fuzz;
mod leptosfmt;
mod npm;
mod package;
mod platform;
mod profile;
mod programs;
mod progress;
mod project;
mod site;
mod standard_library;
mod steps;
mod summary;

use std::process::ExitCode;

use anyhow::Result;
use clap::{CommandFactory as _, Parser as _};

use crate::{
    arguments::{Arguments, Bench, Task},
    profile::Profile,
    project::Project,
};

fn main() -> ExitCode {
    match perform(Arguments::parse().task) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn perform(task: Option<Task>) -> Result<ExitCode> {
    let Some(task) = task else {
        Arguments::command().print_help()?;
        return Ok(ExitCode::SUCCESS);
    };
    let project = Project::open()?;
    match task {
        Task::Tools => install_everything(&project)?,
        Task::Build => {
            site::build(&project, Profile::Release)?;
        }
        Task::Serve { port, release } => {
            let profile = if release { Profile::Release } else { Profile::Development };
            site::serve(&project, profile, port)?;
        }
        Task::Test => return checks::run(&project),
        Task::Package(options) => package::make(&project, &options)?,
        Task::Deny(options) => deny::check(&project, &options)?,
        Task::Fuzz(options) => fuzz::run(&project, &options)?,
        Task::Bench(Bench::Search(options)) => bench::search(&project, &options)?,
        Task::Bench(Bench::Load(options)) => bench::load(&project, &options)?,
        Task::Bench(Bench::Publish(options)) => bench::publish(&project, &options)?,
    }
    Ok(ExitCode::SUCCESS)
}

/// Installs what any of the commands may need; says nothing when all of it is there.
fn install_everything(project: &Project) -> Result<()> {
    app::install_tools(project)?;
    leptosfmt::ensure(project)?;
    programs::ensure(project, &programs::BROWSERS)?;
    programs::ensure(project, &[programs::NGINX])?;
    Ok(())
}
