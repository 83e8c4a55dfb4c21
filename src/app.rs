//! The whole page, in the browser as well as in the prerendered files.

use std::sync::Arc;

use leptos::prelude::*;
use recap::{LanguageTag, Location, Route};

use crate::browser::page;
use crate::components::{footer, letterhead, masthead, problem_notice, saved_room, share_dialog};
use crate::edition::{Edition, Root};
use crate::element::{Element, group};
use crate::headline::Headline;
use crate::indexes::Indexes;
use crate::pages;
use crate::reading::{Reading, State};

/// Everything between `<body>` and `</body>`; `left_out` says how many parts of the bundle had to be.
pub fn app(indexes: Arc<Indexes>, left_out: usize, root: Root, state: State) -> Element {
    let home =
        Memo::new(move |_| state.place.with(|place| Location::new(place.language.clone(), Route::Home)));
    group().live_child(move || {
        let reading = home.with(|home| reading_in(home.language.clone(), &indexes, &root, state));
        frame(&Arc::new(reading), left_out)
    })
}

/// The recap in one language, in the hands of the reader.
pub fn reading_in(language: LanguageTag, indexes: &Indexes, root: &Root, state: State) -> Reading {
    let index = indexes.of(&language);
    let edition = Edition { bundle: Arc::clone(&indexes.bundle), language, root: root.clone() };
    Reading { edition, index, state }
}

/// Masthead, page, footer and share dialog in one language, and what only paper shows.
fn frame(reading: &Arc<Reading>, left_out: usize) -> Element {
    let place = reading.state.place;
    let shown =
        Memo::new(move |_| place.with(|place| Location::new(place.language.clone(), place.route.clone())));
    let (letterhead, footer, share_dialog) = (letterhead(reading), footer(reading), share_dialog(reading));
    let reading = Arc::clone(reading);
    let page = move || {
        shown.with(|shown| {
            let title = Headline::document_title(&reading, &shown.route);
            let language = reading.language.clone();
            let entitle = move || page::entitle(&title, language.as_str());
            group()
                .child(masthead(&reading, &shown.route))
                .child(problem_notice(&reading, left_out))
                .child(pages::page(&reading, &shown.route).effect(entitle))
        })
    };
    group().child(letterhead).live_child(page).child(footer).child(saved_room()).child(share_dialog)
}
