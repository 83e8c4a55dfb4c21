//! The head that every page shares: icons, fonts, styles and the script that starts the app.

use std::hash::{DefaultHasher, Hash, Hasher};

use anyhow::Result;
use app_manifest::AppManifest;
use recap::LanguageTag;
use recap::site_settings::Accent;

use crate::accent;
use crate::app::App;
use crate::site_image::SiteImageFormat;

/// What is the same on every page, in whatever folder it lies. Trunk's `index.html` says the same.
const META: &str = "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
                    <meta name=\"color-scheme\" content=\"light dark\">\n";

/// The ways to the root of a site from the folders that the page for unknown addresses is shown in.
const DEPTHS: [&str; 6] = ["./", "../", "../../", "../../../", "../../../../", "../../../../../"];

/// The shared part of the head of every page, and the styles that it names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shell {
    manifest: AppManifest,
    /// What the icon was made of, which is there as well.
    pub icon_format: SiteImageFormat,
    /// The name of the one style sheet.
    pub stylesheet: String,
    /// All styles in their order.
    pub styles: String,
}

impl Shell {
    /// Takes the styles of the app, and adds the publisher's colour to them; the publisher's icon may be in another format than
    /// the app's own.
    ///
    /// # Errors
    ///
    /// Where the app has no styles.
    pub fn of(app: &App, accent: Option<Accent>, icon: Option<SiteImageFormat>) -> Result<Self> {
        let mut styles = app.styles()?.trim().to_owned() + "\n";
        styles.extend(accent.map(accent::rules));
        let icon_format = icon.unwrap_or(SiteImageFormat::Svg);
        Ok(Self { manifest: app.manifest.clone(), icon_format, stylesheet: hashed_name(&styles), styles })
    }

    /// The shared part of the head for a page in this language from which `root` leads to the root of the site.
    pub fn head(&self, root: &str, language: &LanguageTag) -> String {
        // Leichte Sprache has no serifs.
        let fonts = if language.is_easy_language() { String::new() } else { self.fonts(root) };
        // The style comes before the script, so that the browser asks for it first.
        [META.to_owned(), self.icons(root), fonts, self.style(root), self.script(root)].concat()
    }

    /// The shared part of the head for a page that does not know in which folder it is shown: it
    /// names style and script for every depth, and those that are found are used.
    pub fn head_anywhere(&self) -> String {
        // Without an icon of its own, the browser would ask for one at the root of the server.
        let icon = "<link rel=\"icon\" href=\"data:,\">\n";
        let everywhere = DEPTHS.map(|root| self.style(root) + &self.script(root)).concat();
        format!("{META}{icon}{everywhere}")
    }

    fn fonts(&self, root: &str) -> String {
        let preload = |font: &String| {
            format!(
                "<link rel=\"preload\" href=\"{root}{font}\" as=\"font\" type=\"font/woff2\" crossorigin>\n"
            )
        };
        self.manifest.preload_fonts.iter().map(preload).collect()
    }

    fn icons(&self, root: &str) -> String {
        let svg = format!("<link rel=\"icon\" href=\"{root}icons/icon.svg\" type=\"image/svg+xml\">\n");
        let svg = if self.icon_format == SiteImageFormat::Svg { svg } else { String::new() };
        format!(
            "{svg}<link rel=\"icon\" href=\"{root}icons/icon-32.png\" sizes=\"32x32\" type=\"image/png\">\n\
             <link rel=\"apple-touch-icon\" href=\"{root}icons/icon-180.png\">\n"
        )
    }

    fn style(&self, root: &str) -> String {
        format!("<link rel=\"stylesheet\" href=\"{root}{}\">\n", self.stylesheet)
    }

    /// The script stands in the head without `defer`, so that theme and state are settled before the first paint.
    fn script(&self, root: &str) -> String {
        let AppManifest { boot, script, wasm, .. } = &self.manifest;
        format!(
            "<script id=\"boot\" src=\"{root}{boot}\" data-js=\"{root}{script}\" data-wasm=\"{root}{wasm}\"></script>\n"
        )
    }
}

/// A name that changes with the content, so that browsers may keep the file for ever.
fn hashed_name(styles: &str) -> String {
    let mut hasher = DefaultHasher::new();
    styles.hash(&mut hasher);
    format!("styles-{:016x}.css", hasher.finish())
}
