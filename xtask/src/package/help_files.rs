//! What helps at the command line: manual pages, and what shells complete. The command itself writes them.

use anyhow::{Context, Result};

use super::{archive::ArchiveFiles, command::BuiltCommand};
use crate::project::Project;

/// The shells, each with the name that it looks for.
const COMPLETIONS: [(&str, &str); 5] = [
    ("bash", "nachlese.bash"),
    ("elvish", "nachlese.elv"),
    ("fish", "nachlese.fish"),
    ("powershell", "_nachlese.ps1"),
    ("zsh", "_nachlese"),
];

/// The files by their paths inside the archive.
pub fn of(project: &Project, command: &BuiltCommand) -> Result<ArchiveFiles> {
    let shell = &project.shell;
    let mut files = ArchiveFiles::new();
    for (name, file) in COMPLETIONS {
        let script = command
            .with(project, ["completions", name])
            .read()
            .with_context(|| format!("the command cannot write the completions of {name}"))?;
        files.insert(format!("completions/{file}"), format!("{script}\n").into_bytes());
    }
    let folder = project.target().join("package-manual");
    shell.remove_path(&folder)?;
    shell.create_dir(&folder)?;
    let _inside = shell.push_dir(&folder);
    command
        .with(project, ["manual", "--out", "man1"])
        .run()
        .context("the command cannot write its manual")?;
    for page in shell.read_dir("man1")? {
        let name = page.file_name().context("a manual page has no name")?.display().to_string();
        files.insert(format!("man/man1/{name}"), shell.read_binary_file(page)?);
    }
    Ok(files)
}
