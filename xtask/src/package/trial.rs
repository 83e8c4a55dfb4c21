//! The command is tried before it is packed: it says its version, and builds a site from its own example.

use anyhow::{Context, Result, ensure};

use super::{VERSION, command::BuiltCommand};
use crate::project::Project;

/// Starts the command as a publisher would.
pub fn try_out(project: &Project, command: &BuiltCommand) -> Result<()> {
    let shell = &project.shell;
    let folder = project.target().join("package-trial");
    shell.remove_path(&folder)?;
    shell.create_dir(&folder)?;
    let _inside = shell.push_dir(&folder);

    let answer = command.with(project, ["--version"]).read().context("the command does not start")?;
    let expected = format!("nachlese {VERSION}");
    ensure!(answer.trim() == expected, "the command says {answer:?} instead of {expected:?}");

    for arguments in [
        ["new", "congress"].as_slice(),
        &["check", "congress/recap.json"],
        &["build", "congress/recap.json", "--out", "site", "--site-url", "https://example.org/recap/"],
    ] {
        let line = arguments.join(" ");
        command
            .with(project, arguments)
            .ignore_stdout()
            .run()
            .with_context(|| format!("`nachlese {line}` does not work"))?;
    }
    ensure!(folder.join("site/index.html").is_file(), "`nachlese build` has written no site/index.html");
    Ok(())
}
