//! URLs in programmes: parsing them, completing them, and detecting the kind of link.

use recap::address::{Address, LinkKind};

use crate::node::SourceNode;
use crate::programme::{ProgrammeLink, ProgrammeText};
use crate::read_limit::ReadLimit;
use crate::report::ImportEventKind;

/// How an address without a scheme is read.
#[derive(Clone, Copy, Debug)]
pub enum SchemelessUrl<'b> {
    /// The name of a host, as speakers type it: `www.example.org`.
    Host,
    /// A path below this address, as planning systems write it: `/system/attachments/1.pdf`.
    Below(Option<&'b str>),
}

/// The safe addresses in a text, with what stands around them. A text without any is noted as
/// left out.
pub fn addresses(node: &SourceNode<'_>, text: &str, bare: SchemelessUrl<'_>) -> Vec<Address> {
    let text = text.trim();
    if text.is_empty() {
        return Vec::new();
    }
    let whole = one(node, text, bare);
    if whole.is_some() {
        return whole.into_iter().collect();
    }
    // Free text may hold addresses of its own.
    let words = text.split(char::is_whitespace).filter(|word| scheme(word).is_some_and(is_web));
    let ends = |c: char| matches!(c, ',' | '.' | ';' | ')' | '>' | '"');
    let found: Vec<Address> = words.filter_map(|word| safe(word.trim_end_matches(ends))).collect();
    if found.is_empty() {
        node.note(
            ImportEventKind::NoAddress,
            if is_mailbox(text) { "a mail address".to_owned() } else { format!("{text:?}") },
        );
    }
    found
}

/// The one safe address that a text is; whatever else it is, is noted as left out.
pub fn address(node: &SourceNode<'_>, text: &str, bare: SchemelessUrl<'_>) -> Option<Address> {
    addresses(node, text, bare).into_iter().next()
}

fn one(node: &SourceNode<'_>, text: &str, bare: SchemelessUrl<'_>) -> Option<Address> {
    if scheme(text).is_some_and(|scheme| is_web(scheme) || scheme.eq_ignore_ascii_case("mailto")) {
        return safe(text);
    }
    if let Some(rest) = text.strip_prefix("//") {
        return completed(node, ImportEventKind::Scheme, format!("https://{rest}"));
    }
    match bare {
        SchemelessUrl::Host if is_host(text) => {
            completed(node, ImportEventKind::Scheme, format!("https://{text}"))
        }
        SchemelessUrl::Below(Some(base)) if scheme(text).is_none() => {
            completed(node, ImportEventKind::Relative, below(base, &text.replace(' ', "%20"))?)
        }
        _ => None,
    }
}

fn completed(node: &SourceNode<'_>, kind: ImportEventKind, whole: String) -> Option<Address> {
    let address = safe(&whole)?;
    node.note(kind, whole);
    Some(address)
}

/// An address that leads out into the web, or to a mailbox.
fn safe(text: &str) -> Option<Address> {
    ReadLimit::Address.check(text.len()).ok()?;
    let address: Address = text.parse().ok()?;
    address.is_external().then_some(address)
}

/// The scheme of an address (RFC 3986, section 3.1).
fn scheme(text: &str) -> Option<&str> {
    let (scheme, _) = text.split_once(':')?;
    let is_scheme = scheme.starts_with(|c: char| c.is_ascii_alphabetic())
        && scheme.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"+-.".contains(&byte));
    // A host with a port has a dot; no scheme in use has one.
    (is_scheme && !scheme.contains('.')).then_some(scheme)
}

fn is_web(scheme: &str) -> bool {
    let scheme = scheme.split(':').next().unwrap_or_default();
    scheme.eq_ignore_ascii_case("https") || scheme.eq_ignore_ascii_case("http")
}

/// Whether a text begins with the name of a host: parts joined by dots, the last only of letters.
fn is_host(text: &str) -> bool {
    let host = text.split(['/', '?', '#', ':']).next().unwrap_or_default();
    let parts: Vec<&str> = host.split('.').collect();
    let is_part = |part: &&str| !part.is_empty() && part.chars().all(|c| c.is_alphanumeric() || c == '-');
    let last = parts.last().copied().unwrap_or_default();
    parts.len() > 1
        && parts.iter().all(is_part)
        && last.len() > 1
        && last.chars().all(char::is_alphabetic)
        && !text.contains(char::is_whitespace)
}

/// Whether a text is a mail address, which even the report does not repeat.
fn is_mailbox(text: &str) -> bool {
    text.split_once('@').is_some_and(|(name, host)| !name.is_empty() && is_host(host))
}

/// A path as an address below another one; `None` where that is no address of the web.
fn below(base: &str, path: &str) -> Option<String> {
    ReadLimit::Address.check(base.len() + path.len()).ok()?;
    let base = base.split(['?', '#']).next().unwrap_or_default();
    let (scheme, rest) = base.split_once("://").filter(|(scheme, _)| is_web(scheme))?;
    let (host, folder) = rest.split_once('/').unwrap_or((rest, ""));
    let folder = folder.rfind('/').map_or("", |end| &folder[..=end]);
    Some(match path.strip_prefix('/') {
        Some(path) => format!("{scheme}://{host}/{path}"),
        None => format!("{scheme}://{host}/{folder}{path}"),
    })
}

/// The host of an address, without `www.`; the whole address for a mailbox.
pub fn host(address: &Address) -> &str {
    let text = address.as_str();
    let after = text.split_once("://").map_or(text, |(_, rest)| rest);
    let host = after.split(['/', '?', '#', ':']).next().unwrap_or_default();
    host.strip_prefix("www.").unwrap_or(host)
}

/// Hosts that show films.
const FILMS: [&str; 7] = [
    "youtube.com",
    "youtu.be",
    "m.youtube.com",
    "vimeo.com",
    "media.ccc.de",
    "streaming.media.ccc.de",
    "twitch.tv",
];

/// Hosts of networks, where people have profiles.
const NETWORKS: [&str; 11] = [
    "twitter.com",
    "x.com",
    "linkedin.com",
    "facebook.com",
    "instagram.com",
    "xing.com",
    "bsky.app",
    "threads.net",
    "mastodon.social",
    "chaos.social",
    "sessionize.com",
];

/// What a link leads to, by the word the source has for it, its title and its address.
pub fn kind(word: Option<&str>, title: Option<&ProgrammeText>, address: &Address) -> LinkKind {
    let word = word.unwrap_or_default().to_lowercase();
    let title = title.map(|title| title.first().to_lowercase()).unwrap_or_default();
    let says = |words: &[&str]| words.iter().any(|known| word == *known || title.contains(known));
    let path = address.path().to_lowercase();
    let ends = |endings: &[&str]| endings.iter().any(|ending| path.ends_with(ending));
    if says(&["recording", "video", "aufzeichnung", "mitschnitt", "aufnahme"])
        || FILMS.contains(&host(address))
        || ends(&[".mp4", ".webm", ".mkv", ".mp3", ".opus", ".m4a"])
    {
        LinkKind::Recording
    } else if says(&["slides", "folien", "präsentation", "presentation"])
        || ends(&[".ppt", ".pptx", ".odp", ".key"])
    {
        LinkKind::Slides
    } else if says(&["paper"]) {
        LinkKind::Paper
    } else if word == "activitypub" || NETWORKS.contains(&host(address)) {
        LinkKind::Social
    } else {
        LinkKind::Web
    }
}

/// The links of a field's list, of which the items are texts, or objects of an address and more.
pub fn links(node: &SourceNode<'_>, list: &str, bare: SchemelessUrl<'_>) -> Vec<ProgrammeLink> {
    let mut links: Vec<ProgrammeLink> =
        node.limited_list(list, ReadLimit::Links).iter().flat_map(|item| link(item, bare)).collect();
    // An item of free text may hold many.
    links.truncate(ReadLimit::Links.most());
    links
}

fn link(item: &SourceNode<'_>, bare: SchemelessUrl<'_>) -> Vec<ProgrammeLink> {
    let (text, title, word) = if matches!(item.json(), crate::json::Json::Object(_)) {
        item.note_unread_fields(&[
            "url", "href", "link", "title", "name", "type", "linkType", "service", "id",
        ]);
        let text = item.text("url").or_else(|| item.text("href")).or_else(|| item.text("link"));
        let title = item.single_line("title").or_else(|| item.single_line("name"));
        (text, title, item.text("type").or_else(|| item.text("linkType")))
    } else {
        (item.scalar(), None, None)
    };
    let Some(text) = text.or_else(|| title.as_ref().map(|title| title.first().to_owned())) else {
        return Vec::new();
    };
    // A title that only repeats the address says nothing.
    let title = title.filter(|title| title.first() != text);
    let found = addresses(item, &text, bare).into_iter();
    let link = |address| ProgrammeLink {
        kind: kind(word.as_deref(), title.as_ref(), &address),
        address,
        title: title.clone(),
    };
    found.map(link).collect()
}
