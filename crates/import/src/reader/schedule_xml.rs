//! schedule.xml says the same as schedule.json version 1, in other brackets: it is turned into it
//! and read as such.

use std::collections::{HashMap, HashSet};

use crate::json::Json;
use crate::xml::XmlElement;

/// Children of an event that are lists or have parts; the others are texts.
const PARTS: [&str; 5] = ["persons", "links", "attachments", "recording", "room"];

/// A schedule as JSON. `None` for XML that is none: EuroPython once used the same name for its
/// root, but has entries in it instead of a conference.
pub fn json(root: &XmlElement) -> Option<Json> {
    let conference = root.child("conference").filter(|_| root.name == "schedule")?;
    let text = |parent: &XmlElement, name: &str| parent.child(name).and_then(words);
    let mut written = Json::Object(Vec::new());
    for name in ["acronym", "title", "start", "end", "day_change", "time_zone_name", "url", "city", "venue"] {
        written.set(name, text(conference, name));
    }
    let tracks = conference.all("track").filter_map(|track| track.attribute("name").map(Json::text));
    let tracks = tracks.map(|name| Json::object([("name", Some(name))]));
    written.set("tracks", Json::filled(tracks.collect()));
    written.set("days", Some(Json::List(root.all("day").map(day).collect())));
    let schedule = Json::object([
        ("base_url", text(conference, "base_url").or_else(|| text(root, "base_url"))),
        ("url", text(root, "url")),
        ("conference", Some(written)),
    ]);
    Some(Json::object([("schedule", Some(schedule))]))
}

fn day(day: &XmlElement) -> Json {
    let mut rooms: Vec<(String, Json)> = Vec::new();
    let mut places: HashMap<&str, usize> = HashMap::new();
    for room in day.all("room") {
        let events = room.all("event").map(event).collect();
        let name = room.attribute("name").unwrap_or_default();
        places.entry(name).or_insert(rooms.len());
        rooms.push((name.to_owned(), Json::List(events)));
    }
    // FOSDEM had no rooms around its events until 2012.
    for bare in day.all("event") {
        let room = bare.child("room").map(|room| room.text.trim()).unwrap_or_default();
        let at = *places.entry(room).or_insert(rooms.len());
        match rooms.get_mut(at) {
            Some((_, Json::List(events))) => events.push(event(bare)),
            _ => rooms.push((room.to_owned(), Json::List(vec![event(bare)]))),
        }
    }
    Json::object([
        ("date", day.attribute("date").map(Json::text)),
        ("day_start", day.attribute("start").map(Json::text)),
        ("rooms", Some(Json::Object(rooms))),
    ])
}

fn event(event: &XmlElement) -> Json {
    let ids = ["guid", "id", "code"].into_iter();
    let mut fields: Vec<(String, Json)> =
        ids.filter_map(|name| Some((name.to_owned(), Json::text(event.attribute(name)?)))).collect();
    let mut known: HashSet<String> = fields.iter().map(|(name, _)| name.clone()).collect();
    for child in event.children.iter().filter(|child| !PARTS.contains(&child.name.as_str())) {
        if let Some(words) = words(child).filter(|_| !known.contains(&child.name)) {
            known.insert(child.name.clone());
            fields.push((child.name.clone(), words));
        }
    }
    let mut written = Json::Object(fields);
    written.set("room", event.child("room").and_then(words));
    let persons = event.child("persons").into_iter().flat_map(|persons| persons.all("person")).map(person);
    written.set("persons", Json::filled(persons.collect()));
    for (list, item) in [("links", "link"), ("attachments", "attachment")] {
        let items = event.child(list).into_iter().flat_map(|list| list.all(item)).filter_map(link);
        written.set(list, Json::filled(items.collect()));
    }
    if let Some(recording) = event.child("recording") {
        let is_withheld = recording.child("optout").is_some_and(|optout| optout.text.trim() == "true");
        written.set("do_not_record", is_withheld.then_some(Json::Flag(true)));
        let film = recording.child("url").or_else(|| recording.child("link")).and_then(words);
        if written.get("video_download_url").is_none() && film.is_some() {
            written.set("video_download_url", film);
        }
    }
    written
}

fn person(person: &XmlElement) -> Json {
    let attribute = |name: &str| person.attribute(name).map(Json::text);
    // Some exports have the name and a biography as elements.
    let name = words(person).or_else(|| person.child("name").and_then(words));
    Json::object([
        ("guid", attribute("guid")),
        ("code", attribute("code")),
        ("id", attribute("id")),
        ("name", name.or_else(|| attribute("name"))),
        ("biography", person.child("biography").and_then(words)),
        ("url", attribute("url")),
    ])
}

/// A link. Of one without an address, the text is the address.
fn link(link: &XmlElement) -> Option<Json> {
    let title = words(link);
    let Some(address) = link.attribute("href") else { return title };
    Some(Json::object([
        ("url", Some(Json::text(address))),
        ("title", title),
        ("type", link.attribute("type").map(Json::text)),
    ]))
}

/// The words of an element, unless there are none.
fn words(element: &XmlElement) -> Option<Json> {
    (!element.text.trim().is_empty()).then(|| Json::text(element.text.trim()))
}
