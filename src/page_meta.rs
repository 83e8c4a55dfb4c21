//! The title of a page, and its description for previews.

use locales::Locale;
use recap::{Attribution, BaseUrl, LegalPage, Route, TakeawayState, Text};

use crate::attribution;
use crate::context::AppContext;

/// The title and description of one page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PageMeta {
    /// What the page itself is called.
    pub title: String,
    /// What it is about, in a sentence or two.
    pub description: String,
}

impl PageMeta {
    /// The title and description of the page a route leads to; `None` where the bundle has not what it names.
    pub fn of(app: AppContext, route: &Route) -> Option<Self> {
        Some(Self { title: page_title(app, route)?, description: description(app, route)? })
    }

    /// The title of the browser's tab: the page first, then the site.
    pub fn document_title(app: AppContext, route: &Route) -> String {
        let title = page_title(app, route);
        let title = title.unwrap_or_else(|| missing_heading(app, route).to_owned());
        format!("{title} – {}", app.plain_text(app.bundle().site_name()))
    }
}

/// The heading of the page of what the bundle does not have: that it is removed, or that it does not exist.
pub fn missing_heading(app: AppContext, route: &Route) -> &'static str {
    let locale = app.locale;
    if !app.bundle().removed.contains(route) {
        return locale.not_found_heading();
    }
    match route {
        Route::Takeaway(_) => locale.removed_takeaway(),
        Route::Talk(_) => locale.removed_talk(),
        Route::Speaker(_) => locale.removed_speaker(),
        _ => locale.removed_page(),
    }
}

/// What a legal page is called.
pub fn legal_title(locale: Locale, page: LegalPage) -> &'static str {
    match page {
        LegalPage::Imprint => locale.imprint(),
        LegalPage::Privacy => locale.privacy(),
        LegalPage::Accessibility => locale.accessibility(),
    }
}

/// What the page a route leads to is called; `None` where the bundle has not what it names.
pub fn page_title(app: AppContext, route: &Route) -> Option<String> {
    let (bundle, locale) = (app.bundle(), app.locale);
    Some(match route {
        Route::Home => app.plain_text(&bundle.event.title),
        Route::Talks => locale.talks().to_owned(),
        Route::Speakers => locale.speakers().to_owned(),
        Route::Glossary => locale.glossary().to_owned(),
        Route::Talk(id) => app.plain_text(&bundle.talk(id)?.title),
        Route::Takeaway(id) => match bundle.takeaway_state(id)? {
            TakeawayState::Published(takeaway) => app.plain_text(&takeaway.statement),
            TakeawayState::Withdrawn(_) => locale.withdrawn().to_owned(),
        },
        Route::Speaker(id) => bundle.speaker(id)?.name.to_string(),
        Route::Value(facet, value) => {
            let (facet, value) = bundle.value(bundle.value_ref(facet, value)?);
            format!("{}: {}", app.plain_text(&facet.label), app.plain_text(&value.label))
        }
        Route::Comparison => app.plain_text(&bundle.comparison.as_ref()?.title),
        Route::List => locale.list_page().to_owned(),
        Route::Help => locale.help_heading().to_owned(),
        Route::Legal(page) => {
            bundle.site.pages.get(*page)?;
            legal_title(locale, *page).to_owned()
        }
        Route::Unknown(_) => return None,
    })
}

/// What it is about; where the bundle does not say it, what the congress is about.
fn description(app: AppContext, route: &Route) -> Option<String> {
    let bundle = app.bundle();
    let words = |text: &Text| app.plain_text(text);
    let description = match route {
        // Whoever is sent a link to a list would read that they had saved it.
        Route::Home | Route::Talks | Route::Speakers | Route::Glossary | Route::List => None,
        Route::Help | Route::Legal(_) => None,
        Route::Talk(id) => bundle.talk(id)?.abstract_text.as_ref().map(words),
        Route::Takeaway(id) => Some(match bundle.takeaway_state(id)? {
            TakeawayState::Published(takeaway) => {
                let attribution = Attribution::of_takeaway(&bundle, takeaway);
                let by = attribution.line(&app.language(), attribution::labels(app.locale));
                // The title has the statement; a detail may only say what the source leaves out.
                let source = takeaway.nearest_source();
                let source = source.and_then(|source| {
                    source.reference(&app.language(), &BaseUrl::new(&bundle.site, &app.root().address))
                });
                let about = source.map_or_else(|| words(&bundle.event.summary), |(source, _)| source);
                format!("{by}. {about}")
            }
            TakeawayState::Withdrawn(takeaway) => {
                let reason = takeaway.reason.as_ref().map(words);
                reason.unwrap_or_else(|| app.locale.withdrawn_undated().to_owned())
            }
        }),
        Route::Speaker(id) => {
            let speaker = bundle.speaker(id)?;
            speaker.biography.as_ref().map(words).or_else(|| speaker.position(&app.language()))
        }
        Route::Value(facet, value) => {
            bundle.value(bundle.value_ref(facet, value)?).1.description.as_ref().map(words)
        }
        Route::Comparison => Some(app.locale.comparison_hint().to_owned()),
        Route::Unknown(_) => return None,
    };
    Some(description.unwrap_or_else(|| words(&bundle.event.summary)))
}
