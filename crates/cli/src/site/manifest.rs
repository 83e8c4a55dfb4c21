//! The web app manifest, by which a browser can put the site among a device's programs.

use recap::{Bundle, LanguageTag};
use serde_json::json;

/// Its name inside the folder of a language.
pub const NAME: &str = "manifest.webmanifest";

/// The manifest of one language; `root` leads from its folder to the root of the site.
pub fn manifest(bundle: &Bundle, language: &LanguageTag, root: &str) -> String {
    let event = &bundle.event;
    let name = event.title.localized(language).text;
    let short = bundle.site.hashtag.as_deref().unwrap_or_else(|| event.name.localized(language).text);
    let icon = |file: &str, sizes: &str, kind: &str| json!({"src": format!("{root}icons/{file}"), "sizes": sizes, "type": kind});
    let manifest = json!({
        "name": name,
        "short_name": short.chars().take(30).collect::<String>(),
        "description": event.summary.localized(language).text,
        "lang": language.as_str(),
        "start_url": "./",
        "scope": root,
        "display": "minimal-ui",
        "background_color": "#ffffff",
        "icons": [
            icon("icon.svg", "any", "image/svg+xml"),
            icon("icon-192.png", "192x192", "image/png"),
            icon("icon-512.png", "512x512", "image/png"),
        ],
    });
    format!("{manifest:#}\n")
}
