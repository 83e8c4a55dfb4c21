//! Loading the bundle.

use recap::bundle::Problem;
use recap::{Bundle, Parsed};

use crate::browser::fetch::{self, FetchError};

/// Why there is no bundle to show.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LoadError {
    /// It did not come.
    Fetch(FetchError),
    /// What came is no bundle.
    Bundle(Problem),
}

/// Loads the bundle at an address.
///
/// # Errors
///
/// See [`LoadError`].
pub async fn bundle(address: &str) -> Result<Parsed, LoadError> {
    let json = fetch::text(address).await.map_err(LoadError::Fetch)?;
    Bundle::parse(&json).map_err(LoadError::Bundle)
}
