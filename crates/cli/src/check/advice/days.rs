//! Days that cannot be right: a stand-in, a talk outside the congress, a year that its name contradicts.

use diagnostic::Diagnostic;
use import::convert::days::years_in;
use recap::date::{Date, PLACEHOLDER_DAY};

use super::{Advice, AdviceContext};
use crate::check::json_tree::JsonTree;

/// A diagnostic for each day that disagrees with the others.
pub fn advice(context: AdviceContext<'_>) -> Vec<Diagnostic> {
    let Some(event) = context.json.get("event") else { return Vec::new() };
    let mut diagnostics = Vec::new();
    let (first, last) = (day(event, "start"), day(event, "end"));
    if let Some(start) = event.get("start").filter(|_| first == Some(PLACEHOLDER_DAY)) {
        let message = format!("{PLACEHOLDER_DAY} stands for a day that no source gave, and is shown nowhere");
        diagnostics.push(Advice::PlaceholderDay.on(start, message, "write the first day of the congress"));
    }
    let first = first.filter(|first| *first != PLACEHOLDER_DAY);
    let Some(first) = first else { return diagnostics };
    let last = last.unwrap_or(first).max(first);
    for talk in context.json.list("talks") {
        let Some((start, day)) = talk.get("start").zip(day(talk, "start")) else { continue };
        // What begins after midnight belongs to the last day.
        if day < first || day > last && !is_day_after(last, day) {
            let dates = if last > first { format!("from {first} to {last}") } else { format!("on {first}") };
            let message = format!("the talk is on {day}, and the congress {dates}");
            diagnostics.push(Advice::DayOutsideEvent.on(
                start,
                message,
                "correct the day of the talk, or `event.start` and `event.end`",
            ));
        }
    }
    for field in ["name", "title"] {
        let Some(value) = event.get(field) else { continue };
        let Some(text) = value
            .text()
            .or_else(|| context.bundle.languages.iter().find_map(|tag| value.get(tag.as_str())?.text()))
        else {
            continue;
        };
        if let Some(year) =
            years_in(text).into_iter().find(|year| !(first.year()..=last.year()).contains(year))
        {
            let message = format!("{text:?} names {year}, and the congress is in {}", first.year());
            diagnostics.push(Advice::YearsDisagree.on(
                value,
                message,
                "correct the year, or leave both if the name means another one",
            ));
        }
    }
    diagnostics
}

fn day(entry: &JsonTree<'_>, field: &str) -> Option<Date> {
    entry.get(field)?.text()?.get(..10)?.parse().ok()
}

fn is_day_after(day: Date, next: Date) -> bool {
    next.days_since_1970() == day.days_since_1970() + 1
}
