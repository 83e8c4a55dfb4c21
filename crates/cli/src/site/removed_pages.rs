//! Pages that were published and are in the bundle no more. A link that somebody has kept must not lead nowhere.

use std::collections::BTreeSet;

use anyhow::{Result, ensure};
use recap::{Bundle, Route};

use crate::marker::PublishedEdition;

/// The pages of an edition that say that they are removed, by their paths.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RemovedPages {
    /// All of them.
    pub all: BTreeSet<String>,
    /// Those that the last edition still had.
    pub new: Vec<String>,
    /// Pages that not even say so, because the publisher has taken them down.
    pub taken_down: Vec<String>,
}

impl RemovedPages {
    /// What is removed in an edition of a bundle with these pages, after the `old` one.
    ///
    /// # Errors
    ///
    /// Where a page that is to be taken down is in the bundle, or was never published.
    pub fn after(
        old: &PublishedEdition,
        bundle: &Bundle,
        pages: &BTreeSet<String>,
        take_down: &[Route],
    ) -> Result<Self> {
        let mut all = kept(old, bundle, pages);
        all.extend(old.pages.difference(pages).cloned());
        let mut taken_down = Vec::new();
        for page in take_down.iter().map(Route::to_string) {
            ensure!(
                !pages.contains(&page),
                "{page} is in the bundle; remove it there first, then take its page down"
            );
            ensure!(all.remove(&page), "{page} was not published from here, so it cannot be taken down");
            taken_down.push(page);
        }
        let new = all.intersection(&old.pages).cloned().collect();
        Ok(Self { all, new, taken_down })
    }

    /// What stays removed in a draft, in which nothing is removed anew.
    pub fn in_draft(old: &PublishedEdition, bundle: &Bundle, pages: &BTreeSet<String>) -> Self {
        Self { all: kept(old, bundle, pages), ..Self::default() }
    }
}

/// What was removed before, and has not come back.
fn kept(old: &PublishedEdition, bundle: &Bundle, pages: &BTreeSet<String>) -> BTreeSet<String> {
    let of_bundle = bundle.removed.iter().map(Route::to_string);
    old.removed.iter().cloned().chain(of_bundle).filter(|page| !pages.contains(page)).collect()
}
