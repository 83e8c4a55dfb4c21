//! What a page says about itself in its head.

use nachlese::PageMeta;
use nachlese::{Page, picture};
use recap::{BaseUrl, Bundle, Citation, Location, Route, ShareTarget};

use super::address::SiteAddress;
use super::{calendar_file, feed, manifest, oembed, sitemap, structured_data};
use crate::markup::escape;
use crate::policy::Policy;

/// How long a page may be, in bytes, to be painted at once and as a whole: what comes in pieces pushes
/// about what was painted before. Packed, so much is some 12 kB, which are there soon after the styles.
const AT_ONCE: usize = 96 * 1024;

/// A picture that stands for a page where its link is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preview {
    /// Its path inside the site.
    pub path: String,
    /// What can be read on it.
    pub alt: String,
}

/// The tags of one page; `root` leads from it to the root of the site.
///
/// What needs an absolute address is only there where the site has one.
pub fn tags(
    bundle: &Bundle,
    place: &Location,
    page: &Page,
    root: &str,
    site: Option<&SiteAddress>,
    preview: Option<&Preview>,
) -> String {
    let policy = Policy::of(&bundle.site);
    let mut tags = vec![
        // Hosts that send no headers obey the policy all the same.
        format!(
            "<meta http-equiv=\"Content-Security-Policy\" content=\"{}\">",
            policy.content_security_policy()
        ),
        format!("<title>{}</title>", escape(&page.document_title)),
        meta("name", "nachlese-root", root),
    ];
    if page.body.len() <= AT_ONCE {
        tags.push("<link rel=\"expect\" href=\"#footer\" blocking=\"render\">".to_owned());
    }
    if page.meta.is_none() || !sitemap::is_indexed(bundle, &place.route) {
        tags.push(meta("name", "robots", "noindex"));
    }
    if let Some(page_meta) = &page.meta {
        tags.extend(about(bundle, place, page_meta));
        tags.extend(beside(bundle, place, page, root, site));
        if let Some(site) = site {
            tags.extend(oembed::link(bundle, place, page_meta, site));
            tags.extend(addresses(bundle, place, site));
            tags.extend(citation(bundle, place, site));
            tags.extend(preview.map(|preview| picture(preview, site)).unwrap_or_default());
        }
    }
    tags.join("\n") + "\n"
}

/// The same page described for machines, in a tag of its own; empty where there is nothing to say.
pub fn description(bundle: &Bundle, place: &Location, site: Option<&SiteAddress>) -> String {
    let Some(data) = structured_data::data(bundle, place, site) else { return String::new() };
    // In JSON, "<" can only stand inside a text, where it may be written like this.
    let data = data.to_string().replace('<', "\\u003c");
    format!("<script type=\"application/ld+json\">{data}</script>\n")
}

/// What a preview of the page says.
fn about(bundle: &Bundle, place: &Location, page_meta: &PageMeta) -> Vec<String> {
    let name = bundle.site_name().localized(&place.language).text;
    let kind = if place.route == Route::Home { "website" } else { "article" };
    vec![
        meta("name", "description", &page_meta.description),
        meta("property", "og:type", kind),
        meta("property", "og:title", &page_meta.title),
        meta("property", "og:description", &page_meta.description),
        meta("property", "og:site_name", name),
        meta("property", "og:locale", &locale(place.language.primary())),
    ]
}

/// The files for other programs that lie beside the page and in the folder of its language.
fn beside(
    bundle: &Bundle,
    place: &Location,
    page: &Page,
    root: &str,
    site: Option<&SiteAddress>,
) -> Vec<String> {
    let folder = format!("{root}{}", bundle.languages.folder(&place.language));
    let mut tags = vec![format!("<link rel=\"manifest\" href=\"{folder}{}\">", manifest::NAME)];
    let title = escape(bundle.event.title.localized(&place.language).text);
    let other = |kind: &str, title: &str, folder: &str, name: &str| {
        format!("<link rel=\"alternate\" type=\"{kind}\" title=\"{title}\" href=\"{folder}{name}\">")
    };
    if site.is_some() && feed::congress_day(bundle).is_some() {
        // Programs that take only one feed take the first, and that is the one of the page.
        let own = feed::title(bundle, place, page).filter(|_| place.route != Route::Home);
        let own_folder = format!("{root}{}", place.path(&bundle.languages));
        tags.extend(own.map(|own| other(feed::TYPE, &escape(&own), &own_folder, feed::NAME)));
        tags.push(other(feed::TYPE, &title, &folder, feed::NAME));
    }
    if calendar_file::has_programme(bundle) {
        tags.push(other("text/calendar", &title, &folder, calendar_file::NAME));
    }
    tags
}

/// The page's own address, and that of its versions in the other languages.
fn addresses(bundle: &Bundle, place: &Location, site: &SiteAddress) -> Vec<String> {
    let address = |place: &Location| escape(&site.page(bundle, place));
    let own = address(place);
    let mut tags = vec![format!("<link rel=\"canonical\" href=\"{own}\">"), meta("property", "og:url", &own)];
    let alternate = |tag: &str, place: &Location| {
        format!("<link rel=\"alternate\" hreflang=\"{tag}\" href=\"{}\">", address(place))
    };
    tags.extend(
        bundle.languages.iter().map(|language| alternate(language.as_str(), &place.in_language(language))),
    );
    tags.push(alternate("x-default", &place.in_language(bundle.languages.default_tag())));
    tags
}

/// How to cite the talk or the takeaway that the page is about, for reference managers.
fn citation(bundle: &Bundle, place: &Location, site: &SiteAddress) -> Vec<String> {
    let target = match &place.route {
        Route::Talk(id) => ShareTarget::Talk(id.clone()),
        Route::Takeaway(id) => ShareTarget::Takeaway(id.clone()),
        _ => return Vec::new(),
    };
    let root = BaseUrl::new(&bundle.site, &site.to_string());
    let labels = nachlese::attribution_labels(&place.language);
    let citation = Citation::new(bundle, &target, &place.language, &root, labels);
    let tags = citation.iter().flat_map(Citation::meta);
    tags.map(|(name, content)| meta("name", name, &content)).collect()
}

/// The picture beside the link, and that it is to be shown large.
fn picture(preview: &Preview, site: &SiteAddress) -> Vec<String> {
    vec![
        meta("property", "og:image", &site.file(&preview.path)),
        meta("property", "og:image:type", "image/png"),
        meta("property", "og:image:width", &picture::WIDTH.to_string()),
        meta("property", "og:image:height", &picture::HEIGHT.to_string()),
        meta("property", "og:image:alt", &preview.alt),
        meta("name", "twitter:card", "summary_large_image"),
    ]
}

/// A language as Open Graph writes it, with the country it is mostly spoken in where we know one.
fn locale(language: &str) -> String {
    match language {
        "de" => "de_DE".to_owned(),
        "en" => "en_GB".to_owned(),
        other => other.to_owned(),
    }
}

fn meta(key: &str, name: &str, content: &str) -> String {
    format!("<meta {key}=\"{name}\" content=\"{}\">", escape(content))
}
