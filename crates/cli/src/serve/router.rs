//! What is answered to which address.

use std::path::Path;

use axum::Router;
use axum::http::{HeaderValue, header};
use axum::middleware::{from_fn, from_fn_with_state, map_response};
use axum::response::Response;
use tower_http::compression::CompressionLayer;
use tower_http::services::{ServeDir, ServeFile};

use super::door::Door;
use super::guard;
use super::live::Live;
use super::safety::Safety;

/// Answers with the files of a site; to editors, with what reloads their pages as well.
pub fn router(site: &Path, door: &Door, live: Option<Live>) -> Router {
    let not_found = ServeFile::new(site.join("404.html"));
    let files = ServeDir::new(site).not_found_service(not_found.clone());
    let mut app = Router::new().fallback_service(files).layer(from_fn_with_state(not_found, guard::hide));
    if let Some(live) = &live {
        app = app.layer(from_fn_with_state(live.clone(), Live::attend));
    }
    let under = door.under();
    if under != "/" {
        let prefix = format!("{under}/");
        let at_prefix = map_response(move |response| std::future::ready(moved(&under, response)));
        app = Router::new().nest_service(&prefix, app).layer(at_prefix);
    }
    if let Some(live) = live {
        app = app.merge(live.router());
    }
    app = app.layer(CompressionLayer::new());
    app = app.layer(from_fn_with_state(Safety::of(site), Safety::keep));
    if door.is_private() { app.layer(from_fn(guard::refuse_foreign_names)) } else { app }
}

/// Below the prefix, the file service knows nothing of it and sends readers who forgot a slash to
/// a path without the prefix.
fn moved(prefix: &str, mut response: Response) -> Response {
    let target = response.headers().get(header::LOCATION).and_then(|target| target.to_str().ok());
    if let Some(target) = target.filter(|target| target.starts_with('/') && !target.starts_with(prefix))
        && let Ok(target) = HeaderValue::from_str(&format!("{prefix}{target}"))
    {
        response.headers_mut().insert(header::LOCATION, target);
    }
    response
}
