//! The timetable of a day as a table.

use leptos::prelude::*;
use recap::{Route, Talk, Timetable};

use crate::context::AppContext;
use crate::dates::format_talk_time;

/// The talks by time, with their rooms.
pub fn timetable_table(app: AppContext, timetable: &Timetable) -> AnyView {
    let bundle = app.bundle();
    let label = app.text(&bundle.facets[timetable.facet].label);
    let blocks = timetable.rows.iter().flat_map(|row| &row.blocks);
    let mut talks: Vec<_> = blocks.map(|block| (block.minutes.start, block.talk)).collect();
    // A talk in two rooms is one row.
    talks.sort_unstable();
    talks.dedup();
    let talks = talks.into_iter().filter_map(|(_, talk)| bundle.talks.get(talk));
    let rows = talks.map(|talk| table_row(app, timetable, talk));
    view! {
        <table>
            <thead>
                <tr>
                    <th scope="col">{app.locale.when()}</th>
                    <th scope="col">{label}</th>
                    <th scope="col">{app.locale.talk()}</th>
                </tr>
            </thead>
            <tbody>{rows.collect_view()}</tbody>
        </table>
    }
    .into_any()
}

fn table_row(app: AppContext, timetable: &Timetable, talk: &Talk) -> AnyView {
    let bundle = app.bundle();
    let rooms = bundle.tagged(&talk.tags, &bundle.facets[timetable.facet]);
    let rooms: Vec<_> = rooms.into_iter().map(|room| app.text(&room.label)).collect();
    view! {
        <tr>
            <td>{format_talk_time(app.locale, talk)}</td>
            <td>{rooms.join(", ")}</td>
            <td>
                <a href=app.href(Route::Talk(talk.id.clone())) dir="auto" lang=app.lang(&talk.title)>
                    {app.text(&talk.title)}
                </a>
            </td>
        </tr>
    }
    .into_any()
}
