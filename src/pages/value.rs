//! The takeaways that have one value of one facet: filtering that works without the app.

use leptos::prelude::*;
use recap::{Facet, Query, ShareTarget, Value};

use crate::components::{CardList, Paragraphs, ShareButton, Strata};
use crate::edition::Edition;
use crate::words::Phrase;

/// The page of a facet value.
pub fn page(edition: &Edition, (facet, value): (&Facet, &Value)) -> AnyView {
    let mut query = Query::default();
    query.choose(facet.id.clone(), value.id.clone());
    let positions = edition.index.select(&edition.bundle, &query).takeaways;
    let takeaways: Vec<_> = positions.into_iter().map(|at| edition.bundle.takeaways[at].clone()).collect();
    let label = edition.wording(&value.label);
    let only = [value];
    let strata = facet.ordered.then(|| view! { <Strata facet=facet values=&only/> });
    let description = value.description.as_ref().map(|text| view! { <Paragraphs text=text class="lead"/> });
    view! {
        <main id="main" tabindex="-1" class="wrap" data-page="value">
            <div class="talk__head">
                <p class="hero__event">{edition.words(&facet.label).to_string()} " " {strata}</p>
                <h1 tabindex="-1" lang=edition.lang(&label)>{label.text.to_string()}</h1>
                {description}
                <div class="talk__actions">
                    <a class="button live" href=edition.href_asking(query)>{edition.say(Phrase::FilterOn)}</a>
                    <ShareButton target=ShareTarget::View phrase=Phrase::Share/>
                </div>
            </div>
            <h2 class="section-title">{edition.say(Phrase::TakeawaysHere(takeaways.len()))}</h2>
            <CardList takeaways=takeaways/>
        </main>
    }
    .into_any()
}
