//! An edition in the hands of a reader: what answers their queries, and where they are.

use std::ops::Deref;
use std::sync::Arc;

use leptos::prelude::*;
use recap::{Index, Location, ShareTarget};

use crate::browser::timer::Waiting;
use crate::edition::Edition;
use crate::theme::Theme;

/// The few things that change. `Copy`, so that closures capture them freely.
#[derive(Clone, Copy)]
pub struct State {
    /// Where the reader is. The address bar always shows the same.
    pub place: RwSignal<Location>,
    /// What the open share dialog shares.
    pub sharing: RwSignal<Option<ShareTarget>>,
    /// The takeaways on the reader's list.
    pub list: RwSignal<Vec<String>>,
    /// The chosen theme.
    pub theme: RwSignal<Theme>,
    /// Whether there is room for the filters beside the results.
    pub wide: RwSignal<bool>,
    /// How many cards of the overview may be shown so far.
    pub room: RwSignal<usize>,
    /// What makes room for the rest of the first cards once typing rests.
    pub filling: Waiting,
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
    pub fn at(place: Location, theme: Theme, wide: bool) -> Self {
        Self {
            place: RwSignal::new(place),
            sharing: RwSignal::new(None),
            list: RwSignal::new(Vec::new()),
            theme: RwSignal::new(theme),
            wide: RwSignal::new(wide),
            room: RwSignal::new(FIRST_CARDS),
            filling: StoredValue::new(None),
        }
    }
}
