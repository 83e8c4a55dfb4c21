//! Loading the bundle.

use recap::Bundle;
use recap::bundle::LossyBundle;

use crate::browser::fetch::{self, FetchError};

/// Why there is no bundle to show.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LoadError {
    /// It did not come.
    Fetch(FetchError),
    /// What came from this address is no bundle.
    Bundle {
        /// Where one can look what is wrong with it.
        address: String,
    },
}

/// Loads the bundle at an address.
///
/// # Errors
///
/// See [`LoadError`].
pub async fn bundle(address: &str) -> Result<LossyBundle, LoadError> {
    let json = fetch::text(address).await.map_err(LoadError::Fetch)?;
    Bundle::parse_lossy(&json).ok_or_else(|| LoadError::Bundle { address: address.to_owned() })
}
