//! What readers export.

use std::sync::Arc;

use leptos::prelude::GetUntracked;
use recap::export::ExportItem;
use recap::share::Share;
use recap::{BaseUrl, Citation, Collection, List, Location, ShareTarget, Takeaway};

use crate::attribution;
use crate::context::AppContext;

/// What is shared, with the takeaways that belong to it. Copies are cheap.
#[derive(Clone, Debug)]
pub struct ExportSelection {
    /// What is shared.
    pub target: ShareTarget,
    /// Where the reader was when they shared it.
    pub location: Location,
    /// The takeaways in the order of the screen, with the notes of a list.
    takeaways: Arc<[(Arc<Takeaway>, Option<String>)]>,
}

impl ExportSelection {
    /// What a reader selects who shares this now.
    pub fn new(app: AppContext, target: ShareTarget) -> Self {
        let (bundle, location) = (app.bundle(), app.state.location.get_untracked());
        let takeaways = match &target {
            ShareTarget::List(packed) => {
                let list = List::from_link(packed, &bundle).unwrap_or_default();
                let items = list.items(&bundle).into_iter();
                items.map(|item| (Arc::clone(item.takeaway), item.note.map(str::to_owned))).collect()
            }
            _ => {
                let takeaways =
                    target.takeaways(&bundle, &app.index(Collection::Takeaways), &location).into_iter();
                takeaways.map(|takeaway| (takeaway, None)).collect()
            }
        };
        Self { target, location, takeaways }
    }

    /// What is passed on; `None` where the bundle does not have it.
    pub fn share(&self, app: AppContext) -> Option<Share> {
        let labels = attribution::labels(app.locale);
        Share::new(&app.bundle(), &self.target, &self.location, &app.root().address, labels)
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
