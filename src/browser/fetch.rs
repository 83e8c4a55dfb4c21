//! Fetching files of the site.

use gloo_net::http::Request;
use web_sys::RequestCache;

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
    let request = Request::get(address).cache(RequestCache::NoCache);
    let response = request.send().await.map_err(|_| FetchError::Unreachable)?;
    if !response.ok() {
        return Err(FetchError::Status(response.status()));
    }
    response.text().await.map_err(|_| FetchError::Unreachable)
}
