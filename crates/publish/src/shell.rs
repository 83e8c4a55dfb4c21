//! The app as trunk has built it: the head that every page shares, and the files beside it.

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use scraper::{ElementRef, Html, Selector};

/// What trunk's `index.html` gives to every page of the site.
///
/// In it, addresses begin with `./`; [`head`](Self::head) makes them right for a page's folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shell {
    /// The tags of the head that stay, in their order.
    tags: Vec<String>,
    /// The name of the one style sheet.
    pub stylesheet: String,
    /// All styles in their order.
    pub styles: String,
}

impl Shell {
    /// Reads the folder that trunk has written.
    ///
    /// # Errors
    ///
    /// Where there is no `index.html`, no boot script in it, or a style sheet is missing.
    pub fn read(app: &Path) -> Result<Self> {
        let index = app.join("index.html");
        let html = fs::read_to_string(&index).with_context(|| {
            format!("{} cannot be read; build the app first with `cargo xtask build`", index.display())
        })?;
        let names = stylesheets(&html);
        let mut styles = String::new();
        for name in &names {
            let path = app.join(name);
            let text =
                fs::read_to_string(&path).with_context(|| format!("{} cannot be read", path.display()))?;
            styles.push_str(text.trim());
            styles.push('\n');
        }
        let shell = Self { tags: tags(&html), stylesheet: hashed_name(&styles), styles };
        ensure!(
            shell.tags.iter().any(|tag| tag.starts_with("<script")),
            "{} has no boot script",
            index.display()
        );
        Ok(shell)
    }

    /// The shared part of the head for a page from which `prefix` leads to the root of the site.
    pub fn head(&self, prefix: &str) -> String {
        let style = format!("<link rel=\"stylesheet\" href=\"./{}\">", self.stylesheet);
        // The style comes before the script, so that the browser asks for it first.
        let script = |tag: &&String| tag.starts_with("<script");
        let others = self.tags.iter().filter(|tag| !script(tag));
        let tags = others.chain(std::iter::once(&style)).chain(self.tags.iter().filter(script));
        tags.map(|tag| tag.replace("=\"./", &format!("=\"{prefix}")) + "\n").collect()
    }

    /// The shared part of the head for a page that does not know in which folder it is shown: it
    /// names style and script for every depth, and those that are found are used.
    pub fn head_anywhere(&self) -> String {
        const DEPTHS: [&str; 6] = ["./", "../", "../../", "../../../", "../../../../", "../../../../../"];
        let needed = |tag: &&str| tag.contains("rel=\"stylesheet\"") || tag.starts_with("<script");
        let once = self.head("./");
        let (repeated, plain): (Vec<&str>, Vec<&str>) = once.lines().partition(|tag| needed(tag));
        let plain = plain.into_iter().filter(|tag| !tag.contains("=\"./")).map(str::to_owned);
        let repeated = DEPTHS
            .iter()
            .flat_map(|depth| repeated.iter().map(move |tag| tag.replace("=\"./", &format!("=\"{depth}"))));
        // Without an icon of its own, the browser would ask for one at the root of the server.
        let icon = std::iter::once("<link rel=\"icon\" href=\"data:,\">".to_owned());
        plain.chain(icon).chain(repeated).map(|tag| tag + "\n").collect()
    }
}

/// The files of the app that a site takes over: all but the shell itself and its style sheets.
///
/// # Errors
///
/// Where the folder cannot be read.
pub fn files(app: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    let mut folders = vec![app.to_path_buf()];
    while let Some(folder) = folders.pop() {
        let entries =
            fs::read_dir(&folder).with_context(|| format!("{} cannot be read", folder.display()))?;
        for entry in entries {
            let path = entry?.path();
            if path.is_dir() {
                folders.push(path);
            } else if !path.extension().is_some_and(|end| end == "html" || end == "css") {
                files.push(path.strip_prefix(app)?.to_path_buf());
            }
        }
    }
    files.sort();
    Ok(files)
}

fn stylesheets(html: &str) -> Vec<String> {
    let elements = head_elements(
        html,
        |element| element.attr("rel") == Some("stylesheet"),
        |element| element.attr("href").map(|href| href.trim_start_matches("./").to_owned()),
    );
    elements.into_iter().flatten().collect()
}

/// The tags that stay: all but the title, which is each page's own, the style sheets, which are
/// joined into one, the root, which depends on the page, and the encoding, which must come first.
fn tags(html: &str) -> Vec<String> {
    let stays = |element: &ElementRef| {
        let root = element.attr("name") == Some("nachlese-root");
        let style = element.attr("rel") == Some("stylesheet");
        let encoding = element.attr("charset").is_some();
        !(root || style || encoding || element.value().name() == "title")
    };
    head_elements(html, stays, |element| element.html())
}

fn head_elements<T>(
    html: &str,
    wanted: impl Fn(&ElementRef) -> bool,
    read: impl Fn(&ElementRef) -> T,
) -> Vec<T> {
    let document = Html::parse_document(html);
    let Ok(selector) = Selector::parse("head > *") else { return Vec::new() };
    document.select(&selector).filter(|element| wanted(element)).map(|element| read(&element)).collect()
}

/// A name that changes with the content, so that browsers may keep the file for ever.
fn hashed_name(styles: &str) -> String {
    let mut hasher = DefaultHasher::new();
    styles.hash(&mut hasher);
    format!("styles-{:016x}.css", hasher.finish())
}
