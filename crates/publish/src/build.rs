//! Building the site: a folder of static files that any web server can carry.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

use anyhow::{Context, Result, ensure};
use clap::Args;
use nachlese::prerender;
use recap::{Bundle, Place, Route, Tag};

use crate::shell::{self, Shell};
use crate::{check, head};

/// The file of every built site that marks the folder as ours to replace.
const BUNDLE: &str = "recap.json";

/// Writes the whole site: every page in every language, and the app.
#[derive(Args)]
#[command(after_help = "Example: nachlese build recap.json --app target/app --out site/")]
pub struct Arguments {
    /// The bundle.
    bundle: PathBuf,
    /// The app as trunk has built it.
    #[arg(long)]
    app: PathBuf,
    /// The folder to write; what an earlier build has written there is replaced.
    #[arg(long)]
    out: PathBuf,
}

/// Builds a site, and says what had to be left out of it.
///
/// # Errors
///
/// Where bundle or app cannot be read, or the folder cannot be written.
pub fn run(Arguments { bundle, app, out }: &Arguments) -> Result<ExitCode> {
    let json = check::read(bundle)?;
    let parsed = match Bundle::parse(&json) {
        Ok(parsed) => parsed,
        Err(problem) => {
            eprint!("{}", check::listing(bundle, &[problem]));
            return Ok(ExitCode::from(1));
        }
    };
    if !parsed.problems.is_empty() {
        eprint!("{}", check::listing(bundle, &parsed.problems));
        eprintln!("The rest is built.");
    }
    let pages = build(Arc::new(parsed.bundle), &json, app, out)?;
    println!("{pages} pages in {}", out.display());
    Ok(ExitCode::SUCCESS)
}

/// Writes the site beside the folder first and swaps it in when it is whole, so that a build that
/// fails leaves the old site as it was. Answers the number of pages.
fn build(bundle: Arc<Bundle>, json: &str, app: &Path, out: &Path) -> Result<usize> {
    let name = out.file_name().context("the folder to write needs a name")?.to_string_lossy().into_owned();
    let ours = !out.exists() || out.join(BUNDLE).is_file() || fs::read_dir(out)?.next().is_none();
    ensure!(ours, "{} has other files in it; name an empty or a new folder", out.display());

    let shell = Shell::read(app)?;
    let fresh = out.with_file_name(format!(".{name}.new"));
    if fresh.exists() {
        fs::remove_dir_all(&fresh).with_context(|| format!("{} cannot be removed", fresh.display()))?;
    }
    for file in shell::files(app)? {
        let bytes =
            fs::read(app.join(&file)).with_context(|| format!("{} cannot be read", file.display()))?;
        write(&fresh.join(&file), &bytes)?;
    }
    write(&fresh.join(&shell.stylesheet), shell.styles.as_bytes())?;
    write(&fresh.join(BUNDLE), json.as_bytes())?;
    let mut pages = 0;
    for language in bundle.languages.iter() {
        for route in routes(&bundle) {
            let place = Place::new(language.clone(), route);
            let folder = place.path(&bundle.languages);
            write(&fresh.join(folder).join("index.html"), page(&shell, &bundle, &place).as_bytes())?;
            pages += 1;
        }
    }
    write(&fresh.join("404.html"), not_found(&shell, &bundle).as_bytes())?;

    if out.exists() {
        fs::remove_dir_all(out).with_context(|| format!("{} cannot be replaced", out.display()))?;
    }
    fs::rename(&fresh, out).with_context(|| format!("{} cannot be written", out.display()))?;
    Ok(pages)
}

/// Every page of a bundle in one language.
pub fn routes(bundle: &Bundle) -> Vec<Route> {
    let mut routes = vec![Route::Home, Route::Talks, Route::Speakers];
    routes.extend(bundle.comparison.is_some().then_some(Route::Comparison));
    routes.extend(bundle.talks.iter().map(|talk| Route::Talk(talk.id.clone())));
    routes.extend(bundle.takeaways.iter().map(|takeaway| Route::Takeaway(takeaway.id.clone())));
    routes.extend(bundle.speakers.iter().map(|speaker| Route::Speaker(speaker.id.clone())));
    // The speakers' values are their own pages already.
    let facets = bundle.facets.iter().filter(|facet| facet.id.as_str() != recap::facet::SPEAKER);
    routes.extend(
        facets.flat_map(|facet| {
            facet.values.iter().map(|value| Route::Value(facet.id.clone(), value.id.clone()))
        }),
    );
    routes
}

/// A whole page.
pub fn page(shell: &Shell, bundle: &Arc<Bundle>, place: &Place) -> String {
    let depth = place.path(&bundle.languages).matches('/').count();
    let root = if depth == 0 { "./".to_owned() } else { "../".repeat(depth) };
    let page = prerender(bundle, place, &root);
    let head = head::tags(bundle, place, &page, &root);
    document(&place.language, &(head + &shell.head(&root)), &page.body)
}

/// The page for addresses that do not exist. A server shows it in whatever folder was asked for.
pub fn not_found(shell: &Shell, bundle: &Arc<Bundle>) -> String {
    let place = Place::new(bundle.languages.default().clone(), Route::Unknown("404.html".to_owned()));
    let page = prerender(bundle, &place, "./");
    let head = head::tags(bundle, &place, &page, "");
    document(&place.language, &(head + &shell.head_anywhere()), &page.body)
}

fn document(language: &Tag, head: &str, body: &str) -> String {
    format!(
        "<!doctype html>\n<html lang=\"{language}\" data-app=\"static\">\n<head>\n<meta charset=\"utf-8\">\n{head}</head>\n<body>\n\
         <div id=\"notice\"></div>\n<div id=\"app\">{body}</div>\n</body>\n</html>\n"
    )
}

fn write(path: &PathBuf, bytes: &[u8]) -> Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).with_context(|| format!("{} cannot be made", folder.display()))?;
    }
    fs::write(path, bytes).with_context(|| format!("{} cannot be written", path.display()))
}
