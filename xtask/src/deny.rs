//! cargo-deny: which licences the crates have, where they come from, and whether one of them is known to be unsafe.
//! deny.toml says what is allowed.

use anyhow::{Result, bail};
use xshell::cmd;

use crate::{arguments::DenyOptions, cargo_tool::CargoTool, project::Project};

const CARGO_DENY: CargoTool =
    CargoTool { name: "cargo-deny", version: "0.20.2", purpose: "checks the crates", minutes: 3 };

/// Checks the crates against deny.toml. The advisories are looked up where their database can be fetched, because
/// it comes from another place than the crates; that they were not is said, and fails where they are required.
pub fn check(project: &Project, options: &DenyOptions) -> Result<()> {
    let program = CARGO_DENY.ensure(project)?;
    let shell = &project.shell;
    cmd!(shell, "{program} --locked --workspace check bans licenses sources").run()?;
    if cmd!(shell, "{program} --locked fetch db").run().is_ok() {
        cmd!(shell, "{program} --locked --workspace check advisories").run()?;
    } else if options.require_advisories {
        bail!("the database of advisories could not be fetched. Is there a network?");
    } else {
        eprintln!("NOT CHECKED: advisories, because their database could not be fetched");
    }
    Ok(())
}
