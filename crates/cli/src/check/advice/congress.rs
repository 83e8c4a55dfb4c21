//! What calendars, search engines and those who want to use a recap ask of a congress.

use diagnostic::Diagnostic;

use super::{Advice, AdviceContext};

/// A diagnostic for the place, the licence, and where talks have times the time zone, if they are missing.
pub fn advice(context: AdviceContext<'_>) -> Vec<Diagnostic> {
    let AdviceContext { bundle, json, .. } = context;
    let event = json.get("event").unwrap_or(json);
    let site = json.get("site").unwrap_or(json);
    let place = || {
        let message = "the bundle does not say where the congress took place".to_owned();
        Advice::MissingPlace.on(event, message, "name the place in `event`, or write \"online\"")
    };
    let time_zone = || {
        let message = "talks have times, but the bundle does not say in which time zone".to_owned();
        Advice::MissingTimeZone.on(event, message, "name it as `time_zone` in `event`, such as Europe/Berlin")
    };
    let licence = || {
        let message = "the bundle does not say under which licence its texts may be used".to_owned();
        Advice::MissingLicence.on(site, message, "name it as `licence` in `site`, such as CC-BY-4.0")
    };
    let has_times = bundle.talks.iter().any(|talk| talk.start.is_some_and(|start| start.time.is_some()));
    let missing = [
        event.get("place").is_none().then(place),
        (has_times && event.get("time_zone").is_none()).then(time_zone),
        site.get("licence").is_none().then(licence),
    ];
    missing.into_iter().flatten().collect()
}
