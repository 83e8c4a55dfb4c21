//! The router: the pages of a recap and their paths. `docs/decisions/routing.md` says why it is not `leptos_router`.

use std::convert::Infallible;
use std::fmt;
use std::str::FromStr;

use crate::id::{FacetId, SpeakerId, TakeawayId, TalkId, ValueId};
use crate::legal_page::LegalPage;

/// One page, without its language: the path is relative to the language's folder.
///
/// `from_str` and `to_string` are inverse on every route.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Route {
    /// The overview with all takeaways.
    Home,
    /// All talks.
    Talks,
    /// One talk with its takeaways.
    Talk(TalkId),
    /// The talk of a takeaway, with the takeaway in focus.
    Takeaway(TakeawayId),
    /// All speakers.
    Speakers,
    /// One speaker.
    Speaker(SpeakerId),
    /// All explained words.
    Glossary,
    /// The takeaways that have one value of one facet.
    Value(FacetId, ValueId),
    /// The strategies side by side.
    Comparison,
    /// The reader's list, which only their browser knows.
    List,
    /// How to use the site.
    Help,
    /// A page that the law asks for, where the bundle has its words.
    Legal(LegalPage),
    /// A path that leads nowhere, as it was written.
    Unknown(String),
}

impl Route {
    /// Whether the page is there because of something in the bundle, and goes with it.
    pub fn is_of_entry(&self) -> bool {
        match self {
            Route::Talk(_)
            | Route::Takeaway(_)
            | Route::Speaker(_)
            | Route::Value(..)
            | Route::Comparison => true,
            Route::Home | Route::Talks | Route::Speakers | Route::Glossary | Route::List | Route::Help => {
                false
            }
            // Its address may lead to a file of the publisher's own instead.
            Route::Legal(_) | Route::Unknown(_) => false,
        }
    }
}

impl fmt::Display for Route {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Route::Home => Ok(()),
            Route::Talks => f.write_str("talks/"),
            Route::Talk(id) => write!(f, "talk/{id}/"),
            Route::Takeaway(id) => write!(f, "takeaway/{id}/"),
            Route::Speakers => f.write_str("speakers/"),
            Route::Speaker(id) => write!(f, "speaker/{id}/"),
            Route::Value(facet, value) => write!(f, "{facet}/{value}/"),
            Route::Glossary => f.write_str("glossary/"),
            Route::Comparison => f.write_str("comparison/"),
            Route::List => f.write_str("list/"),
            Route::Help => f.write_str("help/"),
            Route::Legal(page) => write!(f, "{page}/"),
            Route::Unknown(path) => f.write_str(path),
        }
    }
}

impl FromStr for Route {
    type Err = Infallible;

    /// Reads a path with or without the slash or `index.html` that some servers and programs add.
    fn from_str(path: &str) -> Result<Self, Infallible> {
        let folder =
            path.strip_suffix("index.html").filter(|folder| folder.is_empty() || folder.ends_with('/'));
        let folder = folder.unwrap_or(path);
        let folder = folder.strip_suffix('/').unwrap_or(folder);
        let segments: Vec<&str> = folder.split('/').collect();
        let route = match segments[..] {
            [""] => Some(Route::Home),
            ["talks"] => Some(Route::Talks),
            ["speakers"] => Some(Route::Speakers),
            ["glossary"] => Some(Route::Glossary),
            ["comparison"] => Some(Route::Comparison),
            ["list"] => Some(Route::List),
            ["help"] => Some(Route::Help),
            [name] => LegalPage::ALL.into_iter().find(|page| page.as_str() == name).map(Route::Legal),
            ["talk", id] => id.parse().ok().map(Route::Talk),
            ["takeaway", id] => id.parse().ok().map(Route::Takeaway),
            ["speaker", id] => id.parse().ok().map(Route::Speaker),
            [facet, value] => match (facet.parse(), value.parse()) {
                (Ok(facet), Ok(value)) => Some(Route::Value(facet, value)),
                _ => None,
            },
            _ => None,
        };
        Ok(route.unwrap_or_else(|| Route::Unknown(path.to_owned())))
    }
}
