//! Serving a built site on this machine, as a careful web server would, and to editors live.

pub mod door;
mod guard;
pub mod live;
pub mod news;
pub mod router;
mod safety;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Result, ensure};
use clap::Args;
use recap::Bundle;
use tokio::runtime::Runtime;

use crate::check::{self, Format, Report};
use crate::site;
use crate::watch::Watched;
use door::Door;
use live::Live;

/// Serves a built site on this machine, and reloads open pages when its recap.json changes.
#[derive(Args)]
#[command(
    long_about = "Serves a built site on this machine, with the strict content security policy.\n\n\
                  Whenever the recap.json in the folder changes, it is checked, its problems are shown here and in \
                  the open pages, and the pages reload. The pages for readers without WebAssembly follow with the \
                  next build. Nothing is written into the folder.",
    after_help = "Examples:\n  \
                  nachlese serve site/\n  \
                  nachlese serve site/ --port 0 --under /a/b/     any free port, as in a folder of another site\n  \
                  nachlese serve site/ --no-live                  the pages exactly as they will be published"
)]
pub struct Arguments {
    /// The folder of the site.
    site: PathBuf,
    #[command(flatten)]
    door: Door,
    /// Serves the pages exactly as they will be published: nothing is added to them, and they do not reload.
    #[arg(long)]
    no_live: bool,
}

/// Serves the site until the program is interrupted, and prints its address first.
///
/// # Errors
///
/// Where there is no site in the folder, or the port is taken.
pub fn run(Arguments { site, door, no_live }: &Arguments) -> Result<ExitCode> {
    ensure!(site.join("index.html").is_file(), "{} has no index.html; build the site first", site.display());
    if *no_live {
        let listener = door.open()?;
        println!("{} at {}", site.display(), door.address_of(&listener)?);
        let app = router::router(site, door, None);
        return Runtime::new()?.block_on(async {
            axum::serve(tokio::net::TcpListener::from_std(listener)?, app).await?;
            Ok(ExitCode::SUCCESS)
        });
    }
    let bundle = site.join(site::BUNDLE);
    live(site, door, Watched::new(&bundle, None)?, || look(&bundle))
}

/// Serves a folder to editors: `renew` is called now and whenever something has changed, and the open pages
/// reload where it succeeds. They show the problems of the bundle either way.
///
/// # Errors
///
/// Where the first call of `renew` fails, the port is taken, or the system cannot watch files.
pub fn live(
    site: &Path,
    door: &Door,
    watched: Watched,
    mut renew: impl FnMut() -> Result<ExitCode>,
) -> Result<ExitCode> {
    let listener = door.open()?;
    let bundle = watched.file().to_path_buf();
    let changes = watched.listen()?;
    let first = renew()?;
    let live = Live::new();
    live.tell(&bundle, Ok(first));

    println!("{} at {}", site.display(), door.address_of(&listener)?);
    println!("Open pages reload when {} changes; Ctrl-C ends this.", bundle.display());
    let runtime = Runtime::new()?;
    let _entered = runtime.enter();
    let listener = tokio::net::TcpListener::from_std(listener)?;
    let app = router::router(site, door, Some(live.clone()));
    runtime.spawn(async { axum::serve(listener, app).await });
    changes.follow(|| live.tell(&bundle, renew()))?;
    Ok(ExitCode::SUCCESS)
}

/// Checks the bundle of a built site, and says by the exit code whether the app can show it.
fn look(bundle: &Path) -> Result<ExitCode> {
    let json = check::read(bundle)?;
    let name = bundle.display().to_string();
    anstream::print!("{}", Format::Human.write(&Report::of_structure(&name, &json)));
    Ok(if Bundle::parse(&json).is_ok() { ExitCode::SUCCESS } else { ExitCode::from(1) })
}
