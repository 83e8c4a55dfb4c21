//! Under which terms the texts of a recap may be used.

use std::fmt;
use std::str::FromStr;
use std::sync::Arc;

use crate::address::Address;
use crate::text::Text;

/// The longest identifier of a licence, in characters.
pub const MAX_LEN: usize = 64;

/// The licence of the texts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Licence {
    /// What it is called, such as `CC BY 4.0`.
    pub label: Text,
    /// Where it can be read.
    pub url: Option<Address>,
}

/// A text that names no licence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LicenceError(pub String);

impl fmt::Display for LicenceError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?} is no licence", self.0)
    }
}

impl std::error::Error for LicenceError {}

impl FromStr for Licence {
    type Err = LicenceError;

    /// Reads an identifier of the SPDX list, such as `CC-BY-4.0`, or the whole address of a licence.
    fn from_str(text: &str) -> Result<Self, LicenceError> {
        if let Some(url) = text.parse().ok().filter(Address::can_be_base) {
            return Ok(Self { label: Text::name(&Arc::from(url.as_str())), url: Some(url) });
        }
        let allowed = |b: u8| b.is_ascii_alphanumeric() || b"-.+".contains(&b);
        if text.is_empty() || text.len() > MAX_LEN || !text.bytes().all(allowed) {
            return Err(LicenceError(text.to_owned()));
        }
        let (label, url) = creative_commons(text)
            .unwrap_or_else(|| (text.to_owned(), ["https://spdx.org/licenses/", text, ".html"].concat()));
        Ok(Self { label: Text::name(&label.into()), url: url.parse().ok() })
    }
}

/// The name and address by which the licences of Creative Commons are known: `CC-BY-SA-4.0` is `CC BY-SA 4.0`.
fn creative_commons(id: &str) -> Option<(String, String)> {
    const HOST: &str = "https://creativecommons.org/";
    if let Some(version) = id.strip_prefix("CC0-") {
        return Some((format!("CC0 {version}"), format!("{HOST}publicdomain/zero/{version}/")));
    }
    let (terms, version) = id.strip_prefix("CC-")?.rsplit_once('-')?;
    let is_version = version.starts_with(|c: char| c.is_ascii_digit());
    let address = format!("{HOST}licenses/{}/{version}/", terms.to_ascii_lowercase());
    is_version.then(|| (format!("CC {terms} {version}"), address))
}
