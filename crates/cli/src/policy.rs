//! How a site is served: security headers with the content security policy, media types, and how long
//! browsers may cache files. Our own server and the settings for other servers use the same rules.

use recap::fediverse::Thread;
use recap::site_settings::SiteSettings;

/// The security and cache headers of a site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Policy {
    content_security_policy: String,
}

impl Policy {
    /// The policy of a site: the strictest, but for the one server that its readers may ask for
    /// replies.
    pub fn of(site: &SiteSettings) -> Self {
        Self::for_thread(site.thread().as_ref())
    }

    fn for_thread(thread: Option<&Thread>) -> Self {
        let server = thread.map_or(String::new(), |thread| format!(" {}", thread.origin()));
        Self {
            content_security_policy: format!(
                "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
                 img-src 'self' data:; font-src 'self'; connect-src 'self'{server}; manifest-src 'self'; \
                 worker-src 'self'; base-uri 'none'; form-action 'none'"
            ),
        }
    }

    /// The content security policy: a page loads only from its own site, has no inline script or style, and nothing
    /// frames or submits anywhere. `wasm-unsafe-eval` allows WebAssembly to compile.
    pub fn content_security_policy(&self) -> &str {
        &self.content_security_policy
    }

    /// The security headers, by name.
    pub fn security_headers(&self) -> [(&'static str, &str); 3] {
        [
            ("content-security-policy", &self.content_security_policy),
            ("x-content-type-options", "nosniff"),
            ("referrer-policy", "no-referrer"),
        ]
    }

    /// The headers of every response, by name. Files that are [hashed](is_hashed) may be [`IMMUTABLE`] instead.
    pub fn headers(&self) -> [(&'static str, &str); 4] {
        let [content, types, referrer] = self.security_headers();
        [content, types, referrer, ("cache-control", REVALIDATE)]
    }
}

impl Default for Policy {
    /// The policy of a site whose readers ask no other server.
    fn default() -> Self {
        Self::for_thread(None)
    }
}

/// The `cache-control` of most files: they keep their names when they change, so the browser revalidates
/// its copy every time.
pub const REVALIDATE: &str = "no-cache";

/// The `cache-control` of files whose names change with their content: a year, which is as long as
/// HTTP caches are meant to keep anything (RFC 2616, section 14.21), without asking (RFC 8246).
pub const IMMUTABLE: &str = "public, max-age=31536000, immutable";

/// What the names of hashed files end with, as a regular expression; the same rule as [`is_hashed`].
/// Trunk writes a hash of 64 bits without leading zeros.
pub const HASHED: &str = r"-[0-9a-f]{12,16}(?:_bg)?\.(?:css|js|wasm)$";

/// Whether a file's name changes with its content, such as `reader-283a92702dac7ff7_bg.wasm`.
pub fn is_hashed(name: &str) -> bool {
    let stem = name.rsplit_once('.').filter(|(_, ending)| ["css", "js", "wasm"].contains(ending));
    let stem = stem.map(|(stem, _)| stem.strip_suffix("_bg").unwrap_or(stem));
    stem.and_then(|stem| stem.rsplit_once('-')).is_some_and(|(_, hash)| {
        (12..=16).contains(&hash.len()) && hash.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'))
    })
}

/// The name of the file with the bundle.
pub const BUNDLE: &str = "recap.json";

/// The name of a feed, which is the one file whose ending does not tell its type.
pub const FEED: &str = "feed.xml";

/// The type of a feed (RFC 4287, section 7).
pub const FEED_TYPE: &str = "application/atom+xml; charset=utf-8";

/// The name of the file by which other sites learn how to show a page inside theirs.
pub const OEMBED: &str = "oembed.json";

/// The header by which scripts of any other site may read a file. Sites have no accounts, so there is nothing that a
/// script could read in somebody's name.
pub const ANY_ORIGIN: (&str, &str) = ("access-control-allow-origin", "*");

/// The names of the files that are made for others to read, as a regular expression; the same rule as [`is_shared`].
pub const SHARED: &str = r"(?:recap\.json|feed\.xml|oembed\.json|[^/]+\.ics)$";

/// Whether a file is made for others to read: the bundle, feeds, oEmbed and calendars.
pub fn is_shared(name: &str) -> bool {
    let file = name.rsplit('/').next().unwrap_or(name);
    [BUNDLE, FEED, OEMBED].contains(&file) || file.strip_suffix(".ics").is_some_and(|stem| !stem.is_empty())
}

/// The types of all files that a site may have, by the endings of their names.
pub const TYPES: [(&str, &str); 18] = [
    ("html", "text/html; charset=utf-8"),
    ("css", "text/css; charset=utf-8"),
    ("js", "text/javascript; charset=utf-8"),
    ("wasm", "application/wasm"),
    ("json", "application/json; charset=utf-8"),
    ("webmanifest", "application/manifest+json; charset=utf-8"),
    ("xml", "application/xml; charset=utf-8"),
    ("ics", "text/calendar; charset=utf-8"),
    ("txt", "text/plain; charset=utf-8"),
    ("md", "text/markdown; charset=utf-8"),
    ("svg", "image/svg+xml; charset=utf-8"),
    ("woff2", "font/woff2"),
    ("png", "image/png"),
    ("jpg", "image/jpeg"),
    ("jpeg", "image/jpeg"),
    ("webp", "image/webp"),
    ("avif", "image/avif"),
    ("pdf", "application/pdf"),
];
