//! The router of the server and its layers.

use std::path::Path;

use axum::Router;
use axum::http::{HeaderValue, header};
use axum::middleware::{from_fn, from_fn_with_state, map_response};
use axum::response::Response;
use tower_http::compression::CompressionLayer;
use tower_http::services::{ServeDir, ServeFile};

use super::access::{self, SiteAccess};
use super::listen_options::ListenOptions;
use super::live_reload::LiveReload;
use super::security_headers::SecurityHeaders;

/// Serves the files of a site; with live reload, if it is given.
pub fn router(site: &Path, listen: &ListenOptions, live_reload: Option<LiveReload>) -> Router {
    let not_found = ServeFile::new(site.join("404.html"));
    let files = ServeDir::new(site).not_found_service(not_found.clone());
    let access = SiteAccess::new(site, not_found);
    let mut app = Router::new()
        .fallback_service(files)
        .layer(from_fn_with_state(access, SiteAccess::refuse_private))
        .layer(map_response(async |response| with_charset(response)));
    if let Some(live_reload) = &live_reload {
        app = app.layer(from_fn_with_state(live_reload.clone(), LiveReload::inject_reload_script));
    }
    let base_path = listen.base_path();
    if base_path != "/" {
        let prefix = format!("{base_path}/");
        let at_prefix = map_response(move |response| std::future::ready(with_prefix(&base_path, response)));
        app = Router::new().nest_service(&prefix, app).layer(at_prefix);
    }
    if let Some(live_reload) = live_reload {
        app = app.merge(live_reload.router());
    }
    app = app.layer(CompressionLayer::new());
    app = app.layer(from_fn_with_state(SecurityHeaders::of(site), SecurityHeaders::add_headers));
    app.layer(from_fn(access::refuse_foreign_hosts))
}

/// Adds the character encoding to texts: the file service names only their type.
fn with_charset(mut response: Response) -> Response {
    let media_type = response.headers().get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
    if let Some(text) = media_type.filter(|value| value.starts_with("text/") && !value.contains("charset"))
        && let Ok(value) = HeaderValue::from_str(&format!("{text}; charset=utf-8"))
    {
        response.headers_mut().insert(header::CONTENT_TYPE, value);
    }
    response
}

/// Adds the prefix to redirects: the file service does not know it and redirects a path without a final slash to
/// a path without the prefix.
fn with_prefix(prefix: &str, mut response: Response) -> Response {
    let target = response.headers().get(header::LOCATION).and_then(|target| target.to_str().ok());
    if let Some(target) = target.filter(|target| target.starts_with('/') && !target.starts_with(prefix))
        && let Ok(target) = HeaderValue::from_str(&format!("{prefix}{target}"))
    {
        response.headers_mut().insert(header::LOCATION, target);
    }
    response
}
