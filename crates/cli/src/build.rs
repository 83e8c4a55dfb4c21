//! Building the site of a bundle.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Result, ensure};
use clap::Args;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use recap::{Bundle, Route};

use crate::app::App;
use crate::check::{self, CheckReport, ReportFormat};
use crate::host::Host;
use crate::output::{print_line, print_message};
use crate::picture::font_file::FontFile;
use crate::serve;
use crate::serve::listen_options::ListenOptions;
use crate::site::StaticSite;
use crate::site::address::SiteAddress;
use crate::site::edition::{BuildPurpose, Edition};
use crate::site::folder::SiteFolder;
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
    /// A font file (.ttf or .otf) for preview pictures, for letters that the bundled fonts lack: they have Latin, Greek and
    /// Cyrillic ones. May be given several times; the first that has a letter draws it.
    #[arg(long, value_name = "FILE")]
    font: Vec<PathBuf>,
    /// Says nothing but what went wrong.
    #[arg(long, short)]
    quiet: bool,
    /// Serves the site on this machine, builds it anew whenever bundle or app change, and reloads open pages.
    #[arg(long)]
    watch: bool,
    /// A removed page to take down for good, such as speaker/ada-lovelace; its address then leads nowhere.
    #[arg(long, value_name = "PAGE", conflicts_with = "watch", value_parser = page)]
    take_down: Vec<Route>,
    #[command(flatten)]
    listen: ListenOptions,
}

/// The page of an entry, as its path is written.
fn page(path: &str) -> Result<Route, String> {
    let Ok(route) = path.trim_start_matches(['.', '/']).parse::<Route>();
    if route.is_of_entry() {
        Ok(route)
    } else {
        Err("name a page by its path in the site, such as takeaway/kiel or speaker/ada-lovelace".to_owned())
    }
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
        print_message(ReportFormat::Human.write(&report));
    }
    let Ok(parsed) = Bundle::parse(&json) else { return Ok(ExitCode::from(1)) };
    if !parsed.problems.is_empty() {
        print_message("The site is built without these parts.\n");
    }
    let asset_dir = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let refused = CheckReport::of_attached_files(&name, &json, &parsed.bundle, asset_dir);
    if !refused.diagnostics.is_empty() {
        print_message(
            ReportFormat::Human.write(&refused) + "No site is built as long as these are attached.\n",
        );
        return Ok(ExitCode::from(1));
    }
    let address = arguments.site_url.clone().or_else(|| SiteAddress::named_by(&parsed.bundle));
    let is_published = address.is_some();
    let app = App::find(arguments.app.as_deref())?;
    let folder = SiteFolder::create(&arguments.out)?;
    let purpose = match arguments.watch {
        true => BuildPurpose::Draft,
        false => BuildPurpose::Publication(&arguments.take_down),
    };
    let progress = progress(arguments.quiet);
    let edition = Edition::new(&json, asset_dir, &folder, purpose, &progress)?;
    if !edition.photo_problems.is_empty() {
        let report = CheckReport::of_photos(&name, &json, &edition.photo_problems);
        let report = ReportFormat::Human.write(&report) + "These photos are left out.\n";
        progress.suspend(|| print_message(report));
    }
    if !edition.image_problems.is_empty() {
        let report = CheckReport::of_images(&name, &json, &edition.image_problems);
        let report = ReportFormat::Human.write(&report) + "These pictures are left out.\n";
        progress.suspend(|| print_message(report));
    }
    let (removed, unapproved) = (edition.removed.clone(), unapproved(&parsed.bundle));
    let fonts = arguments.font.iter().map(|font| FontFile::read(font)).collect::<Result<Vec<_>>>()?;
    let site = StaticSite::new(app, edition, address, &fonts)?;
    let built = site.write(folder, asset_dir, arguments.host, &progress)?;
    progress.finish_and_clear();
    let undrawn = site.pages_with_undrawn_text();
    if !undrawn.is_empty() {
        print_message(ReportFormat::Human.write(&CheckReport::of_pictures(&name, &json, &undrawn)));
    }
    if arguments.quiet {
        return Ok(ExitCode::SUCCESS);
    }
    print_line(format_args!("{} pages in {}", built.pages, arguments.out.display()))?;
    if !built.kept.is_empty() {
        print_line(format_args!("Kept files that no build wrote: {}", built.kept.join(", ")))?;
    }
    print_pages("Removed since the last edition; their pages say so now:", &removed.new)?;
    print_pages("Taken down; their addresses lead nowhere:", &removed.taken_down)?;
    if unapproved > 0 {
        print_line(format_args!(
            "Left out, because they are not approved: {unapproved} takeaways. `nachlese outline` names them."
        ))?;
    }
    if !is_published {
        print_line(
            "Left out, because they need the address of the site: link previews, canonical addresses, \
             feed.xml and sitemap.xml. Name it with --site-url, or as site.url in the bundle.",
        )?;
    }
    Ok(ExitCode::SUCCESS)
}

/// How many takeaways are not approved.
fn unapproved(bundle: &Bundle) -> usize {
    bundle.takeaways.iter().filter(|takeaway| !takeaway.is_public()).count()
}

fn print_pages(heading: &str, pages: &[String]) -> Result<()> {
    if pages.is_empty() { Ok(()) } else { print_line(format_args!("{heading}\n  {}", pages.join("\n  "))) }
}

/// Shows on a terminal how far photos and pages are; nothing elsewhere.
fn progress(quiet: bool) -> ProgressBar {
    let target = if quiet { ProgressDrawTarget::hidden() } else { ProgressDrawTarget::stderr() };
    let bar = ProgressBar::with_draw_target(None, target);
    let style = ProgressStyle::with_template("{bar:40} {pos} of {len} {msg}, {eta} left");
    style.map_or_else(|_| bar.clone(), |style| bar.clone().with_style(style))
}
