//! What has changed since the edition that readers have seen: calendars and feeds need it to bring an entry up to
//! date.

use std::collections::BTreeMap;
use std::sync::Arc;

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
    let Takeaway { kind, statement, detail, speakers, source, .. } = takeaway;
    let (label, locator) = source
        .as_ref()
        .map_or((None, None), |Source { label, locator, .. }| (label.as_ref(), locator.as_ref()));
    let texts = [Some(statement), detail.as_ref(), label, locator].into_iter().flatten();
    let words = |text: &Text| {
        let words = bundle.languages.iter().map(|language| text.localized(language).text);
        words.collect::<Vec<_>>().join("\0")
    };
    let target = source.as_ref().map(|source| format!("{:?} {:?}", source.target, source.checked));
    let people = speakers.iter().map(|speaker| speaker.id.to_string());
    let parts = texts.map(words).chain(people).chain(target).chain([kind.as_str().to_owned()]);
    digest(parts.collect::<Vec<_>>().join("\0").as_bytes())
}
