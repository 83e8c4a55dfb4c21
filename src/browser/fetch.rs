//! Fetching files of the site, and from elsewhere what a reader asked for.

use gloo_net::http::{Request, RequestBuilder};
use web_sys::{ReferrerPolicy, RequestCache, RequestCredentials};

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

/// What another host answers. It is told neither who asks nor from which page.
///
/// # Errors
///
/// See [`FetchError`]. No answer comes as well where the browser forbids the question, or the
/// answer is not for pages of other hosts.
pub async fn elsewhere(address: &str) -> Result<String, FetchError> {
    let request = Request::get(address).credentials(RequestCredentials::Omit);
    read(request.referrer_policy(ReferrerPolicy::NoReferrer)).await
}

async fn read(request: RequestBuilder) -> Result<String, FetchError> {
    // Without this, browsers never ask again for what is once gone (status 410).
    let response = request.cache(RequestCache::NoCache).send().await.map_err(|_| FetchError::Unreachable)?;
    if !response.ok() {
        return Err(FetchError::Status(response.status()));
    }
    response.text().await.map_err(|_| FetchError::Unreachable)
}
