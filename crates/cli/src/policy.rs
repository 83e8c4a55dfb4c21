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
    /// replies, and the worker that keeps the site on their devices.
    pub fn of(site: &SiteSettings) -> Self {
        Self::allowing(site.thread().as_ref(), site.offline)
    }

    /// The content security policy of a site in a single file, which runs the scripts and has the styles with these
    /// digests.
    pub fn in_single_file(site: &SiteSettings, scripts: &str, styles: &str) -> String {
        let thread = site.thread();
        let server = thread.as_ref().map_or("'none'", Thread::origin);
        format!(
            "default-src 'none'; script-src {scripts} 'wasm-unsafe-eval'; style-src {styles}; img-src data:; \
             font-src data:; connect-src {server}; base-uri 'none'; form-action 'none'; \
             require-trusted-types-for 'script'; trusted-types default"
        )
    }

    fn allowing(thread: Option<&Thread>, worker: bool) -> Self {
        let server = thread.map_or(String::new(), |thread| format!(" {}", thread.origin()));
        let (worker, worker_policy) = if worker { ("'self'", " worker") } else { ("'none'", "") };
        Self {
            content_security_policy: format!(
                "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
                 img-src 'self' data:; font-src 'self'; connect-src 'self'{server}; manifest-src 'self'; \
                 worker-src {worker}; base-uri 'none'; form-action 'none'; \
                 require-trusted-types-for 'script'; trusted-types default{worker_policy}"
            ),
        }
    }

    /// The content security policy: a page loads only from its own site, has no inline script or style, starts no worker
    /// but one of its own, and submits nothing anywhere. `wasm-unsafe-eval` allows WebAssembly to compile. HTML is only
    /// written by way of the one Trusted Types policy that `boot.js` makes; that of `offline.js` names the worker. Whether pages may be framed cannot be said in a page; see
    /// [`FRAME_ANCESTORS`].
    pub fn content_security_policy(&self) -> &str {
        &self.content_security_policy
    }

    /// The security headers, by name.
    pub fn security_headers(&self) -> [(&'static str, &str); 6] {
        [
            (CONTENT_SECURITY_POLICY, &self.content_security_policy),
            ("x-content-type-options", "nosniff"),
            ("referrer-policy", "no-referrer"),
            ("permissions-policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
            ("cross-origin-opener-policy", "same-origin"),
            // Other sites of the publisher may show its pictures.
            ("cross-origin-resource-policy", "same-site"),
        ]
    }

    /// The headers of every response, by name. Files that are [hashed](is_hashed) may be [`IMMUTABLE`] instead.
    pub fn headers(&self) -> impl Iterator<Item = (&'static str, &str)> {
        self.security_headers().into_iter().chain([("cache-control", REVALIDATE)])
    }
}

impl Default for Policy {
    /// The policy of a site whose readers ask no other server.
    fn default() -> Self {
        Self::allowing(None, false)
    }
}

/// What hosts that can tell a page with [`EMBED`] from others add to the content security policy of the others: no page
/// may frame them.
pub const FRAME_ANCESTORS: &str = "; frame-ancestors 'none'";

/// A query that asks for the compact page that others may frame, as a regular expression.
pub const EMBED: &str = "(?:^|&)embed(?:[=&]|$)";

/// The name of the header with the content security policy.
pub const CONTENT_SECURITY_POLICY: &str = "content-security-policy";

/// The endings of files that browsers open in viewers of their own, and those of all other files that a bundle can
/// [attach](crate::attached_file), each with the content security policy of such a file: no script of it runs,
/// whatever is in it. The viewers of PDF do not start in a sandbox. The site's own pictures and texts have it too, which
/// makes no difference where a page shows them.
pub const ATTACHED: [(&[&str], &str); 2] = [
    (
        &["pdf"],
        "default-src 'none'; img-src 'self' data:; object-src 'self'; style-src 'unsafe-inline'; base-uri 'none'; \
         form-action 'none'",
    ),
    (
        &[
            "png", "jpg", "jpeg", "webp", "gif", "svg", "docx", "xlsx", "pptx", "odt", "ods", "odp", "txt",
            "md", "csv", "tsv", "vtt", "srt", "ics", "bib", "mp4", "m4v", "mov", "m4a", "webm", "mp3", "ogg",
            "ogv", "opus", "wav", "flac",
        ],
        "default-src 'none'; img-src 'self' data:; media-src 'self'; style-src 'unsafe-inline'; base-uri 'none'; \
         form-action 'none'; sandbox",
    ),
];

/// The content security policy of a file that could be attached; `None` for pages and the files of the app.
pub fn attached_policy(name: &str) -> Option<&'static str> {
    let (_, ending) = name.rsplit_once('.')?;
    let is_named = |endings: &[&str]| endings.iter().any(|known| ending.eq_ignore_ascii_case(known));
    ATTACHED.into_iter().find(|(endings, _)| is_named(endings)).map(|(_, policy)| policy)
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

/// The types of all files that a site may have, by the endings of their names; those that a bundle attaches among them.
pub const TYPES: [(&str, &str); 41] = [
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
    ("gif", "image/gif"),
    ("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    ("pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
    ("odt", "application/vnd.oasis.opendocument.text"),
    ("ods", "application/vnd.oasis.opendocument.spreadsheet"),
    ("odp", "application/vnd.oasis.opendocument.presentation"),
    ("csv", "text/csv; charset=utf-8"),
    ("tsv", "text/tab-separated-values; charset=utf-8"),
    ("vtt", "text/vtt; charset=utf-8"),
    ("srt", "text/plain; charset=utf-8"),
    ("bib", "text/plain; charset=utf-8"),
    ("mp4", "video/mp4"),
    ("m4v", "video/mp4"),
    ("mov", "video/quicktime"),
    ("m4a", "audio/mp4"),
    ("webm", "video/webm"),
    ("mp3", "audio/mpeg"),
    ("ogg", "audio/ogg"),
    ("ogv", "video/ogg"),
    ("opus", "audio/ogg"),
    ("wav", "audio/wav"),
    ("flac", "audio/flac"),
];
