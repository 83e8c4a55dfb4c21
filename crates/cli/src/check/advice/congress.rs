//! What calendars and search engines ask of a congress.

use diagnostic::Diagnostic;

use super::{Advice, AdviceContext};

/// A diagnostic for the place, and for the time zone where talks have times, if they are missing.
pub fn advice(context: AdviceContext<'_>) -> Vec<Diagnostic> {
    let AdviceContext { bundle, json, .. } = context;
    let event = json.get("event").unwrap_or(json);
    let place = || {
        let message = "the bundle does not say where the congress took place".to_owned();
        Advice::MissingPlace.on(event, message, "name the place in `event`, or write \"online\"")
    };
    let time_zone = || {
        let message = "talks have times, but the bundle does not say in which time zone".to_owned();
        Advice::MissingTimeZone.on(event, message, "name it as `time_zone` in `event`, such as Europe/Berlin")
    };
    let has_times = bundle.talks.iter().any(|talk| talk.start.is_some_and(|start| start.time.is_some()));
    let place = event.get("place").is_none().then(place);
    let time_zone = (has_times && event.get("time_zone").is_none()).then(time_zone);
    place.into_iter().chain(time_zone).collect()
}
