//! The title of a page, and its description for previews.

use recap::{Attribution, Route, TakeawayState, Text};

use crate::attribution;
use crate::context::AppContext;

/// The title and description of one page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PageMeta {
    /// What the page itself is called.
    pub title: String,
    /// What it is about, in a sentence or two.
    pub description: String,
}

impl PageMeta {
    /// The title and description of the page a route leads to; `None` where the bundle has not what it names.
    pub fn of(app: AppContext, route: &Route) -> Option<Self> {
        let bundle = app.bundle();
        let words = |text: &Text| app.text(text);
        let locale = app.locale;
        let summary = || words(&bundle.event.summary);
        let (title, description) = match route {
            Route::Home => (words(&bundle.event.title), summary()),
            Route::Talks => (locale.talks().to_owned(), summary()),
            Route::Speakers => (locale.speakers().to_owned(), summary()),
            Route::Talk(id) => {
                let talk = bundle.talk(id)?;
                (words(&talk.title), talk.abstract_text.as_ref().map_or_else(summary, words))
            }
            Route::Takeaway(id) => match bundle.takeaway_state(id)? {
                TakeawayState::Published(takeaway) => {
                    let attribution = Attribution::of_takeaway(&bundle, takeaway);
                    let by = attribution.line(&app.language(), attribution::labels(locale));
                    let about = takeaway.detail.as_ref().map_or_else(summary, words);
                    (words(&takeaway.statement), format!("{by}. {about}"))
                }
                TakeawayState::Withdrawn(takeaway) => {
                    let reason = takeaway.reason.as_ref().map(words);
                    let description = reason.unwrap_or_else(|| locale.withdrawn_undated().to_owned());
                    (locale.withdrawn().to_owned(), description)
                }
            },
            Route::Speaker(id) => {
                let speaker = bundle.speaker(id)?;
                let position = speaker.position(&app.language()).unwrap_or_else(summary);
                (speaker.name.to_string(), speaker.biography.as_ref().map_or(position, words))
            }
            Route::Value(facet, value) => {
                let (facet, value) = bundle.value(bundle.value_ref(facet, value)?);
                let title = format!("{}: {}", words(&facet.label), words(&value.label));
                (title, value.description.as_ref().map_or_else(summary, words))
            }
            Route::Comparison => {
                (words(&bundle.comparison.as_ref()?.title), locale.comparison_hint().to_owned())
            }
            Route::List => (locale.list().to_owned(), locale.list_introduction().to_owned()),
            Route::Unknown(_) => return None,
        };
        Some(Self { title, description })
    }

    /// The title of the browser's tab: the page first, then the congress.
    pub fn document_title(app: AppContext, route: &Route) -> String {
        let title = Self::of(app, route).map(|meta| meta.title);
        let title = title.unwrap_or_else(|| missing_heading(app, route).to_owned());
        format!("{title} – {}", app.text(&app.bundle().event.name))
    }
}

/// The heading of the page of what the bundle does not have: that it is removed, or that it does not exist.
pub fn missing_heading(app: AppContext, route: &Route) -> &'static str {
    let locale = app.locale;
    if !app.bundle().removed.contains(route) {
        return locale.not_found_heading();
    }
    match route {
        Route::Takeaway(_) => locale.removed_takeaway(),
        Route::Talk(_) => locale.removed_talk(),
        Route::Speaker(_) => locale.removed_speaker(),
        _ => locale.removed_page(),
    }
}
