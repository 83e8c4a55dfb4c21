//! The whole site as one HTML file, which opens from a mail or a disk: `docs/decisions/single-file.md`.
//!
//! The app, its styles and the bundle are inside. Pages are fragments of the file's address, such as `#/talk/kiel/`,
//! because browsers let a file change nothing else of it. Without scripts, the file is the overview with the text of all
//! talks below.

use std::collections::BTreeMap;
use std::sync::Arc;

use anyhow::{Context, Result, ensure};
use app_manifest::{AppManifest, integrity};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use nachlese::{IndexCache, Page, prerender, single_file_text};
use recap::bundle::JsonNode;
use recap::{Bundle, Location, Route};

use crate::app::App;
use crate::markup::{escape, html_tag};
use crate::policy::{BUNDLE, Policy};
use crate::shell;
use crate::site::address::SiteAddress;
use crate::site::compress::{ContentCoding, Effort};
use crate::site::edition::{public_text, without_pictures};
use crate::site::json_edits::JsonEdits;

/// What the addresses of the pages begin with.
const PREFIX: &str = "#/";

/// The script that starts the app.
const BOOT: &str = include_str!("single_file/boot.js");

/// The file of the bundle that is written as `json`. Links that are shared lead to the site at `site`, or else to the
/// address that the bundle names.
///
/// # Errors
///
/// Where the text is no bundle, no address is known, or the app is not whole.
pub fn html(app: &App, json: &str, site: Option<&SiteAddress>) -> Result<String> {
    let json = without_pictures(&public_text(json));
    let json = site.map_or(json.clone(), |site| with_address(&json, site));
    let bundle = Bundle::parse(&json).map_err(|error| anyhow::anyhow!("{error}"))?.bundle;
    ensure!(
        SiteAddress::named_by(&bundle).is_some(),
        "a link that is shared from a file must lead to the site; set site.url, or name the address with --site-url"
    );
    let script = script(app)?;
    let styles = styles(app, &bundle)?;
    let files = serde_json::to_string(&files(app, &json)?)?;
    let language = bundle.languages.default_tag().clone();
    let policy = policy(&bundle, &[BOOT, &script], &styles);
    let cache = Arc::new(IndexCache::new(bundle));
    let page = prerender(&cache, &Location::new(language.clone(), Route::Home), PREFIX);
    let text = single_file_text(&cache, &language, PREFIX);
    let Page { document_title, body, crash, .. } = page;
    Ok(format!(
        "<!doctype html>\n{}\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\n<title>{}</title>\n\
         <meta name=\"nachlese-root\" content=\"{PREFIX}\">\n\
         {}<link rel=\"icon\" href=\"data:,\">\n\
         <style>{styles}</style>\n</head>\n<body>\n<div id=\"notice\"></div>\n<template id=\"crash\">{crash}</template>\n\
         <div id=\"app\">{body}</div>\n{text}\n<script type=\"application/json\" id=\"files\">{files}</script>\n\
         <script>{BOOT}</script>\n<script type=\"module\">{script}</script>\n</body>\n</html>\n",
        html_tag(&language),
        escape(&document_title),
        shell::META,
    ))
}

/// The bundle with another address of its site.
fn with_address(json: &str, site: &SiteAddress) -> String {
    let top = JsonNode::top(json);
    let mut edits = JsonEdits::default();
    let address = serde_json::json!(site.to_string()).to_string();
    match top.fields().find(|(name, _)| name == "site") {
        Some((_, settings)) if settings.fields().next().is_some() => edits.set(&settings, "url", &address),
        _ => edits.set(&top, "site", &format!("{{\"url\": {address}}}")),
    }
    edits.apply(json)
}

/// The JavaScript of the app, as a script that starts it instead of a module that others start.
fn script(app: &App) -> Result<String> {
    let AppManifest { script, wasm, .. } = &app.manifest;
    let module =
        std::str::from_utf8(app.file(script)?).with_context(|| format!("the app's {script} is no text"))?;
    let exports = module.rfind("export{").with_context(|| format!("the app's {script} exports nothing"))?;
    let (code, exports) = module.split_at(exports);
    let start = exports
        .trim_start_matches("export{")
        .split([',', '}'])
        .find_map(|name| name.strip_suffix(" as default"));
    let start = start.with_context(|| format!("the app's {script} has no default export"))?;
    // A module in a page has the address of the page, in which its parts cannot be found.
    let code = code.replace("import.meta.url", "\"file:///\"");
    let script = format!("{code}{start}({{module_or_path:fetch({wasm:?})}});");
    ensure!(!script.contains("</script"), "the app's script cannot stand in a page");
    Ok(script)
}

/// The styles of the site, with its fonts inside.
fn styles(app: &App, bundle: &Bundle) -> Result<String> {
    let mut styles = shell::styles(app, bundle)? + include_str!("single_file/text.css");
    for (name, bytes) in app.kept().filter(|(name, _)| name.ends_with(".woff2")) {
        styles = styles.replace(name, &format!("data:font/woff2;base64,{}", STANDARD.encode(bytes)));
    }
    ensure!(!styles.contains("</style"), "the app's styles cannot stand in a page");
    Ok(styles)
}

/// The modules of the app and the bundle, packed by gzip and written in base 64, by their names.
fn files(app: &App, json: &str) -> Result<BTreeMap<String, String>> {
    let modules = app.kept().filter(|(name, _)| name.ends_with(".wasm"));
    let files = modules.chain([(BUNDLE, json.as_bytes())]);
    let pack = |bytes| STANDARD.encode(ContentCoding::Gzip.compress(bytes, Effort::Thorough));
    Ok(files.map(|(name, bytes)| (name.to_owned(), pack(bytes))).collect())
}

/// The content security policy: only these scripts and styles, and no request but for replies.
fn policy(bundle: &Bundle, scripts: &[&str], styles: &str) -> String {
    let scripts: Vec<String> =
        scripts.iter().map(|script| format!("'{}'", integrity(script.as_bytes()))).collect();
    Policy::in_single_file(&bundle.site, &scripts.join(" "), &format!("'{}'", integrity(styles.as_bytes())))
}
