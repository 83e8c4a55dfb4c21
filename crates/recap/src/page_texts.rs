//! What a page says in texts of the bundle, for whoever explains its words.

use std::sync::Arc;

use crate::bundle::Bundle;
use crate::route::Route;
use crate::speaker::Speaker;
use crate::takeaway::Takeaway;
use crate::talk::Talk;
use crate::text::Text;

/// The texts on the page a route leads to; none where the page has its own words only. What is on the page of the list,
/// only its reader knows.
pub fn page_texts<'b>(bundle: &'b Bundle, route: &Route) -> Vec<&'b Text> {
    let takeaways = bundle.takeaways.iter();
    match route {
        Route::Talk(id) => {
            let said = takeaways.filter(|takeaway| takeaway.talk_id() == Some(id));
            let talk = bundle.talk(id).into_iter().flat_map(|talk| of_talk(talk));
            talk.chain(said.flat_map(|takeaway| of_takeaway(takeaway))).collect()
        }
        Route::Takeaway(id) => {
            let Some(shown) = bundle.takeaway(id) else { return Vec::new() };
            let others = takeaways.filter(|takeaway| takeaway.talk_id() == shown.talk_id());
            let talk = shown.talk.iter().flat_map(|talk| of_talk(talk));
            talk.chain(others.flat_map(|takeaway| of_takeaway(takeaway))).collect()
        }
        Route::Speaker(id) => {
            let is_theirs = |speakers: &[Arc<Speaker>]| speakers.iter().any(|by| by.id == *id);
            let said = takeaways.filter(|takeaway| is_theirs(&takeaway.speakers));
            let given = bundle.talks.iter().filter(|talk| is_theirs(&talk.speakers));
            let person = bundle.speaker(id).into_iter().flat_map(|speaker| of_speaker(speaker));
            let titles = given.map(|talk| &talk.title);
            person.chain(titles).chain(said.flat_map(|takeaway| of_takeaway(takeaway))).collect()
        }
        Route::Value(facet, value) => {
            let Some(value) = bundle.value_ref(facet, value) else { return Vec::new() };
            let said = takeaways.filter(|takeaway| takeaway.tags.contains(&value));
            let talks = bundle.talks.iter().filter(|talk| talk.tags.contains(&value));
            let description = bundle.value(value).1.description.iter();
            let talks = talks.flat_map(|talk| of_talk(talk));
            description.chain(talks).chain(said.flat_map(|takeaway| of_takeaway(takeaway))).collect()
        }
        Route::Comparison => {
            let rows = bundle.comparison.iter().flat_map(|comparison| &comparison.rows);
            let cells = |row: &'b crate::comparison::ComparisonRow| row.cells.iter().flatten();
            rows.flat_map(|row| std::iter::once(&row.label).chain(cells(row).map(|cell| &cell.text)))
                .collect()
        }
        Route::Talks => bundle.talks.iter().flat_map(|talk| of_talk(talk)).collect(),
        Route::Speakers => bundle.speakers.iter().flat_map(|speaker| of_speaker(speaker)).collect(),
        Route::Legal(page) => bundle.site.pages.get(*page).into_iter().collect(),
        Route::Home | Route::Glossary | Route::List | Route::Help | Route::Unknown(_) => Vec::new(),
    }
}

/// What is said, and the offices of those who say it.
pub fn of_takeaway(takeaway: &Takeaway) -> impl Iterator<Item = &Text> {
    takeaway.texts().chain(takeaway.speakers.iter().flat_map(|speaker| offices(speaker)))
}

fn of_talk(talk: &Talk) -> impl Iterator<Item = &Text> {
    let words = std::iter::once(&talk.title).chain(&talk.abstract_text);
    words.chain(talk.speakers.iter().flat_map(|speaker| offices(speaker)))
}

fn of_speaker(speaker: &Speaker) -> impl Iterator<Item = &Text> {
    offices(speaker).chain(&speaker.biography)
}

fn offices(speaker: &Speaker) -> impl Iterator<Item = &Text> {
    speaker.role.iter().chain(&speaker.organisation)
}
