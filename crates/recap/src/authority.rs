//! The authority of an address: its host, and perhaps a port (RFC 3986, section 3.2).

use crate::text::is_visible;

/// Whether a text names a host that a browser can ask, and a port that there is. A user name before the host is not
/// allowed, because it can pass itself off as one.
pub(crate) fn is_authority(text: &str) -> bool {
    let (host, port) = match text.rfind(':').filter(|at| !text[*at..].contains(']')) {
        Some(at) => (&text[..at], &text[at + 1..]),
        None => (text, ""),
    };
    is_host(host) && is_port(port)
}

fn is_host(host: &str) -> bool {
    if let Some(address) = host.strip_prefix('[') {
        let digits = address.strip_suffix(']').unwrap_or_default();
        return !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_hexdigit() || b == b':' || b == b'.');
    }
    host.strip_suffix('.').unwrap_or(host).split('.').all(is_label)
}

/// One part of a host's name. Wildcards and percent signs are none of it.
fn is_label(label: &str) -> bool {
    let is_letter = |c: char| match c.is_ascii() {
        true => c.is_ascii_alphanumeric() || c == '-' || c == '_',
        false => is_visible(c),
    };
    !label.is_empty() && label.chars().all(is_letter)
}

/// A port may be left out behind its colon.
fn is_port(port: &str) -> bool {
    port.is_empty()
        || (port.len() <= 5 && port.bytes().all(|b| b.is_ascii_digit()) && port.parse::<u16>().is_ok())
}
