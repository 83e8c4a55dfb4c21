//! Talks in a list.

use std::sync::Arc;

use leptos::prelude::*;
use recap::text::excerpt;
use recap::{Route, SearchField, Selection, ShareTarget, Talk, Text};

use super::person::SpeakerNames;
use super::{ShareIconButton, highlighted, highlighted_words};
use crate::context::{AppContext, use_app};
use crate::dates::format_talk_time;

/// How much of an abstract a list shows, in characters. Styles cut it at three lines.
const EXCERPT_LENGTH: usize = 300;

/// One talk: when and where, what, by whom, and how much was kept of it.
#[component]
pub fn TalkCard(
    talk: Arc<Talk>,
    /// In a selection, what the search found is marked.
    #[prop(optional_no_strip)]
    selection: Option<Memo<Selection>>,
    /// Whether the beginning of its abstract is shown.
    #[prop(default = true)]
    has_abstract: bool,
) -> impl IntoView {
    let app = use_app();
    let count = app.bundle().takeaway_count(&talk.id);
    let what = app.text(&talk.title);
    let title_id = format!("title-{}", talk.id);
    view! {
        <article class="talk-row" data-talk=talk.id.to_string() aria-labelledby=title_id>
            <p class="talk-row__when">{facts(app, &talk)}</p>
            <div class="talk-row__what">
                {talk
                    .is_gone
                    .then(|| {
                        view! {
                            <p class="source" data-part="gone">
                                {app.locale.talk_gone()}
                            </p>
                        }
                    })} <h3 id=title_id.clone() class="talk-row__title">
                    <a href=app
                        .href(
                            Route::Talk(talk.id.clone()),
                        )>{highlighted(app, &talk.title, SearchField::Talk, selection)}</a>
                </h3>
                {talk
                    .abstract_text
                    .as_ref()
                    .filter(|_| has_abstract)
                    .map(|text| abstract_excerpt(app, text, selection))}
                <SpeakerNames speakers=talk.speakers.clone() selection />
            </div>
            <div class="talk-row__foot">
                {(count > 0).then(|| view! { <span>{app.locale.takeaways_count(count)}</span> })}
                <ShareIconButton target=ShareTarget::Talk(talk.id.clone()) what />
            </div>
        </article>
    }
    .into_any()
}

/// The beginning of an abstract.
fn abstract_excerpt(app: AppContext, text: &Text, selection: Option<Memo<Selection>>) -> AnyView {
    let wording = text.localized(&app.language());
    let words = excerpt(wording.text, EXCERPT_LENGTH);
    let marked = highlighted_words(words, wording.language.clone(), SearchField::Detail, selection);
    view! {
        <p class="talk-row__abstract" dir="auto" lang=app.lang(text)>
            {marked}
        </p>
    }
    .into_any()
}

/// Time, room, format and language, as far as the bundle says them.
fn facts(app: AppContext, talk: &Talk) -> Vec<AnyView> {
    let bundle = app.bundle();
    let time = format_talk_time(app.locale, talk);
    let time = time.map(|time| view! { <span class="talk-row__time">{time}</span> }.into_any());
    let rooms = bundle.rooms_of(talk).into_iter().map(|room| app.text(&room.label));
    let format = talk.format.as_ref().map(|format| app.text(format));
    let language = talk.language.as_ref().map(|tag| app.locale.name_of_language(tag.as_str()));
    let others = rooms.chain(format).chain(language).map(|fact| view! { <bdi>{fact}</bdi> }.into_any());
    time.into_iter().chain(others).collect()
}
