//! The talks of one day as a picture, and as a table for those who would rather read.

use leptos::prelude::*;
use recap::facet::ValueRef;
use recap::timetable::{TimetableBlock, TimetableRow};
use recap::{Route, Selection, Timetable};

use super::timetable_table::timetable_table;
use crate::context::{AppContext, use_app};
use crate::dates::{format_talk_time, format_weekday};

/// The width of an hour and of the names of the rows, and the height of a lane and of the hours, in CSS pixels.
const HOUR: u32 = 168;
const NAMES: u32 = 132;
const LANE: u32 = 34;
const HOURS: u32 = 26;
/// The space between two blocks.
const GAP: u32 = 3;

/// The timetable of a day. Each block leads to its talk, each row's name to the talks of its room.
#[component]
pub fn DayTimetable(
    timetable: Timetable,
    /// The talks that a selection leaves out stand back.
    #[prop(optional_no_strip)]
    selection: Option<Memo<Selection>>,
) -> impl IntoView {
    let app = use_app();
    let day = format_weekday(app.locale, timetable.day);
    let label = format!("{}: {day}", app.locale.timetable());
    view! {
        <div class="timetable">
            <div class="timetable__frame" role="region" aria-label=label tabindex="0">
                {picture(app, &timetable, selection)}
            </div>
            <details class="timetable__table">
                <summary>{app.locale.timetable_as_table()}</summary>
                {timetable_table(app, &timetable)}
            </details>
        </div>
    }
    .into_any()
}

/// The picture. The table says the same to those who do not see it, so it is hidden from them.
fn picture(app: AppContext, timetable: &Timetable, selection: Option<Memo<Selection>>) -> AnyView {
    let lanes: usize = timetable.rows.iter().map(|row| row.lanes).sum();
    let width = NAMES + HOUR * timetable.hours.clone().count() as u32;
    let height = HOURS + LANE * lanes as u32;
    let lines = timetable.hours.clone().map(|hour| hour_line(app, timetable, hour, height));
    let mut top = HOURS;
    let rows = timetable.rows.iter().map(|row| {
        let view = row_view(app, timetable, row, top, selection);
        top += LANE * row.lanes as u32;
        view
    });
    view! {
        <svg class="timetable__picture" width=width height=height aria-hidden="true">
            {lines.collect_view()}
            {rows.collect_view()}
        </svg>
    }
    .into_any()
}

fn hour_line(app: AppContext, timetable: &Timetable, hour: u32, height: u32) -> AnyView {
    let x = x_of(timetable, hour * 60);
    view! {
        <line class="timetable__hour" x1=x x2=x y1="0" y2=height />
        <text class="timetable__time" x=x + 4 y="16">
            {app.locale.clock_time((hour % 24) as u8, 0)}
        </text>
    }
    .into_any()
}

/// Where a minute of the day is.
fn x_of(timetable: &Timetable, minute: u32) -> u32 {
    NAMES + (minute.saturating_sub(timetable.hours.start * 60)) * HOUR / 60
}

fn row_view(
    app: AppContext,
    timetable: &Timetable,
    row: &TimetableRow,
    top: u32,
    selection: Option<Memo<Selection>>,
) -> AnyView {
    let name = row.value.map(|value| {
        view! {
            <svg x="0" y=top width=NAMES - GAP height=LANE>
                <a href=row_href(app, value) tabindex="-1">
                    <text class="timetable__name" x="0" y="22">
                        {value_label(app, value)}
                    </text>
                </a>
            </svg>
        }
    });
    let blocks = row.blocks.iter().map(|block| block_view(app, timetable, block, top, selection));
    view! {
        <line class="timetable__row" x1="0" x2="100%" y1=top y2=top />
        {name}
        {blocks.collect_view()}
    }
    .into_any()
}

fn block_view(
    app: AppContext,
    timetable: &Timetable,
    block: &TimetableBlock,
    top: u32,
    selection: Option<Memo<Selection>>,
) -> Option<AnyView> {
    let talk = app.bundle().talks.get(block.talk)?.clone();
    let (left, right) = (x_of(timetable, block.minutes.start), x_of(timetable, block.minutes.end));
    let width = (right - left).saturating_sub(GAP);
    let at = block.talk;
    let is_left_out =
        move || selection.is_some_and(|selection| selection.with(|selection| !selection.contains(at)));
    let title = app.text(&talk.title);
    let y = top + LANE * block.lane as u32 + GAP;
    let block = view! {
        <svg x=left y=y width=width height=LANE - 2 * GAP>
            <a
                href=app.href(Route::Talk(talk.id.clone()))
                tabindex="-1"
                class="timetable__block"
                class=("timetable__block--out", is_left_out)
                data-talk-block=talk.id.to_string()
            >
                <title>
                    {format!("{}, {title}", format_talk_time(app.locale, &talk).unwrap_or_default())}
                </title>
                <rect width="100%" height="100%" rx="4" />
                <text x="6" y="18">
                    {title}
                </text>
            </a>
        </svg>
    };
    Some(block.into_any())
}

/// The name of a row.
fn value_label(app: AppContext, value: ValueRef) -> String {
    app.text(&app.bundle().value(value).1.label)
}

/// The page of the talks of a row.
fn row_href(app: AppContext, value: ValueRef) -> String {
    let bundle = app.bundle();
    let (facet, value) = bundle.value(value);
    app.href(Route::Value(facet.id.clone(), value.id.clone()))
}
