//! What readers are told when something is not as it should be.

use crate::browser::fetch::{self, FetchError};
use crate::browser::{self, companion};
use crate::edition::Edition;
use crate::element::{Element, el};
use crate::load::LoadError;
use crate::words::{Phrase, Tongue};

const PROBLEM_LIST: &str = "problem-list";

/// The bundle could not be loaded: what happened, that the page can be read, and a way to retry.
/// It stands alone, without an edition, in the tongue of the page.
pub fn load_notice(tongue: Tongue, error: LoadError, retry: impl Fn() + 'static) -> Element {
    let (what, detail) = match error {
        LoadError::Fetch(FetchError::Unreachable) => (Phrase::LoadUnreachable, None),
        LoadError::Fetch(FetchError::Status(status)) => (Phrase::LoadStatus(status), None),
        LoadError::Bundle { address } => {
            list_problems(address);
            (Phrase::LoadUnreadable, Some(problem_list()))
        }
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
        .child(button)
        // What is wrong in particular comes later, and must not move the button away under a finger.
        .child(detail.map(|detail| detail.class("notice__detail")))
}

/// The app broke down: that the page can be read, and a button that loads it anew. `boot.js` shows it and
/// listens to the button, because the app can then do neither.
pub fn crash_notice(tongue: Tongue) -> Element {
    let words = tongue.crash();
    notice(el("div"), "notice")
        .attr("role", "alert")
        .child(el("p").child(words.what))
        .child(el("button").attr("type", "button").class("button").child(words.reload))
}

/// Parts of the bundle were left out; whoever publishes it sees which.
pub fn problem_notice(edition: &Edition, count: usize) -> Option<Element> {
    let address = edition.root.bundle();
    let details = el("details")
        .on("toggle", move |_| list_problems(address.clone()))
        .child(el("summary").child(edition.say(Phrase::Details)))
        .child(problem_list());
    let what = edition.say(Phrase::LeftOut(count));
    // It stands between masthead and page, where a screen reader would find it in no landmark.
    let aside = el("aside").attr("aria-label", what.clone());
    let notice = notice(aside, "problems").child([el("p").child(what), details]);
    (count > 0).then(|| el("div").class("wrap").child(notice))
}

/// Where the companion lists what is wrong with the bundle. The words for it are not the app's own.
fn problem_list() -> Element {
    el("ul").attr("lang", "en").attr("data-part", PROBLEM_LIST)
}

fn list_problems(address: String) {
    browser::spawn(async move {
        if let Ok(bundle) = fetch::text(&address).await {
            companion::list_problems(PROBLEM_LIST, &bundle).await;
        }
    });
}

/// The link asked for filters that do not exist here; they are named as the address wrote them.
pub fn unknown_filter_notice(edition: &Edition, unknown: &[String]) -> Option<Element> {
    let text = || edition.say(Phrase::UnknownFilters(&unknown.join(", ")));
    (!unknown.is_empty()).then(|| notice(el("p"), "unknown-filters").child(text()))
}

fn notice(element: Element, part: &'static str) -> Element {
    element.class("notice").attr("data-part", part)
}
