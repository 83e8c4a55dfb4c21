//! The edition of a bundle that a site publishes.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::Path;

use anyhow::{Result, anyhow};
use indicatif::ProgressBar;
use recap::bundle::{JsonNode, public_json, without_unnamed_speakers};
use recap::date::LocalDateTime;
use recap::history::with_history;
use recap::talk::TalkRevision;
use recap::withdrawal::without_withdrawn_words;
use recap::{Bundle, Route};
use serde_json::json;

use super::brand::Brand;
use super::folder::SiteFolder;
use super::json_edits::JsonEdits;
use super::photos::{self, SpeakerPhotos};
use super::removed_pages::RemovedPages;
use super::{BUNDLE, build_time, changes, pages};
use crate::marker::{PublishedEdition, PublishedTalk};
use crate::photo::PhotoError;
use crate::schema::public_fields;
use crate::site_image::{SiteImage, SiteImageError};

/// A bundle as it is written, with what only a build knows, such as which talks have changed since the last
/// edition.
pub struct Edition {
    /// The text that the site publishes.
    pub json: String,
    /// What the text says.
    pub bundle: Bundle,
    /// What the next build compares itself with.
    pub published: PublishedEdition,
    /// The pages that say that they are removed.
    pub removed: RemovedPages,
    /// Why photos are left out, by the ids of their speakers.
    pub photo_problems: BTreeMap<String, PhotoError>,
    /// The icon of the site, where it is not the app's own.
    pub icon: Option<SiteImage>,
    /// Why logo and icon are left out, by the paths of their fields.
    pub image_problems: BTreeMap<&'static str, SiteImageError>,
}

/// What a build is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BuildPurpose<'a> {
    /// Readers will see the site, but for these pages, which the publisher takes down.
    Publication(&'a [Route]),
    /// Only the editors see it, while they write.
    Draft,
}

impl Edition {
    /// The edition of the bundle that is written as `json`, which follows the one in a folder. Photos come
    /// from `asset_dir`, and are written into the folder.
    ///
    /// # Errors
    ///
    /// Where the text is no bundle, a page cannot be taken down, or the disk refuses.
    pub fn new(
        json: &str,
        asset_dir: &Path,
        folder: &SiteFolder,
        purpose: BuildPurpose<'_>,
        progress: &ProgressBar,
    ) -> Result<Self> {
        let old = folder.published();
        let now = build_time::now();
        let json = public_text(json);
        let json = match purpose {
            BuildPurpose::Publication(_) => with_history_after(json, folder, now),
            BuildPurpose::Draft => json,
        };
        let bundle = parse(&json)?;
        let routes = pages::routes(&bundle).into_iter().filter(Route::is_of_entry);
        let pages = routes.map(|route| route.to_string()).collect();
        let (removed, mut published) = match purpose {
            BuildPurpose::Publication(take_down) => {
                let removed = RemovedPages::after(&old, &bundle, &pages, take_down)?;
                let talks = changes::talks(&bundle, &old, now);
                let takeaways = changes::takeaways(&bundle, &old, now);
                let folders = bundle.languages.iter().map(|language| bundle.languages.folder(language));
                let folders = folders.chain(old.folders).collect();
                let kept = removed.all.clone();
                let published =
                    PublishedEdition { pages, removed: kept, folders, talks, takeaways, day: old.day };
                (removed, published)
            }
            BuildPurpose::Draft => (RemovedPages::in_draft(&old, &bundle, &pages), old),
        };
        let photos = photos::write(&bundle, asset_dir, folder, progress)?;
        let brand = Brand::write(&bundle, asset_dir, folder)?;
        let mut edits = JsonEdits::default();
        let top = JsonNode::top(&json);
        set_revisions(&mut edits, &top, &bundle, &published);
        set_photos(&mut edits, &top, &photos);
        set_brand(&mut edits, &top, &brand);
        set_removed(&mut edits, &top, &bundle, &removed);
        let photo_problems = photos.into_iter().filter_map(|(id, photo)| Some((id, photo.err()?))).collect();
        let json = edits.apply(&json);
        let bundle = parse(&json)?;
        if matches!(purpose, BuildPurpose::Publication(_)) && !folder.is_of_bundle(&json) {
            published.day = now.map(|now| now.date.to_string());
        }
        let Brand { icon, problems: image_problems, .. } = brand;
        Ok(Self { json, bundle, published, removed, photo_problems, icon, image_problems })
    }
}

/// The text of a bundle without what is not public: what is not approved, withdrawn words, people whom only those name, and
/// fields that the format does not have.
pub fn public_text(json: &str) -> String {
    let public = public_json(json);
    public_fields(&without_unnamed_speakers(without_withdrawn_words(&public), json))
}

/// The text of a bundle that shows no pictures, because nothing lies beside it.
pub fn without_pictures(json: &str) -> String {
    let mut edits = JsonEdits::default();
    let top = JsonNode::top(json);
    let site = field(&top, "site");
    let pictures = entries(&top, "speakers").into_iter().map(|speaker| (speaker, "photo"));
    let pictures = pictures.chain(site.into_iter().flat_map(|site| [(site.clone(), "logo"), (site, "icon")]));
    for (object, picture) in pictures.filter(|(object, picture)| field(object, picture).is_some()) {
        edits.set(&object, picture, "null");
    }
    edits.apply(json)
}

fn parse(json: &str) -> Result<Bundle> {
    let parsed = Bundle::parse(json).map_err(|error| anyhow!("{error}"))?;
    Ok(parsed.bundle)
}

/// The bundle in which takeaways keep what they said in the edition that it replaces.
fn with_history_after(json: String, folder: &SiteFolder, now: Option<LocalDateTime>) -> String {
    let old = folder.previous(BUNDLE).and_then(|old| String::from_utf8(old).ok());
    let old = old.and_then(|old| Bundle::parse_lossy(&old));
    match (old, now) {
        (Some(old), Some(now)) => with_history(&json, &old.bundle, now.date),
        _ => json,
    }
}

/// Says of each talk how often it has changed.
fn set_revisions(edits: &mut JsonEdits, top: &JsonNode<'_>, bundle: &Bundle, published: &PublishedEdition) {
    let written = bundle.talks.iter().map(|talk| (talk.id.as_str(), talk.revision));
    let written: HashMap<&str, Option<TalkRevision>> = written.collect();
    for talk in entries(top, "talks") {
        let Some(id) = id(&talk) else { continue };
        let revision = published.talks.get(&*id).and_then(PublishedTalk::revision);
        if let Some(revision) = revision.filter(|_| written.get(&*id).is_some_and(|old| *old != revision)) {
            edits.set(&talk, "revision", &revision_json(revision));
        }
    }
}

/// Says which pages are removed, so that the app knows it too.
fn set_removed(edits: &mut JsonEdits, top: &JsonNode<'_>, bundle: &Bundle, removed: &RemovedPages) {
    let written: BTreeSet<String> = bundle.removed.iter().map(Route::to_string).collect();
    if written != removed.all {
        edits.set(top, "removed", &json!(removed.all).to_string());
    }
}

/// Names the squares of each photo, or no photo where there are none.
fn set_photos(edits: &mut JsonEdits, top: &JsonNode<'_>, photos: &SpeakerPhotos) {
    for speaker in entries(top, "speakers") {
        let photo = id(&speaker).and_then(|id| photos.get(&*id));
        match photo.map(|photo| photo.as_deref().map(|squares| (squares.last(), squares))) {
            Some(Ok((Some((largest, _)), squares))) => {
                edits.set(&speaker, "photo", &json!(largest).to_string());
                edits.set(&speaker, "photo_versions", &versions_json(squares));
            }
            Some(_) => edits.set(&speaker, "photo", "null"),
            None => {}
        }
    }
}

/// Says how large the logo is, and names no picture that cannot be shown.
fn set_brand(edits: &mut JsonEdits, top: &JsonNode<'_>, brand: &Brand) {
    let Some(site) = field(top, "site") else { return };
    if field(&site, "logo").is_some() {
        edits.set(&site, "logo", &brand.logo_json().to_string());
    }
    if field(&site, "icon").is_some() && brand.icon.is_none() {
        edits.set(&site, "icon", "null");
    }
}

/// The entries of a list of the bundle.
fn entries<'a>(top: &JsonNode<'a>, list: &str) -> Vec<JsonNode<'a>> {
    field(top, list).map(|list| list.items().collect()).unwrap_or_default()
}

fn id<'a>(entry: &JsonNode<'a>) -> Option<Cow<'a, str>> {
    field(entry, "id")?.text()
}

fn field<'a>(object: &JsonNode<'a>, name: &str) -> Option<JsonNode<'a>> {
    object.fields().find(|(field, _)| field == name).map(|(_, value)| value)
}

fn revision_json(revision: TalkRevision) -> String {
    let TalkRevision { number, changed } = revision;
    format!("{{\"number\": {number}, \"changed\": \"{changed}\"}}")
}

fn versions_json(squares: &[(String, u32)]) -> String {
    let versions =
        squares.iter().map(|(name, side)| format!("{{\"url\": {}, \"width\": {side}}}", json!(name)));
    format!("[{}]", versions.collect::<Vec<_>>().join(", "))
}
