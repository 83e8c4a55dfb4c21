//! Fetching files of the site, and from elsewhere what a reader asked for.

use std::time::Duration;

use gloo_net::http::{Request, RequestBuilder};
use leptos::leptos_dom::helpers::set_timeout_with_handle;
use web_sys::{AbortController, ReferrerPolicy, RequestCache, RequestCredentials};

/// Why a file did not come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FetchError {
    /// No answer came.
    Unreachable,
    /// The server answered with this status.
    Status(u16),
}

/// The text of a file. The browser asks the server whether its copy is still right, so that a new
/// file shows at once.
///
/// # Errors
///
/// See [`FetchError`].
pub async fn text(address: &str) -> Result<String, FetchError> {
    read(Request::get(address)).await
}

/// The answer of another host, which learns neither who asks nor from which page. A request that takes longer
/// than `timeout_ms` milliseconds is aborted, because Firefox would send the same request only after it.
///
/// # Errors
///
/// See [`FetchError`]. No answer comes as well where the browser forbids the question, or the
/// answer is not for pages of other hosts.
pub fn fetch_cross_origin(
    address: &str,
    timeout_ms: u32,
) -> impl Future<Output = Result<String, FetchError>> + use<> {
    let abort_controller = AbortController::new().ok();
    let signal = abort_controller.as_ref().map(AbortController::signal);
    let request = Request::get(address)
        .credentials(RequestCredentials::Omit)
        .referrer_policy(ReferrerPolicy::NoReferrer)
        .abort_signal(signal.as_ref());
    let abort = move || abort_controller.iter().for_each(AbortController::abort);
    let timeout = set_timeout_with_handle(abort, Duration::from_millis(timeout_ms.into()));
    async move {
        let answer = read(request).await;
        timeout.iter().for_each(|timeout| timeout.clear());
        answer
    }
}

async fn read(request: RequestBuilder) -> Result<String, FetchError> {
    // Without this, browsers never ask again for what is once gone (status 410).
    let response = request.cache(RequestCache::NoCache).send().await.map_err(|_| FetchError::Unreachable)?;
    if !response.ok() {
        return Err(FetchError::Status(response.status()));
    }
    response.text().await.map_err(|_| FetchError::Unreachable)
}
