//! oEmbed (oembed.com, version 1.0): what a program needs to show a page inside another one, as a file beside the page.

use std::sync::Arc;

use nachlese::{IndexCache, PageMeta};
use recap::share::{EmbedHeight, Share};
use recap::{Bundle, Collection, Location, Route, ShareTarget};
use serde_json::{Value, json};

use super::address::SiteAddress;
use crate::markup::escape;
use crate::policy;

/// Its name inside the folder of its page.
pub const NAME: &str = policy::OEMBED;

/// The width in pixels for which the height is right. The frame itself is as wide as there is room.
const WIDTH: u32 = EmbedHeight::WIDTH;

/// How long an answer may be kept, in seconds: a day, in which its page may change its height.
const CACHE_AGE: u32 = 24 * 60 * 60;

/// What is embedded of a page; `None` for pages that cannot be embedded. A takeaway that has been withdrawn is none
/// that can be shared.
fn target(bundle: &Bundle, route: &Route) -> Option<ShareTarget> {
    match route {
        Route::Home | Route::Value(..) => Some(ShareTarget::View),
        Route::Talk(id) => bundle.talk(id).map(|talk| ShareTarget::Talk(talk.id.clone())),
        Route::Takeaway(id) => bundle.takeaway(id).map(|takeaway| ShareTarget::Takeaway(takeaway.id.clone())),
        Route::Speaker(id) => bundle.speaker(id).map(|speaker| ShareTarget::Speaker(speaker.id.clone())),
        _ => None,
    }
}

/// The tag by which a page names its answer; the address is absolute, because programs ask for it from elsewhere.
pub fn link(bundle: &Bundle, place: &Location, meta: &PageMeta, site: &SiteAddress) -> Option<String> {
    target(bundle, &place.route)?;
    let address = site.page(bundle, place) + NAME;
    Some(format!(
        "<link rel=\"alternate\" type=\"application/json+oembed\" title=\"{}\" href=\"{}\">",
        escape(&meta.title),
        escape(&address)
    ))
}

/// The answer for a page; `None` for pages that cannot be embedded. The code has no script, which most programs
/// would not take, so the height is fixed. `picture` is the path of the picture that stands for the page.
pub fn answer(
    cache: &Arc<IndexCache>,
    place: &Location,
    meta: &PageMeta,
    site: &SiteAddress,
    picture: Option<&str>,
) -> Option<Value> {
    let bundle = &cache.bundle;
    let target = target(bundle, &place.route)?;
    let labels = nachlese::attribution_labels(&place.language);
    let share = Share::new(bundle, &target, place, &site.to_string(), labels, None)?;
    let takeaways =
        target.takeaways(bundle, &cache.language(&place.language).get(Collection::Takeaways), place);
    let height = EmbedHeight::of(&takeaways, &place.language);
    let mut answer = json!({
        "version": "1.0",
        "type": "rich",
        "title": meta.title,
        "provider_name": bundle.event.name.localized(&place.language).text,
        "provider_url": site.to_string(),
        "cache_age": CACHE_AGE,
        "html": share.embed_code(height),
        "width": WIDTH,
        "height": height.pixels(),
    });
    if let Some(path) = picture {
        answer["thumbnail_url"] = json!(site.file(path));
        answer["thumbnail_width"] = json!(nachlese::picture::WIDTH);
        answer["thumbnail_height"] = json!(nachlese::picture::HEIGHT);
    }
    Some(answer)
}
