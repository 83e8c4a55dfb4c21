//! Building the site of a bundle.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Result, ensure};
use clap::Args;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use recap::Bundle;
use recap::bundle::public_json;

use crate::app::App;
use crate::check::{self, CheckReport, ReportFormat};
use crate::host::Host;
use crate::serve;
use crate::serve::listen_options::ListenOptions;
use crate::site::StaticSite;
use crate::site::address::SiteAddress;
use crate::watch::WatchedPaths;

/// Writes the whole site: every page in every language, the app, and what a good site has.
#[derive(Args)]
#[command(
    after_help = "Examples:\n  \
                  nachlese build recap.json --out site/ --site-url https://example.org/recap/\n  \
                  nachlese build recap.json --out site/ --watch     for editing: serves, rebuilds, reloads",
    mut_args(ListenOptions::requiring("watch"))
)]
pub struct BuildArgs {
    /// The bundle.
    bundle: PathBuf,
    /// The folder to write; what an earlier build has written there is replaced, other files stay.
    #[arg(long)]
    out: PathBuf,
    /// Where the site will be published; else the address that the bundle names.
    #[arg(long, value_name = "URL")]
    site_url: Option<SiteAddress>,
    /// Where the site is going to be served; the settings for it are written beside the pages.
    #[arg(long, value_enum, default_value_t)]
    host: Host,
    /// The folder of a built app, instead of the one this program carries.
    #[arg(long, value_name = "DIR")]
    app: Option<PathBuf>,
    /// Says nothing but what went wrong.
    #[arg(long, short)]
    quiet: bool,
    /// Serves the site on this machine, builds it anew whenever bundle or app change, and reloads open pages.
    #[arg(long)]
    watch: bool,
    #[command(flatten)]
    listen: ListenOptions,
}

/// Builds a site once, or again and again for those who are editing it.
///
/// # Errors
///
/// Where bundle or app cannot be read, or the folder cannot be written.
pub fn run(arguments: &BuildArgs) -> Result<ExitCode> {
    let BuildArgs { bundle, app, out, watch, listen, .. } = arguments;
    if !watch {
        return run_once(arguments);
    }
    let watched = WatchedPaths::new(bundle, app.as_deref())?;
    ensure!(
        !out.canonicalize().is_ok_and(|out| watched.file().starts_with(out)),
        "the bundle is inside the output folder, so that every build would start another one; move it elsewhere"
    );
    serve::serve_with_live_reload(out, listen, watched, || run_once(arguments))
}

/// Builds a site, and says what had to be left out of it.
fn run_once(arguments: &BuildArgs) -> Result<ExitCode> {
    let path = &arguments.bundle;
    let json = check::read(path)?;
    let name = path.display().to_string();
    let report = CheckReport::of_structure(&name, &json);
    if !report.diagnostics.is_empty() {
        anstream::eprint!("{}", ReportFormat::Human.write(&report));
    }
    let unapproved = Bundle::parse(&json).map_or(0, |parsed| unapproved(&parsed.bundle));
    let json = public_json(&json).into_owned();
    let Ok(parsed) = Bundle::parse(&json) else { return Ok(ExitCode::from(1)) };
    if !parsed.problems.is_empty() {
        eprintln!("The site is built without these parts.");
    }
    let address = arguments.site_url.clone().or_else(|| SiteAddress::named_by(&parsed.bundle));
    let is_published = address.is_some();
    let site = StaticSite::new(App::find(arguments.app.as_deref())?, parsed.bundle, json, address)?;
    let asset_dir = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let progress = progress(&site, arguments.quiet);
    let built = site.write(&arguments.out, asset_dir, arguments.host, &progress)?;
    progress.finish_and_clear();
    if arguments.quiet {
        return Ok(ExitCode::SUCCESS);
    }
    println!("{} pages in {}", built.pages, arguments.out.display());
    if !built.kept.is_empty() {
        println!("Kept files that no build wrote: {}", built.kept.join(", "));
    }
    if unapproved > 0 {
        println!(
            "Left out, because they are not approved: {unapproved} takeaways. `nachlese outline` names them."
        );
    }
    if !is_published {
        println!(
            "Left out, because they need the address of the site: link previews, canonical addresses, \
             feed.xml and sitemap.xml. Name it with --site-url, or as site.url in the bundle."
        );
    }
    Ok(ExitCode::SUCCESS)
}

/// How many takeaways are not approved.
fn unapproved(bundle: &Bundle) -> usize {
    bundle.takeaways.iter().filter(|takeaway| !takeaway.is_public()).count()
}

/// Shows on a terminal how far the pages are; nothing elsewhere.
fn progress(site: &StaticSite, quiet: bool) -> ProgressBar {
    let target = if quiet { ProgressDrawTarget::hidden() } else { ProgressDrawTarget::stderr() };
    let bar = ProgressBar::with_draw_target(Some(site.page_count() as u64), target);
    let style = ProgressStyle::with_template("{bar:40} {pos} of {len} pages, {eta} left");
    style.map_or_else(|_| bar.clone(), |style| bar.clone().with_style(style))
}
