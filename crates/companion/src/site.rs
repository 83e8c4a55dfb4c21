//! What every room is about.

use std::cell::RefCell;
use std::sync::Arc;

use nachlese::edition::{Edition, Root};
use nachlese::load;
use recap::{Bundle, Location};

thread_local! {
    /// The bundle, from when it was first needed: it never changes as long as a page is shown.
    static BUNDLE: RefCell<Option<Arc<Bundle>>> = const { RefCell::new(None) };
}

/// The recap as the app shows it, and where in it the reader is.
pub struct Site {
    /// The recap in the language of the page.
    pub edition: Arc<Edition>,
    /// The page with its query.
    pub place: Location,
}

impl Site {
    /// The site whose links begin with `prefix` and whose root is at `address`, and a place in it
    /// relative to that; `None` where its bundle does not come.
    pub async fn new(prefix: &str, address: &str, place: &str) -> Option<Self> {
        let root = Root { prefix: prefix.into(), address: address.into() };
        let bundle = bundle(&root).await?;
        let place = Location::parse(place, &bundle.languages);
        let edition = Edition { bundle, language: place.language.clone(), root };
        Some(Self { edition: Arc::new(edition), place })
    }
}

async fn bundle(root: &Root) -> Option<Arc<Bundle>> {
    if let Some(bundle) = BUNDLE.with_borrow(Clone::clone) {
        return Some(bundle);
    }
    let bundle = Arc::new(load::bundle(&root.bundle()).await.ok()?.bundle);
    BUNDLE.set(Some(Arc::clone(&bundle)));
    Some(bundle)
}
