//! Telling open pages that the site has changed, and what is wrong with the bundle.
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

use super::news::{News, notices};

/// What stands in for every page as long as there is none.
const NOTHING_YET: &str = include_str!("live/nothing_yet.html");

/// The news for all open pages.
#[derive(Clone, Debug)]
pub struct Live(Arc<watch::Sender<News>>);

impl Live {
    /// Begins without news. Pages that were opened from an earlier run of this program are told from those of this
    /// one, because editions are counted on from the time in milliseconds.
    pub fn new() -> Self {
        let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        Self(Arc::new(watch::Sender::new(News::first(now.as_millis().try_into().unwrap_or_default()))))
    }

    /// Says in the terminal and to all open pages how renewing the site went: it has changed where that ended well,
    /// and is as it was otherwise.
    pub fn tell(&self, bundle: &Path, renewed: Result<ExitCode>) {
        if let Err(error) = &renewed {
            eprintln!("nachlese: {error:#}");
        }
        self.0.send_modify(|news| match renewed {
            Ok(code) if code == ExitCode::SUCCESS => news.renewed(bundle, notices(bundle)),
            Ok(_) => news.kept(bundle, notices(bundle)),
            Err(error) => news.kept(bundle, vec![error.into()]),
        });
    }

    /// The addresses that pages turn to.
    pub fn router(self) -> Router {
        let typed = |kind: &'static str, text: &'static str| ([(header::CONTENT_TYPE, kind)], text);
        let script = typed("text/javascript; charset=utf-8", include_str!("live/live.js"));
        let styles = typed("text/css; charset=utf-8", include_str!("live/live.css"));
        Router::new()
            .route("/.nachlese/live.js", get(move || std::future::ready(script)))
            .route("/.nachlese/live.css", get(move || std::future::ready(styles)))
            .route("/.nachlese/news", get(news))
            .with_state(self)
    }

    /// Adds the script to pages, and sees to it that no browser shows a copy it has kept: web servers tell versions
    /// apart by full seconds, and editors save more often.
    pub async fn attend(State(live): State<Self>, mut request: Request, next: Next) -> Response {
        for condition in [header::IF_MODIFIED_SINCE, header::IF_NONE_MATCH, header::RANGE] {
            request.headers_mut().remove(condition);
        }
        let method = request.method().clone();
        let wants_page = mentions_html(request.headers(), header::ACCEPT);
        // Read before the file: a page that is older than it says would never learn of it.
        let edition = live.0.borrow().edition;
        let response = next.run(request).await;
        if mentions_html(response.headers(), header::CONTENT_TYPE) {
            with_script(response, &method, edition).await
        } else if response.status() == StatusCode::NOT_FOUND && wants_page {
            let page = NOTHING_YET.replace("</head>", &(tags(edition) + "</head>"));
            (StatusCode::NOT_FOUND, Html(page)).into_response()
        } else {
            response
        }
    }
}

impl Default for Live {
    fn default() -> Self {
        Self::new()
    }
}

/// The news as they are, and again whenever there are others.
async fn news(State(Live(sender)): State<Live>) -> Sse<impl Stream<Item = Result<Event, Infallible>>> {
    let mut receiver = sender.subscribe();
    receiver.mark_changed();
    let events = unfold(receiver, async |mut receiver| {
        receiver.changed().await.ok()?;
        let event = Event::default().event("news").data(receiver.borrow_and_update().json());
        Some((Ok(event), receiver))
    });
    Sse::new(events).keep_alive(KeepAlive::default())
}

fn mentions_html(headers: &HeaderMap, name: header::HeaderName) -> bool {
    headers.get(name).and_then(|value| value.to_str().ok()).is_some_and(|value| value.contains("text/html"))
}

async fn with_script(response: Response, method: &Method, edition: u64) -> Response {
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
        Some((head, rest)) => format!("{head}{}</head>{rest}", tags(edition)),
        None => page.into_owned() + &tags(edition),
    };
    Response::from_parts(parts, Body::from(page))
}

fn tags(edition: u64) -> String {
    format!(
        "<link rel=\"stylesheet\" href=\"/.nachlese/live.css\">\n\
         <script src=\"/.nachlese/live.js\" data-edition=\"{edition}\" defer></script>\n"
    )
}
