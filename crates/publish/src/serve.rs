//! Serving a built site on this machine, as a careful web server would.

use std::net::{Ipv4Addr, SocketAddr};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, Result, ensure};
use axum::Router;
use axum::http::{HeaderName, HeaderValue, header};
use axum::response::Response;
use clap::Args;
use tower_http::compression::CompressionLayer;
use tower_http::services::{ServeDir, ServeFile};
use tower_http::set_header::SetResponseHeaderLayer;

use crate::policy::HEADERS;

/// Serves a built site on this machine, with the strict content security policy.
#[derive(Args)]
#[command(after_help = "Example: nachlese serve site/ --port 8080")]
pub struct Arguments {
    /// The folder of the site.
    site: PathBuf,
    /// The port; 0 takes any that is free.
    #[arg(long, default_value_t = 8080)]
    port: u16,
    /// The path under which the site lies.
    #[arg(long, default_value = "/")]
    under: String,
}

/// Serves the site until the program is interrupted, and prints its address first.
///
/// # Errors
///
/// Where there is no site in the folder, or the port is taken.
pub fn run(Arguments { site, port, under }: &Arguments) -> Result<ExitCode> {
    ensure!(site.join("index.html").is_file(), "{} has no index.html; build the site first", site.display());
    let under = format!("/{}", under.trim_matches('/'));
    let app = router(site, &under);
    tokio::runtime::Runtime::new()?.block_on(async {
        let address = SocketAddr::from((Ipv4Addr::LOCALHOST, *port));
        let listener = tokio::net::TcpListener::bind(address).await;
        let listener =
            listener.with_context(|| format!("port {port} is taken; choose another with --port"))?;
        let slash = if under == "/" { "" } else { "/" };
        println!("{} at http://{}{under}{slash}", site.display(), listener.local_addr()?);
        axum::serve(listener, app).await?;
        Ok(ExitCode::SUCCESS)
    })
}

fn router(site: &Path, under: &str) -> Router {
    let files = ServeDir::new(site).not_found_service(ServeFile::new(site.join("404.html")));
    let mut app = if under == "/" {
        Router::new().fallback_service(files)
    } else {
        let prefix = under.to_owned();
        let at_prefix =
            axum::middleware::map_response(move |response| std::future::ready(moved(&prefix, response)));
        Router::new().nest_service(&format!("{under}/"), files).layer(at_prefix)
    };
    app = app.layer(CompressionLayer::new());
    for (name, value) in HEADERS {
        let layer = SetResponseHeaderLayer::overriding(
            HeaderName::from_static(name),
            HeaderValue::from_static(value),
        );
        app = app.layer(layer);
    }
    app
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
