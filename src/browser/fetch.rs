//! Fetching files of the site, and from elsewhere what a reader asked for.

use gloo_net::http::{Request, RequestBuilder};
use leptos::prelude::*;
use web_sys::{AbortController, ReferrerPolicy, RequestCache, RequestCredentials};

use super::timer;

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

/// What another host answers, within so many milliseconds. It is told neither who asks nor from which
/// page. A question that took too long is taken back, since Firefox asks the same only after it.
///
/// # Errors
///
/// See [`FetchError`]. No answer comes as well where the browser forbids the question, or the
/// answer is not for pages of other hosts.
pub fn elsewhere(address: &str, patience: u32) -> impl Future<Output = Result<String, FetchError>> + use<> {
    let taking_back = AbortController::new().ok();
    let signal = taking_back.as_ref().map(AbortController::signal);
    let request = Request::get(address)
        .credentials(RequestCredentials::Omit)
        .referrer_policy(ReferrerPolicy::NoReferrer)
        .abort_signal(signal.as_ref());
    let waiting = StoredValue::new(None);
    timer::after(patience, waiting, move || taking_back.iter().for_each(AbortController::abort));
    async move {
        let answer = read(request).await;
        timer::cancel(waiting);
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
