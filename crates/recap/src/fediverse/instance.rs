//! The Fediverse instance of a reader.

use std::fmt;
use std::str::FromStr;

use search::tokenizer::is_word_char;

/// The host of an instance, such as `mastodon.social`, with a port where it has one.
///
/// It stands between `https://` and the path of a link, so nothing is in it that could end a host:
/// no scheme, user or path. Letters beyond ASCII stay as they were typed; browsers encode them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Instance(String);

/// A text that is no name of an instance.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InstanceError;

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

impl fmt::Display for InstanceError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(
            "this is no name of a server; write it as in mastodon.social, without https:// and without a user",
        )
    }
}

impl std::error::Error for InstanceError {}

impl FromStr for Instance {
    type Err = InstanceError;

    fn from_str(text: &str) -> Result<Self, InstanceError> {
        let text = text.trim();
        let (host, port) = text.split_once(':').unwrap_or((text, "443"));
        let (mut labels, mut last) = (0, "");
        for label in host.split('.') {
            if !is_label(label) {
                return Err(InstanceError);
            }
            (labels, last) = (labels + 1, label);
        }
        // No top-level domain begins with a digit. Where one does, browsers look for an IPv4 address.
        let is_named = labels > 1 && !last.starts_with(|c: char| c.is_ascii_digit());
        if is_port(port) && is_named && host.len() <= 253 {
            Ok(Self(text.to_owned()))
        } else {
            Err(InstanceError)
        }
    }
}

/// Whether a text is the number of a port.
pub(super) fn is_port(text: &str) -> bool {
    text.bytes().all(|b| b.is_ascii_digit()) && text.parse::<u16>().is_ok_and(|port| port > 0)
}

/// One word of a host's name (RFC 1123, section 2.1).
fn is_label(label: &str) -> bool {
    let is_edge_hyphen = label.starts_with('-') || label.ends_with('-');
    let is_letter = |c: char| is_word_char(c) || c == '-';
    !label.is_empty() && label.len() <= 63 && !is_edge_hyphen && label.chars().all(is_letter)
}
