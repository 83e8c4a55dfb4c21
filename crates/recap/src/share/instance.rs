//! Where in the Fediverse a reader is at home.

use std::fmt;
use std::str::FromStr;

/// The host of an instance, such as `mastodon.social`, with a port where it has one.
///
/// It stands between `https://` and the path of a link, so nothing is in it that could end a host:
/// no scheme, user or path. Letters beyond ASCII stay as they were typed; browsers encode them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Instance(String);

/// A text that is no name of an instance.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoInstance;

impl Instance {
    /// The host as it stands in an address.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Instance {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Display for NoInstance {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(
            "this is no name of a server; write it as in mastodon.social, without https:// and without a user",
        )
    }
}

impl std::error::Error for NoInstance {}

impl FromStr for Instance {
    type Err = NoInstance;

    fn from_str(text: &str) -> Result<Self, NoInstance> {
        let text = text.trim();
        let (host, port) = text.split_once(':').unwrap_or((text, "443"));
        let is_port =
            port.bytes().all(|b| b.is_ascii_digit()) && port.parse::<u16>().is_ok_and(|port| port > 0);
        // No top-level domain begins with a digit. Where one does, browsers look for an IPv4 address.
        let last = host.rsplit_once('.').and_then(|(_, last)| last.chars().next());
        let is_named = last.is_some_and(|first| !first.is_ascii_digit());
        let is_whole = host.split('.').all(is_label) && host.len() <= 253;
        if is_port && is_named && is_whole { Ok(Self(text.to_owned())) } else { Err(NoInstance) }
    }
}

/// One word of a host's name (RFC 1123, section 2.1).
fn is_label(label: &str) -> bool {
    let is_edge_hyphen = label.starts_with('-') || label.ends_with('-');
    let is_letter = |c: char| c.is_alphanumeric() || c == '-';
    !label.is_empty() && label.len() <= 63 && !is_edge_hyphen && label.chars().all(is_letter)
}
