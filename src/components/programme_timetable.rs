//! The timetable of the programme.

use leptos::prelude::*;
use recap::date::Date;
use recap::facet::DAY;
use recap::{Collection, Query, Selection, Timetable};

use super::DayTimetable;
use crate::context::AppContext;

/// The timetable of the programme, a day at a time: that of the day that is chosen, or the first. Nothing where the
/// talks have no times, or nothing tells rooms or strands apart. What is in it is made when it is opened.
pub fn programme_timetable(app: AppContext, selection: Memo<Selection>) -> Option<AnyView> {
    let days = Timetable::days(&app.bundle());
    let is_open = RwSignal::new(false);
    let first = *days.first()?;
    let shown = Memo::new(move |_| {
        let chosen = app.state.location.with(|location| chosen_day(&location.query));
        chosen.filter(|day| days.contains(day)).unwrap_or(first)
    });
    let body = move || {
        let timetable = is_open.get().then(|| Timetable::new(&app.bundle(), shown.get()))??;
        let view = view! {
            {day_links(app, timetable.day)}
            <DayTimetable timetable selection=Some(selection) />
        };
        Some(view.into_any())
    };
    let view = view! {
        <details
            class="timetable-panel needs-app"
            data-part="timetable"
            on:toggle:target=move |ev| is_open.set(ev.target().open())
        >
            <summary>{app.locale.timetable()}</summary>
            {body}
        </details>
    };
    Some(view.into_any())
}

/// The day that a query asks for, as imports name days.
fn chosen_day(query: &Query) -> Option<Date> {
    let mut days = query.chosen().filter(|(facet, _)| facet.as_str() == DAY);
    days.find_map(|(_, value)| value.as_str().parse().ok())
}

/// Links to the other days, where a facet says them.
fn day_links(app: AppContext, shown: Date) -> Option<AnyView> {
    let bundle = app.bundle();
    let facet = bundle.facet_named(DAY)?;
    let links = facet.values.iter().map(|value| {
        let mut query = app.state.location.with(|location| location.query.clone());
        query.retain(|facet, _| facet.as_str() != DAY);
        query.choose(facet.id.clone(), value.id.clone());
        let is_current = value.id.as_str().parse() == Ok(shown);
        view! {
            <li>
                <a href=app.query_href(Collection::Talks, query) aria-current=is_current.then_some("true")>
                    {app.text(&value.label)}
                </a>
            </li>
        }
    });
    Some(view! { <ul class="timetable__days">{links.collect_view()}</ul> }.into_any())
}
