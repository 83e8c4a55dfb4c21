//! The web app manifest, by which a browser can put the site among a device's programs.

use recap::{Bundle, LanguageTag};
use serde_json::json;

use crate::site_image::SiteImageFormat;

/// Its name inside the folder of a language.
pub const NAME: &str = "manifest.webmanifest";

/// The manifest of one language; `root` leads from its folder to the root of the site, whose icon is there as
/// PNG, and in the format that it was made of.
pub fn manifest(bundle: &Bundle, language: &LanguageTag, root: &str, icon_format: SiteImageFormat) -> String {
    let event = &bundle.event;
    let name = event.title.localized(language).text;
    let site_name = bundle.site.name.as_ref().map(|name| name.localized(language).text);
    let short = site_name.or(bundle.site.hashtag.as_deref());
    let short = short.unwrap_or_else(|| event.name.localized(language).text);
    let icon = |file: &str, sizes: &str, kind: &str| json!({"src": format!("{root}icons/{file}"), "sizes": sizes, "type": kind});
    let mut icons =
        vec![icon("icon-192.png", "192x192", "image/png"), icon("icon-512.png", "512x512", "image/png")];
    if icon_format == SiteImageFormat::Svg {
        icons.insert(0, icon("icon.svg", "any", "image/svg+xml"));
    }
    let manifest = json!({
        "name": site_name.unwrap_or(name),
        "short_name": short.chars().take(30).collect::<String>(),
        "description": event.summary.localized(language).text,
        "lang": language.as_str(),
        "start_url": "./",
        "scope": root,
        "display": "minimal-ui",
        "background_color": "#ffffff",
        "icons": icons,
    });
    format!("{manifest:#}\n")
}
