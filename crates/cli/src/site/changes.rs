//! What has changed since the edition that readers have seen: calendars and feeds need it to bring an entry up to
//! date.

use std::collections::BTreeMap;
use std::sync::Arc;

use recap::address::LinkTarget;
use recap::date::LocalDateTime;
use recap::export::calendar::{CalendarContext, calendar};
use recap::source::Source;
use recap::talk::TalkRevision;
use recap::{Bundle, Takeaway, Talk, Text};

use super::zone;
use crate::marker::{PublishedEdition, PublishedTakeaway, PublishedTalk, digest};

/// The talks of an edition that is built `now` after the `old` one.
pub fn talks(
    bundle: &Bundle,
    old: &PublishedEdition,
    now: Option<LocalDateTime>,
) -> BTreeMap<String, PublishedTalk> {
    let context = CalendarContext { site: None, zone: zone::of(bundle) };
    let talks = bundle.talks.iter().map(|talk| {
        let digest = entry_digest(bundle, talk, &context);
        (talk.id.to_string(), follow_talk(talk, digest, old.talks.get(talk.id.as_str()), now))
    });
    talks.collect()
}

/// The takeaways of an edition that is built `now` after the `old` one.
pub fn takeaways(
    bundle: &Bundle,
    old: &PublishedEdition,
    now: Option<LocalDateTime>,
) -> BTreeMap<String, PublishedTakeaway> {
    let takeaways = bundle.takeaways.iter().map(|takeaway| {
        let digest = words_digest(bundle, takeaway);
        (takeaway.id.to_string(), follow_takeaway(takeaway, digest, old, now))
    });
    takeaways.collect()
}

fn follow_talk(
    talk: &Talk,
    digest: String,
    old: Option<&PublishedTalk>,
    now: Option<LocalDateTime>,
) -> PublishedTalk {
    // A bundle that was published itself brings its revisions along.
    let before = old.and_then(PublishedTalk::revision).into_iter().chain(talk.revision);
    let before = before.max_by_key(|revision| revision.number);
    let number = before.map_or(0, |revision| revision.number);
    let is_changed = old.is_some_and(|old| old.digest != digest);
    let revision = match now {
        Some(changed) if is_changed => Some(TalkRevision { number: number.saturating_add(1), changed }),
        _ => before,
    };
    let number = revision.map_or(0, |revision| revision.number);
    PublishedTalk { digest, number, changed: revision.map(|revision| revision.changed.to_string()) }
}

fn follow_takeaway(
    takeaway: &Takeaway,
    digest: String,
    old: &PublishedEdition,
    now: Option<LocalDateTime>,
) -> PublishedTakeaway {
    let changed = match old.takeaways.get(takeaway.id.as_str()) {
        Some(old) if old.digest == digest => old.changed.clone(),
        None if old.takeaways.is_empty() => None,
        _ => now.map(|now| now.date.to_string()),
    };
    PublishedTakeaway { digest, changed }
}

/// The digest of all that calendars say of a talk, whatever its revision and wherever the site lies.
fn entry_digest(bundle: &Bundle, talk: &Talk, context: &CalendarContext) -> String {
    let talk = [Arc::new(Talk { revision: None, ..talk.clone() })];
    let entries = bundle.languages.iter().filter_map(|language| calendar(bundle, &talk, language, context));
    digest(entries.collect::<String>().as_bytes())
}

/// The digest of what a takeaway says, who says it, and where it is from.
fn words_digest(bundle: &Bundle, takeaway: &Takeaway) -> String {
    let words = |text: Option<&Text>| {
        let in_language = |language| text.map_or("", |text| text.localized(language).text);
        bundle.languages.iter().map(in_language).collect::<Vec<_>>().join("\0")
    };
    let Takeaway { kind, statement, detail, speakers, source, .. } = takeaway;
    let mut parts = vec![kind.as_str().to_owned(), words(Some(statement)), words(detail.as_ref())];
    parts.extend(speakers.iter().map(|speaker| speaker.id.to_string()));
    if let Some(Source { label, author, publisher, date, target, locator, checked, .. }) = source {
        parts.extend([label, publisher, locator].map(|text| words(text.as_ref())));
        parts.extend([date, checked].map(|day| day.map(|day| day.to_string()).unwrap_or_default()));
        parts.extend(author.clone());
        parts.extend(target.as_ref().map(|target| match target {
            LinkTarget::Link(address) => address.to_string(),
            LinkTarget::Text(text) => text.to_string(),
        }));
    }
    digest(parts.join("\0").as_bytes())
}
