//! Pages as text, for the files that can be read without the app.

use std::sync::Arc;

use leptos::prelude::*;
use recap::Location;

use crate::app::{app, reading_in};
use crate::components::crash_notice;
use crate::edition::Root;
use crate::headline::Headline;
use crate::indexes::Indexes;
use crate::reading::State;
use crate::theme::Theme;

/// One prerendered page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// The title of the tab.
    pub document_title: String,
    /// The title and description for previews; none for a page that is not found.
    pub headline: Option<Headline>,
    /// The HTML inside `<div id="app">`.
    pub body: String,
    /// The HTML inside `<template id="crash">`, which `boot.js` shows if the app breaks down.
    pub crash: String,
}

/// Renders a page. Its links begin with `prefix`, which leads from the page's folder to the root
/// of the site, such as `../../`.
pub fn prerender(indexes: &Arc<Indexes>, place: &Location, prefix: &str) -> Page {
    let owner = Owner::new();
    owner.with(|| {
        let root = Root { prefix: Arc::from(prefix), address: Arc::from("") };
        // The filters stand beside or under the results; without the app there is no sheet.
        let state = State::at(place.clone(), Theme::default(), true);
        let reading = reading_in(place.language.clone(), indexes, &root, state);
        let document_title = Headline::document_title(&reading, &place.route);
        let headline = Headline::of(&reading, &place.route);
        let body = app(Arc::clone(indexes), 0, root, state).into_html();
        let crash = crash_notice(reading.tongue()).into_html();
        Page { document_title, headline, body, crash }
    })
}
