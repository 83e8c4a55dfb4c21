//! An edition in the hands of a reader: what answers their queries, and where they are.

use std::ops::Deref;
use std::sync::Arc;

use leptos::prelude::*;
use recap::{Index, List, Place, ShareTarget};

use crate::browser::timer::Waiting;
use crate::edition::Edition;
use crate::theme::Theme;

/// The few things that change. `Copy`, so that closures capture them freely.
#[derive(Clone, Copy)]
pub struct State {
    /// Where the reader is. The address bar always shows the same.
    pub place: RwSignal<Place>,
    /// What the open share dialog shares.
    pub sharing: RwSignal<Option<ShareTarget>>,
    /// The reader's list, as it is kept.
    pub list: RwSignal<List>,
    /// What came of the last press on a save button.
    pub saved: RwSignal<Option<Saved>>,
    /// The chosen theme.
    pub theme: RwSignal<Theme>,
    /// Whether there is room for the filters beside the results.
    pub wide: RwSignal<bool>,
    /// How many cards of the overview may be shown so far.
    pub room: RwSignal<usize>,
    /// What makes room for the rest of the first cards once typing rests.
    pub filling: Waiting,
}

/// What can come of a press on a save button.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Saved {
    /// The list has its first takeaway; the reader learns what that means.
    First,
    /// It has one more.
    Added,
    /// It has one less.
    Removed,
    /// It has one more, but the browser will not keep it.
    OnPage,
}

/// How many cards the overview begins with, and by how many it goes on. The prerendered page has as
/// many, so that nothing moves when the app takes over.
pub const FIRST_CARDS: usize = 24;

/// An edition with what answers queries to it, and with what changes.
pub struct Reading {
    /// The recap in the language of the page.
    pub edition: Edition,
    /// What answers queries in this language.
    pub index: Arc<Index>,
    /// What changes.
    pub state: State,
}

impl Deref for Reading {
    type Target = Edition;

    fn deref(&self) -> &Edition {
        &self.edition
    }
}

impl State {
    /// The state of a reader who has just arrived.
    pub fn at(place: Place, theme: Theme, wide: bool) -> Self {
        Self {
            place: RwSignal::new(place),
            sharing: RwSignal::new(None),
            list: RwSignal::new(List::default()),
            saved: RwSignal::new(None),
            theme: RwSignal::new(theme),
            wide: RwSignal::new(wide),
            room: RwSignal::new(FIRST_CARDS),
            filling: StoredValue::new(None),
        }
    }
}
