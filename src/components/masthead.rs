//! The top of every page.

use leptos::prelude::*;
use recap::{Collection, Kind, Route};

use super::{Icon, IconName, LanguageSwitch, ListLink, SiteBrand, ThemeSwitch};
use crate::context::{AppContext, use_app};

/// Links past what follows, then the name of the site, sections, list, language and theme. On phones the sections and
/// the list stand at the bottom, at the thumb.
#[component]
pub fn Masthead(
    /// The page that is shown.
    route: Route,
) -> impl IntoView {
    let app = use_app();
    let has_search = Collection::ALL.iter().any(|collection| collection.route() == route);
    view! {
        <a class="skip" href="#main">
            {app.locale.skip_to_content()}
        </a>
        {has_search
            .then(|| {
                view! {
                    <a class="skip needs-app" href="#search">
                        {app.locale.search_label()}
                    </a>
                }
            })}
        <header class="masthead">
            <div class="wrap masthead__row">
                <SiteBrand />
                {sections(app, &route)}
                <div class="masthead__tools">
                    <LanguageSwitch />
                    <ThemeSwitch />
                </div>
            </div>
        </header>
    }
    .into_any()
}

fn sections(app: AppContext, route: &Route) -> AnyView {
    let sections = [
        (Route::Home, app.locale.takeaways(), IconName::Takeaways),
        (Route::Talks, app.locale.talks(), IconName::Talks),
        (Route::Speakers, app.locale.speakers(), IconName::Speakers),
        (Route::Comparison, app.locale.comparison(), IconName::Comparison),
        // Those who need Leichte Sprache are not sent to the foot of the page for it.
        (Route::Help, app.locale.help(), IconName::Kind(Kind::Question)),
    ];
    let has_comparison = app.bundle().comparison.is_some();
    let current = section_of(route);
    let is_shown = |section: &Route| match section {
        Route::Comparison => has_comparison,
        Route::Help => app.language().is_easy_language(),
        _ => true,
    };
    let sections = sections.into_iter().filter(|(section, ..)| is_shown(section));
    let links = sections.map(|(section, name, icon)| {
        let is_current = current.as_ref() == Some(&section);
        let current = is_current.then_some(if section == *route { "page" } else { "true" });
        view! {
            <a href=app.href(section) aria-current=current>
                <Icon name=icon />
                <span>{name}</span>
            </a>
        }
    });
    view! {
        <nav class="sections" aria-label=app.locale.sections()>
            {links.collect_view()}
            <ListLink is_current=*route == Route::List />
        </nav>
    }
    .into_any()
}

/// The section a page belongs to; the others belong to none.
fn section_of(route: &Route) -> Option<Route> {
    match route {
        Route::Talk(_) | Route::Talks | Route::Takeaway(_) => Some(Route::Talks),
        Route::Speaker(_) | Route::Speakers => Some(Route::Speakers),
        Route::Comparison => Some(Route::Comparison),
        Route::Help => Some(Route::Help),
        Route::Home | Route::Value(..) => Some(Route::Home),
        Route::Glossary | Route::List | Route::Legal(_) | Route::Unknown(_) => None,
    }
}
