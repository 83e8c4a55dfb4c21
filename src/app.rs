//! The whole page, in the browser as well as in the prerendered files.

use std::sync::Arc;

use leptos::prelude::*;
use recap::bundle::Problem;
use recap::{Bundle, Index, Tag};

use crate::browser::page;
use crate::components::{Footer, Masthead, ProblemNotice, ShareDialog};
use crate::edition::{Edition, Root, State};
use crate::headline::Headline;
use crate::pages;

/// Everything between `<body>` and `</body>`.
#[component]
pub fn App(
    /// The recap.
    bundle: Arc<Bundle>,
    /// What had to be left out of it.
    problems: Vec<Problem>,
    /// Where the site lies.
    root: Root,
    /// What changes.
    state: State,
) -> impl IntoView {
    let language = Memo::new(move |_| state.place.with(|place| place.language.clone()));
    move || {
        provide_context(edition_in(language.get(), &bundle, &root, state));
        view! { <Frame problems=problems.clone()/> }
    }
}

/// The recap in one language.
pub fn edition_in(language: Tag, bundle: &Arc<Bundle>, root: &Root, state: State) -> Edition {
    let index = Arc::new(Index::new(bundle, &language));
    Edition { bundle: Arc::clone(bundle), language, index, root: root.clone(), state }
}

/// Masthead, page, footer and share dialog in one language.
#[component]
fn Frame(problems: Vec<Problem>) -> impl IntoView {
    let edition = Edition::here();
    let place = edition.state.place;
    let route = Memo::new(move |_| place.with(|place| place.route.clone()));
    let titled = edition.clone();
    Effect::new(move || {
        let title = route.with(|route| Headline::document_title(&titled, route));
        page::entitle(&title, titled.language.as_str());
    });
    let page = move || {
        let route = route.get();
        view! {
            <Masthead route=route.clone()/>
            <ProblemNotice problems=problems.clone()/>
            {pages::page(&edition, &route)}
        }
    };
    view! {
        {page}
        <Footer/>
        <ShareDialog/>
    }
}
