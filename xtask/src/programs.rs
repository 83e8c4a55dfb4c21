//! The browsers and the web server that tests and benchmarks run in, and what compiles and starts programs for Windows.
//!
//! They come from the machine and have no pinned version: readers come with the browsers they have, publishers
//! with the server they have, and one that is held back for the sake of tests would only hide what breaks in a
//! newer one.

use std::{env, path::PathBuf};

use anyhow::{Context, Result, bail, ensure};
use xshell::{Cmd, cmd};

use crate::project::Project;

/// A program of the machine, and how to come by it.
#[derive(Clone, Copy)]
pub struct Program {
    name: &'static str,
    /// The environment variable that names it, for us and for the tests.
    variable: &'static str,
    /// What it is called, the likeliest first; distributions differ.
    commands: &'static [&'static str],
    /// What Debian calls the package.
    package: &'static str,
}

pub const CHROMIUM: Program = Program {
    name: "Chromium",
    variable: "CHROMIUM",
    commands: &["chromium", "chromium-browser", "google-chrome"],
    package: "chromium",
};

const FIREFOX: Program = Program {
    name: "Firefox",
    variable: "FIREFOX",
    commands: &["firefox-esr", "firefox"],
    package: "firefox-esr",
};

/// The browsers that readers have.
pub const BROWSERS: [Program; 2] = [CHROMIUM, FIREFOX];

/// The web server that a site's settings are tried in.
pub const NGINX: Program = Program {
    name: "nginx",
    variable: "NGINX",
    // Debian keeps it where only administrators look.
    commands: &["nginx", "/usr/sbin/nginx"],
    package: "nginx-light",
};

/// The compiler that links programs for Windows. Cargo itself takes it from the variable.
pub const MINGW: Program = Program {
    name: "MinGW-w64",
    variable: "CARGO_TARGET_X86_64_PC_WINDOWS_GNU_LINKER",
    commands: &["x86_64-w64-mingw32-gcc"],
    package: "gcc-mingw-w64-x86-64-win32",
};

/// Starts programs for Windows.
pub const WINE: Program = Program {
    name: "Wine",
    variable: "WINE",
    // Debian keeps the one without 32-bit programs where nobody looks.
    commands: &["wine64", "/usr/lib/wine/wine64", "wine"],
    package: "wine64",
};

/// Each program's environment variable with what it names for the tests.
pub type Programs = Vec<(&'static str, PathBuf)>;

/// Installs those of the programs that are missing, where the machine has a way to, and tells where all of
/// them are.
pub fn ensure(project: &Project, wanted: &[Program]) -> Result<Programs> {
    let mut missing = Vec::new();
    for program in wanted {
        if program.locate(project)?.is_none() {
            missing.push(program);
        }
    }
    if !missing.is_empty() {
        install(project, &missing)?;
    }
    wanted
        .iter()
        .map(|program| {
            let path = program
                .locate(project)?
                .with_context(|| format!("{} is still missing. {}", program.name, remedy(&[program])))?;
            Ok((program.variable, path))
        })
        .collect()
}

/// Installs a program, if it is missing and the machine has a way to, and tells where it is.
pub fn ensure_one(project: &Project, wanted: Program) -> Result<PathBuf> {
    let found = ensure(project, &[wanted])?.into_iter().next();
    found.map(|(_, path)| path).with_context(|| format!("{} is not to be found", wanted.name))
}

impl Program {
    fn locate(&self, project: &Project) -> Result<Option<PathBuf>> {
        let Some(named) = env::var_os(self.variable) else {
            return Ok(self.commands.iter().find_map(|command| project.find_program(command)));
        };
        let program = PathBuf::from(named);
        ensure!(
            program.is_file(),
            "the environment variable {} names {:?}, which is no file: name the program of {} or unset it",
            self.variable,
            program,
            self.name,
        );
        Ok(Some(program))
    }
}

fn install(project: &Project, missing: &[&Program]) -> Result<()> {
    let names = names(missing);
    if project.find_program("apt-get").is_none() {
        bail!("{names} cannot be found, and there is no apt-get to install it. {}", remedy(missing));
    }
    eprintln!("{names}: installing by apt-get, about a minute");

    let packages: Vec<&str> = missing.iter().map(|program| program.package).collect();
    apt_get(project)?.arg("update").run().with_context(|| {
        format!("the list of packages could not be updated, to install {names}. {}", remedy(missing))
    })?;
    apt_get(project)?
        .args(["install", "-y", "--no-install-recommends"])
        .args(packages)
        .run()
        .with_context(|| format!("{names} could not be installed. {}", remedy(missing)))
}

/// An apt-get that asks no questions, with the rights to change the machine if there is a way to them.
fn apt_get(project: &Project) -> Result<Cmd<'_>> {
    let shell = &project.shell;
    let user = cmd!(shell, "id -u")
        .quiet()
        .read()
        .context("who runs this cannot be told, so neither whether sudo is needed")?;
    Ok(if user != "0" && project.find_program("sudo").is_some() {
        // The variable is set behind sudo, which lets none through.
        cmd!(shell, "sudo env DEBIAN_FRONTEND=noninteractive apt-get")
    } else {
        cmd!(shell, "env DEBIAN_FRONTEND=noninteractive apt-get")
    })
}

fn names(programs: &[&Program]) -> String {
    let names: Vec<&str> = programs.iter().map(|program| program.name).collect();
    names.join(" and ")
}

/// How to mend it by hand, as whole sentences.
fn remedy(missing: &[&Program]) -> String {
    let variables: Vec<&str> = missing.iter().map(|program| program.variable).collect();
    format!(
        "Install {} the way your system does, or name the program in the variable {}",
        names(missing),
        variables.join(" or "),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(missing: &[&Program], expected: &str) {
        assert_eq!(remedy(missing), expected);
    }

    #[test]
    fn the_remedy_names_just_the_programs_that_are_missing() {
        check(
            &[&FIREFOX],
            "Install Firefox the way your system does, or name the program in the variable FIREFOX",
        );
        check(
            &[&CHROMIUM, &FIREFOX],
            "Install Chromium and Firefox the way your system does, or name the program in the variable \
             CHROMIUM or FIREFOX",
        );
    }
}
