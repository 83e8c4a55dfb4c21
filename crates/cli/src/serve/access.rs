//! Access rules of the server: it hides dotfiles and what links lead to outside the site, and refuses requests for
//! foreign host names.

use std::io::{ErrorKind, Result};
use std::net::IpAddr;
use std::path::{Path, PathBuf};

use axum::extract::{Request, State};
use axum::http::uri::Authority;
use axum::http::{StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use percent_encoding::percent_decode_str;
use tower_http::services::ServeFile;

/// The folder of a site and the page for what is not in it.
#[derive(Clone, Debug)]
pub struct SiteAccess {
    folder: PathBuf,
    not_found: ServeFile,
}

impl SiteAccess {
    /// Access to the site in a folder, with the page that is shown for everything else.
    pub fn new(folder: &Path, not_found: ServeFile) -> Self {
        Self { folder: folder.to_owned(), not_found }
    }

    /// Answers with the 404 page where a dotfile is requested, because the build and web servers keep private data in
    /// such files, and where a symbolic link leads out of the site.
    pub async fn refuse_private(State(mut access): State<Self>, request: Request, next: Next) -> Response {
        if !access.is_private(request.uri().path()) {
            return next.run(request).await;
        }
        match access.not_found.try_call(request).await {
            Ok(page) => (StatusCode::NOT_FOUND, page).into_response(),
            Err(_) => StatusCode::NOT_FOUND.into_response(),
        }
    }

    fn is_private(&self, path: &str) -> bool {
        is_hidden(path) || !self.is_inside(path).unwrap_or_else(|error| error.kind() == ErrorKind::NotFound)
    }

    /// Whether a path leads to something in the site. What is in nobody's folder is found by no one, and a path that is too
    /// long for the system is none of a site.
    fn is_inside(&self, path: &str) -> Result<bool> {
        let path = percent_decode_str(path).decode_utf8_lossy();
        // A site that is built anew may be a new folder.
        let folder = self.folder.canonicalize()?;
        Ok(folder.join(path.trim_start_matches('/')).canonicalize()?.starts_with(&folder))
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
