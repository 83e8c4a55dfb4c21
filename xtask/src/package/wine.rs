//! Wine, by which the command for Windows is tried on Linux.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use xshell::cmd;

use crate::{
    programs::{self, MINGW, WINE},
    project::Project,
};

/// The source of what older versions of Wine lack.
const LIBRARY: &str = "xtask/src/package/bcryptprimitives.c";

/// Makes everything ready for Wine to start a program, and tells where Wine is.
pub fn prepare(project: &Project, program: &Path) -> Result<PathBuf> {
    let library = program.with_file_name("bcryptprimitives.dll");
    let [compiler, wine] = [MINGW, WINE].map(|wanted| programs::ensure_one(project, wanted));
    let (compiler, source) = (compiler?, project.path(LIBRARY));
    cmd!(project.shell, "{compiler} -shared -o {library} {source} -ladvapi32")
        .quiet()
        .run()
        .context("what Wine lacks could not be compiled")?;
    wine
}
