//! The parts of a page that this module furnishes.

use std::cell::RefCell;
use std::str::FromStr;
use std::sync::Arc;

use nachlese::edition::{Edition, Root};
use nachlese::load;
use recap::{Bundle, Place};
use web_sys::HtmlElement;

use crate::{list, replies, saved, share};

/// A part of a page that the app leaves to this module. There is one of each at most.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Room {
    /// The share dialog, below the link.
    Share,
    /// The reader's list.
    List,
    /// What others have answered.
    Replies,
    /// What came of pressing a save button.
    Saved,
}

thread_local! {
    /// The bundle, from when it was first needed: it never changes as long as a page is shown.
    static BUNDLE: RefCell<Option<Arc<Bundle>>> = const { RefCell::new(None) };
    /// What keeps the rooms alive that were furnished last.
    static FURNISHED: RefCell<Vec<(Room, Box<dyn std::any::Any>)>> = const { RefCell::new(Vec::new()) };
}

impl Room {
    /// Fills the element. What stood in the room before goes.
    pub fn furnish(self, element: &HtmlElement, site: Arc<Site>, about: Vec<String>) {
        let kept = leptos::mount::mount_to_renderer(element, move || match self {
            Room::Share => share::room(&site, &about),
            Room::List => list::room(&site),
            Room::Replies => replies::room(&site),
            Room::Saved => saved::room(&site, &about),
        });
        FURNISHED.with_borrow_mut(|furnished| {
            furnished.retain(|(room, _)| *room != self);
            furnished.push((self, Box::new(kept)));
        });
    }
}

/// A name that no room has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoRoom;

impl FromStr for Room {
    type Err = NoRoom;

    fn from_str(name: &str) -> Result<Self, NoRoom> {
        match name {
            "share" => Ok(Room::Share),
            "list" => Ok(Room::List),
            "replies" => Ok(Room::Replies),
            "saved" => Ok(Room::Saved),
            _ => Err(NoRoom),
        }
    }
}

/// The recap as the app shows it, and where in it the reader is.
pub struct Site {
    /// The recap in the language of the page.
    pub edition: Arc<Edition>,
    /// The page with its query.
    pub place: Place,
}

impl Site {
    /// The site whose links begin with `prefix` and whose root is at `address`, and a place in it
    /// relative to that; `None` where its bundle does not come.
    pub async fn new(prefix: &str, address: &str, place: &str) -> Option<Self> {
        let root = Root { prefix: prefix.into(), address: address.into() };
        let bundle = bundle(&root).await?;
        let place = Place::parse(place, &bundle.languages);
        let edition = Edition { bundle, language: place.language.clone(), root };
        Some(Self { edition: Arc::new(edition), place })
    }
}

async fn bundle(root: &Root) -> Option<Arc<Bundle>> {
    if let Some(bundle) = BUNDLE.with_borrow(Clone::clone) {
        return Some(bundle);
    }
    let bundle = Arc::new(load::bundle(&root.bundle()).await.ok()?.bundle);
    BUNDLE.set(Some(Arc::clone(&bundle)));
    Some(bundle)
}
