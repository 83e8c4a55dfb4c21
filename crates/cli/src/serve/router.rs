//! The router of the server and its layers.

use std::path::Path;

use axum::Router;
use axum::http::{HeaderValue, header};
use axum::middleware::{from_fn, from_fn_with_state, map_response};
use axum::response::Response;
use tower_http::compression::CompressionLayer;
use tower_http::services::{ServeDir, ServeFile};

use super::access;
use super::listen_options::ListenOptions;
use super::live_reload::LiveReload;
use super::security_headers::SecurityHeaders;

/// Serves the files of a site; with live reload, if it is given.
pub fn router(site: &Path, listen: &ListenOptions, live_reload: Option<LiveReload>) -> Router {
    let not_found = ServeFile::new(site.join("404.html"));
    let files = ServeDir::new(site).not_found_service(not_found.clone());
    let mut app =
        Router::new().fallback_service(files).layer(from_fn_with_state(not_found, access::hide_dotfiles));
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
    if listen.is_loopback() { app.layer(from_fn(access::refuse_foreign_hosts)) } else { app }
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
