//! Words, people and topics that might be meant while somebody types.

use std::sync::Arc;

use leptos::prelude::*;
use recap::suggestion::Suggestion;

use crate::element::{Element, el, group};
use crate::navigation;
use crate::reading::Reading;
use crate::words::Phrase;

/// The most words, and the most values of facets, that are suggested.
const MOST: usize = 5;

/// What is suggested, and where the arrow keys are.
#[derive(Clone, Copy)]
pub struct Suggestions {
    list: RwSignal<Vec<Suggestion>>,
    /// 0 is the field itself, 1 the first option.
    reached: RwSignal<usize>,
}

impl Suggestions {
    /// Nothing yet.
    pub fn none() -> Self {
        Self { list: RwSignal::new(Vec::new()), reached: RwSignal::new(0) }
    }

    /// Whether there is anything to choose from.
    pub fn are_shown(self) -> bool {
        self.list.with(|list| !list.is_empty())
    }

    /// The id of the option that the arrow keys have reached.
    pub fn active_id(self) -> Option<String> {
        self.reached.get().checked_sub(1).map(option_id)
    }

    /// Suggests for what is typed.
    pub fn look_up(self, reading: &Reading) {
        let suggest = |place: &recap::Location| reading.index.suggest(&reading.bundle, &place.query, MOST);
        let list = reading.state.place.with_untracked(suggest);
        // The field may be gone by now.
        let _ = self.reached.try_set(0);
        let _ = self.list.try_set(list);
    }

    /// Suggests nothing. Says whether that changed anything. A field also loses the focus when its page
    /// goes, and then there is nothing left to close.
    pub fn close(self) -> bool {
        let was_shown = self.list.try_with_untracked(|list| !list.is_empty()).unwrap_or_default();
        if was_shown {
            self.reached.set(0);
            self.list.set(Vec::new());
        }
        was_shown
    }

    /// Goes to the next option, or with -1 to the one before; past either end lies the field itself.
    /// Looks for suggestions first where there are none. Says whether there is anything to go to.
    pub fn step(self, reading: &Reading, by: isize) -> bool {
        if self.list.with_untracked(Vec::is_empty) {
            self.look_up(reading);
        }
        let places = self.list.with_untracked(Vec::len) as isize + 1;
        let next = (self.reached.get_untracked() as isize + by).rem_euclid(places);
        self.reached.set(next as usize);
        places > 1
    }

    /// Chooses the option that the arrow keys have reached. Says whether there was one.
    pub fn choose_active(self, reading: &Arc<Reading>) -> bool {
        let active = self.reached.get_untracked().checked_sub(1);
        match active {
            Some(at) => self.choose(reading, at),
            None => _ = self.close(),
        }
        active.is_some()
    }

    fn choose(self, reading: &Arc<Reading>, at: usize) {
        let Some(chosen) = self.list.with_untracked(|list| list.get(at).cloned()) else { return };
        self.close();
        navigation::narrow(reading, |query| match chosen {
            Suggestion::Word(word) => query.search_for(word.search),
            Suggestion::Value { value, search, .. } => {
                let (facet, value) = reading.bundle.value(value);
                query.search_for(search);
                query.choose(facet.id.clone(), value.id.clone());
            }
        });
    }
}

fn option_id(at: usize) -> String {
    format!("suggestion-{at}")
}

/// The list under the search field.
pub fn suggestion_list(reading: &Arc<Reading>, suggestions: Suggestions) -> Element {
    let label = reading.say(Phrase::Suggestions);
    let reading = Arc::clone(reading);
    let options = move || {
        suggestions.list.with(|list| {
            let options = list.iter().enumerate();
            group().children(options.map(|(at, suggestion)| option(&reading, suggestions, at, suggestion)))
        })
    };
    el("ul")
        .attr("id", "suggestions")
        .class("suggestions")
        .attr("role", "listbox")
        .attr("aria-label", label)
        .live("hidden", move || (!suggestions.are_shown()).then(String::new))
        // The field keeps the focus while an option is clicked.
        .on("mousedown", |ev| ev.prevent_default())
        .live_child(options)
}

fn option(reading: &Arc<Reading>, suggestions: Suggestions, at: usize, suggestion: &Suggestion) -> Element {
    let (label, facet, count) = match suggestion {
        Suggestion::Word(word) => (word.word.clone(), None, word.count),
        Suggestion::Value { value, count, .. } => {
            let (facet, value) = reading.bundle.value(*value);
            (reading.words(&value.label).to_owned(), Some(reading.words(&facet.label)), *count)
        }
    };
    let choosing = Arc::clone(reading);
    el("li")
        .attr("id", option_id(at))
        .attr("role", "option")
        .live("aria-selected", move || Some((suggestions.reached.get() == at + 1).to_string()))
        .on("click", move |_| suggestions.choose(&choosing, at))
        // The spaces part the words for those who hear them.
        .child([el("span").child(label), group().child(" ")])
        .child(facet.map(|facet| [el("span").class("suggestions__facet").child(facet), group().child(" ")]))
        .child(el("span").class("facet__count").child(count.to_string()))
}
