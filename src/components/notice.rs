//! What readers are told when something is not as it should be.

use recap::bundle::Problem;

use crate::browser::fetch::FetchError;
use crate::edition::Edition;
use crate::element::{Element, el};
use crate::load::LoadError;
use crate::words::{Phrase, Tongue};

/// The most problems that are named one by one.
const NAMED: usize = 20;

/// The bundle could not be loaded: what happened, that the page can be read, and a way to retry.
/// It stands alone, without an edition, in the tongue of the page.
pub fn load_notice(tongue: Tongue, error: LoadError, retry: impl Fn() + 'static) -> Element {
    let (what, detail) = match error {
        LoadError::Fetch(FetchError::Unreachable) => (Phrase::LoadUnreachable, None),
        LoadError::Fetch(FetchError::Status(status)) => (Phrase::LoadStatus(status), None),
        LoadError::Bundle(problem) => (Phrase::LoadUnreadable, Some(problem.to_string())),
    };
    let what = [tongue.say(what), " ".into(), tongue.say(Phrase::LoadStillReadable)];
    let button = el("button")
        .attr("type", "button")
        .class("button")
        .flag("data-retry")
        .on("click", move |_| retry())
        .child(tongue.say(Phrase::Retry));
    notice(el("div"), "notice")
        .attr("role", "alert")
        .child(el("p").child(el("strong").child(tongue.say(Phrase::LoadFailedHeading))))
        .child(el("p").child(what))
        .child(detail.map(|detail| el("p").class("notice__detail").attr("lang", "en").child(detail)))
        .child(button)
}

/// Parts of the bundle were left out; whoever publishes it sees which.
pub fn problem_notice(edition: &Edition, problems: &[Problem]) -> Option<Element> {
    let rows = problems.iter().take(NAMED).map(|problem| el("li").child(problem.to_string()));
    let details = el("details")
        .child(el("summary").child(edition.say(Phrase::Details)))
        .child(el("ul").attr("lang", "en").children(rows));
    let what = edition.say(Phrase::LeftOut(problems.len()));
    // It stands between masthead and page, where a screen reader would find it in no landmark.
    let aside = el("aside").attr("aria-label", what.clone());
    let notice = notice(aside, "problems").child([el("p").child(what), details]);
    (!problems.is_empty()).then(|| el("div").class("wrap").child(notice))
}

/// The link asked for filters that do not exist here; they are named as the address wrote them.
pub fn unknown_filter_notice(edition: &Edition, unknown: &[String]) -> Option<Element> {
    let text = || edition.say(Phrase::UnknownFilters(&unknown.join(", ")));
    (!unknown.is_empty()).then(|| notice(el("p"), "unknown-filters").child(text()))
}

fn notice(element: Element, part: &'static str) -> Element {
    element.class("notice").attr("data-part", part)
}
