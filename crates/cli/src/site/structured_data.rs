//! Structured data of a page: JSON-LD with the vocabulary of schema.org.

mod moment;
mod statement;

use recap::address::{Address, Link, LinkKind, LinkTarget};
use recap::share::PICTURE;
use recap::{Bundle, LanguageTag, Location, Route, Speaker, TakeawayState, Talk, Text};
use serde_json::{Map, Value, json};

use super::address::SiteAddress;

/// The most talks that the overview describes as parts of the congress. It is what readers load
/// first; a longer programme is described on the page of talks.
const TALKS_ON_THE_OVERVIEW: usize = 24;

/// A page's description, such as the congress with its talks, a talk with its recordings, a statement, or a
/// person; `None` where schema.org has no word for what the page shows.
pub fn data(bundle: &Bundle, place: &Location, site: Option<&SiteAddress>) -> Option<Value> {
    let json_ld = JsonLd { bundle, language: &place.language, site };
    let described = match &place.route {
        Route::Home => json_ld.congress(bundle.talks.len() <= TALKS_ON_THE_OVERVIEW),
        Route::Talks => json_ld.congress(true),
        Route::Talk(id) => json_ld.talk(bundle.talk(id)?),
        Route::Takeaway(id) => Some(match bundle.takeaway_state(id)? {
            TakeawayState::Published(takeaway) => json_ld.statement(takeaway),
            TakeawayState::Withdrawn(takeaway) => json_ld.withdrawn(takeaway),
        }),
        Route::Speaker(id) => Some(json_ld.person(bundle.speaker(id)?)),
        _ => None,
    };
    described.map(|mut described| {
        described.insert("@context".to_owned(), json!("https://schema.org"));
        Value::Object(described)
    })
}

struct JsonLd<'a> {
    bundle: &'a Bundle,
    language: &'a LanguageTag,
    site: Option<&'a SiteAddress>,
}

type JsonObject = Map<String, Value>;

impl JsonLd<'_> {
    /// An event must say when it was (search engines take no event without a start), so a congress
    /// without a day is not described.
    fn congress(&self, with_talks: bool) -> Option<JsonObject> {
        let mut congress = self.congress_itself()?;
        let talks: Vec<_> = self.bundle.talks.iter().filter_map(|talk| self.part(talk)).collect();
        if with_talks && !talks.is_empty() {
            put(&mut congress, "subEvent", Some(talks));
        }
        Some(congress)
    }

    fn congress_itself(&self) -> Option<JsonObject> {
        let event = &self.bundle.event;
        let mut congress = of_type("Event");
        put(&mut congress, "name", Some(self.words(&event.name)));
        put(&mut congress, "description", Some(self.words(&event.summary)));
        put(&mut congress, "startDate", Some(event.start?.to_string()));
        put(&mut congress, "endDate", event.end.map(|end| end.to_string()));
        put(&mut congress, "location", Some(self.location(Route::Home)));
        put(&mut congress, "eventAttendanceMode", self.attendance());
        put(&mut congress, "subjectOf", Some(self.recap()));
        let own = event.url.as_ref().filter(|url| url.is_external()).map(Address::to_string);
        put(&mut congress, "url", own.or_else(|| self.address(Route::Home)));
        Some(congress)
    }

    /// A talk as the congress names it among its parts. It has a day only where the bundle gives it one.
    fn part(&self, talk: &Talk) -> Option<JsonObject> {
        let mut part = of_type("Event");
        put(&mut part, "name", Some(self.words(&talk.title)));
        put(&mut part, "startDate", talk.start.map(|start| moment::start(self.bundle, start)));
        put(&mut part, "endDate", moment::end(self.bundle, talk));
        put(&mut part, "location", Some(self.location(Route::Talk(talk.id.clone()))));
        put(&mut part, "eventAttendanceMode", self.attendance());
        put(&mut part, "url", self.address(Route::Talk(talk.id.clone())));
        let performers = talk.speakers.iter().map(|speaker| {
            let mut person = of_type("Person");
            put(&mut person, "name", Some(&*speaker.name));
            person
        });
        put(&mut part, "performer", some(performers.collect()));
        Some(part)
    }

    fn talk(&self, talk: &Talk) -> Option<JsonObject> {
        let mut event = self.part(talk)?;
        put(&mut event, "description", talk.abstract_text.as_ref().map(|text| self.words(text)));
        put(&mut event, "inLanguage", talk.language.as_ref().map(LanguageTag::as_str));
        put(&mut event, "performer", some(talk.speakers.iter().map(|by| self.person(by)).collect()));
        put(&mut event, "superEvent", self.congress_itself());
        let films = talk.links.iter().filter_map(|link| self.film(talk, link));
        put(&mut event, "recordedIn", some(films.collect()));
        Some(event)
    }

    /// A recording, where everything is known that search engines want of one: a name, a picture,
    /// and the day it was published.
    fn film(&self, talk: &Talk, link: &Link) -> Option<JsonObject> {
        let LinkTarget::Link(address) = &link.target else { return None };
        let published = link.published.filter(|_| link.kind == LinkKind::Recording)?;
        let picture = self.site?.file(&format!("{}{PICTURE}", self.path(Route::Talk(talk.id.clone()))));
        let mut film = of_type("VideoObject");
        put(&mut film, "name", Some(self.words(link.title.as_ref().unwrap_or(&talk.title))));
        let about = talk.abstract_text.as_ref().unwrap_or(&talk.title);
        put(&mut film, "description", Some(self.words(about)));
        put(&mut film, "thumbnailUrl", Some(picture));
        put(&mut film, "uploadDate", Some(published.to_string()));
        put(&mut film, "contentUrl", Some(self.site?.resolve(address)));
        put(&mut film, "duration", link.minutes.map(|minutes| format!("PT{minutes}M")));
        Some(film)
    }

    fn person(&self, speaker: &Speaker) -> JsonObject {
        let mut person = of_type("Person");
        put(&mut person, "name", Some(&*speaker.name));
        put(&mut person, "jobTitle", speaker.role.as_ref().map(|role| self.words(role)));
        put(
            &mut person,
            "affiliation",
            speaker.organisation.as_ref().map(|name| {
                let mut organisation = of_type("Organization");
                put(&mut organisation, "name", Some(self.words(name)));
                organisation
            }),
        );
        put(&mut person, "description", speaker.biography.as_ref().map(|text| self.words(text)));
        put(&mut person, "url", self.address(Route::Speaker(speaker.id.clone())));
        let photo = speaker.photo.as_ref().and_then(|photo| Some(self.site?.resolve(photo)));
        put(&mut person, "image", photo);
        let elsewhere = speaker.links.iter().filter_map(|link| match &link.target {
            LinkTarget::Link(address) if address.is_external() => Some(address.to_string()),
            _ => None,
        });
        put(&mut person, "sameAs", some(elsewhere.collect()));
        person
    }

    /// Where it was: the place of the congress, or the page of what took place online.
    fn location(&self, page: Route) -> JsonObject {
        let place = self.bundle.event.place.as_ref();
        let Some(words) = place.filter(|place| !is_online(place)).map(|place| self.words(place)) else {
            let mut location = of_type("VirtualLocation");
            let own = self.bundle.event.url.as_ref().filter(|url| url.is_external()).map(Address::to_string);
            put(&mut location, "url", own.or_else(|| self.address(page)));
            return location;
        };
        let mut location = of_type("Place");
        put(&mut location, "name", Some(words));
        put(&mut location, "address", Some(words));
        location
    }

    /// Whether people met, where the bundle says so.
    fn attendance(&self) -> Option<&'static str> {
        Some(match is_online(self.bundle.event.place.as_ref()?) {
            true => "https://schema.org/OnlineEventAttendanceMode",
            false => "https://schema.org/OfflineEventAttendanceMode",
        })
    }

    /// The recap itself, which is about the congress.
    fn recap(&self) -> JsonObject {
        let mut recap = of_type("CreativeWork");
        put(&mut recap, "name", Some(self.words(&self.bundle.event.title)));
        put(&mut recap, "author", some(self.editors(&self.bundle.editors())));
        put(&mut recap, "license", self.licence());
        put(&mut recap, "url", self.address(Route::Home));
        recap
    }

    /// The address of the licence of the texts, or else its name.
    fn licence(&self) -> Option<String> {
        let licence = self.bundle.site.licence.as_ref()?;
        let address = licence.url.as_ref().and_then(|url| match url.is_external() {
            true => Some(url.to_string()),
            false => Some(self.site?.resolve(url)),
        });
        Some(address.unwrap_or_else(|| self.words(&licence.label).to_owned()))
    }

    fn path(&self, route: Route) -> String {
        Location::new(self.language.clone(), route).path(&self.bundle.languages)
    }

    fn address(&self, route: Route) -> Option<String> {
        Some(self.site?.file(&self.path(route)))
    }

    fn words<'t>(&self, text: &'t Text) -> &'t str {
        text.localized(self.language).text
    }
}

/// Whether a place is none where people can go.
fn is_online(place: &Text) -> bool {
    let mut versions = place.languages().map(|tag| place.localized(tag).text.trim());
    versions.any(|place| {
        ["online", "virtual", "virtuell", "digital"].iter().any(|word| place.eq_ignore_ascii_case(word))
    })
}

fn of_type(name: &str) -> JsonObject {
    Map::from_iter([("@type".to_owned(), json!(name))])
}

fn put<T: serde::Serialize>(described: &mut JsonObject, name: &str, value: Option<T>) {
    if let Some(value) = value {
        described.insert(name.to_owned(), json!(value));
    }
}

fn some<T>(list: Vec<T>) -> Option<Vec<T>> {
    Some(list).filter(|list| !list.is_empty())
}
