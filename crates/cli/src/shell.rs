//! The head that every page shares, taken from the page that the app was built around.

use std::hash::{DefaultHasher, Hash, Hasher};

use anyhow::{Result, ensure};
use recap::site_settings::Accent;
use scraper::{ElementRef, Html, Selector};

use crate::accent;
use crate::app::App;

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
    /// Reads the page that the app was built around, and adds the publisher's colour to its styles.
    ///
    /// # Errors
    ///
    /// Where there is no `index.html`, no boot script in it, or a style sheet is missing.
    pub fn of(app: &App, accent: Option<Accent>) -> Result<Self> {
        let html = app.text("index.html")?;
        let mut styles = String::new();
        for name in stylesheets(html) {
            styles.push_str(app.text(&name)?.trim());
            styles.push('\n');
        }
        styles.extend(accent.map(accent::rules));
        let shell = Self { tags: tags(html), stylesheet: hashed_name(&styles), styles };
        let boots = shell.tags.iter().any(|tag| tag.starts_with("<script"));
        ensure!(boots, "the app's index.html has no boot script; build it again");
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
