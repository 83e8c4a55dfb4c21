//! The edition of a bundle that a site publishes.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};
use std::path::Path;

use anyhow::{Result, anyhow};
use recap::Bundle;
use recap::bundle::JsonNode;
use recap::talk::TalkRevision;
use serde_json::json;

use super::folder::SiteFolder;
use super::json_edits::JsonEdits;
use super::photos::{self, SpeakerPhotos};
use super::{build_time, changes};
use crate::marker::{PublishedEdition, PublishedTalk};
use crate::photo::PhotoError;

/// A bundle as it is written, with what only a build knows, such as which talks have changed since the last
/// edition.
pub struct Edition {
    /// The text that the site publishes.
    pub json: String,
    /// What the text says.
    pub bundle: Bundle,
    /// What the next build compares itself with.
    pub published: PublishedEdition,
    /// Why photos are left out, by the ids of their speakers.
    pub photo_problems: BTreeMap<String, PhotoError>,
}

/// What a build is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BuildPurpose {
    /// Readers will see the site.
    Publication,
    /// Only the editors see it, while they write.
    Draft,
}

impl Edition {
    /// The edition of a bundle, which is written as `json`, that follows the one in a folder. Photos come from
    /// `asset_dir`, and are written into the folder.
    ///
    /// # Errors
    ///
    /// Where the text is no bundle, or the disk refuses.
    pub fn new(
        bundle: Bundle,
        json: &str,
        asset_dir: &Path,
        folder: &SiteFolder,
        purpose: BuildPurpose,
    ) -> Result<Self> {
        let old = folder.published();
        let published = match purpose {
            BuildPurpose::Publication => changes::follow(&bundle, &old, build_time::now()),
            BuildPurpose::Draft => old,
        };
        let photos = photos::write(&bundle, asset_dir, folder)?;
        let mut edits = JsonEdits::default();
        let top = JsonNode::top(json);
        set_revisions(&mut edits, &top, &bundle, &published);
        set_photos(&mut edits, &top, &photos);
        let photo_problems = photos.into_iter().filter_map(|(id, photo)| Some((id, photo.err()?))).collect();
        let (json, bundle) = if edits == JsonEdits::default() {
            (json.to_owned(), bundle)
        } else {
            let json = edits.apply(json);
            let parsed = Bundle::parse(&json).map_err(|error| anyhow!("{error}"))?;
            (json, parsed.bundle)
        };
        Ok(Self { json, bundle, published, photo_problems })
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
