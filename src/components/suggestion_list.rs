//! Words, people and topics that might be meant while somebody types.

use leptos::prelude::*;
use recap::{Collection, Suggestion};

use super::isolated;
use crate::browser::timer::{self, Timer};
use crate::context::{AppContext, use_app};
use crate::navigation;
use crate::search::is_search_loaded;

/// The most words, and the most values of facets, that are suggested.
const MAX_SUGGESTIONS: usize = 5;

/// How long typing must rest before something is suggested, in milliseconds. The results do not wait.
const SUGGESTION_DEBOUNCE_MS: u32 = 120;

/// What is suggested, and which option the arrow keys have reached.
#[derive(Clone, Copy)]
pub struct Suggestions {
    /// Which entries are searched.
    collection: Collection,
    list: RwSignal<Vec<Suggestion>>,
    /// The position of the option in the list; none while the arrow keys are at the field itself.
    active: RwSignal<Option<usize>>,
    /// Looks up once typing rests.
    timer: Timer,
    /// Whether something was typed that can be looked up only once the search has loaded.
    is_waiting: StoredValue<bool>,
}

impl Suggestions {
    /// Nothing yet.
    pub fn new(collection: Collection) -> Self {
        Self {
            collection,
            list: RwSignal::new(Vec::new()),
            active: RwSignal::new(None),
            timer: Timer::new(None),
            is_waiting: StoredValue::new(false),
        }
    }

    /// Whether there is anything to choose from.
    pub fn are_shown(self) -> bool {
        self.list.with(|list| !list.is_empty())
    }

    /// The id of the option that the arrow keys have reached.
    pub fn active_id(self) -> Option<String> {
        self.active.get().map(option_id)
    }

    /// Suggests for what is typed once typing rests.
    pub fn look_up_debounced(self, app: AppContext) {
        timer::debounce(self.timer, SUGGESTION_DEBOUNCE_MS, move || self.look_up(app));
    }

    /// Looks up what was typed while the search was loading, as soon as it has loaded.
    pub fn look_up_when_loaded(self, app: AppContext) {
        Effect::new(move |_| {
            if is_search_loaded(app, self.collection) && self.is_waiting.get_value() {
                self.look_up(app);
            }
        });
    }

    /// Suggests for what is typed.
    fn look_up(self, app: AppContext) {
        let is_loaded = untrack(|| is_search_loaded(app, self.collection));
        // The field may be gone by now.
        let _ = self.is_waiting.try_set_value(!is_loaded);
        let (index, bundle) = (app.index(self.collection), app.bundle());
        let list = app
            .state
            .location
            .with_untracked(|location| index.suggest(&bundle, &location.query, MAX_SUGGESTIONS));
        let _ = self.active.try_set(None);
        let _ = self.list.try_set(list);
    }

    /// Suggests nothing, even if typing rests later. Says whether that changed anything. A field also loses the focus when its page
    /// goes, and then there is nothing left to close.
    pub fn close(self) -> bool {
        timer::cancel(self.timer);
        let _ = self.is_waiting.try_set_value(false);
        let was_shown = self.list.try_with_untracked(|list| !list.is_empty()).unwrap_or_default();
        if was_shown {
            self.active.set(None);
            self.list.set(Vec::new());
        }
        was_shown
    }

    /// Goes to the next option, or with -1 to the one before; past either end lies the field itself.
    /// Looks for suggestions first where there are none. Says whether there is anything to go to.
    pub fn step(self, app: AppContext, by: isize) -> bool {
        if self.list.with_untracked(Vec::is_empty) {
            self.look_up(app);
        }
        // Among the stops, 0 is the field and 1 the first option.
        let stops = self.list.with_untracked(Vec::len) + 1;
        let stop = self.active.get_untracked().map_or(0, |at| at + 1);
        let next = (stop as isize + by).rem_euclid(stops as isize) as usize;
        self.active.set(next.checked_sub(1));
        stops > 1
    }

    /// Chooses the option that the arrow keys have reached. Says whether there was one.
    pub fn choose_active(self, app: AppContext) -> bool {
        let active = self.active.get_untracked();
        match active {
            Some(at) => self.choose(app, at),
            None => _ = self.close(),
        }
        active.is_some()
    }

    fn choose(self, app: AppContext, at: usize) {
        let Some(chosen) = self.list.with_untracked(|list| list.get(at).cloned()) else { return };
        self.close();
        navigation::push_query(app, |query| match chosen {
            Suggestion::Word(word) => query.search_for(word.search),
            Suggestion::Value { value, search, .. } => {
                let bundle = app.bundle();
                let (facet, value) = bundle.value(value);
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
#[component]
pub fn SuggestionList(suggestions: Suggestions) -> impl IntoView {
    let app = use_app();
    let options = move || {
        suggestions.list.with(|list| {
            let options = list.iter().enumerate();
            options.map(|(at, suggestion)| option(app, suggestions, at, suggestion)).collect_view()
        })
    };
    view! {
        // The field keeps the focus while an option is clicked.
        <ul
            id="suggestions"
            class="suggestions"
            role="listbox"
            aria-label=app.locale.suggestions()
            hidden=move || !suggestions.are_shown()
            on:mousedown=|ev| ev.prevent_default()
        >
            {options}
        </ul>
    }
    .into_any()
}

fn option(app: AppContext, suggestions: Suggestions, at: usize, suggestion: &Suggestion) -> AnyView {
    let (label, facet, count) = match suggestion {
        Suggestion::Word(word) => (word.word.clone().into_any(), None, word.count),
        Suggestion::Value { value, count, .. } => {
            let bundle = app.bundle();
            let (facet, value) = bundle.value(*value);
            (isolated(app, &value.label), Some(isolated(app, &facet.label)), *count)
        }
    };
    // The spaces part the words for those who hear them.
    let facet = facet.map(|facet| {
        view! {
            <span class="suggestions__facet">{facet}</span>
            " "
        }
    });
    view! {
        <li
            id=option_id(at)
            role="option"
            aria-selected=move || (suggestions.active.get() == Some(at)).to_string()
            on:click=move |_| suggestions.choose(app, at)
        >
            <span>{label}</span>
            " "
            {facet}
            <span class="facet__count">{count}</span>
        </li>
    }
    .into_any()
}
