//! The programs that build the app and come from cargo: trunk and wasm-bindgen.
//!
//! They are installed into the project's own folder, so that two projects on one machine can pin two
//! versions.

use anyhow::{Context, Result, bail, ensure};
use xshell::cmd;

use crate::project::{Project, TOOLS};

/// A program that cargo installs.
struct CargoTool {
    /// The name of its package.
    package: &'static str,
    /// The name it is started by, which it also says first when asked for its version.
    command: &'static str,
    version: &'static str,
    /// Completes the sentence "it …", for whoever waits for it.
    purpose: &'static str,
    /// How long compiling it takes, so that nobody takes the wait for a hang.
    duration: &'static str,
}

/// Builds the app's page from its WebAssembly, styles and assets.
///
/// 0.21.14 is the newest release that our compiler builds: 0.22 asks for Rust 1.96.1, newer than the one in
/// rust-toolchain.toml.
const TRUNK: CargoTool = CargoTool {
    package: "trunk",
    command: "trunk",
    version: "0.21.14",
    purpose: "builds the WebAssembly app",
    duration: "about six minutes on two cores",
};

/// Writes the JavaScript through which the WebAssembly reaches the page.
///
/// The version is no choice: program and crate speak a format of their own that changes with every release,
/// so it is the one that Cargo.lock has for the crate `wasm-bindgen`. [`ensure`] refuses to go on when the
/// two differ.
const WASM_BINDGEN: CargoTool = CargoTool {
    package: "wasm-bindgen-cli",
    command: "wasm-bindgen",
    version: "0.2.129",
    purpose: "connects the WebAssembly to the page",
    duration: "about three minutes on two cores",
};

/// Installs trunk and wasm-bindgen, unless they are there at their versions.
pub fn ensure(project: &Project) -> Result<()> {
    check_lock_file(project)?;
    for tool in [TRUNK, WASM_BINDGEN] {
        if !tool.is_installed(project) {
            tool.install(project)?;
        }
    }
    Ok(())
}

impl CargoTool {
    /// Asks the program itself: the records that cargo keeps outlive a program that no longer starts, as
    /// after a move to a machine with another C library.
    fn is_installed(&self, project: &Project) -> bool {
        let program = project.tool(self.command);
        program.is_file()
            && cmd!(project.shell, "{program} --version")
                .quiet()
                .ignore_stderr()
                .read()
                .is_ok_and(|answer| names_version(&answer, self.command, self.version))
    }

    fn install(&self, project: &Project) -> Result<()> {
        let (shell, package, version) = (&project.shell, self.package, self.version);
        let name = format!("{package} {version}");

        let prebuilt_can_be_had =
            cmd!(shell, "cargo binstall -V").quiet().ignore_stdout().ignore_stderr().run().is_ok();
        if prebuilt_can_be_had {
            eprintln!("{name} ({}): fetching it once", self.purpose);
            let fetched =
                cmd!(shell, "cargo binstall --root {TOOLS} --no-confirm --force {package}@{version}").run();
            if fetched.is_ok() && self.is_installed(project) {
                return Ok(());
            }
            eprintln!("{name} could not be had prebuilt");
        }

        // Forced, because cargo would else trust its records over a program that is gone or broken.
        eprintln!("{name} ({}): compiling once, {}", self.purpose, self.duration);
        cmd!(shell, "cargo install --root {TOOLS} --locked --force --version {version} {package}")
            .run()
            .with_context(|| {
                format!("{name} could not be compiled; it {}. Is there a network?", self.purpose)
            })?;

        ensure!(
            self.is_installed(project),
            "{name} was installed, yet {} does not answer `--version` with {version}",
            project.tool(self.command).display(),
        );
        Ok(())
    }
}

/// Whether what a program says of its own version, such as `trunk 0.21.14`, is the name and version expected.
fn names_version(answer: &str, command: &str, version: &str) -> bool {
    let mut words = answer.split_whitespace();
    words.next() == Some(command) && words.next() == Some(version)
}

/// Finds a wasm-bindgen that moved on in Cargo.lock before minutes go into a build that cannot succeed.
fn check_lock_file(project: &Project) -> Result<()> {
    let text = project.shell.read_file("Cargo.lock").context("cargo itself should have written this file")?;
    let pinned = WASM_BINDGEN.version;
    match locked_version(&text, "wasm-bindgen") {
        Some(locked) if locked != pinned => bail!(
            "Cargo.lock has the crate wasm-bindgen at {locked}, but its program is pinned to {pinned}, and \
             the two must be equal. Either change WASM_BINDGEN in xtask/src/cargo_tools.rs and [tools] in \
             Trunk.toml to {locked}, or run `cargo update --package wasm-bindgen --precise {pinned}`"
        ),
        _ => Ok(()),
    }
}

/// The version of a crate in the text of a Cargo.lock, which always has it on the line after the name.
fn locked_version<'lock>(lock: &'lock str, package: &str) -> Option<&'lock str> {
    let name_line = format!("name = \"{package}\"");
    let version_line = lock.lines().skip_while(|line| *line != name_line).nth(1)?;
    version_line.strip_prefix("version = \"")?.strip_suffix('"')
}

#[cfg(test)]
mod tests {
    use super::*;

    mod a_program_that_tells_its_version {
        use super::*;

        #[track_caller]
        fn check(answer: &str, expected: bool) {
            assert_eq!(names_version(answer, "trunk", "0.21.14"), expected, "{answer:?}");
        }

        #[test]
        fn is_known_by_name_and_version() {
            check("trunk 0.21.14", true);
            check("trunk 0.21.14\n", true);
            check("trunk 0.21.14 (a1b2c3d4 2025-05-01)", true);
        }

        #[test]
        fn is_replaced_when_its_version_is_another() {
            check("trunk 0.21.1", false);
            check("trunk 0.21.14-beta.1", false);
            check("trunk 0.22.0", false);
        }

        #[test]
        fn is_replaced_when_it_is_another_program_or_says_nothing() {
            check("trunk-recorder 0.21.14", false);
            check("0.21.14", false);
            check("", false);
        }
    }

    mod a_lock_file {
        use super::*;

        const LOCK: &str = r#"
[[package]]
name = "wasm-bindgen"
version = "0.2.129"

[[package]]
name = "wasm-bindgen-macro"
version = "0.2.130"
"#;

        #[track_caller]
        fn check(package: &str, expected: Option<&str>) {
            assert_eq!(locked_version(LOCK, package), expected, "{package:?}");
        }

        #[test]
        fn gives_the_version_of_exactly_the_named_crate() {
            check("wasm-bindgen", Some("0.2.129"));
            check("wasm-bindgen-macro", Some("0.2.130"));
        }

        #[test]
        fn has_no_version_for_a_crate_that_is_not_in_it() {
            check("wasm", None);
            check("bindgen", None);
        }
    }
}
