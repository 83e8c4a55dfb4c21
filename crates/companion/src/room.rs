//! The parts of a page that this module furnishes.

use std::cell::RefCell;
use std::str::FromStr;
use std::sync::Arc;

use web_sys::HtmlElement;

use crate::site::Site;
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
