//! What is shown, what it is narrowed down to, and in which order.

use leptos::ev::Event;
use leptos::prelude::*;
use locales::Locale;
use recap::{Collection, FacetId, Query, Selection, Sort, ValueId};

use super::correction_note::corrections;
use super::nearest_note::nearest;
use super::{Icon, IconName};
use crate::browser::timer::{self, Timer};
use crate::context::{AppContext, use_app};
use crate::navigation;

/// How long typing must rest before the number of results is announced, in milliseconds.
const ANNOUNCE_DEBOUNCE_MS: u32 = 400;

/// Says that so many of all entries are shown, in the words for all of them where none is left out.
pub type ShownCount = fn(Locale, usize, usize) -> String;

/// The number of results with the chips and the sort field.
#[component]
pub fn ResultBar(
    selection: Memo<Selection>,
    /// Says how many entries are shown.
    count: ShownCount,
) -> impl IntoView {
    let app = use_app();
    let collection = selection.with_untracked(|selection| selection.collection);
    let total = collection.count(&app.bundle());
    let shown = move || selection.with(|selection| selection.total);
    let count = move || count(app.locale, shown(), total);
    let announcement = move || {
        let corrections = selection.with(|selection| corrections(app.locale, selection));
        let nearest = selection.with(|selection| nearest(app.locale, selection));
        [Some(count()), corrections, nearest].into_iter().flatten().collect::<Vec<_>>().join(". ")
    };
    view! {
        <div class="bar">
            <strong class="bar__count" data-part="count" aria-hidden="true" dir="auto">
                {count}
            </strong>
            {live_region(app, announcement)}
            {chips(app)}
            {sort_field(app, collection)}
        </div>
    }
    .into_any()
}

/// The live region. While somebody types it waits until they rest, so that it speaks once.
fn live_region(app: AppContext, message: impl Fn() -> String + 'static) -> AnyView {
    let spoken = RwSignal::new(untrack(&message));
    let timer = Timer::new(None);
    Effect::new(move |text_before: Option<String>| {
        let message = message();
        let text = app.state.location.with(|location| location.query.text.clone());
        if text_before.is_none_or(|before| before == text) {
            timer::cancel(timer);
            spoken.set(message);
        } else {
            timer::debounce(timer, ANNOUNCE_DEBOUNCE_MS, move || {
                let _ = spoken.try_set(message);
            });
        }
        text
    });
    view! {
        <p class="visually-hidden" role="status">
            {move || spoken.get()}
        </p>
    }
    .into_any()
}

/// Something that the results are narrowed down to, and that can be taken back.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
enum Chip {
    /// The chosen value of a facet.
    Value(FacetId, ValueId),
    /// What is typed into the search field.
    Text(String),
}

impl Chip {
    fn all(query: &Query) -> Vec<Self> {
        let values = query.chosen().map(|(facet, value)| Self::Value(facet.clone(), value.clone()));
        let text = Some(query.text.trim()).filter(|text| !text.is_empty());
        values.chain(text.map(|text| Self::Text(text.to_owned()))).collect()
    }

    fn remove_from(&self, query: &mut Query) {
        match self {
            Self::Value(facet, value) => query.remove(facet, value),
            Self::Text(_) => query.search_for(String::new()),
        }
    }

    /// The name in `data-remove`, what readers see, and the language of that, where it is not the page's.
    fn name_and_label(&self, app: AppContext) -> Option<(String, String, Option<String>)> {
        match self {
            Self::Value(facet, value) => {
                let bundle = app.bundle();
                let (_, of_bundle) = bundle.value(bundle.value_ref(facet, value)?);
                Some((format!("{facet}:{value}"), app.text(&of_bundle.label), app.lang(&of_bundle.label)))
            }
            Self::Text(text) => Some(("q".to_owned(), format!("„{text}“"), None)),
        }
    }
}

/// What readers see of all that is chosen and typed.
pub fn chosen_labels(app: AppContext) -> Vec<String> {
    let chips = app.state.location.with(|location| Chip::all(&location.query));
    chips.iter().filter_map(|chip| Some(chip.name_and_label(app)?.1)).collect()
}

/// The chips, and from two on a button that takes all of them back.
fn chips(app: AppContext) -> AnyView {
    let known = move |chip: &Chip| chip.name_and_label(app).is_some();
    let chips = Memo::new(move |_| {
        let chips = app.state.location.with(|location| Chip::all(&location.query));
        chips.into_iter().filter(known).collect::<Vec<_>>()
    });
    let has_several = move || chips.with(|chips| chips.len() > 1);
    view! {
        <ul class="chips" data-part="chips" aria-label=app.locale.chosen_filters()>
            {move || chips.get().into_iter().map(|chip| chip_item(app, chip)).collect_view()}
            {move || {
                has_several()
                    .then(|| {
                        view! {
                            <li>
                                <ClearButton />
                            </li>
                        }
                    })
            }}
        </ul>
    }
    .into_any()
}

fn chip_item(app: AppContext, chip: Chip) -> Option<AnyView> {
    let (name, label, lang) = chip.name_and_label(app)?;
    let action = app.locale.remove_filter(&label);
    let item = view! {
        <li>
            <button
                type="button"
                class="chip"
                data-remove=name
                aria-label=action
                on:click=move |_| navigation::push_query(app, |query| chip.remove_from(query))
            >
                <bdi lang=lang>{label}</bdi>
                <Icon name=IconName::Cross />
            </button>
        </li>
    };
    Some(item.into_any())
}

/// Takes all filters back.
#[component]
pub fn ClearButton() -> impl IntoView {
    let app = use_app();
    view! {
        <button
            type="button"
            class="button button--quiet"
            data-clear
            on:click=move |_| navigation::push_query(app, |query| query.clear())
        >
            {app.locale.clear_filters()}
        </button>
    }
    .into_any()
}

/// The order of the takeaways.
fn sort_field(app: AppContext, collection: Collection) -> AnyView {
    let location = app.state.location;
    let choose = move |ev: Event| {
        let Ok(sort) = event_target_value(&ev).parse::<Sort>();
        navigation::push_query(app, |query| query.sort = sort);
    };
    // The attribute says what is chosen at first, because the value is set before there are options.
    let options = sort_orders(app, collection).into_iter().map(|(sort, label)| {
        let selected = location.with_untracked(|location| location.query.sort == sort);
        view! {
            <option value=sort.to_string() selected=selected>
                {label}
            </option>
        }
    });
    view! {
        <label class="sort needs-app">
            <span>{app.locale.sort()}</span>
            <select
                class="sort__select"
                name="sort"
                prop:value=move || location.with(|location| location.query.sort.to_string())
                on:change=choose
            >
                {options.collect_view()}
            </select>
        </label>
    }
    .into_any()
}

/// The orders that are offered, each with its label.
fn sort_orders(app: AppContext, collection: Collection) -> Vec<(Sort, String)> {
    let bundle = app.bundle();
    let facets = bundle.facets.iter().filter(|facet| collection.has_facet(facet));
    let facets = facets.filter(|facet| facet.ordered || facet.id.as_str() == recap::facet::KIND);
    let by_facet =
        facets.map(|facet| (Sort::By(facet.id.clone()), app.locale.sort_by(app.text(&facet.label))));
    [(Sort::Relevance, app.locale.sort_default().to_owned())]
        .into_iter()
        .chain(by_facet)
        .chain([(Sort::Alphabet, app.locale.sort_alphabetical().to_owned())])
        .collect()
}
