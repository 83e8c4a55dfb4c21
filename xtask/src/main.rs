//! The project's own commands, run as `cargo xtask COMMAND`.
//!
//! They are written in Rust so that a fresh clone needs nothing but cargo to start: whatever else building
//! and testing need, they install themselves, at pinned versions and inside the project's folder wherever
//! that is possible.

mod arguments;
mod bench;
mod cargo_tools;
mod checks;
mod content_names;
mod glue;
mod npm;
mod package;
mod programs;
mod project;
mod site;
mod standard_library;
mod steps;
mod summary;
mod wasm_opt;

use std::{env, process::ExitCode};

use anyhow::Result;

use crate::{
    arguments::{Bench, Task},
    project::Project,
};

/// The exit code for a command line that was not understood, as most command-line programs have it. It
/// differs from the one of a failed build, so that a script can tell the two apart.
const MISUSE: u8 = 2;

fn main() -> ExitCode {
    let words: Vec<String> = env::args_os().skip(1).map(|word| word.to_string_lossy().into_owned()).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();

    let task = match arguments::parse(&words) {
        Ok(task) => task,
        Err(misuse) => {
            eprintln!("error: {misuse}\n\n{}", arguments::USAGE);
            return ExitCode::from(MISUSE);
        }
    };
    match perform(task) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn perform(task: Task) -> Result<ExitCode> {
    match task {
        Task::Help => println!("{}", arguments::USAGE),
        Task::Tools => install_everything(&Project::open()?)?,
        Task::Build => site::build(&Project::open()?)?,
        Task::Serve { port } => site::serve(&Project::open()?, port)?,
        Task::Test => return checks::run(&Project::open()?),
        Task::Package => {
            package::make(&Project::open()?)?;
        }
        Task::Bench(Bench::Find(options)) => bench::find(&Project::open()?, &options)?,
        Task::Bench(Bench::Publish(options)) => bench::publish(&Project::open()?, &options)?,
    }
    Ok(ExitCode::SUCCESS)
}

/// Installs what any of the commands may need; says nothing when all of it is there.
fn install_everything(project: &Project) -> Result<()> {
    site::install_tools(project)?;
    programs::ensure(project, &programs::BROWSERS)?;
    programs::ensure(project, &[programs::NGINX])?;
    Ok(())
}
