//! The whole page, in the browser as well as in the prerendered files.

use std::sync::Arc;

use leptos::prelude::*;
use recap::{Place, Route, Tag};

use crate::browser::page;
use crate::components::{footer, masthead, problem_notice, share_dialog};
use crate::edition::{Edition, Root, State};
use crate::element::{Element, group};
use crate::headline::Headline;
use crate::indexes::Indexes;
use crate::pages;

/// Everything between `<body>` and `</body>`; `left_out` says how many parts of the bundle had to be.
pub fn app(indexes: Arc<Indexes>, left_out: usize, root: Root, state: State) -> Element {
    let home = Memo::new(move |_| state.place.with(|place| Place::new(place.language.clone(), Route::Home)));
    group().live_child(move || {
        let edition = home.with(|home| edition_in(home.language.clone(), &indexes, &root, state));
        frame(&Arc::new(edition), left_out)
    })
}

/// The recap in one language.
pub fn edition_in(language: Tag, indexes: &Indexes, root: &Root, state: State) -> Edition {
    let index = indexes.of(&language);
    Edition { bundle: Arc::clone(&indexes.bundle), language, index, root: root.clone(), state }
}

/// Masthead, page, footer and share dialog in one language.
fn frame(edition: &Arc<Edition>, left_out: usize) -> Element {
    let place = edition.state.place;
    let shown =
        Memo::new(move |_| place.with(|place| Place::new(place.language.clone(), place.route.clone())));
    let (footer, share_dialog) = (footer(edition), share_dialog(edition));
    let edition = Arc::clone(edition);
    let page = move || {
        shown.with(|shown| {
            let title = Headline::document_title(&edition, &shown.route);
            let language = edition.language.clone();
            let entitle = move || page::entitle(&title, language.as_str());
            group()
                .child(masthead(&edition, &shown.route))
                .child(problem_notice(&edition, left_out))
                .child(pages::page(&edition, &shown.route).effect(entitle))
        })
    };
    group().live_child(page).child(footer).child(share_dialog)
}
