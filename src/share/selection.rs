//! What readers export.

use std::sync::Arc;

use leptos::prelude::GetUntracked;
use locales::Locale;
use recap::export::ExportItem;
use recap::list::SharedList;
use recap::share::Share;
use recap::{BaseUrl, Citation, Collection, Location, Route, ShareTarget, Takeaway};

use super::shared_name::view_name;
use crate::attribution;
use crate::context::AppContext;
use crate::page_meta::page_title;

/// What is shared, with the takeaways that belong to it. Copies are cheap.
#[derive(Clone, Debug)]
pub struct ExportSelection {
    /// What is shared.
    pub target: ShareTarget,
    /// Where the reader was when they shared it.
    pub location: Location,
    /// What readers call a view or a list; `None` for the whole overview, and for what has a name of its own.
    name: Option<String>,
    /// The takeaways in the order of the screen, with the notes of a list.
    takeaways: Arc<[(Arc<Takeaway>, Option<String>)]>,
}

impl ExportSelection {
    /// What a reader selects who shares this now.
    pub fn new(app: AppContext, target: ShareTarget) -> Self {
        let (bundle, location) = (app.bundle(), app.state.location.get_untracked());
        let (name, takeaways) = match &target {
            ShareTarget::List(packed) => {
                let shared = SharedList::from_link(packed, &bundle).unwrap_or_default();
                let items = shared.list.items(&bundle).into_iter();
                let items = items.map(|item| (Arc::clone(item.takeaway), item.note.map(str::to_owned)));
                (Some(list_name(app.locale, &shared)), items.collect())
            }
            _ => {
                let is_view = target == ShareTarget::View;
                let takeaways =
                    target.takeaways(&bundle, &app.index(Collection::Takeaways), &location).into_iter();
                let name = is_view.then(|| view_name(app, &location)).flatten();
                (name, takeaways.map(|takeaway| (takeaway, None)).collect())
            }
        };
        Self { target, location, name, takeaways }
    }

    /// What is passed on; `None` where the bundle does not have it.
    pub fn share(&self, app: AppContext) -> Option<Share> {
        let labels = attribution::labels(app.locale);
        let (root, name) = (app.root().address, self.name.as_deref());
        Share::new(&app.bundle(), &self.target, &self.location, &root, labels, name)
    }

    /// What other programs call the link: they know the page behind it, but neither filters nor list.
    pub fn preview_title(&self, app: AppContext, share: &Share) -> String {
        let route = match &self.target {
            ShareTarget::View => Some(&self.location.route),
            ShareTarget::List(_) => Some(&Route::List),
            _ => None,
        };
        route.and_then(|route| page_title(app, route)).unwrap_or_else(|| share.title.clone())
    }

    /// How to cite it; `None` for what is not cited, such as a list.
    pub fn citation(&self, app: AppContext) -> Option<Citation> {
        let bundle = app.bundle();
        let root = BaseUrl::new(&bundle.site, &app.root().address);
        Citation::new(&bundle, &self.target, &app.language(), &root, attribution::labels(app.locale))
    }

    /// The takeaways in the order of the screen.
    pub fn takeaways(&self) -> impl Iterator<Item = &Arc<Takeaway>> {
        self.takeaways.iter().map(|(takeaway, _)| takeaway)
    }

    /// Whether it is the comparison, which is exported as the table that it is.
    pub fn is_comparison(&self) -> bool {
        self.target == ShareTarget::View && self.location.route == Route::Comparison
    }

    /// Whether there are no takeaways to export.
    pub fn is_empty(&self) -> bool {
        self.takeaways.is_empty()
    }

    /// Whether any of the takeaways belongs to a talk whose time is known.
    pub fn has_talk_time(&self) -> bool {
        let talks = self.takeaways.iter().filter_map(|(takeaway, _)| takeaway.talk.as_ref());
        talks.filter_map(|talk| talk.start).any(|start| start.time.is_some())
    }

    /// The takeaways as exports take them.
    pub fn items(&self) -> Vec<ExportItem<'_>> {
        self.takeaways.iter().map(|(takeaway, note)| ExportItem { takeaway, note: note.as_deref() }).collect()
    }
}

/// What readers call a list: how many takeaways it has, and who has put it together.
fn list_name(locale: Locale, shared: &SharedList) -> String {
    let list = locale.list_of(shared.list.entries().len());
    match &shared.sender {
        Some(sender) => locale.list_by(list, sender.as_str()),
        None => list,
    }
}
