//! The address of a thread, and of the server that sends its replies.

use super::instance::is_port;
use crate::address::Address;

/// A public thread on a server that speaks Mastodon's API.
///
/// Invariant: the origin is a scheme, a host and perhaps a port, in lower case and in ASCII, so
/// that it may stand in a security policy as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Thread {
    origin: String,
    status: String,
}

impl Thread {
    /// The thread at an address of one of the two shapes that Mastodon documents for a post,
    /// `https://host/@user/1234` and `https://host/users/user/statuses/1234`. `None` for any
    /// other: such a thread can be linked to, but nobody knows whom to ask for its replies.
    ///
    /// `http:` is for servers inside a house, and for tests.
    pub fn at(page: &Address) -> Option<Self> {
        let page = page.path().trim_end_matches('/');
        let steps: Vec<&str> = page.split('/').collect();
        let (scheme, host, status) = match *steps {
            [scheme, "", host, user, status] if user.len() > 1 && user.starts_with('@') => {
                (scheme, host, status)
            }
            [scheme, "", host, "users", user, "statuses", status] if !user.is_empty() => {
                (scheme, host, status)
            }
            _ => return None,
        };
        let is_web = ["https:", "http:"].iter().any(|known| known.eq_ignore_ascii_case(scheme));
        // Ids are whole numbers of 64 bits.
        let is_id = (1..=20).contains(&status.len()) && status.bytes().all(|b| b.is_ascii_digit());
        let origin = [scheme, "//", host].concat().to_ascii_lowercase();
        (is_web && is_id && is_host(host)).then(|| Self { origin, status: status.to_owned() })
    }

    /// Scheme, host and port of the server, such as `https://mastodon.social`.
    pub fn origin(&self) -> &str {
        &self.origin
    }

    /// The name by which people know the server, such as `mastodon.social`.
    pub fn host(&self) -> &str {
        self.origin.split('/').nth(2).unwrap_or_default()
    }

    /// Whether what the server sends can be read and changed on its way.
    pub fn is_open(&self) -> bool {
        !self.origin.starts_with("https:")
    }

    /// The address that answers with the replies.
    pub fn context(&self) -> String {
        [&self.origin, "/api/v1/statuses/", &self.status, "/context"].concat()
    }
}

/// Whether a text is a host, with a port where it has one, in letters that policies take.
fn is_host(text: &str) -> bool {
    let (host, port) = text.split_once(':').unwrap_or((text, "443"));
    let is_plain = |b: u8| b.is_ascii_alphanumeric() || b == b'.' || b == b'-';
    !host.is_empty() && host.bytes().all(is_plain) && is_port(port)
}
