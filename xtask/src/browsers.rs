//! The browsers that stories and benchmarks run in.
//!
//! They come from the machine and have no pinned version: readers come with the browsers they have, and a
//! browser that is held back for the sake of tests would only hide what breaks in a newer one.

use std::{env, path::PathBuf};

use anyhow::{Context, Result, bail, ensure};
use xshell::{Cmd, cmd};

use crate::project::Project;

/// A kind of browser, and how to come by it.
#[derive(Clone, Copy)]
pub struct Browser {
    name: &'static str,
    /// The environment variable that names its program, for us and for the stories.
    variable: &'static str,
    /// What its program is called, the likeliest first; distributions differ.
    commands: &'static [&'static str],
    /// What Debian calls the package.
    package: &'static str,
}

pub const CHROMIUM: Browser = Browser {
    name: "Chromium",
    variable: "CHROMIUM",
    commands: &["chromium", "chromium-browser", "google-chrome"],
    package: "chromium",
};

const FIREFOX: Browser = Browser {
    name: "Firefox",
    variable: "FIREFOX",
    commands: &["firefox-esr", "firefox"],
    package: "firefox-esr",
};

/// The browsers that readers have.
pub const ALL: [Browser; 2] = [CHROMIUM, FIREFOX];

/// Each browser's environment variable with the program that it names for the stories.
pub type Programs = Vec<(&'static str, PathBuf)>;

/// Installs those of the browsers that are missing, where the machine has a way to, and tells where all of
/// them are.
pub fn ensure(project: &Project, wanted: &[Browser]) -> Result<Programs> {
    let mut missing = Vec::new();
    for browser in wanted {
        if browser.locate(project)?.is_none() {
            missing.push(browser);
        }
    }
    if !missing.is_empty() {
        install(project, &missing)?;
    }
    wanted
        .iter()
        .map(|browser| {
            let program = browser
                .locate(project)?
                .with_context(|| format!("{} is still missing. {}", browser.name, remedy(&[browser])))?;
            Ok((browser.variable, program))
        })
        .collect()
}

impl Browser {
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

fn install(project: &Project, missing: &[&Browser]) -> Result<()> {
    let names = names(missing);
    if project.find_program("apt-get").is_none() {
        bail!("{names} cannot be found, and the browser stories test the app in them. {}", remedy(missing));
    }
    eprintln!("{names} (run the browser stories): installing by apt-get, about a minute");

    let packages: Vec<&str> = missing.iter().map(|browser| browser.package).collect();
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

fn names(browsers: &[&Browser]) -> String {
    let names: Vec<&str> = browsers.iter().map(|browser| browser.name).collect();
    names.join(" and ")
}

/// How to mend it by hand, as whole sentences.
fn remedy(missing: &[&Browser]) -> String {
    let variables: Vec<&str> = missing.iter().map(|browser| browser.variable).collect();
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
    fn check(missing: &[&Browser], expected: &str) {
        assert_eq!(remedy(missing), expected);
    }

    #[test]
    fn the_remedy_names_just_the_browsers_that_are_missing() {
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
