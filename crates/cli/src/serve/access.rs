//! Access rules of the server: it hides dotfiles and refuses requests for foreign host names.

use std::net::IpAddr;

use axum::extract::{Request, State};
use axum::http::uri::Authority;
use axum::http::{StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use percent_encoding::percent_decode_str;
use tower_http::services::ServeFile;

/// Answers with the 404 page where a dotfile is requested: the build and
/// web servers keep private data in such files.
pub async fn hide_dotfiles(State(mut not_found): State<ServeFile>, request: Request, next: Next) -> Response {
    if !is_hidden(request.uri().path()) {
        return next.run(request).await;
    }
    match not_found.try_call(request).await {
        Ok(page) => (StatusCode::NOT_FOUND, page).into_response(),
        Err(_) => StatusCode::NOT_FOUND.into_response(),
    }
}

fn is_hidden(path: &str) -> bool {
    let path = percent_decode_str(path).decode_utf8_lossy();
    path.split(['/', '\\']).any(|name| name.starts_with('.'))
}

/// Refuses requests whose Host header is not a name of this machine. Another site can point its name to this
/// machine (DNS rebinding), and could then read a site that is not published yet.
pub async fn refuse_foreign_hosts(request: Request, next: Next) -> Response {
    let host = request.headers().get(header::HOST);
    // Browsers always send the Host header; a request without one comes from no other site.
    if host.is_none_or(|host| host.to_str().is_ok_and(is_own)) {
        return next.run(request).await;
    }
    let message =
        "This server only answers to localhost and to IP addresses. Open the address that it printed.\n";
    (StatusCode::FORBIDDEN, message).into_response()
}

/// Whether a host is an IP address or `localhost`, with or without a port, so that no other site can own it.
fn is_own(host: &str) -> bool {
    let Ok(authority) = host.parse::<Authority>() else { return false };
    let name = authority.host().trim_matches(['[', ']']).to_ascii_lowercase();
    name.parse::<IpAddr>().is_ok() || name == "localhost" || name.ends_with(".localhost")
}
