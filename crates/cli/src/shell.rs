//! The head that every page shares: icons, fonts, styles and the script that starts the app.

use std::hash::{DefaultHasher, Hash, Hasher};

use anyhow::Result;
use app_manifest::AppManifest;
use recap::{Bundle, LanguageTag, Query};

use crate::accent;
use crate::app::App;
use crate::site_image::SiteImageFormat;

/// What is the same on every page, in whatever folder it lies. Trunk's `index.html` says the same.
pub const META: &str = "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
                    <meta name=\"color-scheme\" content=\"light dark\">\n";

/// The script of the pages that offer to keep the site on a device.
pub const OFFLINE_SCRIPT: &str = "offline.js";

/// The styles of that offer, which only sites that make it have.
const OFFLINE_STYLES: &str = include_str!("site/offline/offline.css");

/// The ways to the root of a site from the folders that the page for unknown addresses is shown in.
const DEPTHS: [&str; 6] = ["./", "../", "../../", "../../../", "../../../../", "../../../../../"];

/// The shared part of the head of every page, and the styles that it names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shell {
    manifest: AppManifest,
    integrity: AppIntegrity,
    /// The parameters of addresses that filter what a page lists, with spaces between.
    filters: String,
    /// What the icon was made of, which is there as well.
    pub icon_format: SiteImageFormat,
    /// The name of the one style sheet.
    pub stylesheet: String,
    /// All styles in their order.
    pub styles: String,
    /// The script that offers to keep the site on a device, where it does.
    offline_script: Option<&'static str>,
}

impl Shell {
    /// Takes the styles of the app, and adds the publisher's colour to them; the publisher's icon may be in another format than
    /// the app's own.
    ///
    /// # Errors
    ///
    /// Where the app lacks a file that pages name.
    pub fn of(app: &App, bundle: &Bundle, icon: Option<SiteImageFormat>) -> Result<Self> {
        let mut styles = styles(app, bundle)?;
        styles.extend(bundle.site.offline.then_some(OFFLINE_STYLES));
        let facets = bundle.facets.iter().map(|facet| facet.id.as_str());
        let filters: Vec<&str> = std::iter::once(Query::TEXT).chain(facets).collect();
        Ok(Self {
            manifest: app.manifest.clone(),
            integrity: AppIntegrity::of(app)?,
            filters: filters.join(" "),
            icon_format: icon.unwrap_or(SiteImageFormat::Svg),
            stylesheet: hashed_name(&styles),
            styles,
            offline_script: bundle.site.offline.then_some(OFFLINE_SCRIPT),
        })
    }

    /// The shared part of the head for a page in this language from which `root` leads to the root of the site.
    pub fn head(&self, root: &str, language: &LanguageTag) -> String {
        // Leichte Sprache has no serifs.
        let fonts = if language.is_easy_language() { String::new() } else { self.fonts(root) };
        // The style comes before the script, so that the browser asks for it first.
        let offline =
            self.offline_script.map(|name| format!("<script src=\"{root}{name}\" defer></script>\n"));
        let start = [self.style(root), self.script(root), self.preloads(root), offline.unwrap_or_default()];
        [META.to_owned(), self.icons(root), fonts, start.concat()].concat()
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
        let AppIntegrity { script: script_integrity, wasm: wasm_integrity } = &self.integrity;
        format!(
            "<script src=\"{root}{boot}\" data-js=\"{root}{script}\" data-js-integrity=\"{script_integrity}\" \
             data-wasm=\"{root}{wasm}\" data-wasm-integrity=\"{wasm_integrity}\" data-filters=\"{}\"></script>\n",
            self.filters
        )
    }

    /// Both halves of the app are asked for before the script that starts them has come.
    fn preloads(&self, root: &str) -> String {
        let AppManifest { script, wasm, .. } = &self.manifest;
        let preload = |name: &str, integrity: &str| {
            format!(
                "<link rel=\"preload\" href=\"{root}{name}\" as=\"fetch\" crossorigin integrity=\"{integrity}\">\n"
            )
        };
        preload(wasm, &self.integrity.wasm) + &preload(script, &self.integrity.script)
    }
}

/// What the code of the app must contain, as integrity metadata. Styles and boot script have none, because browsers
/// check nothing that is opened from a disk and would refuse both there (`docs/decisions/integrity.md`).
#[derive(Clone, Debug, PartialEq, Eq)]
struct AppIntegrity {
    script: String,
    wasm: String,
}

impl AppIntegrity {
    fn of(app: &App) -> Result<Self> {
        let AppManifest { script, wasm, .. } = &app.manifest;
        let of = |name: &str| app.file(name).map(app_manifest::integrity);
        Ok(Self { script: of(script)?, wasm: of(wasm)? })
    }
}

/// The styles of the app with the publisher's colour.
///
/// # Errors
///
/// Where the app has none.
pub fn styles(app: &App, bundle: &Bundle) -> Result<String> {
    let mut styles = app.styles()?.trim().to_owned() + "\n";
    styles.extend(bundle.site.accent.map(accent::rules));
    Ok(styles)
}

/// A name that changes with the content, so that browsers may keep the file for ever.
fn hashed_name(styles: &str) -> String {
    let mut hasher = DefaultHasher::new();
    styles.hash(&mut hasher);
    format!("styles-{:016x}.css", hasher.finish())
}
