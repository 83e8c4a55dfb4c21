//! What every component may use: the recap in the language of the page, and the signals.

use std::sync::Arc;

use leptos::prelude::*;
use locales::Locale;
use recap::address::Address;
use recap::{BaseUrl, Bundle, Collection, Index, LanguageTag, Location, Query, Route, ShareTarget, Text};

use crate::browser::timer::Timer;
use crate::index_cache::LanguageIndexes;
use crate::save::SaveChange;
use crate::site_root::SiteRoot;
use crate::theme::Theme;

/// How many cards a list begins with, and by how many it goes on. The prerendered page has as
/// many, so that nothing moves when the app takes over.
pub const PAGE_SIZE: usize = 24;

/// The signals of the app. They outlive a change of the language.
#[derive(Clone, Copy)]
pub struct AppState {
    /// Where the reader is. The address bar always shows the same.
    pub location: RwSignal<Location>,
    /// What the open share dialog shares.
    pub share_target: RwSignal<Option<ShareTarget>>,
    /// The ids of the takeaways on the reader's list.
    pub saved: RwSignal<Vec<String>>,
    /// What the last press of a save button did; `None` once the reader has moved on.
    pub save_status: RwSignal<Option<SaveChange>>,
    /// The chosen theme.
    pub theme: RwSignal<Theme>,
    /// Whether the search has loaded; see [`is_search_loaded`](crate::search::is_search_loaded).
    pub is_search_loaded: RwSignal<bool>,
    /// Whether the window is wide enough for the filters beside the results.
    pub is_wide: RwSignal<bool>,
    /// How many cards of the list may be shown so far.
    pub visible_count: RwSignal<usize>,
    /// Shows the rest of the first cards once typing rests.
    pub refill_timer: Timer,
}

impl AppState {
    /// The state of a reader who has just arrived.
    pub fn new(location: Location, theme: Theme, is_wide: bool) -> Self {
        Self {
            location: RwSignal::new(location),
            share_target: RwSignal::new(None),
            saved: RwSignal::new(Vec::new()),
            save_status: RwSignal::new(None),
            theme: RwSignal::new(theme),
            is_search_loaded: RwSignal::new(false),
            is_wide: RwSignal::new(is_wide),
            visible_count: RwSignal::new(PAGE_SIZE),
            refill_timer: Timer::new(None),
        }
    }
}

/// The bundle in one language. Nothing in it ever changes.
struct Site {
    bundle: Arc<Bundle>,
    indexes: Arc<LanguageIndexes>,
    language: LanguageTag,
    root: SiteRoot,
}

/// What every component may use. It is `Copy`, so that closures capture it freely; components get it
/// by [`use_app`].
#[derive(Clone, Copy)]
pub struct AppContext {
    /// The language in which the app itself speaks.
    pub locale: Locale,
    /// What changes.
    pub state: AppState,
    site: StoredValue<Site>,
}

/// The context that [`App`](crate::app::App) provides.
pub fn use_app() -> AppContext {
    expect_context()
}

impl AppContext {
    /// The context for one language of a bundle.
    pub fn new(
        bundle: Arc<Bundle>,
        indexes: Arc<LanguageIndexes>,
        language: LanguageTag,
        root: SiteRoot,
        state: AppState,
    ) -> Self {
        let locale = Locale::for_language(language.as_str());
        Self { locale, state, site: StoredValue::new(Site { bundle, indexes, language, root }) }
    }

    /// The bundle.
    pub fn bundle(self) -> Arc<Bundle> {
        self.site.with_value(|site| Arc::clone(&site.bundle))
    }

    /// What answers queries to a collection in the language of the page.
    pub fn index(self, collection: Collection) -> Arc<Index> {
        self.site.with_value(|site| site.indexes.get(collection))
    }

    /// The language of the page.
    pub fn language(self) -> LanguageTag {
        self.site.with_value(|site| site.language.clone())
    }

    /// Where the site lies.
    pub fn root(self) -> SiteRoot {
        self.site.with_value(|site| site.root.clone())
    }

    /// What the bundle says, in the language of the page where it has it, as pages show it: Leichte Sprache with a line
    /// for each sentence.
    pub fn text(self, text: &Text) -> String {
        self.site.with_value(|site| text.localized(&site.language).shown().into_owned())
    }

    /// The same as the heading of a page.
    pub fn title(self, text: &Text) -> String {
        self.site.with_value(|site| text.localized(&site.language).title().into_owned())
    }

    /// The same as it runs on, for what is no part of the page, such as titles of windows and previews.
    pub fn plain_text(self, text: &Text) -> String {
        self.site.with_value(|site| text.localized(&site.language).text.to_owned())
    }

    /// The value of `lang` for a text that the bundle has only in another language than the page's.
    pub fn lang(self, text: &Text) -> Option<String> {
        self.site.with_value(|site| text.localized(&site.language).lang_on(&site.language).map(str::to_owned))
    }

    /// The link to a page.
    pub fn href(self, route: Route) -> String {
        self.url(&Location::new(self.language(), route))
    }

    /// The link to the page of a collection with a query.
    pub fn query_href(self, collection: Collection, query: Query) -> String {
        self.url(&Location { query, ..Location::new(self.language(), collection.route()) })
    }

    /// The link to a place, in whatever language.
    pub fn url(self, location: &Location) -> String {
        self.site.with_value(|site| {
            let address = location.address(&site.bundle.languages);
            // An empty href would lead to the page itself, with its query.
            let here = if site.root.prefix.is_empty() { "./" } else { "" };
            format!("{}{here}{address}", site.root.prefix)
        })
    }

    /// The link to an address that the bundle names: on another site, or a file of this one beside its pages.
    pub fn address_href(self, address: &Address) -> String {
        let root = self.root();
        // Nothing lies beside a single file; what the bundle has beside itself is on the site.
        if root.is_single_file() {
            return BaseUrl::new(&self.bundle().site, &root.address).resolve(address);
        }
        address.href(&root.prefix)
    }
}
