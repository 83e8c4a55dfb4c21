//! Building the site of a bundle.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Result, ensure};
use clap::Args;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use recap::Bundle;

use crate::app::App;
use crate::check::{self, Format, Report};
use crate::host::Host;
use crate::serve;
use crate::serve::door::Door;
use crate::site::Site;
use crate::site::address::SiteAddress;
use crate::watch::Watched;

/// Writes the whole site: every page in every language, the app, and what a good site has.
#[derive(Args)]
#[command(
    after_help = "Examples:\n  \
                  nachlese build recap.json --out site/ --site-url https://example.org/recap/\n  \
                  nachlese build recap.json --out site/ --watch     for editing: serves, rebuilds, reloads",
    mut_args(Door::only_with("watch"))
)]
pub struct Arguments {
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
    door: Door,
}

/// Builds a site once, or again and again for those who are editing it.
///
/// # Errors
///
/// Where bundle or app cannot be read, or the folder cannot be written.
pub fn run(arguments: &Arguments) -> Result<ExitCode> {
    let Arguments { bundle, app, out, watch, door, .. } = arguments;
    if !watch {
        return run_once(arguments);
    }
    let watched = Watched::new(bundle, app.as_deref())?;
    ensure!(
        !out.canonicalize().is_ok_and(|out| watched.file().starts_with(out)),
        "the bundle lies in the folder that is built, and would be watched for ever; move it elsewhere"
    );
    serve::live(out, door, watched, || run_once(arguments))
}

/// Builds a site, and says what had to be left out of it.
fn run_once(arguments: &Arguments) -> Result<ExitCode> {
    let path = &arguments.bundle;
    let json = check::read(path)?;
    let name = path.display().to_string();
    let report = Report::of_structure(&name, &json);
    if !report.entries.is_empty() {
        anstream::eprint!("{}", Format::Human.write(&report));
    }
    let Ok(parsed) = Bundle::parse(&json) else { return Ok(ExitCode::from(1)) };
    if !parsed.problems.is_empty() {
        eprintln!("The rest is built.");
    }
    let address = arguments.site_url.clone().or_else(|| SiteAddress::named_by(&parsed.bundle));
    let is_published = address.is_some();
    let site = Site::new(App::find(arguments.app.as_deref())?, parsed.bundle, json, address)?;
    let around = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let progress = progress(&site, arguments.quiet);
    let built = site.write(&arguments.out, around, arguments.host, &progress)?;
    progress.finish_and_clear();
    if arguments.quiet {
        return Ok(ExitCode::SUCCESS);
    }
    println!("{} pages in {}", built.pages, arguments.out.display());
    if !built.kept.is_empty() {
        println!("Kept what is not from a build: {}", built.kept.join(", "));
    }
    if !is_published {
        println!(
            "Left out, because they need the address of the site: what previews show, canonical addresses, \
             feed.xml and sitemap.xml. Name it with --site-url, or as site.url in the bundle."
        );
    }
    Ok(ExitCode::SUCCESS)
}

/// Shows on a terminal how far the pages are; nothing elsewhere.
fn progress(site: &Site, quiet: bool) -> ProgressBar {
    let target = if quiet { ProgressDrawTarget::hidden() } else { ProgressDrawTarget::stderr() };
    let bar = ProgressBar::with_draw_target(Some(site.page_count() as u64), target);
    let style = ProgressStyle::with_template("{bar:40} {pos} of {len} pages, {eta} left");
    style.map_or_else(|_| bar.clone(), |style| bar.clone().with_style(style))
}
