//! The top of every page.

use leptos::prelude::*;
use recap::Route;

use super::{Drawing, Icon, LanguageSwitch, ThemeSwitch};
use crate::edition::Edition;
use crate::words::Phrase;

/// Mark, sections, language and theme. On phones the sections stand at the bottom, at the thumb.
#[component]
pub fn Masthead(
    /// The page that is shown.
    route: Route,
) -> impl IntoView {
    let edition = Edition::here();
    let has_comparison = edition.bundle.comparison.is_some();
    let sections = [
        (Route::Home, Phrase::Takeaways, Drawing::Takeaways),
        (Route::Talks, Phrase::Talks, Drawing::Talks),
        (Route::Speakers, Phrase::Speakers, Drawing::Speakers),
        (Route::Comparison, Phrase::Comparison, Drawing::Comparison),
    ];
    let links = sections.into_iter().filter(|(section, ..)| has_comparison || *section != Route::Comparison);
    let links = links.map(|(section, phrase, drawing)| {
        let current =
            (section == section_of(&route)).then_some(if section == route { "page" } else { "true" });
        view! {
            <a href=edition.href(section) aria-current=current>
                <Icon drawing=drawing/>
                <span>{edition.say(phrase)}</span>
            </a>
        }
    });
    view! {
        <a class="skip" href="#main">{edition.say(Phrase::SkipToContent)}</a>
        <header class="masthead">
            <div class="wrap masthead__row">
                <a class="wordmark" href=edition.href(Route::Home)>
                    <span class="strata wordmark__mark" aria-hidden="true"><i></i><i class="on"></i><i></i></span>
                    "Nachlese"
                </a>
                <nav class="sections" aria-label=edition.say(Phrase::Sections)>{links.collect_view()}</nav>
                <div class="masthead__tools">
                    <LanguageSwitch/>
                    <ThemeSwitch/>
                </div>
            </div>
        </header>
    }
}

/// The section a page belongs to.
fn section_of(route: &Route) -> Route {
    match route {
        Route::Talk(_) | Route::Talks | Route::Takeaway(_) => Route::Talks,
        Route::Speaker(_) | Route::Speakers => Route::Speakers,
        Route::Comparison => Route::Comparison,
        Route::Home | Route::Value(..) => Route::Home,
        Route::Unknown(path) => Route::Unknown(path.clone()),
    }
}
