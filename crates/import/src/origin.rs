//! The `origin` field, by which an imported entry is recognised at the next import.
//!
//! Events, speakers and talks that were imported have a field `origin`: `key` is the name of the
//! entry in its source, and `seen` holds a fingerprint of each field as the source had it. When
//! the source is imported again, a field whose fingerprint is still the same was not changed by
//! the source, so it stays as the editors have it; and a field of the bundle that still has the
//! fingerprint was not changed by the editors, so it may be updated. Both lie in the bundle itself
//! because nothing beside it is sure to be passed on with it.

use sha2::{Digest as _, Sha256};

use crate::json::Json;

/// How many characters a fingerprint has: 24 bits, by which a change is missed once in 16 million
/// times.
const LENGTH: usize = 4;

/// The fingerprint of a field that is not there.
const ABSENT: &str = "....";

/// The digits of base64 for addresses (RFC 4648, section 5).
const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// The kinds of entries that are imported.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EntryKind {
    /// The congress.
    Event,
    /// A person.
    Speaker,
    /// A talk.
    Talk,
}

impl EntryKind {
    /// The fields that an import fills, in the order of their fingerprints. New ones go to the
    /// end, so that the marks of older bundles can still be read.
    pub fn fields(self) -> &'static [&'static str] {
        match self {
            Self::Event => &["name", "title", "summary", "start", "end", "time_zone", "place", "url"],
            Self::Speaker => &["name", "role", "organisation", "biography", "links", "photo"],
            Self::Talk => &[
                "title", "speakers", "start", "minutes", "language", "format", "abstract", "tags", "links",
                "source",
            ],
        }
    }
}

/// Sets the `origin` of an entry: its key and the fingerprints of its fields.
pub fn set_origin(entry: &mut Json, kind: EntryKind, key: &str) {
    let seen: String = kind.fields().iter().map(|field| fingerprint(entry.get(field))).collect();
    let origin = Json::object([("key", Some(Json::text(key))), ("seen", Some(Json::text(seen)))]);
    entry.set("origin", Some(origin));
}

/// The key of an entry that was imported.
pub fn key(entry: &Json) -> Option<&str> {
    entry.get("origin")?.text_of("key")
}

/// Whether the source of an entry no longer has it.
pub fn is_gone(entry: &Json) -> bool {
    entry.get("origin").is_some_and(|origin| origin.get("gone").is_some())
}

/// The fingerprint that a field had when it was last imported; `None` for an entry that was not,
/// and for a field that older imports did not fill.
pub fn imported_fingerprint<'j>(entry: &'j Json, kind: EntryKind, field: &str) -> Option<&'j str> {
    let at = kind.fields().iter().position(|known| *known == field)? * LENGTH;
    entry.get("origin")?.text_of("seen")?.get(at..at + LENGTH)
}

/// A value with its fields in the order of their names, because editors' tools may sort them.
fn sorted(value: &Json) -> Json {
    match value {
        Json::Object(fields) => {
            let mut fields: Vec<_> =
                fields.iter().map(|(name, value)| (name.clone(), sorted(value))).collect();
            fields.sort_by(|(one, _), (other, _)| one.cmp(other));
            Json::Object(fields)
        }
        Json::List(items) => Json::List(items.iter().map(sorted).collect()),
        other => other.clone(),
    }
}

/// A short name of a value that changes when the value does.
pub fn fingerprint(value: Option<&Json>) -> String {
    let Some(value) = value else { return ABSENT.to_owned() };
    let written = serde_json::to_vec(&sorted(value)).unwrap_or_default();
    let hash = Sha256::digest(&written);
    let bits = hash.iter().take(3).fold(0_usize, |bits, byte| bits << 8 | usize::from(*byte));
    (0..LENGTH).rev().map(|at| char::from(DIGITS[bits >> (6 * at) & 63])).collect()
}
