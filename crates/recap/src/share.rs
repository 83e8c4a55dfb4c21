//! Sharing: the link and the words that go with it.

use std::fmt;
use std::str::FromStr;
use std::sync::Arc;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use crate::bundle::Bundle;
use crate::id::{IdError, SpeakerId, TakeawayId, TalkId};
use crate::index::Index;
use crate::place::Place;
use crate::root::Root;
use crate::route::Route;
use crate::takeaway::Takeaway;
use crate::text::{Text, in_one_line};

/// What can be shared.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum ShareTarget {
    /// A talk with its takeaways.
    Talk(TalkId),
    /// One statement.
    Takeaway(TakeawayId),
    /// A person with what they said.
    Speaker(SpeakerId),
    /// The page as it is, with its filters.
    View,
}

/// A text that names nothing to share.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ShareTargetError {
    /// The word before the colon is none of `talk`, `takeaway` and `speaker`.
    Kind(String),
    /// What stands after the colon is no id.
    Id(IdError),
}

impl fmt::Display for ShareTargetError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            ShareTargetError::Kind(found) => write!(f, "{found:?} cannot be shared"),
            ShareTargetError::Id(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for ShareTargetError {}

impl fmt::Display for ShareTarget {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            ShareTarget::Talk(id) => write!(f, "talk:{id}"),
            ShareTarget::Takeaway(id) => write!(f, "takeaway:{id}"),
            ShareTarget::Speaker(id) => write!(f, "speaker:{id}"),
            ShareTarget::View => f.write_str("view"),
        }
    }
}

impl ShareTarget {
    /// The takeaways that belong to it, in the order in which a reader at `place` sees them; none
    /// where the view is of something else.
    pub fn takeaways(&self, bundle: &Bundle, index: &Index, place: &Place) -> Vec<Arc<Takeaway>> {
        match self {
            ShareTarget::Talk(id) => bundle.takeaways_of(id),
            ShareTarget::Takeaway(id) => bundle.takeaway(id).cloned().into_iter().collect(),
            ShareTarget::Speaker(id) => bundle.takeaways_by(id),
            ShareTarget::View => {
                let mut query = place.query.clone();
                match &place.route {
                    Route::Home => {}
                    Route::Value(facet, value) => query.choose(facet.clone(), value.clone()),
                    _ => return Vec::new(),
                }
                let selection = index.select(bundle, &query);
                let page = selection.page(0, selection.total);
                page.into_iter().filter_map(|at| bundle.takeaways.get(at)).cloned().collect()
            }
        }
    }
}

impl FromStr for ShareTarget {
    type Err = ShareTargetError;

    fn from_str(text: &str) -> Result<Self, ShareTargetError> {
        let (kind, id) = text.split_once(':').unwrap_or((text, ""));
        match kind {
            "talk" => id.parse().map(ShareTarget::Talk).map_err(ShareTargetError::Id),
            "takeaway" => id.parse().map(ShareTarget::Takeaway).map_err(ShareTargetError::Id),
            "speaker" => id.parse().map(ShareTarget::Speaker).map_err(ShareTargetError::Id),
            "view" if id.is_empty() => Ok(ShareTarget::View),
            _ => Err(ShareTargetError::Kind(kind.to_owned())),
        }
    }
}

/// What is passed on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Share {
    /// One line that says what it is.
    pub title: String,
    /// The words that go with the link: the statement or title, who, and at which congress.
    pub text: String,
    /// The absolute address.
    pub link: String,
}

impl Share {
    /// What is passed on when a reader at `place` shares `target`; `None` where the bundle does
    /// not have it.
    ///
    /// `root` is the absolute address of the site as the reader sees it. Where the bundle says at
    /// which address the site is published, links begin with that instead.
    pub fn new(bundle: &Bundle, target: &ShareTarget, place: &Place, root: &str) -> Option<Self> {
        let words = |text: &Text| text.wording(&place.language).text.to_string();
        let event = words(&bundle.event.name);
        let (title, by, route) = match target {
            ShareTarget::Talk(id) => {
                let talk = bundle.talk(id)?;
                (words(&talk.title), names(&talk.speakers), Some(Route::Talk(id.clone())))
            }
            ShareTarget::Takeaway(id) => {
                let takeaway = bundle.takeaway(id)?;
                (words(&takeaway.statement), names(&takeaway.speakers), Some(Route::Takeaway(id.clone())))
            }
            ShareTarget::Speaker(id) => {
                let speaker = bundle.speaker(id)?;
                let position = speaker.position(&place.language).unwrap_or_default();
                (speaker.name.to_string(), position, Some(Route::Speaker(id.clone())))
            }
            ShareTarget::View => (words(&bundle.event.title), narrowing(bundle, place).join(", "), None),
        };
        let shared = match route {
            Some(route) => Place::new(place.language.clone(), route),
            None => place.clone(),
        };
        let link = Root::new(bundle, root).link(bundle, &shared);
        let who: Vec<_> = [by, event].into_iter().filter(|part| !part.is_empty()).collect();
        let text = format!("{title}\n— {}", who.join(", "));
        Some(Self { title: in_one_line(&title), text, link })
    }

    /// An address that opens a new mail with subject and body (RFC 6068, which asks for CRLF).
    pub fn mail(&self) -> String {
        let body = format!("{}\n\n{}\n", self.text, self.link).replace('\n', "\r\n");
        format!("mailto:?subject={}&body={}", encoded(&self.title), encoded(&body))
    }
}

fn names(speakers: &[std::sync::Arc<crate::Speaker>]) -> String {
    speakers.iter().map(|speaker| &*speaker.name).collect::<Vec<_>>().join(", ")
}

/// What a view is narrowed down to, in words.
pub fn narrowing(bundle: &Bundle, place: &Place) -> Vec<String> {
    let chosen = place.query.chosen().filter_map(|(facet, value)| bundle.value_ref(facet, value));
    let labels = chosen.map(|tag| bundle.value(tag).1.label.wording(&place.language).text.to_string());
    let typed = place.query.text.trim();
    let typed = (!typed.is_empty()).then(|| typed.to_owned());
    labels.chain(typed).collect()
}

/// Percent-encoded but for the characters that RFC 3986 calls unreserved.
fn encoded(text: &str) -> String {
    const RESERVED: AsciiSet = NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');
    utf8_percent_encode(text, &RESERVED).to_string()
}
