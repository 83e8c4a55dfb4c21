//! What a page says about itself in its head.

use nachlese::Page;
use recap::{Bundle, Place};

use crate::policy::CONTENT_SECURITY_POLICY;

/// The tags of one page; `root` leads from it to the root of the site.
///
/// What needs an absolute address is only there where the bundle names the address of the site.
pub fn tags(bundle: &Bundle, place: &Place, page: &Page, root: &str) -> String {
    let mut tags = vec![
        // Hosts that send no headers obey the policy all the same.
        format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{CONTENT_SECURITY_POLICY}\">"),
        format!("<title>{}</title>", escaped(&page.document_title)),
        meta("name", "nachlese-root", root),
    ];
    match &page.headline {
        None => tags.push(meta("name", "robots", "noindex")),
        Some(headline) => {
            let name = bundle.event.name.wording(&place.language).text;
            tags.push(meta("name", "description", &headline.description));
            tags.push(meta("property", "og:type", "article"));
            tags.push(meta("property", "og:title", &headline.title));
            tags.push(meta("property", "og:description", &headline.description));
            tags.push(meta("property", "og:site_name", name));
            tags.extend(addresses(bundle, place));
        }
    }
    tags.join("\n") + "\n"
}

/// The page's own address, and that of its versions in the other languages.
fn addresses(bundle: &Bundle, place: &Place) -> Vec<String> {
    let Some(site) = bundle.site.url.as_ref().filter(|url| url.is_external()) else { return Vec::new() };
    let site = site.as_str().trim_end_matches('/');
    let address = |place: &Place| escaped(&format!("{site}/{}", place.path(&bundle.languages)));
    let own = address(place);
    let mut tags = vec![format!("<link rel=\"canonical\" href=\"{own}\">"), meta("property", "og:url", &own)];
    tags.extend(bundle.languages.iter().map(|language| {
        let other = address(&place.in_language(language));
        format!("<link rel=\"alternate\" hreflang=\"{language}\" href=\"{other}\">")
    }));
    tags
}

fn meta(key: &str, name: &str, content: &str) -> String {
    format!("<meta {key}=\"{name}\" content=\"{}\">", escaped(content))
}

/// Text that may stand in an element or a quoted attribute.
pub fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            c => escaped.push(c),
        }
    }
    escaped
}
