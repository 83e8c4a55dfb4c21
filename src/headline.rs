//! What a page is called and what it is about: its title, and its description for previews.

use recap::{Route, Text};

use crate::edition::Edition;
use crate::words::Phrase;

/// The title and description of one page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Headline {
    /// What the page itself is called.
    pub title: String,
    /// What it is about, in a sentence or two.
    pub description: String,
}

impl Headline {
    /// The headline of the page a route leads to; `None` where the bundle has not what it names.
    pub fn of(edition: &Edition, route: &Route) -> Option<Self> {
        let bundle = &edition.bundle;
        let words = |text: &Text| edition.words(text).to_string();
        let say = |phrase| edition.say(phrase);
        let summary = || words(&bundle.event.summary);
        let (title, description) = match route {
            Route::Home => (words(&bundle.event.title), summary()),
            Route::Talks => (say(Phrase::Talks), summary()),
            Route::Speakers => (say(Phrase::Speakers), summary()),
            Route::Talk(id) => {
                let talk = bundle.talk(id)?;
                (words(&talk.title), talk.abstract_text.as_ref().map_or_else(summary, words))
            }
            Route::Takeaway(id) => {
                let takeaway = bundle.takeaway(id)?;
                (words(&takeaway.statement), takeaway.detail.as_ref().map_or_else(summary, words))
            }
            Route::Speaker(id) => {
                let speaker = bundle.speaker(id)?;
                let position = speaker.position(&edition.language).unwrap_or_else(summary);
                (speaker.name.to_string(), speaker.biography.as_ref().map_or(position, words))
            }
            Route::Value(facet, value) => {
                let (facet, value) = bundle.value(bundle.value_ref(facet, value)?);
                let title = format!("{}: {}", words(&facet.label), words(&value.label));
                (title, value.description.as_ref().map_or_else(summary, words))
            }
            Route::Comparison => (words(&bundle.comparison.as_ref()?.title), say(Phrase::ComparisonHint)),
            Route::List => (say(Phrase::List), say(Phrase::ListIntroduction)),
            Route::Unknown(_) => return None,
        };
        Some(Self { title, description })
    }

    /// The title of the browser's tab: the page first, then the congress.
    pub fn document_title(edition: &Edition, route: &Route) -> String {
        let title = Self::of(edition, route).map(|headline| headline.title);
        let title = title.unwrap_or_else(|| edition.say(Phrase::NotFoundHeading));
        format!("{title} – {}", edition.words(&edition.bundle.event.name))
    }
}
