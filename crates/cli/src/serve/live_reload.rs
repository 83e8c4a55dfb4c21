//! Live reload: open pages reload when the site has changed, and show what is wrong with the bundle.
//!
//! Nothing of it is in a built site: the server adds one script and one style sheet to each page that it answers with,
//! and the script listens to server-sent events.

use std::convert::Infallible;
use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;
use std::time::{SystemTime, UNIX_EPOCH};

use anyhow::Result;
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::http::{HeaderMap, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{Html, IntoResponse, Response};
use axum::routing::get;
use futures_util::Stream;
use futures_util::stream::unfold;
use tokio::sync::watch;

use super::reload_state::{ReloadState, diagnostics, failure};
use crate::output::print_message;

/// The page that is shown until the first build succeeds.
const NOT_BUILT_YET: &str = include_str!("live_reload/not_built_yet.html");

/// The state of the site, sent to all open pages.
#[derive(Clone, Debug)]
pub struct LiveReload(Arc<watch::Sender<ReloadState>>);

impl LiveReload {
    /// Begins with an empty state. Pages that were opened from an earlier run of this program differ from those of this
    /// one, because builds are numbered from the time in milliseconds on.
    pub fn new() -> Self {
        let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        Self(Arc::new(watch::Sender::new(ReloadState::initial(
            now.as_millis().try_into().unwrap_or_default(),
        ))))
    }

    /// Publishes the result of a rebuild to the terminal and to all open pages: after a success they reload, after an
    /// error they show what is wrong.
    pub fn publish(&self, bundle: &Path, rebuilt: Result<ExitCode>) {
        if let Err(error) = &rebuilt {
            print_message(format_args!("nachlese: {error:#}\n"));
        }
        self.0.send_modify(|state| match rebuilt {
            Ok(code) if code == ExitCode::SUCCESS => state.rebuilt(bundle, diagnostics(bundle)),
            Ok(_) => state.rebuild_failed(bundle, diagnostics(bundle)),
            Err(error) => state.rebuild_failed(bundle, vec![failure(bundle, &error)]),
        });
    }

    /// The routes of the reload script, its styles and its server-sent events.
    pub fn router(self) -> Router {
        let typed = |kind: &'static str, text: &'static str| ([(header::CONTENT_TYPE, kind)], text);
        let script = typed("text/javascript; charset=utf-8", include_str!("live_reload/live.js"));
        let styles = typed("text/css; charset=utf-8", include_str!("live_reload/live.css"));
        Router::new()
            .route("/.nachlese/live.js", get(move || std::future::ready(script)))
            .route("/.nachlese/live.css", get(move || std::future::ready(styles)))
            .route("/.nachlese/events", get(state))
            .with_state(self)
    }

    /// Injects the reload script into pages, and prevents browsers from using cached copies: web servers distinguish versions
    /// by full seconds, and editors save more often.
    pub async fn inject_reload_script(
        State(live): State<Self>,
        mut request: Request,
        next: Next,
    ) -> Response {
        for condition in [header::IF_MODIFIED_SINCE, header::IF_NONE_MATCH, header::RANGE] {
            request.headers_mut().remove(condition);
        }
        let method = request.method().clone();
        let wants_page = mentions_html(request.headers(), header::ACCEPT);
        // Read before the file, so that a page never claims a newer build than it shows.
        let build = live.0.borrow().build;
        let response = next.run(request).await;
        if mentions_html(response.headers(), header::CONTENT_TYPE) {
            with_script(response, &method, build).await
        } else if response.status() == StatusCode::NOT_FOUND && wants_page {
            let page = NOT_BUILT_YET.replace("</head>", &(tags(build) + "</head>"));
            (StatusCode::NOT_FOUND, Html(page)).into_response()
        } else {
            response
        }
    }
}

impl Default for LiveReload {
    fn default() -> Self {
        Self::new()
    }
}

/// Sends the current state, and every later one, as server-sent events.
async fn state(
    State(LiveReload(sender)): State<LiveReload>,
) -> Sse<impl Stream<Item = Result<Event, Infallible>>> {
    let mut receiver = sender.subscribe();
    receiver.mark_changed();
    let events = unfold(receiver, async |mut receiver| {
        receiver.changed().await.ok()?;
        let event = Event::default().event("state").data(receiver.borrow_and_update().json());
        Some((Ok(event), receiver))
    });
    Sse::new(events).keep_alive(KeepAlive::default())
}

fn mentions_html(headers: &HeaderMap, name: header::HeaderName) -> bool {
    headers.get(name).and_then(|value| value.to_str().ok()).is_some_and(|value| value.contains("text/html"))
}

async fn with_script(response: Response, method: &Method, build: u64) -> Response {
    let (mut parts, body) = response.into_parts();
    parts.headers.remove(header::CONTENT_LENGTH);
    parts.headers.remove(header::ACCEPT_RANGES);
    if method == Method::HEAD {
        return Response::from_parts(parts, body);
    }
    let Ok(page) = to_bytes(body, usize::MAX).await else {
        return (StatusCode::INTERNAL_SERVER_ERROR, "the page cannot be read").into_response();
    };
    let page = String::from_utf8_lossy(&page);
    let page = match page.split_once("</head>") {
        Some((head, rest)) => format!("{head}{}</head>{rest}", tags(build)),
        None => page.into_owned() + &tags(build),
    };
    Response::from_parts(parts, Body::from(page))
}

fn tags(build: u64) -> String {
    format!(
        "<link rel=\"stylesheet\" href=\"/.nachlese/live.css\">\n\
         <script src=\"/.nachlese/live.js\" data-build=\"{build}\" defer></script>\n"
    )
}
