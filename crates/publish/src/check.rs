//! Checking a bundle.

mod source;

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::Result;
use clap::Args;
use recap::Bundle;
use recap::bundle::{Problem, unread_fields};

pub use self::source::Source;

/// Lists every problem of a bundle as `file:line:column: code: what; how to mend`.
#[derive(Args)]
#[command(after_help = "Examples:\n  nachlese check recap.json")]
pub struct Arguments {
    /// The bundle.
    bundle: PathBuf,
}

/// Prints all problems of a bundle and says by the exit code whether there are any.
///
/// # Errors
///
/// Where the file cannot be read at all.
pub fn run(arguments: &Arguments) -> Result<ExitCode> {
    let path = &arguments.bundle;
    let json = read(path)?;
    let problems = problems(&json);
    print!("{}", listing(path, &problems));
    let faulty = problems.iter().any(|problem| !problem.fault.is_warning());
    Ok(if faulty { ExitCode::from(1) } else { ExitCode::SUCCESS })
}

/// Reads a bundle's file as UTF-8.
///
/// # Errors
///
/// Where the file is missing, cannot be read, is too large, or is not UTF-8.
pub fn read(path: &Path) -> Result<String> {
    Ok(Source::read(path)?.text)
}

/// All problems of a bundle in the order of the file.
pub fn problems(json: &str) -> Vec<Problem> {
    let mut problems = match Bundle::parse(json) {
        Ok(parsed) => parsed.problems,
        Err(problem) => return vec![problem],
    };
    problems.extend(unread_fields(json));
    problems.sort_by_key(|problem| problem.position);
    problems
}

/// One line for each problem, and one that counts them.
pub fn listing(path: &Path, problems: &[Problem]) -> String {
    let mut listing = String::new();
    for problem in problems {
        let _ = writeln!(listing, "{}:{problem}", path.display());
    }
    let _ = match problems.len() {
        0 => writeln!(listing, "{}: no problems", path.display()),
        1 => writeln!(listing, "{}: 1 problem", path.display()),
        count => writeln!(listing, "{}: {count} problems", path.display()),
    };
    listing
}
