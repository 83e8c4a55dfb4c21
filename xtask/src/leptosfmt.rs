//! leptosfmt, which lays out the views that rustfmt leaves alone.

use anyhow::{Context, Result};
use xshell::cmd;

use crate::{
    cargo_tool::{CargoTool, TOOLS},
    project::Project,
};

const LEPTOSFMT: CargoTool =
    CargoTool { name: "leptosfmt", version: "0.1.33", purpose: "lays out the views", minutes: 2 };

/// The files that have views.
const SOURCES: &str = "src/**/*.rs";

/// Installs leptosfmt, unless it is there.
pub fn ensure(project: &Project) -> Result<()> {
    LEPTOSFMT.ensure(project).map(drop)
}

/// Fails where a view is laid out otherwise.
pub fn check(project: &Project) -> Result<()> {
    let program = LEPTOSFMT.ensure(project)?;
    cmd!(project.shell, "{program} --check --quiet {SOURCES}").run().with_context(|| {
        format!("some view is laid out otherwise; `{TOOLS}/bin/leptosfmt {SOURCES}` changes it")
    })
}
