//! What can be shared.

use std::fmt;
use std::str::FromStr;
use std::sync::Arc;

use crate::base_url::BaseUrl;
use crate::bundle::Bundle;
use crate::id::{IdError, SpeakerId, TakeawayId, TalkId};
use crate::index::Index;
use crate::list::FRAGMENT;
use crate::location::Location;
use crate::route::Route;
use crate::takeaway::Takeaway;

/// The name of the picture that stands for a page where its link is shown, in the folder of the page.
pub const PICTURE: &str = "preview.png";

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
    /// The reader's list, as it travels in a link behind [`FRAGMENT`].
    List(Arc<str>),
}

/// A text that names nothing to share.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ShareTargetError {
    /// The word before the colon is none of `talk`, `takeaway`, `speaker` and `list`.
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
            ShareTarget::List(packed) => write!(f, "list:{packed}"),
        }
    }
}

impl ShareTarget {
    /// The takeaways that belong to it, in the order in which a reader at `place` sees them; none
    /// where the view is of something else, and of a list, which is known only where it is shown.
    pub fn takeaways(&self, bundle: &Bundle, index: &Index, place: &Location) -> Vec<Arc<Takeaway>> {
        match self {
            ShareTarget::Talk(id) => bundle.takeaways_of(id),
            ShareTarget::Takeaway(id) => bundle.takeaway(id).cloned().into_iter().collect(),
            ShareTarget::Speaker(id) => bundle.takeaways_by(id),
            ShareTarget::List(_) => Vec::new(),
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
            "list" => Ok(ShareTarget::List(id.into())),
            _ => Err(ShareTargetError::Kind(kind.to_owned())),
        }
    }
}

impl ShareTarget {
    /// The absolute address that a reader at `place` passes on. `root` is the absolute address at which
    /// the reader sees the site; where the bundle says at which address it is published, the link
    /// begins with that instead. The link to a takeaway carries the mark of its wording.
    pub fn link(&self, bundle: &Bundle, place: &Location, root: &str) -> String {
        let mut link = BaseUrl::new(&bundle.site, root).link(&bundle.languages, &self.page(place));
        match self {
            ShareTarget::List(packed) => link.extend([FRAGMENT, &**packed]),
            ShareTarget::Takeaway(id) => {
                let takeaway = bundle.takeaway(id);
                link.extend(takeaway.map(|takeaway| takeaway.wording_fragment(&place.language)));
            }
            _ => {}
        }
        link
    }

    /// The page that it is shared with by a reader at `place`.
    fn page(&self, place: &Location) -> Location {
        let route = match self {
            ShareTarget::Talk(id) => Route::Talk(id.clone()),
            ShareTarget::Takeaway(id) => Route::Takeaway(id.clone()),
            ShareTarget::Speaker(id) => Route::Speaker(id.clone()),
            ShareTarget::List(_) => Route::List,
            ShareTarget::View => return place.clone(),
        };
        Location::new(place.language.clone(), route)
    }

    /// The page whose picture receivers see: its own, or else the overview.
    pub fn preview_location(&self, place: &Location) -> Location {
        match self {
            ShareTarget::Talk(_) | ShareTarget::Takeaway(_) => self.page(place),
            ShareTarget::Speaker(_) | ShareTarget::View | ShareTarget::List(_) => {
                Location::new(place.language.clone(), Route::Home)
            }
        }
    }
}
