//! Serving a built site on this machine with strict security headers, and with live reload for editors.

mod access;
mod connections;
pub mod listen_options;
pub mod live_reload;
pub mod reload_state;
pub mod router;
mod security_headers;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Result, ensure};
use clap::Args;
use recap::Bundle;
use tokio::net::TcpListener;
use tokio::runtime::Runtime;

use crate::check::{self, CheckReport, ReportFormat};
use crate::output::{print, print_line};
use crate::site;
use crate::watch::WatchedPaths;
use listen_options::ListenOptions;
use live_reload::LiveReload;

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
pub struct ServeArgs {
    /// The folder of the site.
    site: PathBuf,
    #[command(flatten)]
    listen: ListenOptions,
    /// Serves the pages exactly as they will be published: nothing is added to them, and they do not reload.
    #[arg(long)]
    no_live: bool,
}

/// Serves the site until the program is interrupted, and prints its address first.
///
/// # Errors
///
/// Where there is no site in the folder, or the port is taken.
pub fn run(ServeArgs { site, listen, no_live }: &ServeArgs) -> Result<ExitCode> {
    ensure!(site.join("index.html").is_file(), "{} has no index.html; build the site first", site.display());
    if *no_live {
        let listener = listen.bind()?;
        print_line(format_args!("{} at {}", site.display(), listen.url(&listener)?))?;
        let app = router::router(site, listen, None);
        return Runtime::new()?.block_on(async {
            connections::serve(TcpListener::from_std(listener)?, app).await;
            Ok(ExitCode::SUCCESS)
        });
    }
    let bundle = site.join(site::BUNDLE);
    serve_with_live_reload(site, listen, WatchedPaths::new(&bundle, None)?, || check_bundle(&bundle))
}

/// Serves a folder with live reload: `rebuild` is called now and whenever something has changed, and the open pages
/// reload where it succeeds. They show the problems of the bundle either way.
///
/// # Errors
///
/// Where the first call of `rebuild` fails, the port is taken, or the system cannot watch files.
pub fn serve_with_live_reload(
    site: &Path,
    listen: &ListenOptions,
    watched: WatchedPaths,
    mut rebuild: impl FnMut() -> Result<ExitCode>,
) -> Result<ExitCode> {
    let listener = listen.bind()?;
    let bundle = watched.file().to_path_buf();
    let changes = watched.watch()?;
    let first = rebuild()?;
    let live_reload = LiveReload::new();
    live_reload.publish(&bundle, Ok(first));

    print_line(format_args!("{} at {}", site.display(), listen.url(&listener)?))?;
    print_line(format_args!("Open pages reload when {} changes; Ctrl-C ends this.", bundle.display()))?;
    let runtime = Runtime::new()?;
    let _entered = runtime.enter();
    let listener = TcpListener::from_std(listener)?;
    let app = router::router(site, listen, Some(live_reload.clone()));
    runtime.spawn(connections::serve(listener, app));
    changes.follow(|| live_reload.publish(&bundle, rebuild()))?;
    Ok(ExitCode::SUCCESS)
}

/// Checks the bundle of a built site, and says by the exit code whether the app can show it.
fn check_bundle(bundle: &Path) -> Result<ExitCode> {
    let json = check::read(bundle)?;
    let name = bundle.display().to_string();
    print(ReportFormat::Human.write(&CheckReport::of_structure(&name, &json)))?;
    Ok(if Bundle::parse(&json).is_ok() { ExitCode::SUCCESS } else { ExitCode::from(1) })
}
